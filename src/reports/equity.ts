/**
 * The equity report: match rate, score and satisfaction by group. Small groups are held back, and so is whatever
 * would let them be worked out.
 */
import type { Participant } from '../domain/participant.ts';
import { missingFor } from '../domain/readiness.ts';
import { isOpen, side } from '../domain/relationship.ts';
import { propertyOf } from '../domain/field.ts';
import { heldBack, LEAST } from './suppression.ts';
import { count, type Report, type ReportCell, type ReportFacts, share } from './report.ts';

/** Looked at where no field is asked for. */
const OWN_CHOICE = ['level', 'sector', 'country', 'region'];

const NOT_SAID = '(not said)';

export const equity: Report = {
  name: 'equity',
  title: 'Equity',
  group: 'results',
  answers: 'match rate, score and satisfaction by a chosen field; groups under 5 held back',
  hasFields: true,
  build(facts) {
    const mentees = menteesOf(facts);
    const fields = facts.by.length > 0 ? facts.by : OWN_CHOICE;
    const tables = fields.map((field) => groupsBy(field, mentees));
    const groups = tables.flatMap((table) => table);
    const back = groups.filter((group) => group.isHeldBack).length;
    return {
      figures: [
        count(
          'mentees_ready',
          'Mentees ready',
          mentees.length,
          'Ready mentees, on whom this report is built.',
        ),
        share(
          'match_rate_now',
          'Matched now',
          mentees.filter((one) => one.isMatched).length,
          mentees.length,
          'Ready mentees in an open relationship, of ready mentees.',
        ),
        count(
          'groups',
          'Groups',
          groups.length,
          'Groups in the fields looked at, those who have not said counted as a group of each field.',
        ),
        count(
          'groups_held_back',
          'Held back',
          back,
          `Groups of fewer than ${LEAST} mentees, and those that would let such a group be worked out.`,
        ),
      ],
      headline: ['mentees_ready', 'match_rate_now', 'groups', 'groups_held_back'],
      charts: tables
        .map((table, at) => ({
          title: `Match rate by ${(fields[at] ?? '').replaceAll('_', ' ')}, per cent`,
          kind: 'bars' as const,
          of: 'Group',
          series: ['Matched now, %'],
          points: table
            .filter((group) => group.matchRate !== null)
            .slice(0, 15)
            .map((group) => ({ label: group.name, values: [Math.round(100 * (group.matchRate ?? 0))] })),
        }))
        .filter(({ points }) => points.length > 1),
      notes: [
        `A figure over fewer than ${LEAST} mentees is held back, and then at least one more of its column, so that it cannot be worked out from the total. A difference between groups says nothing of its cause.`,
      ],
      needsAction: false,
      table: {
        columns: [
          { key: 'field', label: 'Field', isFixed: true },
          { key: 'group', label: 'Group' },
          { key: 'mentees', label: 'Mentees', isNumber: true, isFixed: true },
          { key: 'matched_now', label: 'Matched now, %', isNumber: true, isFixed: true },
          { key: 'mean_score', label: 'Mean score', isNumber: true, isFixed: true },
          { key: 'mean_satisfaction', label: 'Satisfaction', isNumber: true, isFixed: true },
          { key: 'note', label: 'Note', isFixed: true },
        ],
        rows: tables.flatMap((table, at) => table.map((group) => cellsOf(fields[at] ?? '', group))),
        whenEmpty: 'No mentee is ready.',
      },
    };
  },
};

interface Mentee {
  readonly person: Participant;
  readonly isMatched: boolean;
  /** Of their newest relationship that has one. */
  readonly score: number | null;
  /** Mean of all their ratings. */
  readonly satisfaction: number | null;
}

function menteesOf({ people, relationships, programme, asOf }: ReportFacts): Mentee[] {
  const matched = new Set<number>();
  const scores = new Map<number, number>();
  const ratings = new Map<number, number[]>();
  for (const one of relationships) {
    const own = [
      ...one.checkIns.filter((each) => each.answeredOn <= asOf),
      ...one.reflections.filter((each) => each.reflectedOn <= asOf),
    ];
    for (const { participantId } of side(one, 'mentee')) {
      if (isOpen(one)) matched.add(participantId);
      if (one.score !== null) scores.set(participantId, Number(one.score));
      const said = own.flatMap((each) =>
        each.participantId === participantId ? (each.satisfaction ?? []) : [],
      );
      if (said.length > 0) ratings.set(participantId, [...(ratings.get(participantId) ?? []), ...said]);
    }
  }
  return people
    .filter((person) => person.isMentee && missingFor(person, programme.requiredFields, asOf).length === 0)
    .map((person) => ({
      person,
      isMatched: matched.has(person.id),
      score: scores.get(person.id) ?? null,
      satisfaction: meanOf(ratings.get(person.id) ?? []),
    }));
}

interface Group {
  readonly name: string;
  readonly isHeldBack: boolean;
  /** Each `null` where it is held back or not known. */
  readonly mentees: number | null;
  readonly matchRate: number | null;
  readonly score: number | null;
  readonly satisfaction: number | null;
  readonly note: string | null;
}

/** By size, the greatest first; those held back last, by name, so that their order tells nothing. */
function groupsBy(field: string, mentees: readonly Mentee[]): Group[] {
  const groups = new Map<string, Mentee[]>();
  for (const mentee of mentees) {
    const value = valueOf(mentee.person, field);
    groups.set(value, [...(groups.get(value) ?? []), mentee]);
  }
  const lists = [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  const scored = lists.map(([, own]) => own.filter(({ score }) => score !== null));
  const rated = lists.map(([, own]) => own.filter(({ satisfaction }) => satisfaction !== null));
  const size = heldBack(lists.map(([, own]) => own.length));
  const score = heldBack(scored.map((own) => own.length));
  const rating = heldBack(rated.map((own) => own.length));
  const shown = lists.map(([name, own], at): Group => {
    if (size[at] === true)
      return {
        name,
        isHeldBack: true,
        mentees: null,
        matchRate: null,
        score: null,
        satisfaction: null,
        note: 'held back',
      };
    // What is not known looks the same as what is held back: that somebody has answered tells something too.
    return {
      name,
      isHeldBack: false,
      mentees: own.length,
      matchRate: own.filter(({ isMatched }) => isMatched).length / own.length,
      score: score[at] === true ? null : meanOf(scored[at]?.map((one) => one.score ?? 0) ?? []),
      satisfaction: rating[at] === true ? null : meanOf(rated[at]?.map((one) => one.satisfaction ?? 0) ?? []),
      note: null,
    };
  });
  const back = shown.filter((group) => group.isHeldBack).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...shown.filter((group) => !group.isHeldBack), ...back];
}

function cellsOf(field: string, group: Group): ReportCell[] {
  return [
    field,
    group.name,
    group.mentees,
    group.matchRate === null ? null : Math.round(1000 * group.matchRate) / 10,
    group.score === null ? null : Math.round(1000 * group.score) / 1000,
    group.satisfaction === null ? null : Math.round(100 * group.satisfaction) / 100,
    group.note,
  ];
}

/** A list counts as one value, for a person is in one group of a field. */
function valueOf(person: Participant, field: string): string {
  const value: unknown = field in person.custom ? person.custom[field] : person[propertyOf(field)];
  if (Array.isArray(value)) return value.length === 0 ? NOT_SAID : value.join('; ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) || NOT_SAID : NOT_SAID;
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
}
