/** What the rules and criteria say of one pair, as a document. */
import type { Participant } from '../../../domain/people/participant.ts';
import type { JudgedRule, PairJudgement } from '../../../matching/explain/explain-pair.ts';
import type { NotReady } from '../../../matching/input/pool.ts';
import { formatUnits, POINT_DECIMALS, unitsForJson } from '../../../matching/input/units.ts';
import { pointsHiddenBlocks } from './confidence.ts';
import { type Block, type Document, textBlock, type Tone } from '../../document/document.ts';
import { personJson, personText } from '../people.ts';
import { type Field, listing, plainTable } from '../../document/result.ts';
import { plural } from '../../words/words.ts';

export interface ShownJudgement {
  readonly mentee: Participant;
  readonly mentor: Participant;
  /** By criteria, not by a file of scores. */
  readonly judgement: PairJudgement;
  /** Those of the two who are not. */
  readonly notReady: readonly NotReady[];
}

const VERDICTS: Readonly<Record<JudgedRule['verdict'], readonly [word: string, tone: Tone | undefined]>> = {
  kept: ['kept', undefined],
  broken: ['broken', 'bad'],
  unknown: ['not known', 'muted'],
};

/** What is said of the points that a criterion gives a pair. */
export const POINT: readonly Field<PairJudgement['points'][number]>[] = [
  { key: 'criterion', label: 'Criterion', give: 0, of: ({ criterion }) => criterion },
  { key: 'points', label: 'Points', align: 'right', give: 0, of: ({ points }) => points },
  { key: 'weight', label: 'Weight', align: 'right', give: 0, of: ({ weight }) => weight },
  { key: 'words', label: 'Words', give: 2, of: ({ words }) => words },
];

const RULE: readonly Field<PairJudgement['rules'][number]>[] = [
  { key: 'rule', label: 'Rule', give: 0, of: ({ rule }) => rule },
  { key: 'verdict', label: '', give: 0, of: ({ verdict }) => VERDICTS[verdict][0] },
  { key: 'words', label: 'Words', give: 2, of: ({ words }) => words },
];

/** Returns every rule and criterion with what it says of the pair. */
export function judgementDocument({ mentee, mentor, judgement, notReady }: ShownJudgement): Document {
  const { broken, rules, points: criteria } = judgement;
  const score = judgement.score ?? 0;
  const blocks: Block[] = [
    { kind: 'heading', text: `${personText(mentee)} with ${personText(mentor)} as mentor` },
    broken.length === 0
      ? textBlock(`Allowed, with a score of ${formatUnits(score, POINT_DECIMALS)}.`, 'good')
      : textBlock(
          `Not allowed: ${plural(broken.length, 'rule is', 'rules are')} broken. The score would be ${formatUnits(score, POINT_DECIMALS)}.`,
          'bad',
        ),
    ...notReady.map(({ participant, missing }) =>
      textBlock(`${personText(participant)} is not ready to be matched: ${missing.join(', ')}.`, 'warning'),
    ),
    listing(rules, RULE, { title: 'Rules', tone: ({ verdict }) => VERDICTS[verdict][1] }).block,
    ...(judgement.pointsInConfidence.length > 0
      ? []
      : [
          listing(judgement.points, POINT, {
            title: 'Criteria',
            whenEmpty: 'No criteria: every allowed pair scores 0.',
          }).block,
        ]),
  ];
  return {
    schema: 'criteria.test/1',
    json: {
      mentee: personJson(mentee),
      mentor: personJson(mentor),
      is_allowed: broken.length === 0,
      score: unitsForJson(score, POINT_DECIMALS),
      rules: rules.map((one) => ({ ...one })),
      criteria: criteria.map((one) => ({ ...one })),
      points_in_confidence: [...judgement.pointsInConfidence],
      not_ready: notReady.map(({ participant, missing }) => ({
        participant: personJson(participant),
        missing,
      })),
    },
    blocks,
    notes: pointsHiddenBlocks(judgement),
    table: plainTable(
      ['kind', 'name', 'verdict', 'points', 'weight', 'words'],
      [
        ...rules.map((one) => ['rule', one.rule, VERDICTS[one.verdict][0], null, null, one.words]),
        ...criteria.map((one) => ['criterion', one.criterion, null, one.points, one.weight, one.words]),
        ['score', null, broken.length === 0 ? 'allowed' : 'not allowed', score / 1000, null, null],
      ],
    ),
  };
}
