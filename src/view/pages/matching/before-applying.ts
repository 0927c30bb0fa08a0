/** What is shown before a proposal becomes relationships, and what is said once it has. */
import { type PairDecision, pairKey } from '../../../domain/decision.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import type { Round } from '../../../domain/round.ts';
import { rulesAsShown } from '../../../matching/proposal/in-confidence.ts';
import { type Block, type Document, textBlock } from '../../document/document.ts';
import { listed } from '../../../domain/words/text.ts';
import { plural } from '../../words/words.ts';
import { personTextOf } from '../people.ts';
import type { StoredPlan } from './proposal.ts';

export interface ToApply {
  readonly proposal: { readonly id: number };
  readonly plan: StoredPlan;
  readonly round: Round;
  readonly people: ReadonlyMap<number, Participant>;
  /** All decisions of the round. */
  readonly decisions: readonly PairDecision[];
  readonly sensitiveFields: readonly string[];
  /** Whether people or criteria have changed since it was made. */
  readonly isChanged: boolean;
}

/** Said where people or criteria have changed since the proposal was made. */
export const STILL_HOLDS =
  'People or criteria have changed since the proposal was made; every match in it still holds.';

/** Up to this many pairs or people are named under each heading. */
const MOST_NAMED = 8;

/** Returns how many relationships a proposal makes, which of them are locked, and who is left without one. */
export function beforeApplying(shown: ToApply): Document {
  const { plan, round, isChanged } = shown;
  const { matches } = plan;
  const proposal = idOf('X', shown.proposal.id);
  return {
    schema: 'match.before-applying/1',
    json: { proposal, matched: matches.length },
    blocks: [
      { kind: 'heading', text: `Proposal ${proposal}` },
      textBlock(
        `${plural(matches.length, 'relationship')} in preparation, for ${round.name}, which ends on ${round.endsOn}.`,
      ),
      ...(isChanged ? [textBlock(STILL_HOLDS, 'warning')] : []),
      ...decidedBlocks(shown),
      ...linesUnder(
        'Without a mentor',
        plan.unmatched.map(({ menteeId, reason }) => `${personTextOf(menteeId, shown.people)}: ${reason}`),
      ),
      ...notReadyBlocks(plan.notReady.length),
    ],
  };
}

/** Says that a proposal has become so many relationships. */
export function appliedText(proposal: string, made: number): string {
  return `Applied proposal ${proposal}: ${plural(made, 'relationship')} in preparation.`;
}

/** Returns what comes next, given the number of the first relationship that was made. */
export function afterApplying(first: number): string {
  return `mentor relationship show ${idOf('R', first)} for what comes first, and mentor relationship list`;
}

function decidedBlocks({ plan, people, decisions, sensitiveFields }: ToApply): Block[] {
  const decided = new Map(decisions.map((one) => [pairKey(one), one]));
  const lines = plan.matches.flatMap((match) => {
    const decision = decided.get(pairKey(match));
    if (decision?.decision !== 'lock') return [];
    const broken = rulesAsShown(decision.overrideRules, sensitiveFields);
    const pair = `${personTextOf(match.menteeId, people)} with ${personTextOf(match.mentorId, people)}`;
    return [{ pair, broken }];
  });
  const locked = lines.filter(({ broken }) => broken.length === 0).map(({ pair }) => pair);
  const forced = lines
    .filter(({ broken }) => broken.length > 0)
    .map(({ pair, broken }) => `${pair}, in spite of ${listed(broken)}`);
  return [...linesUnder('Locked', locked), ...linesUnder('Locked against a rule, for a reason', forced)];
}

/** Says how many are not ready; nothing where nobody is. */
export function notReadyBlocks(count: number): Block[] {
  return count === 0
    ? []
    : [textBlock(`${plural(count, 'person is', 'people are')} not ready to be matched.`, 'muted')];
}

/** Returns the first lines under a heading that counts them all; nothing where there are none. */
export function linesUnder(title: string, lines: readonly string[]): Block[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_NAMED;
  return [
    { kind: 'heading', text: `${title}: ${lines.length}` },
    ...lines.slice(0, MOST_NAMED).map((line) => textBlock(line)),
    ...(more > 0 ? [textBlock(`and ${more} more: mentor match show lists them`, 'muted')] : []),
  ];
}
