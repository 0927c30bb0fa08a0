/** Why a row of a file of pairs cannot be: two people who can be no pair, or a history that says otherwise. */
import { statusOn } from '../../people/readiness.ts';
import { idOf } from '../../reference.ts';
import type { Relationship } from '../../relationship/relationship.ts';
import type { PairAbout, PairsKnown } from './pairs-known.ts';
import type { Misplaced } from './plan-records.ts';
import type { Values } from './record-field.ts';

/** Returns why two people cannot be a pair that goes on, as `mentor relationship pair` has it. */
export function impossible(
  { mentorId, menteeId }: Pick<PairAbout, 'mentorId' | 'menteeId'>,
  known: PairsKnown,
): Misplaced[] {
  const [mentor, mentee] = [known.people.get(mentorId), known.people.get(menteeId)];
  if (mentor === undefined || mentee === undefined) throw new Error('a person of the roll is not there');
  if (!mentor.isMentor && !mentee.isMentee && mentor.isMentee && mentee.isMentor)
    return [
      {
        field: 'mentor',
        rule: 'wrong-way-round',
        message: `${known.roll.labelOf(menteeId)} is the mentor of the two`,
        hint: 'swap the two cells; where the whole file has them so, --set mentor=HEADER --set mentee=HEADER',
      },
    ];
  const problems = (
    [
      ['mentor', mentor, mentor.isMentor, mentor.isMentee],
      ['mentee', mentee, mentee.isMentee, mentee.isMentor],
    ] as const
  ).flatMap(([field, person, hasRole, hasOther]): Misplaced[] => {
    const name = known.roll.labelOf(person.id);
    const edit = `mentor participant edit ${idOf('P', person.id)}`;
    const role = { rule: 'not-in-role', message: `${name} is not a ${field}` };
    const consent = { rule: 'no-consent', message: `${name} has given no consent` };
    return [
      ...(hasRole
        ? []
        : [{ field, ...role, hint: `${edit} --as ${hasOther ? 'both' : field} makes them one` }]),
      ...(person.consentOn === null
        ? [{ field, ...consent, hint: `mentor participant consent ${idOf('P', person.id)}, once they have` }]
        : []),
      ...(statusOn(person, known.today) === 'withdrawn'
        ? [
            {
              field,
              rule: 'withdrawn',
              message: `${name} has withdrawn, and the pair is said to go on`,
              hint: 'fill in when and how it ended',
            },
          ]
        : []),
    ];
  });
  if (problems.length > 0 || !known.isVetoed(mentorId, menteeId)) return problems;
  return [
    {
      field: 'mentor',
      rule: 'unavailable',
      message: `${known.roll.labelOf(mentorId)} is unavailable to ${known.roll.labelOf(menteeId)}`,
      hint: 'leave the row out, and talk to both',
    },
  ];
}

/** Returns why what a row says cannot be laid over the history of a relationship. */
export function againstHistory(relationship: Relationship | null, values: Values): Misplaced[] {
  if (relationship === null) return [];
  const { phaseChanges, people, endedOn } = relationship;
  const id = idOf('R', relationship.id);
  const [start, end] = [String(values['started_on']), values['ended_on']];
  if (people.length > 2)
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
  return last === undefined || String(end) >= last
    ? []
    : [
        {
          field: 'ended_on',
          rule: 'end-before-last-step',
          message: `${id} took its last step on ${last}; it cannot have ended on ${String(end)}`,
          hint: 'mend the day',
        },
      ];
}
