import { describe, expect, test } from '@jest/globals';
import { reportFacts } from '../../src/application/reports/report-facts.ts';
import { formatAvailability } from '../../src/domain/time/availability.ts';
import { addDays } from '../../src/domain/time/dates.ts';
import type { Phase, RelationshipFacts } from '../../src/domain/relationship/relationship.ts';
import { REPORTS as ALL } from '../../src/reports/index.ts';
import type { Figure } from '../../src/reports/figure.ts';
import type { ReportFacts, ReportResult } from '../../src/reports/report.ts';
import { changesBetween } from '../../src/reports/facts/changes.ts';
import { standingInTraining } from '../../src/reports/facts/training-standing.ts';
import { phaseOn } from '../../src/reports/facts/phase-standing.ts';
import {
  insertAgreement,
  insertAssessment,
  insertGoal,
  saveReflection,
} from '../../src/store/relationships/events.ts';
import { insertMeeting } from '../../src/store/relationships/meetings.ts';
import { withdrawParticipant } from '../../src/store/people/participant-writer.ts';
import { endRelationship, loadFacts, moveToPhase } from '../../src/store/relationships/relationships.ts';
import type { Store } from '../../src/store/store.ts';
import { renderMarkdown } from '../../src/view/document/markdown.ts';
import { renderCsv } from '../../src/view/files/csv.ts';
import { reportDocument } from '../../src/view/pages/report.ts';
import { aGoal, aMeeting, anAgreement, anAssessment, aReflection } from '../domain/relationship/facts.ts';
import { aProgramme, type Made } from '../support/programme.ts';

const AS_OF = '2027-03-01';
/** Those of the whole programme. */
const REPORTS = ALL.filter(({ isPersonal }) => isPersonal !== true);

function factsOf(store: Store, asOf = AS_OF): ReportFacts {
  return { ...reportFacts(store, {}), asOf };
}

function build(name: string, store: Store, asOf = AS_OF): ReportResult {
  const report = REPORTS.find((one) => one.name === name);
  if (report === undefined) throw new Error(`there is no report ${name}`);
  return report.build(factsOf(store, asOf));
}

const figuresOf = (result: ReportResult): Record<string, Figure> =>
  Object.fromEntries(result.figures.map((figure) => [figure.name, figure]));

const meet =
  (relationshipId: number, ...days: string[]) =>
  ({ store }: Made): void => {
    for (const metOn of days)
      insertMeeting(store, {
        relationshipId,
        status: 'held',
        metOn,
        minutes: 60,
        channel: null,
        notes: null,
      });
  };

const end =
  (id: number, changedOn: string, outcome: 'completed' | 'renewed' | 'ended-early') =>
  ({ store }: Made): void =>
    endRelationship(
      store,
      id,
      { fromPhase: 'closure', toPhase: null, changedOn, isForced: false, reason: null },
      { outcome, reason: outcome === 'ended-early' ? 'no-time' : null, notes: null },
    );

/**
 * Three mentors and six mentees. R1 to R5: R1 moved on to negotiation by force and has met three times; R2
 * is in preparation and has never met; R3 was completed, rated by one side; R4 was renewed, rated by both;
 * R5 was ended early.
 */
const made = aProgramme({ requiredFields: ['name', 'roles', 'consent_on', 'region'], defaultCapacity: 2 })
  .withMentor({ name: 'Ada', region: 'Kent', capacity: 3 })
  .withMentor({ name: 'Bea', region: 'Kent' })
  .withMentor({ name: 'Cat', region: 'Kent', capacity: 0, isMentee: true })
  .withMentee({ name: 'Dan', region: 'Kent' })
  .withMentee({ name: 'Eve', region: 'Kent' })
  .withMentee({ name: 'Fay', region: null })
  .withMentee({ name: 'Gus', region: 'Kent', consentOn: null })
  .withMentee({ name: 'Hal', region: 'Kent' })
  .withMentee({ name: 'Ivy', region: 'Kent' })
  .withRelationship('Ada', 'Dan')
  .withRelationship('Bea', 'Eve')
  .withRelationship('Ada', 'Hal')
  .withRelationship('Ada', 'Ivy')
  .withRelationship('Bea', 'Fay')
  .on('2027-02-10')
  .with('meeting log', meet(1, '2026-12-01', '2027-02-01', '2027-02-20'))
  .with('meeting log', meet(3, '2027-01-30', '2027-01-31'))
  .with('meeting log', ({ store }) => {
    const planned = { relationshipId: 2, metOn: '2027-02-02', minutes: null, channel: null, notes: null };
    insertMeeting(store, { ...planned, status: 'planned' });
    insertMeeting(store, { ...planned, status: 'missed' });
    insertMeeting(store, { ...planned, status: 'held', metOn: '2027-03-02' }); // after the date of the report
  })
  .with('advance', ({ store }) =>
    moveToPhase(store, 1, {
      fromPhase: 'preparation',
      toPhase: 'negotiation',
      changedOn: '2027-02-10',
      isForced: true,
      reason: 'they know each other',
    }),
  )
  .with('reflection', ({ store }) => {
    saveReflection(store, 3, aReflection(8, 4));
    saveReflection(store, 3, aReflection(1, null));
    saveReflection(store, 4, aReflection(1, 5));
    saveReflection(store, 4, aReflection(9, 3));
    saveReflection(store, 5, aReflection(2, 1)); // ended early: not closure
  })
  .with('end', end(3, '2027-02-11', 'completed'))
  .with('end', end(4, '2027-02-12', 'renewed'))
  .with('end', end(5, '2027-02-12', 'ended-early'))
  .with('participant withdraw', ({ store }) => withdrawParticipant(store, 9, '2027-02-12'))
  .create();
