/** Locks a pair, where it can be locked. */
import type { Context } from '../../context.ts';
import type { Pair, PairDecision } from '../../domain/decision.ts';
import { idOf } from '../../domain/reference.ts';
import { refused } from '../../errors.ts';
import { isRuleInConfidence, rulesAsShown } from '../../matching/proposal/in-confidence.ts';
import { type LockProblem, lockProblems, wordsOf } from '../../matching/input/locks.ts';
import { isProtective } from '../../matching/scoring/in-force.ts';
import type { Lock } from '../../matching/input/pair-context.ts';
import { openProposal } from '../../store/matching/proposals.ts';
import type { Store } from '../../store/store.ts';
import { personText } from '../../view/pages/people.ts';
import { decideLine } from '../people/tell-identities.ts';
import { decide, type Given, type PairInRound } from './decide-pair.ts';
import { againIn } from './again.ts';
import { loadPool } from './read-pool.ts';

export interface LockReasons {
  readonly reason?: string | undefined;
  /** The reason for breaking rules that may be broken. */
  readonly override?: string | undefined;
}

/** A recorded lock. */
export interface Locked {
  /** The rules it breaks for the reason given, by name and field. Confidential ones appear as one, `unavailable`. */
  readonly overridden: readonly string[];
}

/**
 * Locks a pair in the open round. Writes nothing where the same lock already exists. Call it inside `store.write`.
 *
 * @throws Failure `refused` where the mentee is locked to somebody else, or the pair cannot be locked.
 */
export function lockPair(store: Store, pair: PairInRound, { reason, override }: LockReasons): Locked {
  refuseSecondLock(pair);
  const { broken, shown } = brokenBy(store, pair, override !== undefined);
  const { before } = pair;
  const given = givenFor(before, { reason, override }, broken);
  if (given !== undefined) decide(store, pair, 'lock', given);
  return { overridden: shown };
}

/** Returns what is recorded with a lock; undefined where the same lock is there already. */
export function givenFor(
  before: Omit<PairDecision, keyof Pair> | undefined,
  { reason, override }: LockReasons,
  broken: readonly string[],
): Partial<Given> | undefined {
  const isSame =
    before?.decision === 'lock' &&
    before.reason === (reason ?? null) &&
    before.overrideReason === (override ?? null) &&
    before.overrideRules.join('\n') === broken.join('\n');
  if (isSame) return undefined;
  return { reason, ...(override === undefined ? {} : { override: { reason: override, rules: broken } }) };
}

/** Says for which rules the reason is, where one was given, and that the people were kept apart before. */
export async function tellLocked(
  context: Context,
  { overridden }: Locked,
  { override }: LockReasons,
  before: Pick<PairDecision, 'decision'> | undefined,
): Promise<void> {
  if (override !== undefined)
    await context.say(
      overridden.length === 0
        ? 'They break no rule, so that the reason overrides none; a rule that they come to break later is refused.'
        : `The reason is for ${overridden.join(', ')} alone; another rule that they come to break is refused.`,
    );
  if (before?.decision === 'forbid') await context.say('They were kept apart before.');
}

/** Refuses a second lock, which would silently replace the first. */
function refuseSecondLock({ decisions, mentee, mentor }: PairInRound): void {
  const other = decisions.find(
    (one) => one.decision === 'lock' && one.menteeId === mentee.id && one.mentorId !== mentor.id,
  );
  if (other === undefined) return;
  const [one, another] = [idOf('P', mentee.id), idOf('P', other.mentorId)];
  throw refused(
    `${personText(mentee)} is locked to ${another} already.`,
    `mentor match release ${one} ${another} lets that go first`,
  );
}

/**
 * Returns the rules that a pair breaks and a reason may override: by name and field, and as shown to people.
 *
 * @throws Failure `refused` where it breaks any other rule, or one of these without a reason.
 */
function brokenBy(
  store: Store,
  { round, mentee, mentor }: PairInRound,
  isOverriding: boolean,
): { readonly broken: readonly string[]; readonly shown: readonly string[] } {
  const again = againIn(openProposal(store, round.id));
  const { input, absences } = loadPool(store, { again });
  const lock: Lock = { menteeKey: mentee.key, mentorKey: mentor.key, by: 'lock', overrides: [] };
  const others = input.locks.filter((one) => one.menteeKey !== mentee.key);
  // Locking a pair ends any decision to keep the two apart.
  const two = new Set([mentee.key, mentor.key]);
  const forbidden = input.forbidden.filter((one) => !two.has(one.menteeKey) || !two.has(one.mentorKey));
  const broken = lockProblems({ ...input, forbidden, locks: [...others, lock] }, absences, lock).filter(
    (problem) => problem.lock === lock,
  );
  const problems = broken.filter(({ canBeOverridden }) => !(isOverriding && canBeOverridden));
  if (problems.length === 0) {
    const labels = broken.flatMap(({ rule }) => rule ?? []);
    return { broken: labels, shown: rulesAsShown(labels, input.sensitiveFields) };
  }
  const isHidden = problems.some(({ rule = '' }) => isRuleInConfidence(rule, input.sensitiveFields));
  const words = wordsOf(problems);
  throw refused(
    words.length === 1
      ? `${words[0]}.`
      : `They cannot be locked:\n${words.map((each) => `  ${each}`).join('\n')}`,
    isHidden && !isOverriding
      ? 'choose somebody else'
      : remedy(problems, idOf('P', mentee.id), idOf('P', mentor.id)),
  );
}

function remedy(problems: readonly LockProblem[], mentee: string, mentor: string): string {
  const fixed = problems.filter(({ canBeOverridden }) => !canBeOverridden);
  if (fixed.length === 0) {
    if (problems.some(({ rule }) => rule === 'same-person'))
      return `${decideLine(mentee, mentor)} says that they are two people`;
    return problems.some(({ rule = '' }) => isProtective(rule))
      ? 'choose somebody else'
      : 'with --override REASON they are locked all the same';
  }
  if (fixed.every(({ rule }) => rule === 'places'))
    return `mentor participant edit ${mentor} --capacity N makes room, where they agree to it`;
  const again = fixed.find((one) => one.again !== undefined)?.again;
  if (again !== undefined)
    return `mentor match --again ${idOf('P', again)} has them in, and then they can be locked`;
  if (fixed.some(({ rule }) => rule === undefined))
    return `mentor participant show ${mentee} and mentor participant show ${mentor} tell how the two stand`;
  return `no reason overrides this; mentor criteria test ${mentee} ${mentor} shows all that the rules say`;
}
