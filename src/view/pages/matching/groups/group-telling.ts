/** What is told with a proposal of groups besides the plan. */
import type { Shared } from '../../../../matching/groups/explain/what-is-shared.ts';
import type { RelaxedTelling } from './without-group.ts';

export interface GroupTelling extends RelaxedTelling {
  /** What each group shares, in their order; empty where nothing is known of today's people. */
  readonly shared: readonly (readonly Shared[])[];
  /** Whether the proposal is open and made from today's people, rules and decisions; `null` where nobody can tell. */
  readonly isCurrent: boolean | null;
  /** What in it no longer holds. */
  readonly stale: readonly string[];
}
