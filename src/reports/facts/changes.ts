/** The differences between two states of one programme, by what was known on each day. Counts and ids, never names. */
import { idOf } from '../../domain/reference.ts';
import { statusOn } from '../../domain/people/readiness.ts';
import type { RelationshipFacts } from '../../domain/relationship/relationship.ts';
import type { ReportFacts } from '../report.ts';

/** One kind of news. */
export interface Change {
  /** `goals achieved`. */
  readonly what: string;
  readonly count: number;
  /** The things concerned, oldest id first: `R7`. Empty where there is no single thing to name. */
  readonly about: readonly string[];
}

type Known = Pick<ReportFacts, 'participants' | 'relationships' | 'asOf'>;

/** Returns what happened between two states, in the order of a relationship's life; empty where nothing did. */
export function changesBetween(before: Known, after: Known): Change[] {
  const people = new Map(before.participants.map((one) => [one.id, one]));
  const pairs = new Map(before.relationships.map((one) => [one.id, one]));
  const news = new Map<string, string[]>();
  const add = (what: string, about: string, times = 1): void => {
    const list = news.get(what) ?? [];
    for (let at = 0; at < times; at++) list.push(about);
    news.set(what, list);
  };
  for (const person of after.participants) {
    const old = people.get(person.id);
    const status = statusOn(person, after.asOf);
    if (old === undefined) add('people enrolled', idOf('P', person.id));
    else if (status !== statusOn(old, before.asOf))
      add(`people ${status === 'active' ? 'active again' : status}`, idOf('P', person.id));
  }
  for (const one of after.relationships)
    compare(pairs.get(one.id), one, (what, times) => add(what, idOf('R', one.id), times));
  return ORDER.flatMap((what) => {
    const about = news.get(what) ?? [];
    return about.length === 0 ? [] : [{ what, count: about.length, about: [...new Set(about)] }];
  });
}

const ORDER = [
  'people enrolled',
  'people active again',
  'people paused',
  'people withdrawn',
  'relationships begun',
  'moved to negotiation',
  'moved to growth',
  'moved to closure',
  'meetings held',
  'meetings missed',
  'goals set',
  'goals achieved',
  'check-ins answered',
  'calls for help',
  'reviews held',
  'reflections given',
  'relationships completed',
  'relationships renewed',
  'relationships ended early',
  'relationships lapsed',
];

function compare(
  old: RelationshipFacts | undefined,
  one: RelationshipFacts,
  add: (what: string, times?: number) => void,
): void {
  if (old === undefined) add('relationships begun');
  if (old !== undefined && old.phase !== one.phase) add(`moved to ${one.phase}`);
  const more = (what: string, count: (facts: RelationshipFacts) => number): void => {
    const difference = count(one) - (old === undefined ? 0 : count(old));
    if (difference > 0) add(what, difference);
  };
  more('meetings held', ({ meetings }) => meetings.filter(({ status }) => status === 'held').length);
  more('meetings missed', ({ meetings }) => meetings.filter(({ status }) => status === 'missed').length);
  more('goals set', ({ goals }) => goals.length);
  more('goals achieved', ({ goals }) => goals.filter(({ status }) => status === 'achieved').length);
  more('check-ins answered', ({ checkIns }) => checkIns.length);
  more('calls for help', ({ checkIns }) => checkIns.filter(({ asksHelp }) => asksHelp).length);
  more('reviews held', ({ reviews }) => reviews.length);
  more('reflections given', ({ reflections }) => reflections.length);
  if (one.outcome !== null && (old?.outcome ?? null) === null)
    add(`relationships ${one.outcome === 'ended-early' ? 'ended early' : one.outcome}`);
}
