/** The pair in hand: both people side by side, the points of the two, and who could be had instead. */
import { formatUnits } from '../../matching/input/units.ts';
import { forTerminal } from '../document/sanitise.ts';
import { listed } from '../../domain/words/text.ts';
import { shortPrice } from './price-words.ts';
import { nameOf } from './review-list.ts';
import { factsLines, namesBeside, wordsLines } from './review-sides.ts';
import { type Detail, marksOf, placeInHand, type ReviewState, rowInHand } from './review-state.ts';
import { cell, type Line, line, paragraph, type Pen, rule } from './screen-lines.ts';

/** Returns the two people's names under a rule, in sight whatever else is shown. */
export function namesLines(state: ReviewState, width: number, pen: Pen): Line[] {
  const row = rowInHand(state);
  if (row === undefined) return [];
  const { people, rows, proposal } = state;
  const mark = marksOf(state).get(row.menteeId);
  const title = [
    `${placeInHand(state) + 1} of ${rows.length}`,
    ...(row.score === null ? [] : [`score ${formatUnits(row.score, proposal.plan.decimals)}`]),
    ...(mark === undefined ? [] : [mark]),
  ];
  const mentor = row.mentorId === null ? 'nobody' : `P${row.mentorId} ${nameOf(row.mentorId, people)}`;
  return [
    rule(line(title.join(', ')), width, pen),
    ...namesBeside(`P${row.menteeId} ${nameOf(row.menteeId, people)}`, mentor, width, pen),
  ];
}

/** Returns all that is known of the pair in hand, in as many lines as it takes. */
export function pairLines(state: ReviewState, width: number, pen: Pen): Line[] {
  const row = rowInHand(state);
  if (row === undefined) return [];
  const { people, hiddenFields, proposal, details } = state;
  const sides = {
    mentee: people.get(row.menteeId),
    mentor: row.mentorId === null ? undefined : people.get(row.mentorId),
    hiddenFields,
  };
  const unmatched = proposal.plan.unmatched.find(({ menteeId }) => menteeId === row.menteeId);
  const reason = unmatched === undefined ? '' : `Without a mentor: ${forTerminal(unmatched.reason)}.`;
  return [
    ...factsLines(sides, width, pen),
    ...(reason === '' ? [] : [[], ...paragraph(reason, width, pen)]),
    ...pointsLines(details.get(row.menteeId), width, pen),
    ...wordsLines(sides, width, pen),
  ];
}

function pointsLines(detail: Detail | undefined, width: number, pen: Pen): Line[] {
  const judgement = detail?.judgement;
  if (judgement === undefined || judgement === null) return [];
  const { pointsInConfidence } = judgement;
  if (pointsInConfidence.length > 0) {
    const are = pointsInConfidence.length === 1 ? 'is' : 'are';
    const text = `The points are not shown, for ${listed(pointsInConfidence)} ${are} in confidence: --confidential shows them.`;
    return [[], ...paragraph(forTerminal(text), width, pen, { tone: 'muted' })];
  }
  const points = judgement.points.toSorted((a, b) => b.weight * b.points - a.weight * a.points);
  if (points.length === 0) return [];
  const labels = points.map(({ criterion }) => forTerminal(criterion));
  const room = Math.min(Math.max(...labels.map((each) => pen.widthOf(each))), Math.floor(width / 3));
  return [
    [],
    line('Points × weight', 'muted'),
    ...points.flatMap(({ points: given, weight, words }, at) => {
      const before = `${cell(labels[at]!, room, 'left', pen)} ${String(given).padStart(3)} × ${String(weight).padEnd(3)} `;
      const indent = pen.widthOf(before);
      return paragraph(forTerminal(words), Math.max(1, width - indent), pen).map((each, index) => [
        { text: index === 0 ? before : ' '.repeat(indent) },
        ...each,
      ]);
    }),
  ];
}

/** Returns the other mentors in a line each, under a heading. */
export function othersLines(state: ReviewState, width: number, pen: Pen): Line[] {
  const others = state.details.get(state.hand)?.others;
  const { decimals } = state.proposal.plan;
  if (others === undefined) return [rule(line('Others: looking for others…', 'muted'), width, pen)];
  if (others.length === 0) return [rule(line('Others: the rules allow nobody else', 'muted'), width, pen)];
  const names = others.map(({ mentorId }) => `P${mentorId} ${nameOf(mentorId, state.people)}`);
  const room = Math.min(Math.max(...names.map((each) => pen.widthOf(each))), Math.floor(width / 3));
  return [
    rule(line('Others: t takes one'), width, pen),
    ...others.map(({ score, price }, at) =>
      line(
        `${at + 1} ${cell(names[at]!, room, 'left', pen)} ${formatUnits(score, decimals)}  ${shortPrice(price, state)}`,
        price === null ? 'muted' : undefined,
      ),
    ),
  ];
}
