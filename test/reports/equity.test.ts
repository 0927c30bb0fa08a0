/** What equity reports print, solved as linear equations: no few people can be worked out, of two days and all fields. */
import { expect, test } from '@jest/globals';
import { fieldsOf } from '../support/programme.ts';
import type { Participant } from '../../src/domain/people/participant.ts';
import {
  type EquityMentee,
  type EquityStep,
  type PrintedEquity,
  printedEquity,
} from '../../src/reports/statistics/equity-history.ts';
import { smallSetsTold } from './equations.ts';

const FIELDS = ['level', 'sector', 'country', 'region'];
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  GB: ['Kent', 'Fife', 'Powys'],
  FR: ['Var', 'Jura'],
  DE: ['Hessen'],
};

/** Numbers that follow from a seed: mulberry32. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A programme over a few steps: people come and go, move, are matched and answer; one or many between two steps. */
function randomSteps(seed: number): EquityStep[] {
  const next = chance(seed);
  const upTo = (count: number): number => Math.floor(next() * count);
  const oneOf = <T>(values: readonly T[]): T => values[upTo(values.length)]!;
  const anyone = (id: number): EquityMentee => {
    const country = oneOf(['GB', 'GB', 'GB', 'FR', 'DE']);
    const region = next() < 0.8 ? oneOf(REGIONS[country]!) : null;
    const fields = fieldsOf({
      name: `P${id}`,
      country,
      region,
      level: oneOf(['Head', 'Teacher', 'Teacher']),
      sector: next() < 0.5 ? oneOf(['Care', 'Arts']) : null,
    });
    return {
      person: { ...fields, id, custom: {} } as unknown as Participant,
      isReady: next() < 0.95,
      openIn: next() < 0.6 ? [1] : [],
      hadMentor: false,
      score: next() < 0.6 ? upTo(100_000) / 1000 : null,
      satisfaction: next() < 0.5 ? 1 + upTo(5) : null,
    };
  };
  let people = Array.from({ length: 6 + upTo(26) }, (_, id) => anyone(id));
  let last = people.length;
  return Array.from({ length: 2 + upTo(3) }, (_, at) => {
    if (at > 0) {
      const change = next() < 0.5 ? 1 : 8;
      people = people
        .filter(() => next() > (change === 1 ? 0.01 : 0.1))
        .map((one) => (next() < 0.02 * change ? { ...anyone(one.person.id) } : one));
      for (let count = upTo(change + 1); count > 0; count--) people = [...people, anyone(last++)];
    }
    return { day: `202${at}-06-30`, mentees: people };
  });
}

/** The rows that somebody has who holds two prints: whom each figure is over. */
function rowsOf(prints: readonly PrintedEquity[], of: 'mentees' | 'scored' | 'rated'): number[][] {
  return prints
    .flatMap((print) => [...print.groups.values()].flat())
    .map((group) => group[of].map(({ person }) => person.id))
    .filter((row) => row.length > 0);
}

const SEEDS = Array.from({ length: 200 }, (_, at) => at + 1);

test('of 200 programmes, no one to four people are told by all tables of any two days together', () => {
  let figures = 0;
  let renewed = 0;
  for (const seed of SEEDS) {
    const steps = randomSteps(seed);
    const prints = steps.map((_, at) => printedEquity(steps.slice(0, at + 1), FIELDS));
    const people = [...new Set(steps.flatMap(({ mentees }) => mentees.map(({ person }) => person.id)))];
    for (const [later, print] of prints.entries())
      for (const earlier of prints.slice(0, later))
        for (const over of ['mentees', 'scored', 'rated'] as const)
          expect({ seed, later, over, told: smallSetsTold(rowsOf([earlier, print], over), people) }).toEqual({
            seed,
            later,
            over,
            told: [],
          });
    figures += rowsOf(prints.slice(-1), 'mentees').length;
    renewed += [...(prints.at(-1)?.groups.values() ?? [])]
      .flat()
      .filter(({ day }) => day > '2020-06-30').length;
  }
  // A report of nothing would pass.
  expect(figures / SEEDS.length).toBeGreaterThan(4);
  expect(renewed / SEEDS.length).toBeGreaterThan(1);
});