const { store } = made;

/** Counts with SQL of its own, which shares nothing with the reports. */
const sql = (query: string): number => Number(store.db.prepare(query).pluck().get());

const ACTIVE = `status = 'active'`;
const READY = `${ACTIVE} AND consent_on IS NOT NULL AND coalesce(region, '') <> ''`;
const OPEN = 'outcome IS NULL';
const HELD = `status = 'held' AND met_on <= '${AS_OF}'`;
const CLOSED = `outcome IN ('completed', 'renewed')`;
const MENTEE_OF = `SELECT participant_id FROM relationship_people p JOIN relationships r ON r.id = p.relationship_id WHERE role = 'mentee'`;
const SINCE = `(SELECT max(changed_on) FROM phase_changes c WHERE c.relationship_id = r.id AND to_phase = r.phase)`;
const OVERDUE = `SELECT count(*) FROM relationships r JOIN phases p ON p.phase = r.phase
  WHERE ${OPEN} AND date(${SINCE}, '+' || target_days || ' days') < '${AS_OF}'`;
const NEVER_MET = `SELECT count(*) FROM relationships r
  WHERE ${OPEN} AND previous_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM meetings m WHERE m.relationship_id = r.id AND ${HELD})`;
const RATINGS = `FROM relationships r JOIN relationship_people p ON p.relationship_id = r.id
  LEFT JOIN reflections f ON f.relationship_id = r.id AND f.participant_id = p.participant_id WHERE ${CLOSED}`;

type Expected = readonly [part: string, whole?: string, unknown?: string];

const people = (where: string): string => `SELECT count(*) FROM participants WHERE ${where}`;
const pairs = (where: string): string => `SELECT count(*) FROM relationships r WHERE ${where}`;
const inPhase = (phase: string): Expected => [pairs(`${OPEN} AND phase = '${phase}'`)];
const PHASES = {
  in_preparation: inPhase('preparation'),
  in_negotiation: inPhase('negotiation'),
  in_growth: inPhase('growth'),
  in_closure: inPhase('closure'),
};

/** By report and figure: the count, or the numerator and the denominator, as SQL. */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  overview: {
    participants: [people(ACTIVE)],
    mentors: [people(`${ACTIVE} AND is_mentor`)],
    mentees: [people(`${ACTIVE} AND is_mentee`)],
    readiness_rate: [people(READY), people(ACTIVE)],
    places_used: [
      `SELECT count(*) FROM relationships r
       JOIN relationship_people e ON e.relationship_id = r.id AND e.role = 'mentee'
       JOIN relationship_people o ON o.relationship_id = r.id AND o.role = 'mentor'
       WHERE ${OPEN} AND o.participant_id IN (SELECT id FROM participants WHERE is_mentor AND ${READY})`,
      `SELECT sum(coalesce(capacity, (SELECT default_capacity FROM programme))) FROM participants WHERE is_mentor AND ${READY}`,
    ],
    match_rate_now: [
      people(`is_mentee AND ${READY} AND id IN (${MENTEE_OF} AND ${OPEN})`),
      people(`is_mentee AND ${READY}`),
    ],
    match_rate_ever: [
      people(`is_mentee AND ${READY} AND id IN (${MENTEE_OF})`),
      people(`is_mentee AND ${READY}`),
    ],
    relationships_open: [pairs(OPEN)],
    ...PHASES,
    overdue: [OVERDUE, pairs(OPEN)],
    never_met: [NEVER_MET, pairs(OPEN)],
    meetings_held: [`SELECT count(*) FROM meetings WHERE ${HELD}`],
    meetings_lately: [
      `SELECT count(*) FROM meetings WHERE ${HELD} AND met_on > date('${AS_OF}', '-30 days')`,
    ],
    meeting: [
      pairs(
        `${OPEN} AND id IN (SELECT relationship_id FROM meetings WHERE ${HELD} AND met_on > date('${AS_OF}', '-30 days'))`,
      ),
      pairs(OPEN),
    ],
    completion_rate: [pairs(CLOSED), pairs('outcome IS NOT NULL')],
    satisfaction: [
      `SELECT sum(satisfaction) ${RATINGS}`,
      `SELECT count(satisfaction) ${RATINGS}`,
      `SELECT count(*) - count(satisfaction) ${RATINGS}`,
    ],
    relationships_with_goal: [
      pairs(
        `${OPEN} AND phase <> 'preparation' AND id IN (SELECT relationship_id FROM goals WHERE status <> 'dropped')`,
      ),
      pairs(`${OPEN} AND phase <> 'preparation'`),
    ],
    satisfied: [
      `SELECT count(*) FROM reflections WHERE satisfaction >= 4`,
      `SELECT count(satisfaction) FROM reflections`,
      `SELECT count(*) - count(satisfaction) FROM reflections`,
    ],
  },
  participants: {
    participants: [people('1')],
    active: [people(ACTIVE)],
    paused: [people(`status = 'paused'`)],
    withdrawn: [people(`status = 'withdrawn'`)],
    mentors: [people(`${ACTIVE} AND is_mentor`)],
    mentees: [people(`${ACTIVE} AND is_mentee`)],
    readiness_rate: [people(READY), people(ACTIVE)],
    missing_consent_on: [people(`${ACTIVE} AND consent_on IS NULL`), people(ACTIVE)],
    missing_region: [people(`${ACTIVE} AND region IS NULL`), people(ACTIVE)],
  },
  relationships: {
    relationships: [pairs('1')],
    open: [pairs(OPEN)],
    ...PHASES,
    overdue: [OVERDUE, pairs(OPEN)],
    never_met: [NEVER_MET, pairs(OPEN)],
    completed: [pairs(`outcome = 'completed'`)],
    renewed: [pairs(`outcome = 'renewed'`)],
    ended_early: [pairs(`outcome = 'ended-early'`)],
    lapsed: [pairs(`outcome = 'lapsed'`)],
    forced: [`SELECT count(DISTINCT relationship_id) FROM phase_changes WHERE is_forced`],
  },
};

