import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { Participant } from '../../src/domain/people/participant.ts';
import { isProtective } from '../../src/matching/scoring/in-force.ts';
import { RULES } from '../../src/matching/rules/index.ts';
import { missingWords } from '../../src/matching/rules/rule.ts';
import type { PairContext } from '../../src/matching/input/pair-context.ts';
import { aPerson, contextOfTwo } from './people.ts';

type Fields = Partial<Participant>;

const PROTECTIVE = ['avoids', 'same-person', 'manager', 'assessor', 'training'];

interface Case {
  readonly rule: string;
  readonly given: string;
  readonly mentee?: Fields;
  readonly mentor?: Fields;
  readonly parameters?: object;
  readonly context?: (mentee: Participant, mentor: Participant) => Partial<PairContext>;
  readonly score?: number;
  /** `allowed`, `missing`, or the words of the refusal. */
  readonly says: string;
}

function done(person: Participant, course: string, expiredOn: string | null = null) {
  return { participantKey: person.key, course, expiresOn: expiredOn, isInDate: expiredOn === null };
}

const BY_GENDER = { wish: 'asks_for', of: 'gender' };

const BOSS = aPerson('Big Boss', { ref: 'B1', manager: null });
const MIDDLE = aPerson('Mid Dle', { ref: 'M1', manager: 'b1' });

