/** Mixed proposals as mixed-integer programs, by HiGHS. */
import assert from 'node:assert/strict';
import { countingClock } from '../counting-clock.ts';
import { Program } from '../highs.ts';
import {
  aMixedTable,
  bothWays,
  canBe,
  type Choice,
  choiceOf,
  type Looked,
  type MixedTable,
  mutualPairs,
  valueOfChoice,
} from './mixed-oracle.ts';

/** Compares proposals with the best that HiGHS finds, for seeds in a range. Those that are not proved have a bound. Returns how many. */
export async function compareWithHighs(
  from: number,
  to: number,
  mentees: number,
  mentors: number,
): Promise<number> {
  let bounded = 0;
  for (let seed = from; seed < to; seed++) {
    const table = aMixedTable(seed, mentees, mentors);
    const [together, first] = bothWays(table, seed, { clock: countingClock() });
    const beside = choiceOf(first, table);
    const reached = (choice: Choice, isPairsOnly: boolean): number =>
      weighed(table, valueOfChoice(table, choice, isPairsOnly));
    const best = async (looked: Looked): Promise<number> =>
      (await programOf(table, looked).greatest()) ?? NaN;
    const [pairs, bestPairs] = [reached(beside, true), await best('pairs')];
    if (first.summary.optimal === 'proved') assert.deepEqual([seed, pairs], [seed, bestPairs]);
    else assert.ok(pairs <= bestPairs, `seed ${seed} has better pairs than the best`);
    for (const [plan, wanted] of [
      [together, await best('all')],
      [first, await best({ beside })],
    ] as const) {
      const { optimal, bound } = plan.summary;
      const value = valueOfChoice(table, choiceOf(plan, table), false);
      if (optimal === 'proved') {
        assert.deepEqual([seed, weighed(table, value)], [seed, wanted]);
        continue;
      }
      assert.ok(weighed(table, value) <= wanted, `seed ${seed} is better than the best`);
      bounded++;
      // The count of the best is what is left when all that follows is taken away.
      const [count, rest] = [Math.floor(wanted / weightsOf(table)[0]!), wanted % weightsOf(table)[0]!];
      assert.ok(count <= bound!.matched, `seed ${seed} serves fewer than can be served`);
      if (bound!.isSameServed) {
        assert.deepEqual([seed, count, Math.floor(rest / weightsOf(table)[1]!)], [seed, value[0], value[1]]);
        assert.ok(
          rest % weightsOf(table)[1]! <= Number(bound!.total),
          `seed ${seed} has a bound below the best`,
        );
      }
    }
  }
  return bounded;
}

/** Weights of the count, of those who waited and of the total: each outweighs all that follow. */
function weightsOf({ waits }: MixedTable): readonly number[] {
  const one = 20 * waits.length + 1;
  return [one * (waits.length + 1), one, 1];
}

function weighed(table: MixedTable, value: readonly number[]): number {
  return value.reduce((sum, component, k) => sum + component * weightsOf(table)[k]!, 0);
}

/** Returns a mixed proposal as a program. A variable is a mentee in a pair, or in one circle of a mentor. */
function programOf(table: MixedTable, looked: Looked): Program {
  const { waits, places, size, circlesEach, scores } = table;
  const [ofCount, ofWait] = weightsOf(table);
  const isBeside = typeof looked === 'object';
  const program = new Program();
  const { terms, binaries } = program;
  // There may be nothing to choose.
  terms.push('0 none');
  binaries.push('none');
  program.row(['none'], '<= 0');
  const ofMentee: string[][] = waits.map(() => []);
  const ofPair = new Map<string, string[]>();
  const variable = (name: string, mentee: number, mentor: number): string => {
    terms.push(`${ofCount! + waits[mentee]! * ofWait! + scores[mentee]![mentor]!} ${name}`);
    binaries.push(name);
    ofMentee[mentee]!.push(name);
    ofPair.set(`${mentee} ${mentor}`, [...(ofPair.get(`${mentee} ${mentor}`) ?? []), name]);
    return name;
  };
  for (const [mentor, own] of places.entries()) {
    const open: string[] = [];
    for (const mentee of waits.keys()) {
      if (!canBe(table, mentee, 2 * mentor)) continue;
      const name = variable(`p${mentee}_${mentor}`, mentee, mentor);
      open.push(name);
      if (isBeside) program.row([name], looked.beside[mentee] === 2 * mentor ? '= 1' : '= 0');
    }
    for (let circle = 0; circle < (looked === 'pairs' ? 0 : circlesEach); circle++) {
      const opening = `y${mentor}_${circle}`;
      binaries.push(opening);
      open.push(opening);
      const members = [...waits.keys()]
        .filter((mentee) => canBe(table, mentee, 2 * mentor + 1))
        .map((mentee) => variable(`c${mentee}_${mentor}_${circle}`, mentee, mentor));
      program.row([...members, `-${size[0]} ${opening}`], '>= 0');
      program.row([...members, `-${size[1]} ${opening}`], '<= 0');
    }
    program.row(open, `<= ${own}`);
  }
  for (const names of ofMentee) program.row(names, '<= 1');
  for (const pairs of mutualPairs(table))
    program.row(
      pairs.flatMap(([mentee, mentor]) => ofPair.get(`${mentee} ${mentor}`) ?? []),
      '<= 1',
    );
  return program;
}
