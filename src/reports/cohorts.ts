/** The cohorts report: the rounds beside each other, each figure with what it is of and what is aimed at. */
import { idOf } from '../domain/reference.ts';
import type { Round } from '../domain/round.ts';
import type { Target } from '../domain/target.ts';
import { targetOf } from './facts/targets.ts';
import { type Figure, ofWhat } from './figure.ts';
import { headed, partOf, withLast } from './lead.ts';
import { type Chart, type Column, type Report, type ReportCell, type SaidCell, tableOf } from './report.ts';
import { noneYet, roundFigures, roundsWithPairs } from './statistics/round-figures.ts';
import { besideLast } from './statistics/same-stage.ts';
import { verdictOn } from './statistics/verdict.ts';

/** Of fewer a share is no bar: one more or less would change it by more than ten points. */
const FEWEST = 10;
/** More bars beside each other cannot be read. */
const MOST_BARS = 8;

/** Their share follows from that of those who rated themselves higher. */
const UNDRAWN = new Set(['same_mentees_in_round', 'lower_mentees_in_round']);

interface Cohort {
  readonly round: Round;
  readonly figures: readonly Figure[];
}

/** A figure in each of the rounds. */
interface Line {
  /** In the newest round. */
  readonly figure: Figure;
  readonly target: Target | undefined;
  readonly of: ReadonlyMap<Round, Figure>;
}

export const cohorts: Report = {
  name: 'cohorts',
  title: 'Rounds beside each other',
  group: 'results',
  answers: 'the rounds beside each other: each figure, of how many, how sure, and the target',
  isOfFigures: true,
  isOfRounds: true,
  lead: (figure) =>
    headed(verdictOn([figure('matched_in_round'), figure('completion_rate_in_round')])?.words, [
      withLast(
        partOf(figure('matched_in_round'), [
          'was matched in the newest round',
          'were matched in the newest round',
        ]),
        figure('matched_in_round'),
      ),
      withLast(
        partOf(
          figure('completion_rate_in_round'),
          ['was completed or renewed', 'were completed or renewed'],
          ['relationship in it that is over', 'relationships in it that are over'],
        ),
        figure('completion_rate_in_round'),
      ),
    ]),
  build(facts) {
    const all = roundsWithPairs(facts).map((round): Cohort => ({
      round,
      figures: roundFigures(facts, round),
    }));
    const newest = all.at(-1)?.figures ?? roundFigures(facts, null);
    const lines = newest.map((figure): Line => ({
      figure,
      target: targetOf(cohorts.name, figure.name, facts.targets),
      of: new Map(
        all.flatMap(({ round, figures }) =>
          figures.filter((one) => one.name === figure.name).map((one) => [round, one] as const),
        ),
      ),
    }));
    const rounds = all.map(({ round }) => round);
    const uncounted = lines.filter((line) => !isCounted(line));
    const unseen = lines.some(({ target }) => target !== undefined) ? {} : { isExtra: true as const };
    return {
      figures: besideLast(facts, rounds.at(-1) ?? null, rounds.at(-2)).figures,
      headline: [
        'people_in_round',
        'matched_in_round',
        'met_in_round',
        'completion_rate_in_round',
        'satisfied_in_round',
      ],
      charts:
        rounds.length < 2
          ? []
          : lines
              .filter(({ figure: { name } }) => !UNDRAWN.has(name))
              .flatMap((line) => chartOf(line, rounds.slice(-MOST_BARS))),
      notes: [
        ...(rounds.length === 0 ? ['No round has a relationship yet.'] : []),
        ...noneYet(facts, rounds.at(-1) ?? null),
        ...(rounds.length === 1 ? ['There is one round so far; the next will stand beside it.'] : []),
        ...(rounds.length > 0 && uncounted.length > 0
          ? [`Nothing to count yet: ${ofWhat(uncounted.map(({ figure }) => figure)).join('; ')}.`]
          : []),
        'Behind each percentage stands of how many it is and, in brackets, how sure it is: were there very many such pairs, it would lie between the two, with 19 in 20 certainty. Fewer than ten are told as a count.',
        ...(rounds.length > 1
          ? [
              'The sentence compares the rounds at the same stage. The table does not: in a round that goes on, what comes late is still to come.',
            ]
          : []),
      ],
      needsAction: false,
      table: tableOf(
        lines,
        null,
        [
          { key: 'figure', label: 'Name', isExtra: true, of: ({ figure: { name } }) => name },
          { key: 'label', label: 'Figure', isFixed: true, of: ({ figure: { label } }) => label },
          ...rounds.flatMap((round, at) => columnsOf(round, rounds.length - 1 - at)),
          {
            key: 'target',
            ...unseen,
            label: 'Target',
            isFixed: true,
            of: ({ target }) => target?.value ?? null,
            says: ({ figure, target }) =>
              target === undefined ? null : told('target', { ...figure, target }),
          },
          {
            key: 'target_by',
            ...unseen,
            label: 'By',
            isFixed: true,
            spare: 99,
            of: ({ target }) => target?.byOn ?? null,
          },
        ],
        isCounted,
      ),
    };
  },
};

/** Whether people read of it: something of it was counted in a round, or it is aimed at. */
function isCounted({ of, target }: Line): boolean {
  return (
    target !== undefined ||
    of.size === 0 ||
    [...of.values()].some(({ value, isOfTooFew }) => value !== null || isOfTooFew === true)
  );
}

/**
 * The columns of a round: for people one, for other programs its parts.
 *
 * @param age How many rounds came after it: the oldest are the first to go where a terminal is narrow.
 */
function columnsOf(round: Round, age: number): Column<Line>[] {
  const key = idOf('N', round.id).toLowerCase();
  const part = (name: string, read: (figure: Figure) => ReportCell): Column<Line> => ({
    key: `${key}_${name}`,
    label: `${round.name}, ${name}`,
    isExtra: true,
    of: ({ of }) => {
      const figure = of.get(round);
      return figure === undefined ? null : read(figure);
    },
  });
  return [
    {
      key,
      label: round.name,
      isNumber: true,
      ...(age === 0 ? {} : { spare: age + 1 }),
      of: ({ of }) => of.get(round)?.value ?? null,
      says: ({ of }) => told('figure', of.get(round)),
    },
    part('of', ({ denominator }) => denominator),
    part('likely_lower', ({ interval }) => interval?.[0] ?? null),
    part('likely_upper', ({ interval }) => interval?.[1] ?? null),
  ];
}

function told(tells: 'figure' | 'target', figure: Figure | undefined): SaidCell {
  return figure === undefined ? null : { tells, figure };
}

/** Returns the shares of a line as bars, a round each; nothing where fewer than two rounds have enough of it. */
function chartOf({ figure: { label, unit }, of }: Line, rounds: readonly Round[]): Chart[] {
  if (unit !== 'share') return [];
  const points = rounds.map((round) => {
    const { value = null, denominator = 0 } = of.get(round) ?? {};
    const isEnough = (denominator ?? 0) >= FEWEST;
    return { label: round.name, values: [value === null || !isEnough ? null : Math.round(100 * value)] };
  });
  if (points.filter(({ values: [value] }) => value !== null).length < 2) return [];
  return [
    {
      title: `${label}, %`,
      kind: 'bars',
      isOrdered: true,
      full: 100,
      of: 'Round',
      series: [label.slice(0, 20)],
      points,
    },
  ];
}
