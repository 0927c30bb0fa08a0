/**
 * One fixed programme in which every report has something to say: eight mentors, sixteen mentees and fourteen
 * relationships over a year, with answers left out, hostile names and things that nobody told of.
 */
import type { Question } from '../../src/domain/forms/form.ts';
import { readShippedForm } from '../../src/io/shipped-forms.ts';
import { insertTakenAnswer } from '../../src/store/forms/answers.ts';
import { insertForm } from '../../src/store/forms/forms.ts';
import { addDays } from '../../src/domain/time/dates.ts';
import { PHASES } from '../../src/domain/relationship/relationship.ts';
import { insertMeeting } from '../../src/store/relationships/meetings.ts';
import {
  endRelationship,
  insertRelationship,
  moveToPhase,
} from '../../src/store/relationships/relationships.ts';
import { closeRound, insertRound } from '../../src/store/matching/rounds.ts';
import type { Store } from '../../src/store/store.ts';
import { withdrawParticipant } from '../../src/store/people/participant-writer.ts';
import { aProgramme, type Made } from '../support/programme.ts';

/** The day of the reports. */
export const AS_OF = '2027-10-01';
const START = '2026-12-01';

const MENTORS = [
  'Ada Lovelace',
  'Béla Bartók',
  '=SUM(A1)',
  'Dorothy Vaughan',
  'Emmy Noether',
  '张偉',
  'Grace <b>Hopper</b>',
  'Hedy Lamarr',
];
const MENTEES = [
  'Ivy',
  'Jon',
  'Kim',
  'Leo',
  'Mia',
  'Ned',
  'Ola',
  'Pat',
  'Qi',
  'Ray',
  'Sue',
  'Tom',
  'Una',
  'Vic',
  'Wes',
  'Xan',
];
const TOPICS = ['Leading a team', 'Behaviour management', 'Career progression', 'Budget', 'Wellbeing'];
const REGIONS = ['Kent', 'Kent', 'Fife', 'Powys'];
const ENDS = ['completed', 'renewed', 'ended-early', 'ended-early', 'lapsed', 'completed'] as const;

const topic = (at: number): string => TOPICS[at % TOPICS.length] ?? '';

/** Makes the programme. Numbers follow from positions, so that they are the same everywhere. */
export function aYear(): Made {
  const programme = aProgramme({ defaultCapacity: 2, levels: ['Teacher', 'Head'], name: 'A Year & a Day' });
  for (const [at, name] of MENTORS.entries())
    programme.withMentor({
      name,
      email: `mentor${at}@example.org`,
      region: REGIONS[at % 4] ?? null,
      country: at % 3 === 0 ? 'FR' : 'GB',
      level: 'Head',
      capacity: at === 1 ? null : at === 7 ? 0 : (at % 3) + 1,
      hoursPerMonth: at % 2 === 0 ? 2 : null,
      expertise: [topic(at), topic(at + 1)].filter((one) => one !== 'Wellbeing'),
      languages: at % 2 === 0 ? ['en', 'fr'] : ['en'],
      availability: at % 2 === 0 ? 'Mon 09:00-10:00; Mon 18:00-19:00' : null,
    });
  for (const [at, name] of MENTEES.entries())
    programme.withMentee({
      name,
      email: `mentee${at}@example.org`,
      region: at === 15 ? null : (REGIONS[(at + 1) % 4] ?? null),
      country: 'GB',
      level: at % 5 === 0 ? 'Head' : 'Teacher',
      goals: at % 7 === 6 ? [] : [topic(at)],
      challenges: at % 3 === 0 ? [topic(at + 2)] : [],
      languages: ['en'],
      availability: at % 4 === 0 ? 'Mon 17:30-18:30' : null,
      consentOn: at === 12 ? null : '2026-01-01',
      isMentor: at === 14,
    });
  return programme
    .on(START)
    .with('a year', ({ store }) => fill(store))
    .on(AS_OF)
    .with('a day', ({ store }) => withdrawParticipant(store, 22, AS_OF))
    .create();
}

