/** The full screen of a review of groups: from its state and the size of the terminal to exactly as many lines. */
import { idOf } from '../../../domain/reference.ts';
import { capitalised } from '../../../domain/words/text.ts';
import type { PlannedGroup } from '../../../matching/groups/group-plan.ts';
import { formatUnits } from '../../../matching/input/units.ts';
import type { Tone } from '../../document/document.ts';
import { forTerminal } from '../../document/sanitise.ts';
import {
  countText,
  groupScoreText,
  groupText,
  meanOf,
  membersOf,
  sharedText,
  slotText,
} from '../../pages/matching/groups/group-words.ts';
import { personTextOf } from '../../pages/people.ts';
import { nameOf } from '../review-list.ts';
import { keysLines } from '../review-panes.ts';
import { framed, hintsLine, type ScreenSize, writingLine } from '../screen-frame.ts';
import { cell, type Line, line, pageOf, paragraph, type Pen } from '../screen-lines.ts';
import { groupAt, groupInHand, type GroupMark, type GroupReview, markOf, outsOf } from './group-review.ts';

const KEY_HINTS = 'a approve|l lock|f forbid|y why|s skip|u back|/ find|q finish'.split('|');
const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['a', 'approve: kept when it is matched anew'],
  ['l', 'lock: these people are together, whatever comes'],
  ['f', 'forbid: take somebody out, for a reason'],
  ['y', 'why: what each pair scores, and for what'],
  ['s', 'skip'],
  ['u  <', 'take back the last decision, or go back to what was skipped'],
  ['↑ ↓  k j', 'the group before, the next; PgUp PgDn Home End go further'],
  ['Space', 'more of the group'],
  ['/', 'find a name; / and Enter find the next'],
  ['w', 'sort: weakest first, or by name'],
  ['q', 'finish; so does Enter at the last group'],
  ['Ctrl-C', 'stop at once; every decision is kept'],
];
const TONES: Readonly<Record<GroupMark, Tone>> = { approved: 'good', locked: 'good', forbidden: 'bad' };
const LONGEST_MARK = 'forbidden'.length;

/** Returns the lines of the whole screen: `rows` of them, none wider than `columns`. */
export function drawGroupReview(state: GroupReview, size: ScreenSize, pen: Pen): string[] {
  return framed(
    {
      header: headerLine(state),
      list: (width, rows) => listLines(state, width, rows, pen),
      body: (width, rows) => pageOf(bodyLines(state, width, pen), rows, state.page),
      bottom: bottomLines(state, size.columns, pen),
    },
    size,
    pen,
  );
}

function headerLine(state: GroupReview): Line {
  const { plan, proposalId, order } = state;
  const marks = plan.groups.map((group) => markOf(state, group));
  const counts = (['approved', 'locked', 'forbidden'] as const)
    .map((mark) => ({ mark, count: marks.filter((one) => one === mark).length }))
    .filter(({ count }) => count > 0)
    .map(({ mark, count }) => `${count} ${mark}`);
  const words = [
    countText(plan.groups),
    ...(plan.unmatched.length === 0 ? [] : [`${plan.unmatched.length} without a group`]),
    order === 'weakest' ? 'weakest first' : 'by name',
    ...counts,
  ];
  return [{ text: `Review of ${idOf('X', proposalId)}`, tone: 'strong' }, { text: `  ${words.join(', ')}` }];
}

/** Every group in a line: the score of a pair, what was decided, and its people; the group in hand near the middle. */
function listLines(state: GroupReview, width: number, rows: number, pen: Pen): Line[] {
  if (state.rows.length === 0) return [line('Nobody has a group.', 'muted')];
  const at = state.rows.indexOf(state.hand);
  const first = Math.max(0, Math.min(at - Math.floor(rows / 2), state.rows.length - rows));
  const inSight = state.rows.slice(first, first + rows);
  const scores = inSight.map((row) => formatUnits(meanOf(groupAt(state, row)), state.plan.decimals));
  const scoreWidth = Math.max(...scores.map(({ length }) => length));
  return inSight.map((row, index) => {
    const isInHand = row === state.hand;
    const tone = isInHand ? 'strong' : undefined;
    const mark = markOf(state, groupAt(state, row));
    const names = membersOf(groupAt(state, row)).map((id) => nameOf(id, state.people));
    const room = Math.max(2, width - (2 + scoreWidth + 1 + LONGEST_MARK + 1));
    return [
      { text: `${isInHand ? '>' : ' '} ${scores[index]!.padStart(scoreWidth)} `, tone },
      { text: (mark ?? '').padEnd(LONGEST_MARK), tone: mark === undefined ? undefined : TONES[mark] },
      { text: ` ${cell(names.join(', '), room, 'left', pen)}`, tone },
    ];
  });
}

