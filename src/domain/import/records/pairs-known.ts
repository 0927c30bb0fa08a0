/** What is known when the rows of a file of relationships are placed. */
import type { Participant } from '../../people/participant.ts';
import type { PhaseSettings } from '../../relationship/phases.ts';
import type { Outcome, Relationship } from '../../relationship/relationship.ts';
import type { Round } from '../../round.ts';
import type { Known } from './who-columns.ts';

/** Who takes part, as far as it bears on whether two people can be a pair. */
export type PairPerson = Pick<
  Participant,
  'id' | 'name' | 'isMentor' | 'isMentee' | 'isPeer' | 'consentOn' | 'status' | 'pausedUntil' | 'capacity'
>;

/** What the programme knows when the rows of a file of relationships are placed. */
export interface PairsKnown extends Pick<Known, 'today' | 'roll'> {
  readonly relationships: readonly Relationship[];
  readonly people: ReadonlyMap<number, PairPerson>;
  readonly defaultCapacity: number;
  readonly rounds: readonly Round[];
  readonly phases: PhaseSettings;
  /** Whether one of two people asked not to be matched with the other. */
  readonly isVetoed: (one: number, other: number) => boolean;
  /** What is said for the rows that do not say it themselves. */
  readonly otherwise: { readonly startedOn?: string | undefined; readonly how?: Outcome | undefined };
}