function fill(store: Store): void {
  const { db } = store;
  const round = (name: string, startsOn: string): number =>
    insertRound(store, { name, startsOn, endsOn: addDays(startsOn, 200), openedOn: startsOn });
  const first = round('Spring', START);
  db.prepare(
    `INSERT INTO proposals (round_id, status, fingerprint, plan, created_on) VALUES (?, 'open', 'f', ?, '2026-12-02')`,
  ).run(first, JSON.stringify(PLAN));
  closeRound(store, first, '2027-05-01', []);
  const second = round('Summer', '2027-05-02');
  for (let at = 0; at < 14; at++) relationship(store, at, at < 6 ? first : at < 12 ? second : null);
  for (const [name, requiredOf] of [
    ['Basics', 'mentors'],
    ['Culture', 'cross-country'],
    ['Extra', 'nobody'],
  ] as const)
    db.prepare('INSERT INTO courses (name, folded, required_of, valid_months) VALUES (?, ?, ?, 12)').run(
      name,
      name.toLowerCase(),
      requiredOf,
    );
  for (let at = 0; at < 7; at++)
    db.prepare(
      'INSERT INTO training_records (participant_id, course_id, completed_on, expires_on) VALUES (?, ?, ?, ?)',
    ).run(
      at + 1,
      (at % 3) + 1,
      addDays('2026-10-01', 20 * at),
      at % 2 === 0 ? addDays('2027-09-20', 12 * at) : null,
    );
  growth(store);
  answerForms(store);
}

/** Questions of the programme's own, which most have answered. */
function answerForms(store: Store): void {
  const form = readShippedForm('check-in');
  const own = { field: null, readers: 'coordinator', isRequired: false, isSensitive: false } as const;
  const questions: Question[] = [
    { ...own, id: 'heard', kind: 'yes-no', title: { en: 'Did you feel heard?' } },
    {
      ...own,
      id: 'room',
      kind: 'choices',
      title: { en: 'Which rooms suit you?' },
      choices: [
        { id: 'library', words: { en: 'Library' } },
        { id: 'canteen', words: { en: 'Canteen <b>' } },
        { id: 'none', words: { en: 'None' } },
      ],
    },
    {
      ...own,
      id: 'ease',
      kind: 'scale',
      title: { en: 'How easy was it?' },
      scale: { from: 1, to: 3, words: { 1: { en: 'hard' }, 3: { en: 'easy' } } },
    },
    { ...own, id: 'other', kind: 'text', title: { en: 'What else?' } },
    { ...own, id: 'health', kind: 'yes-no', title: { en: 'Are you well?' }, isSensitive: true },
  ];
  insertForm(store, { ...form, version: 2, questions: [...form.questions, ...questions] });
  for (let at = 0; at < 13; at++) {
    const values: readonly (readonly [string, string | undefined])[] = [
      ['heard', at % 6 === 5 ? 'no' : 'yes'],
      ['room', at % 2 === 0 ? 'library; canteen' : 'library'],
      ['ease', at < 4 ? String((at % 3) + 1) : undefined],
      ['other', at % 4 === 0 ? `xyzzy ${at}` : undefined],
      ['health', at % 3 === 0 ? 'no' : undefined],
    ];
    insertTakenAnswer(
      store,
      { form: 'check-in', version: 2, participantId: 9 + at, relationshipId: at + 1, day: '2027-09-01' },
      {
        answeredOn: '2027-09-02',
        digest: `${at}`,
        own: new Map(values.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]))),
      },
    );
  }
}

