/**
 * The state of the full screen of `match review`, and what can be asked of it. Everything here is plain data: keys change
 * it in `review-keys.ts`, and the lines of the screen are drawn from it.
 */
import { type Decision, type Pair, type PairDecision, pairKey } from '../../domain/decision.ts';
import type { Participant } from '../../domain/people/participant.ts';
import { folded } from '../../domain/words/text.ts';
import type { PairJudgement } from '../../matching/explain/explain-pair.ts';
import type { ForcedPrice } from '../../matching/explain/why.ts';
import type { StoredPlan } from '../pages/matching/proposal.ts';

/** A mentee of the proposal, with the mentor proposed. */
export interface ReviewRow {
  readonly menteeId: number;
  /** `null` where they are without a mentor. */
  readonly mentorId: number | null;
  /** In units; `null` without a mentor. */
  readonly score: number | null;
}

/** A proposal as it is reviewed. */
export interface ProposalInHand {
  readonly id: number;
  readonly fingerprint: string;
  readonly plan: StoredPlan;
}

/** A mentor whom the mentee in hand could have instead. */
export interface OtherMentor {
  readonly mentorId: number;
  /** In units. */
  readonly score: number;
  /**
   * `null` where it cannot be had; `unknown` until it has been worked out, and `on-request` where that takes so long that
   * it waits until one is to be taken.
   */
  readonly price: ForcedPrice | null | 'unknown' | 'on-request';
}

/** What is worked out about one row, once it is in hand. */
export interface Detail {
  /** `null` without a mentor. */
  readonly judgement: PairJudgement | null;
  /** Undefined until they have been looked for. */
  readonly others?: readonly OtherMentor[];
}

/** What a mentee had, and has. */
export interface Change {
  readonly menteeId: number;
  readonly before: number | null | undefined;
  readonly after: number | null | undefined;
}

/** What the person is doing. */
export type Mode =
  | { readonly kind: 'look' }
  | { readonly kind: 'choose' }
  /** Writing why a pair is kept apart. */
  | { readonly kind: 'reason'; readonly text: string }
  /** Writing a name; `from` is who was in hand before. */
  | { readonly kind: 'search'; readonly text: string; readonly from: number }
  | { readonly kind: 'help' }
  /** Reading what a decision has changed besides. */
  | { readonly kind: 'changes'; readonly words: readonly string[]; readonly changes: readonly Change[] }
  | { readonly kind: 'finish' };

/** One thing done, with all that is needed to take it back. */
export interface Step {
  /** Whether nothing was decided. */
  readonly isSkip: boolean;
  readonly hand: number;
  readonly decisions: readonly PairDecision[];
  readonly proposal: ProposalInHand;
  readonly taken: ReadonlySet<string>;
}

export interface ReviewState {
  readonly proposal: ProposalInHand;
  readonly people: ReadonlyMap<number, Participant>;
  /** All decisions of the round. */
  readonly decisions: readonly PairDecision[];
  /** What the review began with. */
  readonly start: {
    readonly proposalId: number;
    readonly mentorOf: ReadonlyMap<number, number | null>;
    readonly decisions: readonly PairDecision[];
  };
  /** The pairs that were taken in place of what was proposed, by {@link pairKey}. */
  readonly taken: ReadonlySet<string>;
  readonly order: 'weakest' | 'name';
  readonly rows: readonly ReviewRow[];
  /** The mentee of the row in hand. */
  readonly hand: number;
  readonly details: ReadonlyMap<number, Detail>;
  /** What may be shown of people: fields that are not sensitive, or all. */
  readonly hiddenFields: readonly string[];
  readonly mode: Mode;
  /** How many screens of the lower part have been read. */
  readonly page: number;
  /** Said on the last line until the next key. */
  readonly notice: string | undefined;
  readonly searched: string;
  /** Newest last. */
  readonly steps: readonly Step[];
}

export interface ReviewBegun extends Pick<
  ReviewState,
  'proposal' | 'people' | 'decisions' | 'order' | 'hiddenFields'
> {}

/** Returns the state at the beginning: the first row that nothing was decided on is in hand. */
export function beginReview(begun: ReviewBegun): ReviewState {
  const { proposal, decisions } = begun;
  const rows = rowsOf(begun);
  const decided = new Set(decisions.map(pairKey));
  const first = rows.find(
    ({ menteeId, mentorId }) => mentorId !== null && !decided.has(pairKey({ menteeId, mentorId })),
  );
  return {
    ...begun,
    start: {
      proposalId: proposal.id,
      mentorOf: new Map(rows.map((row) => [row.menteeId, row.mentorId])),
      decisions,
    },
    taken: new Set(),
    rows,
    hand: (first ?? rows[0])?.menteeId ?? 0,
    details: new Map(),
    mode: { kind: 'look' },
    page: 0,
    notice: undefined,
    searched: '',
    steps: [],
  };
}

