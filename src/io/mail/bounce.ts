/** Reports of mail servers on mails that did not arrive (RFC 3464), and those of Exim from before. */
import type { Bounce, FailedAddress, MailAttachment } from './mail.ts';

const RETURNED = /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers)|text\/rfc822-headers)$/;
const STATUS = /^message\/(?:global-)?delivery-status$/;
const MOST_FAILED = 1000;

/** Whether a part of a mail is the report of a mail server. */
export function isReport(attachments: readonly MailAttachment[]): boolean {
  return attachments.some(({ type }) => STATUS.test(type));
}

/**
 * Returns which addresses a mail did not reach, or null where it is no such report, or none failed for good.
 *
 * @param header Returns a header of the report.
 * @param text The words of the report, in which older servers return the mail.
 */
export function bounceOf(
  header: (name: string) => string | undefined,
  text: string,
  attachments: readonly MailAttachment[],
): Bounce | null {
  const failed = attachments
    .filter(({ type }) => STATUS.test(type))
    .flatMap(({ bytes }) => failedIn(latin(bytes)));
  const exim = header('x-failed-recipients');
  if (failed.length === 0 && exim !== undefined)
    failed.push(...exim.split(',').map((address) => ({ address: address.trim(), status: '', words: '' })));
  if (failed.length === 0) return null;
  const returned = attachments.find(({ type }) => RETURNED.test(type));
  return {
    messageId: messageIdIn(returned === undefined ? text : latin(returned.bytes)),
    failed: failed.slice(0, MOST_FAILED),
  };
}

/** The first block of the report is about the mail; each block after it is about one address. */
function failedIn(report: string): FailedAddress[] {
  return report
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter((fields) => fields.get('action')?.toLowerCase() === 'failed')
    .map((fields) => ({
      address: typed(fields.get('original-recipient') ?? '') || typed(fields.get('final-recipient') ?? ''),
      status: /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '',
      words: typed(fields.get('diagnostic-code') ?? ''),
    }))
    .filter(({ address }) => address !== '');
}

/** What stands behind the type of a field: `rfc822; ana@example.org`. */
function typed(value: string): string {
  return value.slice(value.indexOf(';') + 1).trim();
}

function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** Its header may be folded behind the colon. */
function messageIdIn(mail: string): string | null {
  return /^message-id:\s{0,100}(<[^<>\s]{1,500}>)/im.exec(mail)?.[1] ?? null;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
