/** Finds words in what participants said of themselves, in the pairs' names, and in the words of the programme. */
import { grouped } from '../../domain/grouping.ts';
import { parseId } from '../../domain/reference.ts';
import { haveAll } from '../../domain/search/words-in-text.ts';
import type { Searched } from '../../domain/search/hits.ts';
import { columnsOf } from '../../domain/people/field.ts';
import { FIELDS } from '../../domain/people/fields.ts';
import type { Participant } from '../../domain/people/participant.ts';
import { rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';
import { loadParticipantsById } from '../people/participants.ts';
import { loadOrganisationNames } from '../people/organisations.ts';
import { loadTopics } from '../people/topics.ts';
import { loadCustomFields } from '../programme.ts';
import { bodyOf, findTexts, mayHave, wordParameters } from './texts.ts';

/** What a participant may be known by in a field: a text of their own. Topics, codes and days are not looked in. */
const SEARCHED_FIELDS = FIELDS.filter(
  ({ held, kept }) =>
    (kept === 'column' && (held === 'identity' || held === 'description' || held === 'term')) ||
    kept === 'person' ||
    kept === 'people',
);

/**
 * Returns what may have some words in it.
 *
 * @param words As `wordsOf` gives them.
 * @param isInConfidence Whether to look, too, in what was said in confidence.
 */
export function loadSearched(store: Store, words: readonly string[], isInConfidence: boolean): Searched {
  const texts = findTexts(store, words, isInConfidence);
  const about = texts.flatMap(({ relationshipId, participantId, otherId }) =>
    relationshipId === null ? [participantId, otherId] : [],
  );
  return {
    participants: participantsWith(store, words),
    fields: SEARCHED_FIELDS.filter(({ isPrivate }) => isInConfidence || !isPrivate),
    custom: loadCustomFields(store).filter(({ isSensitive }) => isInConfidence || !isSensitive),
    pairs: loadPairs(store),
    organisations: loadOrganisationNames(store),
    topics: loadTopics(store),
    texts,
    names: new Map(loadNamed(store, about).map((one) => [one.id, one])),
  };
}

type Named = Pick<Participant, 'id' | 'name' | 'email'>;

function loadNamed({ db }: Store, ids: readonly (number | null)[]): Named[] {
  return rowsIn<Named>(
    db,
    'SELECT id, name, email FROM participants WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify([...new Set(ids)]),
  );
}

function loadPairs({ db }: Store): ReadonlyMap<number, Named[]> {
  const people = rowsIn<Named & { readonly pair: number }>(
    db,
    `SELECT relationship_id AS pair, participants.id, name, email FROM relationship_people
     JOIN participants ON participants.id = participant_id ORDER BY relationship_id, role = 'mentor', participants.id, relationship_people.id`,
  );
  return grouped(people, ({ pair }) => pair);
}

/** Returns the participants in whose fields, those in confidence included, all of some words may occur. */
function participantsWith(store: Store, words: readonly string[]): Participant[] {
  const columns = SEARCHED_FIELDS.flatMap((field) => columnsOf(field).map(([column]) => column));
  const texts = [
    ...columns.map((column) => `participants.${column}`),
    '(SELECT group_concat(value, char(10)) FROM custom_values WHERE participant_id = participants.id)',
    `(SELECT group_concat(coalesce(other.name, text), char(10)) FROM person_references
       LEFT JOIN participants AS other ON other.id = person_id WHERE participant_id = participants.id)`,
  ];
  const rows = rowsIn<{ readonly id: number; readonly text: string }>(
    store.db,
    `SELECT id, ${bodyOf(texts)} AS text FROM participants WHERE ${mayHave(texts, words)}`,
    wordParameters(words),
  );
  const ids = rows.filter((row) => haveAll(words, [row])).map(({ id }) => id);
  const named = words.length === 1 ? parseId('P', words[0] ?? '') : undefined;
  if (named !== undefined) ids.push(named);
  return loadParticipantsById(store, ids);
}
