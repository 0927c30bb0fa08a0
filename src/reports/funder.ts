/** The report to funders: one page on how the newest round goes, what was aimed at, and how the one before it went. */
import { attend, type Attended } from '../domain/attention/attention.ts';
import { longDate } from '../domain/time/dates.ts';
import { stateShare, worriesOf } from './attention.ts';
import { leastHelpedText } from './equity.ts';
import { namesSomebody, sharedWords } from './facts/quotable.ts';
import type { Round } from '../domain/round.ts';
import type { Figure } from './figure.ts';
import { commonestFirst, figureOf, headed, partOf, sentenceOf, withLast } from './lead.ts';
import type { Chart, Quote, Report, ReportFacts } from './report.ts';
import { inRound, noneYet, relationshipsIn, roundsWithPairs } from './statistics/round-figures.ts';
import { besideLast } from './statistics/same-stage.ts';
import { type Verdict, verdictOn } from './statistics/verdict.ts';

/** More do not fit on the page, beside a note and without one. */
const MOST_QUOTES = { withNote: 1, alone: 2 };
/** Of a longer quote only a part would fit, and a part may say something else. */
const LONGEST_QUOTE = 110;

/** More of each is better. */
const COMPARED = ['matched_in_round', 'met_in_round', 'achieved_in_round', 'completion_rate_in_round'];

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
  lead: (figure) =>
    headed(verdictOn(COMPARED.map(figure))?.words, [
      withLast(
        partOf(figure('matched_in_round'), ['was matched', 'were matched']),
        figure('matched_in_round'),
      ),
      withLast(partOf(figure('met_in_round'), ['has met', 'have met']), figure('met_in_round')),
      withLast(
        partOf(
          figure('completion_rate_in_round'),
          ['was completed or renewed', 'were completed or renewed'],
          ['relationship that is over', 'relationships that are over'],
        ),
        figure('completion_rate_in_round'),
      ),
    ]),
  build(facts) {
    const rounds = roundsWithPairs(facts);
    const [round = null, before] = [rounds.at(-1), rounds.at(-2)];
    const { figures: own, on } = besideLast(facts, round, before);
    const relationships = relationshipsIn(facts, round);
    const attended = attend(relationships, facts.circumstances, facts.asOf);
    const figures = [
      ...own,
      inRound(
        stateShare('at-risk', attended),
        'Open relationships of the round with a sign of trouble that is not put off, of its open ones.',
      ),
    ];
    const figure = figureOf(figures);
    return {
      figures,
      ...(round === null ? {} : { round: round.name }),
      headline: HEADLINE,
      answers: [
        ...(round === null ? [] : [['This round', roundText(round, facts.asOf)] as const]),
        ...(round === null
          ? []
          : [['Better or worse', comparedText(before, on, verdictOn(COMPARED.map(figure)))] as const]),
        ['What worries us', worryText(figure('at_risk_in_round'), attended)],
        ...told('Who is helped least', leastHelpedText(facts)),
      ],
      charts: [...steps(figures, relationships.length), ...ratings(figures)],
      quotes: quotesOf({ participants: facts.participants, relationships, asOf: facts.asOf }).slice(
        0,
        facts.note.length > 0 ? MOST_QUOTES.withNote : MOST_QUOTES.alone,
      ),
      passages: facts.note,
      notes: noneYet(facts, round),
      needsAction: false,
    };
  },
};

function told(label: string, text: string | null): (readonly [label: string, text: string])[] {
  return text === null ? [] : [[label, text]];
}

/** From when to when it goes, and whether more is to come. */
function roundText({ name, startsOn, endsOn, status, closedOn }: Round, asOf: string): string {
  const days = `${name}, ${longDate(startsOn)} to ${longDate(endsOn)}.`;
  return status === 'closed' && closedOn !== null && closedOn <= asOf
    ? `${days} It was closed on ${longDate(closedOn)}.`
    : `${days} It goes on, so what comes late in a round is still to come.`;
}

/** With what the round is compared, and what of the difference can be chance. */
function comparedText(before: Round | undefined, on: string | null, verdict: Verdict | null): string {
  if (before === undefined) return 'This is the first round: there is none before it to compare it with.';
  const days = `${before.name}, ${longDate(before.startsOn)} to ${longDate(before.endsOn)}`;
  if (on === null)
    return `The round before, ${days}, cannot be compared: it had begun before these records, and how it stood at this stage is not known.`;
  if (verdict === null)
    return `The round before, ${days}, cannot be compared yet: nothing is counted of both.`;
  return `${verdict.sureness} Compared with ${days}, as it stood on the same day of its course, ${longDate(on)}; what was recorded late counts in it, and not yet in this round.`;
}

/** More are read in the report of attention. */
const MOST_WORRIES = 3;

/** How many need a word, and for what: without counts, for of few that would tell what one person said. */
function worryText(atRisk: Figure, attended: readonly Attended[]): string {
  const clause = partOf(atRisk, ['needs a word', 'need a word'], ['open relationship', 'open relationships']);
  if (clause === null) return 'No relationship is open.';
  const worries = commonestFirst(worriesOf(attended)).map(([label]) => label);
  if (worries.length === 0) return sentenceOf([clause]);
  const kinds = [
    ...worries.slice(0, MOST_WORRIES),
    ...(worries.length > MOST_WORRIES ? ['other things'] : []),
  ];
  return sentenceOf([`${clause}, most of all for this: ${kinds.join(', ')}`]);
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
    .map(({ words, writer }) => ({ words: words.trim(), by: `a ${writer.role}` }));
}
