/** The smallest single changes that would give a group to somebody who has none, found by proposing again. */
import { labelOf } from '../../input/criteria-types.ts';
import { isProtective } from '../../scoring/in-force.ts';
import { isRuleInConfidence } from '../../proposal/in-confidence.ts';
import { compareCompanions } from './compare-groups.ts';
import type { AskedOfGroups, GroupInput } from '../group-input.ts';
import type { GroupPlan } from '../group-plan.ts';
import type { GroupSettings } from '../group-settings.ts';
import type { GroupChange, GroupRelaxation } from './group-relaxation.ts';
import { relaxByOneMore } from './one-more.ts';

/** Each proposal with a change may take so many seconds, and all of them together. */
const SECONDS_EACH = 3;
const SECONDS_IN_ALL = 15;
/** At most so many rules are tried without. */
const MOST_RULES = 6;

/** Makes a proposal of groups. */
export type Proposing = (input: GroupInput, settings: GroupSettings, asked?: AskedOfGroups) => GroupPlan;

interface Asked extends AskedOfGroups {
  /** Whether the coordinator alone reads it, who may know which rule protects somebody. */
  readonly isInConfidence?: boolean;
}

/**
 * Returns the changes that would place somebody whom a plan leaves out, the one that touches the fewest others first; of those
 * that touch as many, one more in a circle comes before one more place, and both before what is asked of all groups.
 *
 * 1. For each person, find what names a mentor and moves nobody (`one-more.ts`).
 * 2. List the changes for all: one more in every circle, one fewer, a circle more, no time in common, one more of one value, one
 *    trio, a round fewer apart, and each rule off that keeps one of them from somebody. Rules that protect people stay, and those
 *    in confidence are tried only for the coordinator.
 * 3. Propose with each; one proposal tells of everybody at once. What could not be searched to its end in a few seconds says so,
 *    and what there was no time for is left out.
 *
 * @param plan made from the input
 */
export function relaxGroups(
  input: GroupInput,
  plan: GroupPlan,
  propose: Proposing,
  { report = () => undefined, clock, isInConfidence = false }: Asked = {},
): GroupRelaxation[] {
  const changes = changesOf(input, plan, isInConfidence);
  const place = new Map(plan.unmatched.map(({ participantId }, at) => [participantId, at]));
  const begun = clock?.() ?? 0;
  const found: GroupRelaxation[] = relaxByOneMore(input, plan); // 1
  for (const [at, { change, settings, input: changed }] of changes.entries()) {
    if (((clock?.() ?? 0) - begun) / 1000 > SECONDS_IN_ALL) break;
    const seconds = Math.min(settings.seconds, SECONDS_EACH);
    const after = propose(changed, { ...settings, seconds }, clock === undefined ? {} : { clock });
    report(at + 1, changes.length);
    const differing = compareCompanions(plan, after);
    const placedIds = differing
      .filter(
        ({ participantId, after: companions }) => place.has(participantId) && (companions?.length ?? 0) > 0,
      )
      .map(({ participantId }) => participantId)
      .sort((a, b) => place.get(a)! - place.get(b)!);
    if (placedIds.length === 0) continue;
    const lostIds = differing
      .filter(({ before, after: companions }) => (before?.length ?? 0) > 0 && (companions?.length ?? 0) === 0)
      .map(({ participantId }) => participantId);
    if (lostIds.length >= placedIds.length) continue;
    found.push({
      change,
      settings,
      placedIds,
      lostIds,
      changed: differing.length - placedIds.length - lostIds.length,
      totalChange: BigInt(after.summary.total) - BigInt(plan.summary.total),
      isProved: after.summary.optimal === 'proved',
    });
  }
  return found.sort(
    (a, b) =>
      a.lostIds.length - b.lostIds.length ||
      a.changed - b.changed ||
      Number(b.change.kind === 'one-more') - Number(a.change.kind === 'one-more'),
  );
}

interface Tried {
  readonly change: GroupChange;
  readonly settings: GroupSettings;
  readonly input: GroupInput;
}

function changesOf(input: GroupInput, plan: GroupPlan, isInConfidence: boolean): Tried[] {
  const { settings } = plan;
  const tried = (change: GroupChange, changed: GroupSettings = settings): Tried => ({
    change,
    settings: changed,
    input,
  });
  const all: Tried[] = [];
  if (settings.format === 'circle' || settings.format === 'mixed') {
    const [least, most] = settings.size;
    all.push(tried({ kind: 'more', most: most + 1 }, { ...settings, size: [least, most + 1] }));
    if (least > 2)
      all.push(tried({ kind: 'fewer', least: least - 1 }, { ...settings, size: [least - 1, most] }));
    const each = settings.circlesEach + 1;
    if (input.mentors.some(({ places }) => places >= each))
      all.push(tried({ kind: 'circles', each }, { ...settings, circlesEach: each }));
    if (settings.format === 'mixed' && settings.way === 'one-to-one-first')
      all.push(tried({ kind: 'together' }, { ...settings, way: 'together' }));
    if (settings.withSlots) all.push(tried({ kind: 'no-slots' }, { ...settings, withSlots: false }));
  }
  if (settings.format === 'panel') {
    const [least, most] = settings.mentors;
    if (least > 2)
      all.push(tried({ kind: 'fewer', least: least - 1 }, { ...settings, mentors: [least - 1, most] }));
    if (settings.different !== null)
      all.push(tried({ kind: 'not-different', field: settings.different }, { ...settings, different: null }));
  }
  if (settings.format === 'peer') {
    if (!settings.trio) all.push(tried({ kind: 'trio' }, { ...settings, trio: true }));
    if (settings.apartRounds !== null && settings.apartRounds > 0) {
      const rounds = settings.apartRounds - 1;
      all.push(tried({ kind: 'apart-rounds', rounds }, { ...settings, apartRounds: rounds }));
    }
  }
  for (const [at, { field, most }] of settings.atMost.entries())
    all.push(
      tried(
        { kind: 'at-most', field, most: most + 1 },
        { ...settings, atMost: settings.atMost.with(at, { field, most: most + 1 }) },
      ),
    );
  for (const rule of barringRules(input, plan, isInConfidence))
    all.push({ change: { kind: 'rule', rule }, settings, input: withoutRule(input, rule) });
  return all;
}

/** Returns the rules that keep somebody from those whom the plan leaves without a group, the most often first. */
function barringRules(input: GroupInput, { unmatched }: GroupPlan, isInConfidence: boolean): string[] {
  const counts = new Map<string, number>();
  for (const { removedBy } of unmatched)
    for (const [rule, count] of Object.entries(removedBy)) counts.set(rule, (counts.get(rule) ?? 0) + count);
  const labels = new Set(input.criteria.rules.filter(({ on }) => on !== false).map(labelIn));
  return [...counts]
    .filter(([rule]) => labels.has(rule) && !isProtective(rule))
    .filter(([rule]) => isInConfidence || !isRuleInConfidence(rule, input.sensitiveFields))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_RULES)
    .map(([rule]) => rule);
}

function withoutRule(input: GroupInput, label: string): GroupInput {
  const rules = input.criteria.rules.map((entry) =>
    labelIn(entry) === label ? { ...entry, on: false } : entry,
  );
  return { ...input, criteria: { ...input.criteria, rules } };
}

function labelIn(entry: GroupInput['criteria']['rules'][number]): string {
  return labelOf(entry.rule, entry);
}
