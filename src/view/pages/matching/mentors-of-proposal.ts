/** The mentors of a proposal: how many of their places are taken, and how sought after these are. */
import { idOf } from '../../../domain/reference.ts';
import type { PricePair, ProposalPlan } from '../../../matching/proposal/proposal-plan.ts';
import { formatUnits, unitsForJson } from '../../../matching/input/units.ts';
import { listing, type Listing } from '../../document/result.ts';
import { type People, personJsonOf } from '../people.ts';

/**
 * Returns the mentors of a proposal, by key.
 *
 * @param isAll Whether to include mentors who have no place.
 */
export function mentorList(plan: ProposalPlan, people: People, isAll: boolean): Listing {
  return listing(
    mentorsOf(plan).filter(({ places }) => isAll || places > 0),
    [
      {
        key: 'mentor_id',
        label: 'Mentor',
        give: 0,
        of: ({ mentorId }) => idOf('P', mentorId),
        only: 'table',
      },
      {
        key: 'mentor',
        label: '',
        of: ({ mentorId }) => personJsonOf(mentorId, people),
        text: ({ mentorId }) => people.get(mentorId)?.name ?? null,
      },
      { key: 'places', of: ({ places }) => places, only: 'json' },
      { key: 'matched', label: 'Matched', align: 'right', give: 0, of: ({ matched }) => matched },
      { key: 'places', label: 'Places', align: 'right', give: 0, of: ({ places }) => places, only: 'table' },
      {
        key: 'scarcity',
        label: 'One more place would bring',
        give: 2,
        of: ({ places, price: [priority, score] }) => ({
          is_wanted_by_unmatched: places > 0 && priority > 0,
          points_at_most: places > 0 && priority === 0 ? unitsForJson(score, plan.decimals) : null,
        }),
        text: ({ price, places, matched }) => scarcityText(price, places - matched, plan.decimals),
      },
    ],
    { title: 'Mentors', whenEmpty: 'No mentor has a place.' },
  );
}

function mentorsOf({ mentors, matches, prices }: ProposalPlan) {
  const matched = new Map<number, number>();
  for (const { mentorId } of matches) matched.set(mentorId, (matched.get(mentorId) ?? 0) + 1);
  return mentors.map(({ mentorId, places }, at) => ({
    mentorId,
    places,
    matched: matched.get(mentorId) ?? 0,
    price: prices.mentors[at] ?? ([0, 0] as PricePair),
  }));
}

/**
 * The price of a place is the most that one more place would bring, by duality. Where it has a priority, somebody
 * unmatched competes for it.
 */
function scarcityText([priority, score]: PricePair, free: number, decimals: number): string {
  if (free > 0) return `nothing: ${free} free`;
  if (priority > 0) return 'perhaps a match more';
  return score === 0 ? 'nothing' : `at most ${formatUnits(score, decimals)} of the total`;
}
