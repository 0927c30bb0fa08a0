import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PRESETS } from '../../src/domain/preset.ts';
import { digest } from '../../src/io/checksum.ts';
import { readJson, readText, refuseNoFile, writeWhole } from '../../src/io/files.ts';
import { readPreset } from '../../src/io/program-files.ts';
import { readSession, shellWords } from '../../src/io/session.ts';
import { aFolder } from '../support/programme.ts';

const modeOf = (file: string): number => statSync(file).mode & 0o777;

describe('writeWhole', () => {
  test('writes all of a text, for its owner alone', () => {
    const file = join(aFolder(), 'out.txt');
    const text = 'ä🙂\n'.repeat(100_000);
    writeWhole(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(modeOf(file)).toBe(0o600);
  });

  test('refuses to replace a file, and leaves it and nothing else', () => {
    const folder = aFolder();
    const file = join(folder, 'out.txt');
    writeFileSync(file, 'mine', { mode: 0o644 });
    expect(() => writeWhole(file, 'yours')).toThrow(
      expect.objectContaining({ kind: 'refused', message: `${file} is there already.` }),
    );
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['out.txt']);
  });

  test('replaces it when told to, and then it is private too', () => {
    const folder = aFolder();
    const file = join(folder, 'out.txt');
    writeFileSync(file, 'mine', { mode: 0o644 });
    writeWhole(file, 'yours', { replace: true });
    expect([readFileSync(file, 'utf8'), modeOf(file)]).toEqual(['yours', 0o600]);
    expect(readdirSync(folder)).toEqual(['out.txt']);
  });

  test('leaves nothing behind where it cannot write', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'taken'));
    expect(() => writeWhole(join(folder, 'taken'), 'x', { replace: true })).toThrow(/cannot be written/);
    expect(readdirSync(folder)).toEqual(['taken']);
    expect(() => writeWhole(join(folder, 'absent', 'out.txt'), 'x')).toThrow(/cannot be written \(ENOENT\)/);
  });
});

describe('readJson', () => {
  const file = join(aFolder(), 'criteria.json');
  test('reads a value, with a byte-order mark or without', () => {
    for (const mark of ['', '\ufeff']) {
      writeFileSync(file, `${mark}{"a": [1]}\n`);
      expect(readJson(file)).toEqual({ a: [1] });
    }
  });

  test.each([
    ['xyz', 1],
    ['{\n  "a": x\n}', 2],
    ['{\n  "a": 1,\n}', 3],
    ['{\n  "a": 1\n  "b": 2\n}\n', 3],
    ['\ufeff{\n\n"a": "x\ny"}', 3],
    ['{\n  "a": 1', 2],
    ['{}\n\n{}\n', 3],
    ['', 1],
  ])('names the line of what is wrong in %j', (text, line) => {
    writeFileSync(file, text);
    expect(() => readJson(file)).toThrow(
      expect.objectContaining({ kind: 'refused', message: `${file} is not JSON, line ${line}.` }),
    );
  });

  test('finds the line in a long file', () => {
    writeFileSync(file, `[\n${'"long",\n'.repeat(5000)}oops\n]`);
    expect(() => readJson(file)).toThrow(`${file} is not JSON, line 5002.`);
  });

  test('says where there is no such file', () => {
    expect(() => readJson(`${file}.absent`)).toThrow(/cannot be read/);
  });
});

test('a digest is short, fixed and of the whole text', () => {
  expect(digest('abc')).toBe('ba7816bf8f01cfea414140de');
  expect(digest('abd')).not.toBe(digest('abc'));
});

test.each(PRESETS)('the preset %s is there, under its own name', (name) => {
  expect(readPreset(name)).toMatchObject({ schema: 'mentor.preset/1', name });
});

test('sessions are notes and commands, cut into words as a shell cuts them', () => {
  const file = join(aFolder(), 'a.console');
  writeFileSync(file, '# Start\n$ mentor init "Heads  Together" --x\noutput\n$ ls\n');
  expect(readSession(file)).toEqual([
    { kind: 'note', text: 'Start' },
    { kind: 'command', text: 'mentor init "Heads  Together" --x', words: ['init', 'Heads  Together', '--x'] },
  ]);
  expect(shellWords(`a 'b "c"' "" d=e`)).toEqual(['a', 'b "c"', '', 'd=e']);
});

test('a named pipe is neither read nor replaced', () => {
  const folder = aFolder();
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const attempt of [
    () => readJson(pipe),
    () => readText(pipe),
    () => refuseNoFile(pipe),
    () => writeWhole(pipe, 'text', { replace: true }),
  ])
    expect(attempt).toThrow('is no file, but a named pipe');
  expect(readdirSync(folder)).toEqual(['pipe']);
  expect(statSync(pipe).isFIFO()).toBe(true);
});
