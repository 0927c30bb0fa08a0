/** What needs a person, against SQL that knows the signals for itself: the figures of the attention report, and the overview's. */
import { afterAll, expect, test } from '@jest/globals';
import { reportFacts } from '../../src/application/reports/report-facts.ts';
import { LEVELS } from '../../src/domain/attention/signal.ts';
import { SIGNALS } from '../../src/domain/attention/attention.ts';
import { addDays } from '../../src/domain/time/dates.ts';
import { REPORTS } from '../../src/reports/index.ts';
import { insertSnooze } from '../../src/store/relationships/attention.ts';
import { insertReview } from '../../src/store/relationships/events.ts';
import { insertAction, insertMeeting } from '../../src/store/relationships/meetings.ts';
import { insertRelationship } from '../../src/store/relationships/relationships.ts';
import type { Store } from '../../src/store/store.ts';
import { ANSWERS, COMPLETE, DUE, LAST, OPEN, RHYTHM } from './sql.ts';
import { AS_OF, aYear } from './year.ts';

const { store } = aYear();
store.write('test', () => more(store));
afterAll(() => store.close());

/** What the year has none of: pairs that never met, are well, are snoozed, ask for help, have things to do. */
function more(into: Store): void {
  const pair = (mentee: number, startedOn: string): number =>
    insertRelationship(into, {
      format: 'one-to-one',
      roundId: null,
      proposalId: null,
      previousId: null,
      score: null,
      phase: 'preparation',
      startedOn,
      plannedEndOn: addDays(startedOn, 365),
      people: [
        { participantId: 3, role: 'mentor', waitBefore: 0 },
        { participantId: mentee, role: 'mentee', waitBefore: 0 },
      ],
    });
  const meet = (relationshipId: number, metOn: string, fields: object = {}): number =>
    insertMeeting(into, {
      relationshipId,
      status: 'held',
      metOn,
      minutes: 30,
      channel: null,
      notes: null,
      ...fields,
    });
  const answer = into.db.prepare(
    'INSERT INTO check_ins (relationship_id, participant_id, answered_on, satisfaction, communication, asks_help) VALUES (?, ?, ?, ?, ?, ?)',
  );
  into.db.exec('UPDATE participants SET capacity = 9 WHERE id = 3');
  pair(9, '2027-09-10'); // never met
  pair(11, '2027-09-20'); // too young for that
  meet(pair(12, '2027-09-05'), '2027-09-28'); // well
  const talking = pair(13, '2027-09-05'); // nothing is logged, and they talk
  insertReview(into, talking, {
    reviewedOn: '2027-09-20',
    stillWorks: true,
    goalsRight: true,
    changesAgreed: null,
  });
  const busy = pair(14, '2027-09-03');
  const meeting = meet(busy, '2027-09-04');
  insertAction(into, { meetingId: meeting, ownerId: 3, action: 'Write', dueOn: '2027-09-10' });
  insertAction(into, { meetingId: meeting, ownerId: null, action: 'Call', dueOn: '2027-09-24' });
  const asking = pair(15, '2027-09-02');
  meet(asking, '2027-09-27');
  answer.run(asking, 15, '2027-09-28', 4, 4, 1);
  const left = pair(18, '2027-09-01'); // a circle whose mentor has left
  meet(left, '2027-09-19');
  into.db.exec(`UPDATE relationships SET format = 'circle' WHERE id = ${left}`);
  into.db.exec(
    `UPDATE relationship_people SET left_on = '2027-09-20' WHERE relationship_id = ${left} AND role = 'mentor'`,
  );
  const absent = pair(16, '2027-09-04');
  meet(absent, '2027-09-05');
  for (const day of ['2027-09-12', '2027-09-19']) meet(absent, day, { status: 'missed', absentId: 16 });
  const planned = pair(17, '2027-09-04'); // never met, and will in a week
  meet(planned, '2027-10-08', { status: 'planned' });
  const put = { until: '2027-10-30', reason: 'Leave', snoozedOn: '2027-09-29' };
  insertSnooze(into, 9, { ...put, signal: null });
  insertSnooze(into, 8, { ...put, signal: 'phase-overdue' });
  insertSnooze(into, 12, { ...put, signal: 'low-check-in', snoozedOn: '2027-09-01' }); // what was said since is heard
  insertSnooze(into, 10, { ...put, signal: null, until: '2027-09-30' }); // over
}

