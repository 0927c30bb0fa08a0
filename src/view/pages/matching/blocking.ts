/** The blocking pairs of a proposal, as a document. */
import { idOf } from '../../../domain/reference.ts';
import type { BlockingPair } from '../../../matching/explain/list-blocking.ts';
import type { ProposalPlan } from '../../../matching/proposal/proposal-plan.ts';
import { formatUnits, unitsForJson } from '../../../matching/input/units.ts';
import type { Document } from '../../document/document.ts';
import { type People, personJsonOf, personTextOf } from '../people.ts';
import { plural } from '../../words/words.ts';

/** Returns the pairs who would rather have each other, with what they have now. */
export function blockingDocument(
  proposal: number,
  plan: ProposalPlan,
  pairs: readonly BlockingPair[],
  people: People,
): Document {
  const matchOf = new Map(plan.matches.map((match) => [match.menteeId, match]));
  const now = (pair: BlockingPair) => matchOf.get(pair.menteeId);
  return {
    schema: 'match.blocking/1',
    json: {
      proposal: idOf('X', proposal),
      pairs: pairs.map((pair) => {
        const match = now(pair);
        return {
          mentee: personJsonOf(pair.menteeId, people),
          mentor: personJsonOf(pair.mentorId, people),
          score: unitsForJson(pair.score, plan.decimals),
          mentee_has:
            match === undefined
              ? null
              : {
                  mentor: personJsonOf(match.mentorId, people),
                  score: unitsForJson(match.score, plan.decimals),
                },
        };
      }),
    },
    blocks: [
      {
        kind: 'text',
        text: `${plural(pairs.length, 'pair')} of ${idOf('X', proposal)} would rather have each other: the greatest total for all is not the best for each.`,
      },
      {
        kind: 'table',
        table: {
          title: 'Blocking pairs',
          columns: [
            { key: 'mentee', label: 'Mentee' },
            { key: 'mentor', label: 'Mentor' },
            { key: 'score', label: 'Score', align: 'right', give: 0 },
            { key: 'mentee_has', label: 'The mentee has' },
            { key: 'score_now', label: 'Score', align: 'right', give: 0 },
          ],
          rows: pairs.map((pair) => {
            const match = now(pair);
            return [
              personTextOf(pair.menteeId, people),
              personTextOf(pair.mentorId, people),
              formatUnits(pair.score, plan.decimals),
              match === undefined ? 'nobody' : personTextOf(match.mentorId, people),
              match === undefined ? null : formatUnits(match.score, plan.decimals),
            ];
          }),
          whenEmpty: 'There are none.',
        },
      },
    ],
  };
}
