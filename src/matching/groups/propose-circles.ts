/** Proposes circles: one mentor and several mentees each. */
import type { AskedOfGroups, GroupInput } from './group-input.ts';
import type { GroupPlan } from './group-plan.ts';
import type { CircleSettings } from './group-settings.ts';
import { circleProblemOf } from './problem/people-problem.ts';
import { proposeInOneStage } from './problem/propose-in-one-stage.ts';

/**
 * Proposes circles in the order of objectives: what is held; as many mentees as possible; the longest waits; the greatest
 * total; the fewest circles below the wished size. Neither the order of the input's lists nor the ids in it matter. Where the
 * search is stopped, the summary has a bound that no proposal exceeds.
 *
 * @throws Failure where those who are held cannot all be
 */
export function proposeCircles(
  input: GroupInput,
  settings: CircleSettings,
  asked: AskedOfGroups = {},
): GroupPlan {
  return proposeInOneStage(circleProblemOf(input, settings), { input, settings, size: settings.size }, asked);
}
