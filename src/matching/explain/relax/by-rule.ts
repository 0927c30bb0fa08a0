/** Finds whom one rule less would match. */
import { labelOf } from '../../input/criteria-types.ts';
import { isRuleInConfidence } from '../../proposal/in-confidence.ts';
import type { Reading } from '../explain-pair.ts';
import type { ProposalPlan } from '../../proposal/proposal-plan.ts';
import { bestMatches, havingSeen, nearOf } from '../../proposal/best-matches.ts';
import type { Asked } from '../../proposal/propose.ts';
import { ruleRows } from '../../kernel/rule-columns.ts';
import { EVERY_LEVEL, emptyList } from '../../kernel/row-kernel.ts';
import type { Setting } from './setting.ts';
import { impliedRules, isOfPairs, isProtective } from '../../scoring/in-force.ts';
import type { MatchingInput } from '../../input/pair-context.ts';
import { type Change, cheaper, type Relaxation, relaxationOf } from './relaxation.ts';

/**
 * Returns, by mentee, the single rules without which they are matched. First come decisions to keep them apart from
 * somebody, then the rules of the criteria file that are on; within each kind, the cheapest first. Each is tried by
 * finding the best matches again from those of the plan, a rule once for everybody, and only where it may help somebody: a mentee who is allowed
 * no mentor needs one whom that rule alone keeps from them, and any other a rule that alone keeps anybody from somebody. Rules that are always on or protect people are never given up.
 * A rule in confidence is given up only where it is read in confidence.
 */
export function relaxedByRule(
  input: MatchingInput,
  plan: ProposalPlan,
  setting: Setting,
  menteeIds: readonly number[],
  { report = () => undefined, scan, isInConfidence = false }: Asked & Reading,
): Map<number, Relaxation[]> {
  const found = new Map<number, Relaxation[]>(menteeIds.map((id) => [id, []]));
  const near = nearOf(input, plan);
  const attempt = (change: Change, changed: MatchingInput): void => {
    const { relaxation, newlyMatched } = relaxationOf(
      change,
      plan,
      bestMatches(havingSeen(changed, plan), scan, near),
    );
    for (const id of newlyMatched) found.get(id)?.push(relaxation);
  };
  if (menteeIds.length === 0) return found;
  const mayHelp = rulesThatMayHelp(setting, menteeIds);
  const idOf = new Map(input.everyone.map(({ id, key }) => [key, id]));
  for (const pair of isInConfidence ? input.forbidden : []) {
    const [mentee, mentor] = [idOf.get(pair.menteeKey) ?? 0, idOf.get(pair.mentorKey) ?? 0];
    if (!found.has(mentee) && !found.has(mentor)) continue; // of two with both roles either may be left over
    const forbidden = input.forbidden.filter((other) => other !== pair);
    attempt({ kind: 'release', menteeId: mentee, mentorId: mentor }, { ...input, forbidden });
  }
  const { criteria } = input;
  const entries = [...impliedRules(criteria.rules), ...criteria.rules];
  for (const [at, entry] of entries.entries()) {
    report(at, entries.length);
    const label = labelOf(entry.rule, entry);
    if (entry.on === false || isProtective(entry.rule) || !isOfPairs(entry)) continue;
    if (!mayHelp(label)) continue;
    if (!isInConfidence && isRuleInConfidence(label, input.sensitiveFields)) continue;
    const rules = [...criteria.rules.filter((other) => other !== entry), { ...entry, on: false }];
    const change = { kind: 'rule', rule: label } as const;
    attempt(change, { ...input, criteria: { ...criteria, rules } });
  }
  for (const list of found.values()) list.sort((a, b) => kindOf(a) - kindOf(b) || cheaper(a, b));
  return found;
}

/** Returns whether a rule, by its label, may be all that keeps one of the mentees from being matched. */
function rulesThatMayHelp(setting: Setting, menteeIds: readonly number[]): (label: string) => boolean {
  const { kernel, judge, mentees, mentors } = setting;
  const positionOf = new Map(mentees.map(({ id }, at) => [id, at]));
  const labels = new Set<string>();
  const row = emptyList();
  for (const id of menteeIds) {
    const mentee = positionOf.get(id)!;
    kernel.atLeast(mentee, EVERY_LEVEL, 0, row);
    if (row.length > 0) return rulesThatBar(setting); // others may make room
    for (let mentor = 0; mentor < mentors.length; mentor++) {
      const bars = judge.isScored(mentee, mentor) ? judge.barredBy(mentee, mentor) : [];
      if (bars.length === 1) labels.add(bars[0]!.label);
    }
  }
  return (label) => labels.has(label);
}

/**
 * Returns whether a rule, by its label, bars anybody whom no other rule bars. Without any other, the allowed pairs stay the
 * same, and so does the plan.
 */
function rulesThatBar({ judge, context, roles }: Setting): (label: string) => boolean {
  const alone = ruleRows(judge.rules, context).barringAlone(context.mentees.length);
  const labels = new Set(
    judge.rules
      .filter(
        ({ rule, leastScore }, position) =>
          alone.has(position) || leastScore > -Infinity || (rule.name === 'reciprocal' && roles !== null),
      )
      .map(({ label }) => label),
  );
  return (label) => labels.has(label);
}

function kindOf({ change }: Relaxation): number {
  return change.kind === 'release' ? 0 : 1;
}
