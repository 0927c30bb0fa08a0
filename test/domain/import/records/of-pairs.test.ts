/** Any file of readiness, agreements, goals, actions, reviews or reflections: imported twice it is imported once, and it adds up. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mapHeaders } from '../../../../src/domain/import/header-mapping.ts';
import {
  ACTION_COLUMNS,
  type ActionAbout,
  actionDays,
  actionsKind,
} from '../../../../src/domain/import/records/of-pairs/action-rows.ts';
import { rhythmIn } from '../../../../src/domain/import/records/of-pairs/agreement-cells.ts';
import {
  acceptancesOf,
  AGREEMENT_COLUMNS,
  type AgreementAbout,
  agreementOf,
  agreementsKind,
} from '../../../../src/domain/import/records/of-pairs/agreement-rows.ts';
import {
  GOAL_COLUMNS,
  type GoalAbout,
  goalOf,
  goalsKind,
} from '../../../../src/domain/import/records/of-pairs/goal-rows.ts';
import {
  type AssessmentAbout,
  assessmentOf,
  type KeptAssessment,
  READINESS_COLUMNS,
  readinessKind,
} from '../../../../src/domain/import/records/of-pairs/readiness-rows.ts';
import {
  type KeptReflection,
  REFLECTION_COLUMNS,
  type ReflectionAbout,
  reflectionOf,
  reflectionsKind,
} from '../../../../src/domain/import/records/of-pairs/reflection-rows.ts';
import {
  type KeptReview,
  REVIEW_COLUMNS,
  type ReviewAbout,
  reviewOf,
  reviewsKind,
} from '../../../../src/domain/import/records/of-pairs/review-rows.ts';
import { PeopleIndex } from '../../../../src/domain/import/records/people-index.ts';
import {
  type PlannedRecord,
  planRecords,
  type RecordKind,
} from '../../../../src/domain/import/records/plan-records.ts';
import type { RecordField } from '../../../../src/domain/import/records/record-field.ts';
import { RelationshipFinder } from '../../../../src/domain/import/records/relationship-finder.ts';
import type { Known } from '../../../../src/domain/import/records/who-columns.ts';
import { partsOfAgreement } from '../../../../src/domain/relationship/agreement.ts';
import type { Meeting, MeetingAction } from '../../../../src/domain/relationship/meetings.ts';
import type {
  Agreement,
  Goal,
  RelationshipPerson,
} from '../../../../src/domain/relationship/relationship.ts';

type Cells = Readonly<Record<string, string>>;

const PEOPLE = ['Grace', 'Ada', 'Mary', 'Tom'].map((name, at) => ({
  id: at + 1,
  name,
  ref: null,
  email: `${name.toLowerCase()}@x.org`,
  rowHash: null,
}));
const pair = (id: number, mentor: number, mentee: number, endedOn: string | null) => ({
  id,
  former: [],
  people: [[mentor, 'mentor'] as const, [mentee, 'mentee'] as const].map(
    ([participantId, role]): RelationshipPerson => ({
      participantId,
      role,
      name: PEOPLE[participantId - 1]?.name ?? '',
      email: null,
      country: null,
      waitBefore: 0,
      joinedOn: null,
    }),
  ),
  startedOn: '2026-01-01',
  endedOn,
});
const PAIRS = [
  pair(1, 1, 2, null),
  pair(2, 3, 4, '2026-03-01'),
  { ...pair(3, 3, 4, null), startedOn: '2026-03-01' },
];
const MEETINGS = [1, 3].map((relationshipId, at): Meeting => ({
  id: at + 1,
  relationshipId,
  status: 'held',
  metOn: '2026-04-01',
  startsAt: null,
  minutes: null,
  channel: null,
  notes: null,
  absentId: null,
  alsoAbsent: null,
  sequence: 0,
}));

/** A kind of file, and what the store holds once rows of it are carried out. */
interface Kept<About, Held> {
  readonly columns: readonly RecordField[];
  readonly none: Held;
  readonly kind: (known: Known, held: Held) => RecordKind<About>;
  readonly carryOut: (held: Held, row: PlannedRecord<About>) => Held;
  readonly cells: Readonly<Record<string, readonly string[]>>;
}

const DAYS = ['2026-02-01', '2026-04-01', '2026-04-02', '2026-07-01', ''];
const WHO = {
  relationship: ['R1', '3', 'R1', '', 'R9'],
  mentor: ['', '', '', 'grace@x.org', 'Mary', 'nobody'],
  mentee: ['', '', '', 'ada@x.org', 'P4'],
};
const ANSWERED = { ...WHO, participant: ['', '', 'ada@x.org', 'tom@x.org'], role: ['mentor', 'mentee', ''] };
const YES_NO = ['yes', 'no', '', 'perhaps'];
const RATINGS = ['1', '5', '3', '', '9'];

