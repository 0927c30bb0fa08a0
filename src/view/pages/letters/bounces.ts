/** What `mentor import bounces` tells. */
import { idOf } from '../../../domain/reference.ts';
import { type Block, type Document, textBlock } from '../../document/document.ts';
import { type Field, firstTold, listing, saidOfAll } from '../../document/result.ts';
import { plural } from '../../words/words.ts';
import type { PeopleNamed } from './send.ts';

/** A letter that came back, as it is told. */
interface Bounced {
  readonly file: string;
  readonly line: number;
  readonly letter: { readonly id: number; readonly participantId: number; readonly kind: string };
  readonly address: string;
  readonly status: string;
  readonly words: string;
  readonly isNew: boolean;
}

interface Told {
  readonly mails: number;
  readonly bounces: readonly Bounced[];
  readonly notOurs: readonly { readonly file: string; readonly line: number; readonly address: string }[];
  readonly unread: readonly {
    readonly file: string;
    readonly line: number;
    readonly message: string;
    readonly hint: string;
  }[];
}

/** Returns what was taken in. */
export function bouncesDocument(
  { mails, bounces, notOurs, unread }: Told,
  path: string,
  people: PeopleNamed,
): Document {
  const nameOf = (one: Bounced): string | null => people.get(one.letter.participantId)?.name ?? null;
  const fields: Field<Bounced>[] = [
    { key: 'letter', label: 'L', give: 0, of: ({ letter }) => idOf('L', letter.id) },
    {
      key: 'participant',
      label: 'P',
      give: 0,
      of: (one) => ({
        id: idOf('P', one.letter.participantId),
        name: nameOf(one),
        email: people.get(one.letter.participantId)?.email ?? null,
      }),
    },
    { key: 'name', label: 'To', of: nameOf, only: 'table' },
    { key: 'kind', label: 'Letter', give: 0, of: ({ letter }) => letter.kind },
    { key: 'address', label: 'Address', holds: 'whole', give: 2, of: ({ address }) => address },
    { key: 'status', of: ({ status }) => status, only: 'json' },
    { key: 'words', label: 'What the server said', holds: 'words', of: ({ words }) => words },
    { key: 'state', label: 'State', give: 0, of: ({ isNew }) => (isNew ? 'new' : 'unchanged') },
    { key: 'file', of: ({ file }) => file, only: 'json' },
    { key: 'line', of: ({ line }) => line, only: 'json' },
  ];
  const list = listing(bounces, fields, { tone: ({ isNew }) => (isNew ? 'bad' : 'muted') });
  const added = bounces.filter(({ isNew }) => isNew).length;
  const blocks: Block[] = [
    textBlock(
      `Read ${plural(mails, 'mail')}: ${plural(added, 'letter')} came back${known(bounces.length - added)}.`,
    ),
    ...(bounces.length > 0 ? [list.block] : []),
    ...firstTold(
      notOurs,
      ({ file, line }) => `${file}, line ${line}: of a mail that is no letter of this programme.`,
    ),
    ...firstTold(unread, ({ file, line, message, hint }) => `${file}, line ${line}: ${message} (${hint})`),
  ];
  return saidOfAll('import.bounces/1', blocks, 'bounces', list, {
    path,
    summary: {
      mails,
      new: added,
      unchanged: bounces.length - added,
      not_ours: notOurs.length,
      unread: unread.length,
    },
    not_ours: notOurs,
    unread,
  });
}

function known(count: number): string {
  return count === 0 ? '' : `, and ${count} that had before`;
}
