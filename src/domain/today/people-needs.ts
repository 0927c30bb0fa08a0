/** What people without a pair, and the programme itself, need today. */
import { loadText } from '../attention/overload.ts';
import { type Circumstances, type Level, levelOn } from '../attention/signal.ts';
import type { RollEntry } from '../people/participant.ts';
import { idOf } from '../reference.ts';
import { agoText, spanText } from '../time/spans.ts';
import { daysBetween, longDate } from '../time/dates.ts';
import { oneLine } from '../words/text.ts';
import { KINDS, namesText, type Need, type NeedKind, type NeedPerson } from './need.ts';
import type { PairsToday, PeopleToday } from './pairs-and-people.ts';

/** An open proposal. */
export interface ProposedToday {
  readonly createdOn: string;
  /** The mentees that it matches. */
  readonly mentees: ReadonlySet<number>;
}

/** A topic that nobody who is ready offers. */
export interface TopicWanted {
  readonly topic: string;
  /** Who wants it and has no match, the longest enrolled first. */
  readonly wantedBy: readonly RollEntry[];
}

/** What is known besides pairs and people. */
export interface ProgrammeFacts {
  readonly proposal: ProposedToday | null;
  /** The topic that most of those want who wait, of those that nobody offers. */
  readonly topic: TopicWanted | null;
  /** People whose erasure is not finished, by number, and the day of the first. */
  readonly erasing: { readonly people: readonly number[]; readonly since: string } | null;
}

type Stated = Omit<Need, 'relationshipId' | 'level' | 'people'> & { readonly people?: readonly NeedPerson[] };

/** Returns the needs that are no pair's, in no order. */
export function peopleNeeds(
  pairs: PairsToday,
  people: PeopleToday,
  { proposal, topic, erasing }: ProgrammeFacts,
  circumstances: Circumstances,
  today: string,
): Need[] {
  const stated = [
    ...(erasing === null ? [] : [erasureNeed(erasing, today)]),
    ...(proposal === null ? [] : [proposalNeed(proposal, today)]),
    ...waitingNeed(people, proposal, circumstances, today),
    ...overloadNeeds(pairs, people, circumstances, today),
    ...(topic === null ? [] : topicNeed(topic)),
  ];
  return stated.map((need) => ({
    people: [],
    ...need,
    relationshipId: null,
    level: levelOf(need, circumstances, today),
  }));
}

/** As attention has it: only the coordinator can mend these. */
const COORDINATORS: ReadonlySet<NeedKind> = new Set(['erasure-unfinished', 'over-capacity']);

function levelOf(
  { kind, since }: Pick<Stated, 'kind' | 'since'>,
  { thresholds }: Circumstances,
  today: string,
): Level {
  return COORDINATORS.has(kind) ? 'coordinator' : levelOn({ since }, thresholds, today);
}

function erasureNeed({ people, since }: NonNullable<ProgrammeFacts['erasing']>, today: string): Stated {
  const who = people.length === 1 ? idOf('P', people[0] ?? 0) : `${people.length} people`;
  return {
    kind: 'erasure-unfinished',
    since,
    reason: `The erasure of ${who} is not finished`,
    note: `asked for ${agoText(since, today)}`,
    evidence: `${people.map((id) => idOf('P', id)).join(', ')}: begun on ${longDate(since)}; the file or a copy of it may still have them.`,
    advice: 'See what is left to do',
    command: 'mentor check',
  };
}

function proposalNeed({ createdOn, mentees: { size } }: ProposedToday, today: string): Stated {
  return {
    kind: 'proposal-open',
    since: createdOn,
    reason: `${size} proposed ${size === 1 ? 'match is' : 'matches are'} not applied`,
    note: `proposed ${agoText(createdOn, today)}`,
    evidence: `The proposal was made on ${longDate(createdOn)}; nobody in it has heard of it.`,
    advice: 'Look at them, and apply',
    command: 'mentor match review',
  };
}

function waitingNeed(
  { waitingLong }: PeopleToday,
  proposal: ProposedToday | null,
  circumstances: Circumstances,
  today: string,
): Stated[] {
  const left = waitingLong.filter(({ person }) => proposal?.mentees.has(person.id) !== true);
  const [first] = left;
  if (first === undefined) return [];
  const { person, since, from } = first;
  const others = left.length - 1;
  const act = KINDS.waiting.act[levelOf({ kind: 'waiting', since }, circumstances, today)];
  const name = oneLine(person.name);
  return [
    {
      kind: 'waiting',
      since,
      people: [personOf(person)],
      reason: `${name} has waited ${spanText(daysBetween(from, today))} for a match`,
      note: others === 0 ? '' : `${others} ${others === 1 ? 'other waits' : 'others wait'} too`,
      evidence: `Ready and without a match since ${longDate(from)}, ${daysBetween(from, today)} days.`,
      advice: `${act === 'ring' ? 'Ring' : 'Write to'} them, and match anew`,
      command: 'mentor match',
    },
  ];
}

function overloadNeeds(
  { overloaded }: PairsToday,
  { everybody }: PeopleToday,
  { loads }: Circumstances,
  today: string,
): Stated[] {
  return [...overloaded].flatMap(([id, since]): Stated[] => {
    const person = everybody.get(id);
    const load = loads.get(id);
    if (person === undefined || load === undefined) return [];
    const has = loadText(person.name, load);
    return [
      {
        kind: 'over-capacity',
        since,
        people: [personOf(person)],
        reason: has,
        note: `the last came ${agoText(since, today)}`,
        evidence: `${has}, counting open relationships of every round.`,
        advice: 'Ask whether that is right',
        command: `mentor participant edit ${idOf('P', id)} --capacity ${load.relationships}`,
      },
    ];
  });
}

function topicNeed({ topic, wantedBy }: TopicWanted): Stated[] {
  const [first] = wantedBy;
  if (first === undefined) return [];
  const name = oneLine(topic);
  return [
    {
      kind: 'topic-not-offered',
      since: first.enrolledOn,
      people: wantedBy.map(personOf),
      reason: `Nobody who is ready offers ${name}`,
      note: `${namesText(wantedBy.map((person) => oneLine(person.name)))} ${wantedBy.length === 1 ? 'waits' : 'wait'} for it`,
      evidence: `Mentees without a match who want it: ${wantedBy.length}. Ready mentors who offer it: 0.`,
      advice: 'Find a mentor for it',
      command: 'mentor report needs',
    },
  ];
}

function personOf({ id, name, email }: RollEntry): NeedPerson {
  return { id, name, email };
}
