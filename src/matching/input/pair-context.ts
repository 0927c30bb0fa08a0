/** The input of matching: the people, what is known of them, and what the programme asks for. */
import { byKey, type Participant } from '../../domain/people/participant.ts';
import type { Format } from '../../domain/people/fields/choices.ts';
import type { Nearness } from '../../domain/people/near-identities.ts';
import type { CriteriaFile } from './criteria-types.ts';
import type { ExternalScores } from './external-scores.ts';
import { EXTERNAL_DECIMALS, POINT_DECIMALS } from './units.ts';

/** Someone who is ready to be matched. */
export interface Candidate {
  readonly participant: Participant;
  /** Free places; used for mentors only. */
  readonly places: number;
  /** Closed rounds waited; used for mentees only. */
  readonly wait: number;
}

export interface PairOfKeys {
  readonly menteeKey: string;
  readonly mentorKey: string;
}

/** Two participants who are one person, or may be. Either of them can be the one named as mentee. */
export interface SamePerson extends PairOfKeys {
  /** What suggests that they are one person; `null` where that has been decided. */
  readonly why: Nearness | null;
}

/** What a mentee was shown before: whom they might have as a mentor, `null` for nobody. */
export interface Shown {
  readonly menteeKey: string;
  readonly mentorKey: string | null;
}

/** A match that is fixed before the others are made. */
export interface Lock extends PairOfKeys {
  /** `lock`: the coordinator asked for it. `approval`: it was approved, and is kept while the rest is proposed again. */
  readonly by: 'lock' | 'approval';
  /** The rules that it may break, by name and field, not counting those always on; `any` where it is only being examined. */
  readonly overrides: readonly string[] | 'any';
}

/** First and last day, `YYYY-MM-DD`. */
export interface Span {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A course that somebody has done. Where they did it several times, the latest counts. */
export interface TrainingDone {
  readonly participantKey: string;
  readonly course: string;
  /** `null` where it never expires. */
  readonly expiresOn: string | null;
  /** Whether it counts on the day of the matching. */
  readonly isInDate: boolean;
}

/**
 * What makes a proposal the best. All objectives keep the locks, and settle ties by the greatest total, then by the fewest
 * changes of what people have been shown, and then by the fixed order.
 *
 * - `default`: as many mentees as possible, then the longest waits, then the greatest total.
 * - `score`: the greatest total alone; fewer may be matched.
 * - `fair`: as many mentees as possible, then the longest waits. Then the lowest score of a match that is not held is as
 *   high as it can be, and then the total is the greatest.
 */
export const OBJECTIVES = ['default', 'score', 'fair'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** What a proposal depends on that rules and criteria see too. */
interface ProgrammeFacts {
  /** All participants, ready or not, because a line of management can go through any of them. */
  readonly everyone: readonly Participant[];
  /** Lowest first. */
  readonly levels: readonly string[];
  readonly pairedBefore: readonly PairOfKeys[];
  /** Pairs in an open relationship. Rules see the locked pairs here too. */
  readonly pairedNow: readonly PairOfKeys[];
  /** Pairs that the coordinator keeps apart in this round. */
  readonly forbidden: readonly PairOfKeys[];
  /** Pairs that may be one person, unless it was decided that they are two. */
  readonly samePerson: readonly SamePerson[];
  /** The round that is matched for. */
  readonly round: Span;
  /** Only of the courses that rules and criteria ask for. */
  readonly training: readonly TrainingDone[];
  /** Custom fields whose values are quoted only in confidence. */
  readonly sensitiveFields: readonly string[];
  /** The form of a match, where it is another than one-to-one. */
  readonly format?: Format;
}

/** Everything that a proposal depends on. The order of the lists does not matter, nor do ids. */
export interface MatchingInput extends ProgrammeFacts {
  readonly objective: Objective;
  readonly mentees: readonly Candidate[];
  readonly mentors: readonly Candidate[];
  /** At most one for each mentee. */
  readonly locks: readonly Lock[];
  readonly criteria: CriteriaFile;
  /** Scores that replace the criteria, but not the rules; `null` where the criteria give the scores. */
  readonly scores: ExternalScores | null;
  /** The open proposal, if there is one: of equally good ones, the proposal that changes least of it is made. */
  readonly shown?: readonly Shown[];
}

/** What rules and criteria see. A person is given by their position in `mentees` or `mentors`. */
export interface PairContext extends ProgrammeFacts {
  readonly mentees: readonly Participant[];
  readonly mentors: readonly Participant[];
  /** Free places, in the order of `mentors`. */
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
    // A mentor with more mentees than places has no place left, not a negative number.
    places: mentors.map(({ places }) => Math.max(0, places)),
    pairedNow: [...input.pairedNow, ...input.locks],
    decimals: input.scores === null ? POINT_DECIMALS : EXTERNAL_DECIMALS,
  };
}

/** One value for each person, in the order of the context's lists. */
export interface Values<V> {
  readonly mentees: readonly V[];
  readonly mentors: readonly V[];
}

/** Returns one value for each person, read the same way on both sides. */
export function valuesOfAll<V>(context: PairContext, valueOf: (participant: Participant) => V): Values<V> {
  return { mentees: context.mentees.map(valueOf), mentors: context.mentors.map(valueOf) };
}

/** Orders candidates by the key of their participant. */
export function byCandidateKey(a: Candidate, b: Candidate): number {
  return byKey(a.participant, b.participant);
}

/**
 * Returns 1 for the mentees who have waited least, 2 for the next group, and so on; 0 for all where only the score
 * counts.
 */
export function prioritiesOf(mentees: readonly Candidate[], objective: Objective): readonly number[] {
  if (objective === 'score') return mentees.map(() => 0);
  const waits = [...new Set(mentees.map(({ wait }) => wait))].toSorted((a, b) => a - b);
  const priorityOf = new Map(waits.map((wait, position) => [wait, position + 1]));
  return mentees.map(({ wait }) => priorityOf.get(wait) ?? 1);
}
