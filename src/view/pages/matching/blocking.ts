/** The blocking pairs of a proposal, as a document. */
import { idOf } from '../../../domain/reference.ts';
import type { BlockingPair } from '../../../matching/explain/list-blocking.ts';
import type { ProposalPlan } from '../../../matching/proposal/proposal-plan.ts';
import { formatUnits, unitsForJson } from '../../../matching/input/units.ts';
import { type Document, textBlock } from '../../document/document.ts';
import { menteeField, mentorField, type People, personJsonOf, personTextOf } from '../people.ts';
import { scoreField } from './score-field.ts';
import { listing } from '../../document/result.ts';
import { plural } from '../../words/words.ts';

/** Returns the pairs who would rather have each other, with what they have now. */
export function blockingDocument(
  proposal: number,
  plan: ProposalPlan,
  pairs: readonly BlockingPair[],
  people: People,
): Document {
  const matchOf = new Map(plan.matches.map((match) => [match.menteeId, match]));
  const blocking = listing(
    pairs.map((pair) => ({ ...pair, now: matchOf.get(pair.menteeId) })),
    [
      menteeField(people),
      mentorField(people),
      scoreField(plan.decimals),
      {
        key: 'mentee_has',
        label: 'The mentee has',
        of: ({ now }) =>
          now === undefined
            ? null
            : { mentor: personJsonOf(now.mentorId, people), score: unitsForJson(now.score, plan.decimals) },
        text: ({ now }) => (now === undefined ? 'nobody' : personTextOf(now.mentorId, people)),
      },
      {
        key: 'score_now',
        label: 'Score',
        align: 'right',
        give: 0,
        of: ({ now }) => (now === undefined ? null : formatUnits(now.score, plan.decimals)),
        only: 'table',
      },
    ],
    { title: 'Blocking pairs', whenEmpty: 'There are none.' },
  );
  return {
    schema: 'match.blocking/1',
    json: { proposal: idOf('X', proposal), pairs: blocking.json },
    blocks: [
      textBlock(
        `${plural(pairs.length, 'pair')} of ${idOf('X', proposal)} would rather have each other: the greatest total for all is not the best for each.`,
      ),
      blocking.block,
    ],
  };
}
