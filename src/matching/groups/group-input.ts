/** The input of a proposal of groups: that of pairs, and what only groups ask for. */
import type { GroupSettings } from './group-settings.ts';
import type { Candidate, Lock, MatchingInput } from '../input/pair-context.ts';

/** People who are to be in one group, whatever their roles in it. */
export interface HeldGroup {
  /** Two or more, by key: a mentor and mentees, mentees alone, mentors of a panel, or peers. See `held-roles.ts`. */
  readonly keys: readonly string[];
  readonly by: Lock['by'];
  /** The rules that their pairs may break, by name and field, not counting those always on. */
  readonly overrides: Lock['overrides'];
}

/** Two people, in either order. */
export type TwoKeys = readonly [one: string, other: string];

/** Two who were peers before. */
export interface PeersBefore {
  readonly keys: TwoKeys;
  /** 0 in the open round, 1 in the one before. */
  readonly roundsAgo: number;
}

/**
 * Everything that a proposal of groups depends on. The order of the lists does not matter, nor do ids.
 *
 * `objective` is `default`, and `format` that of the groups; a mixed proposal judges pairs by the format of the group they
 * would be in. `locks` is empty: a mentee locked to a mentor is one of `held`. `forbidden` has the mentees and mentors that
 * are kept apart, and `apart` everybody else.
 */
export interface GroupInput extends MatchingInput {
  /** Ready to be peers; empty unless peers are asked for. Each has one place, and a wait as mentees have. */
  readonly peers: readonly Candidate[];
  readonly held: readonly HeldGroup[];
  /** People of one side that the coordinator keeps apart: never in one group. */
  readonly apart: readonly TwoKeys[];
  readonly peersBefore: readonly PeersBefore[];
}

/** Options that a proposal of groups does not depend on. */
export interface AskedOfGroups {
  /** Is told how many steps are done, out of how many. */
  readonly report?: (done: number, total: number) => void;
  /** Returns milliseconds from any fixed moment. Without it, the search takes as long as it needs. */
  readonly clock?: () => number;
}

/** Returns an input by which a mentee is judged with a mentor where only the two are named: in a mixed proposal they are one to one. */
export function asTwo(input: GroupInput, { format }: Pick<GroupSettings, 'format'>): GroupInput {
  if (format !== 'mixed') return input;
  const { format: _, ...oneToOne } = input;
  return oneToOne;
}
