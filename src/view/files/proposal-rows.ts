/** A proposal as rows for other tools: a row a match, or a row a person. */
import type { Participant } from '../../domain/people/participant.ts';
import { idOf } from '../../domain/reference.ts';
import { formatUnits } from '../../matching/input/units.ts';
import type { Cell, Table } from '../document/document.ts';
import type { StoredPlan } from '../pages/matching/proposal.ts';

type People = ReadonlyMap<number, Participant>;

/** Returns a row a match, by the mentee's key. */
export function matchRows(plan: StoredPlan, people: People): Table {
  return {
    columns: [...personColumns('mentee'), ...personColumns('mentor'), { key: 'score', label: 'Score' }],
    rows: plan.matches.map((match): Cell[] => [
      ...personCells(match.menteeId, people),
      ...personCells(match.mentorId, people),
      formatUnits(match.score, plan.decimals),
    ]),
  };
}

/**
 * Returns a row for each person and role, by key: everyone who was ready or is waiting, so that each can be
 * written to, with good news or without. A mentor of several mentees has them in one row. A mentor with
 * places and no mentee is waiting to hear as well, and is listed as unmatched.
 */
export function mergeRows(plan: StoredPlan, people: People): Table {
  const menteesOf = new Map<number, number[]>();
  for (const { menteeId, mentorId } of plan.matches)
    menteesOf.set(mentorId, [...(menteesOf.get(mentorId) ?? []), menteeId]);
  const rows: (readonly [id: number, role: string, status: string, others: readonly number[]])[] = [
    ...plan.matches.map((match) => [match.menteeId, 'mentee', 'matched', [match.mentorId]] as const),
    ...plan.unmatched.map((one) => [one.menteeId, 'mentee', 'unmatched', []] as const),
    ...[...menteesOf].map(([mentorId, mentees]) => [mentorId, 'mentor', 'matched', mentees] as const),
    ...plan.mentors
      .filter(({ mentorId, places }) => places > 0 && !menteesOf.has(mentorId))
      .map(({ mentorId }) => [mentorId, 'mentor', 'unmatched', []] as const),
    ...plan.notReady.map((one) => [one.participantId, '', 'not ready', []] as const),
  ];
  const key = (id: number): string => people.get(id)?.key ?? '';
  return {
    columns: [
      { key: 'id', label: 'Id' },
      { key: 'name', label: 'Name' },
      { key: 'email', label: 'E-mail' },
      { key: 'role', label: 'Role' },
      { key: 'status', label: 'Status' },
      { key: 'with_names', label: 'With' },
      { key: 'with_emails', label: 'Their e-mails' },
    ],
    rows: rows
      .toSorted(([a, roleA], [b, roleB]) =>
        key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : roleA < roleB ? -1 : 1,
      )
      .map(([id, role, status, others]): Cell[] => [
        ...personCells(id, people),
        role,
        status,
        others.map((other) => people.get(other)?.name ?? '').join('; '),
        others.map((other) => people.get(other)?.email ?? '').join('; '),
      ]),
  };
}

function personColumns(role: string): Table['columns'] {
  return [
    { key: `${role}_id`, label: `${role} id` },
    { key: role, label: role },
    { key: `${role}_email`, label: `${role} e-mail` },
  ];
}

function personCells(id: number, people: People): Cell[] {
  const person = people.get(id);
  return [idOf('P', id), person?.name ?? null, person?.email ?? null];
}