describe.each(Object.entries(EXPECTED))('the figures of %s', (name, expected) => {
  const figures = figuresOf(build(name, store));

  test('are the ones that are checked here, each with its definition', () => {
    // Medians of days are checked in kpis.test.ts, who needs a person in attention.test.ts.
    const isElsewhere = (one: string) => one.startsWith('days_in_') || one === 'at_risk' || one === 'unknown';
    expect(Object.keys(figures).filter((one) => !isElsewhere(one))).toEqual(Object.keys(expected));
    for (const figure of Object.values(figures)) expect(figure.definition).toMatch(/^[A-Z].*\.$/);
  });

  test.each(Object.entries(expected))('%s is what SQL says', (figure, [part, whole, unknown]) => {
    const wanted =
      whole === undefined
        ? { value: sql(part), numerator: null, denominator: null }
        : { value: sql(part) / sql(whole), numerator: sql(part), denominator: sql(whole) };
    expect(figures[figure]).toMatchObject({ ...wanted, unknown: unknown === undefined ? 0 : sql(unknown) });
  });
});

test('the figures of this programme, counted by hand', () => {
  const told = Object.values(figuresOf(build('overview', store))).map(
    ({ name, value, numerator, denominator }) =>
      `${name} ${numerator === null ? value : `${numerator}/${denominator}`}`,
  );
  expect(told).toEqual([
    'participants 8',
    'mentors 3',
    'mentees 6',
    'readiness_rate 6/8',
    'places_used 2/5',
    'match_rate_now 2/4',
    'match_rate_ever 3/4',
    'relationships_open 2',
    'in_preparation 1',
    'in_negotiation 1',
    'in_growth 0',
    'in_closure 0',
    'overdue 1/2',
    'never_met 1/2',
    'meetings_held 5',
    'meetings_lately 3',
    'meeting 1/2',
    'completion_rate 2/3',
    'satisfaction 12/3',
    'relationships_with_goal 0/1',
    'satisfied 2/4',
    'at_risk 1/2',
    'unknown 1/2',
  ]);
});

describe('of nothing', () => {
  const empty = aProgramme().create();

  test.each(REPORTS.map(({ name }) => name))(
    '%s has null where there is nothing to divide by, and 0 counts',
    (name) => {
      const { figures, needsAction } = build(name, empty.store);
      for (const figure of figures)
        expect([figure.name, figure.value]).toEqual([
          figure.name,
          figure.unit === 'count' || figure.unit === 'sum' ? 0 : null,
        ]);
      expect(figures.length).toBeGreaterThan(2);
      expect(needsAction).toBe(false);
    },
  );
});

describe('somebody must act', () => {
  test('where a phase is overdue, and from the day after', () => {
    const one = aProgramme()
      .withMentor({ name: 'Ada' })
      .withMentee({ name: 'Ben' })
      .withRelationship('Ada', 'Ben')
      .create();
    expect(
      ['2026-12-22', '2026-12-23'].map((asOf) => build('relationships', one.store, asOf).needsAction),
    ).toEqual([false, true]);
  });

  test('where a pair needs a person, two weeks after it began without a meeting', () => {
    const one = aProgramme()
      .withMentor({ name: 'Ada' })
      .withMentee({ name: 'Ben' })
      .withRelationship('Ada', 'Ben')
      .create();
    const began = loadFacts(one.store)[0]?.startedOn ?? '';
    expect([13, 14].map((days) => build('overview', one.store, addDays(began, days)).needsAction)).toEqual([
      false,
      true,
    ]);
  });

  test('where somebody is not ready', () => {
    expect(build('participants', store).needsAction).toBe(true);
    expect(build('participants', aProgramme().withMentor().create().store).needsAction).toBe(false);
  });
});

test('a phase is that of the day, and the first before it began', () => {
  const step = (toPhase: Phase | null, changedOn: string) =>
    ({ fromPhase: null, toPhase, changedOn, isForced: false, reason: null }) as const;
  const facts = {
    phase: 'closure' as const,
    phaseChanges: [step('preparation', '2026-09-01'), step('growth', '2026-10-01'), step(null, '2026-11-01')],
  };
  const days = ['2026-08-31', '2026-09-30', '2026-10-01', '2026-12-01'];
  expect(days.map((day) => phaseOn(facts, day))).toEqual(['preparation', 'preparation', 'growth', 'growth']);
  expect(phaseOn({ ...facts, phaseChanges: [] }, '2026-10-01')).toBe('closure');
});

