/** Every figure of every report, against SQL that shares nothing with it, over one year of a programme. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { reportFacts } from '../../src/application/reports/report-facts.ts';
import { addDays } from '../../src/domain/time/dates.ts';
import { meetingsByWeek } from '../../src/reports/statistics/counts.ts';
import { REPORTS } from '../../src/reports/index.ts';
import type { Figure } from '../../src/reports/figure.ts';
import { ANSWERS, COMPLETE, DUE, HELD, LAST, OPEN, RHYTHM } from './sql.ts';
import { AS_OF, aYear } from './year.ts';

const { store } = aYear();
afterAll(() => store.close());

const sql = (query: string): number => Number(store.db.prepare(query).pluck().get());

function figuresOf(name: string): Record<string, Figure> {
  const report = REPORTS.find((one) => one.name === name);
  const facts = reportFacts(store, report?.isPersonal === true ? { subject: 1 } : {});
  return Object.fromEntries((report?.build(facts).figures ?? []).map((figure) => [figure.name, figure]));
}

/** What is expected: a count; a part and its whole; or a list of values, of which the mean or median is taken. */
type Expected =
  | { readonly count: string }
  | { readonly part: string; readonly whole: string; readonly unknown?: string }
  | { readonly values: string; readonly unknown?: string };

const count = (query: string): Expected => ({ count: `SELECT count(*) FROM ${query}` });
const share = (from: string, part: string, unknown?: string): Expected => ({
  part: `SELECT count(*) FROM ${from} AND ${part}`,
  whole: `SELECT count(*) FROM ${from}`,
  ...(unknown === undefined ? {} : { unknown: `SELECT count(*) FROM ${unknown}` }),
});

const READY = `status = 'active' AND consent_on IS NOT NULL`;
const COME = `met_on <= '${AS_OF}'`;
const ALL = `WHERE 1`;

const phaseDays = (phase: string): Expected => ({
  values: `SELECT julianday((SELECT max(changed_on) FROM phase_changes x WHERE x.relationship_id = c.relationship_id AND x.from_phase = '${phase}')) - julianday(changed_on)
    FROM phase_changes c WHERE to_phase = '${phase}' AND EXISTS (SELECT 1 FROM phase_changes x WHERE x.relationship_id = c.relationship_id AND x.from_phase = '${phase}')`,
  unknown: `SELECT count(*) FROM phase_changes c WHERE to_phase = '${phase}' AND NOT EXISTS (SELECT 1 FROM phase_changes x WHERE x.relationship_id = c.relationship_id AND x.from_phase = '${phase}')`,
});

/** All ratings of satisfaction with role and phase; the phase of a check-in is the last one entered by its day. */
const RATED = `(SELECT relationship_id, satisfaction, role, (SELECT to_phase FROM phase_changes c WHERE c.relationship_id = k.relationship_id
      AND to_phase IS NOT NULL AND changed_on <= answered_on ORDER BY c.id DESC LIMIT 1) AS phase
    FROM ${ANSWERS} k JOIN relationship_people p USING (relationship_id, participant_id)
  UNION ALL SELECT relationship_id, satisfaction, role, 'closure' FROM reflections JOIN relationship_people p USING (relationship_id, participant_id))`;
const satisfaction = (where: string): Expected => ({
  values: `SELECT satisfaction FROM ${RATED} WHERE ${where} AND satisfaction IS NOT NULL`,
  unknown: `SELECT count(*) FROM ${RATED} WHERE ${where} AND satisfaction IS NULL`,
});
const satisfied = (where: string): Expected =>
  share(
    `${RATED} WHERE ${where} AND satisfaction IS NOT NULL`,
    'satisfaction >= 4',
    `${RATED} WHERE ${where} AND satisfaction IS NULL`,
  );

/** People and subjects with the first rating before and the last after. */
const CHANGES = `(SELECT s.participant_id, lower(subject) AS subject, iif(is_mentee, 'mentee', 'mentor') AS role,
    (SELECT rating FROM skill_ratings x WHERE x.participant_id = s.participant_id AND x.subject = s.subject AND moment = 'before' ORDER BY rated_on LIMIT 1) AS b,
    (SELECT rating FROM skill_ratings x WHERE x.participant_id = s.participant_id AND x.subject = s.subject AND moment = 'after' ORDER BY rated_on DESC LIMIT 1) AS a
  FROM skill_ratings s JOIN participants ON participants.id = s.participant_id GROUP BY s.participant_id, subject)`;
