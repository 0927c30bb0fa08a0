/** A proposal as rows for other tools: a row a match, or a row a person. */
import { grouped } from '../../domain/grouping.ts';
import type { Participant } from '../../domain/people/participant.ts';
import { idOf } from '../../domain/reference.ts';
import { formatUnits } from '../../matching/input/units.ts';
import { type Field, listing, type Listing } from '../document/result.ts';
import type { StoredPlan } from '../pages/matching/proposal.ts';

type People = ReadonlyMap<number, Participant>;
type Match = StoredPlan['matches'][number];
/** A person in one role, and with whom they are matched. */
type Line = readonly [id: number, role: string, status: string, others: readonly number[]];

/** Returns a row a match, by the mentee's key. */
export function matchRows(plan: StoredPlan, people: People): Listing {
  return listing(plan.matches, [
    ...personFields(['mentee_id', 'mentee', 'mentee_email'], (match: Match) => match.menteeId, people),
    ...personFields(['mentor_id', 'mentor', 'mentor_email'], (match: Match) => match.mentorId, people),
    { key: 'score', of: ({ score }) => formatUnits(score, plan.decimals) },
  ]);
}

/**
 * Returns a row for each person and role, by key: everyone who was ready or is waiting, so that each can be
 * written to, with good news or without. A mentor of several mentees has them in one row. A mentor with
 * places and no mentee is waiting to hear as well, and is listed as unmatched.
 */
export function mergeRows(plan: StoredPlan, people: People): Listing {
  const byMentor = grouped(plan.matches, ({ mentorId }) => mentorId);
  const rows: Line[] = [
    ...plan.matches.map((match) => [match.menteeId, 'mentee', 'matched', [match.mentorId]] as const),
    ...plan.unmatched.map((one) => [one.menteeId, 'mentee', 'unmatched', []] as const),
    ...[...byMentor].map(([mentorId, own]): Line => {
      return [mentorId, 'mentor', 'matched', own.map(({ menteeId }) => menteeId)];
    }),
    ...plan.mentors
      .filter(({ mentorId, places }) => places > 0 && !byMentor.has(mentorId))
      .map(({ mentorId }) => [mentorId, 'mentor', 'unmatched', []] as const),
    ...plan.notReady.map((one) => [one.participantId, '', 'not ready', []] as const),
  ];
  const key = (id: number): string => people.get(id)?.key ?? '';
  const inOrder = rows.toSorted(([a, roleA], [b, roleB]) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : roleA < roleB ? -1 : 1,
  );
  const theirs = (others: readonly number[], what: 'name' | 'email'): string =>
    others.map((other) => people.get(other)?.[what] ?? '').join('; ');
  return listing(inOrder, [
    ...personFields(['id', 'name', 'email'], ([id]: Line) => id, people),
    { key: 'role', of: ([, role]) => role },
    { key: 'status', of: ([, , status]) => status },
    { key: 'with_names', of: ([, , , others]) => theirs(others, 'name') },
    { key: 'with_emails', of: ([, , , others]) => theirs(others, 'email') },
  ]);
}

function personFields<Row>(
  [id, name, email]: readonly [id: string, name: string, email: string],
  idIn: (row: Row) => number,
  people: People,
): Field<Row>[] {
  return [
    { key: id, of: (row) => idOf('P', idIn(row)) },
    { key: name, of: (row) => people.get(idIn(row))?.name ?? null },
    { key: email, of: (row) => people.get(idIn(row))?.email ?? null },
  ];
}
