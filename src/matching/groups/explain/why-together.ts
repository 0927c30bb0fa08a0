/** Why two people are, or are not, in one group of a proposal, and what having them in one would cost. */
import type { Participant } from '../../../domain/people/participant.ts';
import type { Absence } from '../../input/absence.ts';
import { compilePairJudgement, type PairJudgement, type Reading } from '../../explain/explain-pair.ts';
import { isRuleInConfidence, UNAVAILABLE } from '../../proposal/in-confidence.ts';
import { compareCompanions, type CompanionChange, groupOf, membersOf } from './compare-groups.ts';
import { type AskedOfGroups, asTwo, type GroupInput, type HeldGroup } from '../group-input.ts';
import type { GroupPlan, PlannedGroup } from '../group-plan.ts';
import type { GroupSettings } from '../group-settings.ts';
import { checkHeld } from '../held-problems.ts';
import type { HeldProblem } from '../problems-of-held.ts';
import { amongEquals, symmetricScore, unitOf } from '../peer-scores.ts';
import type { Proposing } from './relax-groups.ts';

/** How two people stand to each other in groups of a format. */
export type Standing =
  /** A mentee and a mentor, of a circle or a panel. */
  | { readonly kind: 'pair'; readonly mentee: Participant; readonly mentor: Participant }
  /** Two mentees of one circle, or two mentors of one panel. */
  | { readonly kind: 'together'; readonly one: Participant; readonly other: Participant }
  | { readonly kind: 'peers'; readonly one: Participant; readonly other: Participant };

/** The price of having two people in one group: everything that differs in the best proposal that is found with them. */
export interface GroupPrice {
  /** Whether they break rules, so that a lock needs a reason. */
  readonly isOverriding: boolean;
  readonly matchedChange: number;
  /** In units. */
  readonly totalChange: bigint;
  readonly matched: number;
  readonly total: number | string;
  /** Everybody who would have somebody else, by number. */
  readonly changes: readonly CompanionChange[];
  /** The group that they would be in. */
  readonly group: PlannedGroup | null;
  /** Whether both proposals are proved the best; otherwise the price is between the best that were found. */
  readonly isProved: boolean;
}

export interface WhyGroup {
  readonly standing: Standing;
  /** What the rules and criteria say; of peers, of the first as mentee and then the other way round; none for two of one side. */
  readonly judgements: readonly PairJudgement[];
  /** In units of the proposal: what the two score with each other; `null` for two of one side, or without a score. */
  readonly score: number | null;
  /** The group of each of the two in the proposal. */
  readonly groups: readonly (PlannedGroup | undefined)[];
  readonly isInPlan: boolean;
  /** `null` where they cannot be in one group, are in one already, or it is in confidence whether they can. */
  readonly price: GroupPrice | null;
  /** Why they cannot, in clauses. */
  readonly impossible: readonly string[];
}

interface Asked extends AskedOfGroups, Reading {
  readonly absences?: readonly Absence[];
  /** A search with them may take so many seconds. Default: as many as the proposal. */
  readonly seconds?: number;
}

/**
 * Explains two people beside a proposal made from the input. The price is the value of the best proposal found with the two
 * held in one group, less that of the given one: exact where both are proved.
 *
 * @param plan made from the input unchanged
 */
export function whyGroup(
  input: GroupInput,
  plan: GroupPlan,
  standing: Standing,
  propose: Proposing,
  { absences = [], seconds, clock, report, ...reading }: Asked = {},
): WhyGroup {
  const [one, other] = twoOf(standing);
  const { judgements, score } = judgedIn(input, plan.settings, standing, reading);
  const groups = [groupOf(plan, one.id), groupOf(plan, other.id)];
  const isInPlan = plan.groups.some((group) => isIn(group, one.id) && isIn(group, other.id));
  const seen = { standing, judgements, score, groups, isInPlan };
  if (isInPlan) return { ...seen, price: null, impossible: [] };
  const called = `${one.name} with ${other.name}`;
  // One rule in confidence can be overridden and another cannot, so a price would reveal which one it is.
  if (judgements.some(({ broken }) => broken.some(({ rule }) => rule === UNAVAILABLE)))
    return { ...seen, price: null, impossible: [`${called}: ${UNAVAILABLE}`] };
  const held: HeldGroup = { keys: [one.key, other.key].sort(), by: 'lock', overrides: 'any' };
  const checkedWith = (asked: HeldGroup): ReturnType<typeof checkHeld> =>
    checkHeld(input, plan.settings, [...input.held, asked], absences);
  const problemsIn = ({ impossible }: ReturnType<typeof checkHeld>): readonly HeldProblem[] =>
    impossible
      .filter((each) => held.keys.every((key) => each.held.keys.includes(key)))
      .flatMap((each) => each.problems);
  const broken = problemsIn(checkedWith({ ...held, overrides: [] }));
  const isHidden = ({ rule = '' }: HeldProblem): boolean => isRuleInConfidence(rule, input.sensitiveFields);
  const hidden = reading.isInConfidence === true ? [] : broken.filter(isHidden);
  const checked = checkedWith(held);
  const problems = [...hidden, ...problemsIn(checked)].map(({ words }) => words);
  if (problems.length > 0) return { ...seen, price: null, impossible: [...new Set(problems)] };
  if (checked.elsewhere.includes(held))
    return { ...seen, price: null, impossible: [`${called}: they cannot be in one ${plan.format}`] };
  const settings: GroupSettings =
    seconds === undefined
      ? plan.settings
      : { ...plan.settings, seconds: Math.min(seconds, plan.settings.seconds) };
  const after = propose({ ...input, held: checked.held }, settings, {
    ...(clock === undefined ? {} : { clock }),
    ...(report === undefined ? {} : { report }),
  });
  const isOverriding = broken.length > 0;
  return { ...seen, price: { isOverriding, ...priceBetween(plan, after, one.id, other.id) }, impossible: [] };
}

