/** Headers of two lines, as surveys export them, and files that only resemble them. */
import { describe, expect, test } from '@jest/globals';
import { joinedHeaders } from '../../../src/domain/import/two-line-header.ts';
import { phrasings } from '../../../src/domain/import/header-names.ts';

/** Joins two lines of a CSV without quotes. */
function joined(first: string, second: string): string[] | undefined {
  return joinedHeaders(first.split(','), second.split(','));
}

const ADDED =
  'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1';
const UNDER = ',,,,,,,,';

describe('two lines are one header', () => {
  test('of a form with one answer, several choices, another one in words, and a grid', () => {
    expect(
      joined(
        `${ADDED},What is your name?,Which topics can you help with?,,,,How many mentees can you take?,,When are you free?,`,
        `${UNDER},Open-Ended Response,Budgets,Leading a team,Public speaking,Other (please specify),Response,Other (please specify),Mornings,Evenings`,
      )?.slice(9),
    ).toEqual([
      'What is your name?',
      'Which topics can you help with? [Budgets]',
      'Which topics can you help with? [Leading a team]',
      'Which topics can you help with? [Public speaking]',
      'Which topics can you help with? [Other (please specify)]',
      'How many mentees can you take?',
      'How many mentees can you take? [Other (please specify)]',
      'When are you free? [Mornings]',
      'When are you free? [Evenings]',
    ]);
  });

  test('and what the survey adds keeps its own', () => {
    expect(joined(`${ADDED},Your name,`, `${UNDER},First,Last`)?.slice(0, 9)).toEqual(ADDED.split(','));
  });

  test.each([
    ['of older exports', 'RespondentID,CollectorID,StartDate,Goals,', ',,,Budgets,Time'],
    [
      'without a blank in the first',
      'Respondent ID,Collector ID,Name,Level',
      ',,Open-Ended Response,Response',
    ],
    ['with one choice alone', 'Respondent ID,Start Date,Do you agree?,Why?', ',,I agree,Open-Ended Response'],
    ['with columns of its own before the questions', 'Ticket,Name,Goals,', ',Response,Budgets,Time'],
    ['in German', 'Respondent ID,Start Date,Ziele,,Name', ',,Haushalt,Zeit,Antwort'],
    ['with numbers as choices', 'Respondent ID,Start Date,Places,,,Name', ',,1,2,3,Response'],
    ['with blank columns after the last', 'Respondent ID,Start Date,Goals,,,', ',,Budgets,Time,,'],
  ])('%s', (_, first, second) => {
    expect(joined(first, second)).toHaveLength(first.split(',').length);
  });

  test('and a choice in brackets leaves the question to be known by', () => {
    const [, , , header = ''] =
      joined('Respondent ID,Start Date,Skills,,Name', ',,Budgets,Other [in [your] words],Response') ?? [];
    expect(phrasings(header).at(-1)).toBe('skills');
  });
});

describe('a header and a row are two', () => {
  test.each([
    ['of a plain file', 'name,email,roles', 'Ada,ada@x.example,mentor'],
    ['of a plain file with a blank first cell', 'ref,name,email', ',Ada,ada@x.example'],
    ['with a blank header at the end', 'name,roles,', 'Ada,mentor,note'],
    ['with blank headers, and a row that begins blank', 'ref,name,,', ',Ada,mentor,yes'],
    ['with a blank header before others', ',name,roles', ',Ada,Response'],
    ['with a blank row', 'name,,roles', ',,'],
    [
      'of a survey that exports its labels in one line',
      `${ADDED},Your name`,
      '118,9,11/02/2026 09:14,11/02/2026 09:20,1.2.3.4,ada@x.example,Ada,Ray,,Ada Ray',
    ],
    [
      'of a survey, where the respondent is blank',
      'Respondent ID,Start Date,Name,Email,',
      ',,Ada,ada@x.example,Budgets',
    ],
    [
      'of a survey, where a day is answered',
      'Respondent ID,Start Date,Name,Day,',
      ',,Ada,2026-11-02,Budgets',
    ],
    [
      'of a survey, where a phone number is',
      'Respondent ID,Start Date,Name,Phone,',
      ',,Ada,+44 20 7946 0000,Budgets',
    ],
    ['of a survey, with a link', 'Respondent ID,Start Date,Name,,Page', ',,Ada,Ray,https://x.example/ada'],
    ['of a survey, with the same answer twice', 'Respondent ID,Start Date,Level,,', ',,High,High,Low'],
    [
      'of a survey, with an answer missing',
      'Respondent ID,Start Date,Goals,,,Name',
      ',,Budgets,,Time,Response',
    ],
    ['of a survey, under a question without one', 'Respondent ID,Start Date,Goals,Why,', ',,Budgets,,Time'],
    ['with one column of a survey', 'Start Date,Name,', ',Ada,Budgets'],
    ['of checked boxes', 'Name,Mentor,Mentee,', ',x,,x'],
  ])('%s', (_, first, second) => {
    expect(joined(first, second)).toBeUndefined();
  });
});
