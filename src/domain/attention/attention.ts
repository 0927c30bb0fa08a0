/** What needs somebody to act: all signals of a relationship on a date, each with its level. */
import { type BriefFacts, isOpen, type RelationshipFacts } from '../relationship/relationship.ts';
import { neverMet, quiet } from './contact-signals.ts';
import { overCapacity } from './overload.ts';
import { actionOverdue, noCompleteGoal, phaseOverdue } from './progress-signals.ts';
import {
  type Circumstances,
  type Finding,
  type Level,
  levelOn,
  LEVELS,
  type Signal,
  type Snooze,
  snoozesOn,
} from './signal.ts';
import { withoutMentor } from './without-mentor.ts';
import { askedForHelp, lowCheckIn, oneSideSilent } from './check-in-signals.ts';
import { compareTexts } from '../words/text.ts';

/** Every signal, the most urgent first. A new one is a constant and a line here. */
export const SIGNALS: readonly Signal[] = [
  askedForHelp,
  lowCheckIn,
  withoutMentor,
  neverMet,
  oneSideSilent,
  quiet,
  phaseOverdue,
  noCompleteGoal,
  overCapacity,
  actionOverdue,
];

/**
 * Returns what people read instead of the name of a signal.
 *
 * @example signalLabel('phase-overdue') // 'slower than planned'
 */
export function signalLabel(name: string): string {
  return SIGNALS.find((signal) => signal.name === name)?.label ?? name;
}

/** A signal that was raised. */
export interface Raised extends Finding {
  readonly signal: string;
  readonly level: Level;
  /** The snooze that covers it, if there is one. */
  readonly snooze: Snooze | null;
}

/**
 * The state of a relationship. `unknown`: nothing known is wrong, but something that should be known is not; this differs
 * from `at-risk`. `snoozed`: everything that was raised is snoozed.
 */
export const ATTENTION_STATES = ['at-risk', 'unknown', 'snoozed', 'well'] as const;
export type AttentionState = (typeof ATTENTION_STATES)[number];

export interface Attention {
  readonly state: AttentionState;
  /** The highest level of the signals that are raised and not put off; `null` where there are none. */
  readonly level: Level | null;
  /** Most urgent first, including those put off. */
  readonly raised: readonly Raised[];
  /** Sentences: what is not known. */
  readonly unknown: readonly string[];
}

/**
 * Returns what needs somebody to act in a relationship on a date; nothing in one that is over.
 *
 * Pure: the same facts and date give the same answer. Nothing in it quotes anybody's own words.
 */
export function attentionOf(facts: BriefFacts, circumstances: Circumstances, today: string): Attention {
  if (!isOpen(facts) || facts.startedOn > today)
    return { state: 'well', level: null, raised: [], unknown: [] };
  const snoozes = snoozesOn(circumstances, facts.id, today);
  const raised: Raised[] = [];
  const unknown: string[] = [];
  for (const signal of SIGNALS) {
    const look = signal.look(facts, circumstances, today);
    if (look === undefined) continue;
    if ('unknown' in look) unknown.push(look.unknown);
    else
      raised.push({
        ...look,
        signal: signal.name,
        level: levelOn(look, circumstances.thresholds, today),
        snooze: snoozeOf(signal.name, look, snoozes),
      });
  }
  raised.sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
  const level = raised.find(({ snooze }) => snooze === null)?.level ?? null;
  return { state: stateOf(level, raised, unknown), level, raised, unknown };
}

function stateOf(level: Level | null, raised: readonly Raised[], unknown: readonly string[]): AttentionState {
  if (level !== null) return 'at-risk';
  if (raised.length > 0) return 'snoozed';
  return unknown.length > 0 ? 'unknown' : 'well';
}

/**
 * Returns the latest snooze that covers a finding. A snooze does not cover what was said after it was set.
 */
function snoozeOf(signal: string, { since, isNews }: Finding, snoozes: readonly Snooze[]): Snooze | null {
  const covers = snoozes.findLast(
    (snooze) =>
      (snooze.signal === null || snooze.signal === signal) && !(isNews === true && since > snooze.snoozedOn),
  );
  return covers ?? null;
}

/** A relationship with what needs a person in it. */
export interface Attended {
  readonly facts: RelationshipFacts;
  readonly attention: Attention;
}

/**
 * Returns the open relationships with what needs somebody to act in each, the most urgent first: by level, then by how
 * long it has been so, then by number. After those come the unknown, the snoozed, and those that are well.
 */
export function attend(
  relationships: readonly RelationshipFacts[],
  circumstances: Circumstances,
  today: string,
): Attended[] {
  return relationships
    .filter((facts) => isOpen(facts) && facts.startedOn <= today)
    .map((facts) => ({ facts, attention: attentionOf(facts, circumstances, today) }))
    .sort(
      (a, b) =>
        ATTENTION_STATES.indexOf(a.attention.state) - ATTENTION_STATES.indexOf(b.attention.state) ||
        heightOf(b.attention) - heightOf(a.attention) ||
        compareTexts(sinceOf(a.attention), sinceOf(b.attention)) ||
        a.facts.id - b.facts.id,
    );
}

function heightOf({ level }: Attention): number {
  return level === null ? -1 : LEVELS.indexOf(level);
}

/** Returns the first day of the most urgent signal. */
function sinceOf({ raised, level }: Attention): string {
  return raised.find((one) => one.level === level && one.snooze === null)?.since ?? '';
}
