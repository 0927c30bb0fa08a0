/** The judge of the proof against the programme's own rules and criteria, and against kernels that are wrong. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Participant } from '../../../src/domain/people/participant.ts';
import { loadScan } from '../../../src/io/program-files.ts';
import { CRITERIA } from '../../../src/matching/criteria/index.ts';
import { chooseKernel } from '../../../src/matching/kernel/choose-kernel.ts';
import { compilePairRules } from '../../../src/matching/scoring/pair-rules.ts';
import { CRITERION_READERS } from '../../../src/matching/proof/criterion-readings.ts';
import { compileProofJudge } from '../../../src/matching/proof/judge.ts';
import { allowedByAll } from '../../../src/matching/proof/rules.ts';
import { sampleOf } from '../../../src/matching/proof/sample.ts';
import { propose } from '../../../src/matching/proposal/propose.ts';
import { type CandidateList, rowByRow } from '../../../src/matching/kernel/row-kernel.ts';
import { faultsOfPlan } from '../../../src/matching/proposal/verify-plan.ts';
import {
  type Candidate,
  type MatchingInput,
  pairContextOf,
} from '../../../src/matching/input/pair-context.ts';
import { anyInput, NAMES } from '../any-input.ts';
import { aPerson, anInput, candidate, scoresOf } from '../people.ts';

const scan = loadScan();
/** People under any rules and criteria, with up to 200 mentors, and numbers to make prices of. */
const priced = fc.record({
  input: anyInput,
  times: fc.constantFrom(1, 5),
  marks: fc.array(fc.nat({ max: 1000 }), { minLength: 11, maxLength: 11 }),
});

