/** Whom a row of a file of relationships names, and as what. */
import type { Member } from './pair-periods.ts';
import type { PairsKnown } from './pairs-known.ts';
import type { Misplaced, Wrong } from './plan-records.ts';
import type { Values } from './record-field.ts';

/** The two people of a row, by the columns that name them. */
export interface Sides {
  readonly mentorId: number;
  readonly menteeId: number;
}

/** Returns the column in which a row names a side. */
function columnOf(side: 'mentor' | 'mentee', given: Values): string {
  const address = `${side}_email`;
  return given[address] === undefined ? side : address;
}

/** Returns a problem with a side as one of the column that names it. */
export function inItsColumn(problem: Misplaced, given: Values): Misplaced {
  const { field } = problem;
  return field === 'mentor' || field === 'mentee' ? { ...problem, field: columnOf(field, given) } : problem;
}

/** Returns the two people of a row, or what is wrong with either. */
export function sidesOf(given: Values, { roll }: PairsKnown): Sides | Wrong {
  const problems: Misplaced[] = [];
  const idOn = (side: 'mentor' | 'mentee'): number => {
    const field = columnOf(side, given);
    const named = given[field];
    const found = named === undefined ? NOBODY[side] : roll.find(String(named));
    if (!('problem' in found)) return found.id;
    const { rule, hint } = found.problem;
    const more =
      rule === 'unknown-participant'
        ? '; mentor import participants FILE enrols those who are not there yet'
        : '';
    problems.push({ field, ...found.problem, hint: `${hint}${more}` });
    return 0;
  };
  const sides = { mentorId: idOn('mentor'), menteeId: idOn('mentee') };
  if (problems.length > 0) return { problems };
  if (sides.mentorId !== sides.menteeId) return sides;
  const same = { rule: 'own-mentor', message: 'mentor and mentee are one person', hint: 'name two people' };
  return { problems: [{ field: columnOf('mentee', given), ...same }] };
}

/**
 * Returns the two people of a row with their roles. They are peers where the row says so, or the rows before it of the same
 * word; else where both are peers and nothing else.
 */
export function membersOf(
  { mentorId, menteeId }: Sides,
  { format }: Values,
  before: readonly Member[],
  { people }: PairsKnown,
): readonly [Member, Member] {
  const isPeerAlone = (id: number): boolean => {
    const person = people.get(id);
    return person?.isPeer === true && !person.isMentor && !person.isMentee;
  };
  const said = format === undefined ? undefined : format === 'peer';
  const [first] = before;
  const isOfPeers =
    said ?? (first === undefined ? isPeerAlone(mentorId) && isPeerAlone(menteeId) : first.role === 'peer');
  return [
    { participantId: mentorId, role: isOfPeers ? 'peer' : 'mentor' },
    { participantId: menteeId, role: isOfPeers ? 'peer' : 'mentee' },
  ];
}

function nobodyAs(side: 'mentor' | 'mentee') {
  const message = `the row does not say who the ${side} is`;
  return { problem: { rule: 'who-missing', message, hint: 'give their e-mail, ref or full name' } };
}

const NOBODY = { mentor: nobodyAs('mentor'), mentee: nobodyAs('mentee') };