const D = `'${AS_OF}'`;
const later = (date: string, days: string): string => `date(${date}, '+' || (${days}) || ' days')`;
const SINCE = `(SELECT max(changed_on) FROM phase_changes c WHERE c.relationship_id = r.id AND to_phase = r.phase)`;
const AWAY = `EXISTS (SELECT 1 FROM relationship_people w JOIN participants p ON p.id = participant_id WHERE w.relationship_id = r.id AND status = 'paused')`;
const excused = (days: string): string =>
  `(${AWAY} OR EXISTS (SELECT 1 FROM meetings m WHERE m.relationship_id = r.id AND status = 'planned' AND met_on BETWEEN ${D} AND ${later(D, days)}))`;
const alive = (from: string): string => `(
  EXISTS (SELECT 1 FROM reviews v WHERE v.relationship_id = r.id AND still_works AND reviewed_on BETWEEN ${from} AND ${D})
  OR EXISTS (SELECT 1 FROM check_ins k WHERE k.relationship_id = r.id AND communication >= 4 AND satisfaction >= 4 AND answered_on BETWEEN ${from} AND ${D})
  OR EXISTS (SELECT 1 FROM meeting_actions a JOIN meetings m ON m.id = meeting_id WHERE m.relationship_id = r.id AND done_on BETWEEN ${from} AND ${D}))`;
const MET_OR_BEGUN = `coalesce(${LAST}, iif(previous_id IS NULL, NULL, started_on))`;
const EVERY = `coalesce(${RHYTHM}, 30)`;
const NEVER_MET = `previous_id IS NULL AND ${LAST} IS NULL AND ${later('started_on', '14')} <= ${D} AND NOT ${excused('14')}`;
const QUIET_SINCE = later(MET_OR_BEGUN, `CAST(ceil(${EVERY} * 1.5) AS INTEGER) + 1`);
const QUIET = `phase <> 'closure' AND ${QUIET_SINCE} <= ${D} AND NOT ${excused(EVERY)}`;

/** Each person's latest check-in in each relationship, with the satisfaction that they gave before. */
const LATEST = `(SELECT * FROM (SELECT k.*, row_number() OVER (PARTITION BY relationship_id, participant_id ORDER BY answered_on DESC, id DESC) AS nth,
    (SELECT satisfaction FROM ${ANSWERS} b WHERE b.relationship_id = k.relationship_id AND b.participant_id = k.participant_id
      AND (b.answered_on, b.id) < (k.answered_on, k.id) AND satisfaction IS NOT NULL ORDER BY answered_on DESC, id DESC LIMIT 1) AS earlier
  FROM ${ANSWERS} k) WHERE nth = 1)`;
const RECENT = `(SELECT * FROM (SELECT relationship_id, status, met_on, absent_id, row_number() OVER (PARTITION BY relationship_id ORDER BY met_on DESC, id DESC) AS nth
  FROM meetings WHERE status IN ('held', 'missed') AND met_on <= ${D}) WHERE nth <= 2)`;
const ASKED = `(SELECT d.*, role, max(due_on) OVER (PARTITION BY d.id) AS newest FROM ${DUE} d
  JOIN relationship_people p ON p.relationship_id = d.id AND p.participant_id = d.participant_id)`;