test('a field that comes later changes nothing that was printed before', () => {
  for (const seed of SEEDS.slice(0, 30)) {
    const steps = randomSteps(seed);
    const before = printedEquity(steps, FIELDS);
    const { groups } = printedEquity(steps, [...FIELDS, 'ethnicity']);
    expect(new Map(FIELDS.map((field) => [field, groups.get(field)]))).toEqual(
      new Map(FIELDS.map((field) => [field, before.groups.get(field)])),
    );
  }
});

test('the equations find what can be worked out', () => {
  const gb = [1, 2, 3, 4, 5, 6, 7];
  expect(smallSetsTold([gb, gb.slice(1)], gb)).toEqual([[1]]);
  expect(smallSetsTold([gb, [1, 2, 3], [4, 5, 9, 10, 11]], [...gb, 9, 10, 11])).toEqual([
    [1, 2, 3],
    [4, 5, 6, 7],
  ]);
  expect(smallSetsTold([gb, [8, 9, 10, 11, 12]], [...gb, 8, 9, 10, 11, 12])).toEqual([]);
});

test('one person who comes leaves every figure as it was', () => {
  const steps = randomSteps(7).slice(0, 1);
  const before = printedEquity(steps, FIELDS);
  const [first] = steps;
  const more = { ...first!.mentees[0]!, person: { ...first!.mentees[0]!.person, id: 99 } };
  const after = printedEquity([...steps, { day: '2030-01-01', mentees: [...first!.mentees, more] }], FIELDS);
  expect(after.groups).toEqual(before.groups);
});

test('an organisation is one group however it is spelled, by the spelling of most', () => {
  const spellings = [
    'St Marys',
    'St. Mary’s',
    'ST MARYS',
    'St. Mary’s',
    'st mary’s',
    'Elm',
    'Elm',
    'elm',
    'ELM',
    'Elm',
  ];
  const mentees = spellings.map((organisation, id) => ({
    person: { ...fieldsOf({ name: `P${id}`, organisation }), id, custom: {} } as unknown as Participant,
    isReady: true,
    openIn: [],
    hadMentor: false,
    score: null,
    satisfaction: null,
  }));
  const { groups, withHeldBack } = printedEquity([{ day: '2026-06-30', mentees }], ['organisation']);
  expect(groups.get('organisation')?.map(({ name, mentees: own }) => [name, own.length])).toEqual([
    ['Elm', 5],
    ['St. Mary’s', 5],
  ]);
  expect(withHeldBack.size).toBe(0);
});

test('that somebody is in no group that is shown is said of the field, as of the newest day', () => {
  const mentee = (region: string, id: number): EquityMentee => ({
    person: {
      ...fieldsOf({ name: `P${id}`, region, level: 'Head' }),
      id,
      custom: {},
    } as unknown as Participant,
    isReady: true,
    openIn: [],
    hadMentor: false,
    score: null,
    satisfaction: null,
  });
  const heldBack = (...days: (readonly string[])[]): string[] => {
    const steps = days.map((regions, at) => ({ day: `202${at}-06-30`, mentees: regions.map(mentee) }));
    return [...printedEquity(steps, ['region', 'level']).withHeldBack];
  };
  const even = [...Array.from({ length: 5 }, () => 'Kent'), ...Array.from({ length: 5 }, () => 'Fife')];
  expect(heldBack(even)).toEqual([]);
  expect(heldBack([...even, 'Powys', 'Powys'])).toEqual(['region']);
  expect(heldBack(even, [...even, 'Powys', 'Powys'])).toEqual(['region']);
});

test('who said several things is in the group of all of them', () => {
  const mentees = Array.from({ length: 10 }, (_, id): EquityMentee => ({
    person: {
      ...fieldsOf({ name: `P${id}`, languages: id < 5 ? ['cy', 'en'] : [] }),
      id,
      custom: {},
    } as unknown as Participant,
    isReady: true,
    openIn: [],
    hadMentor: false,
    score: null,
    satisfaction: null,
  }));
  const { groups } = printedEquity([{ day: '2026-06-30', mentees }], ['languages']);
  expect(groups.get('languages')?.map(({ name }) => name)).toEqual(['(not said)', 'cy; en']);
});
