import { describe, expect, test } from '@jest/globals';
import type { Participant } from '../../../src/domain/people/participant.ts';
import { relaxByOneMore } from '../../../src/matching/groups/explain/one-more.ts';
import type { GroupRelaxation } from '../../../src/matching/groups/explain/group-relaxation.ts';
import type { GroupInput } from '../../../src/matching/groups/group-input.ts';
import type { GroupPlan } from '../../../src/matching/groups/group-plan.ts';
import type { GroupSettings } from '../../../src/matching/groups/group-settings.ts';
import { proposeCircles } from '../../../src/matching/groups/propose-circles.ts';
import { proposeMixed } from '../../../src/matching/groups/propose-mixed.ts';
import { proposePanels } from '../../../src/matching/groups/propose-panels.ts';
import type { RuleEntry } from '../../../src/matching/input/criteria-types.ts';
import { randomFrom } from '../oracle.ts';
import { aPerson, candidate, scoresOf } from '../people.ts';
import { aGroupInput, settingsOf } from './group-people.ts';

function propose(input: GroupInput, settings: GroupSettings): GroupPlan {
  if (settings.format === 'panel') return proposePanels(input, settings);
  if (settings.format === 'mixed') return proposeMixed(input, settings);
  if (settings.format === 'circle') return proposeCircles(input, settings);
  throw new Error('Peers have no such changes');
}

interface Made {
  readonly settings: GroupSettings;
  readonly scores: Readonly<Record<string, readonly (number | null)[]>>;
  /** Of the mentors, who are the columns of the scores. */
  readonly places: readonly number[];
  readonly given?: Readonly<Record<string, Partial<Participant>>>;
  readonly rules?: readonly RuleEntry[];
}

const MENTORS = ['Ruth', 'Sam', 'Tom'];

/** An input from rows of scores, `null` for a pair that is not allowed. */
function inputOf({ settings, scores, places, given = {}, rules = [] }: Made): GroupInput {
  const person = (name: string, isMentor: boolean): Participant =>
    aPerson(name, { isMentor, isMentee: !isMentor, ...given[name] });
  const mentees = Object.keys(scores).map((name) => person(name, false));
  const mentors = places.map((count, at) => candidate(person(MENTORS[at]!, true), { places: count }));
  const cells = mentees.flatMap(({ key, name }) =>
    scores[name]!.flatMap((score, at) =>
      score === null ? [] : [[key, mentors[at]!.participant.key, score] as const],
    ),
  );
  return {
    ...aGroupInput({ mentees, mentors, rules, scores: scoresOf(cells) }),
    format: settings.format === 'mixed' || settings.format === 'peer' ? 'circle' : settings.format,
  };
}

function told(input: GroupInput, { change, placedIds, totalChange }: GroupRelaxation): string {
  const name = (id: number): string => input.everyone.find((one) => one.id === id)!.name;
  if (!('mentorId' in change)) throw new Error('It names nobody');
  const members = change.memberIds.map(name).join(' ');
  return `${change.kind} ${name(change.mentorId)}: ${members}, for ${placedIds.map(name).join(' ')}, ${totalChange}`;
}

function changes(made: Made): string[] {
  const input = inputOf(made);
  return relaxByOneMore(input, propose(input, made.settings)).map((one) => told(input, one));
}

const circles = settingsOf('circle', { size: [2, 2] });

describe('one more in a circle', () => {
  const scores = { Ada: [9, 1], Bob: [8, 1], Cem: [1, 7], Dee: [1, 6], Eve: [5, 4] };

  test('is with the mentor of the greatest score, with everybody who is in it', () => {
    expect(changes({ settings: circles, scores, places: [1, 1] })).toEqual([
      'one-more Ruth: Ruth Ada Bob Eve, for Eve, 5',
    ]);
  });

  test('is not with a mentor whom a rule bars, nor with somebody who is avoided, nor at another time', () => {
    expect(changes({ settings: circles, scores: { ...scores, Eve: [null, 4] }, places: [1, 1] })).toEqual([
      'one-more Sam: Sam Cem Dee Eve, for Eve, 4',
    ]);
    const avoiding = { Eve: { avoids: ['bob@example.org'] } };
    expect(changes({ settings: circles, scores, places: [1, 1], given: avoiding })).toEqual([
      'one-more Sam: Sam Cem Dee Eve, for Eve, 4',
    ]);
    const [early, late] = ['Mon 08:00-09:00', 'Mon 18:00-19:00'].map((availability) => ({
      timezone: 'Europe/London',
      availability,
    }));
    const timed = { ...circles, withSlots: true };
    const given = { Ruth: early!, Sam: late!, Eve: late! };
    expect(changes({ settings: timed, scores, places: [1, 1], given })).toEqual([
      'one-more Sam: Sam Cem Dee Eve, for Eve, 4',
    ]);
  });

  test('keeps the limits of a group', () => {
    const given = { Bob: { sector: 'Law' }, Eve: { sector: 'Law' }, Dee: { sector: 'law' } };
    const limited = { ...circles, atMost: [{ field: 'sector', most: 1 }] };
    expect(changes({ settings: limited, scores, places: [1, 1], given })).toEqual([]);
    const rules = [{ rule: 'nobody-alone', field: 'sector' }];
    const alone = { Eve: { sector: 'Law' } };
    expect(changes({ settings: circles, scores, places: [1, 1], given: alone, rules })).toEqual([]);
  });
});