function laidOver<T extends { readonly id: number }>(
  held: readonly T[],
  id: number | null,
  thing: object,
): T[] {
  const fresh = { id: id ?? held.length + 1, ...thing } as T;
  return id === null ? [...held, fresh] : held.map((one) => (one.id === id ? { ...one, ...thing } : one));
}

const GOALS: Kept<GoalAbout, readonly Goal[]> = {
  columns: GOAL_COLUMNS,
  none: [],
  kind: goalsKind,
  carryOut: (held, { about, id, values }) =>
    laidOver(held, id, {
      ...goalOf(about, values),
      ...(id === null && {
        relationshipId: about.relationshipId,
        participantId: about.participantId,
        setOn: about.setOn,
        // Some are closed by the next time.
        status: about.statement === 'Rest' ? 'achieved' : 'open',
        closedOn: null,
        reason: null,
      }),
    }),
  cells: {
    ...WHO,
    statement: ['Lead a team', 'lead a  TEAM', 'Rest', 'n/a', ''],
    measure: ['', 'meetings', 'n/a', '…'],
    target: ['', '6', '8', '-'],
    due_on: ['', '2027-01-01', 'soon'],
    set_on: DAYS,
  },
};

const AGREEMENTS: Kept<AgreementAbout, ReadonlyMap<number, Agreement>> = {
  columns: AGREEMENT_COLUMNS,
  none: new Map(),
  kind: agreementsKind,
  carryOut(held, { about, values }) {
    const { relationship, agreement, draftedOn } = about;
    const parts = agreementOf(values);
    const isSame =
      agreement !== null &&
      JSON.stringify(partsOfAgreement(agreement)) === JSON.stringify(partsOfAgreement(parts));
    const newest = isSame
      ? agreement
      : {
          ...parts,
          id: held.size + 1,
          version: (agreement?.version ?? 0) + 1,
          draftedOn,
          askedOn: null,
          acceptances: [],
        };
    const fresh = acceptancesOf(about, values).filter(
      ({ participantId }) => !newest.acceptances.some((one) => one.participantId === participantId),
    );
    return new Map(held).set(relationship.id, { ...newest, acceptances: [...newest.acceptances, ...fresh] });
  },
  cells: {
    ...WHO,
    mentor_expectations: ['Listen', 'Listen', 'Ask', ''],
    mentee_expectations: ['Prepare', 'Prepare', ''],
    responsibilities: ['Both', 'Both', 'n/a'],
    rhythm_days: ['14', 'every two weeks', 'monthly', ''],
    channel: ['video', 'Zoom', ''],
    boundaries: ['Weekdays', 'Evenings', ''],
    confidentiality: ['Ours', 'Ours', ''],
    accepted_by_mentor: ['', 'yes', 'no', '2026-04-03'],
    accepted_by_mentee: ['', 'yes', 'no', '2027-04-03'],
    accepted_on: ['', '', '2026-04-04'],
    drafted_on: DAYS,
    submitted_at: ['', '2026-05-01 10:00', '2026-05-01 11:00'],
  },
};

const REVIEWS: Kept<ReviewAbout, readonly KeptReview[]> = {
  columns: REVIEW_COLUMNS,
  none: [],
  kind: reviewsKind,
  carryOut: (held, { about, id, values }) =>
    laidOver(held, id, { relationshipId: about.relationshipId, ...reviewOf(about, values) }),
  cells: {
    ...WHO,
    reviewed_on: DAYS,
    still_works: YES_NO,
    goals_right: YES_NO,
    changes_agreed: ['', 'Meet less', 'Meet more', 'n/a'],
  },
};

const REFLECTIONS: Kept<ReflectionAbout, readonly KeptReflection[]> = {
  columns: REFLECTION_COLUMNS,
  none: [],
  kind: reflectionsKind,
  carryOut: (held, { about, id, values }) =>
    laidOver(held, id, { relationshipId: about.relationshipId, ...reflectionOf(about, values) }),
  cells: {
    ...ANSWERED,
    reflected_on: DAYS,
    achievements: ['I lead', 'We lead', '', 'n/a'],
    lessons: ['', 'Much', '-'],
    satisfaction: RATINGS,
    is_shared: YES_NO,
  },
};

const READINESS: Kept<AssessmentAbout, readonly KeptAssessment[]> = {
  columns: READINESS_COLUMNS,
  none: [],
  kind: readinessKind,
  carryOut: (held, { about, id, values }) =>
    laidOver(held, id, { relationshipId: about.relationshipId, ...assessmentOf(about, values) }),
  cells: {
    ...ANSWERED,
    assessed_on: DAYS,
    motivation: RATINGS,
    time: ['4', '5'],
    expectations: ['4', '3'],
    confidence: ['4', ''],
    words: ['', 'A word', 'none'],
  },
};