function priceBetween(
  before: GroupPlan,
  after: GroupPlan,
  one: number,
  other: number,
): Omit<GroupPrice, 'isOverriding'> {
  return {
    matchedChange: after.summary.matched - before.summary.matched,
    totalChange: BigInt(after.summary.total) - BigInt(before.summary.total),
    matched: after.summary.matched,
    total: after.summary.total,
    changes: compareCompanions(before, after),
    group: after.groups.find((group) => isIn(group, one) && isIn(group, other)) ?? null,
    isProved: before.summary.optimal === 'proved' && after.summary.optimal === 'proved',
  };
}

/** Returns the two people, the mentee or the first named first. */
export function twoOf(standing: Standing): readonly [Participant, Participant] {
  return standing.kind === 'pair' ? [standing.mentee, standing.mentor] : [standing.one, standing.other];
}

type Judged = Pick<WhyGroup, 'judgements' | 'score'>;

function judgedIn(input: GroupInput, settings: GroupSettings, standing: Standing, reading: Reading): Judged {
  if (standing.kind === 'together') return { judgements: [], score: null };
  const [one, other] = twoOf(standing);
  const side = standing.kind === 'pair' ? 'mentee' : 'peer';
  return judgingWith(input, settings, one, side, [other], reading)(0);
}

/** Returns a function that judges somebody with each of some others, by their position; peers both ways round. */
function judgingWith(
  input: GroupInput,
  settings: GroupSettings,
  person: Participant,
  side: 'mentee' | 'mentor' | 'peer',
  others: readonly Participant[],
  reading: Reading,
): (other: number) => Judged {
  if (side === 'peer') {
    const all = [person, ...others];
    const judge = compilePairJudgement(amongEquals(input, settings), all, all, reading);
    return (other) => {
      const judgements = [judge(0, 1 + other), judge(1 + other, 0)];
      const [there, back] = judgements.map(({ score }) => score);
      const score = bothWays(there ?? null, back ?? null, settings, input.scores !== null);
      return { judgements, score };
    };
  }
  const [mentees, mentors] = side === 'mentee' ? [[person], others] : [others, [person]];
  const judge = compilePairJudgement(asTwo(input, settings), mentees, mentors, reading);
  return (other) => {
    const judgement = side === 'mentee' ? judge(0, other) : judge(other, 0);
    return { judgements: [judgement], score: judgement.score };
  };
}

/** Returns the score of two peers in units of the proposal; `null` where one direction has none. */
function bothWays(
  there: number | null,
  back: number | null,
  settings: GroupSettings,
  isExternal: boolean,
): number | null {
  if (there === null || back === null || settings.format !== 'peer') return null;
  return unitOf(settings, isExternal) * symmetricScore(there, back, settings.symmetric, isExternal);
}

function isIn(group: PlannedGroup, id: number): boolean {
  return membersOf(group).includes(id);
}

/** Somebody else whom one person could be with. */
export interface BestOther {
  readonly standing: Standing;
  /** In units of the proposal: what the two score with each other. */
  readonly score: number;
  readonly price: GroupPrice | null;
}

/**
 * Returns the best others whom somebody could be with, the greatest score first, each with its price: mentors for a mentee,
 * mentees for a mentor, other peers for a peer. Those whom a rule bars, and those whom they have, are left out.
 */
export function bestOthers(
  input: GroupInput,
  plan: GroupPlan,
  person: Participant,
  side: 'mentee' | 'mentor' | 'peer',
  most: number,
  propose: Proposing,
  asked: Asked = {},
): BestOther[] {
  const candidates = side === 'peer' ? input.peers : side === 'mentee' ? input.mentors : input.mentees;
  const others = candidates
    .map(({ participant }) => participant)
    .filter(({ id }) => id !== person.id)
    .filter(({ id }) => !plan.groups.some((group) => isIn(group, id) && isIn(group, person.id)));
  const judge = judgingWith(input, plan.settings, person, side, others, asked);
  const found = others.flatMap((participant, at) => {
    const standing: Standing =
      side === 'peer'
        ? { kind: 'peers', one: person, other: participant }
        : side === 'mentee'
          ? { kind: 'pair', mentee: person, mentor: participant }
          : { kind: 'pair', mentee: participant, mentor: person };
    const { judgements, score } = judge(at);
    const isBarred = judgements.some(({ broken }) => broken.some(({ rule }) => !isOfPlaces(rule, side)));
    return isBarred || score === null ? [] : [{ standing, score }];
  });
  found.sort((a, b) => b.score - a.score || (twoOf(a.standing)[1].key < twoOf(b.standing)[1].key ? -1 : 1));
  return found.slice(0, most).map(({ standing, score }) => ({
    standing,
    score,
    price: whyGroup(input, plan, standing, propose, asked).price,
  }));
}

/** Peers have no places, and were not mentor and mentee. */
function isOfPlaces(rule: string, side: 'mentee' | 'mentor' | 'peer'): boolean {
  return side === 'peer' && (rule === 'places' || rule === 'paired-before' || rule === 'reciprocal');
}