const CASES: readonly Case[] = [
  { rule: 'places', given: 'one left', says: 'allowed' },
  { rule: 'places', given: 'none', context: () => ({ places: [0] }), says: 'the mentor has no place left' },

  { rule: 'themselves', given: 'two people', says: 'allowed' },
  {
    rule: 'themselves',
    given: 'one key',
    mentor: { key: 'email:ada@example.org' },
    says: 'they are the same person',
  },

  { rule: 'same-person', given: 'two people', says: 'allowed' },
  {
    rule: 'same-person',
    given: 'two who may be one',
    context: (mentee, mentor) => ({
      samePerson: [{ menteeKey: mentee.key, mentorKey: mentor.key, why: 'email' }],
    }),
    says: 'they may be one person: their e-mails lead to one mailbox, and nobody has decided',
  },
  {
    rule: 'same-person',
    given: 'one person, the other way round',
    context: (mentee, mentor) => ({
      samePerson: [{ menteeKey: mentor.key, mentorKey: mentee.key, why: null }],
    }),
    says: 'they are one person, enrolled twice',
  },

  { rule: 'avoids', given: 'nobody', says: 'allowed' },
  {
    rule: 'avoids',
    given: 'the mentee, by e-mail',
    mentee: { avoids: ['BOB@example.org '] },
    says: 'unavailable',
  },
  {
    rule: 'avoids',
    given: 'the mentor, by ref',
    mentee: { ref: 'X7' },
    mentor: { avoids: ['x7'] },
    says: 'unavailable',
  },
  { rule: 'avoids', given: 'somebody else', mentee: { avoids: ['carol@example.org'] }, says: 'allowed' },
  { rule: 'forbidden', given: 'nobody', says: 'allowed' },
  {
    rule: 'forbidden',
    given: 'the pair',
    context: (mentee, mentor) => ({ forbidden: [{ menteeKey: mentee.key, mentorKey: mentor.key }] }),
    says: 'the coordinator keeps the two apart in this round',
  },
  {
    rule: 'forbidden',
    given: 'the pair the other way round',
    context: (mentee, mentor) => ({ forbidden: [{ menteeKey: mentor.key, mentorKey: mentee.key }] }),
    says: 'the coordinator keeps the two apart in this round',
  },
  { rule: 'avoids', given: 'blank refs', mentee: { avoids: [''] }, mentor: { ref: '' }, says: 'allowed' },

  {
    rule: 'manager',
    given: 'the mentor by e-mail',
    mentee: { manager: 'Bob@Example.org' },
    says: "Bob is Ada's line manager",
  },
  {
    rule: 'manager',
    given: 'the mentee by ref',
    mentee: { ref: 'A9' },
    mentor: { manager: 'a9' },
    says: "Ada is Bob's line manager",
  },
  {
    rule: 'manager',
    given: 'further up',
    mentee: { manager: 'mid.dle@example.org' },
    mentor: { ref: 'B1' },
    context: (mentee, mentor) => ({ everyone: [mentee, MIDDLE, mentor] }),
    says: 'Bob is above Ada in the line of management',
  },
  {
    rule: 'manager',
    given: 'further up, without the chain',
    mentee: { manager: 'm1' },
    mentor: { ref: 'B1', manager: 'nobody' },
    parameters: { chain: false },
    context: (mentee, mentor) => ({ everyone: [mentee, MIDDLE, mentor] }),
    says: 'allowed',
  },
  {
    rule: 'manager',
    given: 'managers in a circle',
    mentee: { manager: 'm1' },
    mentor: { manager: 'elsewhere' },
    context: (mentee, mentor) => ({
      everyone: [
        mentee,
        mentor,
        aPerson('Mid Dle', { ref: 'M1', manager: 'b1' }),
        aPerson('Boss', { ref: 'B1', manager: 'm1' }),
      ],
    }),
    says: 'allowed',
  },
  { rule: 'manager', given: 'no manager on one side', mentee: { manager: 'carol' }, says: 'missing' },
  {
    rule: 'manager',
    given: 'managers elsewhere',
    mentee: { manager: 'carol' },
    mentor: { manager: 'dave' },
    context: (mentee, mentor) => ({ everyone: [mentee, mentor, BOSS] }),
    says: 'allowed',
  },

  { rule: 'paired-before', given: 'never', says: 'allowed' },
  {
    rule: 'paired-before',
    given: 'once',
    context: (mentee, mentor) => ({ pairedBefore: [{ menteeKey: mentee.key, mentorKey: mentor.key }] }),
    says: 'they were paired before',
  },
  {
    rule: 'paired-before',
    given: 'the other way round',
    context: (mentee, mentor) => ({ pairedBefore: [{ menteeKey: mentor.key, mentorKey: mentee.key }] }),
    says: 'they were paired before',
  },

  { rule: 'reciprocal', given: 'nobody has anybody', says: 'allowed' },
  {
    rule: 'reciprocal',
    given: 'the same pair now',
    context: (mentee, mentor) => ({ pairedNow: [{ menteeKey: mentee.key, mentorKey: mentor.key }] }),
    says: 'allowed',
  },
  {
    rule: 'reciprocal',
    given: 'the other way round now',
    context: (mentee, mentor) => ({ pairedNow: [{ menteeKey: mentor.key, mentorKey: mentee.key }] }),
    says: "Ada is Bob's mentor",
  },

  {
    rule: 'different',
    given: 'one organisation',
    parameters: { field: 'organisation' },
    mentee: { organisation: 'department  of joy' },
    mentor: { organisation: 'Department of Joy' },
    says: 'both work at Department of Joy',
  },
  {
    rule: 'different',
    given: 'one school, spelled in two ways',
    parameters: { field: 'organisation' },
    mentee: { organisation: 'ST MARYS' },
    mentor: { organisation: 'St. Mary’s' },
    says: 'both work at St. Mary’s',
  },
  {
    rule: 'different',
    given: 'a school that a custom field names in two ways',
    parameters: { field: 'previous_school' },
    mentee: { custom: { previous_school: 'Elm-School' } },
    mentor: { custom: { previous_school: 'Elm School' } },
    says: 'same previous school: Elm School',
  },
  {
    rule: 'different',
    given: 'regions that differ in punctuation',
    parameters: { field: 'region' },
    mentee: { region: 'St. Mary’s' },
    mentor: { region: 'St Marys' },
    says: 'allowed',
  },
  {
    rule: 'different',
    given: 'two organisations whose names have no Latin letters',
    parameters: { field: 'organisation' },
    mentee: { organisation: '第一中学' },
    mentor: { organisation: '第二中学' },
    says: 'allowed',
  },
  {
    rule: 'same',
    given: 'one department, spelled in two ways',
    parameters: { field: 'department' },
    mentee: { department: 'R & D' },
    mentor: { department: 'R&D' },
    says: 'allowed',
  },
  {
    rule: 'different',
    given: 'a list in common',
    parameters: { field: 'worked_in' },
    mentee: { workedIn: ['GB', 'FR'] },
    mentor: { workedIn: ['FR', 'DE'] },
    says: 'same worked in: FR',
  },
  {
    rule: 'different',
    given: 'two organisations',
    parameters: { field: 'organisation' },
    mentee: { organisation: 'Joy' },
    mentor: { organisation: 'Love' },
    says: 'allowed',
  },
  {
    rule: 'different',
    given: 'a blank',
    parameters: { field: 'organisation' },
    mentee: { organisation: ' ' },
    mentor: { organisation: 'Love' },
    says: 'missing',
  },

  {
    rule: 'same',
    given: 'a custom field that differs',
    parameters: { field: 'campus' },
    mentee: { custom: { campus: 'North' } },
    mentor: { custom: { campus: 'South' } },
    says: 'campus differs: North / South',
  },
  {
    rule: 'same',
    given: 'one shared of many',
    parameters: { field: 'languages' },
    mentee: { languages: ['cy', 'en'] },
    mentor: { languages: ['pl', 'EN'] },
    says: 'allowed',
  },
  {
    rule: 'same',
    given: 'nothing',
    parameters: { field: 'sector' },
    mentor: { sector: 'Health' },
    says: 'missing',
  },

  {
    rule: 'gap',
    given: 'too far up',
    parameters: { field: 'level', at_least: 1, at_most: 2 },
    mentee: { level: 'Junior' },
    mentor: { level: 'head' },
    says: 'mentor three levels above (mentee Junior, mentor head); asked for: mentor one or two levels above',
  },
  {
    rule: 'gap',
    given: 'just far enough',
    parameters: { field: 'level', at_least: 1, at_most: 2 },
    mentee: { level: 'junior' },
    mentor: { level: 'senior' },
    says: 'allowed',
  },
  {
    rule: 'gap',
    given: 'reverse mentoring',
    parameters: { field: 'level', at_most: -1 },
    mentee: { level: 'senior' },
    mentor: { level: 'senior' },
    says: 'mentor on the same level (mentee senior, mentor senior); asked for: mentor at least one level below',
  },
  {
    rule: 'gap',
    given: 'an unknown level',
    parameters: { field: 'level', at_least: 0 },
    mentee: { level: 'apprentice' },
    mentor: { level: 'head' },
    says: 'missing',
  },
  {
    rule: 'gap',
    given: 'years',
    parameters: { field: 'years_experience', at_least: 5 },
    mentee: { yearsExperience: 2 },
    mentor: { yearsExperience: 3 },
    says: 'mentor one year of experience above (mentee 2, mentor 3); asked for: mentor at least five years of experience above',
  },

  {
    rule: 'assessor',
    given: 'the mentor by e-mail, in a list',
    mentee: { custom: { assessor: 'carol@example.org; Bob@Example.org' } },
    says: 'Bob assesses Ada',
  },
  {
    rule: 'assessor',
    given: 'the mentee by ref, in another field',
    parameters: { field: 'appraised by' },
    mentee: { ref: 'A9' },
    mentor: { custom: { 'appraised by': 'a9' } },
    says: 'Ada assesses Bob',
  },
  {
    rule: 'assessor',
    given: 'others',
    mentee: { custom: { assessor: 'carol@example.org' } },
    mentor: { custom: { assessor: 'dave@example.org' } },
    says: 'allowed',
  },
  {
    rule: 'assessor',
    given: 'none on one side',
    mentee: { custom: { assessor: 'carol@example.org' } },
    says: 'missing',
  },
  {
    rule: 'assessor',
    given: 'blanks',
    mentee: { custom: { assessor: ' ; ' } },
    mentor: { ref: '' },
    says: 'missing',
  },

  {
    rule: 'training',
    given: 'a mentor without',
    parameters: { course: 'Basics' },
    says: 'Bob has not done Basics',
  },
  {
    rule: 'training',
    given: 'a mentor in date',
    parameters: { course: 'BASICS' },
    context: (_mentee, mentor) => ({ training: [done(mentor, 'Basics')] }),
    says: 'allowed',
  },
  {
    rule: 'training',
    given: 'a mentor out of date',
    parameters: { course: 'Basics' },
    context: (_mentee, mentor) => ({ training: [done(mentor, 'Basics', '2026-01-31')] }),
    says: "Bob's Basics expired on 2026-01-31",
  },
  {
    rule: 'training',
    given: 'the mentor, where mentees must',
    parameters: { course: 'Basics', of: 'mentees' },
    context: (_mentee, mentor) => ({ training: [done(mentor, 'Basics')] }),
    says: 'Ada has not done Basics',
  },
  {
    rule: 'training',
    given: 'another course, where both must',
    parameters: { course: 'Basics', of: 'both' },
    context: (mentee, mentor) => ({ training: [done(mentee, 'Basics'), done(mentor, 'First aid')] }),
    says: 'Bob has not done Basics',
  },
  {
    rule: 'training',
    given: 'neither, where both must',
    parameters: { course: 'Basics', of: 'both' },
    says: 'Ada has not done Basics; Bob has not done Basics',
  },

  {
    rule: 'overlap',
    given: 'enough, nothing having been said',
    parameters: { minutes: 900 },
    mentee: { timezone: 'Europe/London' },
    mentor: { timezone: 'America/New_York' },
    says: 'allowed',
  },
  {
    rule: 'overlap',
    given: 'enough but for the worst week',
    parameters: { minutes: 901 },
    mentee: { timezone: 'Europe/London' },
    mentor: { timezone: 'America/New_York' },
    says: '900 minutes together in the worst week, that of 2025-12-29; asked for: at least 901 minutes together in every week',
  },
  {
    rule: 'overlap',
    given: 'no minute',
    parameters: { minutes: 1 },
    mentee: { timezone: 'Europe/London', availability: 'Tue 16:00-17:00' },
    mentor: { timezone: 'Europe/London', availability: 'Mon 16:00-17:00' },
    says: 'no minutes together each week; asked for: at least 1 minute together in every week',
  },
  {
    rule: 'overlap',
    given: 'no zone',
    parameters: { minutes: 1 },
    mentee: { timezone: 'Europe/London' },
    says: 'missing',
  },
  {
    rule: 'overlap',
    given: 'a zone that does not exist',
    parameters: { minutes: 1 },
    mentee: { timezone: 'Europe/London' },
    mentor: { timezone: 'Europe/Atlantis' },
    says: 'missing',
  },

  {
    rule: 'wish',
    given: 'met',
    parameters: BY_GENDER,
    mentee: { custom: { asks_for: 'A woman, please' } },
    mentor: { custom: { gender: 'Female' } },
    says: 'allowed',
  },
  {
    rule: 'wish',
    given: 'not met',
    parameters: BY_GENDER,
    mentee: { custom: { asks_for: 'female', gender: 'Female' } },
    mentor: { custom: { gender: 'Male' } },
    says: 'the mentee asks for "female"; the mentor\'s gender is Male',
  },
  {
    rule: 'wish',
    given: 'no value of anybody',
    parameters: BY_GENDER,
    mentee: { custom: { asks_for: 'Someone kind' } },
    mentor: { custom: { gender: 'Male' } },
    says: 'the mentee asks for "Someone kind", which is nobody\'s gender',
  },
  {
    rule: 'wish',
    given: 'no preference',
    parameters: BY_GENDER,
    mentee: { custom: { asks_for: 'No preference' } },
    says: 'allowed',
  },
  {
    rule: 'wish',
    given: 'a value that is kept back',
    parameters: BY_GENDER,
    mentee: { custom: { asks_for: 'A woman' } },
    mentor: { custom: { gender: 'Prefer not to say' } },
    says: 'missing',
  },
  {
    rule: 'wish',
    given: 'of the mentor, and one that the mentee has too',
    parameters: { ...BY_GENDER, side: 'mentor' },
    mentee: { custom: { asks_for: 'A woman', gender: 'M' } },
    mentor: { custom: { asks_for: 'men', gender: 'M' } },
    says: 'allowed',
  },
  {
    rule: 'wish',
    given: 'of both, of which one is not met and one not known',
    parameters: { ...BY_GENDER, side: 'both' },
    mentee: { custom: { asks_for: 'A woman', gender: '' } },
    mentor: { custom: { asks_for: 'men', gender: 'M' } },
    says: 'the mentee asks for "A woman", which is nobody\'s gender',
  },

  {
    rule: 'shared-language',
    given: 'none',
    mentee: { languages: ['en', 'cy'] },
    mentor: { languages: ['pl'] },
    says: 'no shared language: en, cy / pl',
  },
  {
    rule: 'shared-language',
    given: 'regions of one',
    mentee: { languages: ['en-GB'] },
    mentor: { languages: ['en-US'] },
    says: 'allowed',
  },
  { rule: 'shared-language', given: 'nothing', mentor: { languages: ['pl'] }, says: 'missing' },

  {
    rule: 'shared-channel',
    given: 'none',
    mentee: { channels: ['video', 'messages'] },
    mentor: { channels: ['phone'] },
    says: 'no shared channel: video, messages / phone',
  },
  {
    rule: 'shared-channel',
    given: 'one',
    mentee: { channels: ['phone'] },
    mentor: { channels: ['phone'] },
    says: 'allowed',
  },
  { rule: 'shared-channel', given: 'nothing', says: 'missing' },

  {
    rule: 'shared-format',
    given: 'both the same, which is no one-to-one',
    mentee: { formats: ['circle'] },
    mentor: { formats: ['circle', 'peer'] },
    says: 'Ada wants circle, not one-to-one; Bob wants circle or peer, not one-to-one',
  },
  {
    rule: 'shared-format',
    given: 'one who has not said',
    mentee: { formats: ['circle'] },
    says: 'Ada wants circle, not one-to-one',
  },
  {
    rule: 'shared-format',
    given: 'both one-to-one among others',
    mentee: { formats: ['peer', 'one-to-one'] },
    mentor: { formats: ['one-to-one'] },
    says: 'allowed',
  },
  {
    rule: 'shared-format',
    given: 'one who has not said, and one-to-one',
    mentee: { formats: ['one-to-one'] },
    says: 'missing',
  },
  { rule: 'shared-format', given: 'nothing', says: 'missing' },

  { rule: 'minimum-score', given: 'just enough', parameters: { points: 50 }, score: 50_000, says: 'allowed' },
  {
    rule: 'minimum-score',
    given: 'a bit less',
    parameters: { points: 50 },
    score: 49_999,
    says: 'the score is under 50',
  },
  {
    rule: 'minimum-score',
    given: 'millionths',
    parameters: { points: 0.5 },
    score: 499_999,
    context: () => ({ decimals: 6 }),
    says: 'the score is under 0.5',
  },
];

