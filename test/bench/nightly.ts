/** `mentor nightly` over 5,000 people, half of them paired, and a year of what happened, against the overview alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../src/domain/dates.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { generateProgramme, toCsv } from '../support/generate-programme.ts';
import type { Comparison } from './comparison.ts';
import { runProgram } from './pairs.ts';

const START = '2026-09-01';
export const TODAY = '2027-09-01';

/** Makes the programme in a folder: about 2,500 relationships, 30,000 meetings and 30,000 check-ins. */
export function makeYear(folder: string): void {
  const { mentors, mentees, levels } = generateProgramme({ seed: 1, mentors: 2000, mentees: 3000 });
  writeFileSync(join(folder, 'people.csv'), toCsv([...mentors, ...mentees]));
  runProgram(['init', 'Bench', '--levels', levels.join(','), '--timezone', 'UTC', '--today', START], folder);
  runProgram(['import', 'participants', 'people.csv', '--today', START], folder);
  runProgram(['match', '--today', START], folder);
  runProgram(['match', 'apply', '--today', START], folder);
  const writer = { actor: 'bench', now: () => new Date(`${TODAY}T00:00:00Z`), today: addDays(TODAY, -1) };
  const store = openStore(join(folder, 'mentor.db'), writer);
  store.write('meeting log', () => fill(store));
  store.close();
}

function fill({ db }: Store): void {
  const people = db
    .prepare<[], { id: number; person: number; role: string }>(
      'SELECT relationship_id AS id, participant_id AS person, role FROM relationship_people WHERE relationship_id <= 2500',
    )
    .all();
  const meeting = db.prepare(
    `INSERT INTO meetings (relationship_id, status, met_on, minutes, channel) VALUES (?, ?, ?, 45, 'video')`,
  );
  const checkIn = db.prepare(
    `INSERT INTO check_ins (relationship_id, participant_id, answered_on, satisfaction, trust, recommend) VALUES (?, ?, ?, ?, 4, ?)`,
  );
  const goal = db.prepare(
    `INSERT INTO goals (relationship_id, participant_id, set_on, statement, due_on) VALUES (?, ?, ?, 'Lead a meeting', ?)`,
  );
  for (const { id, person, role } of people) {
    for (let day = 30; day < 360; day += 60)
      if ((id + day) % 4 !== 0)
        checkIn.run(id, person, addDays(START, day + (id % 9)), 1 + ((id + day) % 5), (id + day) % 11);
    if (role === 'mentor') continue;
    for (let day = 20; day < 360; day += 28)
      meeting.run(id, (id + day) % 13 === 0 ? 'missed' : 'held', addDays(START, day + (id % 11)));
    goal.run(id, person, addDays(START, 40), addDays(START, 300 + (id % 100)));
  }
}

/** Returns the ratio of time, and prints the greatest memory. */
export function nightly(): Promise<Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
  try {
    makeYear(folder);
    const time = (argv: readonly string[]): number => {
      const start = performance.now();
      runProgram([...argv, '--today', TODAY], folder);
      return performance.now() - start;
    };
    const pairs = [1, 2, 3].map(
      (run) => [time(['nightly', '--out', `night${run}`]), time(['report', 'overview', '--json'])] as const,
    );
    const [whole = 0, overview = 1] = pairs.toSorted(([a, b], [c, d]) => a / b - c / d)[1] ?? [];
    return Promise.resolve([
      {
        what: 'mentor nightly (5,000 people, a year of events)',
        peer: 'mentor report overview --json',
        ratio: whole / overview,
        most: 10,
        milliseconds: whole,
        peerMilliseconds: overview,
      },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
