/**
 * The equity report: match rate, score and satisfaction by group. `equity-history.ts` decides which figures are printed
 * and for which day, so that nobody's values can be worked out from them.
 */
import {
  type EquityMentee,
  GROUPED,
  NOT_SAID,
  type PrintedEquity,
  printedEquity,
  type PrintedGroup,
} from './statistics/equity-history.ts';
import { englishName } from '../domain/people/countries-and-languages.ts';
import { longDate } from '../domain/time/dates.ts';
import { capitalised, thousands } from '../domain/words/text.ts';
import { count, type Figure, share } from './figure.ts';
import { partOf } from './lead.ts';
import { type Report, type ReportFacts, type SaidCell, tableOf } from './report.ts';
import { meanOf, sum } from './statistics/arithmetic.ts';
import { hasGroup, leastHelped } from './statistics/least-helped.ts';
import { LEAST } from './statistics/suppression.ts';
import { HARDLY } from './statistics/verdict.ts';
import { wilson } from './statistics/wilson.ts';

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
  lead: (figure) => [partOf(figure('match_rate_now'), ['has a mentor', 'have a mentor'])],
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
        share('had_mentor', 'Have had a mentor', all, hadMentor, {
          noun: ['mentee', 'mentees'],
          definition: 'Ready mentees who are or were in a relationship, of ready mentees, on that day.',
        }),
        count('groups', 'Groups', sum(tables.map(({ groups }) => groups.length)), {
          definition:
            'Groups that are shown, of the fields looked at; those who have not said are a group of each field.',
        }),
      ],
      headline: ['mentees_ready', 'match_rate_now', 'had_mentor'],
      ...openingOf(facts, fields),
      charts: tables
        .map(({ field, groups }) => ({
          title: `Have had a mentor, %, by ${fieldText(field)}`,
          kind: 'bars' as const,
          full: 100,
          of: 'Group',
          series: ['Have had one, %'],
          points: groups.slice(0, 15).map((group) => ({
            label: nameOf(field, group),
            values: [Math.round(100 * rateOf(group, hadMentor))],
          })),
        }))
        .filter(({ points }) => points.length > 1),
      notes: [
        `No figure is over fewer than ${LEAST} mentees, nor can one be worked out from the others, from other fields or from another day. So a figure stays as it was until at least ${LEAST} of its mentees have changed, and each says of which day it is: at the soonest when people, relationships or answers have grown by a fifth, else at the end of a quarter. In brackets is how sure a share is: of very many such mentees it would lie between the two, with 19 in 20 certainty. Where the brackets of two groups overlap, they may differ by chance. A difference between groups says nothing of its cause.`,
        ...(facts.round === null ? [] : ['Scores and satisfaction are shown of the whole programme alone.']),
      ],
      needsAction: false,
      table: tableOf(lines, `There are fewer than ${LEAST} ready mentees.`, [
        {
          key: 'field',
          label: 'Field',
          isFixed: true,
          isHeading: true,
          of: ({ field }) => field,
          says: ({ field }) => capitalised(fieldText(field)),
        },
        {
          key: 'group',
          label: 'Group',
          of: ({ group }) => group?.name ?? HELD_BACK,
          says: ({ field, group }) => (group === null ? HELD_BACK : nameOf(field, group)),
        },
        {
          key: 'mentees',
          label: 'Mentees',
          isNumber: true,
          isExtra: true,
          of: ({ group }) => group?.mentees.length ?? null,
        },
        {
          key: 'had_mentor',
          label: 'Have had a mentor',
          isNumber: true,
          of: ({ group }) => (group === null ? null : rounded(100 * rateOf(group, hadMentor), 1)),
          says: ({ group }) => told(group, hadMentor),
        },
        {
          key: 'matched_now',
          label: 'Matched now',
          isNumber: true,
          spare: 1,
          of: ({ group }) => (group === null ? null : rounded(100 * rateOf(group, isMatched), 1)),
          says: ({ group }) => told(group, isMatched),
        },
        {
          key: 'matched_lower',
          label: 'Likely from, %',
          isNumber: true,
          isExtra: true,
          of: ({ group }) => likelyEnd(group, isMatched, 0),
        },
        {
          key: 'matched_upper',
          label: 'to, %',
          isNumber: true,
          isExtra: true,
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
        {
          key: 'counted_on',
          label: 'Counted on',
          isFixed: true,
          spare: 1,
          of: ({ group }) => group?.day ?? null,
        },
        {
          key: 'note',
          label: 'Note',
          isExtra: true,
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

/** What helped is, here: a mentor now would count against a group whose relationships are completed. */
const hadMentor = (mentee: EquityMentee): boolean => mentee.hadMentor;

/**
 * Returns who is helped least and how sure that is, by the figures of this report and with its rules; `null` before there are
 * enough mentees.
 *
 * @param fields The fields whose groups are looked at.
 */
export function leastHelpedText(
  facts: Pick<ReportFacts, 'equitySteps' | 'customFields' | 'asOf'>,
  fields: readonly string[] = OWN_CHOICE,
): string | null {
  const printed = equityOf(facts);
  if (printed.all === null) return null;
  const { all } = printed;
  if (!hasGroup(printed, fields))
    return 'Who is helped least cannot be told: no group of mentees is large enough.';
  const least = leastHelped(printed, fields, hadMentor);
  if (least === null)
    return 'Of the groups of mentees that can be compared, none has had a mentor less often than all together.';
  const { field, group, chance } = least;
  const who = `mentees of one ${fieldText(field)}, ${nameOf(field, group)}`;
  const had = partOf(shareOf(group, hadMentor), ['has had', 'have had']);
  const ofAll = `${thousands(all.mentees.filter(hadMentor).length)} of ${thousands(all.mentees.length)}`;
  const sure =
    chance < HARDLY ? 'So large a difference is hardly chance' : 'A difference of this size can be chance';
  return `Helped least are ${who}: ${had} a mentor, of all mentees ${ofAll}. ${sure}. ${countedText(group.day, all.day, facts.asOf)}`;
}

/** Other figures beside these may be of one round and of a later day; a reader is told why they differ. */
function countedText(ofGroup: string, ofAll: string, asOf: string): string {
  if (ofGroup === asOf && ofAll === asOf) return 'Counted over all rounds.';
  const days =
    ofGroup === ofAll
      ? `as on ${longDate(ofAll)}`
      : `the group as on ${longDate(ofGroup)} and all as on ${longDate(ofAll)}`;
  return `Counted over all rounds, ${days} (renewed only when at least ${LEAST} have changed, so that it tells of no one person).`;
}

function openingOf(facts: ReportFacts, fields: readonly string[]): { readonly opening?: string } {
  const opening = leastHelpedText(facts, fields);
  return opening === null ? {} : { opening };
}

function fieldText(field: string): string {
  return field.replaceAll('_', ' ');
}

function nameOf(field: string, { name }: PrintedGroup): string {
  return field === 'country' && name !== NOT_SAID ? (englishName('region', name) ?? name) : name;
}

/** The share of a group as figures are told everywhere, with its interval. */
function told(group: PrintedGroup | null, isPart: (mentee: EquityMentee) => boolean): SaidCell {
  return group === null ? null : { tells: 'figure', figure: shareOf(group, isPart) };
}

function shareOf({ mentees }: PrintedGroup, isPart: (mentee: EquityMentee) => boolean): Figure {
  return share('', '', mentees, isPart, { noun: ['mentee', 'mentees'], definition: '', hasInterval: true });
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
