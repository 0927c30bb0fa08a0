/** Circles, panels and mixed rounds of up to 30 people against HiGHS, in any order of people. */
import { compareWithHighs, type Tally } from '../matching/circles/expect-best.ts';
import { compareWithHighs as compareMixed } from '../matching/groups/mixed-program.ts';

/** Solves so many of each; a fault names the seed of its case. */
export async function fuzzGroups(cases: number, seed: number): Promise<string> {
  const from = seed % 1_000_000;
  const kinds: Readonly<Record<string, () => Promise<string>>> = {
    circles: async () => words(await compareWithHighs('joiners', from, from + cases)),
    panels: async () => words(await compareWithHighs('openers', from, from + cases)),
    'mixed rounds': async () =>
      `both ways, ${await compareMixed(from, from + cases, 24, 6)} bounded, the others proved`,
  };
  const found: string[] = [];
  for (const [kind, compare] of Object.entries(kinds)) found.push(`${cases} ${kind}: ${await compare()}`);
  return `${found.join('\n')}\nAll agree with HiGHS.`;
}

function words(tally: Tally): string {
  return Object.entries(tally)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(', ');
}
