/** A programme of people with addresses, and letters to them in a folder. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterHeaders } from '../../../src/domain/letters/letter-headers.ts';
import type { LetterKind } from '../../../src/domain/letters/letter.ts';
import type { Reminder } from '../../../src/domain/letters/due-reminders.ts';
import type { LetterState } from '../../../src/domain/letters/letters-sent.ts';
import { openStore } from '../../../src/store/file/open.ts';
import { loadLettersSent } from '../../../src/store/people/letter-ledger.ts';
import { loadProgrammeKey } from '../../../src/store/programme.ts';
import type { Store } from '../../../src/store/store.ts';
import { runMentor } from '../host.ts';
import { aFolder } from '../programme.ts';

/** The password of every test: it must be nowhere. */
export const PASSWORD = 'Geheim-7Q-%-kännwort';

const made = new Map<number, string>();

/** Returns a new folder with a programme of so many people, P1 and so on, who consent. */
export async function aProgrammeOf(count: number): Promise<string> {
  const first = made.get(count) ?? (await makeProgramme(count));
  made.set(count, first);
  const cwd = aFolder();
  copyFileSync(join(first, 'mentor.db'), join(cwd, 'mentor.db'));
  return cwd;
}

async function makeProgramme(count: number): Promise<string> {
  const cwd = aFolder();
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `Person ${at + 1},person${at + 1}@example.org,${at % 2 === 0 ? 'mentor' : 'mentee'},2026-11-01`,
  );
  writeFileSync(join(cwd, 'people.csv'), ['name,email,role,consent_on', ...rows, ''].join('\n'));
  for (const argv of [
    ['init', 'Letters', '--contact', 'The Office <office@example.org>'],
    ['import', 'participants', 'people.csv'],
  ]) {
    const { exit, stderr } = await runMentor(argv, { cwd });
    if (exit !== 0) throw new Error(stderr);
  }
  return cwd;
}

/** Opens the data file of a folder. */
export function storeIn(cwd: string, today = '2026-11-22'): Store {
  const now = (): Date => new Date(`${today}T12:00:00Z`);
  return openStore(join(cwd, 'mentor.db'), { actor: 'test', now, today });
}

/** Returns what the ledger of a folder's data file says of each letter, by its Message-ID. */
export function ledgerIn(cwd: string): Map<string, LetterState> {
  const store = storeIn(cwd);
  const ledger = new Map(loadLettersSent(store).map(({ messageId, state }) => [messageId, state]));
  store.close();
  return ledger;
}

/** Returns the numbers of the first so many people. */
export function all(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

interface LetterOptions {
  readonly kind?: LetterKind;
  readonly email?: string;
  readonly reminders?: readonly Reminder[];
  /** In place of the programme's own. */
  readonly key?: string;
  readonly text?: string;
}

/** Writes a letter to each of some people, by number, into `letters` and returns that folder. */
export function writeLetters(cwd: string, people: readonly number[], options: LetterOptions = {}): string {
  const { kind = 'welcome', reminders = [], text = 'Welcome.\n.\n..and a line with a dot.' } = options;
  const store = storeIn(cwd);
  const key = options.key ?? loadProgrammeKey(store);
  store.close();
  const folder = join(cwd, 'letters');
  mkdirSync(folder, { recursive: true });
  for (const id of people) {
    const recipient = { id, name: `Person ${id}`, email: `person${id}@example.org`, languages: [] };
    const headers = {
      To: `Person ${id} <${options.email ?? recipient.email}>`,
      Subject: `Letter ${id}`,
      Date: 'Sun, 22 Nov 2026 00:00:00 +0000',
      'Message-ID': messageIdOf(id, kind),
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Unsent': '1',
      ...letterHeaders({ kind, recipient, reminders }, key),
    };
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    writeFileSync(join(folder, `${kind}-P${id}.eml`), [...head, '', text, ''].join('\r\n'));
  }
  return folder;
}

export function messageIdOf(id: number, kind: LetterKind = 'welcome'): string {
  return `<${kind}.P${id}.0123456789@key.mentor.invalid>`;
}

/** Writes the settings of a server on this machine, as its owner alone may read them. */
export function writeSettings(cwd: string, port: number, more: Readonly<Record<string, unknown>> = {}): void {
  const settings = { host: '127.0.0.1', port, security: 'none', ...more };
  writeFileSync(join(cwd, 'mentor-mail.json'), JSON.stringify(settings), { mode: 0o600 });
}
