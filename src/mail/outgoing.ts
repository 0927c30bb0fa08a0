/** A letter as it leaves: the draft with its body untouched, and headers of a letter that is sent. */
import MimeNode from 'nodemailer/lib/mime-node/index.js';
import type { Sender } from './mail-settings.ts';

/** Headers that are for the coordinator's mail program and this one, or are said anew. */
const LEFT_OUT = /^(?:x-unsent|x-mentor-[a-z-]+|bcc|from|sender|return-path|date)$/;

/**
 * Returns the bytes of a letter as they are given to a server.
 *
 * @param draft The bytes of its file.
 * @param replyTo Who gets the answers, where it is not who sends; null where it is.
 */
export function asSent(draft: Uint8Array, from: Sender, replyTo: Sender | null, at: Date): Uint8Array {
  const all = Buffer.from(draft.buffer, draft.byteOffset, draft.byteLength);
  const text = all.toString('latin1'); // a byte a character
  const [end = '\r\n\r\n'] = /\r?\n\r?\n/.exec(text) ?? [];
  const headLength = text.includes(end) ? text.indexOf(end) : text.length;
  const kept = text
    .slice(0, headLength)
    .replace(/^\xef\xbb\xbf/, '')
    .split(/\r?\n(?![ \t])/)
    .filter((header) => !LEFT_OUT.test(nameOf(header)));
  const own = new MimeNode('text/plain');
  own.setHeader('From', from);
  own.setHeader('Date', at.toUTCString().replace('GMT', '+0000'));
  if (replyTo !== null && !kept.some((header) => nameOf(header) === 'reply-to'))
    own.setHeader('Reply-To', replyTo);
  const [said = ''] = own.buildHeaders().split('\r\n\r\n');
  const saidLines = said
    .split(/\r\n(?![ \t])/)
    .filter((header) => /^(?:from|date|reply-to)$/.test(nameOf(header)));
  const head = [...saidLines, ...kept].join('\r\n').replaceAll(/\r?\n/g, '\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), all.subarray(headLength + end.length)]);
}

function nameOf(header: string): string {
  return header.slice(0, header.indexOf(':')).trim().toLowerCase();
}
