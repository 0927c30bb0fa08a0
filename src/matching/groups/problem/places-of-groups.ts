/** How many places there are in groups. */
import type { CircleSettings, MixedSettings, PanelSettings } from '../group-settings.ts';
import { mentorsOf } from './mixed-mentors.ts';
import type { PeopleProblem } from './people-problem.ts';

/**
 * Returns how many mentees there could be in groups by sizes and places alone: in circles if all are full; in panels of the
 * least size; in a mixed round if each mentor opens what holds most.
 */
export function placesInGroups(
  people: PeopleProblem,
  settings: CircleSettings | PanelSettings | MixedSettings,
): number {
  if (settings.format === 'panel') {
    const places = people.pairs.context.places.reduce((sum, count) => sum + count, 0);
    return Math.floor(places / settings.mentors[0]);
  }
  const most = settings.size[1];
  if (settings.format === 'circle') return people.openers.length * most;
  return mentorsOf(people).reduce((sum, { places, circles }) => {
    const count = Math.min(places, circles.length);
    return sum + count * most + (places - count);
  }, 0);
}
