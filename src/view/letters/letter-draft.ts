/** A letter as an e-mail that a mail program opens as a draft. The same letter gives the same bytes on one day. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Letter } from '../../domain/letters/letter.ts';
import { letterHeaders } from '../../domain/letters/letter-headers.ts';
import { idOf } from '../../domain/reference.ts';
import { oneLine } from '../../domain/words/text.ts';

/** Whose letters they are, and on which day they are made. */
export interface DraftContext {
  /** Tells this programme's letters from those of any other. */
  readonly programmeKey: string;
  readonly today: string;
}

/**
 * Returns the Message-ID of a letter, without its angle brackets: the same for the same letter, on whatever day it is made.
 *
 * @example messageIdOf(letter, '20260901T090000000Z')
 *   // 'reminder.P12.0c1d…@20260901T090000000Z.mentor.invalid'
 */
export function messageIdOf({ kind, recipient, key }: Letter, programmeKey: string): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 20);
  return `${kind}.${idOf('P', recipient.id)}.${digest}@${programmeKey}.mentor.invalid`;
}

/** Returns the draft as an `.eml` file. Header lines take no control characters, whatever a name holds. */
export async function letterDraft(letter: Letter, { programmeKey, today }: DraftContext): Promise<string> {
  const { recipient, subject, body, attachments } = letter;
  const id = messageIdOf(letter, programmeKey);
  const mail = new MailComposer({
    to: { name: headerLine(recipient.name), address: recipient.email ?? '' },
    subject: headerLine(subject),
    text: body.replace(/(?![\n\t])\p{Cc}/gu, ' ').replace(/\p{Surrogate}/gu, '\ufffd'),
    date: new Date(`${today}T00:00:00Z`),
    messageId: `<${id}>`,
    headers: { 'X-Unsent': '1', 'Content-Language': letter.language, ...letterHeaders(letter, programmeKey) },
    baseBoundary: id.slice(0, id.indexOf('@')),
    attachments: attachments.map(({ name, type, content }) => ({
      filename: name,
      contentType: `${type}; charset=utf-8`,
      content,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return (await mail.compile().build()).toString('utf8');
}

function headerLine(text: string): string {
  return oneLine(text)
    .replace(/\p{Cc}|\p{Bidi_Control}/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