test.each(CASES)(
  '$rule: $given → $says',
  ({ rule: name, mentee, mentor, parameters, context, score, says }) => {
    const rule = RULES.find((each) => each.name === name)!;
    const [ada, bob] = [aPerson('Ada', mentee), aPerson('Bob', mentor)];
    const checked = v.parse(rule.parameters, parameters ?? {});
    const seen = contextOfTwo(ada, bob, context?.(ada, bob));
    const verdict = rule.compile(checked, seen)(0, 0, score ?? NaN);
    expect(verdict === 'refused' ? rule.explain(checked, ada, bob, seen) : verdict).toBe(says);
  },
);

describe('every rule', () => {
  test.each(RULES)('$name has a case for each of its verdicts, and says what it is', (rule) => {
    const verdicts = CASES.filter((each) => each.rule === rule.name).map(({ says }) => says);
    expect(verdicts).toContain('allowed');
    expect(verdicts.some((says) => !['allowed', 'missing'].includes(says))).toBe(true);
    expect(rule.about).toMatch(/^[A-Z].*\.$/u);
  });

  test('the base rules, and they alone, are always on', () => {
    expect(RULES.filter(({ isAlwaysOn }) => isAlwaysOn).map(({ name }) => name)).toEqual([
      'places',
      'themselves',
      'avoids',
      'forbidden',
      'same-person',
    ]);
  });

  test.each([
    ['different', { field: 'organisation' }, 'other organisation'],
    ['same', { field: 'job_title' }, 'same job title'],
    ['manager', {}, 'not in the same line of management'],
    ['manager', { chain: false }, 'not the line manager'],
    ['gap', { field: 'level', at_least: 1, at_most: 2 }, 'mentor one or two levels above'],
    ['gap', { field: 'level', at_least: -3, at_most: -1 }, 'mentor one to three levels below'],
    ['gap', { field: 'level', at_least: -1, at_most: 2 }, 'mentor one level below to two levels above'],
    ['gap', { field: 'level', at_least: 0, at_most: 1 }, 'mentor on the same level to one level above'],
    ['gap', { field: 'level', at_least: 2, at_most: 2 }, 'mentor two levels above'],
    ['gap', { field: 'level', at_least: 0 }, 'mentor on the same level or above'],
    ['gap', { field: 'level', at_most: 1 }, 'mentor at most one level above'],
    ['gap', { field: 'level', at_least: -2 }, 'mentor at most two levels below'],
    ['gap', { field: 'years_experience', at_least: 12 }, 'mentor at least 12 years of experience above'],
    ['wish', BY_GENDER, "the mentor's gender as the mentee wishes (asks for)"],
    ['wish', { ...BY_GENDER, side: 'mentor' }, "the mentee's gender as the mentor wishes (asks for)"],
    ['wish', { ...BY_GENDER, side: 'both' }, "the other's gender as either side wishes (asks for)"],
    ['shared-channel', {}, 'a shared channel'],
    ['minimum-score', { points: 40 }, 'a score of at least 40'],
    ['assessor', {}, 'not the assessor'],
    ['training', { course: 'Basics' }, 'mentor in date for Basics'],
    ['training', { course: 'Basics', of: 'mentees' }, 'mentee in date for Basics'],
    ['training', { course: 'Basics', of: 'both' }, 'mentor and mentee in date for Basics'],
    ['overlap', { minutes: 60 }, 'at least 60 minutes together in every week'],
  ])('%s %j is described as "%s"', (name, parameters, words) => {
    const rule = RULES.find((each) => each.name === name)!;
    expect(rule.describe(v.parse(rule.parameters, parameters))).toBe(words);
  });
});

