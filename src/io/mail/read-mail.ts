/** Saved mails: a file with one (.eml), or with many (.mbox). What is in them was written by anybody. */
import type { Email } from 'postal-mime';
import { type Source, openSource } from '../byte-source.ts';
import { bounceOf, isReport } from './bounce.ts';
import type { MailAttachment, MailRead, MailUnread } from './mail.ts';
import { isPostmark, mailsOfMbox, type RawMail } from './mbox.ts';

/** As much as the largest providers let through. */
const MOST_MAIL_BYTES = 40_000_000;
/** A folder of a mail program, kept in one file. */
const MOST_FILE_BYTES = 4_000_000_000;
/** A part takes memory beyond its bytes. */
const MOST_PARTS = 5_000;
const MOST_NESTED_PARTS = 30;
const MOST_HEADER_BYTES = 1_000_000;
/** How deep mails that were forwarded as attachments are unpacked. */
const MOST_FORWARDS = 4;
/** What a mail is can be told by so much of its start. */
export const START_BYTES = 4096;

/**
 * Returns what a file holds by its first bytes: an mbox begins with a "From " line, a mail with headers of which one is that of
 * a mail. Undefined where it is neither.
 */
export function mailKind(start: Uint8Array): 'mail' | 'mbox' | undefined {
  const text = Buffer.from(start.subarray(0, START_BYTES))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  if (isPostmark(text.split(/\r?\n/, 1)[0] ?? '')) return 'mbox';
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const lines = head.split(/\r?\n/);
  if (text.length === head.length) lines.pop(); // cut short
  const areHeaders =
    lines.length > 0 &&
    lines.every((line, at) => /^[!-9;-~]+[ \t]*:/.test(line) || (at > 0 && /^[ \t]/.test(line)));
  const isOfMail = /^(?:from|received|return-path|message-id|mime-version|delivered-to|date):/im.test(head);
  return areHeaders && isOfMail ? 'mail' : undefined;
}

/**
 * Reads the mails of a file, in order; of one that was forwarded as an attachment also what is in it, as a mail of its own behind
 * the one that brought it. What cannot be read is told and does not keep the others from being read.
 *
 * @throws Failure `refused` where the file cannot be read.
 */
export async function* mailsIn(path: string): AsyncGenerator<MailRead | MailUnread> {
  const source = openSource(path, MOST_FILE_BYTES);
  for (const raw of rawMails(source)) {
    if (raw.bytes === null)
      yield {
        path,
        line: raw.line,
        message: `The mail has more than ${MOST_MAIL_BYTES / 1_000_000} million bytes.`,
        hint: 'save its attachments by themselves, and import those',
      };
    else yield* mailsOf(raw.bytes, path, raw.line, 0);
  }
}

function* rawMails(source: Source): Generator<RawMail> {
  const [first] = source.pieces();
  const kind = first === undefined ? undefined : mailKind(first);
  if (kind === 'mbox') yield* mailsOfMbox(source.pieces(), MOST_MAIL_BYTES);
  else if (source.bytes > MOST_MAIL_BYTES) yield { line: 1, bytes: null };
  else
    yield { line: 1, bytes: Buffer.concat(Array.from(source.pieces(), (piece) => Uint8Array.from(piece))) };
}

async function* mailsOf(
  bytes: Uint8Array,
  path: string,
  line: number,
  depth: number,
): AsyncGenerator<MailRead | MailUnread> {
  const mail = await parsed(bytes, path, line);
  yield mail;
  if (!('headers' in mail) || mail.bounce !== null || isReport(mail.attachments)) return;
  for (const { type, bytes: inner } of mail.attachments)
    if (type === 'message/rfc822' && depth < MOST_FORWARDS) yield* mailsOf(inner, path, line, depth + 1);
}

/** Reads one mail from its bytes. */
async function parsed(bytes: Uint8Array, path: string, line: number): Promise<MailRead | MailUnread> {
  const unread = (message: string): MailUnread => ({
    path,
    line,
    message,
    hint: 'open it in a mail program and save it again, or copy what it says into a text file',
  });
  if (mailKind(bytes) === undefined)
    return unread('This is no mail: it does not begin with the headers of one.');
  if (countOfMarks(bytes) > MOST_PARTS) return unread('The mail has too many parts.');
  const { default: PostalMime } = await import('postal-mime');
  try {
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const mail = await PostalMime.parse(isMarked ? bytes.subarray(3) : bytes, {
      maxNestingDepth: MOST_NESTED_PARTS,
      maxHeadersSize: MOST_HEADER_BYTES,
      maxRfc822NestingDepth: MOST_FORWARDS,
    });
    const page = mail.html ?? '';
    const plain = mail.text ?? '';
    const text = plain.trim() === '' && page !== '' ? await textOfPage(page) : plain;
    return mailOf(mail, text.replaceAll('\r\n', '\n'), path, line);
  } catch {
    return unread('The mail is too deeply nested, or is not one.');
  }
}

function mailOf(mail: Email, text: string, path: string, line: number): MailRead {
  const headers = new Map<string, string>();
  for (const { key, value } of mail.headers) if (!headers.has(key)) headers.set(key, value);
  const attachments = mail.attachments.map(({ filename, mimeType, content }): MailAttachment => ({
    name: filename ?? '',
    type: mimeType,
    bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
  }));
  const sentAt = new Date(mail.date ?? '');
  const { from } = mail;
  return {
    path,
    line,
    from: from === undefined ? null : { name: from.name, address: from.address ?? '' },
    to: (mail.to ?? []).flatMap(({ address, group }) => address ?? group?.map((one) => one.address) ?? []),
    sentAt: Number.isNaN(sentAt.getTime()) ? null : sentAt,
    subject: mail.subject ?? '',
    messageId: /<[^<>\s]+>/.exec(mail.messageId ?? '')?.[0] ?? null,
    text,
    attachments,
    bounce: bounceOf((name) => headers.get(name), text, attachments),
    isAutomatic: isReport(attachments) || isFromMachine(headers),
    headers,
  };
}

/** RFC 3834, and what came before it. */
function isFromMachine(headers: ReadonlyMap<string, string>): boolean {
  return (
    !/^(?:no\b|$)/i.test(headers.get('auto-submitted') ?? '') ||
    headers.has('x-failed-recipients') ||
    headers.has('x-autoreply') ||
    /^auto_reply\b/i.test(headers.get('precedence') ?? '')
  );
}

/** Returns how often a line begins as the border of a part does. */
function countOfMarks(bytes: Uint8Array): number {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = all.indexOf('\n--'); at >= 0 && count <= MOST_PARTS; at = all.indexOf('\n--', at + 3))
    count++;
  return count;
}

/** postal-mime turns a page into text where a mail has both, and keeps the function to itself. */
async function textOfPage(page: string): Promise<string> {
  const { default: PostalMime } = await import('postal-mime');
  const coded = Buffer.from(page).toString('base64');
  const both = [
    'Content-Type: multipart/mixed; boundary=page\n',
    '--page\nContent-Type: text/plain\n\n',
    `--page\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${coded}`,
    '--page--\n',
  ];
  return ((await PostalMime.parse(both.join('\n'))).text ?? '').trim();
}