/** The first record of each person, and the last where there is another. */
const CULTURAL = `(SELECT (SELECT value FROM outcome_records x WHERE x.kind = o.kind AND x.participant_id = o.participant_id ORDER BY happened_on LIMIT 1) AS b,
    iif(count(*) > 1, (SELECT value FROM outcome_records x WHERE x.kind = o.kind AND x.participant_id = o.participant_id ORDER BY happened_on DESC LIMIT 1), NULL) AS a
  FROM outcome_records o WHERE kind = 'cultural-confidence' GROUP BY participant_id)`;
const growth = (name: string, where: string, from = CHANGES): Record<string, Expected> => {
  const unknown = `SELECT count(*) FROM ${from} WHERE ${where} AND (a IS NULL OR b IS NULL)`;
  const both = `${from} WHERE ${where} AND a IS NOT NULL AND b IS NOT NULL`;
  return {
    [`before_${name}`]: { values: `SELECT b FROM ${both}`, unknown },
    [`after_${name}`]: { values: `SELECT a FROM ${both}`, unknown },
    [`higher_${name}`]: { ...share(both, 'a > b'), unknown },
    [`same_${name}`]: { ...share(both, 'a = b'), unknown },
    [`lower_${name}`]: { ...share(both, 'a < b'), unknown },
  };
};
const happened = (kind: string): Expected =>
  count(`outcome_records WHERE kind = '${kind}' AND happened_on <= '${AS_OF}'`);

/** Active participants and the courses they must have, with the last time done. */
const REQUIRED = `(SELECT p.id AS person, c.id AS course, t.completed_on, t.expires_on FROM participants p JOIN courses c
    ON (required_of = 'mentors' AND is_mentor) OR (required_of = 'cross-country' AND p.id IN (
      SELECT participant_id FROM relationship_people WHERE relationship_id IN (
        SELECT relationship_id FROM relationship_people rp JOIN relationships r ON r.id = relationship_id AND ${OPEN}
        JOIN participants q ON q.id = participant_id GROUP BY relationship_id HAVING count(DISTINCT country) > 1)))
  LEFT JOIN training_records t ON t.participant_id = p.id AND t.course_id = c.id WHERE status = 'active')`;
const IN_DATE = `completed_on IS NOT NULL AND coalesce(expires_on, '9999') >= '${AS_OF}'`;

const LOAD = `(SELECT p.id, coalesce(capacity, 2) AS places, hours_per_month, ${READY} AS ready,
    (SELECT count(*) FROM relationship_people m JOIN relationships r ON r.id = m.relationship_id AND ${OPEN}
      JOIN relationship_people e ON e.relationship_id = r.id AND e.role = 'mentee' WHERE m.participant_id = p.id AND m.role = 'mentor') AS mentees,
    (SELECT coalesce(sum(minutes), 0) / 60.0 FROM relationship_people m JOIN meetings t USING (relationship_id) WHERE m.participant_id = p.id
      AND m.role = 'mentor' AND t.status = 'held' AND met_on <= '${AS_OF}' AND met_on > date('${AS_OF}', '-30 days')) AS hours,
    (SELECT count(*) FROM relationship_people m JOIN meetings t USING (relationship_id) WHERE m.participant_id = p.id
      AND m.role = 'mentor' AND t.status = 'held' AND minutes IS NULL AND met_on <= '${AS_OF}' AND met_on > date('${AS_OF}', '-30 days')) AS untimed
  FROM participants p WHERE is_mentor AND status = 'active')`;

const WANTED = `(SELECT DISTINCT topic_id FROM participant_topics t JOIN participants p ON p.id = participant_id
  WHERE kind IN ('goals', 'challenges') AND is_mentee AND ${READY})`;