test('what is missing is named, of either side', () => {
  const [ada, bob] = [aPerson('Ada', { level: 'head' }), aPerson('Bob')];
  expect(missingWords(['level'], ada, bob)).toBe("the mentor's level is not known");
  expect(missingWords(['job_title'], ada, bob)).toBe(
    "the mentee's job title and the mentor's job title are not known",
  );
  expect(missingWords(['level'], ada, ada)).toBe('the level cannot be compared');
});

test.each([
  ['A woman', '', 'the mentee asks for "A woman"; the mentor\'s gender is not known'],
  ['Same as mine', 'Male', 'the mentee asks for "Same as mine"; the mentee\'s gender is not known'],
])('a wish for %j and a mentor of gender %j: %s', (asked, gender, words) => {
  const rule = RULES.find(({ name }) => name === 'wish')!;
  const [ada, bob] = [
    aPerson('Ada', { custom: { asks_for: asked } }),
    aPerson('Bob', { custom: { gender } }),
  ];
  const [parameters, context] = [v.parse(rule.parameters, BY_GENDER), contextOfTwo(ada, bob)];
  expect(rule.compile(parameters, context)(0, 0, NaN)).toBe('missing');
  expect(rule.explainMissing?.(parameters, ada, bob, context)).toBe(words);
});

test('nobody is advised to do without the rules that protect people', () => {
  const names = RULES.map(({ name }) => name);
  expect(names.filter(isProtective)).toEqual(PROTECTIVE);
  expect(names.filter((name) => isProtective(`${name}:a course`))).toEqual(PROTECTIVE);
});