test.each([
  [[40, 60.5], '0 to 10', '90 to 100'],
  [[0.5, 1], '0 to 0.1', '0.9 to 1'],
  [[0.5, 1.5], '0 to 10', '90 to 100'],
  [[-10, 90], '-10 to 0', '80 to 90'],
  [[0, 0], '0 to 0.1', '0.9 to 1'],
  [[120], '0 to 12', '108 to 120'],
])('scores of %p are spread from %s, up to %s', (scores, first, last) => {
  const facts = factsOf(store);
  const matches = scores.map((score, at) => ({ menteeId: at + 1, mentorId: at + 1, score }));
  const proposal = { id: 1, createdOn: AS_OF, status: 'open', matches, unmatched: [] };
  const { charts } = ALL.find(({ name }) => name === 'match')!.build({
    ...facts,
    proposal: proposal as unknown as ReportFacts['proposal'],
  });
  const points = charts?.[0]?.points ?? [];
  expect([points[0]?.label, points.at(-1)?.label, points.length]).toEqual([first, last, 10]);
  const sum = points.reduce((all, { values }) => all + (values[0] ?? 0), 0);
  expect(sum).toBe(scores.length);
});

test('what came between two days is told of each relationship that ended', () => {
  const open = factsOf(store).relationships.find(({ outcome }) => outcome === null);
  const known = (outcome: RelationshipFacts['outcome']) => ({
    participants: [],
    relationships: [{ ...open!, id: 7, outcome }],
    asOf: AS_OF,
  });
  const told = (
    ...[before, after]: [RelationshipFacts['outcome'], RelationshipFacts['outcome']]
  ): unknown[] => changesBetween(known(before), known(after)).map(({ what, about }) => [what, ...about]);
  expect(told(null, null)).toEqual([]);
  expect(told(null, 'completed')).toEqual([['relationships completed', 'R7']]);
  expect(told(null, 'ended-early')).toEqual([['relationships ended early', 'R7']]);
  expect(told('completed', 'completed')).toEqual([]);
});

test('of two people of one name the first enrolled is asked for training first', () => {
  const one = aProgramme()
    .withMentor({ name: 'Ada', email: 'b@x.org' })
    .withMentor({ name: 'Ada', email: 'a@x.org' });
  const facts = factsOf(one.create().store);
  const courses = [{ id: 1, name: 'Basics', requiredOf: 'everyone', validMonths: null }] as const;
  for (const participants of [facts.participants, facts.participants.toReversed()])
    expect(standingInTraining({ ...facts, courses, participants }).map((line) => line.participantId)).toEqual(
      [1, 2],
    );
});

test('afternoon begins at noon, and evening at five', () => {
  const times = [
    [719, 720],
    [720, 1020],
    [1019, 1020],
    [1020, 1021],
    [1439, 1440],
  ] as const;
  const { store: own } = times
    .reduce(
      (programme, [from, to]) =>
        programme.withMentee({ availability: formatAvailability([{ day: 2, from, to }]) }),
      aProgramme(),
    )
    .create();
  const { table } = build('needs', own);
  const rows = (table?.rows ?? []).map((row) => row.slice(0, 3)).filter(([kind]) => kind === 'time');
  expect(rows).toEqual([
    ['time', 'Tuesday afternoon', 2],
    ['time', 'Tuesday evening', 2],
    ['time', 'Tuesday morning', 1],
  ]);
});

test('a portfolio is of a mentor, or of a mentee with what is theirs', () => {
  const one = aProgramme().withMentor({ name: 'Ada' }).withMentee({ name: 'Ben' }).create();
  const portfolio = ALL.find(({ name }) => name === 'portfolio');
  const facts = factsOf(one.store);
  const of = (name: string) =>
    portfolio?.build({ ...facts, subject: facts.people.find((person) => person.name === name) ?? null });
  expect(of('Ada')).toMatchObject({ of: 'Ada' });
  expect(of('Ben')).toMatchObject({ opening: 'Ben takes part in Heads Together.', cards: [] });
});

test('a portfolio with nothing to tell has no table of figures, and of who withdrew it tells in the past', () => {
  const one = aProgramme().withMentor({ name: 'Ada' }).withMentee({ name: 'Ben' }).create();
  const report = ALL.find(({ name }) => name === 'portfolio')!;
  const facts = factsOf(one.store);
  const printed = (name: string, status: 'active' | 'withdrawn'): string => {
    const person = facts.people.find((each) => each.name === name)!;
    const result = report.build({ ...facts, subject: { ...person, status } });
    return renderMarkdown(reportDocument(report, result, facts.asOf, { programme: 'Test' }));
  };
  expect(printed('Ada', 'active')).toContain('Ada is a mentor in');
  expect(printed('Ada', 'active')).not.toMatch(/^[|]/m);
  expect(printed('Ada', 'withdrawn')).toContain('Ada was a mentor in');
  expect(printed('Ben', 'withdrawn')).toContain('Ben took part in');
});

