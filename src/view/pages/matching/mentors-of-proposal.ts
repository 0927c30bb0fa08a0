/** The mentors of a proposal: what they hold of their places, and how sought after these are. */
import { idOf } from '../../../domain/reference.ts';
import type { PricePair, ProposalPlan } from '../../../matching/proposal/proposal-plan.ts';
import { formatUnits, unitsForJson } from '../../../matching/input/units.ts';
import type { JsonValue, Table } from '../../document/document.ts';
import { type People, personJsonOf } from '../people.ts';

/** Returns a row a mentor who has a place at all, by key. */
export function mentorsTable(plan: ProposalPlan, people: People): Table {
  const rows = mentorsOf(plan).filter(({ places }) => places > 0);
  return {
    title: 'Mentors',
    columns: [
      { key: 'mentor_id', label: 'Mentor', give: 0 },
      { key: 'mentor', label: '', give: 1 },
      { key: 'matched', label: 'Matched', align: 'right', give: 0 },
      { key: 'places', label: 'Places', align: 'right', give: 0 },
      { key: 'scarcity', label: 'One more place would bring', give: 2 },
    ],
    rows: rows.map((one) => [
      idOf('P', one.mentorId),
      people.get(one.mentorId)?.name ?? null,
      one.matched,
      one.places,
      scarcityText(one.price, one.places - one.matched, plan.decimals),
    ]),
    whenEmpty: 'No mentor has a place.',
  };
}

/** Returns every mentor of a proposal, by key, as JSON has them. */
export function mentorsJson(plan: ProposalPlan, people: People): JsonValue[] {
  return mentorsOf(plan).map(({ mentorId, places, matched, price }) => ({
    mentor: personJsonOf(mentorId, people),
    places,
    matched,
    scarcity: {
      is_wanted_by_unmatched: places > 0 && price[0] > 0,
      points_at_most: places > 0 && price[0] === 0 ? unitsForJson(price[1], plan.decimals) : null,
    },
  }));
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
 * The price of a place is the most that one more would bring, by duality. Where it has a priority, somebody who
 * is unmatched competes for it.
 */
function scarcityText([priority, score]: PricePair, free: number, decimals: number): string {
  if (free > 0) return `nothing: ${free} free`;
  if (priority > 0) return 'perhaps a match more';
  return score === 0 ? 'nothing' : `at most ${formatUnits(score, decimals)} of the total`;
}
