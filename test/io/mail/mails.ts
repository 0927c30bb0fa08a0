/** Mails for tests, written as mail programs and servers write them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MailRead, MailUnread } from '../../../src/io/mail/mail.ts';
import { mailsIn } from '../../../src/io/mail/read-mail.ts';
import { aFolder } from '../../support/programme.ts';

/** Returns a mail of plain text, with CRLF line ends. */
export function aMail(text: string, headers: Readonly<Record<string, string>> = {}): string {
  const all = {
    From: 'Ana Jones <ana@example.org>',
    To: 'office@example.org',
    Subject: 'My answer',
    Date: 'Mon, 30 Nov 2026 23:30:00 -0500',
    'Message-ID': '<one@example.org>',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [...head, '', text].join('\n').replaceAll(/\r?\n/g, '\r\n');
}

/** Returns the report of a mail server that does not know an address, as Postfix writes it. */
export function aBounce(
  address: string,
  messageId: string,
  { action = 'failed', status = '5.1.1', part = 'message/rfc822' } = {},
): string {
  const returned = `Message-ID:\n ${messageId}\nSubject: Reminder\nFrom: office@example.org`;
  return aMail(
    `--b
Content-Type: text/plain

I'm sorry to have to inform you that your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org
Arrival-Date: Mon, 30 Nov 2026 10:00:00 +0000

Final-Recipient: rfc822; ${address}
Original-Recipient: rfc822;${address}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} <${address}>: Recipient address rejected:
    User unknown in local recipient table

--b
Content-Type: ${part}

${returned}

Dear Ana,

--b--
`,
    {
      From: 'MAILER-DAEMON@example.org (Mail Delivery System)',
      Subject: 'Undelivered Mail Returned to Sender',
      'Auto-Submitted': 'auto-replied',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"',
    },
  );
}

/** Writes a file and reads what is in it. */
export async function readBack(
  content: string | Uint8Array,
  name = 'one.eml',
): Promise<(MailRead | MailUnread)[]> {
  const path = join(aFolder(), name);
  writeFileSync(path, content);
  const mails = [];
  for await (const mail of mailsIn(path)) mails.push(mail);
  return mails;
}

/** Returns the one mail that is in a text. */
export async function readOne(content: string | Uint8Array): Promise<MailRead> {
  const [mail, ...others] = await readBack(content);
  if (mail === undefined || !('headers' in mail) || others.length > 0) throw new Error('not one mail');
  return mail;
}