test('a mentee’s portfolio has the goals and meetings that are theirs, and rates nobody', () => {
  const one = aProgramme()
    .withMentor({ name: 'Ada' })
    .withMentee({ name: 'Ben' })
    .withMentee({ name: 'Cy' })
    .withRelationship('Ada', 'Ben')
    .create();
  const facts = factsOf(one.store);
  const subject = facts.people.find(({ name }) => name === 'Ben') ?? null;
  const ben = subject?.id ?? 0;
  const achieved = { status: 'achieved', closedOn: '2026-12-20' } as const;
  const relationships = facts.relationships.map((each) => ({
    ...each,
    goals: [
      aGoal({ ...achieved, participantId: ben, statement: 'Ben leads' }),
      aGoal({ ...achieved, participantId: ben + 1, statement: 'Cy leads' }),
      aGoal({ ...achieved, participantId: null, statement: 'All read' }),
    ],
    meetings: [aMeeting('2026-12-02'), { ...aMeeting('2026-12-03'), alsoAbsent: [ben] }],
    reflections: [{ ...aReflection(ben), celebrate: 'Her patience', isShared: true }],
  }));
  const result = ALL.find(({ name }) => name === 'portfolio')?.build({ ...facts, relationships, subject });
  expect(result?.cards?.map(({ text }) => text)).toEqual(['Ben leads', 'All read']);
  expect(result?.opening).toMatch(/^Ben has taken part in .*, and has been to one meeting\.$/);
  const {
    mentees,
    meetings,
    goals_achieved: goals,
    feedback,
  } = figuresOf(result ?? ({ figures: [] } as never));
  expect([mentees?.value, meetings?.value, goals?.numerator, feedback?.value]).toEqual([0, 1, 2, null]);
});

describe('where one mentor takes over from another', () => {
  const one = aProgramme()
    .withMentor({ name: 'Mona' })
    .withMentor({ name: 'Nils' })
    .withMentee({ name: 'Ben' })
    .withMentee({ name: 'Cy' })
    .withRelationship('Mona', 'Ben')
    .create();
  const facts = factsOf(one.store);
  const [mona = 0, nils = 0, ben = 0] = ['Mona', 'Nils', 'Ben'].map(
    (name) => facts.people.find((person) => person.name === name)?.id,
  );
  const [pair] = facts.relationships;
  const former = pair!.people.find(({ participantId }) => participantId === mona)!;
  const mentee = pair!.people.find(({ participantId }) => participantId === ben)!;
  const achieved = (
    statement: string,
    setOn: string,
    closedOn: string,
    participantId: number | null = null,
  ) => aGoal({ participantId, statement, setOn, closedOn, status: 'achieved' });
  const said = (reflectedOn: string, celebrate: string) => ({
    ...aReflection(ben),
    reflectedOn,
    celebrate,
    isShared: true,
  });
  const handedOver: RelationshipFacts = {
    ...pair!,
    startedOn: '2026-09-01',
    people: [{ ...former, participantId: nils, name: 'Nils', joinedOn: '2026-12-01' }, mentee],
    former: [{ ...former, leftOn: '2026-11-30', leftReason: null, leftNotes: null }],
    meetings: ['2026-10-01', '2026-11-01', '2026-12-10'].map((day, at) => ({ ...aMeeting(day), id: at + 1 })),
    goals: [
      achieved('Early', '2026-09-10', '2026-10-10', ben),
      achieved('Later', '2026-09-10', '2026-12-10'),
    ],
    reflections: [
      said('2026-11-20', 'Nils and Mona, both'),
      said('2026-11-21', 'To be asked first'),
      said('2026-12-20', 'Nils listens'),
      said('2026-12-21', 'Mona began it'),
    ],
  };
  const of = (name: string, changed: Partial<ReportFacts> = {}): ReportResult =>
    ALL.find((report) => report.name === 'portfolio')!.build({
      ...facts,
      relationships: [handedOver],
      subject: facts.people.find((person) => person.name === name) ?? null,
      ...changed,
    });
  const counts = (result: ReportResult) => {
    const { mentees, meetings, goals_achieved: goals } = figuresOf(result);
    return [mentees?.value, meetings?.value, goals?.numerator, goals?.denominator];
  };
  const words = ({ cards = [] }: ReportResult) => cards.map(({ title, text }) => `${title}: ${text}`);

  test('each has what was in their time, as the mentor', () => {
    expect(of('Mona').opening).toMatch(
      /^Mona has been a mentor in .* since 1 September 2026, and has mentored one person in two meetings\.$/,
    );
    expect(counts(of('Mona'))).toEqual([1, 2, 1, 2]);
    expect(of('Nils').opening).toMatch(
      /since 1 December 2026, and has mentored one person in one meeting\.$/,
    );
    expect(counts(of('Nils'))).toEqual([1, 1, 1, 1]);
  });

  test('each is thanked in words of their time, which name nobody else', () => {
    expect(words(of('Mona'))).toEqual(['In the words of a mentee: “To be asked first”']);
    expect(words(of('Nils'))).toEqual(['In the words of a mentee: “Nils listens”']);
  });

  test('nobody who withdrew is quoted', () => {
    const participants = facts.participants.map((person) => ({ ...person, status: 'withdrawn' as const }));
    expect(words(of('Mona', { participants }))).toEqual([]);
  });

  test('a goal of all is a mentee’s who was there when it was achieved', () => {
    const cy = { ...mentee, participantId: ben + 1, name: 'Cy' };
    const [after, before] = [
      { ...cy, joinedOn: '2026-11-01' },
      { ...cy, leftOn: '2026-11-01', leftReason: null, leftNotes: null },
    ];
    const goals = [
      achieved('Early', '2026-09-10', '2026-10-10'),
      achieved('Later', '2026-09-10', '2026-12-10'),
    ];
    const there = { ...handedOver, goals, people: [...handedOver.people, after] };
    const left = { ...handedOver, goals, former: [...handedOver.former, before] };
    expect(words(of('Cy', { relationships: [there] }))).toEqual(['Goal achieved: Later']);
    expect(words(of('Cy', { relationships: [left] }))).toEqual(['Goal achieved: Early']);
    expect(counts(of('Cy', { relationships: [left] }))).toEqual([0, 2, 1, 2]);
  });
});