const OFFERED = `SELECT topic_id FROM participant_topics t JOIN participants p ON p.id = participant_id WHERE kind = 'expertise' AND is_mentor AND ${READY}`;
const WAITING = `SELECT count(DISTINCT p.id) FROM participant_topics t JOIN participants p ON p.id = participant_id WHERE kind IN ('goals', 'challenges')
  AND is_mentee AND ${READY} AND t.topic_id = w.topic_id
  AND p.id NOT IN (SELECT participant_id FROM relationship_people JOIN relationships r ON r.id = relationship_id WHERE role = 'mentee' AND ${OPEN})`;
const FREE = `SELECT coalesce(sum(max(0, places - mentees)), 0) FROM ${LOAD} l WHERE ready AND l.id IN (
  SELECT participant_id FROM participant_topics t WHERE kind = 'expertise' AND t.topic_id = w.topic_id)`;
const MATCHES = `json_each((SELECT plan FROM proposals ORDER BY id DESC LIMIT 1), '$.matches')`;
const SCORE = `json_extract(value, '$.score') / 1000.0`;
const MENTORED = `SELECT participant_id FROM relationship_people JOIN relationships r ON r.id = relationship_id WHERE role = 'mentee'`;
const RATES: Record<string, Expected> = {
  match_rate_now: share(`participants WHERE is_mentee AND ${READY}`, `id IN (${MENTORED} AND ${OPEN})`),
  match_rate_ever: share(`participants WHERE is_mentee AND ${READY}`, `id IN (${MENTORED})`),
};
const GOALS = `goals g JOIN relationships r ON r.id = relationship_id WHERE g.status <> 'carried-over'`;
const OWN = `relationships r WHERE id IN (SELECT relationship_id FROM relationship_people WHERE participant_id = 1 AND role = 'mentor')`;
const reason = (code: string): Expected =>
  share(
    `relationships WHERE outcome = 'ended-early' AND end_reason IS NOT NULL`,
    `end_reason = '${code}'`,
    `relationships WHERE outcome = 'ended-early' AND end_reason IS NULL`,
  );
/** What P1 rated themselves, by subject: the first before, and the last during or after. */
const RATINGS = `SELECT subject,
    (SELECT rating FROM skill_ratings b WHERE b.participant_id = 1 AND b.subject = s.subject AND moment = 'before' ORDER BY rated_on, id LIMIT 1) AS before,
    (SELECT rating FROM skill_ratings b WHERE b.participant_id = 1 AND b.subject = s.subject AND moment <> 'before' ORDER BY moment, rated_on DESC, id DESC LIMIT 1) AS latest
  FROM skill_ratings s WHERE participant_id = 1 AND rated_on <= '${AS_OF}' AND subject NOT IN ('confidence', 'workload', 'wellbeing') GROUP BY subject`;
const CAREER = (kind: string): string =>
  `outcome_records JOIN participants p ON p.id = participant_id WHERE kind = '${kind}' AND consent_on IS NOT NULL AND status <> 'withdrawn' AND ${NEW('happened_on')}`;
const NEW = (column: string): string =>
  `${column} <= '${AS_OF}' AND ${column} > date('${AS_OF}', '-30 days')`;
const TURN = (column: string): string => `EXISTS (SELECT 1 FROM (VALUES (1), (2), (3)) WHERE
  julianday(date(${column}, '+' || column1 || ' years')) - julianday('${AS_OF}') <= 14 AND julianday(date(${column}, '+' || column1 || ' years')) - julianday('${AS_OF}') > -30)`;

