/** Asks, in a terminal, what capacities in words mean. */
import type { Context } from '../../context.ts';
import { withMeanings, wordsKey } from '../../domain/people/fields/meanings.ts';
import { answered, type ImportFile } from './import-file.ts';

/** With more different words than this, the column was not a choice on a form. */
const MOST_ASKED = 20;

/** Returns the file with a person's answers about the words in its capacity column. */
export async function askCapacities(context: Context, file: ImportFile): Promise<ImportFile> {
  const index = file.mapping.columns.findIndex(({ field }) => field === 'capacity');
  if (index < 0) return file;
  const known = file.choices.means.get('capacity');
  const words = new Map<string, string>();
  for (const { cells } of file.csv.rows()) {
    const text = (cells[index] ?? '').trim();
    if (text === '' || /^\d+(\.0+)?$/.test(text) || known?.has(wordsKey(text)) === true) continue;
    words.set(wordsKey(text), text);
    if (words.size > MOST_ASKED) return file;
  }
  if (words.size === 0) return file;
  const answers = await context.ask.fill(
    [...words].map(([word, text]) => ({
      option: `--capacity ${word}`,
      message: `How many mentees does "${text}" mean?`,
      kind: 'text' as const,
      check: (answer: string) =>
        /^\d{1,3}$/.test(answer.trim()) ? undefined : 'Write a whole number; 0 means none.',
    })),
  );
  const decided = [...words.keys()].map((word) => ({
    field: 'capacity',
    words: word,
    value: (answers[`--capacity ${word}`] ?? '').trim(),
  }));
  return answered(file, { means: withMeanings(file.choices.means, decided) });
}
