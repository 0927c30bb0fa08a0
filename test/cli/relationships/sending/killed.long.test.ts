/** The real program, killed while it sends 500 letters, and its server with it: each letter arrives once, or is told as unknown. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { runMentor } from '../../../support/host.ts';
import {
  all,
  aProgrammeOf,
  ledgerIn,
  messageIdOf,
  PASSWORD,
  writeLetters,
  writeSettings,
} from '../../../support/mail/letters.ts';
import { PostOffice, type Step } from '../../../support/mail/post-office.ts';
import { ended, ensureBuilt, start } from '../../program.ts';

const LETTERS = 500;
const ROUNDS = 24;
const LOGIN = { user: 'office', password: PASSWORD };

let cwd = '';
let office: PostOffice | undefined;
beforeAll(ensureBuilt, 120_000);
afterEach(async () => {
  await office?.close();
  office = undefined;
});
afterAll(() => rmSync(join(cwd, 'letters'), { recursive: true, force: true }));

/** Holds what the ledger says against what the servers have taken. */
function compare(counts: ReadonlyMap<string, number>, count: number): { unknown: number; lost: number } {
  const ledger = ledgerIn(cwd);
  let unknown = 0;
  let lost = 0;
  for (const id of all(count)) {
    const taken = counts.get(messageIdOf(id)) ?? 0;
    const state = ledger.get(messageIdOf(id));
    expect([id, taken <= 1]).toEqual([id, true]);
    if (state === 'sent') expect([id, taken]).toEqual([id, 1]);
    if (taken === 1) expect([id, ['sent', 'unknown'].includes(state ?? 'none')]).toEqual([id, true]);
    if (state === 'unknown') unknown++;
    if (state === undefined) lost++;
  }
  return { unknown, lost };
}

test('500 letters, mentor killed at many moments and the server twice', async () => {
  cwd = await aProgrammeOf(LETTERS);
  writeLetters(cwd, all(LETTERS));
  const counts = new Map<string, number>();
  let child: ReturnType<typeof start> | undefined;
  let killAt: { step: Step; after: number } | undefined;
  let isServerNext = false;
  const onStep = (step: Step): void => {
    if (killAt?.step !== step || --killAt.after > 0) return;
    killAt = undefined;
    if (isServerNext) void restart();
    else child?.kill('SIGKILL');
  };
  const open = async (port?: number): Promise<PostOffice> =>
    PostOffice.open({ login: LOGIN, onStep, ...(port === undefined ? {} : { port }) });
  const keep = (one: PostOffice): void => {
    for (const { messageId } of one.received.splice(0))
      counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
  };
  /** The server dies with whatever it is doing, and is back a moment later; then it is mentor's turn. */
  const restart = async (): Promise<void> => {
    isServerNext = false;
    const before = office!;
    await before.close();
    keep(before);
    office = await open(before.port);
    killAt = { step: 'answered', after: 4 };
  };
  office = await open();
  writeSettings(cwd, office.port, LOGIN);
  const steps: Step[] = ['letter', 'answered', 'address', 'connected', 'answered', 'letter'];
  let told = '';
  let kills = 0;
  for (let round = 0; ; round++) {
    const step = steps[round % steps.length]!;
    killAt = round < ROUNDS ? { step, after: step === 'connected' ? 1 : 1 + ((round * 7) % 12) } : undefined;
    isServerNext = round === 7 || round === 14;
    child = start(['send', 'letters', '--today', '2026-11-22'], { cwd });
    const { stdout, stderr, exit } = await ended(child);
    told += stdout + stderr;
    keep(office);
    compare(counts, LETTERS);
    if (exit === null) kills++;
    else if (round >= ROUNDS) break;
    expect(round).toBeLessThan(2 * ROUNDS);
  }
  expect(kills).toBeGreaterThan(ROUNDS - 5);
  const { unknown, lost } = compare(counts, LETTERS);
  expect(lost).toBe(0);
  expect(unknown).toBeGreaterThan(0);
  const listed = JSON.parse((await runMentor(['sent', '--state', 'unknown', '--json'], { cwd })).stdout) as {
    letters: unknown[];
  };
  expect(listed.letters).toHaveLength(unknown);
  expect(told).not.toContain(PASSWORD);
}, 400_000);

test('Ctrl-C ends after the letter that is under way, and a second run waits for the first', async () => {
  cwd = await aProgrammeOf(40);
  writeLetters(cwd, all(40));
  office = await PostOffice.open();
  writeSettings(cwd, office.port);
  const first = start(['send', 'letters', '--rate', '120', '--today', '2026-11-22'], { cwd });
  while (office.received.length < 2) await new Promise((done) => setTimeout(done, 5));
  const second = start(['send', 'letters', '--today', '2026-11-22'], { cwd });
  await new Promise((done) => second.stderr?.once('data', done));
  first.kill('SIGINT');
  const [one, two] = await Promise.all([ended(first), ended(second)]);
  expect(one.exit).toBe(130);
  expect(one.stderr).toContain('It was ended early: you ended it.');
  expect(two.exit).toBe(0);
  expect(compare(office.counts, 40)).toEqual({ unknown: 0, lost: 0 });
  expect(office.received).toHaveLength(40);
}, 60_000);

test('a run that is waited for too long is told, with nothing sent', async () => {
  cwd = await aProgrammeOf(3);
  writeLetters(cwd, all(3));
  office = await PostOffice.open({ mannerOf: () => 'stall' });
  writeSettings(cwd, office.port);
  const first = start(['send', 'letters'], { cwd });
  while (office.connections === 0) await new Promise((done) => setTimeout(done, 5));
  const { exit, stderr } = await ended(start(['send', 'letters'], { cwd }));
  first.kill('SIGKILL');
  expect(exit).toBe(11);
  expect(stderr).toContain('it was waited for 10 seconds');
  expect(office.received).toEqual([]);
}, 60_000);