test('a portfolio leaves out what counts nothing, and files have it', () => {
  const one = aProgramme()
    .withMentor({ name: 'Ada' })
    .withMentee({ name: 'Ben' })
    .withRelationship('Ada', 'Ben')
    .create();
  const facts = factsOf(one.store, '2026-11-22');
  const subject = facts.people.find(({ name }) => name === 'Ada') ?? null;
  const relationships = facts.relationships.map((each) => ({ ...each, goals: [aGoal({ id: 1 })] }));
  const report = ALL.find(({ name }) => name === 'portfolio');
  if (report === undefined) throw new Error('there is no portfolio');
  const document = reportDocument(report, report.build({ ...facts, relationships, subject }), facts.asOf, {
    programme: 'Test',
  });
  expect(renderMarkdown(document)).not.toMatch(/\b0\b|Goals/);
  expect(document.json['rows']).toMatchObject([{ meetings: 0, hours: 0, goals_set: 1, goals_achieved: 0 }]);
});

test('a portfolio has what its person added, and what mentees share to be celebrated without their names', () => {
  const one = aProgramme()
    .withMentor({ name: 'Ada' })
    .withMentor({ name: 'Eve' })
    .withMentee({ name: 'Ben' })
    .withMentee({ name: 'Cy', consentOn: null })
    .withRelationship('Ada', 'Ben')
    .withRelationship('Ada', 'Cy')
    .create();
  const facts = factsOf(one.store);
  const idOfName = (name: string): number => facts.people.find((each) => each.name === name)?.id ?? 0;
  const said = (participantId: number, celebrate: string, isShared: boolean) => ({
    ...aReflection(participantId),
    celebrate,
    isShared,
  });
  const relationships = facts.relationships.map((each) => ({
    ...each,
    reflections: [
      said(idOfName('Ben'), 'She asked before she told', true),
      said(idOfName('Ben'), 'kept back', false),
      said(idOfName('Cy'), 'without consent', true),
      said(idOfName('Ada'), 'her own', true),
    ].filter(({ participantId }) => each.people.some((person) => person.participantId === participantId)),
  }));
  const added = (name: string, kind: string, notes: string) => ({
    id: 1,
    participantId: idOfName(name),
    relationshipId: null,
    kind,
    happenedOn: '2026-11-01',
    value: null,
    notes,
  });
  const outcomeRecords = [
    added('Ada', 'evidence', '=A talk on coaching'),
    added('Eve', 'evidence', 'A paper'),
    added('Ada', 'suggestion', 'Quieter rooms'),
  ];
  const subject = facts.people.find(({ name }) => name === 'Ada') ?? null;
  const report = ALL.find(({ name }) => name === 'portfolio')!;
  const result = report.build({ ...facts, relationships, outcomeRecords, subject });
  expect(result.cards?.map(({ title, text }) => [title, text])).toEqual([
    ['In their own words', '=A talk on coaching'],
    ['In the words of a mentee', '“She asked before she told”'],
  ]);
  const document = reportDocument(report, result, facts.asOf, { programme: 'Test' });
  expect(renderMarkdown(document)).not.toMatch(/\| (evidence|thanks)/);
  expect(document.json['rows']).toEqual([
    expect.objectContaining({ kind: 'relationship', words: null }),
    expect.objectContaining({ kind: 'relationship', words: null }),
    expect.objectContaining({ kind: 'evidence', from: '2026-11-01', words: '=A talk on coaching' }),
    expect.objectContaining({ kind: 'thanks', from: '2026-11-20', words: 'She asked before she told' }),
  ]);
  // A spreadsheet must not run what somebody wrote.
  expect(renderCsv(document.table!)).toContain(",'=A talk on coaching");
  const nameless = reportDocument(report, result, facts.asOf, { programme: 'Test', isNameless: true });
  expect(renderCsv(nameless.table!)).not.toContain('coaching');
});

