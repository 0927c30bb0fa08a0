import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../../src/errors.ts';
import { parseCriteriaFile } from '../../../src/matching/input/criteria-file.ts';
import { STANDARD_FIELDS } from '../../../src/matching/input/field-values.ts';
import { GROUP_RULES, RULES } from '../../../src/matching/rules/index.ts';
import { aCriteriaFile } from '../people.ts';

const VOCABULARY = {
  fields: [...STANDARD_FIELDS, 'campus'],
  levels: ['low', 'high'],
  courses: ['Mentoring basics'],
};

/** The rules that a file may name. */
const NAMED_RULES = [...RULES.filter(({ isAlwaysOn }) => isAlwaysOn !== true), ...GROUP_RULES].map(
  ({ name }) => name,
);

function failure(value: unknown, vocabulary = VOCABULARY): Failure {
  try {
    parseCriteriaFile(value, vocabulary);
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('It should have been refused');
}

function rule(entry: object): unknown {
  return { ...aCriteriaFile(), rules: [entry] };
}

function criterion(entry: object): unknown {
  return { ...aCriteriaFile(), criteria: [entry] };
}

describe('parseCriteriaFile', () => {
  test('returns a good file as it is', () => {
    const file = aCriteriaFile(
      [
        { rule: 'manager' },
        { rule: 'paired-before', on: false },
        { rule: 'different', field: 'organisation', missing: 'refuse' },
        { rule: 'different', field: 'campus' },
        { rule: 'gap', field: 'level', at_least: -1 },
        { rule: 'wish', wish: 'campus', of: 'sector', side: 'both' },
        { rule: 'wish', wish: 'campus', of: 'region' },
        { rule: 'training', course: 'mentoring  BASICS' },
        { rule: 'minimum-score', points: 12.5 },
        { rule: 'same', field: 'campus', within: true },
        { rule: 'shared-language', within: 'only' },
        { rule: 'at-most', field: 'organisation', most: 2 },
        { rule: 'nobody-alone', field: 'campus' },
      ],
      [
        { criterion: 'topics', weight: 1000 },
        { criterion: 'near', field: 'campus', weight: 1, ideal_from: 0, ideal_to: 1, zero_at: 0.5 },
      ],
    );
    expect(parseCriteriaFile(file, VOCABULARY)).toEqual(file);
  });

  test.each<[string, unknown, string]>([
    ['no object', [], 'the file must be an object with "schema", "rules" and "criteria"'],
    [
      'another schema',
      { ...aCriteriaFile(), schema: 'x/1' },
      'schema: must be "mentor.criteria/1", not "x/1"',
    ],
    [
      'another key',
      { ...aCriteriaFile(), rulez: [] },
      'rulez: is not part of a criteria file; did you mean "rules"?',
    ],
    ['no list', { ...aCriteriaFile(), rules: {} }, 'rules: must be a list'],
    [
      'no entry',
      { ...aCriteriaFile(), rules: [7] },
      'rules[0]: must be an object, such as {"rule": "manager"}',
    ],
    [
      'no criteria',
      { schema: 'mentor.criteria/1', rules: [] },
      'criteria: is missing; give a list, [] for none',
    ],
    [
      'a typing error',
      rule({ rule: 'diferent' }),
      'rules[0].rule: there is no "diferent"; did you mean "different"?',
    ],
    [
      'an unknown rule',
      rule({ rule: 'horoscope' }),
      `rules[0].rule: there is no "horoscope"; use one of ${NAMED_RULES.join(', ')}`,
    ],
    ['no name', rule({}), 'rules[0].rule: is missing; give one of manager'],
    ['a base rule', rule({ rule: 'avoids' }), 'rules[0].rule: is always on; leave it out'],
    [
      'an unknown criterion',
      criterion({ criterion: 'topic', weight: 1 }),
      'criteria[0].criterion: there is no "topic"; did you mean "topics"?',
    ],
    [
      'an unknown field',
      rule({ rule: 'same', field: 'organization' }),
      'rules[0].field: there is no field "organization"; did you mean "organisation"?',
    ],
    [
      'a field of text as a number',
      criterion({ criterion: 'near', weight: 1, field: 'sector', ideal_from: 0, ideal_to: 0, zero_at: 1 }),
      'criteria[0].field: "sector" does not hold a number; use one of level, years_experience, capacity, ' +
        'hours_per_month, campus',
    ],
    [
      'an unknown field that holds a wish',
      rule({ rule: 'wish', wish: 'camps', of: 'sector' }),
      'rules[0].wish: there is no field "camps"; did you mean "campus"?',
    ],
    [
      'an unknown field that a wish is about',
      criterion({ criterion: 'wish', weight: 1, wish: 'campus', of: 'mentors' }),
      'criteria[0].of: there is no field "mentors"; ',
    ],
    [
      'half a wish',
      rule({ rule: 'wish', wish: 'campus' }),
      'rules[0].of: is missing; give the name of a field',
    ],
    ['no field', rule({ rule: 'same' }), 'rules[0].field: is missing; give the name of a field'],
    [
      'no weight',
      criterion({ criterion: 'topics' }),
      'criteria[0].weight: is missing; give a whole number from 1 to 1000',
    ],
    [
      'a weight of zero',
      criterion({ criterion: 'topics', weight: 0 }),
      'criteria[0].weight: must be a whole number from 1 to 1000, not 0',
    ],
    [
      'half a weight',
      criterion({ criterion: 'topics', weight: 1.5 }),
      'criteria[0].weight: must be a whole number from 1 to 1000, not 1.5',
    ],
    [
      'a weight in words',
      criterion({ criterion: 'topics', weight: 'much' }),
      'criteria[0].weight: must be a whole number from 1 to 1000, not "much"',
    ],
    [
      'a switch in words',
      rule({ rule: 'manager', on: 'yes' }),
      'rules[0].on: must be true or false, not "yes"',
    ],
    [
      'another remedy',
      rule({ rule: 'manager', missing: 'fail' }),
      'rules[0].missing: must be "pass" or "refuse", not "fail"',
    ],
    [
      'a parameter of no rule',
      rule({ rule: 'manager', chains: true }),
      'rules[0].chains: is not a parameter of manager; did you mean "chain"?',
    ],
    [
      'what is not between members of a group',
      rule({ rule: 'paired-before', within: true }),
      'rules[0].within: is not a parameter of paired-before; ',
    ],
    [
      'how it is between members of a group',
      rule({ rule: 'same', field: 'campus', within: 'always' }),
      'rules[0].within: must be true or "only", not "always"',
    ],
    [
      'nobody of one kind',
      rule({ rule: 'at-most', field: 'campus', most: 0 }),
      'rules[0].most: must be a whole number from 1 to 100, not 0',
    ],
    ['an open gap', rule({ rule: 'gap', field: 'level' }), 'rules[0]: needs "at_least", "at_most" or both'],
    [
      'a gap upside down',
      rule({ rule: 'gap', field: 'level', at_least: 2, at_most: 1 }),
      'rules[0]: "at_least" must not be above "at_most"',
    ],
    [
      'a gap in a custom field',
      rule({ rule: 'gap', field: 'campus', at_least: 2 }),
      'rules[0].field: must be "level" or "years_experience", not "campus"',
    ],
    [
      'an ideal upside down',
      criterion({ criterion: 'near', weight: 1, field: 'level', ideal_from: 2, ideal_to: 1, zero_at: 1 }),
      'criteria[0]: "ideal_from" must not be above "ideal_to"',
    ],
    [
      'points beyond 100',
      rule({ rule: 'minimum-score', points: 101 }),
      'rules[0].points: must be a number from 0 to 100, not 101',
    ],
    [
      'an unknown course',
      rule({ rule: 'training', course: 'Mentoring basic' }),
      'rules[0].course: there is no course "Mentoring basic"; did you mean "Mentoring basics"?',
    ],
    [
      'no course',
      rule({ rule: 'training' }),
      'rules[0].course: is missing; give the name of a course, such as "Mentoring basics"',
    ],
    [
      'training of somebody else',
      rule({ rule: 'training', course: 'Mentoring basics', of: 'all' }),
      'rules[0].of: must be "mentors" or "mentees" or "both", not "all"',
    ],
    [
      'no minutes',
      rule({ rule: 'overlap', minutes: 0 }),
      'rules[0].minutes: must be a whole number from 1 to 10080, not 0',
    ],
    [
      'no target',
      criterion({ criterion: 'overlap', weight: 1 }),
      'criteria[0].target: is missing; give a whole number from 1 to 10080',
    ],
    [
      'a field of assessors that is none',
      rule({ rule: 'assessor', field: 'assesor' }),
      'rules[0].field: there is no field "assesor"',
    ],
    [
      'an entry twice',
      {
        ...aCriteriaFile(),
        rules: [
          { rule: 'same', field: 'sector' },
          { rule: 'same', field: 'sector' },
        ],
      },
      'rules[1]: same:sector is already rules[0]; keep one',
    ],
  ])('refuses %s', (_name, value, message) => {
    const refused = failure(value);
    expect(refused.kind).toBe('refused');
    expect(refused.message).toContain(message);
    expect(refused.hint).toMatch(/^mentor |^keep a column/u);
  });

  test('tells all problems at once, one a line, in the order of the file', () => {
    const value = {
      schema: 'mentor.criteria/1',
      rules: [{ rule: 'manager' }, { rule: 'same', field: 'x', odd: 1, on: 3 }],
      criteria: [{ criterion: 'topics', weight: -1 }, 'topics'],
    };
    expect(
      failure(value)
        .message.split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['rules[1].odd', 'rules[1].on', 'rules[1].field', 'criteria[0].weight', 'criteria[1]']);
    expect(failure(value).hint).toContain('--keep HEADER');
  });

  test('names the command that adds a course', () => {
    const refused = failure(rule({ rule: 'training', course: 'First aid' }), { ...VOCABULARY, courses: [] });
    expect(refused.message).toBe('rules[0].course: there is no course "First aid"; the programme has none');
    expect(refused.hint).toBe('mentor training course NAME adds a course');
  });

  test('asks for several courses, each by a rule of its own', () => {
    const file = aCriteriaFile([
      { rule: 'training', course: 'A' },
      { rule: 'training', course: 'B', of: 'both' },
    ]);
    expect(parseCriteriaFile(file, { ...VOCABULARY, courses: ['A', 'B'] })).toEqual(file);
  });

  test('wants levels where a rule counts between them', () => {
    const file = aCriteriaFile([{ rule: 'gap', field: 'level', at_least: 1 }]);
    expect(failure(file, { ...VOCABULARY, levels: [] }).message).toContain('the programme has no levels');
    expect(parseCriteriaFile(file, VOCABULARY)).toEqual(file);
  });
});
