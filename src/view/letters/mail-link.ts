/** Addresses that open a mail: to whom, and with the words in it where mail programs take as many. */
import { oneLine } from '../../domain/words/text.ts';
import { forTerminal } from '../document/sanitise.ts';

/** What mail programs take of words in an address, as they are encoded there. */
const LONGEST = 1800;

/**
 * Returns `mailto:` and whom it goes to.
 *
 * @example mailAddress('a+b&c@example.org') // 'mailto:a%2Bb%26c@example.org'
 */
export function mailAddress(email: string): string {
  return `mailto:${encodeURIComponent(forTerminal(oneLine(email))).replaceAll('%40', '@')}`;
}

/**
 * Returns the address of a mail with its subject and its text (RFC 6068: lines end in CR LF); without the text where it is too long.
 *
 * @example mailLink('ana@example.org', 'Hello', 'Dear Ana,\nhow is it going?')
 *   // 'mailto:ana@example.org?subject=Hello&body=Dear%20Ana%2C%0D%0Ahow%20is%20it%20going%3F'
 */
export function mailLink(email: string, subject: string, text: string): string {
  const body = encodeURIComponent(forTerminal(text, { keepNewlines: true }).replaceAll('\n', '\r\n'));
  const about = `${mailAddress(email)}?subject=${encodeURIComponent(forTerminal(oneLine(subject)))}`;
  return body === '' || body.length > LONGEST ? about : `${about}&body=${body}`;
}