const OVERLOADED = `(SELECT m.participant_id FROM relationship_people m JOIN relationships o ON o.id = m.relationship_id AND o.outcome IS NULL
    JOIN relationship_people e ON e.relationship_id = o.id AND e.role = 'mentee' AND e.left_on IS NULL JOIN participants p ON p.id = m.participant_id
  WHERE m.role = 'mentor' AND m.left_on IS NULL GROUP BY m.participant_id HAVING count(*) > coalesce(p.capacity, 2))`;

/** By signal: rows of a relationship and the day since when it is so; and whether only the coordinator can act. */
const RAISED: Readonly<Record<string, readonly [sql: string, isForCoordinator?: true]>> = {
  'asked-for-help': [
    `SELECT relationship_id AS id, max(answered_on) AS since FROM ${LATEST} WHERE asks_help GROUP BY 1`,
    true,
  ],
  'low-check-in': [
    `SELECT relationship_id, min(answered_on) FROM ${LATEST} WHERE min(coalesce(satisfaction, 5), coalesce(trust, 5), coalesce(communication, 5), coalesce(commitment, 5)) <= 2
       OR coalesce(earlier, 0) - coalesce(satisfaction, 5) >= 2 GROUP BY 1`,
    true,
  ],
  'without-mentor': [
    `SELECT r.id, max(f.left_on) FROM relationships r JOIN relationship_people f ON f.relationship_id = r.id AND f.role = 'mentor'
       AND f.left_on IS NOT NULL WHERE format <> 'peer' AND NOT EXISTS (SELECT 1 FROM relationship_people m
         WHERE m.relationship_id = r.id AND m.role = 'mentor' AND m.left_on IS NULL) GROUP BY 1`,
    true,
  ],
  'never-met': [
    `SELECT id, ${later('started_on', '14')} FROM relationships r WHERE ${NEVER_MET} AND NOT ${alive('started_on')}`,
  ],
  'one-side-silent': [
    `SELECT id, min(since) FROM (
       SELECT id, date(due_on, '+14 days') AS since FROM ${ASKED} a WHERE due_on = newest AND NOT answered AND date(due_on, '+14 days') <= ${D}
         AND EXISTS (SELECT 1 FROM ${ASKED} b WHERE b.id = a.id AND b.due_on = a.due_on AND b.answered AND b.role <> a.role)
       UNION ALL SELECT relationship_id, max(met_on) FROM ${RECENT} GROUP BY 1
         HAVING count(*) = 2 AND sum(status = 'missed') = 2 AND count(absent_id) = 2 AND count(DISTINCT absent_id) = 1) GROUP BY 1`,
  ],
  quiet: [
    `SELECT id, ${QUIET_SINCE} FROM relationships r WHERE ${QUIET} AND NOT ${alive(later(MET_OR_BEGUN, '1'))}`,
  ],
  'phase-overdue': [
    `SELECT r.id, ${later(SINCE, 'target_days + 1')} FROM relationships r JOIN phases USING (phase)
     WHERE ${later(SINCE, 'target_days + 1')} <= ${D} AND NOT ${AWAY}`,
  ],
  'no-complete-goal': [
    `SELECT id, ${later(SINCE, `iif(phase = 'growth', 0, 30)`)} FROM relationships r WHERE phase IN ('negotiation', 'growth')
       AND ${later(SINCE, `iif(phase = 'growth', 0, 30)`)} <= ${D}
       AND NOT EXISTS (SELECT 1 FROM goals g WHERE g.relationship_id = r.id AND status <> 'dropped' AND ${COMPLETE})`,
  ],
  'over-capacity': [
    `SELECT r.id, started_on FROM relationships r JOIN relationship_people m ON m.relationship_id = r.id AND role = 'mentor' AND left_on IS NULL
     WHERE m.participant_id IN ${OVERLOADED} GROUP BY 1`,
    true,
  ],
  'action-overdue': [
    `SELECT relationship_id, date(min(due_on), '+8 days') FROM meeting_actions JOIN meetings m ON m.id = meeting_id
     WHERE done_on IS NULL AND due_on < date(${D}, '-7 days') GROUP BY 1`,
  ],
};

