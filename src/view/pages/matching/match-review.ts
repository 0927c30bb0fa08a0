/** One match of a proposal at a time, with what could be in its place. */
import type { Decision } from '../../../domain/decision.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import { countChanges } from '../../../matching/explain/compare.ts';
import type { PairJudgement } from '../../../matching/explain/explain-pair.ts';
import { formatUnits } from '../../../matching/input/units.ts';
import type { Alternative } from '../../../matching/explain/why.ts';
import { pointsHiddenBlocks } from './confidence.ts';
import { type Document, textBlock } from '../../document/document.ts';
import { type People, personText, personTextOf } from '../people.ts';
import { otherChangesText } from './other-changes.ts';
import { scoreField } from './score-field.ts';
import { type Field, listing } from '../../document/result.ts';

export interface ReviewedMatch {
  readonly mentee: Participant;
  readonly mentor: Participant;
  /** In units. */
  readonly score: number;
  readonly decimals: 3 | 6;
  readonly judgement: PairJudgement;
  readonly alternatives: readonly Alternative[];
  readonly decision: Decision | undefined;
  /** Which match it is, from 1, and of how many. */
  readonly place: number;
  readonly of: number;
  readonly people: People;
}

const DECIDED: Readonly<Record<Decision, string>> = {
  approve: 'approved',
  lock: 'locked',
  forbid: 'kept apart from the next proposal on',
};

const POINT_WORDS: readonly Field<PairJudgement['points'][number]>[] = [
  { key: 'criterion', label: 'Criterion', give: 0, of: ({ criterion }) => criterion },
  { key: 'points', label: 'Points', align: 'right', give: 0, of: ({ points }) => points },
  { key: 'words', label: 'Why', give: 2, of: ({ words }) => words },
];

/** Returns a match with its reasons, and the next best mentors with their exact prices. */
export function reviewDocument(shown: ReviewedMatch): Document {
  const { mentee, mentor, score, decimals, judgement, alternatives, decision, place, of, people } = shown;
  const points = judgement.points.toSorted((a, b) => b.weight * b.points - a.weight * a.points);
  return {
    schema: 'match.review.match/1',
    json: { mentee: idOf('P', mentee.id), mentor: idOf('P', mentor.id) },
    blocks: [
      { kind: 'heading', text: `${place} of ${of}: ${personText(mentee)} with ${personText(mentor)}` },
      textBlock(
        `Score ${formatUnits(score, decimals)}${decision === undefined ? '' : `; ${DECIDED[decision]}`}.`,
      ),
      ...pointsHiddenBlocks(judgement),
      ...(points.length === 0 ? [] : [listing(points, POINT_WORDS).block]),
      listing(
        alternatives,
        [
          { key: 'mentor', label: 'Mentor', of: ({ mentorId }) => personTextOf(mentorId, people) },
          scoreField(decimals),
          {
            key: 'price',
            label: 'What it would cost',
            give: 2,
            of: (one) => priceText(one, mentee.id, decimals),
          },
        ],
        { title: 'In place of this mentor', whenEmpty: 'The rules allow nobody else.' },
      ).block,
    ],
  };
}

function priceText({ forced }: Alternative, menteeId: number, decimals: 3 | 6): string {
  if (forced === null) return 'cannot be had: their places are locked';
  const { matchedChange, totalChange, changes } = forced;
  const size = formatUnits(totalChange < 0n ? -totalChange : totalChange, decimals);
  const others = countChanges(changes.filter((one) => one.menteeId !== menteeId));
  return [
    ...(matchedChange === 0
      ? []
      : [`${Math.abs(matchedChange)} ${matchedChange < 0 ? 'fewer' : 'more'} matched`]),
    totalChange === 0n ? 'the same total' : `${size} ${totalChange < 0n ? 'less' : 'more'} in all`,
    otherChangesText(others),
  ].join(', ');
}