function bodyLines(state: GroupReview, width: number, pen: Pen): Line[] {
  const group = groupInHand(state);
  if (state.mode.kind === 'help') return keysLines(KEYS, width, pen);
  if (group === undefined) return [];
  const heading = [
    [],
    ...paragraph(safe(capitalised(groupText(group, state.people))), width, pen, { tone: 'strong' }),
  ];
  if (state.mode.kind === 'who') return [...heading, ...whoLines(group, state, width, pen)];
  if (state.mode.kind === 'why') return [...heading, ...whyLines(group, state, width, pen)];
  return [...heading, ...groupLines(group, state, width, pen)];
}

function groupLines(group: PlannedGroup, state: GroupReview, width: number, pen: Pen): Line[] {
  const { plan, people, shared, hand } = state;
  const { others } = outsOf(group);
  const share = sharedText(shared[hand] ?? []);
  const texts = [
    `With: ${others.map((id) => personTextOf(id, people)).join(', ')}`,
    ...(group.slot === undefined ? [] : [`Time: ${slotText(group.slot)}`]),
    `Score: ${groupScoreText(group, plan, people)}`,
    `Share: ${share === '' ? 'nothing that the programme knows' : share}`,
    ...(group.heldBy === undefined ? [] : [`Held by ${group.heldBy === 'lock' ? 'a lock' : 'an approval'}`]),
  ];
  return [
    ...texts.flatMap((text) => paragraph(safe(text), width, pen, { indent: 2 })),
    [],
    ...pairsByScore(group).map(({ ids, score }) =>
      line(`  ${formatUnits(score, plan.decimals)}  ${safe(pairText(group, ids, state))}`),
    ),
  ];
}

/** Each pair with the points of each criterion, the weakest first. */
function whyLines(
  group: PlannedGroup,
  { plan, people, ...state }: GroupReview,
  width: number,
  pen: Pen,
): Line[] {
  return [
    ...pairsByScore(group).flatMap(({ ids, score, points }) => [
      ...paragraph(
        safe(`${pairText(group, ids, { ...state, plan, people })}: ${formatUnits(score, plan.decimals)}`),
        width,
        pen,
        { tone: 'strong', indent: 2 },
      ),
      ...paragraph(
        points.length === 0
          ? '  no points are told'
          : `  ${points.map(({ criterion, points: own }) => `${criterion} ${own}`).join(', ')}`,
        width,
        pen,
        { indent: 2 },
      ),
    ]),
    ...paragraph(
      'mentor match why NAME NAME tells the words, and what another group would cost.',
      width,
      pen,
      {
        tone: 'muted',
      },
    ),
  ];
}

function whoLines(group: PlannedGroup, { people }: GroupReview, width: number, pen: Pen): Line[] {
  const { from, others } = outsOf(group);
  return [
    ...paragraph(safe(`Who is not to be with ${personTextOf(from, people)}?`), width, pen),
    ...others.map((id, at) => line(`  ${(at + 1).toString(36)} ${safe(personTextOf(id, people))}`)),
  ];
}

function pairsByScore({ pairs }: PlannedGroup): PlannedGroup['pairs'] {
  return pairs.toSorted((a, b) => a.score - b.score);
}

/** The one of the many in a pair; of peers both. */
function pairText(
  { format }: PlannedGroup,
  [one, other]: readonly [number, number],
  { people }: GroupReview,
): string {
  if (format === 'peer') return `${personTextOf(one, people)} with ${personTextOf(other, people)}`;
  return personTextOf(format === 'panel' ? other : one, people);
}

function bottomLines({ mode, notice, plan }: GroupReview, columns: number, pen: Pen): Line[] {
  if (notice !== undefined) return paragraph(forTerminal(notice), columns, pen, { tone: 'warning' });
  switch (mode.kind) {
    case 'finish':
      return paragraph(`${capitalised(countText(plan.groups))}: apply? (y/N)`, columns, pen, {
        tone: 'strong',
      });
    case 'reason':
      return [writingLine('Why are they kept apart? ', mode.text, columns, pen)];
    case 'search':
      return [writingLine('Find: ', mode.text, columns, pen)];
    case 'who':
      return [line('Who? The number or letter; any other key goes back.', 'strong')];
    case 'why':
    case 'help':
      return [line('Any key goes back.', 'strong')];
    case 'look':
    default:
      return [hintsLine(KEY_HINTS, columns)];
  }
}

function safe(text: string): string {
  return forTerminal(text);
}
