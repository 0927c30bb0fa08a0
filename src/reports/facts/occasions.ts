/** The occasions that the celebrate report lists, each with its day. */
import { addDays, addMonths, daysBetween, longDate } from '../../domain/time/dates.ts';
import type { RollEntry } from '../../domain/people/participant.ts';
import { idOf } from '../../domain/reference.ts';
import { statusOn } from '../../domain/people/readiness.ts';
import { isOpen, type RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { membersOf } from '../statistics/before-and-after.ts';
import type { ReportFacts } from '../report.ts';
import { heldBy, together, whoseGoal } from './phase-standing.ts';
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
  /** The words of a goal, which its pair may read, or words that a person shares. */
  readonly words: string | null;
}

/** Returns the occasions worth mentioning on a day, newest first. */
export function occasionsOf(facts: ReportFacts): Occasion[] {
  return [
    ...facts.relationships.flatMap((one) => ofRelationship(one, facts.asOf)),
    ...wordsOf(facts),
    ...careersOf(facts),
    ...thanksOf(facts),
  ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.about < b.about ? -1 : a.about > b.about ? 1 : 0));
}

function ofRelationship(one: RelationshipFacts, asOf: string): Occasion[] {
  const pair = {
    about: idOf('R', one.id),
    who: together(one),
    words: null,
  };
  const found: Occasion[] = [];
  for (const goal of one.goals) {
    const { status, closedOn: on, statement: words } = goal;
    if (status === 'achieved' && isNewOn(on, asOf))
      found.push({
        ...pair,
        on,
        kind: 'goal',
        who: whoseGoal(one, goal),
        what: 'goal achieved',
        words,
        sentence: `${whoseGoal(one, goal)} achieved a goal: “${words}”.`,
      });
  }
  const { outcome: kind, endedOn } = one;
  if ((kind === 'completed' || kind === 'renewed') && isNewOn(endedOn, asOf)) {
    const what = kind === 'renewed' ? 'go on with new goals' : 'brought it to its end together';
    const sentence =
      kind === 'renewed'
        ? `${pair.who} go on together, with new goals.`
        : `${pair.who} brought their mentoring to a good end.`;
    found.push({ ...pair, on: endedOn, kind, what, sentence });
  }
  for (const [at, { metOn: on }] of heldBy(one, asOf).entries())
    if (at + 1 in ORDINALS && isNewOn(on, asOf))
      found.push({
        ...pair,
        on,
        kind: 'meetings',
        what: at === 0 ? 'first meeting' : `${at + 1} meetings`,
        sentence: `${pair.who} met for the ${ORDINALS[at + 1] ?? ''} time.`,
      });
  const turn = isOpen(one) ? anniversary(one.startedOn, asOf) : null;
  if (turn !== null)
    found.push({
      ...pair,
      on: turn.on,
      kind: 'anniversary',
      what: `${yearsOf(turn.years)} together`,
      sentence: forYears(pair.who, 'worked together', ['have', 'will have'], turn, asOf),
    });
  return found;
}

/** Nobody is named for their career without valid consent. */
function hasConsent({ consentOn }: Pick<RollEntry, 'consentOn'>): boolean {
  return consentOn !== null;
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
  const people = new Map(participants.filter(hasConsent).map((person) => [person.id, person]));
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
