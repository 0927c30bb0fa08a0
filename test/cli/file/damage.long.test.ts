/** A bit that flips in the data file is damage, wherever it is: check finds it, and no command calls it a bug. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { runMentor } from '../../support/host.ts';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { aFolder } from '../../support/programme.ts';

const COMMANDS = ['participant access P1', 'match', 'log', 'report overview --as-of 2025-12-01'];

let cwd: string;
let sound: Buffer;
/** Every text that the file holds: what else looks like text are remains of rows that moved, which nothing reads. */
let living: Buffer;
beforeAll(async () => {
  cwd = aFolder();
  await runMentor(['demo', 'demo'], { cwd });
  const file = join(cwd, 'demo', 'mentor.db');
  sound = readFileSync(file);
  living = textsOf(file);
}, 60_000);

function textsOf(file: string): Buffer {
  const db = new Sqlite(file, { readonly: true });
  const tables = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
  const texts = ['sqlite_schema', ...tables].flatMap((table) =>
    db
      .prepare<[], unknown[]>(`SELECT * FROM "${table}"`)
      .raw()
      .all()
      .flatMap((row) => row.filter((value) => typeof value === 'string')),
  );
  db.close();
  return Buffer.from(texts.join('\n'));
}

/** Writes the file with one byte changed, and returns its path. */
function damaged(at: number, bit: number): string {
  const bytes = Buffer.from(sound);
  bytes.writeUInt8(bytes.readUInt8(at) ^ bit, at);
  const file = join(cwd, 'damaged.db');
  writeFileSync(file, bytes);
  return file;
}

async function exitsOf(at: number, bit: number, commands: readonly string[]): Promise<number[]> {
  const exits: number[] = [];
  for (const command of commands)
    // Anew for each: a command may have written.
    exits.push(
      (await runMentor([...command.split(' '), '--db', damaged(at, bit), '--today', '2026-02-20'], { cwd }))
        .exit,
    );
  return exits;
}

test.each([
  ['a key of stored JSON', '"minimum_score"', 3],
  ['a brace of stored JSON', '{"id":', 0],
  ['a quotation mark in the log', '"capacity":', 0],
  ['a column of an image in the log', '"is_mentor":', 2],
])('%s', async (_what, text, offset) => {
  const at = sound.indexOf(text);
  if (at < 0) return; // the demo keeps no such thing
  const exits = await exitsOf(at + offset, 1, ['check', ...COMMANDS]);
  expect(exits[0]).toBe(12);
  expect(exits).not.toContain(70);
});

describe('flipped anywhere in text', () => {
  // The same places each time, spread over the file.
  const places = Array.from({ length: 12 }, (_, index) => ({
    share: (index + 0.37) / 12,
    bit: 1 << (index % 7),
  }));

  test.each(places)('at $share, bit $bit', async ({ share, bit }) => {
    let at = Math.floor(share * sound.length);
    // In the middle of a long text.
    const isInText = (): boolean => {
      const around = sound.subarray(at - 20, at + 20);
      return around.every((byte) => byte >= 32 && byte < 127) && living.includes(around);
    };
    while (!isInText()) at++;
    const exits = await exitsOf(at, bit, ['check', ...COMMANDS]);
    expect(exits[0]).toBe(12);
    expect(exits).not.toContain(70);
  });
});
