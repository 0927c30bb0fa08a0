/** The completion report: how relationships ended, by round and by reason. */
import { capitalised } from '../domain/words/text.ts';
import { idOf } from '../domain/reference.ts';
import {
  END_REASONS,
  isOpen,
  OUTCOMES,
  type RelationshipFacts,
} from '../domain/relationship/relationship.ts';
import { count, type Report, share } from './report.ts';

export const completion: Report = {
  name: 'completion',
  title: 'Completion',
  group: 'results',
  answers: 'completed, renewed, ended early by reason, lapsed; by round',
  build({ relationships, rounds, round }) {
    const over = relationships.filter((one) => !isOpen(one));
    const withOutcome = (outcome: string, of: readonly RelationshipFacts[] = over): number =>
      of.filter((one) => one.outcome === outcome).length;
    const early = over.filter((one) => one.outcome === 'ended-early');
    const untold = early.filter((one) => one.endReason === null).length;
    const closed = withOutcome('completed') + withOutcome('renewed');
    const ofRounds = [...rounds.filter((one) => round === null || one.id === round.id), null];
    return {
      figures: [
        count('begun', 'Begun', relationships.length, 'Relationships ever begun.'),
        count('over', 'Over', over.length, 'Relationships with an outcome.'),
        share(
          'completion_rate',
          'Completed or renewed',
          closed,
          over.length,
          'Relationships completed or renewed, of those that are over.',
        ),
        share(
          'renewal_rate',
          'Renewed',
          withOutcome('renewed'),
          closed,
          'Relationships renewed, of those completed or renewed.',
        ),
        share(
          'early_end_rate',
          'Ended early',
          early.length,
          over.length,
          'Relationships ended early, of those that are over.',
        ),
        share(
          'lapse_rate',
          'Lapsed',
          withOutcome('lapsed'),
          over.length,
          'Relationships that lapsed, of those that are over.',
        ),
        ...Object.entries(END_REASONS).map(([code, words]) =>
          share(
            `ended_${code.replaceAll('-', '_')}`,
            `Ended early: ${words}`,
            early.filter((one) => one.endReason === code).length,
            early.length - untold,
            `Relationships ended early with the reason "${words}", of those ended early with a reason. Without a reason it is not known.`,
            untold,
          ),
        ),
      ],
      headline: ['over', 'completion_rate', 'renewal_rate', 'early_end_rate'],
      charts: [
        {
          title: 'Relationships by what became of them',
          kind: 'bars',
          of: 'Outcome',
          series: ['Relationships'],
          points: [
            { label: 'open', values: [relationships.length - over.length] },
            ...OUTCOMES.map((outcome) => ({ label: outcome, values: [withOutcome(outcome)] })),
          ],
        },
      ],
      notes: ['Reasons are counted over the whole report and never beside a relationship or a round.'],
      needsAction: false,
      table: {
        columns: [
          { key: 'round', label: 'Round', isFixed: true },
          { key: 'name', label: 'Name' },
          { key: 'begun', label: 'Begun', isNumber: true, isFixed: true },
          { key: 'open', label: 'Open', isNumber: true, isFixed: true },
          ...OUTCOMES.map((outcome) => ({
            key: outcome.replace('-', '_'),
            label: capitalised(outcome),
            isNumber: true as const,
            isFixed: true as const,
          })),
        ],
        rows: ofRounds.flatMap((one) => {
          const own = relationships.filter((each) => each.roundId === (one?.id ?? null));
          if (own.length === 0) return [];
          return [
            [
              one === null ? null : idOf('N', one.id),
              one?.name ?? 'paired by hand',
              own.length,
              own.filter(isOpen).length,
              ...OUTCOMES.map((outcome) => withOutcome(outcome, own)),
            ],
          ];
        }),
        whenEmpty: 'No relationship has begun yet.',
      },
    };
  },
};