/** Every open relationship, with what was raised and not put off, how high, and what is not known. */
const STATES = `WITH open AS (SELECT * FROM relationships WHERE ${OPEN} AND started_on <= ${D}),
  raised (id, since, signal, is_most) AS (${Object.entries(RAISED)
    .map(([signal, [sql, isMost]]) => `SELECT *, '${signal}', ${isMost === true ? 1 : 0} FROM (${sql})`)
    .join(' UNION ALL ')}),
  heard AS (SELECT x.*, iif(is_most OR since <= date(${D}, '-28 days'), 2, iif(since <= date(${D}, '-14 days'), 1, 0)) AS height,
    EXISTS (SELECT 1 FROM attention_snoozes s WHERE s.relationship_id = x.id AND ${D} BETWEEN snoozed_on AND until_on AND coalesce(s.signal, x.signal) = x.signal
      AND NOT (x.signal IN ('asked-for-help', 'low-check-in') AND since > snoozed_on)) AS is_put_off FROM raised x JOIN open USING (id)),
  doubt AS (SELECT id FROM open r WHERE (${NEVER_MET} AND ${alive('started_on')}) OR (${QUIET} AND ${alive(later(MET_OR_BEGUN, '1'))})
    OR (NOT EXISTS (SELECT 1 FROM ${ANSWERS} k WHERE k.relationship_id = r.id) AND EXISTS (SELECT 1 FROM ${DUE} d WHERE d.id = r.id AND due_on <= date(${D}, '-14 days')))),
  states AS (SELECT id, (SELECT max(height) FROM heard h WHERE h.id = open.id AND NOT is_put_off) AS height,
    EXISTS (SELECT 1 FROM heard h WHERE h.id = open.id) AS is_raised, id IN (SELECT id FROM doubt) AS is_doubtful FROM open)`;

const count = (from: string): number =>
  Number(store.db.prepare(`${STATES} SELECT count(*) FROM ${from}`).pluck().get());

const STATE_SQL = {
  at_risk: 'height IS NOT NULL',
  unknown: 'NOT is_raised AND is_doubtful',
  snoozed: 'height IS NULL AND is_raised',
  well: 'NOT is_raised AND NOT is_doubtful',
};

const figuresOf = (name: string): Map<string, readonly (number | null)[]> =>
  new Map(
    REPORTS.find((report) => report.name === name)
      ?.build(reportFacts(store, {}))
      .figures.map((figure) => [figure.name, [figure.numerator ?? figure.value, figure.denominator]]),
  );

test('every figure of the attention report is what SQL says, and each has something to count', () => {
  const expected = [
    ...Object.entries(STATE_SQL).map(
      ([name, where]) => [name, [count(`states WHERE ${where}`), count('states')]] as const,
    ),
    ...LEVELS.map(
      (level, height) => [`level_${level}`, [count(`states WHERE height = ${height}`), null]] as const,
    ),
    ...SIGNALS.map(
      ({ name }) =>
        [
          `signal_${name.replaceAll('-', '_')}`,
          [count(`heard WHERE signal = '${name}' AND NOT is_put_off`), null],
        ] as const,
    ),
  ];
  expect([...figuresOf('attention')]).toEqual(expected);
  expect(expected.filter(([, [value]]) => value === 0)).toEqual([]);
  expect(Object.keys(RAISED)).toEqual(SIGNALS.map(({ name }) => name));
});

test('the overview says how many need a person, and of how many it is not known', () => {
  const overview = figuresOf('overview');
  for (const name of ['at_risk', 'unknown'] as const)
    expect([name, overview.get(name)]).toEqual([
      name,
      [count(`states WHERE ${STATE_SQL[name]}`), count('states')],
    ]);
});