test('what is to be celebrated is a sentence to print as it is', () => {
  const pair = aProgramme()
    .withMentor({ name: 'Ada' })
    .withMentee({ name: 'Ben' })
    .withRelationship('Ada', 'Ben')
    .create();
  const sentences = (relationship: Partial<RelationshipFacts>, asOf: string): (string | undefined)[] => {
    const facts = factsOf(pair.store, asOf);
    const relationships = facts.relationships.map((each) => ({ ...each, ...relationship }));
    const celebrate = REPORTS.find(({ name }) => name === 'celebrate');
    return (celebrate?.build({ ...facts, participants: [], relationships }).cards ?? []).map(
      ({ text }) => text,
    );
  };
  const met = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...aMeeting('2026-11-20'), id: at + 1 }));
  const on = '2026-11-22';
  expect(sentences({ meetings: met(1) }, on)).toEqual(['Ada and Ben met for the first time.']);
  expect(sentences({ meetings: met(5) }, on)[1]).toBe('Ada and Ben met for the fifth time.');
  expect(sentences({ outcome: 'renewed', endedOn: on }, on)).toEqual([
    'Ada and Ben go on together, with new goals.',
  ]);
  const since = { startedOn: '2024-11-20' };
  expect(sentences(since, on)).toEqual(['Ada and Ben have worked together for 2 years.']);
  expect(sentences(since, '2026-11-10')).toEqual([
    'On 20 November 2026 Ada and Ben will have worked together for 2 years.',
  ]);
});

describe('what is to be celebrated of several', () => {
  const on = '2026-11-20';
  const one = aProgramme()
    .withMentor({ name: 'Ada' })
    .withMentee({ name: 'Ben' })
    .withMentee({ name: 'Cy', consentOn: null })
    .withMentee({ name: 'Dee' })
    .withRelationship('Ada', 'Ben')
    .create();
  const facts = factsOf(one.store, '2026-11-22');
  const [pair] = facts.relationships;
  const [ada, ben] = pair!.people;
  const [cy, dee] = ['Cy', 'Dee'].map((name) => ({
    ...ben!,
    name,
    participantId: facts.people.find((person) => person.name === name)?.id ?? 0,
  }));
  const told = (changed: Partial<RelationshipFacts>, participants = facts.participants) => {
    const report = REPORTS.find(({ name }) => name === 'celebrate')!;
    const relationships = [{ ...pair!, people: [ada!, ben!, cy!, dee!], ...changed }];
    const { table } = report.build({ ...facts, participants, relationships });
    const at = (key: string) => table?.columns.findIndex((column) => column.key === key) ?? -1;
    return (table?.rows ?? []).map((row) => [row[at('sentence')], row[at('words')]]);
  };
  const goal = (participantId: number | null) =>
    aGoal({ participantId, statement: 'Sleep', status: 'achieved', closedOn: on });
  const met = (changed: Partial<RelationshipFacts>) =>
    told({ meetings: [{ ...aMeeting(on), alsoAbsent: [dee!.participantId] }], ...changed });

  test('a goal is not in the sentence, and nobody is named without consent, or after they withdrew', () => {
    expect(told({ goals: [goal(ben!.participantId)] })).toEqual([['Ben achieved a goal.', 'Sleep']]);
    expect(told({ goals: [goal(null)] })).toEqual([['Ben and Dee achieved a goal.', 'Sleep']]);
    expect(told({ goals: [goal(cy!.participantId)] })).toEqual([]);
    const withdrawn = facts.participants.map((person) => ({ ...person, status: 'withdrawn' as const }));
    expect(told({ goals: [goal(ben!.participantId), goal(null)] }, withdrawn)).toEqual([]);
  });

  test('a meeting is of those who were there', () => {
    expect(met({})).toEqual([['Ada, Ben and Cy met for the first time.', null]]);
    const former = [{ ...cy!, leftOn: on, leftReason: null, leftNotes: null }];
    const later = [{ ...ada!, joinedOn: '2026-11-21' }, ben!, dee!];
    expect(met({ people: later, former })).toEqual([['Ben and Cy met for the first time.', null]]);
  });

  test('how often they met is of those who were in it from the beginning', () => {
    const meetings = [1, 2, 3, 4, 5].map((id) => ({ ...aMeeting(on), id }));
    const joined = { ...ada!, joinedOn: '2026-09-01' };
    const startedOn = '2026-03-01';
    expect(told({ startedOn, previousId: 9, people: [joined, ben!], meetings })).toEqual([]);
    expect(told({ startedOn, people: [joined, ben!, dee!], meetings })[1]).toEqual([
      'Ben and Dee met for the fifth time.',
      null,
    ]);
  });

  test('those who had met before do not meet for the first time', () => {
    expect(met({ previousId: 9 })).toEqual([]);
    const meetings = [1, 2, 3, 4, 5].map((id) => ({ ...aMeeting(on), id }));
    expect(
      told({ previousId: 9, startedOn: '2026-09-01', phaseChanges: [], people: [ada!, ben!], meetings }),
    ).toEqual([['Ada and Ben met for the fifth time since 1 September 2026.', null]]);
  });

  test('an anniversary is of two at least who began together', () => {
    const joined = { ...ada!, joinedOn: '2026-09-01' };
    expect(told({ startedOn: '2024-11-20', people: [joined, ben!] })).toEqual([]);
    expect(told({ startedOn: '2024-11-20', people: [joined, ben!, dee!] })).toEqual([
      ['Ben and Dee have worked together for 2 years.', null],
    ]);
  });
});

