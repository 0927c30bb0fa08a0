/** What stands under the names in place of the pair: the keys, the others in full, and what a decision has changed. */
import { formatUnits } from '../../matching/input/units.ts';
import { forTerminal } from '../document/sanitise.ts';
import { nameOf } from './review-list.ts';
import { wholePrice } from './price-words.ts';
import type { Change, ReviewState } from './review-state.ts';
import { type Line, line, paragraph, type Pen } from './screen-lines.ts';

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['a', 'approve: kept when it is matched anew'],
  ['t', 'take another mentor instead: locked, and the rest matched anew'],
  ['l', 'lock: matched whatever comes'],
  ['f', 'forbid: keep them apart, for a reason, and match anew'],
  ['s', 'skip'],
  ['u  <', 'take back the last decision, or go back to what was skipped'],
  ['↑ ↓  k j', 'the pair before, the next; PgUp PgDn Home End go further'],
  ['Space', 'more of the pair'],
  ['/', 'find a name; / and Enter find the next'],
  ['w', 'sort: weakest first, or by name'],
  ['q', 'finish; so does Enter at the last pair'],
  ['Ctrl-C', 'stop at once; every decision is kept'],
];
const KEY_ROOM = 10;

/** How many changes of other people each alternative lists. */
const MOST_CHANGES = 5;

export function helpLines(width: number, pen: Pen): Line[] {
  return [
    ...keysLines(KEYS, width, pen),
    [],
    ...paragraph(
      'In the list: a approved, l locked, t taken, f kept apart from somebody else, * changed because of a decision.',
      width,
      pen,
      { tone: 'muted' },
    ),
  ];
}

/** Returns keys with what each does. */
export function keysLines(
  list: readonly (readonly [keys: string, what: string])[],
  width: number,
  pen: Pen,
): Line[] {
  return list.flatMap(([keys, what]) =>
    paragraph(what, Math.max(1, width - KEY_ROOM), pen).map((each, at) => [
      { text: (at === 0 ? keys : '').padEnd(KEY_ROOM) },
      ...each,
    ]),
  );
}

/** Returns each other mentor with the whole price: what is lost, and who else changes. */
export function chooseLines(state: ReviewState, width: number, pen: Pen): Line[] {
  const others = state.details.get(state.hand)?.others;
  if (others === undefined) return [line('looking for others…', 'muted')];
  if (others.length === 0) return [line('The rules allow nobody else.')];
  const { people, proposal, hand } = state;
  return others.flatMap((other, at) => {
    const { mentorId, score, price } = other;
    const named = `${at + 1} P${mentorId} ${nameOf(mentorId, people)}, score ${formatUnits(score, proposal.plan.decimals)}`;
    const changes =
      price === null || typeof price === 'string'
        ? []
        : price.changes.filter(({ menteeId }) => menteeId !== hand);
    return [
      ...paragraph(named, width, pen, { tone: 'strong', indent: 2 }),
      ...paragraph(`  ${wholePrice(price, state)}`, width, pen),
      ...changesLines(changes, state, width, pen, MOST_CHANGES),
    ];
  });
}

/** Returns what a decision has changed besides. */
export function changedLines(
  words: readonly string[],
  changes: readonly Change[],
  state: ReviewState,
  width: number,
  pen: Pen,
): Line[] {
  return [
    ...words.flatMap((each) => paragraph(forTerminal(each), width, pen, { tone: 'strong' })),
    ...(changes.length === 0
      ? []
      : [line(changes.length === 1 ? 'One other changes:' : `${changes.length} others change:`)]),
    ...changesLines(changes, state, width, pen),
  ];
}

function changesLines(
  changes: readonly Change[],
  { people }: ReviewState,
  width: number,
  pen: Pen,
  most = Infinity,
): Line[] {
  const had = (id: number | null | undefined): string =>
    typeof id === 'number' ? nameOf(id, people) : 'nobody';
  const more = changes.length - most;
  return [
    ...changes.slice(0, most).flatMap(({ menteeId, before, after }) =>
      paragraph(`  ${nameOf(menteeId, people)}: ${had(after)}, not ${had(before)}`, width, pen, {
        indent: 2,
      }),
    ),
    ...(more > 0 ? [line(`  and ${more} more`, 'muted')] : []),
  ];
}