function relationship(store: Store, at: number, roundId: number | null): void {
  const startedOn = addDays(START, 18 * at);
  const mentee = 9 + at;
  const id = insertRelationship(store, {
    format: 'one-to-one',
    roundId,
    proposalId: null,
    previousId: at === 13 ? 2 : null,
    score: at % 4 === 3 ? null : `${50 + 3 * at}.5`,
    phase: 'preparation',
    startedOn,
    plannedEndOn: addDays(startedOn, 365),
    people: [
      { participantId: (at % 6) + 1, role: 'mentor', waitBefore: 0 },
      { participantId: at === 13 ? 10 : mentee, role: 'mentee', waitBefore: 0 },
    ],
  });
  const people = [(at % 6) + 1, at === 13 ? 10 : mentee];
  const steps = at % 4;
  for (let step = 0; step < steps; step++)
    moveToPhase(store, id, {
      fromPhase: PHASES[step] ?? null,
      toPhase: PHASES[step + 1] ?? 'closure',
      changedOn: addDays(startedOn, (25 + at) * (step + 1)),
      isForced: at === 5,
      reason: at === 5 ? 'they know each other' : null,
    });
  happenings(store, id, at, startedOn, people);
  const outcome = ENDS[at];
  if (outcome !== undefined)
    endRelationship(
      store,
      id,
      {
        fromPhase: PHASES[steps] ?? null,
        toPhase: null,
        changedOn: addDays('2027-08-25', 6 * at),
        isForced: false,
        reason: null,
      },
      { outcome, reason: at === 2 ? 'no-time' : null, notes: at === 2 ? 'plugh' : null },
    );
}