describe('one more place', () => {
  test('of a mentor without any is for a circle of those who have none', () => {
    const scores = { Ada: [9, 1], Bob: [8, 2], Cem: [null, 7], Dee: [null, 6], Eve: [null, 5] };
    expect(changes({ settings: circles, scores, places: [1, 0] })).toEqual([
      'place Sam: Sam Cem Dee, for Cem Dee, 13',
      'place Sam: Sam Cem Eve, for Cem Eve, 12',
    ]);
  });

  test('is for a panel with others who have a place', () => {
    const scores = { Ada: [9, 9, null], Bob: [1, 8, 7] };
    expect(changes({ settings: settingsOf('panel'), scores, places: [1, 1, 1] })).toEqual([
      'place Sam: Bob Sam Tom, for Bob, 15',
    ]);
  });

  test('is for the person alone in a mixed proposal, beside one more in a circle', () => {
    const scores = { Ada: [9], Bob: [8], Cem: [7] };
    const settings = settingsOf('mixed', { size: [2, 2], way: 'together' });
    expect(changes({ settings, scores, places: [1] })).toEqual([
      'one-more Ruth: Ruth Ada Bob Cem, for Cem, 7',
      'place Ruth: Ruth Cem, for Cem, 7',
    ]);
    const given = { Cem: { formats: ['one-to-one'] as const } };
    expect(changes({ settings, scores, places: [1], given })).toEqual(['place Ruth: Ruth Cem, for Cem, 7']);
  });
});

test('what is told is had when it is done: the people have a group, and the total rises by what was said', () => {
  const random = randomFrom(11);
  const draw = (most: number): number => Math.floor(random() * (most + 1));
  const kinds: GroupSettings[] = [
    circles,
    settingsOf('circle', { size: [2, 3], circlesEach: 2, atMost: [{ field: 'sector', most: 2 }] }),
    settingsOf('panel', { mentors: [2, 2] }),
    settingsOf('mixed', { size: [2, 3], way: 'together' }),
  ];
  let count = 0;
  for (let run = 0; run < 120; run++) {
    const settings = kinds[run % kinds.length]!;
    const names = ['Ada', 'Bob', 'Cem', 'Dee', 'Eve', 'Flo', 'Gus'];
    const row = (): (number | null)[] => MENTORS.map(() => (draw(4) === 0 ? null : draw(9)));
    const input = inputOf({
      settings,
      scores: Object.fromEntries(names.map((name) => [name, row()])),
      places: MENTORS.map(() => draw(2)),
      given: Object.fromEntries(names.map((name) => [name, { sector: `S${draw(1)}` }])),
    });
    const plan = propose(input, settings);
    for (const { change, placedIds, totalChange, isProved } of relaxByOneMore(input, plan)) {
      if (!('mentorId' in change)) throw new Error('It names nobody');
      count++;
      const keys = change.memberIds.map((id) => input.everyone.find((one) => one.id === id)!.key).sort();
      const more = Number(change.kind === 'place');
      const after = propose(
        {
          ...input,
          mentors: input.mentors.map((one) =>
            one.participant.id === change.mentorId ? { ...one, places: one.places + more } : one,
          ),
          held: [{ keys, by: 'lock', overrides: ['size'] }],
        },
        settings,
      );
      expect(after.summary.matched).toBeGreaterThanOrEqual(plan.summary.matched + placedIds.length);
      for (const id of placedIds) expect(after.groups.flatMap(({ menteeIds }) => menteeIds)).toContain(id);
      if (after.summary.matched > plan.summary.matched + placedIds.length) continue;
      const gain = Number(after.summary.total) - Number(plan.summary.total);
      expect(isProved ? gain : Math.min(gain, Number(totalChange))).toBe(Number(totalChange));
    }
  }
  expect(count).toBeGreaterThan(80);
});
