/** What an erasure reports: its consequences beforehand, and its results afterwards. */
import { idOf } from '../../domain/reference.ts';
import { listed, quote } from '../../domain/words/text.ts';
import type { Searched } from '../../store/privacy/erase/bytes.ts';
import type { ReachedCopy } from '../../store/privacy/erase/copies.ts';
import type { Consequences } from '../../store/privacy/erase/erase.ts';
import type { ErasedPeople, FileToTouch } from '../../store/privacy/erase/erase-people.ts';
import type { Place } from '../../store/privacy/erase/remaining-mentions.ts';
import type { Undone } from '../../store/privacy/erase/undone.ts';
import { type Block, type Document, textBlock } from '../../view/document/document.ts';
import { nounsOf } from '../../view/words/change-words.ts';
import { plainTable } from '../../view/document/result.ts';
import { plural } from '../../view/words/words.ts';

/** Places that may hold a person's words and that no program can find. */
const NOT_REACHED = [
  'copies of the data file that were made by other means, or moved: by hand, by the backup of this machine',
  'what was written before: reports, exports, rejected rows, e-mail drafts, calendar files, the files that were imported',
  'what was sent, printed or shown, and what stands in the history of a shell',
];

const RESULTS: Readonly<Record<ReachedCopy['result'], string>> = {
  erased: 'erased',
  'erased-before': 'was erased before',
  'not-there': 'is not there: moved, deleted, or on a disk that is not plugged in; still to do',
  'not-in-it': 'does not know them',
  another: 'is of another programme, and was left alone',
  'another-file': 'was left alone',
  failed: 'could not be reached; still to do',
};

/** The people an erasure removes. */
export interface ToErase {
  /** In the order of erasure: first those whose enrolment was undone. */
  readonly ids: readonly number[];
  /** Those of them whose enrolment was undone, and who remain only in the log. */
  readonly undone: readonly Undone[];
  /** Other people of the same name whose enrolment was undone. Nothing else links them; they may be the same person. */
  readonly namesakes: readonly Undone[];
  /** People who were erased earlier and whose erasure is being completed. */
  readonly again: readonly number[];
  /** The name given, where nobody has it and an unfinished erasure was continued instead. */
  readonly notFound?: string;
}

function idsOf(letter: 'P' | 'R' | 'M' | 'X', numbers: readonly number[]): string[] {
  return numbers.map((one) => idOf(letter, one));
}

function people(ids: readonly number[]): string {
  return ids.length > 10 ? plural(ids.length, 'person', 'people') : listed(idsOf('P', ids));
}

/** Returns the consequences of an erasure, in sentences. */
export function preview(
  { ids, undone, again, notFound }: ToErase,
  { relationships, left: leaves, meetings, proposals, rows }: Consequences,
): string {
  if (ids.length === 0)
    return `${notFound === undefined ? '' : `Nobody is called ${quote(notFound)}. `}${people(again)} ${again.length === 1 ? 'was' : 'were'} erased before; what is still to do is gone on with.`;
  const count = Object.values(rows).reduce((sum, number) => sum + number, 0);
  const inLog = undone.map(({ id }) => id);
  const present = ids.filter((id) => !inLog.includes(id));
  const ended =
    relationships.length === 0
      ? present.length === 0
        ? []
        : ['No relationship ends']
      : [
          `${plural(relationships.length, 'relationship ends', 'relationships end')} (${idsOf('R', relationships).join(', ')}), and ${relationships.length === 1 ? 'its place is' : 'their places are'} free`,
        ];
  const others = [
    ...(leaves.length === 0
      ? []
      : [`${idsOf('R', leaves).join(', ')} ${leaves.length === 1 ? 'goes' : 'go'} on with the others`]),
    ...(meetings.length === 0
      ? []
      : [
          `${plural(meetings.length, 'planned meeting is', 'planned meetings are')} cancelled (${idsOf('M', meetings).join(', ')})`,
        ]),
    ...(proposals.length === 0 ? [] : [`proposal ${idsOf('X', proposals).join(', ')} is put aside`]),
  ];
  const from = `the change log and ${present.length === 0 ? '' : 'of '}the backups that are known`;
  const first =
    present.length === 0
      ? `The enrolment of ${people(inLog)} was undone, and the log still has what was said. Erasing takes it out of ${from}.`
      : `Erasing ${people(present)} takes them out of ${plural(count, 'row')}, of ${from}.`;
  const companions =
    present.length === 0 || inLog.length === 0
      ? ''
      : ` With them goes ${people(inLog)}: the same person, enrolled before, which was undone.`;
  const follows = [...ended, ...others];
  return `${first}${companions}${follows.length === 0 ? '' : ` ${listed(follows)}.`} Nothing undoes it.`;
}

/** Returns which files an erasure reaches, and which it leaves alone. */
export function filesText(file: string, copies: readonly FileToTouch[]): string {
  const touched = copies.filter(({ leftAloneAs }) => leftAloneAs === null);
  const alone = copies.filter(({ leftAloneAs }) => leftAloneAs !== null);
  const lines = [
    'Files that are touched:',
    `  ${file}`,
    ...touched.map(({ path, madeOn }) => `  ${path} (backup of ${madeOn})`),
    ...(alone.length === 0 ? [] : ['Left alone, as backups of another file (--also FILE takes one in):']),
    ...alone.map(({ path, leftAloneAs }) => `  ${path} (made from ${leftAloneAs})`),
  ];
  return lines.join('\n');
}

/** At most this many places are listed on a screen; JSON has all. */
const MOST_PLACES = 20;

