/** The digest as a draft of an e-mail: for the coordinator to open, never sent from here. */
import { escapeUnsafe, unicodeEscape } from '../document/sanitise.ts';

export interface MailDraft {
  readonly subject: string;
  /** `YYYY-MM-DD`: the draft is dated at noon UTC, so that no clock shows in it. */
  readonly on: string;
  readonly text: string;
  readonly html: string;
}

/** Returns the draft as an `.eml` file. The same draft gives the same bytes. */
export async function mailDraft({ subject, on, text, html }: MailDraft): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer/index.js');
  const composer = new MailComposer({
    // One line: a name of a programme must not add a header.
    subject: escapeUnsafe(subject.replace(/\s+/g, ' '), unicodeEscape),
    text,
    html,
    date: new Date(`${on}T12:00:00Z`),
    messageId: `<digest.${on}@mentor.invalid>`,
    baseBoundary: 'mentor-digest',
    headers: { 'X-Unsent': '1' },
    textEncoding: 'base64',
  });
  return composer.compile().build();
}
