/** Rows judged by columns against the same pairs judged one by one. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { collectPairs } from '../../src/matching/allowed-pairs.ts';
import { loadScan } from '../../src/io/scan.ts';
import { columnKernel } from '../../src/matching/column-kernel.ts';
import { columnRows, compileColumns, countMissing } from '../../src/matching/column-rows.ts';
import { CRITERIA } from '../../src/matching/criteria/index.ts';
import type { CriterionEntry, RuleEntry } from '../../src/matching/entries.ts';
import { compileJudge } from '../../src/matching/pair-judge.ts';
import { worldOf } from '../../src/matching/world.ts';
import { RULES } from '../../src/matching/rules/index.ts';
import { emptyList, EVERY_LEVEL } from '../../src/matching/row-kernel.ts';
import { emptyRow } from '../../src/matching/row-scorer.ts';
import { aPerson, anInput, candidate, LEVELS } from './people.ts';

const scan = loadScan();
const NAMES = Array.from({ length: 10 }, (_, number) => `Person ${number}`);
const word = fc.constantFrom(null, 'Ash', 'ASH', 'ash ', 'Elm', 'Oak', '');
const words = <W extends string>(...from: W[]) => fc.array(fc.constantFrom(...from), { maxLength: 4 });
const someone = fc.option(fc.constantFrom(...NAMES.map((name) => aPerson(name).email ?? '')));

const fields = fc.record({
  organisation: word,
  region: word,
  manager: someone,
  level: fc.constantFrom(null, 'Junior', ...LEVELS, 'unknown'),
  yearsExperience: fc.option(fc.integer({ min: 0, max: 12 })),
  languages: words('en', 'en-GB', 'EN', 'cy', 'pl'),
  channels: words('video', 'phone'),
  formats: words('circle', 'peer'),
  expertise: words('Joy', 'JOY', 'Love', 'Hope', 'Faith'),
  goals: words('joy', 'Love', 'Hope', 'Trust'),
  challenges: words('Faith', 'Hope', 'Patience'),
  timezone: fc.constantFrom(null, 'Europe/London', 'America/New_York', 'not a zone'),
  availability: fc.constantFrom(null, 'Mon 09:00-11:00', 'Mon-Fri 14:00-16:30'),
  country: fc.constantFrom(null, 'GB', 'PL'),
  workedIn: words('GB', 'PL'),
  prefers: fc.array(fc.constantFrom(...NAMES.map((name) => aPerson(name).email ?? '')), { maxLength: 2 }),
  custom: fc.record({ assessor: fc.constantFrom('', ...NAMES.map((name) => aPerson(name).email ?? '')) }),
  avoids: fc.array(fc.constantFrom(...NAMES.map((name) => aPerson(name).email ?? '')), { maxLength: 1 }),
});

const missing = fc.constantFrom('pass' as const, 'refuse' as const);
const rule: fc.Arbitrary<RuleEntry> = fc.oneof(
  fc.record({
    rule: fc.constantFrom('manager', 'shared-language', 'shared-channel', 'shared-format'),
    missing,
  }),
  fc.record({ rule: fc.constant('manager'), chain: fc.boolean(), missing }),
  fc.record({ rule: fc.constant('paired-before') }),
  fc.record({
    rule: fc.constantFrom('same', 'different'),
    field: fc.constantFrom('organisation', 'region'),
    missing,
  }),
  fc.record({
    rule: fc.constant('gap'),
    field: fc.constantFrom('level', 'years_experience'),
    at_least: fc.integer({ min: -3, max: 2 }),
    missing,
  }),
  fc.record({ rule: fc.constant('assessor'), missing }),
  fc.record({ rule: fc.constant('overlap'), minutes: fc.constantFrom(60, 300), missing }),
  fc.record({
    rule: fc.constant('training'),
    course: fc.constant('Mentoring'),
    of: fc.constantFrom('mentors', 'mentees', 'both'),
  }),
  fc.record({ rule: fc.constant('minimum-score'), points: fc.integer({ min: 0, max: 80 }) }),
);
const weight = fc.integer({ min: 1, max: 1000 });
const criterion: fc.Arbitrary<CriterionEntry> = fc.oneof(
  fc.record({ criterion: fc.constantFrom('topics', 'languages', 'choice'), weight }),
  fc.record({ criterion: fc.constant('overlap'), target: fc.constantFrom(60, 120), weight }),
  fc.record({ criterion: fc.constant('culture'), course: fc.constantFrom(undefined, 'Mentoring'), weight }),
  fc.record({
    criterion: fc.constantFrom('same', 'different'),
    field: fc.constantFrom('region', 'channels'),
    weight,
  }),
  fc.record({
    criterion: fc.constant('near'),
    field: fc.constantFrom('level', 'years_experience'),
    ideal_from: fc.constant(1),
    ideal_to: fc.integer({ min: 1, max: 3 }),
    zero_at: fc.constantFrom(0.5, 3),
    weight,
  }),
);

const anyInput = fc
  .record({
    people: fc.array(fields, { minLength: NAMES.length, maxLength: NAMES.length }),
    places: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: NAMES.length, maxLength: NAMES.length }),
    // More than 32 mentors, so that sets of them take more than a word.
    copies: fc.constantFrom(1, 4),
    rules: fc.uniqueArray(rule, {
      maxLength: 5,
      selector: (entry) => `${entry.rule}:${String(entry['field'])}`,
    }),
    criteria: fc.uniqueArray(criterion, {
      maxLength: 4,
      selector: (entry) => `${entry.criterion}:${String(entry['field'])}`,
    }),
    now: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 4 }),
    before: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 4 }),
    apart: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 2 }),
  })
  .map(({ people, places, copies, rules, criteria, now, before, apart }) => {
    const everyone = people.map((given, k) => aPerson(NAMES[k]!, given));
    const others = Array.from({ length: copies - 1 }, (_, copy) =>
      everyone.map((person, k) => aPerson(`Other ${copy} ${k}`, { ...person, key: `other:${copy}:${k}` })),
    ).flat();
    const pairs = (names: typeof before) =>
      names.map(([a, b]) => ({ menteeKey: aPerson(a).key, mentorKey: aPerson(b).key }));
    return anInput({
      mentees: everyone,
      mentors: [...everyone, ...others].map((person, k) =>
        candidate(person, { places: places[k % places.length]! }),
      ),
      rules,
      criteria,
      pairedBefore: pairs(before),
      pairedNow: pairs(now),
      forbidden: pairs(apart),
      training: NAMES.slice(0, 5).map((name) => ({
        participantKey: aPerson(name).key,
        course: 'Mentoring',
        expiresOn: null,
        isInDate: true,
      })),
    });
  });

describe('columnRows', () => {
  test('lists the pairs and scores that the judge gives one by one, and counts the same missing values', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const world = worldOf(input, input.mentees, input.mentors);
        const judge = compileJudge(input, world);
        const oneByOne = collectPairs(
          world.mentees.length,
          world.mentors.length,
          judge.candidatesOf,
          judge.scoreOf,
        );
        const columns = compileColumns(judge, world);
        const rows = columnRows(columns, judge, world);
        const kernel = columnKernel(scan, columns, judge, world);
        // Room for two columns: classes take turns in it.
        const crowded = columnKernel(scan, columns, judge, world, 128);
        const list = emptyList();
        const row = emptyRow();
        const [listed, expected] = [[] as number[][], [] as number[][]];
        for (const mentee of world.mentees.keys()) {
          rows.score(mentee, row);
          listed.push(
            [...row.mentorOf.subarray(row.from, row.to)],
            [...row.scores.subarray(row.from, row.to)],
          );
          for (const each of [kernel, crowded]) {
            each.atLeast(mentee, EVERY_LEVEL, 0, list);
            expect([...list.mentorOf.subarray(0, list.length)]).toEqual(listed.at(-2));
            expect([...list.scores.subarray(0, list.length)]).toEqual(listed.at(-1));
          }
          const [from, to] = [oneByOne.starts[mentee]!, oneByOne.starts[mentee + 1]!];
          expected.push([...oneByOne.mentorOf.subarray(from, to)], [...oneByOne.scores.subarray(from, to)]);
        }
        expect(listed).toEqual(expected);
        const { byRule, byCriterion } = countMissing(columns, judge, world);
        expect([...byRule]).toEqual([...judge.missingByRule]);
        expect([...byCriterion]).toEqual([...judge.missingByCriterion]);
      }),
      { numRuns: 80 },
    );
  });

  test('the fast kernel lists nobody behind the last mentor where no rule refuses anybody', () => {
    const input = anInput({
      mentees: [aPerson('Person 0')],
      mentors: [candidate(aPerson('Person 1')), candidate(aPerson('Person 2'))],
      criteria: [{ criterion: 'languages', weight: 1 }],
    });
    const world = worldOf(input, input.mentees, input.mentors);
    const judge = compileJudge(input, world);
    const kernel = columnKernel(scan, compileColumns(judge, world), judge, world);
    const list = emptyList();
    kernel.atLeast(0, EVERY_LEVEL, 0, list);
    expect([...list.mentorOf.subarray(0, list.length)]).toEqual([0, 1]);
    kernel.best(0, 2, list);
    expect(list.boundLevel).toBe(Infinity);
  });

  test('knows by columns every rule before the score and every criterion', () => {
    const beforeScore = RULES.filter((each) => each.leastScore === undefined);
    const withoutColumns = [...beforeScore, ...CRITERIA].filter((each) => !('compileColumns' in each));
    expect(withoutColumns.map(({ name }) => name)).toEqual([]);
  });

  test('asks about every pair where a rule or criterion has no columns', () => {
    const input = anInput({
      mentees: NAMES.map((name) => aPerson(name)),
      mentors: NAMES.map((name, k) => aPerson(name, { languages: k % 2 === 0 ? ['en'] : [] })),
      criteria: [{ criterion: 'languages', weight: 1 }],
    });
    const world = worldOf(input, input.mentees, input.mentors);
    const judge = compileJudge(input, world);
    const plain = {
      ...judge,
      rules: judge.rules.map((each) => ({ ...each, rule: { ...each.rule, compileColumns: undefined } })),
      criteria: judge.criteria.map((each) => ({
        ...each,
        criterion: { ...each.criterion, compileColumns: undefined },
        pointsOf: (mentee: number, mentor: number) => (mentee * 7 + mentor * 3) % 100,
      })),
    };
    const row = emptyRow();
    const apart = plain as unknown as typeof judge;
    columnRows(compileColumns(apart, world), apart, world).score(2, row);
    expect([...row.mentorOf.subarray(0, row.to)]).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 9]);
    expect([...row.scores.subarray(0, row.to)]).toEqual(
      [0, 1, 3, 4, 5, 6, 7, 8, 9].map((mentor) => 1000 * (14 + 3 * mentor)),
    );
  });
});
