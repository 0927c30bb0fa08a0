/**
 * A programme of 5,000 people and 2,500 relationships after a year, for benchmarks. Most pairs are in growth and meet
 * every four weeks; some never met, some have come to an end, and some questions were never answered. Everything
 * follows from the number of a relationship, so that it is the same everywhere.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../src/domain/time/dates.ts';
import { PHASES } from '../../src/domain/relationship/relationship.ts';
import { insertCheckIn } from '../../src/store/relationships/check-ins.ts';
import {
  closeGoal,
  insertAcceptance,
  insertAgreement,
  insertAssessment,
  insertGoal,
  insertReview,
  saveReflection,
} from '../../src/store/relationships/events.ts';
import { insertProgress } from '../../src/store/relationships/goals.ts';
import { insertAction, insertMeeting } from '../../src/store/relationships/meetings.ts';
import { openStore } from '../../src/store/file/open.ts';
import { endRelationship, moveToPhase, recordDecision } from '../../src/store/relationships/relationships.ts';
import type { Store } from '../../src/store/store.ts';
import { generateProgramme, toCsv } from '../support/generate-programme.ts';
import { runProgram } from './pairs.ts';

const START = '2026-09-01';
/** The day after which nothing has happened. */
export const TODAY = '2027-08-20';
const RELATIONSHIPS = 2500;
const on = (day: number): string => addDays(START, day);
/** Days on which a pair leaves a phase. */
const LEAVES = [21, 56, 335] as const;

interface Pair {
  readonly id: number;
  readonly mentor: number;
  readonly mentee: number;
}

/** Makes the programme in a folder. */
export function makeYear(folder: string): void {
  const { mentors, mentees, levels } = generateProgramme({ seed: 1, mentors: 2300, mentees: 2700 });
  writeFileSync(join(folder, 'people.csv'), toCsv([...mentors, ...mentees]));
  const run = (...argv: string[]): string => runProgram([...argv, '--today', START], folder);
  run('init', 'Bench', '--levels', levels.join(','), '--timezone', 'UTC');
  run('phase', 'edit', 'growth', '--target-days', '300');
  run('import', 'participants', 'people.csv');
  run('match');
  run('match', 'apply');
  const writer = { actor: 'bench', now: () => new Date(`${TODAY}T00:00:00Z`), today: addDays(TODAY, -1) };
  const store = openStore(join(folder, 'mentor.db'), writer);
  store.write('meeting log', () => {
    for (const pair of pairsOf(store)) live(store, pair);
  });
  store.close();
}

function pairsOf({ db }: Store): Pair[] {
  const pairs = db
    .prepare<[number], Pair>(
      `SELECT relationship_id AS id, max(participant_id) FILTER (WHERE role = 'mentor') AS mentor,
         max(participant_id) FILTER (WHERE role = 'mentee') AS mentee
       FROM relationship_people WHERE relationship_id <= ? GROUP BY relationship_id`,
    )
    .all(RELATIONSHIPS);
  if (pairs.length < RELATIONSHIPS) throw new Error(`only ${pairs.length} relationships were matched`);
  return pairs;
}

function live(store: Store, pair: Pair): void {
  const kind = pair.id % 20;
  if (kind === 0) return; // nobody ever heard of them
  const lastDay = kind === 1 ? 100 : 352;
  // Two in twenty are stuck in negotiation, three have come to closure.
  const phase = kind === 1 || kind === 2 ? 1 : kind <= 5 ? 3 : 2;
  begin(store, pair);
  for (let step = 0; step < phase; step++)
    moveToPhase(store, pair.id, {
      fromPhase: PHASES[step] ?? null,
      toPhase: PHASES[step + 1] ?? 'closure',
      changedOn: on((LEAVES[step] ?? 0) + (pair.id % 7)),
      isForced: false,
      reason: null,
    });
  meet(store, pair, lastDay);
  answer(store, pair, lastDay);
  if (phase >= 2) work(store, pair);
  if (phase === 3) close(store, pair);
  const change = { toPhase: null, changedOn: on(lastDay), isForced: false, reason: null };
  if (kind === 1)
    endRelationship(
      store,
      pair.id,
      { ...change, fromPhase: 'negotiation' },
      { outcome: 'ended-early', reason: 'no-time', notes: null },
    );
  if (kind === 3)
    endRelationship(
      store,
      pair.id,
      { ...change, fromPhase: 'closure' },
      { outcome: 'completed', reason: null, notes: null },
    );
}

