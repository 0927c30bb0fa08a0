/** The people of a relationship of several, and those who left it. */
import {
  END_REASONS,
  type FormerPerson,
  type Relationship,
  type RelationshipPerson,
} from '../../../domain/relationship/relationship.ts';
import { oneLine } from '../../../domain/words/text.ts';
import { type Field, listing, type Listing } from '../../document/result.ts';
import { personJson } from '../people.ts';

type Told = RelationshipPerson & Partial<FormerPerson> & { readonly from: string };

const MEMBER: readonly Field<Told>[] = [
  {
    key: 'participant',
    label: 'Who',
    of: (one) => personJson({ ...one, id: one.participantId }),
    text: ({ name }) => oneLine(name),
  },
  { key: 'role', label: 'Role', give: 0, of: ({ role }) => role },
  { key: 'joined_on', of: ({ joinedOn }) => joinedOn, only: 'json' },
  { key: 'since', label: 'Since', give: 0, of: ({ from }) => from, only: 'table' },
  { key: 'left_on', label: 'Until', give: 0, of: ({ leftOn }) => leftOn ?? null },
];

const CONFIDENTIAL: readonly Field<Told>[] = [
  { key: 'left_reason', of: ({ leftReason }) => leftReason ?? null, only: 'json' },
  { key: 'left_notes', of: ({ leftNotes }) => leftNotes ?? null, only: 'json' },
  {
    key: 'why',
    label: 'Why',
    of: ({ leftReason, leftNotes }) =>
      [leftReason === undefined || leftReason === null ? null : END_REASONS[leftReason], leftNotes ?? null]
        .filter((part) => part !== null)
        .join(': '),
    only: 'table',
  },
];

/** Returns everybody who is or was in a relationship; nobody for a pair that nobody left, of which all is said elsewhere. */
export function membersOf(
  { format, people, former, startedOn }: Pick<Relationship, 'format' | 'people' | 'former' | 'startedOn'>,
  isConfidential: boolean,
): Listing {
  const isPair = format === 'one-to-one' && former.length === 0;
  const told = isPair
    ? []
    : [...people, ...former].map((one) => ({ ...one, from: one.joinedOn ?? startedOn }));
  return listing(told, isConfidential ? [...MEMBER, ...CONFIDENTIAL] : MEMBER, { title: 'People' });
}