/** Returns the rows of a proposal in order; those without a mentor come last, except by name. */
export function rowsOf({
  proposal,
  people,
  order,
}: Pick<ReviewState, 'proposal' | 'people' | 'order'>): ReviewRow[] {
  const { matches, unmatched } = proposal.plan;
  const rows: ReviewRow[] = [
    ...matches.map(({ menteeId, mentorId, score }) => ({ menteeId, mentorId, score })),
    ...unmatched.map(({ menteeId }) => ({ menteeId, mentorId: null, score: null })),
  ];
  const names = new Map(rows.map(({ menteeId }) => [menteeId, folded(people.get(menteeId)?.name ?? '')]));
  const byName = (a: ReviewRow, b: ReviewRow): number => {
    const [one, other] = [names.get(a.menteeId)!, names.get(b.menteeId)!];
    return one < other ? -1 : one > other ? 1 : a.menteeId - b.menteeId;
  };
  if (order === 'name') return rows.sort(byName);
  const scored = ({ score }: ReviewRow): number => score ?? Number.POSITIVE_INFINITY;
  return rows.sort((a, b) => (scored(a) === scored(b) ? byName(a, b) : scored(a) - scored(b)));
}

/** Returns the position of the row in hand; −1 where there is none. */
export function placeInHand({ rows, hand }: ReviewState): number {
  return rows.findIndex(({ menteeId }) => menteeId === hand);
}

/** Returns the row in hand. */
export function rowInHand(state: ReviewState): ReviewRow | undefined {
  return state.rows[placeInHand(state)];
}

/** Returns the two people in hand, where they are matched. */
export function pairInHand(state: ReviewState): Pair | undefined {
  const row = rowInHand(state);
  return row === undefined || row.mentorId === null
    ? undefined
    : { menteeId: row.menteeId, mentorId: row.mentorId };
}

/** Returns the decision on a pair. */
export function decisionOn({ decisions }: ReviewState, pair: Pair): Decision | undefined {
  return decisions.find((one) => one.menteeId === pair.menteeId && one.mentorId === pair.mentorId)?.decision;
}

/** Returns whether the proposal matches a mentee otherwise than at the beginning. */
export function isChanged({ start }: ReviewState, { menteeId, mentorId }: ReviewRow): boolean {
  return (start.mentorOf.get(menteeId) ?? null) !== mentorId;
}

/** What stands beside a row: what was decided on it, or what became of it. */
export type Mark = 'approved' | 'locked' | 'taken' | 'forbidden' | 'changed';

/**
 * Returns the marks of all rows, by mentee. A mentee who is kept apart from somebody they had at the beginning is marked
 * `forbidden`, with whoever they have instead.
 */
export function marksOf(state: ReviewState): ReadonlyMap<number, Mark> {
  const decided = new Map(state.decisions.map((one) => [pairKey(one), one.decision]));
  const hadBefore = new Set(
    [...state.start.mentorOf].flatMap(([menteeId, mentorId]) =>
      mentorId !== null && decided.get(pairKey({ menteeId, mentorId })) === 'forbid' ? [menteeId] : [],
    ),
  );
  return new Map(
    state.rows.flatMap((row) => {
      const mark = markOf(state, row, decided, hadBefore.has(row.menteeId));
      return mark === undefined ? [] : [[row.menteeId, mark] as const];
    }),
  );
}

function markOf(
  state: ReviewState,
  row: ReviewRow,
  decided: ReadonlyMap<string, Decision>,
  isKeptApart: boolean,
): Mark | undefined {
  if (row.mentorId !== null) {
    const key = pairKey({ menteeId: row.menteeId, mentorId: row.mentorId });
    const decision = decided.get(key);
    if (decision === 'approve') return 'approved';
    if (decision === 'lock') return state.taken.has(key) ? 'taken' : 'locked';
    if (decision === 'forbid') return 'forbidden';
  }
  if (isKeptApart) return 'forbidden';
  return isChanged(state, row) ? 'changed' : undefined;
}

/**
 * Returns whether the decisions ask for another proposal: somebody in it is kept apart, or a lock is not in it. That
 * happens where decisions were made elsewhere, or where a new proposal could not be made.
 */
export function needsAnew({ decisions, proposal }: ReviewState): boolean {
  const matched = new Set(proposal.plan.matches.map(pairKey));
  return decisions.some((one) =>
    one.decision === 'forbid'
      ? matched.has(pairKey(one)) || matched.has(pairKey({ menteeId: one.mentorId, mentorId: one.menteeId }))
      : one.decision === 'lock' && !matched.has(pairKey(one)),
  );
}
