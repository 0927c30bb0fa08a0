/** `mentor participant erase`: takes a person out of the file, its log and its backups, for good. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { Failure } from '../../errors.ts';
import { type Searched, searchBytes } from '../../store/erase/bytes.ts';
import { eraseFromCopies, isErased, type ReachedCopy, removeLeftovers } from '../../store/erase/copies.ts';
import { type Consequences, consequencesOf, erasePerson, rewrite } from '../../store/erase/erase.ts';
import { findParticipant } from '../../store/participants.ts';
import type { Block } from '../../view/document.ts';
import { listed, plural } from '../../view/words.ts';
import { confirmByName } from '../confirm-name.ts';

/** Where a person's words may be, that no program finds. */
const NOT_REACHED = [
  'copies of the data file that were made by other means, or moved: by hand, by the backup of this machine',
  'what was written before: reports, exports, rejected rows, e-mail drafts, calendar files, the files that were imported',
  'what was sent, printed or shown, and what stands in the history of a shell',
];

const RESULTS: Readonly<Record<ReachedCopy['result'], string>> = {
  erased: 'erased',
  'erased-before': 'was erased before',
  'not-there': 'is not there: moved or deleted',
  'not-in-it': 'does not know them',
  another: 'is of another programme, and was left alone',
  failed: 'could not be reached',
};

export function define(command: Command, context: Context): void {
  command
    .description(
      'Erase a person for good: from every row, from the change log, from proposals, and from every backup whose place is known. Their relationships end. Counts stay, the name becomes "erased". Says first what follows; nothing undoes it.',
    )
    .argument('<participant>', 'P12, an e-mail, a ref or a full name')
    .option('--confirm <name>', 'their full name, to say that you mean it')
    .addHelpText('after', '\nExample:\n  $ mentor participant erase P3 --confirm "Ada Lovelace"')
    .action(async (given, options) => {
      const store = await context.store();
      const { person, consequences } = store.read(() => {
        const found = findParticipant(store, given);
        if (isErased(store.db, found.id))
          throw new Failure(
            'refused',
            `${idOf('P', found.id)} has been erased already.`,
            'mentor log tells when',
          );
        return { person: found, consequences: consequencesOf(store, found.id) };
      });
      const id = idOf('P', person.id);
      // With --json an error is the one thing on stderr, and a script has nothing to read beforehand.
      if (context.options.json !== true) await context.say(preview(id, consequences));
      await confirmByName(context, 'the participant', person.name, options.confirm, [
        'mentor',
        'participant',
        'erase',
        id,
      ]);
      const erased = erasePerson(store, person.id);
      rewrite(store);
      const leftovers = removeLeftovers(store.file);
      const searched = searchBytes(store.db, store.file, erased.removed);
      const copies = eraseFromCopies(store, person.id, context.writer);
      const isClean = searched.left === 0 && copies.every(({ result }) => result !== 'failed');
      await context.show({
        schema: 'participant.erase/1',
        json: {
          participant: id,
          erased_on: store.today,
          relationships_ended: erased.consequences.relationships.map((one) => idOf('R', one)),
          meetings_cancelled: erased.consequences.meetings.map((one) => idOf('M', one)),
          proposals_discarded: erased.consequences.proposals.map((one) => idOf('X', one)),
          rows: erased.rows,
          log_entries: erased.logEntries,
          unfinished_copies_removed: leftovers,
          backups: copies.map((copy) => ({ ...copy })),
          search: {
            texts: searched.texts,
            held_by_others: searched.heldByOthers,
            left: searched.left,
            too_short: searched.tooShort,
          },
          not_reached: NOT_REACHED,
        },
        blocks: receipt(id, store.today, erased, searched, copies),
        table: {
          columns: ['what', 'where', 'result'].map((key) => ({ key, label: key })),
          rows: [
            ['rows', store.file, erased.rows],
            ['log_entries', store.file, erased.logEntries],
            ['texts_left', store.file, searched.left],
            ...copies.map(({ path, result }) => ['backup', path, result]),
            ...NOT_REACHED.map((text) => ['not_reached', text, null]),
          ],
        },
      });
      if (!isClean) context.leaveWith('partial');
      await context.next('keep this receipt; mentor match, for those who are free again');
    });
}

function preview(id: string, { relationships, meetings, proposals, rows }: Consequences): string {
  const count = Object.values(rows).reduce((sum, number) => sum + number, 0);
  const ended =
    relationships.length === 0
      ? 'No relationship ends'
      : `${plural(relationships.length, 'relationship ends', 'relationships end')} (${relationships.map((one) => idOf('R', one)).join(', ')}), and ${relationships.length === 1 ? 'its place is' : 'their places are'} free`;
  const others = [
    ...(meetings.length === 0
      ? []
      : [
          `${plural(meetings.length, 'planned meeting is', 'planned meetings are')} cancelled (${meetings.map((one) => idOf('M', one)).join(', ')})`,
        ]),
    ...(proposals.length === 0
      ? []
      : [`proposal ${proposals.map((one) => idOf('X', one)).join(', ')} is put aside`]),
  ];
  return `Erasing ${id} takes them out of ${plural(count, 'row')}, of the change log and of the backups that are known. ${listed([ended, ...others])}. Nothing undoes it.`;
}

function receipt(
  id: string,
  today: string,
  { consequences, rows, logEntries }: { consequences: Consequences; rows: number; logEntries: number },
  searched: Searched,
  copies: readonly ReachedCopy[],
): Block[] {
  const ids = (letter: 'R' | 'M' | 'X', numbers: readonly number[]): string =>
    numbers.length === 0 ? 'none' : numbers.map((one) => idOf(letter, one)).join(', ');
  return [
    { kind: 'heading', text: `Receipt: ${id} was erased on ${today}` },
    {
      kind: 'fields',
      fields: [
        ['Rows that were changed', rows],
        ['Entries of the log that were changed', logEntries],
        ['Relationships that ended', ids('R', consequences.relationships)],
        ['Meetings that were cancelled', ids('M', consequences.meetings)],
        ['Proposals that were put aside', ids('X', consequences.proposals)],
        [
          'Search of the bytes',
          `${plural(searched.texts, 'text')} looked for; ${searched.heldByOthers} held by other records too; ${searched.left} left`,
        ],
      ],
    },
    ...copies.map(({ path, result, why }) => ({
      kind: 'text' as const,
      text: `Backup ${path}: ${RESULTS[result]}${why === null ? '' : ` (${why})`}.`,
      ...(result === 'failed' ? { tone: 'warning' as const } : {}),
    })),
    { kind: 'text', text: `Not reached: ${NOT_REACHED.join('; ')}.` },
  ];
}
