/** Who takes no part in a proposal, and why. */
import { idOf } from '../../../domain/reference.ts';
import {
  type Absence,
  ABSENCES,
  absenceText,
  type AbsenceReason,
  canBeAgain,
} from '../../../matching/input/absence.ts';
import { type Block, type Cell, textBlock } from '../../document/document.ts';
import { listing, type Listing } from '../../document/result.ts';
import { participantField, type People, personTextOf } from '../people.ts';

/** So many are told of one by one; more are counted by reason, with the first of each. */
const MOST_LISTED = 10;
const MOST_NAMED = 3;

/**
 * Returns who takes no part although they lack nothing, each with the reason. Where they are many, returns how many there
 * are for each reason, with the first of them.
 *
 * @param isAll whether everybody was asked for
 */
export function absenceBlocks(absences: readonly Absence[], people: People, isAll: boolean): Block[] {
  const told = absences.filter(({ reason }) => reason !== 'not-ready');
  if (told.length === 0) return [];
  const isWhole = isAll || told.length <= MOST_LISTED;
  const first = told.find(canBeAgain);
  return [
    {
      kind: 'table',
      table: isWhole
        ? absenceList(told, people).table
        : {
            title: 'Not in the pool',
            columns: [
              { key: 'reason', label: 'Why', holds: 'words' },
              { key: 'people', label: 'People', align: 'right', give: 0 },
              { key: 'who', label: 'Who', give: 2 },
            ],
            rows: countedRows(told, people),
          },
    },
    ...(isWhole ? [] : [textBlock('mentor match show --unmatched has them all, each with why.', 'muted')]),
    ...(first === undefined
      ? []
      : [
          textBlock(
            `Whoever has completed a relationship is matched once more with --again: mentor match --again ${idOf('P', first.participantId)}.`,
            'muted',
          ),
        ]),
  ];
}

function countedRows(absences: readonly Absence[], people: People): Cell[][] {
  return (Object.keys(ABSENCES) as AbsenceReason[]).flatMap((reason) => {
    const ids = [...new Set(absences.filter((one) => one.reason === reason).map((one) => one.participantId))];
    if (ids.length === 0) return [];
    const named = ids.slice(0, MOST_NAMED).map((id) => personTextOf(id, people));
    const more = ids.length - named.length;
    return [
      [ABSENCES[reason], ids.length, [...named, ...(more === 0 ? [] : [`and ${more} more`])].join(', ')],
    ];
  });
}

/** Returns those who take no part, each with why. */
export function absenceList(absences: readonly Absence[], people: People): Listing {
  return listing(
    absences,
    [
      participantField(people),
      { key: 'role', label: 'As', give: 0, of: ({ role }) => role },
      { key: 'reason', label: 'Why', give: 2, of: ({ reason }) => reason, text: absenceText },
      { key: 'words', of: absenceText, only: 'json' },
      {
        key: 'relationship',
        of: ({ relationshipId }) => (relationshipId === null ? null : idOf('R', relationshipId)),
        only: 'json',
      },
      { key: 'missing', of: ({ missing }) => missing, only: 'json' },
    ],
    { title: 'Not in the pool' },
  );
}
