import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { havingSeen } from '../../../src/matching/proposal/best-matches.ts';
import { propose } from '../../../src/matching/proposal/propose.ts';
import { bestPartners } from '../../../src/matching/explain/best-partners.ts';
import { compareProposals } from '../../../src/matching/explain/compare.ts';
import { labelOf } from '../../../src/matching/input/criteria-types.ts';
import { type Change, cheaper, relaxationOf } from '../../../src/matching/explain/relax/relaxation.ts';
import { impliedRules } from '../../../src/matching/scoring/in-force.ts';
import { explainUnmatched } from '../../../src/matching/explain/relax/explain-unmatched.ts';
import type { Participant } from '../../../src/domain/people/participant.ts';
import type { Reading } from '../../../src/matching/explain/explain-pair.ts';
import type { MatchingInput } from '../../../src/matching/input/pair-context.ts';
import { whyPair } from '../../../src/matching/explain/why.ts';
import { aTable, byTryingAll, merits, meritsAndKept, type Table } from '../oracle.ts';
import { anyInput } from '../any-input.ts';
import { aPerson, anInput, candidate } from '../people.ts';
import { assignmentOf, inputOf, KEY_OF } from '../table-input.ts';

/** The best assignment that has this pair, of equally good ones the one that changes least of another, found by trying all. */
function bestWith(table: Table, mentee: number, mentor: number, now: readonly number[]): readonly number[] {
  const scores = table.scores.map((row, k) =>
    k === mentee ? row.map((score, at) => (at === mentor ? score : null)) : row,
  );
  // The one mentee who must be matched is the one who has waited longest by far.
  const waits = table.waits.map((wait, k) => (k === mentee ? 99 : wait));
  return byTryingAll({ scores, waits, places: table.places }, meritsAndKept(now));
}

