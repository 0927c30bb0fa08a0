/** The letters in a folder: which of its e-mails are letters of this programme, that `send` may send. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readLetterHeaders } from '../../domain/letters/letter-headers.ts';
import type { OutgoingLetter } from '../../domain/letters/outgoing-letter.ts';
import { codeOf, refused } from '../../errors.ts';
import { mailsIn } from '../../io/mail/read-mail.ts';

/** An e-mail that is left where it is. */
export interface LeftAlone {
  readonly file: string;
  readonly why: string;
}

/** A letter, and where it is. */
export interface FoundLetter {
  readonly letter: OutgoingLetter;
  readonly path: string;
  /** Of its bytes: whether it has been changed since. */
  readonly digest: string;
}

/**
 * Reads the e-mails of a folder, by name; or the one that is named.
 *
 * @throws Failure `refused` where it cannot be read.
 */
export async function lettersIn(
  folder: string,
  programmeKey: string,
): Promise<{ letters: FoundLetter[]; others: LeftAlone[] }> {
  const letters: FoundLetter[] = [];
  const others: LeftAlone[] = [];
  for (const path of draftsIn(folder)) {
    const read = await letterIn(path, programmeKey);
    if (typeof read === 'string') others.push({ file: basename(path), why: read });
    else letters.push(read);
  }
  return { letters, others };
}

/** Returns the e-mails of a folder. */
function draftsIn(folder: string): string[] {
  try {
    const isFile = statSync(folder).isFile();
    const names = isFile ? [basename(folder)] : readdirSync(folder);
    const inside = isFile ? dirname(folder) : folder;
    return names
      .filter((name) => /\.eml$/i.test(name) && !name.startsWith('.'))
      .sort()
      .map((name) => join(inside, name));
  } catch (error) {
    throw refused(
      codeOf(error) === 'ENOENT'
        ? `There is no folder ${folder}.`
        : `${folder} cannot be read (${codeOf(error)}).`,
      'name the folder into which mentor letter or mentor remind --out wrote',
    );
  }
}

/** Returns the letter in a file, or why it is none that we send. */
async function letterIn(path: string, programmeKey: string): Promise<FoundLetter | string> {
  const digest = digestOf(path);
  for await (const mail of mailsIn(path)) {
    if (!('headers' in mail)) return `cannot be read: ${mail.message}`;
    const { headers, messageId, subject } = mail;
    const head = readLetterHeaders((name) => headers.get(name.toLowerCase()));
    if (head === undefined) return 'is no letter that mentor wrote';
    if (head.programmeKey !== programmeKey) return 'is a letter of another programme';
    if (messageId === null)
      return 'has lost its Message-ID, by which mentor knows what it has sent; make it anew';
    const copies = ['cc', 'bcc'].flatMap((name) => headers.get(name) ?? []);
    const letter = { ...head, file: basename(path), messageId, to: [...mail.to, ...copies], subject };
    return { letter, path, digest };
  }
  return 'is empty';
}

/** Returns the digest of a file. */
export function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('base64');
}