/** Returns a place for people to read: `goal G3, statement`. */
function placeText({ table, id, column }: Place): string {
  const { one, letter } = nounsOf(table);
  return `${one} ${letter === undefined ? id : idOf(letter, id)}, ${column.replaceAll('_', ' ')}`;
}

function placesBlocks(places: readonly Place[]): Block[] {
  if (places.length === 0) return [];
  const more = places.length - MOST_PLACES;
  const lines = places
    .slice(0, MOST_PLACES)
    .map((place) => `${placeText(place)}${place.likeness === 'name' ? ' (the whole name)' : ''}`);
  return [
    textBlock(
      `For you to decide: ${plural(places.length, 'place has', 'places have')} a word that may mean them, and ${places.length === 1 ? 'was' : 'were'} left as ${places.length === 1 ? 'it is' : 'they are'}: ${lines.join('; ')}${more > 0 ? `; and ${more} more (--json lists all)` : ''}. mentor participant erase with --called "A NAME" takes that out everywhere.`,
      'warning',
    ),
  ];
}

/** Returns the results of an erasure. It names nobody. */
export function receipt(
  { ids, undone, namesakes, again, notFound }: ToErase,
  today: string,
  file: string,
  { consequences, rows, logEntries, leftovers, searched, copies, places, open }: ErasedPeople,
): Document {
  const left = (letter: 'R' | 'M' | 'X', numbers: readonly number[]): string =>
    numbers.length === 0 ? 'none' : idsOf(letter, numbers).join(', ');
  const inLog = undone.map(({ id }) => id);
  const sameName = namesakes.map(({ id }) => id);
  return {
    schema: 'participant.erase/1',
    json: {
      participant: idOf('P', ids.at(-1) ?? again.at(-1) ?? 0),
      erased: idsOf('P', ids),
      gone_on_with: idsOf('P', again),
      is_found: notFound === undefined,
      is_finished: open.length === 0,
      still_to_do: [...open],
      undone: idsOf('P', inLog),
      same_name_left_in_log: idsOf('P', sameName),
      erased_on: today,
      relationships_ended: idsOf('R', consequences.relationships),
      ...(consequences.left.length === 0 ? {} : { relationships_left: idsOf('R', consequences.left) }),
      meetings_cancelled: idsOf('M', consequences.meetings),
      proposals_discarded: idsOf('X', consequences.proposals),
      rows,
      log_entries: logEntries,
      unfinished_copies_removed: leftovers,
      backups: copies.map(({ path, result, why }) => ({ path, result, why })),
      places: places.map((place) => ({ ...place, place: placeText(place) })),
      search: searchJson(searched),
      not_reached: NOT_REACHED,
    },
    blocks: [
      {
        kind: 'heading',
        text:
          ids.length === 0
            ? `Receipt: the erasure of ${people(again)} was gone on with on ${today}`
            : `Receipt: ${people(ids)} ${ids.length === 1 ? 'was' : 'were'} erased on ${today}`,
      },
      textBlock(
        open.length === 0
          ? 'Finished: nothing is left to do.'
          : `Not finished: ${plural(open.length, 'thing is', 'things are')} still to do, and on record.`,
        open.length === 0 ? 'good' : 'warning',
      ),
      ...open.map((what): Block => textBlock(`Still to do: ${what}.`, 'warning')),
      ...(notFound === undefined
        ? []
        : [
            textBlock(
              'Nobody is called as you said: whoever you meant was erased before, or is not in the programme.',
              'warning',
            ),
          ]),
      {
        kind: 'fields',
        fields: [
          ...(inLog.length === 0 ? [] : [['Whose enrolment was undone', people(inLog)] as const]),
          ['Rows that were changed', rows],
          ['Entries of the log that were changed', logEntries],
          ['Relationships that ended', left('R', consequences.relationships)],
          ...(consequences.left.length === 0
            ? []
            : [['Relationships that go on with the others', left('R', consequences.left)] as const]),
          ['Meetings that were cancelled', left('M', consequences.meetings)],
          ['Proposals that were put aside', left('X', consequences.proposals)],
          [
            'Search of the bytes',
            `${plural(searched.texts, 'text')} looked for; ${searched.heldByOthers} held by other records too; ${searched.left} left`,
          ],
        ],
      },
      ...copies.map(({ path, result, why }): Block => ({
        kind: 'text',
        text: `Backup ${path}: ${RESULTS[result]}${why === null ? '' : ` (${why})`}.`,
        ...(result === 'failed' || result === 'not-there' ? { tone: 'warning' as const } : {}),
      })),
      ...placesBlocks(places),
      ...(sameName.length === 0
        ? []
        : [
            textBlock(
              `Still in the log: ${people(sameName)}, of the same name, whose enrolment was undone; it may be the same person. mentor participant erase ${idOf('P', sameName[0] ?? 0)} takes them out too.`,
              'warning',
            ),
          ]),
      textBlock(`Not reached: ${NOT_REACHED.join('; ')}.`),
    ],
    table: plainTable(
      ['what', 'where', 'result'],
      [
        ...idsOf('P', ids).map((id) => ['erased', file, id]),
        ['rows', file, rows],
        ['log_entries', file, logEntries],
        ['texts_left', file, searched.left],
        ...copies.map(({ path, result }) => ['backup', path, result]),
        ...open.map((what) => ['still_to_do', what, null]),
        ...places.map((place) => ['place', placeText(place), place.likeness]),
        ...idsOf('P', sameName).map((id) => ['same_name_left_in_log', file, id]),
        ...NOT_REACHED.map((text) => ['not_reached', text, null]),
      ],
    ),
  };
}

function searchJson({ texts, heldByOthers, left, tooShort }: Searched): Record<string, number> {
  return { texts, held_by_others: heldByOthers, left, too_short: tooShort };
}
