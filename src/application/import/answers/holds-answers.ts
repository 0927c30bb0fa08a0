/** Whether a file or folder holds answers to forms, for `mentor import` without a kind. */
import { startOf } from '../../../io/files.ts';
import { readTable } from '../../../io/table-reader.ts';
import { mailKind } from '../../../io/mail/read-mail.ts';
import { type KnownForms, likeliestForm, ownColumnsOf } from './answers-in-sheets.ts';
import { hasAnswers } from './answers-in-text.ts';
import { isFolder } from './files-within.ts';

/** A mail or a text shows by so much of its start what it is. */
const START_BYTES = 65_536;

/** Returns what shows that answers are meant, or undefined where it is a file of another kind. */
export async function whyAnswers(path: string, forms: KnownForms): Promise<string | undefined> {
  if (isFolder(path)) return 'it is a folder';
  const start = startOf(path, START_BYTES);
  const kind = mailKind(start);
  if (kind !== undefined) return kind === 'mail' ? 'it is a mail' : 'it holds mails';
  if (hasAnswers(start.toString('utf8'))) return 'it begins as answers do';
  const headers = await readTable(path, { partial: true }).then(
    (table) => table.headers,
    () => [], // whoever reads it as a table tells why it is none
  );
  const sheet = { file: path, headers };
  const { code } = ownColumnsOf(sheet);
  const [, titles] = likeliestForm(sheet, forms);
  return code !== undefined && titles > 0 ? `it has the column "${headers[code] ?? ''}"` : undefined;
}
