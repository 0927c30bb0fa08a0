import { describe, expect, test } from '@jest/globals';
import type { Participant } from '../../../src/domain/people/participant.ts';
import type { RuleEntry } from '../../../src/matching/input/criteria-types.ts';
import type { GroupSettings } from '../../../src/matching/groups/group-settings.ts';
import { problemsOf } from '../../../src/matching/groups/problems-of-held.ts';
import { aPerson, type InputParts } from '../people.ts';
import { aGroupInput, settingsOf } from './group-people.ts';

const MENTEES = ['Ada', 'Bob', 'Cem'];
const MENTORS = ['Ruth', 'Sam'];

interface Case {
  readonly held: readonly string[];
  readonly given?: Readonly<Record<string, Partial<Participant>>>;
  readonly rules?: readonly RuleEntry[];
  readonly settings?: GroupSettings;
  readonly parts?: Partial<InputParts>;
  readonly overrides?: readonly string[];
}

/** What keeps some of three mentees and two mentors from being in one group, without the numbers of people. */
function problems({ held, given = {}, rules = [], settings, parts = {}, overrides = [] }: Case) {
  const person = (name: string): Participant =>
    aPerson(name, {
      isMentor: MENTORS.includes(name),
      isMentee: MENTEES.includes(name),
      ...given[name],
    });
  const asked = settings ?? settingsOf('circle');
  const input = {
    ...aGroupInput({ mentees: MENTEES.map(person), mentors: MENTORS.map(person), rules, ...parts }),
    format: asked.format === 'mixed' ? ('circle' as const) : asked.format,
  };
  const keys = held.map((name) => person(name).key);
  return problemsOf({ keys, by: 'lock', overrides }, input, asked).map((one) => ({
    ...one,
    words: one.words.replaceAll(/P\d+ /g, ''),
  }));
}

const cheshire = { organisation: 'Cheshire' };
const within: RuleEntry = { rule: 'different', field: 'organisation', within: true };
const [mornings, evenings] = ['Mon 08:00-12:00', 'Mon 18:00-21:00'].map((availability) => ({
  timezone: 'Europe/London',
  availability,
}));

test('two who may be in one group have none', () => {
  expect(problems({ held: ['Ada', 'Bob'] })).toEqual([]);
  expect(problems({ held: ['Ruth', 'Ada', 'Bob'] })).toEqual([]);
});

describe('two of one side cannot be in one group', () => {
  test.each<[string, Case, string]>([
    [
      'where one wants no such group',
      { held: ['Ada', 'Bob'], given: { Bob: { formats: ['one-to-one'] } } },
      'Bob wants one-to-one, not circle',
    ],
    [
      'where one manages the other',
      { held: ['Ada', 'Bob'], given: { Ada: { manager: 'bob@example.org' } }, rules: [{ rule: 'manager' }] },
      "Ada, Bob: Bob is Ada's line manager",
    ],
    [
      'where one avoids the other, which is not told',
      { held: ['Ada', 'Bob'], given: { Ada: { avoids: ['bob@example.org'] } } },
      'Ada, Bob: unavailable',
    ],
    [
      'where a family of rules keeps them apart',
      { held: ['Ada', 'Bob'], given: { Ada: cheshire, Bob: cheshire }, rules: [within] },
      'Ada, Bob: both work at Cheshire',
    ],
    [
      'where so many of one organisation are too many',
      {
        held: ['Ada', 'Bob'],
        given: { Ada: cheshire, Bob: cheshire },
        settings: settingsOf('circle', { atMost: [{ field: 'organisation', most: 1 }] }),
      },
      'Ada, Bob have the same organisation, and a circle has at most 1 of one',
    ],
    [
      'where the file of criteria says how many, of a sensitive field',
      {
        held: ['Ada', 'Bob'],
        given: { Ada: { custom: { faith: 'A' } }, Bob: { custom: { faith: 'a' } } },
        rules: [{ rule: 'at-most', field: 'faith', most: 1 }],
        parts: { sensitiveFields: ['faith'] },
      },
      'Ada, Bob: unavailable',
    ],
    [
      'where no mentor is allowed for one of them',
      {
        held: ['Ada', 'Bob'],
        given: { Bob: cheshire, Ruth: cheshire, Sam: cheshire },
        rules: [{ rule: 'different', field: 'organisation' }],
      },
      'no mentor is allowed for Bob: 2 removed by "other organisation"',
    ],
    [
      'where no mentor is allowed for both',
      {
        held: ['Ada', 'Bob'],
        given: { Ada: cheshire, Ruth: cheshire, Bob: { organisation: 'Oak' }, Sam: { organisation: 'Oak' } },
        rules: [{ rule: 'different', field: 'organisation' }],
      },
      'no mentor is allowed for all of Ada, Bob: 2 removed by "other organisation"',
    ],
    [
      'where they are never free together',
      {
        held: ['Ada', 'Bob'],
        given: { Ada: mornings!, Bob: evenings!, Ruth: mornings!, Sam: evenings! },
        settings: settingsOf('circle', { withSlots: true }),
      },
      'Ada, Bob have no weekly time in common with a mentor who may have them',
    ],
    [
      'where the mentors of a panel are to differ',
      {
        held: ['Ruth', 'Sam'],
        given: { Ruth: cheshire, Sam: cheshire },
        settings: settingsOf('panel', { different: 'organisation' }),
      },
      'Ruth, Sam have the same organisation, and a panel has at most 1 of one',
    ],
    [
      'where a mentor wants no panel',
      { held: ['Ruth', 'Sam'], given: { Sam: { formats: ['circle'] } }, settings: settingsOf('panel') },
      'Sam wants circle, not panel',
    ],
  ])('%s', (_, given, words) => {
    expect(problems(given).map((one) => one.words)).toEqual([words]);
  });
});