/** Of the newest round. */
const IN_ROUND = `SELECT id FROM relationships WHERE round_id = 2`;
const BEGUN = `relationships r WHERE r.id IN (${IN_ROUND})`;
const PEOPLE = `SELECT participant_id FROM relationship_people WHERE relationship_id IN (${IN_ROUND})`;
const MATCHED = `(${PEOPLE} AND role = 'mentee' UNION SELECT id FROM participants WHERE is_mentee AND ${READY} AND id NOT IN (${MENTORED} AND ${OPEN}))`;
const ROUND: Record<string, Expected> = {
  people_in_round: { count: `SELECT count(*) FROM (SELECT DISTINCT participant_id FROM (${PEOPLE}))` },
  matched_in_round: share(`${MATCHED} WHERE 1`, `participant_id IN (${PEOPLE} AND role = 'mentee')`),
  met_in_round: share(BEGUN, `EXISTS (SELECT 1 FROM meetings m WHERE m.relationship_id = r.id AND ${HELD})`),
  goal_in_round: share(
    BEGUN,
    `EXISTS (SELECT 1 FROM goals g WHERE g.relationship_id = r.id AND g.status <> 'dropped')`,
  ),
  achieved_in_round: share(
    BEGUN,
    `EXISTS (SELECT 1 FROM goals g WHERE g.relationship_id = r.id AND g.status = 'achieved')`,
  ),
  completion_rate_in_round: share(`${BEGUN} AND outcome IS NOT NULL`, `outcome IN ('completed', 'renewed')`),
  early_end_rate_in_round: share(`${BEGUN} AND outcome IS NOT NULL`, `outcome = 'ended-early'`),
  satisfied_in_round: satisfied(`relationship_id IN (${IN_ROUND})`),
  ...Object.fromEntries(
    Object.entries(growth('mentees', `role = 'mentee' AND participant_id IN (${PEOPLE})`))
      .slice(2)
      .map(([name, figure]) => [`${name}_in_round`, figure]),
  ),
};

