/** What the rows are in which words are found, and the command that shows each. */
import { idOf, type IdLetter } from '../reference.ts';
import type { FoundText, SearchedTable } from './found-text.ts';

/** What a row of a table is, for people. */
interface Place {
  readonly kind: string;
  /** The letter of the id of what shows it. */
  readonly letter?: IdLetter;
  /** Returns the words of the command that shows it, after `mentor`. */
  readonly commandOf: (found: FoundText) => string;
}

const pairOf = ({ relationshipId }: FoundText): string => idOf('R', relationshipId ?? 0);
const personOf = ({ participantId }: FoundText): string => idOf('P', participantId ?? 0);

const GOAL = {
  letter: 'G',
  commandOf: ({ thingId }: FoundText) => `show ${idOf('G', thingId)}`,
} as const;
const PAIR = { commandOf: (found: FoundText) => `show ${pairOf(found)}` } as const;
const IN_CONFIDENCE = { commandOf: (found: FoundText) => `${PAIR.commandOf(found)} --confidential` } as const;

/** By table. */
export const PLACES: Readonly<Record<SearchedTable, Place>> = {
  goals: { kind: 'goal', ...GOAL },
  milestones: { kind: 'milestone', ...GOAL },
  goal_progress: { kind: 'progress', ...GOAL },
  goal_revisions: { kind: 'revision', ...GOAL },
  goal_confirmations: { kind: 'goal', ...GOAL },
  meetings: { kind: 'meeting', letter: 'M', commandOf: ({ thingId }) => `show ${idOf('M', thingId)}` },
  meeting_actions: {
    kind: 'action',
    letter: 'A',
    commandOf: (found) => `meeting action list ${pairOf(found)}`,
  },
  agreements: { kind: 'agreement', commandOf: (found) => `agreement show ${pairOf(found)}` },
  reviews: { kind: 'review', ...PAIR },
  phase_changes: { kind: 'phase', ...PAIR },
  relationships: { kind: 'end', ...IN_CONFIDENCE },
  attention_snoozes: { kind: 'snooze', ...IN_CONFIDENCE },
  check_ins: { kind: 'check-in', commandOf: (found) => `check-in list ${pairOf(found)} --confidential` },
  readiness_assessments: { kind: 'readiness', ...IN_CONFIDENCE },
  reflections: { kind: 'reflection', ...IN_CONFIDENCE },
  outcome_records: {
    kind: 'outcome',
    commandOf: (found) => `outcome list ${personOf(found)} --confidential`,
  },
  pair_decisions: { kind: 'decision', commandOf: () => 'match decisions --confidential' },
  group_decisions: { kind: 'decision', commandOf: () => 'match decisions --confidential' },
  resources: { kind: 'resource', letter: 'S', commandOf: () => 'resource list' },
  rounds: { kind: 'round', letter: 'N', commandOf: () => 'round list' },
  courses: { kind: 'course', commandOf: () => 'training list' },
};
