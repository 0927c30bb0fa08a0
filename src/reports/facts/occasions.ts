/** The occasions that the celebrate report lists, each with its day. */
import { addDays, addMonths, daysBetween, longDate } from '../../domain/time/dates.ts';
import type { RollEntry } from '../../domain/people/participant.ts';
import { idOf } from '../../domain/reference.ts';
import { statusOn } from '../../domain/people/readiness.ts';
import { wasAbsent } from '../../domain/relationship/meetings.ts';
import { inRole, peopleOn } from '../../domain/relationship/members/members.ts';
import {
  isOpen,
  type RelationshipFacts,
  type RelationshipPerson,
} from '../../domain/relationship/relationship.ts';
import { followedSince, hadMetBefore } from '../../domain/relationship/taken-in.ts';
import { listed } from '../../domain/words/text.ts';
import { membersOf } from '../statistics/before-and-after.ts';
import type { ReportFacts } from '../report.ts';
import { heldBy, ownersOf } from './phase-standing.ts';
import { sharedWords } from './quotable.ts';

/** How many days back counts as new, and how many days ahead an anniversary is announced. */
export const BACK_DAYS = 30;
export const AHEAD_DAYS = 14;
/** Numbers of meetings that deserve mention. */
const ORDINALS: Readonly<Record<number, string>> = {
  1: 'first',
  5: 'fifth',
  10: 'tenth',
  25: '25th',
  50: '50th',
  100: '100th',
};

export interface Occasion {
  readonly on: string;
  readonly kind:
    | 'goal'
    | 'completed'
    | 'renewed'
    | 'words'
    | 'promotion'
    | 'qualification'
    | 'meetings'
    | 'anniversary'
    | 'thanks';
  /** What the occasion is about: `R7`, `P3`. */
  readonly about: string;
  readonly who: string;
  readonly what: string;
  /** The same as a sentence that can be printed as it is. */
  readonly sentence: string;
  /** The words of a goal, which stay out of the sentence as others of a circle may not read them, or words that a person shares. */
  readonly words: string | null;
}

/** Returns the occasions worth mentioning on a day, newest first. */
export function occasionsOf(facts: ReportFacts): Occasion[] {
  const named = new Set(
    facts.participants.filter((person) => mayBeNamed(person, facts.asOf)).map(({ id }) => id),
  );
  return [
    ...facts.relationships.flatMap((one) => ofRelationship(one, named, facts.asOf)),
    ...wordsOf(facts),
    ...careersOf(facts),
    ...thanksOf(facts),
  ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.about < b.about ? -1 : a.about > b.about ? 1 : 0));
}

function ofRelationship(one: RelationshipFacts, named: ReadonlySet<number>, asOf: string): Occasion[] {
  const pair = { about: idOf('R', one.id), words: null };
  const found: Occasion[] = [];
  for (const goal of one.goals) {
    const { status, closedOn: on, statement: words } = goal;
    if (status !== 'achieved' || !isNewOn(on, asOf)) continue;
    const owners = ownersOf({ ...one, people: peopleOn(one, on) }, goal);
    const who = namesOf(owners.filter(({ participantId }) => named.has(participantId)));
    if (who !== '')
      found.push({
        ...pair,
        on,
        kind: 'goal',
        who,
        what: 'goal achieved',
        words,
        sentence: `${who} achieved a goal.`,
      });
  }
  const { outcome: kind, endedOn } = one;
  if ((kind === 'completed' || kind === 'renewed') && isNewOn(endedOn, asOf)) {
    const who = namesOf(one.people);
    const what = kind === 'renewed' ? 'go on with new goals' : 'brought it to its end together';
    const sentence =
      kind === 'renewed'
        ? `${who} go on together, with new goals.`
        : `${who} brought their mentoring to a good end.`;
    found.push({ ...pair, on: endedOn, kind, who, what, sentence });
  }
  // Of those who had met before nobody knows how often.
  const since = hadMetBefore(one) ? ` since ${longDate(followedSince(one))}` : '';
  for (const [at, meeting] of heldBy(one, asOf).entries()) {
    const { metOn: on } = meeting;
    const ordinal = at === 0 && since !== '' ? undefined : ORDINALS[at + 1];
    if (ordinal === undefined || !isNewOn(on, asOf)) continue;
    const there = peopleOn(one, on).filter(
      ({ participantId, joinedOn }) => joinedOn === null && !wasAbsent(meeting, participantId),
    );
    // Who joined on the way has met less often.
    if (there.length < 2) continue;
    const who = namesOf(there);
    found.push({
      ...pair,
      on,
      kind: 'meetings',
      who,
      what: at === 0 ? 'first meeting' : `${at + 1} meetings`,
      sentence: `${who} met for the ${ordinal} time${since}.`,
    });
  }
  const turn = isOpen(one) ? anniversary(one.startedOn, asOf) : null;
  const fromTheStart = one.people.filter(({ joinedOn }) => joinedOn === null);
  if (turn !== null && fromTheStart.length > 1) {
    const who = namesOf(fromTheStart);
    found.push({
      ...pair,
      on: turn.on,
      kind: 'anniversary',
      who,
      what: `${yearsOf(turn.years)} together`,
      sentence: forYears(who, 'worked together', ['have', 'will have'], turn, asOf),
    });
  }
  return found;
}

