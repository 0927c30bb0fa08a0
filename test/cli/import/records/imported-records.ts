/** Files of records, imported into the prepared programme, of which each test has a copy. */
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, runMentor } from '../../../support/host.ts';
import { copyOf, FOLDERS, prepareProgramme } from '../../prepared.ts';

export const TODAY = '2026-11-20';

let prepared = '';
let cwd = '';

/** Prepares the programme before the tests of a file. */
export function importingRecords(): void {
  beforeAll(async () => {
    prepared = await prepareProgramme();
  });
  beforeEach(() => {
    startAnew();
  });
  afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));
}

/** Stands in a new folder with a copy of the programme, and returns the folder. */
export function startAnew(): string {
  cwd = copyOf(prepared);
  return cwd;
}

/** Runs a line on {@link TODAY}, unless it says another day. */
export function mentor(...argv: readonly string[]): Promise<Ran> {
  return runMentor([...argv, ...(argv.includes('--today') ? [] : ['--today', TODAY])], { cwd });
}

export interface Imported {
  readonly summary: Readonly<Record<string, number>>;
  readonly problems: readonly {
    readonly line: number;
    readonly column: string | null;
    readonly rule: string;
  }[];
  readonly changes: readonly { readonly fields: readonly object[] }[];
  readonly overlaid: readonly object[];
  readonly notes: readonly { readonly note: string }[];
}

/** Writes the lines as `file.csv`. */
export function write(lines: readonly string[]): void {
  writeFileSync(join(cwd, 'file.csv'), `${lines.join('\n')}\n`);
}

/** Imports the lines as a file, and returns the document. */
export async function take(
  kind: string,
  lines: readonly string[],
  ...options: readonly string[]
): Promise<Imported> {
  write(lines);
  const { stdout } = await mentor('import', kind, 'file.csv', ...options, '--json');
  return JSON.parse(stdout) as Imported;
}

/** Returns the summary of an import. */
export function counts(fresh: number, changed: number, unchanged: number, rejected = 0): object {
  return { rows: fresh + changed + unchanged + rejected, new: fresh, changed, unchanged, rejected };
}

/** Returns where each problem is, and which. */
export function problemsOf({ problems }: Pick<Imported, 'problems'>): unknown[] {
  return problems.map(({ line, column, rule }) => [line, column, rule]);
}