function begin(store: Store, { id, mentor, mentee }: Pair): void {
  for (const participantId of [mentor, mentee])
    insertAssessment(store, id, {
      participantId,
      assessedOn: on(4 + (id % 9)),
      motivation: 4,
      time: 1 + (id % 5),
      expectations: 3,
      confidence: 1 + (participantId % 5),
      words: id % 3 === 0 ? 'A little nervous, and glad to begin' : null,
    });
}

function meet(store: Store, { id, mentee }: Pair, lastDay: number): void {
  for (let day = 12; day < lastDay; day += 28) {
    const meeting = insertMeeting(store, {
      relationshipId: id,
      status: (id + day) % 13 === 0 ? 'missed' : 'held',
      metOn: on(day + (id % 8)),
      minutes: 45,
      channel: 'video',
      notes: day % 3 === 0 ? 'What was agreed last time, and what comes next' : null,
    });
    if (day === 96) {
      const action = insertAction(store, {
        meetingId: meeting,
        ownerId: mentee,
        action: 'Ask the head of year for an hour',
        dueOn: on(120),
      });
      if (id % 10 !== 6)
        store.db.prepare('UPDATE meeting_actions SET done_on = ? WHERE id = ?').run(on(118), action);
    }
  }
}

/** Nine in ten answer. */
function answer(store: Store, { id, mentor, mentee }: Pair, lastDay: number): void {
  for (let day = 30; day < lastDay; day += 60)
    for (const [which, participantId] of [mentor, mentee].entries())
      if ((id + day + which) % 10 !== 0)
        insertCheckIn(store, id, {
          participantId,
          answeredOn: on(day + (id % 9)),
          satisfaction: 2 + ((id + day + which) % 4),
          trust: 4,
          communication: 3 + (id % 3),
          commitment: 4,
          recommend: (id + day) % 11,
          words: id % 4 === 0 ? 'It goes well; a little less often would do' : null,
          asksHelp: (id + day) % 97 === 0,
        });
}

function work(store: Store, { id, mentor, mentee }: Pair): void {
  const part = 'What they wrote down together, in a sentence or two';
  insertAgreement(store, id, {
    version: 1,
    draftedOn: on(30),
    mentorExpectations: part,
    menteeExpectations: part,
    responsibilities: part,
    rhythmDays: 28,
    channel: 'video',
    boundaries: part,
    confidentiality: part,
    etiquette: null,
  });
  const agreement = store.db.prepare<[], number>('SELECT max(id) FROM agreements').pluck().get() ?? 0;
  for (const person of [mentor, mentee]) insertAcceptance(store, agreement, person, on(35));
  for (let at = 0; at < 2; at++) {
    const goal = insertGoal(store, {
      relationshipId: id,
      participantId: mentee,
      carriedFromId: null,
      setOn: on(40),
      statement: at === 0 ? 'Lead a meeting of the whole team' : 'Write up one idea a month',
      measure: 'times',
      baseline: '0',
      target: '6',
      why: 'to be ready for the next step',
      dueOn: on(300 + (id % 90)),
    });
    for (let step = 1; step <= 5; step++)
      insertProgress(store, goal, { notedOn: on(60 + 45 * step), value: String(step), note: null });
    if ((id + at) % 3 === 0) closeGoal(store, goal, 'achieved', on(320 + (id % 30)), null);
  }
  if (id % 5 !== 0)
    insertReview(store, id, { reviewedOn: on(180), stillWorks: true, goalsRight: true, changesAgreed: null });
}

function close(store: Store, { id, mentor, mentee }: Pair): void {
  for (const participantId of [mentor, mentee])
    if ((id + participantId) % 4 !== 0)
      saveReflection(store, id, {
        participantId,
        reflectedOn: on(345),
        achievements: 'More than we thought in the spring',
        lessons: 'Begin with the goals',
        celebrate: null,
        satisfaction: 3 + (id % 3),
        wantsMore: id % 2 === 0,
        isShared: true,
      });
  recordDecision(store, id, 'end', on(346));
}
