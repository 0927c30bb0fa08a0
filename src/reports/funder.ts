/** The report to funders: one page on how the newest round goes, what was aimed at, and how the one before it went. */
import { attend } from '../domain/attention/attention.ts';
import { stateShare } from './attention.ts';
import { leastHelpedText } from './equity.ts';
import { namesSomebody, sharedWords } from './facts/quotable.ts';
import type { Round } from '../domain/round.ts';
import type { Figure } from './figure.ts';
import { partOf, withLast } from './lead.ts';
import type { Chart, Quote, Report, ReportFacts } from './report.ts';
import {
  inRound,
  noneYet,
  relationshipsIn,
  roundFigures,
  roundsWithPairs,
  withLastRound,
} from './statistics/round-figures.ts';

/** More do not fit on the page. */
const MOST_QUOTES = 2;
/** Of a longer quote only a part would fit, and a part may say something else. */
const LONGEST_QUOTE = 110;

const HEADLINE = [
  'matched_in_round',
  'met_in_round',
  'achieved_in_round',
  'completion_rate_in_round',
  'satisfied_in_round',
];

export const funder: Report = {
  name: 'funder',
  title: 'Report to funders',
  group: 'results',
  answers: 'one page for a funder: the newest round, targets, the round before, quotes, a note',
  hasNote: true,
  isOfRounds: true,
  isOneSheet: true,
  lead: (figure) => [
    withLast(partOf(figure('matched_in_round'), ['was matched', 'were matched']), figure('matched_in_round')),
    partOf(figure('met_in_round'), ['has met', 'have met']),
    withLast(
      partOf(
        figure('completion_rate_in_round'),
        ['was completed or renewed', 'were completed or renewed'],
        ['relationship that is over', 'relationships that are over'],
      ),
      figure('completion_rate_in_round'),
    ),
  ],
  build(facts) {
    const rounds = roundsWithPairs(facts);
    const [round = null, before] = [rounds.at(-1), rounds.at(-2)];
    const own = roundFigures(facts, round);
    const relationships = relationshipsIn(facts, round);
    const opening = leastHelpedText(facts);
    const figures = [
      ...(before === undefined ? own : withLastRound(own, roundFigures(facts, before))),
      inRound(
        stateShare('at-risk', attend(relationships, facts.circumstances, facts.asOf)),
        'Open relationships of the round with a signal that is raised and not snoozed, of its open ones.',
      ),
    ];
    return {
      figures,
      ...(round === null ? {} : { round: round.name }),
      headline: HEADLINE,
      ...(opening === null ? {} : { opening }),
      charts: [...steps(figures, relationships.length), ...ratings(figures)],
      quotes: quotesOf({ participants: facts.participants, relationships, asOf: facts.asOf }),
      passages: facts.note,
      notes: [...noneYet(facts, round), ...beside(round, before)],
      needsAction: false,
    };
  },
};

/** What a reader must know of the round before. */
function beside(round: Round | null, before: Round | undefined): string[] {
  if (round === null) return [];
  if (before === undefined) return ['This is the first round: there is none before it to compare it with.'];
  return round.status === 'closed'
    ? []
    : ['This round goes on: what comes late in a round is still to come.'];
}

/** The steps of a relationship, by the figures whose count each is: a bar and the tile of a figure cannot differ. */
const STEPS = [
  ['met', 'met_in_round'],
  ['with a goal', 'goal_in_round'],
  ['achieved a goal', 'achieved_in_round'],
  ['completed', 'completion_rate_in_round'],
] as const;

/** How many of the relationships of the round have come to each step. */
function steps(figures: readonly Figure[], begun: number): Chart[] {
  if (begun === 0) return [];
  return [
    {
      title: 'How far the relationships of the round have come',
      kind: 'bars',
      isOrdered: true,
      of: 'Step',
      series: ['Relationships'],
      points: [
        { label: 'matched', values: [begun] },
        ...STEPS.map(([label, step]) => ({
          label,
          values: [figures.find(({ name }) => name === step)?.numerator ?? 0],
        })),
      ],
    },
  ];
}

/** How many of the ratings that were given twice rose, stayed and fell. */
function ratings(figures: readonly Figure[]): Chart[] {
  const points = ['higher', 'same', 'lower'].flatMap((course) => {
    const found = figures.find(({ name }) => name === `${course}_mentees_in_round`);
    return found === undefined || found.value === null ? [] : [{ label: course, values: [found.numerator] }];
  });
  if (points.length === 0) return [];
  return [
    {
      title: 'Mentees’ ratings of themselves, after against before',
      kind: 'bars',
      of: 'After',
      series: ['Ratings'],
      points,
    },
  ];
}

/** The newest words that are shared, short enough to be quoted whole and without a name. */
function quotesOf(facts: Pick<ReportFacts, 'participants' | 'relationships' | 'asOf'>): Quote[] {
  return sharedWords(facts)
    .filter((one) => one.words.length <= LONGEST_QUOTE && !namesSomebody(one))
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.relationship.id - b.relationship.id))
    .slice(0, MOST_QUOTES)
    .map(({ words, writer }) => ({ words: words.trim(), by: `a ${writer.role}` }));
}
