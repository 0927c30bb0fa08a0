/** What a review shows once something was done to the data file, or was refused. */
import { type PairDecision, pairKey } from '../../domain/decision.ts';
import type { Participant } from '../../domain/people/participant.ts';
import { compareProposals } from '../../matching/explain/compare.ts';
import { personTextOf } from '../pages/people.ts';
import { valueChangeText } from './price-words.ts';
import type { ToDo } from './review-keys.ts';
import { inMode, onward, saying, withHand } from './review-moves.ts';
import { type Detail, placeInHand, type ProposalInHand, type ReviewState, rowsOf } from './review-state.ts';

/** What became of an effect. */
export interface Outcome {
  /** All decisions of the round. */
  readonly decisions: readonly PairDecision[];
  /** Where another one was made. */
  readonly proposal?: ProposalInHand | undefined;
  readonly people?: ReadonlyMap<number, Participant> | undefined;
  /** What is to be told besides, in sentences. */
  readonly words: readonly string[];
}

/** Returns the state after an effect was carried out. */
export function settled(state: ReviewState, effect: ToDo, outcome: Outcome): ReviewState {
  const { hand, decisions, proposal, taken } = state;
  if (effect.kind === 'back') return wentBack(state, effect.to.hand, effect.to.taken, outcome);
  const done = {
    ...withOutcome(state, outcome),
    steps: [...state.steps, { isSkip: false, hand, decisions, proposal, taken }],
    taken: effect.kind === 'take' ? new Set([...taken, pairKey(effect.pair)]) : taken,
  };
  const [problem] = outcome.words;
  if (effect.kind === 'approve' || effect.kind === 'lock')
    return problem === undefined ? onward(done) : saying(done, problem);
  if (outcome.proposal === undefined) return problem === undefined ? done : saying(done, problem);
  const words = [headline(done, effect, proposal), ...outcome.words];
  const changes = changesBetween(proposal, outcome.proposal).filter(
    ({ menteeId }) => effect.kind === 'anew' || menteeId !== hand,
  );
  return changes.length === 0 && outcome.words.length === 0
    ? saying(done, `${words.join(' ')} Nobody else changes.`)
    : inMode(done, { kind: 'changes', words, changes });
}

/** Returns the state after an effect was refused, with nothing changed. */
export function refusedBy(state: ReviewState, words: string): ReviewState {
  return saying(inMode(state, { kind: 'look' }), words);
}

/** Returns the state with what has been worked out about a mentee. */
export function withDetail(state: ReviewState, menteeId: number, detail: Detail): ReviewState {
  return { ...state, details: new Map([...state.details, [menteeId, detail]]) };
}

function wentBack(
  state: ReviewState,
  hand: number,
  taken: ReadonlySet<string>,
  outcome: Outcome,
): ReviewState {
  const before = { ...withOutcome(state, outcome), steps: state.steps.slice(0, -1), taken };
  return saying(
    withHand(
      before,
      before.rows.findIndex(({ menteeId }) => menteeId === hand),
    ),
    'The last decision is taken back.',
  );
}

/** Prices depend on every decision, so they are worked out anew. The one in hand stays, or its neighbour. */
function withOutcome(state: ReviewState, { decisions, proposal, people }: Outcome): ReviewState {
  const now = {
    ...state,
    decisions,
    proposal: proposal ?? state.proposal,
    people: people ?? state.people,
    details: new Map<number, Detail>(),
  };
  if (proposal === undefined) return now;
  const sorted = { ...now, rows: rowsOf(now) };
  return placeInHand(sorted) === -1 ? withHand(sorted, placeInHand(state)) : sorted;
}

function headline(state: ReviewState, effect: ToDo, before: ProposalInHand): string {
  const { people, proposal } = state;
  const value = valueChangeText(before.plan, proposal.plan);
  if (effect.kind === 'anew') return `Matched anew: ${value}.`;
  const mentor = proposal.plan.matches.find(({ menteeId }) => menteeId === state.hand)?.mentorId;
  const mentee = personTextOf(state.hand, people);
  const has = mentor === undefined ? 'is without a mentor' : `has ${personTextOf(mentor, people)}`;
  return effect.kind === 'take' ? `${mentee} ${has}, locked: ${value}.` : `${mentee} ${has} now: ${value}.`;
}

function changesBetween(before: ProposalInHand, after: ProposalInHand): ReturnType<typeof compareProposals> {
  return compareProposals(before.plan, after.plan).sort((a, b) => a.menteeId - b.menteeId);
}
