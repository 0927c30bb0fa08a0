/** One relationship of 500 meetings and 40 goals, each with progress and milestones. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../src/domain/time/dates.ts';
import { insertGoal } from '../../src/store/relationships/events.ts';
import { insertMilestone, insertProgress } from '../../src/store/relationships/goals.ts';
import { insertMeeting } from '../../src/store/relationships/meetings.ts';
import { openStore } from '../../src/store/file/open.ts';
import type { Comparison } from './comparison.ts';
import { againstNode, runProgram } from './pairs.ts';

const FIRST_DAY = '2016-01-04';

/** Returns the ratio for showing it, and for its story. */
export function relationship(): Promise<Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
  try {
    const run = (line: string): string => runProgram([...line.split(' '), '--today', FIRST_DAY], folder);
    run('init Bench --timezone UTC');
    run(`enrol --as mentor --name Ada --consent-on ${FIRST_DAY}`);
    run(`enrol --as mentee --name Ben --consent-on ${FIRST_DAY}`);
    run('relationship pair P1 P2');
    const writer = { actor: 'bench', now: () => new Date(), today: undefined };
    const store = openStore(join(folder, 'mentor.db'), writer);
    store.write('bench', () => {
      for (let meeting = 0; meeting < 500; meeting++)
        insertMeeting(store, {
          relationshipId: 1,
          status: 'held',
          metOn: addDays(FIRST_DAY, 7 * meeting),
          minutes: 45,
          notes: 'What was agreed last time, and what comes next',
        });
      for (let goal = 0; goal < 40; goal++) {
        const fields = { measure: 'times', baseline: '0', target: '12', why: 'To grow', dueOn: '2027-01-01' };
        const id = insertGoal(store, {
          relationshipId: 1,
          participantId: 2,
          carriedFromId: null,
          setOn: FIRST_DAY,
          statement: `Do something well for the ${goal + 1}th time`,
          ...fields,
        });
        for (let step = 1; step <= 12; step++)
          insertProgress(store, id, {
            notedOn: addDays(FIRST_DAY, 30 * step),
            value: String(step),
            note: null,
          });
        for (let step = 0; step < 4; step++) insertMilestone(store, id, { statement: 'A step', dueOn: null });
      }
    });
    store.close();
    const compare = (line: string): Comparison =>
      againstNode(`mentor ${line} (500 meetings, 40 goals)`, line.split(' '), folder, 5);
    return Promise.resolve([
      compare('relationship show R1'),
      compare('relationship show R1 --json'),
      compare('relationship story R1 --format html'),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