const EXPECTED: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  answers: {
    forms_answered: count('form_answers'),
    people_answered: { count: 'SELECT count(DISTINCT participant_id) FROM form_answers' },
    own_answers: count('form_values'),
  },
  needs: {
    mentees_ready: count(`participants WHERE is_mentee AND ${READY}`),
    places: { count: `SELECT sum(coalesce(capacity, 2)) FROM participants WHERE is_mentor AND ${READY}` },
    topics_wanted: count(`${WANTED} w`),
    topics_not_offered: share(`${WANTED} w ${ALL}`, `topic_id NOT IN (${OFFERED})`),
    topics_short: share(`${WANTED} w ${ALL}`, `(${WAITING}) > (${FREE})`),
    mentees_with_topics: share(
      `participants WHERE is_mentee AND ${READY}`,
      `id IN (SELECT participant_id FROM participant_topics WHERE kind IN ('goals', 'challenges'))`,
    ),
  },
  match: {
    ...RATES,
    days_to_match: {
      values: `SELECT max(0, julianday(min(started_on)) - julianday(enrolled_on)) FROM relationship_people rp
        JOIN relationships r ON r.id = relationship_id JOIN participants p ON p.id = participant_id WHERE role = 'mentee' GROUP BY p.id`,
      unknown: `SELECT count(*) FROM participants WHERE is_mentee AND ${READY} AND id NOT IN (${MENTORED})`,
    },
    proposal_matched: {
      part: `SELECT count(*) FROM ${MATCHES}`,
      whole: `SELECT plan -> '$.summary' ->> 'mentees' FROM proposals`,
    },
    proposal_not_ready: { count: `SELECT json_array_length(plan, '$.notReady') FROM proposals` },
    score_mean: { values: `SELECT ${SCORE} FROM ${MATCHES}` },
    score_median: { values: `SELECT ${SCORE} FROM ${MATCHES}` },
    score_lowest: { values: `SELECT min(${SCORE}) FROM ${MATCHES}` },
    proposal_load: { values: `SELECT count(*) FROM ${MATCHES} GROUP BY value ->> 'mentorId'` },
    proposal_places: {
      part: `SELECT count(*) FROM ${MATCHES}`,
      whole: `SELECT plan -> '$.summary' ->> 'places' FROM proposals`,
    },
    blocking_pairs: { count: `SELECT plan -> '$.summary' ->> 'blockingPairs' FROM proposals` },
  },
  relationships: {
    days_in_preparation: phaseDays('preparation'),
    days_in_negotiation: phaseDays('negotiation'),
    days_in_growth: phaseDays('growth'),
    days_in_closure: phaseDays('closure'),
  },
  meetings: {
    held: count(`meetings WHERE ${HELD}`),
    completion: share(
      `meetings WHERE ${COME} AND status IN ('held', 'missed', 'cancelled')`,
      `status = 'held'`,
      `meetings WHERE met_on < '${AS_OF}' AND status = 'planned'`,
    ),
    hours: { count: `SELECT sum(minutes) / 60.0 FROM meetings WHERE ${HELD}` },
    on_rhythm: share(
      `relationships r WHERE ${OPEN} AND ${RHYTHM} IS NOT NULL`,
      `date(coalesce(${LAST}, started_on), '+' || ${RHYTHM} || ' days') >= '${AS_OF}'`,
      `relationships r WHERE ${OPEN} AND ${RHYTHM} IS NULL`,
    ),
    gap_days: {
      values: `SELECT gap FROM (SELECT julianday(met_on) - julianday(lag(met_on) OVER (PARTITION BY relationship_id ORDER BY met_on, id)) AS gap
        FROM meetings WHERE ${HELD}) WHERE gap IS NOT NULL`,
    },
    active: share(
      `relationships r WHERE ${OPEN} AND ${LAST} IS NOT NULL`,
      `${LAST} > date('${AS_OF}', '-60 days')`,
      `relationships r WHERE ${OPEN} AND ${LAST} IS NULL`,
    ),
  },
  goals: {
    set: count(GOALS),
    complete: share(GOALS, COMPLETE),
    achieved: share(GOALS, `g.status = 'achieved'`),
    dropped: count(`${GOALS} AND g.status = 'dropped'`),
    on_track: share(
      `${GOALS} AND g.status = 'open' AND ${OPEN} AND due_on IS NOT NULL`,
      `due_on >= '${AS_OF}'`,
      `${GOALS} AND g.status = 'open' AND ${OPEN} AND due_on IS NULL`,
    ),
    days_to_achieve: {
      values: `SELECT julianday(closed_on) - julianday(set_on) FROM ${GOALS} AND g.status = 'achieved'`,
    },
    relationships_with_goal: share(
      `relationships r WHERE ${OPEN} AND phase <> 'preparation'`,
      `id IN (SELECT relationship_id FROM goals WHERE status <> 'dropped')`,
    ),
  },
  'check-ins': {
    response_rate: share(`${DUE} ${ALL}`, 'answered'),
    awaited: count(
      `(SELECT *, max(due_on) OVER (PARTITION BY id) AS last FROM ${DUE}) WHERE due_on = last AND outcome IS NULL AND NOT answered`,
    ),
    satisfaction: satisfaction('1'),
    satisfied: satisfied('1'),
    satisfaction_mentors: satisfaction(`role = 'mentor'`),
    satisfied_mentors: satisfied(`role = 'mentor'`),
    satisfaction_mentees: satisfaction(`role = 'mentee'`),
    satisfied_mentees: satisfied(`role = 'mentee'`),
    ...Object.fromEntries(
      ['preparation', 'negotiation', 'growth', 'closure'].flatMap((phase) => [
        [`satisfaction_${phase}`, satisfaction(`phase = '${phase}'`)],
        [`satisfied_${phase}`, satisfied(`phase = '${phase}'`)],
      ]),
    ),
    ...Object.fromEntries(
      ['trust', 'communication', 'commitment'].map((rating) => [
        rating,
        {
          values: `SELECT ${rating} FROM ${ANSWERS} WHERE ${rating} IS NOT NULL`,
          unknown: `SELECT count(*) FROM ${ANSWERS} WHERE ${rating} IS NULL`,
        },
      ]),
    ),
    nps: {
      part: `SELECT sum((recommend >= 9) - (recommend <= 6)) FROM ${ANSWERS}`,
      whole: `SELECT count(recommend) FROM ${ANSWERS}`,
      unknown: `SELECT count(*) FROM ${ANSWERS} WHERE recommend IS NULL`,
    },
    asked_help: count(`${ANSWERS} WHERE asks_help`),
  },
  funder: {
    ...ROUND,
    // In this year each open relationship of the round needs a word.
    at_risk_in_round: share(`${BEGUN} AND ${OPEN}`, '1'),
  },
  cohorts: ROUND,
  outcomes: {
    ...growth('mentees', `role = 'mentee'`),
    ...growth('mentors', `role = 'mentor'`),
    ...growth('cultural', '1', CULTURAL),
    contacts: { count: `SELECT sum(coalesce(value, 1)) FROM outcome_records WHERE kind = 'contact'` },
    promotions: happened('promotion'),
    moves: happened('move'),
    qualifications: happened('qualification'),
    suggestions: happened('suggestion'),
    stayed: {
      part: `SELECT count(*) FROM outcome_records o WHERE kind = 'retention' AND value > 0
        AND NOT EXISTS (SELECT 1 FROM outcome_records l WHERE l.participant_id = o.participant_id AND l.kind = o.kind AND l.happened_on > o.happened_on)`,
      whole: `SELECT count(DISTINCT participant_id) FROM outcome_records WHERE kind = 'retention'`,
      unknown: `SELECT count(*) FROM participants WHERE id NOT IN (SELECT participant_id FROM outcome_records WHERE kind = 'retention')`,
    },
    retention: share(`participants ${ALL}`, `status <> 'withdrawn'`),
  },
  completion: {
    begun: count('relationships'),
    over: count('relationships WHERE outcome IS NOT NULL'),
    completion_rate: share('relationships WHERE outcome IS NOT NULL', `outcome IN ('completed', 'renewed')`),
    renewal_rate: share(`relationships WHERE outcome IN ('completed', 'renewed')`, `outcome = 'renewed'`),
    early_end_rate: share('relationships WHERE outcome IS NOT NULL', `outcome = 'ended-early'`),
    lapse_rate: share('relationships WHERE outcome IS NOT NULL', `outcome = 'lapsed'`),
    ...Object.fromEntries(
      [
        'no-time',
        'no-contact',
        'goals-met',
        'goals-changed',
        'left-organisation',
        'left-programme',
        'mismatch',
        'other',
      ].map((code) => [`ended_${code.replaceAll('-', '_')}`, reason(code)]),
    ),
  },
  mentors: {
    mentors: count(LOAD),
    with_mentees: share(`${LOAD} ${ALL}`, 'mentees > 0'),
    places_used: {
      part: `SELECT sum(mentees) FROM ${LOAD} WHERE ready`,
      whole: `SELECT sum(places) FROM ${LOAD} WHERE ready`,
    },
    could_take_more: share(`${LOAD} WHERE ready`, 'places > mentees'),
    over_capacity: share(`${LOAD} ${ALL}`, 'mentees > places'),
    load: { values: `SELECT mentees FROM ${LOAD} WHERE mentees > 0` },
    hours_lately: { count: `SELECT sum(hours) FROM ${LOAD}` },
    over_hours: share(
      `${LOAD} WHERE mentees > 0 AND hours_per_month IS NOT NULL`,
      'hours > hours_per_month',
      `${LOAD} WHERE mentees > 0 AND hours_per_month IS NULL`,
    ),
    trained: {
      part: `SELECT count(*) FROM (SELECT min(${IN_DATE}) AS ok FROM ${REQUIRED} WHERE person IN (SELECT id FROM ${LOAD}) GROUP BY person) WHERE ok`,
      whole: `SELECT count(DISTINCT person) FROM ${REQUIRED} WHERE person IN (SELECT id FROM ${LOAD})`,
    },
  },
  portfolio: {
    mentees: {
      count: `SELECT count(DISTINCT e.participant_id) FROM relationship_people m JOIN relationship_people e USING (relationship_id) WHERE m.participant_id = 1 AND m.role = 'mentor' AND e.role = 'mentee'`,
    },
    relationships: count(OWN),
    completed: share(`${OWN} AND outcome IS NOT NULL`, `outcome IN ('completed', 'renewed')`),
    meetings: count(`meetings WHERE ${HELD} AND relationship_id IN (SELECT id FROM ${OWN})`),
    hours: {
      count: `SELECT sum(minutes) / 60.0 FROM meetings WHERE ${HELD} AND relationship_id IN (SELECT id FROM ${OWN})`,
    },
    goals_achieved: share(
      `goals WHERE status <> 'carried-over' AND relationship_id IN (SELECT id FROM ${OWN})`,
      `status = 'achieved'`,
    ),
    courses: count(`training_records WHERE participant_id = 1`),
    // Of five mentees at least, whose relationships are over; test/reports/mentee-ratings.test.ts has who waits for whom.
    feedback: {
      values: `SELECT satisfaction FROM ${RATED} WHERE role = 'mentee' AND satisfaction IS NOT NULL
        AND relationship_id IN (SELECT id FROM ${OWN} AND ended_on < date('${AS_OF}', '-30 days'))
        AND 5 <= (SELECT count(*) FROM ${OWN} AND ended_on < date('${AS_OF}', '-30 days'))`,
    },
    suggestions: count(`outcome_records WHERE participant_id = 1 AND kind = 'suggestion'`),
    skills: count(`(${RATINGS})`),
    skills_higher: {
      part: `SELECT count(*) FROM (${RATINGS}) WHERE latest > before`,
      whole: `SELECT count(*) FROM (${RATINGS}) WHERE latest IS NOT NULL AND before IS NOT NULL`,
      unknown: `SELECT count(*) FROM (${RATINGS}) WHERE latest IS NULL OR before IS NULL`,
    },
  },
  training: {
    coverage: share(`${REQUIRED} ${ALL}`, IN_DATE),
    people_covered: {
      part: `SELECT count(*) FROM (SELECT min(${IN_DATE}) AS ok FROM ${REQUIRED} GROUP BY person) WHERE ok`,
      whole: `SELECT count(DISTINCT person) FROM ${REQUIRED}`,
    },
    expiring: count(`${REQUIRED} WHERE expires_on BETWEEN '${AS_OF}' AND date('${AS_OF}', '+60 days')`),
    expired: count(`${REQUIRED} WHERE expires_on < '${AS_OF}'`),
    missing: count(`${REQUIRED} WHERE completed_on IS NULL`),
  },
  celebrate: {
    goals_achieved: count(
      `goals WHERE status = 'achieved' AND ${NEW('closed_on')} AND (participant_id IS NULL OR participant_id IN (SELECT id FROM participants WHERE consent_on IS NOT NULL AND status <> 'withdrawn'))`,
    ),
    relationships_closed: count(
      `relationships WHERE outcome IN ('completed', 'renewed') AND ${NEW('ended_on')}`,
    ),
    promotions: count(CAREER('promotion')),
    qualifications: count(CAREER('qualification')),
    words: count(
      `reflections JOIN participants p ON p.id = participant_id WHERE is_shared AND celebrate <> '' AND consent_on IS NOT NULL AND ${NEW('reflected_on')}`,
    ),
    milestones: count(
      `(SELECT met_on, row_number() OVER (PARTITION BY relationship_id ORDER BY met_on, id) AS nth FROM meetings WHERE ${HELD}) WHERE nth IN (1, 5, 10, 25, 50, 100) AND ${NEW('met_on')}`,
    ),
    anniversaries: {
      count: `SELECT (SELECT count(*) FROM relationships WHERE ${OPEN} AND ${TURN('started_on')})
        + (SELECT count(*) FROM participants WHERE is_mentor AND status = 'active' AND ${TURN('enrolled_on')})`,
    },
  },
};

