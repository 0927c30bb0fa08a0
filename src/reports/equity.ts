/**
 * The equity report: match rate, score and satisfaction by group. `equity-history.ts` decides which figures are printed
 * and for which day, so that nobody's values can be worked out from them.
 */
import {
  type EquityMentee,
  GROUPED,
  type PrintedEquity,
  printedEquity,
  type PrintedGroup,
} from './statistics/equity-history.ts';
import { count, share } from './figure.ts';
import { counted, partOf } from './lead.ts';
import { type Report, type ReportFacts, tableOf } from './report.ts';
import { meanOf, sum } from './statistics/arithmetic.ts';
import { wilson } from './statistics/wilson.ts';
import { LEAST } from './statistics/suppression.ts';

/** The fields reported where none is asked for. */
const OWN_CHOICE = ['level', 'sector', 'country', 'region'];

const HELD_BACK = '(held back)';

export const equity: Report = {
  name: 'equity',
  title: 'Equity',
  group: 'results',
  answers: 'match rate, score and satisfaction by a chosen field; groups under 5 held back',
  list: 'Group by group',
  hasFields: true,
  lead: (figure) => [
    partOf(figure('match_rate_now'), ['has a mentor', 'have a mentor']),
    `${counted(figure('groups').value ?? 0, 'group is', 'groups are')} large enough to be told of`,
  ],
  build(facts) {
    const printed = equityOf(facts);
    const fields = facts.by.length > 0 ? facts.by : OWN_CHOICE;
    const tables = fields.map((field) => ({ field, groups: printed.groups.get(field) ?? [] }));
    const all = printed.all?.mentees ?? [];
    const isMatched = matchedIn(facts);
    const lines = tables.flatMap(({ field, groups }) => [
      ...groups.map((group) => ({ field, group })),
      ...(printed.withHeldBack.has(field) ? [{ field, group: null }] : []),
    ]);
    const meanIn = (
      mentees: readonly EquityMentee[] | undefined,
      measure: 'score' | 'satisfaction',
      places: number,
    ): number | null =>
      facts.round === null ? rounded(meanOf((mentees ?? []).map((one) => one[measure] ?? 0)), places) : null;
    return {
      figures: [
        count('mentees_ready', 'Mentees ready', all.length, {
          definition: `Ready mentees on whom this report is built, on the day on which they could last be counted; 0 before there are ${LEAST}.`,
        }),
        share('match_rate_now', 'Matched now', all, isMatched, {
          noun: ['mentee', 'mentees'],
          definition: 'Ready mentees in an open relationship, of ready mentees, on that day.',
        }),
        count('groups', 'Groups', sum(tables.map(({ groups }) => groups.length)), {
          definition:
            'Groups that are shown, of the fields looked at; those who have not said are a group of each field.',
        }),
      ],
      headline: ['mentees_ready', 'match_rate_now', 'groups'],
      charts: tables
        .map(({ field, groups }) => ({
          title: `Match rate by ${field.replaceAll('_', ' ')}, per cent`,
          kind: 'bars' as const,
          of: 'Group',
          series: ['Matched now, %'],
          points: groups
            .slice(0, 15)
            .map((group) => ({ label: group.name, values: [Math.round(100 * rateOf(group, isMatched))] })),
        }))
        .filter(({ points }) => points.length > 1),
      notes: [
        `No figure is over fewer than ${LEAST} mentees, nor can one be worked out from the others, from other fields or from another day. So a figure stays as it was until at least ${LEAST} of its mentees have changed, and each says of which day it is: at the soonest when people, relationships or answers have grown by a fifth, else at the end of a quarter. Between “likely from” and “to” the rate is likely to be of many such mentees: where they overlap, two groups may differ by chance. A difference between groups says nothing of its cause.`,
        ...(facts.round === null ? [] : ['Scores and satisfaction are shown of the whole programme alone.']),
      ],
      needsAction: false,
      table: tableOf(lines, `There are fewer than ${LEAST} ready mentees.`, [
        { key: 'field', label: 'Field', isFixed: true, of: ({ field }) => field },
        { key: 'group', label: 'Group', of: ({ group }) => group?.name ?? HELD_BACK },
        {
          key: 'mentees',
          label: 'Mentees',
          isNumber: true,
          of: ({ group }) => group?.mentees.length ?? null,
        },
        {
          key: 'matched_now',
          label: 'Matched now, %',
          isNumber: true,
          of: ({ group }) => (group === null ? null : rounded(100 * rateOf(group, isMatched), 1)),
        },
        {
          key: 'matched_lower',
          label: 'Likely from, %',
          isNumber: true,
          spare: 2,
          of: ({ group }) => likelyEnd(group, isMatched, 0),
        },
        {
          key: 'matched_upper',
          label: 'to, %',
          isNumber: true,
          spare: 2,
          of: ({ group }) => likelyEnd(group, isMatched, 1),
        },
        {
          key: 'mean_score',
          label: 'Mean score',
          isNumber: true,
          of: ({ group }) => meanIn(group?.scored, 'score', 3),
        },
        {
          key: 'mean_satisfaction',
          label: 'Satisfaction',
          isNumber: true,
          of: ({ group }) => meanIn(group?.rated, 'satisfaction', 2),
        },
        { key: 'counted_on', label: 'Counted on', isFixed: true, of: ({ group }) => group?.day ?? null },
        {
          key: 'note',
          label: 'Note',
          isFixed: true,
          spare: 1,
          of: ({ group }) => (group === null ? 'held back' : null),
        },
      ]),
    };
  },
};

/** Cached, because several reports of one run need it. */
const decided = new WeakMap<ReportFacts['equitySteps'], PrintedEquity>();

/** Returns what is printed about groups of mentees, in this report and all others. */
export function equityOf({
  equitySteps,
  customFields,
}: Pick<ReportFacts, 'equitySteps' | 'customFields'>): PrintedEquity {
  const known = decided.get(equitySteps);
  if (known !== undefined) return known;
  const printed = printedEquity(equitySteps, [...GROUPED, ...customFields.map(({ name }) => name)]);
  decided.set(equitySteps, printed);
  return printed;
}

/** Returns a function that tells whether a mentee is in an open relationship, of the report's round if it has one. */
export function matchedIn({ round }: Pick<ReportFacts, 'round'>): (mentee: EquityMentee) => boolean {
  return ({ openIn }) => (round === null ? openIn.length > 0 : openIn.includes(round.id));
}

/** Returns an end of the interval of a group's match rate, in per cent. It is made of what is printed beside it. */
function likelyEnd(
  group: PrintedGroup | null,
  isMatched: (mentee: EquityMentee) => boolean,
  end: 0 | 1,
): number | null {
  if (group === null) return null;
  const interval = wilson(group.mentees.filter(isMatched).length, group.mentees.length);
  return interval === null ? null : rounded(100 * interval[end], 1);
}

function rateOf({ mentees }: PrintedGroup, isMatched: (mentee: EquityMentee) => boolean): number {
  return mentees.filter(isMatched).length / mentees.length;
}

function rounded(value: number | null, places: number): number | null {
  return value === null ? null : Math.round(value * 10 ** places) / 10 ** places;
}
