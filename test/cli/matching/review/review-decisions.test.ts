/** What a review writes to the data file, and takes back. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { carryOut, madeIn } from '../../../../src/application/match/review/review-decisions.ts';
import { ReviewDetails } from '../../../../src/application/match/review/review-details.ts';
import { loadReviewed } from '../../../../src/application/match/open-proposal.ts';
import { refused } from '../../../../src/errors.ts';
import { openStore } from '../../../../src/store/file/open.ts';
import { loadDecisions } from '../../../../src/store/matching/decisions.ts';
import { openProposal } from '../../../../src/store/matching/proposals.ts';
import type { Store } from '../../../../src/store/store.ts';
import type { StoredPlan } from '../../../../src/view/pages/matching/proposal.ts';
import type { ToDo } from '../../../../src/view/review/review-keys.ts';
import { refusedBy, settled } from '../../../../src/view/review/review-outcome.ts';
import { beginReview, needsAnew, type ReviewState } from '../../../../src/view/review/review-state.ts';
import { runMentor } from '../../../support/host.ts';
import { aFolder } from '../../../support/programme.ts';

let cwd = '';
let store: Store;

async function done(...argv: string[]): Promise<void> {
  const { exit, stderr } = await runMentor([...argv, '--no-input'], { cwd });
  if (exit !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
}

// P1, P2 and P3 are mentees, P4, P5 and P6 mentors. The best is P1 – P4, P2 – P5, P3 – P6.
const PEOPLE = `name,email,roles,goals,expertise
Ann Lee,ann@x.example,mentee,Data; Coaching,
Cat Fox,cat@x.example,mentee,Data,
Eve Ray,eve@x.example,mentee,Wellbeing; Data,
Ben Oak,ben@x.example,mentor,,Data; Coaching
Dan Roe,dan@x.example,mentor,,Data
Fay Sun,fay@x.example,mentor,,Wellbeing
`;

beforeEach(async () => {
  cwd = aFolder();
  await done('init', 'Deciding', '--timezone', 'Europe/London');
  writeFileSync(join(cwd, 'people.csv'), PEOPLE);
  await done('import', 'participants', 'people.csv', '--consent-on', '2026-01-01', '--new-topics', 'add');
  await done('match');
  store = openStore(join(cwd, 'mentor.db'), {
    actor: 'coordinator',
    now: () => new Date('2026-11-22T12:00:00Z'),
    today: undefined,
  });
});
afterEach(() => store.close());

function begun(): ReviewState {
  const { proposal, plan, people } = loadReviewed(store)!;
  const inHand = { id: proposal.id, fingerprint: proposal.fingerprint, plan };
  return beginReview({
    proposal: inHand,
    people,
    decisions: loadDecisions(store, 1),
    order: 'weakest',
    hiddenFields: [],
  });
}

function after(state: ReviewState, effect: ToDo): ReviewState {
  const pair = 'pair' in effect ? effect.pair.menteeId : state.hand;
  const inHand = { ...state, hand: pair };
  const outcome = carryOut(store, inHand, effect, undefined);
  return 'refused' in outcome ? refusedBy(inHand, outcome.refused) : settled(inHand, effect, outcome);
}

const back = (state: ReviewState): ReviewState => after(state, { kind: 'back', to: state.steps.at(-1)! });
const pair = (menteeId: number, mentorId: number): { menteeId: number; mentorId: number } => ({
  menteeId,
  mentorId,
});

/** What is in the data file: decisions, and the pairs of the open proposal. */
function kept(): { decisions: string[]; pairs: string[] } {
  const { matches } = JSON.parse(openProposal(store, 1)!.plan) as StoredPlan;
  return {
    decisions: loadDecisions(store, 1)
      .map(({ menteeId, mentorId, decision, reason }) =>
        [menteeId, mentorId, decision, reason ?? ''].join(' ').trim(),
      )
      .toSorted(),
    pairs: matches.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`).toSorted(),
  };
}

test('the one taken is locked, approvals are kept, and going back restores all of it', () => {
  const before = kept();
  expect(before).toEqual({ decisions: [], pairs: ['1 4', '2 5', '3 6'] });
  const approved = after(begun(), { kind: 'approve', pair: pair(3, 6) });
  const taken = after(approved, { kind: 'take', pair: pair(1, 5) });
  expect(kept()).toEqual({ decisions: ['1 5 lock', '3 6 approve'], pairs: ['1 5', '2 4', '3 6'] });
  expect(taken.mode).toMatchObject({ kind: 'changes', changes: [{ menteeId: 2, before: 5, after: 4 }] });
  expect(madeIn(taken)).toHaveLength(2);
  const another = after(taken, { kind: 'take', pair: pair(1, 4) });
  expect(kept()).toEqual({ decisions: ['1 4 lock', '3 6 approve'], pairs: before.pairs });
  const once = back(another);
  expect(kept()).toEqual({ decisions: ['1 5 lock', '3 6 approve'], pairs: ['1 5', '2 4', '3 6'] });
  const twice = back(once);
  expect(kept()).toEqual({ decisions: ['3 6 approve'], pairs: before.pairs });
  expect(madeIn(back(twice))).toEqual([]);
  expect(kept()).toEqual(before);
});

test('the proposal made anew is the one that match --keep makes', async () => {
  after(begun(), { kind: 'forbid', pair: pair(1, 4), reason: 'They share an office' });
  const anew = kept();
  expect(anew.decisions).toEqual(['1 4 forbid They share an office']);
  expect(anew.pairs).not.toContain('1 4');
  const { id } = openProposal(store, 1)!;
  await done('match', '--keep');
  expect(openProposal(store, 1)!.id).toBe(id);
});

test('a decision made before the review is restored as it was, and one made elsewhere meanwhile stays', async () => {
  await done('match', 'lock', 'P1', 'P4', '--reason', 'They asked for it');
  const forbidden = after(begun(), { kind: 'forbid', pair: pair(1, 4), reason: 'No' });
  expect(madeIn(forbidden)).toEqual([{ menteeId: 1, mentorId: 4, decision: 'forbid', reason: 'No' }]);
  await done('match', 'forbid', 'P3', 'P4', '--reason', 'Elsewhere');
  back(forbidden);
  expect(kept().decisions).toEqual(['1 4 lock They asked for it', '3 4 forbid Elsewhere']);
});

test('what is refused changes nothing, and is told', async () => {
  await done('match', 'lock', 'P2', 'P5');
  const before = kept();
  const taken = after(begun(), { kind: 'take', pair: pair(1, 5) });
  expect(taken.notice).toMatch(/P5 Dan Roe/);
  expect([taken.steps, kept()]).toEqual([[], before]);
  const locked = after(begun(), { kind: 'lock', pair: pair(2, 6) });
  expect(locked.notice).toContain('P2 Cat Fox is locked to P5 already.');
});

test('a decision is kept where no proposal can be made around it, and the reason is told', () => {
  const write = store.write.bind(store);
  let calls = 0;
  store.write = (...call: Parameters<typeof write>) => {
    if (++calls === 2)
      throw refused('The programme changed while the match was made.', 'mentor match, again');
    return write(...call) as never;
  };
  const forbidden = after(begun(), { kind: 'forbid', pair: pair(1, 4), reason: 'No' });
  expect(forbidden.notice).toBe('The programme changed while the match was made. (mentor match, again)');
  expect(kept()).toEqual({ decisions: ['1 4 forbid No'], pairs: ['1 4', '2 5', '3 6'] });
  expect(needsAnew(forbidden)).toBe(true);
  const anew = after(forbidden, { kind: 'anew' });
  expect(needsAnew(anew)).toBe(false);
  expect(kept().pairs).not.toContain('1 4');
});

test('where the round is closed meanwhile, nothing can be decided, and that is told', async () => {
  const state = begun();
  await done('round', 'close', '--discard-proposal', '--yes');
  expect(after(state, { kind: 'approve', pair: pair(1, 4) })).toMatchObject({
    notice: expect.stringContaining('round'),
    steps: [],
  });
});

test('the others have the prices that taking them turns out to cost, approvals held', () => {
  const details = new ReviewDetails({ store, files: undefined, isInConfidence: false });
  let state: ReviewState = { ...after(begun(), { kind: 'approve', pair: pair(3, 6) }), hand: 1 };
  for (state = details.judged(state); details.isToDo(state);) state = details.lookFurther(state);
  const { judgement, others = [] } = state.details.get(1)!;
  expect(judgement?.points.map(({ criterion }) => criterion)).toContain('topics');
  expect(new Set(others.map(({ mentorId }) => mentorId))).toEqual(new Set([5, 6]));
  const price = others.find(({ mentorId }) => mentorId === 5)!.price;
  expect(price).toMatchObject({
    matchedChange: 0,
    changes: [{ menteeId: 1 }, { menteeId: 2, before: 5, after: 4 }],
  });
  // The place of P6 is approved for somebody else.
  expect(others.find(({ mentorId }) => mentorId === 6)!.price).toBeNull();
  const before = BigInt(state.proposal.plan.summary.total);
  const taken = after(state, { kind: 'take', pair: pair(1, 5) });
  const change = BigInt(taken.proposal.plan.summary.total) - before;
  expect((price as { totalChange: bigint }).totalChange).toBe(change);
});

test('a price that takes long is worked out once somebody is to be taken', () => {
  const details = new ReviewDetails({ store, files: undefined, isInConfidence: false });
  const judged = details.judged({ ...begun(), hand: 1 });
  const others = [{ mentorId: 5, score: 1, price: 'on-request' as const }];
  const state = { ...judged, details: new Map([[1, { judgement: null, others }]]) };
  expect(details.isToDo(state)).toBe(false);
  const choosing: ReviewState = { ...state, mode: { kind: 'choose' } };
  expect(details.isToDo(choosing)).toBe(true);
  expect(details.lookFurther(choosing).details.get(1)?.others?.[0]?.price).toMatchObject({
    matchedChange: 0,
  });
});

test('of people who have changed meanwhile nothing is worked out', async () => {
  const details = new ReviewDetails({ store, files: undefined, isInConfidence: false });
  const state = begun();
  await done('participant', 'withdraw', 'P6');
  const judged = details.judged(state);
  expect(judged.details.get(state.hand)).toEqual({ judgement: null, others: [] });
  expect(details.isToDo(judged)).toBe(false);
});