test('what is worth a word of thanks is told in words', () => {
  const withGoals = (count: number): unknown => {
    const one = aProgramme()
      .withMentor({ name: 'Ada', isMentee: true })
      .withMentee({ name: 'Ben' })
      .withRelationship('Ada', 'Ben')
      .create();
    const goal = (id: number) => aGoal({ id, status: 'achieved', closedOn: '2026-11-20' });
    const facts = factsOf(one.store, '2026-11-22');
    const relationships = facts.relationships.map((each) => ({
      ...each,
      goals: Array.from({ length: count }, (_, at) => goal(at + 1)),
    }));
    return REPORTS.find(({ name }) => name === 'celebrate')?.build({ ...facts, relationships }).opening;
  };
  expect([0, 1, 2].map(withGoals)).toEqual([
    'A quiet month. The next good news may be one word of encouragement away.',
    'In the last 30 days a goal was achieved: one occasion for a word of thanks.',
    'In the last 30 days two goals were achieved: two occasions for a word of thanks.',
  ]);
});

describe('rows', () => {
  const rowsOf = (name: string, asOf = AS_OF): Record<string, unknown>[] => {
    const { table } = build(name, store, asOf);
    return (table?.rows ?? []).map((row) =>
      Object.fromEntries(row.map((cell, index) => [table?.columns[index]?.key, cell])),
    );
  };

  test('of participants are by name, with what is missing', () => {
    expect(rowsOf('participants').map(({ id, name, ready, missing }) => [id, name, ready, missing])).toEqual([
      ['P1', 'Ada', true, ''],
      ['P2', 'Bea', true, ''],
      ['P3', 'Cat', true, ''],
      ['P4', 'Dan', true, ''],
      ['P5', 'Eve', true, ''],
      ['P6', 'Fay', false, 'region'],
      ['P7', 'Gus', false, 'consent_on'],
      ['P8', 'Hal', true, ''],
      ['P9', 'Ivy', false, 'has withdrawn'],
    ]);
  });

  test('of relationships are by phase, open ones first, with what each waits for', () => {
    expect(
      rowsOf('relationships').map(({ id, due_on: dueOn, overdue, meetings, last_met_on: last, standing }) => [
        id,
        dueOn,
        overdue,
        meetings,
        last,
        standing,
      ]),
    ).toEqual([
      ['R2', '2026-12-22', true, 0, null, 'overdue; readiness self-assessment of Bea (mentor)'],
      ['R1', '2027-03-12', false, 3, '2027-02-20', 'forced; an agreement'],
      ['R3', null, false, 2, '2027-01-31', 'completed'],
      ['R4', null, false, 0, null, 'renewed'],
      ['R5', null, false, 0, null, 'ended-early'],
    ]);
  });

  test('never tell why somebody left, nor what was said in confidence', () => {
    // Reasons are figures of the completion report, and nowhere beside a relationship.
    const rows = REPORTS.map((report) => report.build(factsOf(store))).map(({ table, cards }) => [
      table?.rows,
      cards,
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/no-time|no time/);
  });
});

test('the same data, date and version give the same bytes', () => {
  for (const report of REPORTS)
    expect(JSON.stringify(report.build(factsOf(store)))).toBe(JSON.stringify(report.build(factsOf(store))));
});

test('the facts that reports are made of are what was said, in order', () => {
  const one = aProgramme()
    .withMentor({ name: 'Ada' })
    .withMentee({ name: 'Ben' })
    .withRelationship('Ada', 'Ben')
    .with('all of it', ({ store: into }) => {
      insertAssessment(into, 1, { ...anAssessment(2, '2026-12-02'), words: null });
      insertAssessment(into, 1, { ...anAssessment(1, '2026-12-01'), words: null });
      const { id: _, acceptances: __, ...agreement } = anAgreement();
      insertAgreement(into, 1, agreement);
      insertAgreement(into, 1, { ...agreement, version: 2, channel: 'phone' });
      insertGoal(into, {
        relationshipId: 1,
        participantId: 2,
        setOn: '2026-12-03',
        carriedFromId: null,
        statement: 'Lead',
        measure: null,
        baseline: null,
        target: null,
        why: null,
        dueOn: null,
      });
    })
    .create();
  const [facts] = loadFacts(one.store);
  expect(facts).toMatchObject({
    assessments: [{ participantId: 1 }, { participantId: 2 }],
    agreement: { version: 2, channel: 'phone', acceptances: [] },
    goals: [{ id: 1, statement: 'Lead', status: 'open' }],
    phaseChanges: [{ fromPhase: null, toPhase: 'preparation' }],
    people: [{ name: 'Ada', role: 'mentor' }, { name: 'Ben' }],
    requiredTraining: [],
  });
});

test('a report of a later round counts the places that earlier rounds take', () => {
  const later = {
    id: 99,
    name: 'Later',
    startsOn: AS_OF,
    endsOn: '2028-03-01',
    openedOn: AS_OF,
    closedOn: null,
    status: 'open' as const,
  };
  for (const name of ['mentors', 'overview']) {
    const report = REPORTS.find((one) => one.name === name)!;
    const ofRound = figuresOf(report.build(reportFacts(store, { round: later })));
    const ofAll = figuresOf(report.build(reportFacts(store, {})));
    expect(ofAll['places_used']!.value).toBeGreaterThan(0);
    expect(ofRound['places_used']).toEqual(ofAll['places_used']);
  }
});