function happenings(
  store: Store,
  id: number,
  at: number,
  startedOn: string,
  people: readonly number[],
): void {
  const { db } = store;
  for (let met = 0; met < (at * 3) % 7; met++)
    insertMeeting(store, {
      relationshipId: id,
      status: met % 5 === 4 ? 'missed' : 'held',
      metOn: addDays(startedOn, 10 + met * (20 + at)),
      minutes: met % 3 === 2 ? null : 45,
      channel: 'video',
      notes: null,
    });
  const planned = { relationshipId: id, minutes: 60, channel: null, notes: null };
  if (at % 5 === 0) insertMeeting(store, { ...planned, status: 'cancelled', metOn: addDays(startedOn, 40) });
  if (at % 6 === 1) insertMeeting(store, { ...planned, status: 'planned', metOn: addDays(startedOn, 45) });
  if (at % 6 === 2) insertMeeting(store, { ...planned, status: 'planned', metOn: '2027-10-20' });
  if (at % 2 === 0)
    db.prepare(
      `INSERT INTO agreements (relationship_id, version, drafted_on, rhythm_days) VALUES (?, 1, ?, ?)`,
    ).run(id, startedOn, at % 4 === 0 ? 400 : 21);
  for (let goal = 0; goal < at % 3; goal++) {
    const status = (['achieved', 'open', 'dropped', 'carried-over'] as const)[(at + goal) % 4] ?? 'open';
    const isWhole = goal === 0;
    db.prepare(
      `INSERT INTO goals (relationship_id, participant_id, set_on, statement, measure, baseline, target, why, due_on, status, closed_on)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      people[1],
      addDays(startedOn, 20),
      `Goal ${at}.${goal} <i>|*`,
      isWhole ? 'talks' : null,
      '0',
      '3',
      'it matters',
      isWhole ? addDays(startedOn, 200) : null,
      status,
      status === 'open' ? null : addDays('2027-09-10', at),
    );
  }
  for (let day = 30; day <= 150; day += 60)
    for (const [which, person] of people.entries())
      if ((at + day / 30 + which) % 3 !== 0)
        db.prepare(
          `INSERT INTO check_ins (relationship_id, participant_id, answered_on, satisfaction, trust, communication, commitment, recommend, words, asks_help)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'plugh', ?)`,
        ).run(
          id,
          person,
          addDays(startedOn, day),
          at % 7 === 3 ? null : ((at + day / 30 + which) % 5) + 1,
          ((at + which) % 5) + 1,
          which === 0 ? null : 4,
          3,
          at % 4 === 1 ? null : (at * 3 + day / 30 + which) % 11,
          at === 4 && which === 1 ? 1 : 0,
        );
  if (at < 4)
    db.prepare(
      `INSERT INTO reflections (relationship_id, participant_id, reflected_on, achievements, satisfaction, celebrate, is_shared)
       VALUES (?, ?, ?, 'plugh', ?, ?, ?)`,
    ).run(
      id,
      people[at % 2],
      at < 2 ? '2027-09-01' : '2027-09-20',
      at === 3 ? null : 5 - at,
      at === 3 ? 'the first concert of the choir' : 'plugh',
      at === 3 ? 1 : 0,
    );
}

function growth(store: Store): void {
  const { db } = store;
  const rating = db.prepare(
    'INSERT INTO skill_ratings (participant_id, subject, moment, rated_on, rating) VALUES (?, ?, ?, ?, ?)',
  );
  for (let at = 0; at < 12; at++) {
    const person = at < 4 ? at + 1 : at + 6;
    const subject = at < 4 ? 'Coaching' : at % 2 === 0 ? 'Leading a team' : 'Cultural confidence';
    rating.run(person, subject, 'before', '2026-12-10', (at % 3) + 1);
    if (at % 4 === 1) rating.run(person, subject, 'before', '2027-01-10', 5); // the first one counts
    rating.run(person, subject, 'during', '2027-04-10', 3);
    if (at % 3 !== 2) rating.run(person, subject, 'after', '2027-07-10', 1);
    if (at % 3 !== 2) rating.run(person, subject, 'after', '2027-08-10', ((at + 1) % 4) + 2); // the last one counts
  }
  rating.run(23, 'Budget', 'after', '2027-08-10', 4);
  const record = db.prepare(
    'INSERT INTO outcome_records (participant_id, kind, happened_on, value, notes) VALUES (?, ?, ?, ?, ?)',
  );
  record.run(9, 'promotion', '2027-06-01', null, 'plugh');
  record.run(10, 'promotion', '2027-12-01', null, null); // after the date of the report
  record.run(13, 'promotion', '2027-09-10', null, 'plugh');
  record.run(14, 'qualification', '2027-09-12', null, 'plugh');
  for (const [moment, on, value] of [
    ['before', '2026-12-10', 2],
    ['during', '2027-04-10', 3],
    ['after', '2027-08-10', 5],
  ] as const)
    rating.run(1, 'leadership', moment, on, value);
  rating.run(1, 'wellbeing', 'before', '2026-12-10', 2); // is in no portfolio
  rating.run(1, 'communication', 'before', '2026-12-10', 4); // once alone
  record.run(10, 'contact', '2027-06-01', 3, null);
  record.run(11, 'contact', '2027-06-01', null, null);
  record.run(11, 'qualification', '2027-06-01', null, null);
  record.run(12, 'move', '2027-06-01', null, null);
  record.run(1, 'suggestion', '2027-06-01', null, 'a fresh pair of eyes');
  record.run(1, 'evidence', '2027-06-02', null, 'Spoke on <b>coaching</b> | at the heads’ day');
  record.run(4, 'evidence', '2027-06-02', null, 'plugh'); // in their own portfolio alone
  for (let at = 0; at < 5; at++) {
    record.run(9 + at, 'cultural-confidence', '2027-01-01', (at % 3) + 1, null);
    if (at !== 2) record.run(9 + at, 'cultural-confidence', '2027-05-01', 5, null);
    if (at !== 2) record.run(9 + at, 'cultural-confidence', '2027-09-01', 3, null); // the last one counts
  }
  record.run(9, 'retention', '2027-03-01', 1, null);
  record.run(9, 'retention', '2027-09-01', 0, null);
  record.run(10, 'retention', '2027-09-01', 1, null);
}

const PLAN = {
  objective: 'default',
  decimals: 3,
  matches: [61.25, 70.5, 88, 42.125].map((score, at) => ({
    menteeId: 9 + at,
    mentorId: 1 + (at % 3),
    score: 1000 * score,
    points: [],
  })),
  unmatched: [{ menteeId: 13, reason: 'no mentor is allowed: 8 unavailable', removedBy: {} }],
  summary: {
    mentees: 5,
    mentors: 7,
    places: 9,
    matched: 4,
    unmatched: 1,
    total: 261875,
    mean: 65469,
    lowest: 42125,
    blockingPairs: 2,
    optimal: 'proved',
  },
  missing: [],
  prices: { mentees: [], mentors: [] },
  notReady: [{ participantId: 21, missing: ['consent_on'] }],
};
