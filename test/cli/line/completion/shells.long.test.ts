/** Completion in real shells: what Tab offers, and that no name is carried out. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMentor } from '../../../support/host.ts';
import { ensureBuilt, ENVIRONMENT, PROGRAM, temporaryFolder } from '../../program.ts';

const { cwd, remove } = temporaryFolder();
const BIN = join(cwd, 'bin');
const ENV = { ...ENVIRONMENT, PATH: `${BIN}:${ENVIRONMENT['PATH'] ?? ''}`, HOME: cwd, LANG: 'C.UTF-8' };

/** Would make a file `pwned` if a shell carried it out. */
const HOSTILE = 'Zed $(touch pwned) `touch pwned` "q" \'s\' *!;';

beforeAll(async () => {
  await ensureBuilt();
  mkdirSync(BIN);
  writeFileSync(join(BIN, 'mentor'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
  chmodSync(join(BIN, 'mentor'), 0o700);
  writeFileSync(
    join(cwd, 'people.csv'),
    [
      'Name,Email,Role,Consent',
      'Úna Reyes,una@x.example,mentor,yes',
      'Kasia Nowak,kasia@x.example,mentee,yes',
      `"${HOSTILE.replaceAll('"', '""')}",zed@x.example,mentee,yes`,
    ].join('\n'),
  );
  const mentor = (line: string) => runMentor(line.split(' '), { cwd });
  await mentor('init Programme --timezone UTC');
  await mentor('import participants people.csv --consent-on 2026-01-05');
  const paired = await mentor('relationship pair una@x.example kasia@x.example');
  if (paired.exit !== 0) throw new Error(paired.stderr);
  execFileSync('sh', ['-c', 'mentor completion bash > completion.bash'], { cwd, env: ENV });
}, 60_000);
afterAll(remove);

/** Returns what bash would insert for the last of the words. */
function inBash(...words: readonly string[]): string[] {
  const script = `source completion.bash; compopt() { echo files; }
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _mentor; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return linesOf(execFileSync('bash', ['-c', script, 'bash', ...words], { cwd, env: ENV, encoding: 'utf8' }));
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

describe('bash', () => {
  test('completes commands, options and choices', () => {
    expect(inBash('mentor', 'meet')).toContain('meeting');
    expect(inBash('mentor', 'meeting', 'lo')).toEqual(['log']);
    expect(inBash('mentor', 'relationship', 'end', 'R1', '--rea')).toEqual(['--reason']);
    expect(inBash('mentor', 'relationship', 'end', 'R1', '--reason', 'mis')).toEqual(['mismatch']);
    expect(inBash('mentor', 'relationship', 'end', 'R1', '--reason', '=', 'mis')).toEqual(['mismatch']);
    expect(inBash('mentor', 'phase', 'show', 'g')).toEqual(['growth']);
    expect(inBash('mentor', 'topic', 'list', '--form')).toEqual(['--format']);
    expect(inBash('mentor', 'topic', 'list', '--format', 'x')).toEqual(['xlsx']);
  });

  test('completes names of people and pairs, without accents too, from any part on, and ids', () => {
    expect(inBash('mentor', 'participant', 'show', 'una')).toEqual(['Úna\\ Reyes']);
    expect(inBash('mentor', 'participant', 'show', 'rey')).toEqual(['Reyes']);
    expect(inBash('mentor', 'participant', 'show', 'Úna\\ R')).toEqual(['Úna\\ Reyes']);
    expect(inBash('mentor', 'participant', 'show', '"Una')).toEqual(['Úna Reyes']);
    expect(inBash('mentor', 'meeting', 'log', 'kas')).toEqual(['Kasia\\ Nowak']);
    expect(inBash('mentor', 'participant', 'show', 'P1')).toEqual(['P1']);
    expect(inBash('mentor', 'meeting', 'log', 'R')).toContain('R1');
    expect(inBash('mentor', 'today', '--who', 'kas')).toEqual(['Kasia\\ Nowak']);
    // Who is in no relationship has no meetings.
    expect(inBash('mentor', 'meeting', 'log', 'zed')).toEqual([]);
  });

  test('offers nobody where a name is not that of a person', () => {
    for (const line of ['criteria edit', 'template show', 'topic add', 'import meetings f.csv --sheet'])
      expect(inBash('mentor', ...line.split(' '), '')).toEqual([]);
  });

  test('what a name holds is inserted as text, in every kind of quotes', () => {
    const bare = inBash('mentor', 'participant', 'show', 'zed')[0] ?? '';
    const single = inBash('mentor', 'participant', 'show', "'zed")[0] ?? '';
    for (const word of [bare, `'${single}'`])
      expect(execFileSync('bash', ['-c', `printf %s ${word}`], { cwd, encoding: 'utf8' })).toBe(HOSTILE);
    // An exclamation mark calls up the history within double quotes, whatever stands before it.
    expect(inBash('mentor', 'participant', 'show', '"zed')).toEqual([]);
    expect(existsSync(join(cwd, 'pwned'))).toBe(false);
  });

  test('leaves files to the shell, and offers nothing where the data file is missing or names are made up', () => {
    expect(inBash('mentor', 'import', 'participants', '')).toEqual(['files']);
    expect(inBash('mentor', '--db', 'nowhere.db', 'participant', 'show', 'una')).toEqual([]);
    expect(inBash('mentor', '--obfuscate', 'participant', 'show', 'una')).toEqual([]);
    expect(existsSync(join(cwd, 'nowhere.db'))).toBe(false);
  });
});

const whereThere = (shell: string): typeof describe.skip =>
  spawnSync(shell, ['-c', ':']).status === 0 ? describe : describe.skip;

whereThere('fish')('fish (skipped where it is not installed)', () => {
  const inFish = (line: string): string[] =>
    linesOf(
      execFileSync('fish', ['-c', 'mentor completion fish | source; complete -C $argv[1]', '--', line], {
        cwd,
        env: ENV,
        encoding: 'utf8',
      }),
    );

  test('completes commands, choices and names, with what they are', () => {
    expect(inFish('mentor meeting lo')).toEqual(['log\tRecord a meeting that was held']);
    expect(inFish('mentor phase show g')).toEqual(['growth']);
    expect(inFish('mentor participant show Úna\\ R')).toEqual(['Úna Reyes\tP1']);
    expect(inFish('mentor participant show una')).toEqual(['una Reyes\tP1']);
    expect(inFish('mentor meeting log kas')).toEqual(['Kasia Nowak\tR1 with Úna Reyes']);
  });
});

whereThere('zsh')('zsh (skipped where it is not installed)', () => {
  test('describes commands and names', () => {
    // `_describe` is replaced by one that prints what it is given: the completion system needs a terminal.
    const script = `_describe() { print -rl -- "\${found[@]}"; }; _files() { print files; }; compdef() { :; }
source <(mentor completion zsh); words=("$@"); CURRENT=$#; _mentor`;
    const inZsh = (...words: readonly string[]): string[] =>
      linesOf(execFileSync('zsh', ['-fc', script, 'zsh', ...words], { cwd, env: ENV, encoding: 'utf8' }));
    expect(inZsh('mentor', 'meeting', 'lo')).toEqual(['log:Record a meeting that was held']);
    expect(inZsh('mentor', 'phase', 'show', 'g')).toEqual(['growth']);
    expect(inZsh('mentor', 'participant', 'show', 'Una\\ R')).toEqual(['Úna Reyes:P1']);
    expect(inZsh('mentor', 'meeting', 'log', 'kas')).toEqual(['Kasia Nowak:R1 with Úna Reyes']);
    expect(inZsh('mentor', 'import', 'participants', '')).toEqual(['files']);
  });
});
