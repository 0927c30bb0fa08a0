/** What came of the mutants, counted. */
import type { Mutant } from './mutants.ts';

export interface Result {
  readonly id: number;
  readonly mutant: Mutant;
  /** How many test files reach it. */
  readonly tests: number;
  /** Those that it was switched on for. */
  readonly asked: readonly string[];
  /** The test file that failed; null where none did. */
  readonly killer: string | null;
}

/** Returns the figures as a Markdown table, a line a folder and one of the sums. */
export function figures(results: readonly Result[]): string {
  const folderOf = ({ mutant }: Result): string => mutant.file.split('/').slice(0, 2).join('/');
  const folders = [...new Set(results.map(folderOf))].sort();
  const line = (name: string, of: readonly Result[]): string => {
    const killed = of.filter(({ killer }) => killer !== null).length;
    return `| ${name} | ${of.length} | ${killed} | ${((100 * killed) / of.length).toFixed(1)} % |`;
  };
  return [
    '| folder | mutants | killed | share |',
    '| --- | ---: | ---: | ---: |',
    ...folders.map((name) =>
      line(
        name,
        results.filter((result) => folderOf(result) === name),
      ),
    ),
    line('**all**', results),
  ].join('\n');
}

/** How much is shown on either side of what differs. */
const AROUND = 30;

/** Returns what differs between two texts, on one line each, with a little of what stands around it. */
export function difference(original: string, mutated: string): [string, string] {
  const [a, b] = [original, mutated].map((text) => text.replaceAll(/\s+/g, ' ')) as [string, string];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  let alike = 0;
  while (alike < Math.min(a.length, b.length) - same && a.at(-1 - alike) === b.at(-1 - alike)) alike++;
  const part = (text: string): string => {
    const from = Math.max(0, same - AROUND);
    const to = Math.min(text.length, text.length - alike + AROUND);
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  };
  return [part(a), part(b)];
}

/** Returns the mutants that no test saw, in the order of the sources. */
export function survivors(results: readonly Result[]): string {
  return results
    .filter(({ killer }) => killer === null)
    .sort(({ mutant: a }, { mutant: b }) => a.file.localeCompare(b.file) || a.start - b.start)
    .map(({ id, mutant: { file, line, original, mutated }, tests }) => {
      const [was, is] = difference(original, mutated);
      return `${file}:${line} (${id}, ${tests === 0 ? 'not reached' : `${tests} test files`})\n  ${was}\n  ${is}`;
    })
    .join('\n');
}
