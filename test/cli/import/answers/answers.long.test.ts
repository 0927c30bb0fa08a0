/** An import of answers in a process of its own: killed in the middle, and two at once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { Sqlite } from '../../../../src/store/file/sqlite.ts';
import { insertingRelationships } from '../../../../src/store/relationships/relationships.ts';
import { aPair, aProgramme, type Made } from '../../../support/programme.ts';
import { type Ended, ended, ensureBuilt, start } from '../../program.ts';
import { ADA, anAnswer, aPairMade, DAY, put, READY } from './answering.ts';

const PAIRS = 120;
const ALL = 2 * PAIRS;

beforeAll(ensureBuilt, 120_000);

/** Many pairs, and the readiness of all their people in a folder. */
function aCohort(): Made {
  let fixture = aProgramme();
  for (let at = 0; at < PAIRS; at++)
    fixture = fixture.withMentor({ name: `Mentor ${at}` }).withMentee({ name: `Mentee ${at}` });
  const made = fixture
    .with('match apply', ({ store }) => {
      const insert = insertingRelationships(store);
      for (let at = 0; at < PAIRS; at++) insert(aPair(2 * at + 1, 2 * at + 2, '2026-11-23'));
    })
    .create();
  const people = Array.from({ length: ALL }, (_, at) => at + 1);
  const files = people.map((who): [string, string] => [
    `inbox/${who}.txt`,
    anAnswer(made, 'readiness', who, READY, { pair: Math.ceil(who / 2) }),
  ]);
  put(made, Object.fromEntries(files));
  made.store.close();
  return made;
}

function counts(made: Made): readonly [answers: number, assessments: number, imports: number] {
  const db = new Sqlite(made.file, { readonly: true });
  const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
  const found = [
    count('SELECT count(*) FROM form_answers'),
    count('SELECT count(*) FROM readiness_assessments'),
    count("SELECT count(*) FROM invocations WHERE command = 'import answers'"),
  ] as const;
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  return found;
}

const LINE = ['import', 'answers', 'inbox', '--today', DAY];

test('killed at any instant, all answers are taken or none, and the next import takes the rest', async () => {
  const made = aCohort();
  const killed = new Set<string>();
  for (const wait of [0, 5, 20, 40, 80, 120]) {
    const child = start(LINE, { cwd: made.folder, stdio: 'ignore' });
    const end = ended(child);
    const journal = join(made.folder, 'mentor.db-journal');
    while (!existsSync(journal) && child.exitCode === null) await sleep(1);
    await sleep(wait);
    child.kill('SIGKILL');
    await end;
    const found = counts(made).join(' ');
    expect(['0 0 0', `${ALL} ${ALL} 1`]).toContain(found);
    killed.add(found);
    if (found !== '0 0 0') break;
  }
  expect([...killed]).toContain('0 0 0');
  await ended(start(LINE, { cwd: made.folder, stdio: 'ignore' }));
  expect(counts(made)).toEqual([ALL, ALL, 1]);
}, 120_000);

test('two at once take each answer once', async () => {
  const made = aCohort();
  const both = [0, 1].map(() => ended(start(LINE, { cwd: made.folder, stdio: 'ignore' })));
  expect((await Promise.all(both)).map(({ exit }) => exit)).toEqual([0, 0]);
  expect(counts(made)).toEqual([ALL, ALL, 1]);
}, 120_000);

test('what was copied is piped in', async () => {
  const made = aPairMade();
  const text = `Dear coordinator,\n\n${anAnswer(made, 'readiness', ADA, READY)}\nBest wishes\n`;
  made.store.close();
  const take = async (piped: string): Promise<Ended> => {
    const child = start(['import', 'answers', '-', '--today', DAY], { cwd: made.folder, stdio: 'pipe' });
    child.stdin?.end(piped);
    return ended(child);
  };
  expect(await take(text)).toMatchObject({ exit: 0, stdout: expect.stringContaining('readiness\tP2\tR1') });
  const none = await take('Good morning\n');
  expect([none.exit, none.stderr]).toEqual([1, expect.stringContaining('what was piped in holds no answer')]);
});