describe('compileProofJudge', () => {
  test('scores every pair as the rules and criteria do, and finds those above any prices', () => {
    fc.assert(
      fc.property(priced, ({ input, times, marks }) => {
        const context = pairContextOf(input, input.mentees, severalTimes(input.mentors, times));
        const own = compilePairRules(input, context);
        const priorities = context.mentees.map((_, mentee) => 1 + (mentee % 3));
        const judge = compileProofJudge(own, null, context, priorities, Infinity);
        const mark = (at: number): number => marks[at % marks.length]!;
        const mentors = context.mentors.map((_, at) => [mark(3 * at) % 3, 60 * mark(at)] as const);
        // Most are a unit off what they cost with some mentor, or none.
        const mentees = context.mentees.map((_, at) => {
          const other = (97 * mark(at)) % mentors.length;
          const [level, price] = mentors[other]!;
          const ofPair = own.rawScoreOf(at, other) - price + (mark(at + 1) % 3) - 1;
          return [priorities[at]! - level, at % 4 === 3 ? 60 * mark(at) : ofPair] as const;
        });
        const least = mark(0) % 2 === 0 ? -Infinity : 20_000;
        const eachDear = judge.dearAt({ mentees, mentors }, least);
        for (const mentee of context.mentees.keys()) {
          const found: string[] = [];
          eachDear(mentee, (mentor, score) => found.push(`${mentor} at ${score}`));
          const scores = context.mentors.map((_, mentor) => own.scoreOf(mentee, mentor));
          const [level, price] = mentees[mentee]!;
          const lacking = priorities[mentee]! - level;
          const expected = scores.flatMap((score, mentor) => {
            const [itsLevel, itsPrice] = mentors[mentor]!;
            const isDear = itsLevel < lacking || (itsLevel === lacking && price + itsPrice < score);
            return isDear && score >= least ? [`${mentor} at ${score}`] : [];
          });
          expect(found.toSorted()).toEqual(expected.toSorted());
          expect(context.mentors.map((_, mentor) => judge.scoreOf(mentee, mentor)).join()).toBe(
            scores.join(),
          );
        }
      }),
      { numRuns: 80 },
    );
  });

  test('looks at each pair of a sample once, and at those whose prices are beyond what it adds up', () => {
    fc.assert(
      fc.property(
        priced,
        fc.nat({ max: 400 }),
        fc.constantFrom(-(2 ** 50), -(2 ** 34)),
        ({ input, times }, most, price) => {
          const context = pairContextOf(input, input.mentees, severalTimes(input.mentors, times));
          const own = { ...compilePairRules(input, context), rules: [] };
          const judge = compileProofJudge(
            own,
            null,
            context,
            context.mentees.map(() => 0),
            most,
          );
          const eachDear = judge.dearAt(
            {
              mentees: context.mentees.map(() => [0, price]),
              mentors: context.mentors.map((_, at) => [-(at % 2), at]),
            },
            -Infinity,
          );
          const found: string[] = [];
          for (const mentee of context.mentees.keys())
            eachDear(mentee, (mentor) => found.push(`${mentee} ${mentor}`));
          expect(new Set(found).size).toBe(found.length);
          expect(found.length).toBe(judge.judged.pairs);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('finds a pair dear below its score, to the thousandth of a point, and not at it', () => {
    const mentees = NAMES.map((name, k) => aPerson(name, { goals: ['Joy', 'Hope', 'Love'].slice(k % 3) }));
    const mentors = [aPerson('One', { expertise: ['Hope'] })];
    // The first mentee's score, 38.3125, is rounded up by just half a unit.
    const criteria = [
      { criterion: 'topics', weight: 11 },
      { criterion: 'choice', weight: 5 },
    ];
    const input = anInput({ mentees, mentors, criteria });
    const context = pairContextOf(input, input.mentees, input.mentors);
    const own = compilePairRules(input, context);
    const judge = compileProofJudge(
      own,
      null,
      context,
      context.mentees.map(() => 1),
      Infinity,
    );
    const isDear = (by: number): boolean[] => {
      const eachDear = judge.dearAt(
        { mentees: context.mentees.map((_, mentee) => [1, own.scoreOf(mentee, 0) + by]), mentors: [[0, 0]] },
        -Infinity,
      );
      return context.mentees.map((_, mentee) => {
        let found = false;
        eachDear(mentee, () => (found = true));
        return found;
      });
    };
    expect(own.scoreOf(0, 0)).toBe(38_313);
    expect([-1, 0, 1].map((by) => new Set(isDear(by)))).toEqual(
      [true, false, false].map((is) => new Set([is])),
    );
  });

  test('reads every criterion itself, but for wishes', () => {
    const read = new Set([...CRITERION_READERS.keys(), 'topics', 'choice']);
    expect(CRITERIA.map(({ name }) => name).filter((name) => !read.has(name))).toEqual([]);
  });
});

test('the rules that the proof reads itself hold whatever the verdict of the program is', () => {
  const [ada, ben, cem] = ['Ada', 'Ben', 'Cem'].map((name) => aPerson(name)) as [
    Participant,
    Participant,
    Participant,
  ];
  const input = anInput({
    mentees: [ada, ben],
    mentors: [ada, candidate(ben, { places: 0 }), cem],
    forbidden: [{ menteeKey: cem.key, mentorKey: ben.key }],
  });
  const context = pairContextOf(input, input.mentees, input.mentors);
  const allowed = (name: string): boolean[][] => {
    const rule = {
      rule: { name },
      parameters: { points: 40 },
      refusesMissing: false,
      verdictOn: () => 'allowed' as const,
    };
    const allows = allowedByAll([rule], context);
    return [0, 1].map((mentee) => [0, 1, 2].map((mentor) => allows(mentee, mentor, 40_000 - mentee)));
  };
  expect(allowed('themselves')).toEqual([
    [false, true, true],
    [true, false, true],
  ]);
  expect(allowed('places')).toEqual([
    [true, false, true],
    [true, false, true],
  ]);
  expect(allowed('forbidden')).toEqual([
    [true, true, true],
    [true, true, false],
  ]);
  expect(allowed('minimum-score')).toEqual([
    [true, true, true],
    [false, false, false],
  ]);
});

describe('a kernel that hides a mentor', () => {
  const mentees = NAMES.map((name, k) => aPerson(name, { goals: ['Joy', 'Hope', 'Love'].slice(k % 3) }));
  const mentors = ['One', 'Two', 'Three'].map((name, k) =>
    aPerson(`Mentor ${name}`, { expertise: ['Joy', 'Hope', 'Love'].slice(0, k + 1) }),
  );
  const input = anInput({ mentees, mentors, criteria: [{ criterion: 'topics', weight: 3 }] });
  const scored = anInput({
    mentees,
    mentors,
    scores: scoresOf(
      mentees.flatMap(({ key }, k) => mentors.map((mentor) => [key, mentor.key, k + 1] as const)),
    ),
  });

  test.each<readonly [string, MatchingInput]>([
    ['criteria', input],
    ['the objective score', { ...input, objective: 'score' }],
    ['the objective fair', { ...input, objective: 'fair' }],
    ['a file of scores', scored],
  ])('is not proved with %s', (_, one) => {
    expect(propose(one, { scan }).summary.optimal).toBe('proved');
    for (const hidden of mentors.keys())
      expect(() => propose(one, { scan, kernelOf: hiding(hidden) })).toThrow('The proposal is not proved');
  });

  test('is found by a sample that has the mentor', () => {
    expect(() => propose(input, { scan, mostJudged: 20, kernelOf: hiding(2) })).toThrow('not proved');
  });
});

test('a proposal too large to be judged whole says by what it is proved', () => {
  const people = NAMES.map((name) => aPerson(name));
  const input = anInput({ mentees: people, mentors: people, criteria: [{ criterion: 'topics', weight: 3 }] });
  const plan = propose(input, { scan, mostJudged: 30 });
  expect(plan.summary.optimal).toBe("proved by the kernel's scores, 30 pairs judged again");
  expect({ ...plan.summary, optimal: 'proved' }).toEqual(propose(input, { scan }).summary);
  expect(faultsOfPlan(input, plan)).toEqual([]);
});

describe('sampleOf', () => {
  test('has each pair once where all are judged, and as many of each mentee where not', () => {
    const pairs = (mentees: number, mentors: number, most: number): string[] => {
      const found: string[] = [];
      for (let mentee = 0; mentee < mentees; mentee++)
        sampleOf(mentees, mentors, most).eachRun(mentee, (from, to) => {
          for (let mentor = from; mentor < to; mentor++) found.push(`${mentee} ${mentor}`);
        });
      return found;
    };
    const size = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(size, size, fc.nat({ max: 200 }), (mentees, mentors, most) => {
        const found = pairs(mentees, mentors, most);
        expect(new Set(found).size).toBe(found.length);
        expect(found.length).toBe(sampleOf(mentees, mentors, most).pairs);
        expect(found).toEqual(pairs(mentees, mentors, most));
        if (mentees * mentors <= most) expect(found).toHaveLength(mentees * mentors);
        else expect(found.length).toBeLessThanOrEqual(Math.max(most, mentees));
      }),
    );
  });
});

/** Returns mentors with copies of them, who are other people. */
function severalTimes(mentors: readonly Candidate[], times: number): readonly Candidate[] {
  return Array.from({ length: times }, (_, copy) =>
    mentors.map(({ participant, ...rest }) => ({
      ...rest,
      participant: copy === 0 ? participant : { ...participant, key: `${participant.key}:${copy}` },
    })),
  ).flat();
}

/** Makes kernels that never tell of one mentor. */
function hiding(hidden: number): typeof chooseKernel {
  return (...given) => {
    const { kernel, countMissing } = chooseKernel(...given);
    const without =
      <Question extends readonly unknown[]>(
        ask: (mentee: number, ...rest: Question) => void,
        listAt: number,
      ) =>
      (mentee: number, ...rest: Question): void => {
        ask(mentee, ...rest);
        drop(rest[listAt] as CandidateList, hidden);
      };
    const mutated = rowByRow({
      ...kernel,
      best: without(kernel.best.bind(kernel), 1),
      bestOpen: without(kernel.bestOpen.bind(kernel), 1),
      atLeast: without(kernel.atLeast.bind(kernel), 2),
    });
    return { kernel: mutated, countMissing };
  };
}

function drop(list: CandidateList, hidden: number): void {
  let kept = 0;
  const [mentorOf, scores] = [list.mentorOf.slice(), list.scores.slice()];
  for (let k = 0; k < list.length; k++) {
    if (mentorOf[k] === hidden) continue;
    mentorOf[kept] = mentorOf[k]!;
    scores[kept] = scores[k]!;
    kept++;
  }
  list.mentorOf = mentorOf;
  list.scores = scores;
  list.length = kept;
}
