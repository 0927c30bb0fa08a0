/** Why a row of a file of relationships cannot be: two people who can be in none, or a history that says otherwise. */
import { rolesOf } from '../../people/participant.ts';
import { statusOn } from '../../people/readiness.ts';
import { idOf } from '../../reference.ts';
import type { Relationship, RelationshipRole } from '../../relationship/relationship.ts';
import { shellLine } from '../../words/text.ts';
import type { Member } from './pair-periods.ts';
import type { PairPerson, PairsKnown } from './pairs-known.ts';
import type { Misplaced } from './plan-records.ts';
import type { Values } from './record-field.ts';

/** Returns why two people cannot be in a relationship that goes on, as `mentor relationship pair` has it. */
export function impossible(two: readonly [Member, Member], known: PairsKnown): Misplaced[] {
  const [mentor, mentee] = two.map(({ participantId }) => known.people.get(participantId));
  if (mentor === undefined || mentee === undefined) throw new Error('a person of the roll is not there');
  const areOfPeers = two[0].role === 'peer';
  if (!areOfPeers && !mentor.isMentor && !mentee.isMentee && mentor.isMentee && mentee.isMentor)
    return [
      {
        field: 'mentor',
        rule: 'wrong-way-round',
        message: `${known.roll.labelOf(mentee.id)} is the mentor of the two`,
        hint: 'swap the two cells; where the whole file has them so, --set mentor=HEADER --set mentee=HEADER',
      },
    ];
  const problems = [
    ...unready('mentor', two[0].role, mentor, known),
    ...unready('mentee', two[1].role, mentee, known),
  ];
  if (problems.length > 0 || !known.isVetoed(mentor.id, mentee.id)) return problems;
  return [
    {
      field: 'mentor',
      rule: 'unavailable',
      message: `${known.roll.labelOf(mentor.id)} is unavailable to ${known.roll.labelOf(mentee.id)}`,
      hint: 'leave the row out, and talk to both',
    },
  ];
}

/** Returns why somebody cannot be in a relationship that goes on: without the role or consent, or withdrawn. */
function unready(
  field: 'mentor' | 'mentee',
  role: RelationshipRole,
  person: PairPerson,
  known: PairsKnown,
): Misplaced[] {
  const { isMentor, isMentee, isPeer } = person;
  const hasRole = { mentor: isMentor, mentee: isMentee, peer: isPeer }[role];
  const roles = rolesOf({
    isMentor: isMentor || role === 'mentor',
    isMentee: isMentee || role === 'mentee',
    isPeer: isPeer || role === 'peer',
  });
  const name = known.roll.labelOf(person.id);
  const id = idOf('P', person.id);
  const problems = [
    !hasRole && {
      rule: 'not-in-role',
      message: `${name} is not a ${role}`,
      hint: `${shellLine(['mentor', 'participant', 'edit', id, '--as', roles])} makes them one`,
    },
    person.consentOn === null && {
      rule: 'no-consent',
      message: `${name} has given no consent`,
      hint: `mentor participant consent ${id}, once they have`,
    },
    statusOn(person, known.today) === 'withdrawn' && {
      rule: 'withdrawn',
      message: `${name} has withdrawn, and the pair is said to go on`,
      hint: 'fill in when and how it ended',
    },
  ];
  return problems.flatMap((one) => (one === false ? [] : [{ field, ...one }]));
}

/**
 * Returns why what a row says cannot be laid over the history of a relationship.
 *
 * @param word What the row has in the column of circles: without one it is about two of the people alone.
 */
export function againstHistory(
  relationship: Relationship,
  values: Values,
  word: string | undefined,
): Misplaced[] {
  const { phaseChanges, people, endedOn } = relationship;
  const id = idOf('R', relationship.id);
  const [start, end] = [String(values['started_on']), values['ended_on']];
  if (people.length > 2 && word === undefined)
    return end === undefined || endedOn !== null
      ? []
      : [
          {
            field: 'ended_on',
            rule: 'relationship-of-several',
            message: `${id} is of ${people.length} people, and this row ends it for two`,
            hint: `mentor relationship end ${id} ends it for all`,
          },
        ];
  const days = phaseChanges.map(({ changedOn }) => changedOn);
  const [first = start] = days;
  if (start > first && start !== relationship.startedOn)
    return [
      {
        field: 'started_on',
        rule: 'start-after-first-step',
        message: `${id} has a history since ${first}; it cannot have begun on ${start}`,
        hint: 'mend the day, or take the pair back with mentor undo and import it anew',
      },
    ];
  if (end === undefined || end === endedOn) return [];
  // The first step of one that was taken in moves with its end: see the store.
  const steps = days.slice(0, endedOn === null ? undefined : -1);
  const last = steps.length > 1 || first === relationship.startedOn ? steps.at(-1) : undefined;
  const came = lastComing(relationship);
  const tooEarly =
    last !== undefined && String(end) < last
      ? `${id} took its last step on ${last}`
      : came !== undefined && String(end) < came
        ? `somebody joined or left ${id} on ${came}`
        : undefined;
  return tooEarly === undefined
    ? []
    : [
        {
          field: 'ended_on',
          rule: 'end-before-last-step',
          message: `${tooEarly}; it cannot have ended on ${String(end)}`,
          hint: 'mend the day',
        },
      ];
}

/** Returns the last day on which somebody joined a relationship or left it. */
function lastComing({ people, former }: Relationship): string | undefined {
  const days = [
    ...[...people, ...former].flatMap(({ joinedOn }) => joinedOn ?? []),
    ...former.map(({ leftOn }) => leftOn),
  ];
  return days.sort().at(-1);
}
