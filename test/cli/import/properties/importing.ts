/** Imports files in this process, each into a programme of its own, and follows the lines that are proposed. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../../src/store/file/open.ts';
import { loadParticipants } from '../../../../src/store/people/participants.ts';
import { type Ran, runMentor } from '../../../support/host.ts';

const NOW = '2026-11-22T12:00:00Z';

/** What an import says to scripts. */
export interface Told {
  readonly summary: Readonly<Record<'rows' | 'new' | 'changed' | 'unchanged' | 'rejected', number>>;
  readonly problems: readonly {
    readonly line: number;
    readonly column: string | null;
    readonly rule: string;
    readonly message: string;
    readonly hint: string;
  }[];
  readonly applied: boolean;
  readonly line: string | null;
  readonly decisions: {
    readonly columns: readonly {
      readonly field: string;
      readonly columns: readonly { readonly column: number; readonly header: string }[];
      readonly proposed: readonly number[];
    }[];
    readonly values: readonly {
      readonly field: string;
      readonly column: string;
      readonly words: string;
      readonly lines: readonly number[];
      readonly proposed: string;
    }[];
    readonly role: boolean;
    readonly date_format: boolean;
    readonly consent_day: boolean;
  };
  readonly read_as_blank: readonly {
    readonly column: string;
    readonly words: string;
    readonly cells: number;
    readonly line: number;
  }[];
  readonly columns: readonly {
    readonly header: string;
    readonly field: string | null;
    readonly how: string;
    readonly not_used: string | null;
  }[];
}

/** A folder of programmes that begin alike. */
export class Programmes {
  readonly #folder = mkdtempSync(join(tmpdir(), 'mentor-properties-'));
  #count = 0;

  static async start(...options: readonly string[]): Promise<Programmes> {
    const programmes = new Programmes();
    const { exit, stderr } = await runMentor(['init', 'T', ...options], { cwd: programmes.#folder });
    if (exit !== 0) throw new Error(stderr);
    return programmes;
  }

  /** Returns the folder of a new programme. */
  next(): string {
    const cwd = mkdtempSync(join(this.#folder, `${++this.#count}-`));
    copyFileSync(join(this.#folder, 'mentor.db'), join(cwd, 'mentor.db'));
    return cwd;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** One run of an import. */
export interface Run {
  readonly told: Told;
  readonly ran: Ran;
}

/** A file imported as it proposes: the run that asks, and the run of the line that it gives. */
export interface Imported {
  /** What people and pipes see of the first. */
  readonly shown: Ran;
  readonly first: Run;
  readonly last: Run;
}

/** Runs an import that prints JSON. */
export async function importFile(cwd: string, argv: readonly string[]): Promise<Run> {
  const ran = await runMentor(argv, { cwd });
  if (ran.stdout === '') throw new Error(`${argv.join(' ')}: ${ran.stderr}`);
  return { told: JSON.parse(ran.stdout) as Told, ran };
}

/** Returns the words of a line as a POSIX shell reads them, without `mentor`. It knows single quotes and backslashes. */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (sign === "'") {
      const end = line.indexOf("'", at + 1);
      if (end < 0) throw new Error(`a quote is never closed: ${line}`);
      word = (word ?? '') + line.slice(at + 1, end);
      at = end;
    } else if (sign === '\\') word = (word ?? '') + (line[++at] ?? '');
    else if (/\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (/[\w@%+=:,./-]/.test(sign)) word = (word ?? '') + sign;
    else throw new Error(`a shell would not take ${sign} as it stands: ${line}`);
  }
  if (word !== undefined) words.push(word);
  return words.slice(1);
}

/** Imports a file as it proposes, leaving out the rows that only somebody can mend. */
export async function importAsProposed(
  cwd: string,
  text: string,
  ...options: readonly string[]
): Promise<Imported> {
  writeFileSync(join(cwd, 'people.csv'), text);
  const shown = await runMentor(['import', 'participants', 'people.csv', ...options, '--dry-run'], { cwd });
  const argv = ['import', 'participants', 'people.csv', '--json', ...options];
  const first = await importFile(cwd, argv);
  if (first.told.applied) return { shown, first, last: first };
  const again = first.told.line === null ? argv : shellWords(first.told.line);
  return { shown, first, last: await importFile(cwd, [...again, '--partial']) };
}

/** Returns all that a programme holds of its people, apart from their numbers and the keys of their rows, in an order of its own. */
export function peopleOf(cwd: string): string[] {
  const store = openStore(join(cwd, 'mentor.db'), {
    actor: 'reader',
    now: () => new Date(NOW),
    today: NOW.slice(0, 10),
  });
  try {
    return loadParticipants(store)
      .map(({ key: _, id: __, ...person }) => JSON.stringify(person))
      .sort();
  } finally {
    store.close();
  }
}
