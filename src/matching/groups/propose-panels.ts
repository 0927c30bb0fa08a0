/** Proposes panels: one mentee and several mentors each. */
import type { AskedOfGroups, GroupInput } from './group-input.ts';
import type { GroupPlan } from './group-plan.ts';
import type { PanelSettings } from './group-settings.ts';
import { waysOutOfBothWays } from './problem/both-ways.ts';
import { panelProblemOf } from './problem/people-problem.ts';
import { placesInGroups } from './problem/places-of-groups.ts';
import { plannedGroups, planOf } from './problem/planned-groups.ts';
import { solveInCases, stageOf } from './problem/solve-in-cases.ts';
import { unplacedMentees } from './problem/unplaced.ts';

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
  { report = () => undefined, clock }: AskedOfGroups = {},
): GroupPlan {
  const people = panelProblemOf(input, settings);
  report(1, 3);
  const solved = solveInCases(people.problem, waysOutOfBothWays(people), {
    seconds: settings.seconds,
    clock,
  });
  report(2, 3);
  const groups = plannedGroups(people, solved, input);
  const [least, most] = settings.mentors;
  const plan = planOf({
    settings,
    people,
    groups,
    unmatched: unplacedMentees([people.pairs], groups, { format: 'panel', least, most }),
    places: placesInGroups(people, settings),
    solved,
    proof: { stages: [stageOf(solved)] },
    hasClock: clock !== undefined,
  });
  report(3, 3);
  return plan;
}
