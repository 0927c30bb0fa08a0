/** Many processes that change one file at once: every change is there, in order, and the file is sound. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkStore } from '../../src/store/file/check/check.ts';
import { openStore } from '../../src/store/file/open.ts';
import { compiled } from '../support/compiled.ts';
import { runMentor } from '../support/host.ts';
import { Tally } from './tally.ts';

/** Lets so many processes make so many changes each. Each change is a command line of its own, run by the program. */
export async function manyProcesses(folder: string, processes: number, changes: number): Promise<Tally[]> {
  const tally = new Tally(`${processes} processes × ${changes} changes at once`);
  const cwd = mkdtempSync(join(folder, 'p-'));
  await runMentor(['init', 'Many hands'], { cwd });
  const writer = compiled('faults/write-many');
  const exits = await Promise.all(
    Array.from({ length: processes }, (_, number) => {
      const child = spawn(process.execPath, [writer, String(number), String(changes)], {
        cwd,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { PATH: process.env['PATH'] ?? '' },
      });
      return new Promise<number | null>((done) => child.on('close', done));
    }),
  );
  const store = openStore(join(cwd, 'mentor.db'), {
    actor: 'harness',
    now: () => new Date(),
    today: undefined,
  });
  const names = new Set(store.db.prepare<[], string>('SELECT name FROM participants').pluck().all());
  const log = store.db
    .prepare<[], { id: number; at: string }>('SELECT id, recorded_at AS at FROM invocations ORDER BY id')
    .all();
  const [finding] = checkStore(store);
  const isInOrder =
    log.length === processes * changes + 1 &&
    log.every(({ id, at }, index) => id === index + 1 && at >= (log[index - 1]?.at ?? ''));
  store.close();
  for (let number = 0; number < processes; number++)
    for (let change = 0; change < changes; change++)
      tally.add(`process ${number}, change ${change}`, {
        isAcknowledged: exits[number] === 0,
        state: names.has(`Person ${number} ${change}`) ? 'after' : 'before',
        trouble: exits[number] === 0 ? null : `the process exited ${exits[number]}`,
      });
  if (!isInOrder) tally.troubles.push(`the log has ${log.length} invocations, or is not in order`);
  if (finding !== undefined) tally.troubles.push(`check: ${finding.message}`);
  rmSync(cwd, { recursive: true, force: true });
  return [tally];
}