describe.each(Object.entries(EXPECTED))('the figures of %s', (name, expected) => {
  const figures = figuresOf(name);

  test('are all checked, here or beside', () => {
    const beside =
      name === 'relationships' ? Object.keys(figures).filter((one) => !one.startsWith('days_in_')) : [];
    expect(Object.keys(figures).filter((one) => !beside.includes(one))).toEqual(Object.keys(expected));
    for (const { definition } of Object.values(figures)) expect(definition).toMatch(/^[A-Z].*\.$/);
  });

  test.each(Object.entries(expected))('%s is what SQL says', (figureName, wanted) => {
    const figure = figures[figureName];
    expect(figure).toBeDefined();
    if (figure === undefined) return;
    if ('count' in wanted) {
      expect(figure.value).toBeCloseTo(sql(wanted.count), 9);
      return;
    }
    expect([figure.name, figure.unknown]).toEqual([
      figure.name,
      wanted.unknown === undefined ? 0 : sql(wanted.unknown),
    ]);
    if ('part' in wanted && figure.isOfTooFew === true) {
      expect([figure.value, figure.numerator, sql(wanted.whole) < 5]).toEqual([null, null, true]);
      return;
    }
    if ('part' in wanted) {
      expect([figure.numerator, figure.denominator]).toEqual([sql(wanted.part), sql(wanted.whole)]);
      return;
    }
    const over = (aggregate: string): number | null =>
      store.db
        .prepare<[], number | null>(
          `SELECT ${aggregate} FROM (WITH v (x) AS (${wanted.values}) SELECT x FROM v)`,
        )
        .pluck()
        .get() ?? null;
    expect(figure.denominator).toBe(over('count(x)'));
    expectClose(figure.value, over(figure.unit === 'median' ? 'median(x)' : 'avg(x)'));
    if (figure.unit === 'median' && figure.quartiles !== undefined) {
      expectClose(figure.quartiles[0], over('percentile(x, 25)'));
      expectClose(figure.quartiles[1], over('percentile(x, 75)'));
    }
  });
});