/** Mentors first, then mentees, then peers. */
function namesOf(people: readonly RelationshipPerson[]): string {
  return listed(
    (['mentor', 'mentee', 'peer'] as const).flatMap((role) =>
      inRole({ people }, role).map(({ name }) => name),
    ),
  );
}

/** Nobody is named for what they achieved without valid consent, or after they withdrew. */
function mayBeNamed(person: RollEntry, asOf: string): boolean {
  return person.consentOn !== null && statusOn(person, asOf) !== 'withdrawn';
}

/** Returns what people say should be celebrated, where they share it. */
function wordsOf(facts: ReportFacts): Occasion[] {
  return sharedWords(facts)
    .filter(({ on }) => isNewOn(on, facts.asOf))
    .map(({ on, relationship, writer, words }): Occasion => {
      const about = idOf('R', relationship.id);
      const sentence = `${writer.name}, looking back: “${words}”`;
      return { on, kind: 'words', about, who: writer.name, what: 'to celebrate', words, sentence };
    });
}

/** Returns career events that deserve congratulations. What people said about them stays with the coordinator. */
function careersOf(facts: ReportFacts): Occasion[] {
  const { participants, outcomeRecords, asOf } = facts;
  const inRound = membersOf(facts);
  const people = new Map(
    participants.filter((person) => mayBeNamed(person, asOf)).map((person) => [person.id, person]),
  );
  return outcomeRecords.flatMap(({ participantId, kind, happenedOn: on }): Occasion[] => {
    const person = people.get(participantId);
    const isMeant = inRound === null || inRound.has(participantId);
    if (person === undefined || !isMeant || !isNewOn(on, asOf)) return [];
    if (kind !== 'promotion' && kind !== 'qualification') return [];
    const sentence = `${person.name} ${kind === 'promotion' ? 'was promoted' : 'gained a qualification'}.`;
    const what = `a ${kind}`;
    return [{ on, kind, about: idOf('P', participantId), who: person.name, what, words: null, sentence }];
  });
}

function isNewOn(on: string | null | undefined, asOf: string): on is string {
  return on !== null && on !== undefined && on <= asOf && on > addDays(asOf, -BACK_DAYS);
}

function thanksOf({ participants, asOf }: ReportFacts): Occasion[] {
  return participants
    .filter((person) => person.isMentor && statusOn(person, asOf) === 'active')
    .flatMap(({ id, name: who, enrolledOn }): Occasion[] => {
      const turn = anniversary(enrolledOn, asOf);
      if (turn === null) return [];
      const what = `${yearsOf(turn.years)} as a mentor`;
      const sentence = forYears(who, 'been a mentor', ['has', 'will have'], turn, asOf);
      return [{ on: turn.on, kind: 'thanks', about: idOf('P', id), who, what, words: null, sentence }];
    });
}

/** Returns what has been so for whole years, or will be on a day that is still to come. */
function forYears(
  who: string,
  what: string,
  [now, ahead]: readonly [now: string, ahead: string],
  { on, years }: { readonly on: string; readonly years: number },
  asOf: string,
): string {
  return on <= asOf
    ? `${who} ${now} ${what} for ${yearsOf(years)}.`
    : `On ${longDate(on)} ${who} ${ahead} ${what} for ${yearsOf(years)}.`;
}

const yearsOf = (years: number): string => (years === 1 ? 'one year' : `${years} years`);

/** Returns the full years since a date, where the anniversary is near. One of 29 February falls on the 28th. */
function anniversary(since: string, asOf: string): { on: string; years: number } | null {
  for (let years = Number(asOf.slice(0, 4)) - Number(since.slice(0, 4)) + 1; years > 0; years--) {
    const on = addMonths(since, 12 * years);
    const away = daysBetween(asOf, on);
    if (away <= AHEAD_DAYS && away > -BACK_DAYS) return { on, years };
  }
  return null;
}
