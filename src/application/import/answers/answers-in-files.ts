/** Finds answers in files and folders, whatever kind of file they are in. What a file holds decides, not its name. */
import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import type { Context } from '../../../context.ts';
import { oneLine } from '../../../domain/words/text.ts';
import { codeOf, Failure, refused } from '../../../errors.ts';
import { openSource, STDIN } from '../../../io/byte-source.ts';
import { refuseNoFile } from '../../../io/files.ts';
import { filesWithin, isFolder } from './files-within.ts';
import { mailKind } from '../../../io/mail/read-mail.ts';
import { foundInMails } from './answers-in-mails.ts';
import { foundInSheet, type KnownForms } from './answers-in-sheets.ts';
import { foundInText, hasAnswers } from './answers-in-text.ts';
import type { Found } from './found-answers.ts';

/** An answer has a few thousand letters; a text may hold many. */
const MOST_TEXT_BYTES = 20_000_000;
const START_BYTES = 4096;
const DATA_FILE = 'SQLite format 3\0';
/** What a workbook begins with. */
const ZIP = 'PK\x03\x04';

/**
 * Returns what some files and folders hold, in the order in which they are named; of a folder, in the order of paths. A file
 * that is named twice counts once.
 *
 * @throws Failure `refused` where one that is named is missing, or holds no answer.
 */
export async function foundInFiles(
  context: Context,
  named: readonly string[],
  known: KnownForms,
): Promise<Found[]> {
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const given of named) {
    const path = given === STDIN ? STDIN : context.path(given);
    if (path !== STDIN) refuseMissing(path, given);
    const isWhole = path !== STDIN && isFolder(path);
    for (const one of isWhole ? filesWithin(path) : [path]) {
      if (seen.has(one)) continue;
      seen.add(one);
      const file = one === STDIN ? 'what was piped in' : isWhole ? shown(given, path, one) : given;
      const held = await (isWhole ? foundOfFolder : foundInFile)(one, file, known);
      if (!isWhole && held.every(({ kind }) => kind === 'other')) throw noAnswer(file, held);
      found.push(...held);
    }
  }
  return found;
}

/** Returns what a file of a folder holds. One that cannot be read does not keep the others from being taken. */
async function foundOfFolder(path: string, file: string, known: KnownForms): Promise<Found[]> {
  try {
    return await foundInFile(path, file, known);
  } catch (error) {
    // EACCES and its like; what begins with ERR_ is a fault of the program.
    if (!(error instanceof Failure || /^E(?!RR_)/.test(codeOf(error) ?? ''))) throw error;
    const message = isFolder(path) ? 'the folder cannot be read' : 'the file cannot be read';
    const hint = 'check who may read it';
    const problem = { file, line: 1, code: null, column: null, rule: 'no-file', message, hint };
    return [{ kind: 'problem', problem }];
  }
}

async function foundInFile(path: string, file: string, known: KnownForms): Promise<Found[]> {
  const start = startOf(path);
  if (start !== undefined) {
    if (start.length === 0) return [other(file, 'is empty')];
    const letters = Buffer.from(start).toString('latin1');
    if (letters.startsWith(DATA_FILE)) return []; // the programme's own
    if (mailKind(start) !== undefined) return foundInMails(path, file, known);
    if (isPage(letters)) return pageFound(path, file);
    if (letters.startsWith(ZIP)) return foundInSheet(path, file, known);
  }
  const text = textOf(path);
  if (text === undefined) return [other(file, 'is no text, no mail and no sheet')];
  if (hasAnswers(text)) return foundInText(text, file);
  if (path === STDIN) return [other(file, 'holds no answer')];
  return foundInSheet(path, file, known);
}

/** Pages of forms are ours, and hold no answer: answers are saved or mailed from them. */
function pageFound(path: string, file: string): Found[] {
  const page = textOf(path) ?? '';
  const isOurs =
    /<meta name="(?:generator|mentor-form)" content="mentor/.test(page) || page.includes('mentor answer');
  return isOurs ? [] : [other(file, 'is a web page')];
}

function isPage(start: string): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html)/i.test(start);
}

/** Returns the first bytes of a file; undefined for what is piped in, which can be read only once. */
function startOf(path: string): Uint8Array | undefined {
  if (path === STDIN) return undefined;
  for (const piece of openSource(path, Infinity).pieces())
    return Uint8Array.from(piece.subarray(0, START_BYTES));
  return new Uint8Array();
}

/** Returns the text of a file; undefined where it is none, or is too long to be one with answers. */
function textOf(path: string): string | undefined {
  const bytes =
    path === STDIN
      ? Buffer.concat(
          Array.from(openSource(STDIN, MOST_TEXT_BYTES).pieces(), (piece) => Uint8Array.from(piece)),
        )
      : statSync(path).size > MOST_TEXT_BYTES
        ? undefined
        : readFileSync(path);
  if (bytes === undefined) return undefined;
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(wide, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    // A text that some program wrote in another encoding: a code and a check in it are the same.
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.includes('\0') || !hasAnswers(text) ? undefined : text;
  }
}

function other(file: string, why: string): Found {
  return { kind: 'other', file, text: `${file} ${why}; nothing is taken from it.` };
}

function noAnswer(file: string, held: readonly Found[]): Failure {
  const [first] = held;
  return refused(
    first?.kind === 'other' ? oneLine(first.text) : `${file} holds no answer.`,
    'name the files that came back: answers as text, saved mails, or sheets with a column "Code"',
  );
}

function refuseMissing(path: string, given: string): void {
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    throw refused(
      `There is no file ${given}.`,
      'name files or folders with answers, or - for what is piped in',
    );
  if (!isFolder(path)) refuseNoFile(path);
}

/** Returns how a file of a folder is named to a person who named the folder. */
function shown(given: string, folder: string, path: string): string {
  return `${given.replace(/\/+$/, '')}/${relative(folder, path)}`;
}
