/** What matching works on: the people, what is known of them, and what the programme asks for. */
import type { Participant } from '../domain/participant.ts';
import type { CriteriaFile } from './entries.ts';
import type { ExternalScores } from './external-scores.ts';

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

/** Everything that a proposal depends on. The order of the lists does not matter, nor do ids. */
export interface MatchingInput {
  readonly mentees: readonly Candidate[];
  readonly mentors: readonly Candidate[];
  /** All participants, ready or not: lines of management go through them. */
  readonly everyone: readonly Participant[];
  /** Lowest first. */
  readonly levels: readonly string[];
  readonly pairedBefore: readonly PairOfKeys[];
  /** The round that is matched for. */
  readonly round: Span;
  /** Of the courses that rules and criteria ask for. */
  readonly training: readonly TrainingDone[];
  readonly criteria: CriteriaFile;
  /** Replaces the criteria, not the rules; `null` where the criteria give the scores. */
  readonly scores: ExternalScores | null;
}

/** What rules and criteria see. They speak of a person by position in `mentees` or `mentors`. */
export interface World {
  readonly mentees: readonly Participant[];
  readonly mentors: readonly Participant[];
  /** Free places, beside `mentors`. */
  readonly places: readonly number[];
  readonly everyone: readonly Participant[];
  readonly levels: readonly string[];
  readonly pairedBefore: readonly PairOfKeys[];
  readonly round: Span;
  readonly training: readonly TrainingDone[];
  /** 3 where scores are held in thousandths of a point, 6 where in millionths. */
  readonly decimals: 3 | 6;
}
