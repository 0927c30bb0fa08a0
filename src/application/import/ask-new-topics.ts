/** Asks, in a terminal, about topics and organisations that the programme does not have: which are those it has, misspelt? */
import type { Context } from '../../context.ts';
import type { NewTopics } from '../../domain/import/file-choices.ts';
import type { PeopleTold } from '../../domain/import/participants/people-plan.ts';
import { type Meaning, withMeanings } from '../../domain/people/fields/meanings.ts';
import { TOPIC_FIELDS } from '../../domain/people/fields/field-lookup.ts';
import { nearTopics } from '../../domain/people/near-topics.ts';
import { distinct, quote } from '../../domain/words/text.ts';
import { loadVocabulary } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import { answered, type ImportFile } from './import-file.ts';

/** At most this many are named. A longer list is not a list of topics, and nobody reads it. */
const MOST_NAMED = 10;
/** At most this many pairs are asked about. */
const MOST_PAIRS = 20;

/** Returns the file with a person's answers about new topics that are probably topics the programme has. */
export async function askNearTopics(
  context: Context,
  store: Store,
  file: ImportFile,
  { newTopics }: Pick<PeopleTold, 'newTopics'>,
): Promise<ImportFile> {
  const same = await sameOf(context, nearTopicsOf(store, newTopics), 'topic');
  const meanings = meaningsOf(same, topicFieldsOf(file));
  return meanings.length === 0 ? file : answered(file, { means: withMeanings(new Map(), meanings) });
}

/** Returns what an import proposes to read as topics that the programme has, and as organisations spelled before. */
export function likelySame(
  store: Store,
  file: ImportFile,
  { newTopics, topicsOfRejected, nearOrganisations }: PeopleTold,
): Meaning[] {
  const fresh = file.choices.newTopics === undefined ? distinct([...newTopics, ...topicsOfRejected]) : [];
  return [
    ...meaningsOf(nearTopicsOf(store, fresh), topicFieldsOf(file)),
    ...meaningsOf(nearOrganisations.slice(0, MOST_PAIRS), ['organisation']),
  ];
}

function nearTopicsOf(store: Store, fresh: readonly string[]): Pair[] {
  const { topics } = store.read(() => loadVocabulary(store));
  return nearTopics(fresh, [...new Set(topics.values())]).slice(0, MOST_PAIRS);
}

function topicFieldsOf({ mapping: { columns } }: ImportFile): string[] {
  return TOPIC_FIELDS.map(({ name }) => name).filter((name) => columns.some(({ field }) => field === name));
}

function meaningsOf(same: readonly Pair[], fields: readonly string[]): Meaning[] {
  return same.flatMap(({ from, into }) =>
    fields.map((field): Meaning => ({ field, words: from, value: into })),
  );
}

/** Returns the file with a person's answers about organisations that are probably spelled in two ways. */
export async function askNearOrganisations(
  context: Context,
  file: ImportFile,
  { nearOrganisations }: Pick<PeopleTold, 'nearOrganisations'>,
): Promise<ImportFile> {
  const same = await sameOf(context, nearOrganisations.slice(0, MOST_PAIRS), 'organisation');
  const meanings = meaningsOf(same, ['organisation']);
  return meanings.length === 0 ? file : answered(file, { means: withMeanings(new Map(), meanings) });
}

interface Pair {
  readonly from: string;
  readonly into: string;
}

async function sameOf(context: Context, pairs: readonly Pair[], what: string): Promise<Pair[]> {
  const same: Pair[] = [];
  for (const { from, into } of pairs) {
    const answer = await context.ask.one({
      option: `--means ${what}:${from}`,
      message: `Is the ${what} ${quote(from)} the same as ${quote(into)}?`,
      kind: 'yes-no',
      initial: 'yes',
    });
    if (answer === 'yes') same.push({ from, into });
  }
  return same;
}

/** Returns the file with a person's answer about its new topics. */
export async function askNewTopics(
  context: Context,
  file: ImportFile,
  { newTopics: fresh }: Pick<PeopleTold, 'newTopics'>,
): Promise<ImportFile> {
  if (fresh.length === 0) return file;
  const more = fresh.length > MOST_NAMED ? ` and ${fresh.length - MOST_NAMED} more` : '';
  const named = fresh.slice(0, MOST_NAMED).map(quote).join('; ');
  const newTopics = await context.ask.one({
    option: '--new-topics',
    message: `The programme does not have ${fresh.length === 1 ? 'this topic' : `these ${fresh.length} topics`}: ${named}${more}.`,
    kind: 'choice',
    choices: [
      { value: 'add', label: 'Add to the programme (mentor topic merge can make one of two later)' },
      { value: 'reject', label: 'Reject the rows that name them' },
    ],
  });
  return answered(file, { newTopics: newTopics as NewTopics });
}