test('a reason overrides a rule of the programme, but neither what somebody avoids nor a limit', () => {
  const alike = { held: ['Ada', 'Bob'], given: { Ada: cheshire, Bob: cheshire }, rules: [within] };
  expect(problems(alike)).toMatchObject([{ rule: 'different:organisation', canBeOverridden: true }]);
  expect(problems({ ...alike, overrides: ['different:organisation'] })).toEqual([]);
  const avoiding = { held: ['Ada', 'Bob'], given: { Ada: { avoids: ['bob@example.org'] } } };
  expect(problems({ ...avoiding, overrides: ['avoids'] })).toMatchObject([{ canBeOverridden: false }]);
  const settings = settingsOf('circle', { atMost: [{ field: 'organisation', most: 1 }] });
  expect(problems({ ...alike, rules: [], settings })).toMatchObject([{ canBeOverridden: false }]);
});

test('a mentee with a mentor are one to one in a mixed proposal, and a circle with one more', () => {
  const mixed = {
    given: { Ada: { formats: ['one-to-one'] as const } },
    settings: settingsOf('mixed'),
  };
  expect(problems({ ...mixed, held: ['Ruth', 'Ada'] })).toEqual([]);
  expect(problems({ ...mixed, held: ['Ruth', 'Ada', 'Bob'] })).toMatchObject([
    { words: 'Ada with Ruth: Ada wants one-to-one, not circle', rule: 'shared-format' },
  ]);
});

test('with their mentor, times are asked of all together', () => {
  const given = { Ada: mornings!, Bob: evenings!, Ruth: mornings! };
  const settings = settingsOf('circle', { withSlots: true });
  expect(problems({ held: ['Ruth', 'Ada'], given, settings })).toEqual([]);
  expect(problems({ held: ['Ruth', 'Ada', 'Bob'], given, settings }).map(({ words }) => words)).toEqual([
    'Ruth, Ada, Bob have no weekly time in common',
  ]);
});

test('without a time zone of the mentor there is no circle with a time', () => {
  const settings = settingsOf('circle', { withSlots: true });
  const told = (held: readonly string[], given: Case['given']): string[] =>
    problems({ held, given: given ?? {}, settings }).map(({ words }) => words);
  expect(told(['Ruth', 'Ada'], {})).toEqual(['Ruth has no time zone, so there is no circle with a time']);
  expect(told(['Ada', 'Bob'], {})).toEqual([
    'no mentor who may have Ada, Bob has a time zone, so there is no circle with a time',
  ]);
  expect(told(['Ada', 'Bob'], { Sam: mornings! })).toEqual([]);
});
