/** Takes the next step of a relationship: what it changes, and why it may not be taken. */
import { type Failure, refused } from '../../errors.ts';
import type { ChecklistItem } from './checklist-item.ts';
import { isStepAllowed, nextStep, type PhaseSettings, type Step } from './phases.ts';
import { idOf } from '../reference.ts';
import {
  type BriefFacts,
  type Outcome,
  type Phase,
  phaseSince,
  type RelationshipFacts,
} from './relationship.ts';

/** A step that will be taken. */
export interface Advance {
  readonly relationship: RelationshipFacts;
  readonly from: Phase;
  /** `null` where the relationship is then over, with `outcome`. */
  readonly to: Phase | null;
  readonly outcome: Outcome | null;
  /** What was missing and is overridden; empty unless forced or at the planned end. */
  readonly skipped: readonly ChecklistItem[];
  readonly isForced: boolean;
}

/**
 * Returns the next step of an open relationship.
 *
 * @param force Goes on although the checklist is not complete.
 * @throws Failure `refused` naming each missing item with the command that supplies it.
 */
export function planAdvance(
  relationship: RelationshipFacts,
  settings: PhaseSettings,
  today: string,
  force: boolean,
): Advance {
  const since = phaseSince(relationship);
  if (today < since)
    throw refused(
      `${idOf('R', relationship.id)} is in ${relationship.phase} since ${since}; it cannot leave it on ${today}.`,
      'mend --today; nothing was changed',
    );
  const step = nextStep(relationship, settings, today);
  if (!step.isAllowed && !force) throw incomplete(relationship, step);
  if (step.to === null && relationship.decision === null)
    throw refused(
      `${idOf('R', relationship.id)} cannot end without the decision, even by force.`,
      `mentor relationship decide ${idOf('R', relationship.id)} end, or renew`,
    );
  return {
    relationship,
    from: step.from,
    to: step.to,
    outcome: step.to === null ? (relationship.decision === 'renew' ? 'renewed' : 'completed') : null,
    skipped: step.missing,
    isForced: !step.isAllowed,
  };
}

/** Returns whether the next step of an open relationship may be taken on a date without force, as `advance --ready` does. */
export function canAdvance(facts: BriefFacts, settings: PhaseSettings, today: string): boolean {
  if (phaseSince(facts) > today || (facts.phase === 'closure' && facts.decision === null)) return false;
  return isStepAllowed(facts, settings, today);
}

function incomplete(relationship: RelationshipFacts, step: Step): Failure {
  const lines = step.missing.map((item) => `  ${item.text}\n    ${item.command ?? ''}`);
  return refused(
    `${idOf('R', relationship.id)} cannot leave ${step.from} yet. Missing:\n${lines.join('\n')}`,
    'supply what is missing, or go on regardless with --force --reason TEXT; nothing was changed',
  );
}
