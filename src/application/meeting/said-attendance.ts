/** Who did not come to a meeting by an answer to its form, beside what is recorded of it already. */
import { type Meeting, wasAbsent } from '../../domain/relationship/meetings.ts';
import type { RelationshipFacts, RelationshipPerson } from '../../domain/relationship/relationship.ts';
import { idOf, parseId } from '../../domain/reference.ts';
import { refused } from '../../errors.ts';
import { listed } from '../../domain/words/text.ts';
import { absentAs } from './attendance.ts';

type Facts = Pick<RelationshipFacts, 'id' | 'people' | 'former'>;
type Member = RelationshipPerson & { readonly leftOn?: string };

/** What an answer says of a meeting. */
interface Said {
  /** The day of the meeting. */
  readonly on: string;
  /** `P3; P4`; undefined where nobody was absent. */
  readonly absent: string | undefined;
  /** The day of the occasion: whoever joined later may not stand in the form. */
  readonly askedOn: string;
}

/**
 * Returns who was absent, as a meeting keeps it, and what there is to tell, a clause each. Whoever is absent by one account is
 * absent; where accounts differ, both are told. Only those count who were in the relationship on that day.
 *
 * @param known The meeting as it is recorded already.
 * @throws Failure `refused` where fewer than two would have been there.
 */
export function saidAttendance(
  facts: Facts,
  { on, absent, askedOn }: Said,
  known: Meeting | undefined,
): { readonly attendance: ReturnType<typeof absentAs>; readonly told: readonly string[] } {
  const id = idOf('R', facts.id);
  const members: readonly Member[] = [...facts.people, ...facts.former];
  const ofDay = members.filter((one) => (one.joinedOn ?? '') <= on && (one.leftOn ?? '9') >= on);
  const named = (absent ?? '').split('; ').filter((one) => one !== '');
  const isNamed = ({ participantId }: Member): boolean => named.includes(idOf('P', participantId));
  const before = ofDay.filter((one) => known?.status === 'held' && wasAbsent(known, one.participantId));
  const added = ofDay.filter((one) => isNamed(one) && !before.includes(one));
  const away = [...before, ...added];
  if (added.length > 0 && ofDay.length - away.length < 2)
    throw refused(
      `Without ${idsOf(away)} there were not two to meet.`,
      `ask them who was there; mentor meeting missed ${id} --on ${on} --absent ${away.map(idOfMember).join(' ')} records that nobody met`,
    );
  const others = named.filter((one) => !ofDay.some((member) => idOfMember(member) === one));
  const omitted = before.filter((one) => !isNamed(one));
  const late = ofDay.filter((one) => (one.joinedOn ?? '') > askedOn && !away.includes(one));
  const change = `mentor meeting log ${id} --on ${on} --absent …`;
  return {
    attendance: absentAs(away),
    told: [
      ...others.map((one) => `${whyNotIn(one, id, members, on)}, so what is said of them is left out`),
      ...(known?.status === 'held' && added.length > 0
        ? [`${idOf('M', known.id)} did not have ${idsOf(added)} as absent, and has now: ${change}`]
        : []),
      ...(known !== undefined && omitted.length > 0 && ofDay.length > 2
        ? [
            `${idOf('M', known.id)} has ${idsOf(omitted)} as absent, and the answer does not say so; it stays: ${change}`,
          ]
        : []),
      ...(late.length > 0
        ? [`${idsOf(late)} joined after the form was due, and may not stand in it; kept as there: ${change}`]
        : []),
    ],
  };
}

function whyNotIn(named: string, id: string, members: readonly Member[], on: string): string {
  const own = members.filter((one) => one.participantId === parseId('P', named));
  const joined = own.find(({ joinedOn }) => (joinedOn ?? '') > on)?.joinedOn;
  const left = own.findLast(({ leftOn }) => leftOn !== undefined && leftOn < on)?.leftOn;
  return left === undefined
    ? `${named} joined ${id} on ${joined}, after that day`
    : `${named} left ${id} on ${left}, before that day`;
}

function idOfMember({ participantId }: Member): string {
  return idOf('P', participantId);
}

function idsOf(members: readonly Member[]): string {
  return listed(members.map(idOfMember));
}
