/** Proposes groups of one format: solved in one stage, and told of people. */
import type { AskedOfGroups, GroupInput } from '../group-input.ts';
import type { GroupPlan } from '../group-plan.ts';
import type { CircleSettings, PanelSettings } from '../group-settings.ts';
import { waysOutOfBothWays } from './both-ways.ts';
import type { PeopleProblem } from './people-problem.ts';
import { placesInGroups } from './places-of-groups.ts';
import { plannedGroups, planOf } from './planned-groups.ts';
import { solveInCases, stageOf } from './solve-in-cases.ts';
import { haveTimes } from './times-not-given.ts';
import { unplacedMentees } from './unplaced.ts';

/**
 * Returns the best groups for a problem, or the best that are known with a bound where the search is stopped.
 *
 * @param size Least and most people who join a group.
 * @throws Failure where those who are held cannot all be
 */
export function proposeInOneStage(
  people: PeopleProblem,
  {
    input,
    settings,
    size: [least, most],
  }: {
    readonly input: GroupInput;
    readonly settings: CircleSettings | PanelSettings;
    readonly size: readonly [least: number, most: number];
  },
  { report = () => undefined, clock }: AskedOfGroups,
): GroupPlan {
  report(1, 3);
  const solved = solveInCases(people.problem, waysOutOfBothWays(people), {
    seconds: settings.seconds,
    clock,
  });
  report(2, 3);
  const groups = plannedGroups(people, solved, input);
  const plan = planOf({
    settings,
    people,
    groups,
    unmatched: unplacedMentees([people.pairs], groups, {
      format: settings.format,
      least,
      most,
      haveTimes: haveTimes(settings),
    }),
    places: placesInGroups(people, settings),
    solved,
    proof: { stages: [stageOf(solved)] },
    hasClock: clock !== undefined,
  });
  report(3, 3);
  return plan;
}
