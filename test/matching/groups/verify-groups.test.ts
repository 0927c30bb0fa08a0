import { expect, test } from '@jest/globals';
import { faultsOfGroupPlan } from '../../../src/matching/groups/verify-groups.ts';
import type { GroupPlan } from '../../../src/matching/groups/group-plan.ts';
import type { Stage } from '../../../src/matching/groups/problem/solve-in-cases.ts';
import { proposeCircles } from '../../../src/matching/groups/propose-circles.ts';
import { proposeMixed } from '../../../src/matching/groups/propose-mixed.ts';
import { proposePanels } from '../../../src/matching/groups/propose-panels.ts';
import { randomFrom } from '../oracle.ts';
import { aPerson, candidate, scoresOf } from '../people.ts';
import { aGroupInput, settingsOf } from './group-people.ts';
import { aMixedTable, inputOfMixed } from './mixed-oracle.ts';

/** People who are all mentee and mentor and like each other, so that cases are told apart. */
const both = ['Ada', 'Bob', 'Cem', 'Dee', 'Eve'].map((name) => candidate(aPerson(name), { places: 2 }));
const input = aGroupInput({
  mentees: both,
  mentors: both,
  scores: scoresOf(
    both.flatMap((one, k) =>
      both.map(
        (other, j) => [one.participant.key, other.participant.key, 10 + (k >> 1 === j >> 1 ? 9 : 0)] as const,
      ),
    ),
  ),
});
const circle = settingsOf('circle', { size: [1, 2] });

/** A plan as it is read from the file. */
const stored = (plan: GroupPlan): GroupPlan => JSON.parse(JSON.stringify(plan)) as GroupPlan;

test('a proposal of groups holds when it is checked anew, in any format', () => {
  const circles = proposeCircles(input, circle);
  expect((circles.proof['stages'] as Stage[])[0]!.cases.length).toBeGreaterThan(2);
  for (const plan of [circles, proposePanels(input, settingsOf('panel', { mentors: [1, 2] }))])
    expect(faultsOfGroupPlan(input, stored(plan))).toEqual([]);
  for (let seed = 1; seed <= 20; seed++) {
    const table = aMixedTable(seed, 5, 3);
    const mixed = inputOfMixed(table, randomFrom(seed));
    for (const way of ['together', 'one-to-one-first'] as const) {
      const plan = stored(proposeMixed(mixed, settingsOf('mixed', { size: table.size, way })));
      expect([seed, way, faultsOfGroupPlan(mixed, plan)]).toEqual([seed, way, []]);
    }
  }
});

test.each<[string, (plan: GroupPlan, stage: Stage) => GroupPlan, string]>([
  [
    'with other groups than its proof',
    (plan) => ({ ...plan, groups: plan.groups.slice(1) }),
    'the groups are not those of the proof',
  ],
  [
    'of which a case is left out',
    (plan, stage) => ({
      ...plan,
      proof: {
        stages: [
          {
            ...stage,
            cases: [{ ...stage.cases[0]!, cases: stage.cases[0]!.cases!.slice(1) }, ...stage.cases.slice(1)],
          },
        ],
      },
    }),
    'case 0 is not told apart into all its cases',
  ],
  [
    'of which a case is wrongly said to be the best',
    (plan, stage) => ({
      ...plan,
      proof: { stages: [{ ...stage, cases: [{ ...stage.cases[0]!, cases: undefined }] }] },
    }),
    'case 0 may have something better',
  ],
  [
    'that breaks a rule',
    (plan, stage) => ({
      ...plan,
      proof: { stages: [{ ...stage, openerOf: stage.openerOf.map(() => [0, 1]) }] },
    }),
    'joiner 0 is in 2 groups, more than 1',
  ],
  [
    'of another number of stages',
    (plan, stage) => ({ ...plan, proof: { stages: [stage, stage, stage] } }),
    'the proof has other stages than the proposal',
  ],
])('a proposal %s does not hold', (_name, change, fault) => {
  const plan = stored(proposeCircles(input, circle));
  const changed = change(plan, (plan.proof['stages'] as Stage[])[0]!);
  expect(faultsOfGroupPlan(input, changed)).toContain(fault);
});

test('a proposal that was stopped holds where places bound it more closely than its cases', () => {
  const table = aMixedTable(30_024, 24, 6);
  const { size, circlesEach } = table;
  const asked = settingsOf('mixed', { size, circlesEach, seconds: 1, way: 'together' });
  let time = 0;
  const mixed = inputOfMixed(table, randomFrom(1));
  const plan = proposeMixed(mixed, asked, { clock: () => (time += 20) });
  expect(plan.summary.optimal).toBe('bounded');
  expect(faultsOfGroupPlan(mixed, stored(plan))).toEqual([]);
  const claimed = { ...plan.summary, bound: { ...plan.summary.bound!, matched: plan.summary.matched - 1 } };
  expect(faultsOfGroupPlan(mixed, { ...plan, summary: claimed })).not.toEqual([]);
});
