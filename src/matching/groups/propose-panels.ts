/** Proposes panels: one mentee and several mentors each. */
import type { AskedOfGroups, GroupInput } from './group-input.ts';
import type { GroupPlan } from './group-plan.ts';
import type { PanelSettings } from './group-settings.ts';
import { panelProblemOf } from './problem/people-problem.ts';
import { proposeInOneStage } from './problem/propose-in-one-stage.ts';

/**
 * Proposes panels in the order of objectives: what is held; as many mentees as possible with a panel; the longest waits; the
 * greatest total of all pairs. A mentor is in no more panels than they have places. Neither the order of the input's lists
 * nor the ids in it matter. Where the search is stopped, the summary has a bound that no proposal exceeds.
 *
 * @throws Failure where those who are held cannot all be
 */
export function proposePanels(
  input: GroupInput,
  settings: PanelSettings,
  asked: AskedOfGroups = {},
): GroupPlan {
  return proposeInOneStage(
    panelProblemOf(input, settings),
    { input, settings, size: settings.mentors },
    asked,
  );
}
