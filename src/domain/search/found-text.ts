/** A row in which words occur that were looked for. */

/** A table with words that are not a participant’s alone. */
export type SearchedTable =
  | 'goals'
  | 'milestones'
  | 'goal_progress'
  | 'goal_revisions'
  | 'goal_confirmations'
  | 'meetings'
  | 'meeting_actions'
  | 'agreements'
  | 'reviews'
  | 'phase_changes'
  | 'relationships'
  | 'attention_snoozes'
  | 'check_ins'
  | 'readiness_assessments'
  | 'reflections'
  | 'outcome_records'
  | 'pair_decisions'
  | 'group_decisions'
  | 'resources'
  | 'rounds'
  | 'courses';

/** A row with words that were looked for. */
export interface FoundText {
  readonly table: SearchedTable;
  /** The number of what shows it: of the goal, for a milestone. */
  readonly thingId: number;
  readonly relationshipId: number | null;
  readonly participantId: number | null;
  /** The other participant that it is about. */
  readonly otherId: number | null;
  readonly on: string | null;
  /** The column with most of the words. */
  readonly column: string;
  /** All of the words of that column. */
  readonly text: string;
}