const ACTIONS: Kept<ActionAbout, readonly MeetingAction[]> = {
  columns: ACTION_COLUMNS,
  none: [],
  kind: (known, held) => actionsKind(known, MEETINGS, held),
  carryOut: (held, { about, id, values }) =>
    laidOver(held, id, { ...(id === null && about), ...actionDays(values) }),
  cells: {
    ...WHO,
    meeting: ['', 'M1', 'M1', 'M2', 'M7'],
    met_on: DAYS,
    action: ['Read', 'READ ', 'Write', 'n/a'],
    owner: ['', 'both', 'mentor', 'Ada', 'tom@x.org', 'zoe'],
    due_on: ['', '2027-01-01', 'soon'],
    done_on: ['', '2026-05-05', '2027-05-05'],
  },
};

describe.each([
  ['goals', GOALS as Kept<unknown, unknown>],
  ['agreements', AGREEMENTS as Kept<unknown, unknown>],
  ['reviews', REVIEWS as Kept<unknown, unknown>],
  ['reflections', REFLECTIONS as Kept<unknown, unknown>],
  ['readiness', READINESS as Kept<unknown, unknown>],
  ['actions', ACTIONS as Kept<unknown, unknown>],
])('any file of %s', (_, { columns, none, kind, carryOut, cells }) => {
  const names = Object.keys(cells);
  const anyRow = fc.record(
    Object.fromEntries(Object.entries(cells).map(([name, some]) => [name, fc.constantFrom(...some)])),
  ) as fc.Arbitrary<Cells>;
  const anyFile = fc.array(anyRow, { minLength: 1, maxLength: 8 });
  const plan = (rows: readonly Cells[], held: unknown): ReturnType<typeof planRecords<unknown>> => {
    const roll = new PeopleIndex(PEOPLE);
    const known = { today: '2026-06-01', roll, relationships: new RelationshipFinder(PAIRS, roll) };
    return planRecords(
      rows.map((row, at) => ({ line: at + 2, cells: names.map((name) => row[name] ?? '') })),
      kind(known, held),
      { columns: mapHeaders(names, { known: columns }).columns, dateFormat: undefined },
    );
  };
  const imported = (rows: readonly Cells[], held: unknown): unknown =>
    plan(rows, held)
      .rows.filter((row) => row.kind !== 'unchanged')
      .reduce((before, row) => carryOut(before, row), held);

  test('whose rows are right changes nothing the second time, and adds up', () => {
    let right = 0;
    fc.assert(
      fc.property(anyFile, anyFile, (before, rows) => {
        const start = imported(before, none);
        const first = plan(rows, start);
        const { summary, problems } = first;
        expect(summary.new + summary.changed + summary.unchanged + summary.rejected).toBe(rows.length);
        expect(new Set(problems.map(({ line }) => line)).size).toBe(summary.rejected);
        const good = rows.filter((__, at) => !problems.some(({ line }) => line === at + 2));
        right += summary.new + summary.changed;
        const second = plan(good, imported(good, start));
        expect(second.problems).toEqual([]);
        expect(second.summary).toMatchObject({ new: 0, changed: 0, unchanged: good.length });
      }),
      { numRuns: 200 },
    );
    expect(right).toBeGreaterThan(15);
  });
});

test('of peers, who are on both sides, each accepts an agreement once', () => {
  const peers = pair(9, 1, 2, null).people.map((person) => ({ ...person, role: 'peer' as const }));
  const about = { relationship: { ...pair(9, 1, 2, null), people: peers }, draftedOn: '2026-05-01' };
  const accepts = (values: Readonly<Record<string, boolean>>) =>
    acceptancesOf(about as unknown as AgreementAbout, values).map(({ participantId }) => participantId);
  expect(accepts({ accepted_by_mentor: true, accepted_by_mentee: true })).toEqual([1, 2]);
  expect(accepts({ accepted_by_mentee: true })).toEqual([1, 2]);
  expect(accepts({})).toEqual([]);
});

test.each([
  ['14', 14],
  ['every 10 days', 10],
  ['weekly', 7],
  ['Every two weeks', 14],
  ['once a month', 30],
  ['1 fortnight', 14],
  ['week', 7],
  ['often', undefined],
  ['two', undefined],
  ['0', undefined],
  ['20 months', undefined],
])('how often: %s', (given, days) => {
  expect(rhythmIn(given)).toBe(days);
});
