/** The ledger of letters, as a list. */
import type { SentLetter } from '../../../domain/letters/letters-sent.ts';
import { idOf } from '../../../domain/reference.ts';
import type { Document } from '../../document/document.ts';
import { type Field, listing, lists } from '../../document/result.ts';
import type { PeopleNamed } from './send.ts';

const TONES = { sent: undefined, refused: 'bad', bounced: 'bad', unknown: 'warning' } as const;

/** Returns the letters as a list. */
export function sentDocument(letters: readonly SentLetter[], people: PeopleNamed, asOf: string): Document {
  const nameOf = ({ participantId }: SentLetter): string | null => people.get(participantId)?.name ?? null;
  const emailOf = ({ participantId }: SentLetter): string | null => people.get(participantId)?.email ?? null;
  const fields: Field<SentLetter>[] = [
    { key: 'letter', label: 'L', give: 0, of: ({ id }) => idOf('L', id) },
    {
      key: 'participant',
      label: 'P',
      give: 0,
      of: (one) => ({ id: idOf('P', one.participantId), name: nameOf(one), email: emailOf(one) }),
    },
    { key: 'name', label: 'To', of: nameOf, only: 'table' },
    { key: 'kind', label: 'Letter', give: 0, of: ({ kind }) => kind },
    { key: 'state', label: 'State', give: 0, of: ({ state }) => state },
    { key: 'begun_on', label: 'Given on', give: 0, of: ({ begunOn }) => begunOn },
    { key: 'ended_on', label: 'Known on', give: 0, spare: 1, of: ({ endedOn }) => endedOn },
    { key: 'words', label: 'What the server said', holds: 'words', of: ({ note }) => note },
    { key: 'message_id', of: ({ messageId }) => messageId, only: 'json' },
  ];
  const list = listing(letters, fields, {
    title: 'Letters that were sent',
    whenEmpty: 'No letter was sent.',
    tone: ({ state }) => TONES[state],
  });
  return lists('sent/1', { letters: list }, { as_of: asOf });
}