describe('the price of a pair', () => {
  test('is what the best assignment with it comes to, less the best of all', () => {
    fc.assert(
      fc.property(aTable(5, 4, 6), fc.nat(), fc.nat(), (table, a, b) => {
        const [mentees, mentors] = [table.waits.length, table.places.length];
        fc.pre(mentees > 0 && mentors > 0);
        const [mentee, mentor] = [a % mentees, b % mentors];
        const input = inputOf(table);
        const plan = propose(input);
        const [one, other] = [input.mentees[mentee]!.participant, input.mentors[mentor]!.participant];
        const why = whyPair(input, plan, one, other);
        const now = assignmentOf(plan, input);
        if (table.scores[mentee]![mentor] === null || table.places[mentor] === 0) {
          expect(why.impossible).toHaveLength(1);
        } else if (now[mentee] === mentor) {
          expect(why).toMatchObject({ forced: null, impossible: [] });
        } else {
          const then = bestWith(table, mentee, mentor, now);
          const total = (merits(table, then).at(-1) ?? 0) - (merits(table, now).at(-1) ?? 0);
          const matched = then.filter((at) => at !== -1).length - now.filter((at) => at !== -1).length;
          expect(why.forced).toMatchObject({ totalChange: BigInt(total), matchedChange: matched });
          expect(changed(now, why.forced!.changes)).toEqual(then);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is nothing where the proposal has it, and cannot be named where it cannot be', () => {
    const [ada, bob] = [aPerson('Ada'), aPerson('Bob', { avoids: ['ada@example.org'] })];
    const cyd = aPerson('Cyd');
    const input = anInput({ mentees: [ada], mentors: [bob, cyd] });
    const plan = propose(input);
    expect(whyPair(input, plan, ada, cyd)).toMatchObject({
      rank: { place: 1, of: 1 },
      now: { mentorId: cyd.id },
      forced: null,
    });
    expect(whyPair(input, plan, ada, bob)).toMatchObject({
      rank: null,
      forced: null,
      impossible: [`P${ada.id} Ada with P${bob.id} Bob: unavailable`],
    });
  });
});

function changed(
  now: readonly number[],
  changes: readonly { readonly menteeId: number; readonly after: number | null | undefined }[],
): number[] {
  const then = [...now];
  for (const { menteeId, after } of changes)
    then[menteeId - 1] = after === null || after === undefined ? -1 : after - 101;
  return then;
}

test('a pair that breaks a rule has a price too, for a lock that overrides it', () => {
  const ada = aPerson('Ada', { organisation: 'Joy', sector: 'Law' });
  const bob = aPerson('Bob', { organisation: 'Joy', sector: 'Law' });
  const cyd = aPerson('Cyd', { organisation: 'Hope', sector: 'Art' });
  const input = anInput({
    mentees: [ada],
    mentors: [bob, cyd],
    rules: [{ rule: 'different', field: 'organisation' }],
    criteria: [{ criterion: 'same', field: 'sector', weight: 1 }],
  });
  expect(whyPair(input, propose(input), ada, bob)).toMatchObject({
    rank: null,
    judgement: { broken: [{ rule: 'different:organisation' }] },
    forced: { isOverriding: true, matchedChange: 0, totalChange: 100_000n },
  });
});

test('a mentor who is not among those to be matched is ranked by what the pair would score', () => {
  const ada = aPerson('Ada', { languages: ['fr', 'en'], sector: 'Law' });
  const [bob, cyd] = [aPerson('Bob', { languages: ['en'] }), aPerson('Cyd', { languages: ['de'] })];
  const [dan, eve] = [aPerson('Dan', { languages: ['fr'] }), aPerson('Eve', { languages: ['ja'] })];
  const input = anInput({
    mentees: [ada],
    mentors: [bob, cyd],
    criteria: [
      { criterion: 'languages', weight: 3 },
      { criterion: 'same', field: 'sector', weight: 1 },
    ],
  });
  const placeOf = (mentor: Participant): unknown => whyPair(input, propose(input), ada, mentor).rank;
  expect(placeOf(dan)).toEqual({ place: 1, of: 2 });
  expect(placeOf(eve)).toEqual({ place: 2, of: 2 });
});

test('questions about one input share what is made ready of it, and their answers do not depend on each other', () => {
  fc.assert(
    fc.property(anyInput, (made) => {
      const input: MatchingInput = { ...made, objective: 'default', locks: [] };
      const plan = propose(input);
      const unmatched = plan.unmatched.map(({ menteeId }) => menteeId);
      const mentees = input.mentees.slice(0, 2).map(({ participant }) => participant);
      const questions: readonly ((asked: MatchingInput) => unknown)[] = [
        (asked) => explainUnmatched(asked, plan, unmatched),
        ...mentees.map((one) => (asked: MatchingInput) => bestPartners(asked, plan, one, 'mentee', 3)),
        ...mentees.flatMap((one) =>
          input.mentors.slice(0, 2).map(
            ({ participant }) =>
              (asked: MatchingInput) =>
                whyPair(asked, plan, one, participant),
          ),
        ),
      ];
      const apart = questions.map((ask) => ask({ ...input }));
      expect(questions.map((ask) => ask(input))).toEqual(apart);
    }),
    { numRuns: 8 },
  );
});

describe('an unmatched mentee', () => {
  test('is told the three cheapest places that would match them, with what each brings', () => {
    fc.assert(
      fc.property(aTable(6, 4, 5), (table) => {
        const input = inputOf(table);
        const plan = propose(input);
        const unmatched = plan.unmatched.map(({ menteeId }) => menteeId);
        const explained = explainUnmatched(input, plan, unmatched);
        for (const { menteeId, relaxations } of explained) {
          const expected = input.mentors.flatMap(({ participant: { id } }, column) => {
            const after = propose(havingSeen(withPlace(input, column), plan));
            const { relaxation, newlyMatched } = relaxationOf({ kind: 'place', mentorId: id }, plan, after);
            return newlyMatched.has(menteeId) ? [relaxation] : [];
          });
          expect(relaxations.filter(({ change }) => change.kind === 'place')).toEqual(
            expected.sort(cheaper).slice(0, 3),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  // A file of criteria has a rule once, and a programme an id.
  const isOnce = ({ criteria: { rules }, mentors }: MatchingInput): boolean =>
    new Set(rules.map((entry) => labelOf(entry.rule, entry))).size === rules.length &&
    new Set(mentors.map(({ participant }) => participant.id)).size === mentors.length;
  const anyPart = anyInput
    .filter(isOnce)
    .map((input) => ({ ...input, objective: 'default' as const, locks: [] }));
  test.each([
    ['ties', 150, aTable(6, 4, 3).map(inputOf)],
    ['rules', 5, anyPart],
  ])('is told just what the next proposal changes once it is done: %s', (_, numRuns, inputs) => {
    fc.assert(
      fc.property(inputs, (input) => {
        const plan = propose(input);
        const unmatched = plan.unmatched.map(({ menteeId }) => menteeId);
        for (const { menteeId, relaxations } of explainUnmatched(input, plan, unmatched, {
          isInConfidence: true,
        }))
          for (const { change, changed: moved, newlyMatched, lost } of relaxations) {
            const changes = compareProposals(plan, propose(havingSeen(afterwards(input, change), plan)));
            expect(changes.some((one) => one.menteeId === menteeId && typeof one.after === 'number')).toBe(
              true,
            );
            const count = (before: string, after: string): number =>
              changes.filter((one) => typeof one.before === before && typeof one.after === after).length;
            expect({ moved, newlyMatched, lost }).toEqual({
              moved: count('number', 'number'),
              newlyMatched: count('object', 'number'),
              lost: count('number', 'object'),
            });
          }
      }),
      { numRuns, endOnFailure: true },
    );
  });

  test('shares too few places with those named, who are allowed nobody else', () => {
    fc.assert(
      fc.property(aTable(7, 4, 5), (table) => {
        const input = inputOf(table);
        const plan = propose(input);
        const now = assignmentOf(plan, input);
        const unmatched = plan.unmatched.map(({ menteeId }) => menteeId);
        for (const { menteeId, tooFewPlaces } of explainUnmatched(input, plan, unmatched)) {
          const row = table.scores[menteeId - 1]!;
          expect(tooFewPlaces === null).toBe(row.every((score) => score === null));
          if (tooFewPlaces === null) continue;
          const mentors = new Set(tooFewPlaces.mentors.map(({ mentorId }) => mentorId - 101));
          expect(tooFewPlaces.menteeIds).toContain(menteeId);
          expect(tooFewPlaces.menteeIds.length).toBeGreaterThan(tooFewPlaces.places);
          for (const id of tooFewPlaces.menteeIds)
            for (const [mentor, score] of table.scores[id - 1]!.entries())
              if (score !== null) expect(mentors).toContain(mentor);
          for (const mentor of mentors)
            expect(now.filter((at) => at === mentor)).toHaveLength(table.places[mentor]!);
        }
      }),
      { numRuns: 150 },
    );
  });

  const RULES = [
    { rule: 'different', field: 'organisation' },
    { rule: 'same', field: 'country' },
  ];
  const ada = aPerson('Ada', { organisation: 'Joy', country: 'GB' });
  const bob = aPerson('Bob', { organisation: 'Joy', country: 'GB' });

  test('is told the one rule without which they are matched', () => {
    const input = anInput({ mentees: [ada], mentors: [bob], rules: RULES });
    expect(helps(input)).toEqual([{ kind: 'rule', rule: 'different:organisation' }]);
  });

  test('is told nothing where two rules stand in the way, or what is private does', () => {
    const far = aPerson('Far', { organisation: 'Joy', country: 'FR' });
    expect(helps(anInput({ mentees: [ada], mentors: [far], rules: RULES }))).toEqual([]);
    const wary = aPerson('Wary', { avoids: ['ada@example.org'] });
    expect(helps(anInput({ mentees: [ada], mentors: [wary], rules: [] }))).toEqual([]);
  });

  test.each([
    ['the line manager', { rule: 'manager' }],
    ['the assessor', { rule: 'assessor', field: 'assessor' }],
    ['a mentor without the training', { rule: 'training', course: 'Safeguarding' }],
  ])('is never told to give up a rule that protects people: %s', (_, rule) => {
    const led = aPerson('Led', { manager: 'bob@example.org', custom: { assessor: 'bob@example.org' } });
    expect(helps(anInput({ mentees: [led], mentors: [bob], rules: [rule] }))).toEqual([]);
  });

  test('is told of a mentor whose places are all taken already', () => {
    const full = candidate(aPerson('Full', { id: 77 }), { places: 0 });
    expect(helps(anInput({ mentees: [ada], mentors: [full] }))).toEqual([{ kind: 'place', mentorId: 77 }]);
  });

  test('is told that they are kept apart from the only one', () => {
    const forbidden = [{ menteeKey: ada.key, mentorKey: bob.key }];
    const input = anInput({ mentees: [ada], mentors: [bob], forbidden });
    const release = { kind: 'release', menteeId: ada.id, mentorId: bob.id };
    expect(helps(input, { isInConfidence: true })).toEqual([release]);
    // One of the two may have asked for it, for all that others are told.
    expect(helps(input)).toEqual([]);
  });

  test('is told of a rule on a sensitive field in confidence alone', () => {
    const [una, ben] = [
      aPerson('Una', { custom: { faith: 'Stoic' } }),
      aPerson('Ben', { custom: { faith: 'Cynic' } }),
    ];
    const rules = [{ rule: 'same', field: 'faith' }];
    const input = anInput({ mentees: [una], mentors: [ben], rules, sensitiveFields: ['faith'] });
    expect(helps(input, { isInConfidence: true })).toEqual([{ kind: 'rule', rule: 'same:faith' }]);
    expect(helps(input)).toEqual([]);
  });

  test('is told the place beside locks, which stay as they are', () => {
    const eve = aPerson('Eve');
    const lock = { menteeKey: ada.key, mentorKey: bob.key, by: 'lock', overrides: [] as string[] } as const;
    const input = anInput({ mentees: [ada, eve], mentors: [bob], locks: [lock] });
    expect(helps(input)).toEqual([{ kind: 'place', mentorId: bob.id }]);
  });
});

function helps(input: MatchingInput, reading: Reading = {}) {
  const plan = propose(input);
  const [first] = explainUnmatched(
    input,
    plan,
    plan.unmatched.map(({ menteeId }) => menteeId),
    reading,
  );
  return first?.relaxations.map(({ change }) => change);
}

/** The input once a relaxation is done. */
function afterwards(input: MatchingInput, change: Change): MatchingInput {
  if (change.kind === 'place')
    return {
      ...input,
      mentors: input.mentors.map((one) =>
        one.participant.id === change.mentorId ? { ...one, places: one.places + 1 } : one,
      ),
    };
  if (change.kind === 'release') {
    const keyOf = new Map(input.everyone.map(({ id, key }) => [id, key]));
    const [mentee, mentor] = [keyOf.get(change.menteeId), keyOf.get(change.mentorId)];
    const forbidden = input.forbidden.filter(
      ({ menteeKey, mentorKey }) => menteeKey !== mentee || mentorKey !== mentor,
    );
    return { ...input, forbidden };
  }
  const { criteria } = input;
  const rules = [...impliedRules(criteria.rules), ...criteria.rules].map((entry) =>
    labelOf(entry.rule, entry) === change.rule ? { ...entry, on: false } : entry,
  );
  return { ...input, criteria: { ...criteria, rules } };
}

function withPlace(input: MatchingInput, column: number): MatchingInput {
  return {
    ...input,
    mentors: input.mentors.map((mentor) =>
      mentor.participant.key === KEY_OF.mentor(column) ? { ...mentor, places: mentor.places + 1 } : mentor,
    ),
  };
}
