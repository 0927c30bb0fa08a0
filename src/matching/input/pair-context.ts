/** What matching works on: the people, what is known of them, and what the programme asks for. */
import { byKey, type Participant } from '../../domain/people/participant.ts';
import type { Nearness } from '../../domain/people/near-identities.ts';
import type { CriteriaFile } from './criteria-types.ts';
import type { ExternalScores } from './external-scores.ts';
import { EXTERNAL_DECIMALS, POINT_DECIMALS } from './units.ts';

/** Someone who is ready to be matched. */
export interface Candidate {
  readonly participant: Participant;
  /** Places still free; read of mentors only. */
  readonly places: number;
  /** Closed rounds waited; read of mentees only. */
  readonly wait: number;
}

export interface PairOfKeys {
  readonly menteeKey: string;
  readonly mentorKey: string;
}

/** Two who are one person, or may be; either of the two is named as the mentee. */
export interface SamePerson extends PairOfKeys {
  /** What makes them look like one; `null` where it was decided that they are. */
  readonly why: Nearness | null;
}

/** A match that is fixed before the others are made. */
export interface Lock extends PairOfKeys {
  /** `lock`: the coordinator wants it so; `approval`: it was approved, and is kept while the rest is made anew. */
  readonly by: 'lock' | 'approval';
  /** The rules that it may break, by name and field, those that are always on apart; `any` where it is only looked at. */
  readonly overrides: readonly string[] | 'any';
}

/** First and last day, `YYYY-MM-DD`. */
export interface Span {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A course that somebody has done; where they did it several times, the last. */
export interface TrainingDone {
  readonly participantKey: string;
  readonly course: string;
  /** `null` where it never expires. */
  readonly expiresOn: string | null;
  /** Whether it counts on the day of the matching. */
  readonly isInDate: boolean;
}

/**
 * What makes a proposal the best. All hold the locks and end with the greatest total score and the fixed order.
 *
 * - `default`: as many mentees as possible, then the longest waits, then the greatest total.
 * - `score`: the greatest total alone; fewer may be matched.
 * - `fair`: as many mentees as possible, then the longest waits, then the lowest score of a match that is not held
 *   as high as it can be, then the greatest total.
 */
export const OBJECTIVES = ['default', 'score', 'fair'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** What a proposal depends on and rules and criteria see too. */
interface ProgrammeFacts {
  /** All participants, ready or not: lines of management go through them. */
  readonly everyone: readonly Participant[];
  /** Lowest first. */
  readonly levels: readonly string[];
  readonly pairedBefore: readonly PairOfKeys[];
  /** In a relationship that is open; for rules also those locked. */
  readonly pairedNow: readonly PairOfKeys[];
  /** Pairs that the coordinator keeps apart in this round. */
  readonly forbidden: readonly PairOfKeys[];
  /** Those of whom it was not decided that they are two people. */
  readonly samePerson: readonly SamePerson[];
  /** The round that is matched for. */
  readonly round: Span;
  /** Of the courses that rules and criteria ask for. */
  readonly training: readonly TrainingDone[];
  /** Custom fields of which nobody's value is ever quoted, but in confidence. */
  readonly sensitiveFields: readonly string[];
}

/** Everything that a proposal depends on. The order of the lists does not matter, nor do ids. */
export interface MatchingInput extends ProgrammeFacts {
  readonly objective: Objective;
  readonly mentees: readonly Candidate[];
  readonly mentors: readonly Candidate[];
  /** Each mentee has one at most. */
  readonly locks: readonly Lock[];
  readonly criteria: CriteriaFile;
  /** Replaces the criteria, not the rules; `null` where the criteria give the scores. */
  readonly scores: ExternalScores | null;
}

/** What rules and criteria see. They speak of a person by position in `mentees` or `mentors`. */
export interface PairContext extends ProgrammeFacts {
  readonly mentees: readonly Participant[];
  readonly mentors: readonly Participant[];
  /** Free places, beside `mentors`. */
  readonly places: readonly number[];
  /** 3 where scores are held in thousandths of a point, 6 where in millionths. */
  readonly decimals: 3 | 6;
}

/** Returns what rules and criteria see of an input, with these mentees and mentors. */
export function pairContextOf(
  input: MatchingInput,
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
): PairContext {
  return {
    ...input,
    mentees: mentees.map(({ participant }) => participant),
    mentors: mentors.map(({ participant }) => participant),
    // A mentor with more mentees than places has none left, not fewer than none.
    places: mentors.map(({ places }) => Math.max(0, places)),
    pairedNow: [...input.pairedNow, ...input.locks],
    decimals: input.scores === null ? POINT_DECIMALS : EXTERNAL_DECIMALS,
  };
}

/** One value a person, beside the context's lists. */
export interface Values<V> {
  readonly mentees: readonly V[];
  readonly mentors: readonly V[];
}

/** Returns one value of every person, read the same way on both sides. */
export function valuesOfAll<V>(context: PairContext, valueOf: (participant: Participant) => V): Values<V> {
  return { mentees: context.mentees.map(valueOf), mentors: context.mentors.map(valueOf) };
}

/** Orders candidates by the key of their participant. */
export function byCandidateKey(a: Candidate, b: Candidate): number {
  return byKey(a.participant, b.participant);
}

/** 1 for the mentees who have waited least, 2 for the next, and so on; 0 for all where the score alone counts. */
export function prioritiesOf(mentees: readonly Candidate[], objective: Objective): readonly number[] {
  if (objective === 'score') return mentees.map(() => 0);
  const waits = [...new Set(mentees.map(({ wait }) => wait))].toSorted((a, b) => a - b);
  const priorityOf = new Map(waits.map((wait, position) => [wait, position + 1]));
  return mentees.map(({ wait }) => priorityOf.get(wait) ?? 1);
}
