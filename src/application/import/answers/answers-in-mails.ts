/** The answers in saved mails: in their text and in what they bring with them. */
import { answerDigest } from '../../../domain/forms/answer-digest.ts';
import { FORM_KINDS } from '../../../domain/forms/form.ts';
import { plainCode } from '../../../domain/forms/form-code.ts';
import { isOpenForm } from '../../../domain/forms/open-form.ts';
import { grouped } from '../../../domain/grouping.ts';
import { oneLine, quote } from '../../../domain/words/text.ts';
import type { MailAttachment, MailRead } from '../../../io/mail/mail.ts';
import { mailsIn } from '../../../io/mail/read-mail.ts';
import { plural } from '../../../view/words/words.ts';
import { foundInText } from './answers-in-text.ts';
import type { Found } from './found-answers.ts';

const ENROLLING: ReadonlySet<string> = new Set(FORM_KINDS.filter((form) => isOpenForm({ form })));

/** Sheets are read from files alone. */
const SHEET = /\.(?:csv|tsv|xlsx|ods)$/i;

/** Returns what the mails of a file hold. */
export async function foundInMails(path: string, file: string): Promise<Found[]> {
  const found: Found[] = [];
  let empty = 0;
  for await (const mail of mailsIn(path)) {
    if (!('headers' in mail)) {
      const { line, message, hint } = mail;
      found.push({
        kind: 'problem',
        problem: { file, line, code: null, column: null, rule: 'unreadable', message: clause(message), hint },
      });
      continue;
    }
    // Our own letters hold forms, and no answers.
    if (mail.headers.has('x-mentor-letter')) continue;
    const held = foundInMail(mail, file);
    if (held.length === 0) empty++;
    found.push(...held);
  }
  if (empty > 0)
    found.push({
      kind: 'other',
      file,
      text: `${file}: ${plural(empty, 'mail holds', 'mails hold')} no answer.`,
    });
  return found;
}

/** Returns what a mail holds. An answer that is in its text and attached as well is one. */
function foundInMail({ text, attachments, line }: MailRead, file: string): Found[] {
  const seen = new Set<string>();
  const all = [text, ...attachments.flatMap((one) => textOf(one) ?? [])].flatMap((one) =>
    foundInText(one, file, line),
  );
  const found = all.filter((one) => {
    if (one.kind !== 'answer') return true;
    const { code, values } = one.answer.answer;
    const key = `${plainCode(code)} ${answerDigest(values)}`;
    return seen.has(key) ? false : seen.add(key);
  });
  // What a mail program did to the text is no matter where the same answer is attached whole. The code of a form that anybody may
  // fill in does not tell which answer that is, unless there is but one of each.
  const broken = grouped(found, (one) => (one.kind === 'problem' ? one.problem.code : null));
  const answers = found.flatMap((one) => (one.kind === 'answer' ? [one.answer] : []));
  const whole = new Set(
    [...grouped(answers, ({ answer: { code } }) => plainCode(code))].flatMap(([code, [first, ...more]]) => {
      const isShared = ENROLLING.has(first?.form ?? '');
      const count = broken.get(first?.answer.code ?? '')?.length ?? 0;
      return isShared && (more.length > 0 || count > 1) ? [] : [code];
    }),
  );
  const kept = found.filter(
    (one) => one.kind !== 'problem' || one.problem.code === null || !whole.has(plainCode(one.problem.code)),
  );
  const sheets = attachments.filter(({ name }) => SHEET.test(name));
  return [
    ...kept,
    ...sheets.map(({ name }): Found => ({
      kind: 'other',
      file,
      text: `${file}: a mail brings the sheet ${quote(oneLine(name))}; save it, and import that.`,
    })),
  ];
}

function textOf({ type, name, bytes }: MailAttachment): string | undefined {
  if (!type.startsWith('text/') && !/\.txt$/i.test(name)) return undefined;
  return new TextDecoder('utf-8').decode(bytes);
}

function clause(message: string): string {
  return message
    .replace(/\.$/, '')
    .replace(/^The /, 'the ')
    .replace(/^This /, 'this ');
}
