/** Asks, in a terminal, what to do with topics that the programme does not have. */
import type { Context } from '../../context.ts';
import type { NewTopics } from '../../domain/import/file-choices.ts';
import { newTopicsIn } from '../../domain/import/topics.ts';
import { nearest, quote } from '../../domain/words/text.ts';
import { loadVocabulary } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import { answered, type ImportFile } from './import-file.ts';

/** At most this many are named. A longer list is not a list of topics, and nobody reads it. */
const MOST_NAMED = 10;

/** Returns the file with a person's answer about its new topics. Each is shown with the topic it resembles. */
export async function askNewTopics(context: Context, store: Store, file: ImportFile): Promise<ImportFile> {
  const { topics } = store.read(() => loadVocabulary(store));
  const fresh = newTopicsIn(() => file.csv.rows(), file.mapping.columns, topics, file.choices.means);
  if (fresh.length === 0) return file;
  const known = [...new Set(topics.values())];
  const named = fresh.slice(0, MOST_NAMED).map((topic) => {
    const near = nearest(topic, known);
    return near === undefined ? quote(topic) : `${quote(topic)} (like ${quote(near)}?)`;
  });
  const more = fresh.length > MOST_NAMED ? ` and ${fresh.length - MOST_NAMED} more` : '';
  const newTopics = await context.ask.one({
    option: '--new-topics',
    message: `The programme does not have ${fresh.length === 1 ? 'this topic' : `these ${fresh.length} topics`}: ${named.join('; ')}${more}.`,
    kind: 'choice',
    choices: [
      { value: 'add', label: 'Add to the programme (mentor topic merge can make one of two later)' },
      { value: 'reject', label: 'Reject the rows that name them' },
    ],
  });
  return answered(file, { newTopics: newTopics as NewTopics });
}