test('every report is checked', () => {
  // In figures.long.test.ts, attention.test.ts and equity.test.ts.
  const elsewhere = new Set(['overview', 'participants', 'attention', 'equity']);
  expect(
    REPORTS.map(({ name }) => name)
      .filter((name) => !elsewhere.has(name))
      .sort(),
  ).toEqual(Object.keys(EXPECTED).sort());
});

test('most figures of the year have something to count', () => {
  // Those of cohorts are those of the report to funders.
  const names = Object.keys(EXPECTED).filter((name) => name !== 'cohorts');
  const empty = names.flatMap((name) =>
    Object.values(figuresOf(name))
      .filter(({ value }) => value === null || value === 0)
      .map((figure) => `${name} ${figure.name}`),
  );
  expect(empty.length).toBeLessThan(25);
});

function expectClose(value: number | null, wanted: number | null): void {
  if (wanted === null) expect(value).toBeNull();
  else expect(value).toBeCloseTo(wanted, 9);
}

test('what was said in confidence is in no report', () => {
  const facts = reportFacts(store, { subject: 1 });
  expect(JSON.stringify(REPORTS.map((report) => report.build(facts)))).not.toContain('plugh');
});

test('nobody whose consent does not stand is quoted or congratulated', () => {
  const report = REPORTS.find(({ name }) => name === 'celebrate');
  const facts = reportFacts(store, {});
  const kinds = (given: typeof facts): unknown[] =>
    (report?.build(given).table?.rows ?? []).map(([, kind]) => kind);
  expect(kinds(facts)).toEqual(expect.arrayContaining(['words', 'promotion', 'qualification', 'goal']));
  const participants = facts.participants.map((one) => ({ ...one, consentOn: null }));
  const left = kinds(
    Object.defineProperty(Object.create(facts) as typeof facts, 'participants', { value: participants }),
  );
  for (const kind of ['words', 'promotion', 'qualification', 'goal']) expect(left).not.toContain(kind);
});

test('without names good news is told by how many there are of each', () => {
  const report = REPORTS.find(({ name }) => name === 'celebrate');
  const { cardsWithoutNames = [], table } = report?.build(reportFacts(store, {})) ?? {};
  const alike = new Set((table?.rows ?? []).map(([, kind, , , what]) => `${String(kind)} ${String(what)}`));
  expect(cardsWithoutNames).toHaveLength(alike.size);
  const told = JSON.stringify(cardsWithoutNames);
  for (const { name } of reportFacts(store, {}).participants) expect(told).not.toContain(name);
});

test('of the weeks before anybody was paired no chart says that they did not meet', () => {
  const { relationships } = reportFacts(store, {});
  const begun = relationships.map(({ startedOn }) => startedOn).toSorted()[0] ?? '';
  const { points } = meetingsByWeek(relationships, 26, addDays(begun, 60));
  const values = (isBefore: boolean): unknown[] =>
    points.filter(({ label }) => addDays(label, 6) < begun === isBefore).flatMap((point) => point.values);
  expect(new Set(values(true))).toEqual(new Set([null]));
  expect(values(false)).toContain(0);
  expect(values(false)).not.toContain(null);
});
