/** Letters as files: drafts to send, a mail merge, pages, text. No name of a file is made from anybody's name. */
import type { Letter } from '../../domain/letters/letter.ts';
import { idOf, idOrNull } from '../../domain/reference.ts';
import { longDate } from '../../domain/time/dates.ts';
import { oneLine } from '../../domain/words/text.ts';
import { listing } from '../document/result.ts';
import { forTerminal } from '../document/sanitise.ts';
import { csvForFile, renderCsv } from '../files/csv.ts';
import { type DraftContext, letterDraft } from './letter-draft.ts';
import { letterPage } from './letter-page.ts';

export const LETTER_FORMATS = ['eml', 'csv', 'xlsx', 'html', 'text'] as const;
export type LetterFormat = (typeof LETTER_FORMATS)[number];

export interface LetterSet extends DraftContext {
  readonly kind: Letter['kind'];
  readonly letters: readonly Letter[];
  readonly programme: string;
  /** Whether CSV begins with a byte-order mark. */
  readonly hasMark: boolean;
}

/** Returns whether a name is one that only a set of letters of a kind has, so that those of an earlier run are known. */
export function isLetterFile(kind: Letter['kind'], name: string): boolean {
  return new RegExp(
    `^(?:letters-${kind}\\.(?:csv|xlsx|txt)|${kind}-(?:mentor-|mentee-)?(?:R\\d+-)?P\\d+\\.(?:eml|html))$`,
  ).test(name);
}

/** Returns the files by name; the same letters give the same bytes on one day. Who has no address has no draft. */
export async function letterFiles(
  set: LetterSet,
  formats: readonly LetterFormat[],
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { kind, letters } = set;
  const files = new Map<string, string | Uint8Array>();
  if (formats.includes('text')) files.set(`letters-${kind}.txt`, lettersText(set));
  if (formats.includes('csv'))
    files.set(`letters-${kind}.csv`, csvForFile(renderCsv(mergeOf(letters).table), set.hasMark));
  if (formats.includes('xlsx')) {
    const { renderXlsx } = await import('../files/xlsx.ts');
    files.set(`letters-${kind}.xlsx`, renderXlsx(mergeOf(letters).table, kind));
  }
  for (const letter of letters) {
    if (formats.includes('html')) {
      files.set(
        `${baseName(letter)}.html`,
        letter.kind === 'certificate' ? certificateIn(letter) : letterPage(letter),
      );
    }
    if (formats.includes('eml') && letter.recipient.email !== null)
      files.set(`${baseName(letter)}.eml`, await letterDraft(letter, set));
  }
  return files;
}

/** Returns all of them as text to read, or to copy from. */
export function lettersText({ letters, programme, kind, today }: LetterSet): string {
  return plainParts([
    `Letters of ${oneLine(programme)}: ${kind}, ${longDate(today)}`,
    ...letters.map((one) => plainLetter(one)),
  ]);
}

/** Returns parts of a text with a line between them. */
export function plainParts(parts: readonly string[]): string {
  return `${forTerminal(parts.join(`\n\n${'-'.repeat(72)}\n`), { keepNewlines: true })}\n`;
}

/**
 * Returns one letter as text, with its head.
 *
 * @param step That of a reminder, which stands in the head of it.
 */
export function plainLetter({ recipient, subject, attachments, body }: Letter, step?: string): string {
  return [
    `To: ${oneLine(recipient.name)} <${recipient.email ?? 'no e-mail address'}>`,
    `Subject: ${subject}`,
    ...(step === undefined ? [] : [`Step: ${step}`]),
    ...attachments.map(({ name }) => `Attached: ${name}`),
    '',
    body,
  ].join('\n');
}

function baseName(letter: Letter): string {
  const { kind, relationshipId, recipient, attachments } = letter;
  // Somebody who is both has a certificate in each role.
  if (kind === 'certificate') return (attachments[0]?.name ?? '').replace(/\.html$/, '');
  return [kind, relationshipId === null ? [] : idOf('R', relationshipId), idOf('P', recipient.id)]
    .flat()
    .join('-');
}

function certificateIn({ attachments }: Letter): string {
  return attachments[0]?.content ?? '';
}

function mergeOf(letters: readonly Letter[]) {
  return listing(letters, [
    { key: 'email', of: ({ recipient }) => recipient.email },
    { key: 'name', of: ({ recipient }) => recipient.name },
    { key: 'subject', of: ({ subject }) => subject },
    { key: 'body', of: ({ body }) => body },
    { key: 'kind', of: ({ kind }) => kind },
    { key: 'language', of: ({ language }) => language },
    { key: 'participant', of: ({ recipient }) => idOf('P', recipient.id) },
    { key: 'relationship', of: ({ relationshipId }) => idOrNull('R', relationshipId) },
    { key: 'attachments', of: ({ attachments }) => attachments.map(({ name }) => name).join('; ') },
  ]);
}
