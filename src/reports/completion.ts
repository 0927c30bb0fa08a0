/** The completion report: how relationships ended, by round and by reason. */
import { capitalised } from '../domain/words/text.ts';
import { idOf } from '../domain/reference.ts';
import {
  END_REASONS,
  isOpen,
  OUTCOMES,
  type RelationshipFacts,
} from '../domain/relationship/relationship.ts';
import { isTakenIn } from '../domain/relationship/taken-in.ts';
import { count, share } from './figure.ts';
import { counted, partOf, unlessNone } from './lead.ts';
import { type Column, inPlainWords, type Report, tableOf } from './report.ts';
import { isClosed } from './facts/phase-standing.ts';
import { completionRate, earlyEndRate } from './statistics/counts.ts';

export const completion: Report = {
  name: 'completion',
  title: 'Completion',
  group: 'results',
  answers: 'completed, renewed, ended early by reason, lapsed; by round',
  list: 'Round by round',
  lead: (figure) => [
    figure('over').value === 0 ? 'no relationship is over yet' : null,
    partOf(
      figure('completion_rate'),
      ['was completed or renewed', 'were completed or renewed'],
      ['relationship that is over', 'relationships that are over'],
    ),
    unlessNone(figure('early_end_rate'), (many) => `${counted(many, 'ended', 'ended')} early`),
  ],
  build({ relationships, rounds, round }) {
    const over = relationships.filter((one) => !isOpen(one));
    const withOutcome = (outcome: string, of: readonly RelationshipFacts[] = over): number =>
      of.filter((one) => one.outcome === outcome).length;
    const closed = over.filter(isClosed);
    const early = over.filter((one) => one.outcome === 'ended-early');
    const lines = [...rounds.filter((one) => round === null || one.id === round.id), null]
      .map((one) => {
        const own = relationships.filter((each) => each.roundId === (one?.id ?? null));
        const without = own.some(isTakenIn) ? 'in no round' : 'paired by hand';
        return { id: one === null ? null : idOf('N', one.id), name: one?.name ?? without, own };
      })
      .filter(({ own }) => own.length > 0);
    return {
      figures: [
        count('begun', 'Begun', relationships.length, { definition: 'Relationships ever begun.' }),
        count('over', 'Over', over.length, { definition: 'Relationships with an outcome.' }),
        completionRate(over),
        share('renewal_rate', 'Renewed', closed, ({ outcome }) => outcome === 'renewed', {
          noun: ['relationship', 'relationships'],
          definition: 'Relationships renewed, of those completed or renewed.',
          hasInterval: true,
          isOneOfSeveral: true,
        }),
        earlyEndRate(over),
        share('lapse_rate', 'Lapsed', over, ({ outcome }) => outcome === 'lapsed', {
          noun: ['relationship', 'relationships'],
          definition: 'Relationships that lapsed, of those that are over.',
          hasInterval: true,
          isOneOfSeveral: true,
        }),
        ...Object.entries(END_REASONS).map(([code, words]) =>
          share(
            `ended_${code.replaceAll('-', '_')}`,
            `Ended early: ${words}`,
            early,
            ({ endReason }) => (endReason === null ? null : endReason === code),
            {
              noun: ['relationship', 'relationships'],
              isOneOfSeveral: true,
              definition: `Relationships ended early with the reason "${words}", of those ended early with a reason. Without a reason it is not known.`,
            },
          ),
        ),
      ],
      headline: ['over', 'completion_rate', 'renewal_rate', 'early_end_rate'],
      charts: [
        {
          title: 'Relationships by what became of them',
          kind: 'bars',
          // In their order: what there is none of is named among the figures.
          isOrdered: true,
          of: 'Outcome',
          series: ['Relationships'],
          points: [
            { label: 'open', values: [relationships.length - over.length] },
            ...OUTCOMES.map((outcome) => ({ label: inPlainWords(outcome), values: [withOutcome(outcome)] })),
          ],
        },
      ],
      notes: ['Reasons are counted over the whole report and never beside a relationship or a round.'],
      needsAction: false,
      table: tableOf(lines, 'No relationship has begun yet.', [
        { key: 'round', label: 'Round', isFixed: true, of: ({ id }) => id },
        { key: 'name', label: 'Name', of: ({ name }) => name },
        { key: 'begun', label: 'Begun', isNumber: true, spare: 1, of: ({ own }) => own.length },
        { key: 'open', label: 'Open', isNumber: true, of: ({ own }) => own.filter(isOpen).length },
        ...OUTCOMES.map((outcome): Column<(typeof lines)[number]> => ({
          key: outcome.replace('-', '_'),
          label: capitalised(inPlainWords(outcome)),
          isNumber: true,
          of: ({ own }) => withOutcome(outcome, own),
        })),
      ]),
    };
  },
};
