/** What a portfolio has of its person: the relationships that are theirs, what they added, what others thank them for. */
import type { Participant } from '../../domain/people/participant.ts';
import { wasAbsent } from '../../domain/relationship/meetings.ts';
import { everybodyOf } from '../../domain/relationship/members/members.ts';
import type {
  FormerPerson,
  Goal,
  RelationshipFacts,
  RelationshipPerson,
  RelationshipRole,
} from '../../domain/relationship/relationship.ts';
import type { CourseRecord } from '../../domain/people/training.ts';
import { longDate } from '../../domain/time/dates.ts';
import { saysNothing } from '../../domain/words/answer.ts';
import type { Card, ReportFacts } from '../report.ts';
import { namesSomebody, sharedWords } from './quotable.ts';

/**
 * Returns the relationships that a portfolio is about: those in which its person is or was the mentor; of somebody who never
 * mentored, all in which they are or were. Each has what happened while they were in it, and nothing besides.
 */
export function ownRelationships(
  { id, isMentor }: Pick<Participant, 'id' | 'isMentor'>,
  relationships: readonly RelationshipFacts[],
): { readonly isAsMentor: boolean; readonly own: readonly RelationshipFacts[] } {
  const mentored = relationships.flatMap((one) => ownPart(one, id, 'mentor'));
  if (mentored.length > 0) return { isAsMentor: true, own: mentored };
  const own = relationships.flatMap((one) => ownPart(one, id));
  return { isAsMentor: isMentor && own.length === 0, own };
}

/** A time in which somebody was in a relationship, both days included. */
interface Stay {
  readonly from: string;
  readonly until: string;
}

/** Of those who are still there. */
const NO_END = '9';

function stayOf({ joinedOn, leftOn }: Pick<RelationshipPerson, 'joinedOn'> & Partial<FormerPerson>): Stay {
  return { from: joinedOn ?? '', until: leftOn ?? NO_END };
}

/**
 * Returns somebody's part of a relationship, or none where they were never in it, in that role if one is given. Its people are
 * those who were in it at the same time.
 */
export function ownPart(one: RelationshipFacts, id: number, role?: RelationshipRole): RelationshipFacts[] {
  const everybody: readonly (RelationshipPerson & Partial<FormerPerson>)[] = [...one.people, ...one.former];
  const stays = everybody
    .filter((person) => person.participantId === id && (role === undefined || person.role === role))
    .map(stayOf);
  if (stays.length === 0) return [];
  const isOwn = (from: string, until: string): boolean =>
    stays.some((stay) => from <= stay.until && until >= stay.from);
  const together = everybody.filter((person) => {
    const { from, until } = stayOf(person);
    return isOwn(from, until);
  });
  const until = stays.map((stay) => stay.until).reduce((a, b) => (a > b ? a : b));
  const from = stays.map((stay) => stay.from).reduce((a, b) => (a < b ? a : b));
  return [
    {
      ...one,
      startedOn: from === '' ? one.startedOn : from,
      // Whoever left has no part in how it ended.
      ...(until === NO_END ? {} : { endedOn: until, outcome: null }),
      people: everybodyOf({ people: together, former: [] }),
      former: [],
      meetings: one.meetings.filter(
        (meeting) => isOwn(meeting.metOn, meeting.metOn) && !wasAbsent(meeting, id),
      ),
      goals: one.goals
        .filter(({ participantId, setOn, closedOn }) =>
          role === 'mentor' || participantId === null
            ? isOwn(setOn, closedOn ?? NO_END)
            : participantId === id,
        )
        .map((goal) => asLeft(goal, until)),
      checkIns: one.checkIns.filter(({ answeredOn }) => isOwn(answeredOn, answeredOn)),
      reflections: one.reflections.filter(({ reflectedOn }) => isOwn(reflectedOn, reflectedOn)),
    },
  ];
}

/** Returns a goal as it stood on the day on which somebody left: what was reached later is not theirs. */
function asLeft(goal: Goal, until: string): Goal {
  return goal.closedOn !== null && goal.closedOn > until
    ? { ...goal, status: 'open', closedOn: null, reason: null }
    : goal;
}

/** What a portfolio tells beside its relationships. */
export interface Entry {
  readonly kind: 'evidence' | 'thanks' | 'goal' | 'course';
  readonly on: string;
  /** The last day on which a course is in date, where there is one. */
  readonly until: string | null;
  /** In their own words; of a course its name. */
  readonly words: string;
}

/** Returns the goals that somebody achieved, in the words in which they were set. */
export function achievedIn(own: readonly RelationshipFacts[], asOf: string): Entry[] {
  return own.flatMap(({ goals }) =>
    goals.flatMap(({ status, closedOn: on, statement: words }): Entry[] =>
      status === 'achieved' && on !== null && on <= asOf ? [{ kind: 'goal', on, until: null, words }] : [],
    ),
  );
}

/** Returns what its person added to it. */
export function evidenceOf(told: ReportFacts['outcomeRecords']): Entry[] {
  return told.flatMap(({ kind, happenedOn: on, notes }): Entry[] =>
    kind === 'evidence' && !saysNothing(notes) ? [{ kind, on, until: null, words: notes ?? '' }] : [],
  );
}

/** Returns the courses that its person has done. */
export function coursesIn(done: readonly CourseRecord[], courses: ReportFacts['courses']): Entry[] {
  const names = new Map(courses.map(({ id, name }) => [id, name]));
  return done.map(({ courseId, completedOn: on, expiresOn: until }) => ({
    kind: 'course',
    on,
    until,
    words: names.get(courseId) ?? '',
  }));
}

/**
 * Returns what mentees share to be celebrated, where it names nobody but the person whose portfolio it is: whose words they are
 * is not said.
 *
 * @param own The person's part of each relationship, from {@link ownRelationships}.
 */
export function thanksOf(
  { participants, relationships, asOf }: Pick<ReportFacts, 'participants' | 'relationships' | 'asOf'>,
  id: number,
  own: readonly RelationshipFacts[],
): Entry[] {
  const whole = new Map(relationships.map((one) => [one.id, one]));
  return sharedWords({ participants, relationships: own, asOf })
    .filter(({ writer }) => writer.role === 'mentee')
    .filter(({ relationship, ...shared }) => {
      const others = everybodyOf(whole.get(relationship.id) ?? relationship).filter(
        ({ participantId }) => participantId !== id,
      );
      return !namesSomebody({ ...shared, relationship: { ...relationship, people: others } });
    })
    .map(({ on, words }) => ({ kind: 'thanks', on, until: null, words }));
}

/** Returns an entry as people read it. */
export function cardOf({ kind, on, until, words }: Entry): Card {
  const note = longDate(on);
  if (kind === 'evidence') return { title: 'In their own words', text: words, note };
  if (kind === 'thanks') return { title: 'In the words of a mentee', text: `“${words}”`, note };
  if (kind === 'goal') return { title: 'Goal achieved', text: words, note };
  const inDate = until === null ? '' : `; in date until ${longDate(until)}`;
  return { title: words, text: `Training done${inDate}.`, note };
}
