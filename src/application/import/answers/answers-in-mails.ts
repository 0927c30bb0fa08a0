/** The answers in saved mails: in their text and in what they bring with them. */
import { answerDigest } from '../../../domain/forms/answer-digest.ts';
import { FORM_KINDS } from '../../../domain/forms/form.ts';
import { plainCode } from '../../../domain/forms/form-code.ts';
import { isOpenForm } from '../../../domain/forms/open-form.ts';
import { grouped } from '../../../domain/grouping.ts';
import { oneLine } from '../../../domain/words/text.ts';
import type { MailAttachment, MailRead } from '../../../io/mail/mail.ts';
import { mailsIn } from '../../../io/mail/read-mail.ts';
import { plural } from '../../../view/words/words.ts';
import { foundInSheet, type KnownForms } from './answers-in-sheets.ts';
import { foundInText, hasAnswers } from './answers-in-text.ts';
import type { Found } from './found-answers.ts';

const ENROLLING: ReadonlySet<string> = new Set(FORM_KINDS.filter((form) => isOpenForm({ form })));

const SHEET = /\.(?:csv|tsv|xlsx|ods)$/i;
const SHEET_TYPE =
  /^(?:text\/(?:csv|tab-separated-values)|application\/(?:csv|vnd\.(?:openxmlformats-officedocument\.spreadsheetml|oasis\.opendocument\.spreadsheet|ms-excel)))/;

/** Returns what the mails of a file hold. */
export async function foundInMails(path: string, file: string, forms: KnownForms): Promise<Found[]> {
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
    const held = [...foundInMail(mail, file), ...(await foundInSheets(mail, file, forms))];
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
function foundInMail({ text, attachments: brought, line }: MailRead, file: string): Found[] {
  const attachments = brought.filter((one) => !isSheet(one));
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
  return found.filter(
    (one) => one.kind !== 'problem' || one.problem.code === null || !whole.has(plainCode(one.problem.code)),
  );
}

/** Returns what the sheets hold that a mail brings: what they would in the folder. */
async function foundInSheets(
  { attachments, line }: MailRead,
  file: string,
  forms: KnownForms,
): Promise<Found[]> {
  const found: Found[] = [];
  const mail = line === 1 ? file : `${file}:${line}`;
  for (const { name, bytes } of attachments.filter(isSheet)) {
    const sheet = `${mail}: ${oneLine(name) || 'a sheet'}`;
    for (const one of await foundInSheet(file, sheet, forms, bytes)) found.push({ ...one, mail: file });
  }
  return found;
}

/** Whether it is a sheet by its name or its type; a table of text in which answers stand as text is none. */
function isSheet(attachment: MailAttachment): boolean {
  const { name, type } = attachment;
  return (SHEET.test(name) || SHEET_TYPE.test(type)) && !hasAnswers(textOf(attachment) ?? '');
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
