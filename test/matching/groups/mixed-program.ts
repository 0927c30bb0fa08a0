/** Mixed proposals as mixed-integer programs, by HiGHS. */
import { expect } from '@jest/globals';
import highsModule from 'highs';
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

/** The package's types describe its CommonJS form; what is imported is the function itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** Compares proposals with the best that HiGHS finds, for seeds in a range. Those that are not proved have a bound. Returns how many. */
export async function compareWithHighs(
  from: number,
  to: number,
  mentees: number,
  mentors: number,
): Promise<number> {
  let bounded = 0;
  const highs = await loadHighs();
  const best = (table: MixedTable, looked: Looked): number =>
    Math.round(highs.solve(programOf(table, looked), { mip_rel_gap: 0, mip_abs_gap: 0.5 }).ObjectiveValue);
  for (let seed = from; seed < to; seed++) {
    const table = aMixedTable(seed, mentees, mentors);
    const [together, first] = bothWays(table, seed, { clock: () => performance.now() });
    const beside = choiceOf(first, table);
    const reached = (choice: Choice, isPairsOnly: boolean): number =>
      weighed(table, valueOfChoice(table, choice, isPairsOnly));
    expect([seed, reached(beside, true)]).toEqual([seed, best(table, 'pairs')]);
    for (const [plan, wanted] of [
      [together, best(table, 'all')],
      [first, best(table, { beside })],
    ] as const) {
      const { optimal, bound } = plan.summary;
      const value = valueOfChoice(table, choiceOf(plan, table), false);
      if (optimal === 'proved') {
        expect([seed, weighed(table, value)]).toEqual([seed, wanted]);
        continue;
      }
      expect(weighed(table, value)).toBeLessThanOrEqual(wanted);
      bounded++;
      // The count of the best is what is left when all that follows is taken away.
      const [count, rest] = [Math.floor(wanted / weightsOf(table)[0]!), wanted % weightsOf(table)[0]!];
      expect(count).toBeLessThanOrEqual(bound!.matched);
      if (bound!.isSameServed) {
        expect([seed, count, Math.floor(rest / weightsOf(table)[1]!)]).toEqual([seed, value[0], value[1]]);
        expect(rest % weightsOf(table)[1]!).toBeLessThanOrEqual(Number(bound!.total));
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

/** Returns a mixed proposal in the format that HiGHS reads. A variable is a mentee in a pair, or in one circle of a mentor. */
function programOf(table: MixedTable, looked: Looked): string {
  const { waits, places, size, circlesEach, scores } = table;
  const [ofCount, ofWait] = weightsOf(table);
  const isBeside = typeof looked === 'object';
  const terms: string[] = ['0 none'];
  const rows: string[] = [];
  const binaries: string[] = ['none'];
  const ofMentee: string[][] = waits.map(() => []);
  const ofPair = new Map<string, string[]>();
  const row = (parts: readonly string[], relation: string): void => {
    if (parts.length > 0) rows.push(`${parts.join(' + ').replaceAll('+ -', '- ')} ${relation}`);
  };
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
      if (isBeside) row([name], looked.beside[mentee] === 2 * mentor ? '= 1' : '= 0');
    }
    for (let circle = 0; circle < (looked === 'pairs' ? 0 : circlesEach); circle++) {
      const opening = `y${mentor}_${circle}`;
      binaries.push(opening);
      open.push(opening);
      const members = [...waits.keys()]
        .filter((mentee) => canBe(table, mentee, 2 * mentor + 1))
        .map((mentee) => variable(`c${mentee}_${mentor}_${circle}`, mentee, mentor));
      row([...members, `-${size[0]} ${opening}`], '>= 0');
      row([...members, `-${size[1]} ${opening}`], '<= 0');
    }
    row(open, `<= ${own}`);
  }
  for (const names of ofMentee) row(names, '<= 1');
  for (const pairs of mutualPairs(table))
    row(
      pairs.flatMap(([mentee, mentor]) => ofPair.get(`${mentee} ${mentor}`) ?? []),
      '<= 1',
    );
  return ['Maximize', `obj: ${terms.join(' + ')}`, 'Subject To', 'c: none <= 0']
    .concat(rows.map((text, k) => `c${k}: ${text}`))
    .concat('Binary', binaries.join(' '), 'End')
    .join('\n');
}
