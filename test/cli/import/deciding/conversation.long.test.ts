/**
 * The conversation of an import on a screen of 80 × 24, kept as `examples/import-conversation.txt`. It is played in tmux,
 * which draws what a person sees. `UPDATE_TRANSCRIPTS=1` writes the file.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensureBuilt, ENVIRONMENT, PROGRAM, temporaryFolder } from '../../program.ts';

const EXAMPLE = fileURLToPath(new URL('../../../../examples/import-conversation.txt', import.meta.url));
const SOCKET = `mentor-conversation-${process.pid}`;
const hasTmux = spawnSync('tmux', ['-V']).status === 0;

beforeAll(ensureBuilt, 60_000);
afterAll(() => void (hasTmux && spawnSync('tmux', ['-L', SOCKET, 'kill-server'])));

const FORM = `Timestamp,Your full name,Which is the best e-mail?,Which school do you work at?,How many students can you mentor?,When are you free?,Areas you can mentor in,I agree that my data are kept
3/11/2026 9:14,Grace Hopper,grace@example.org,Elm Hill,One,Mornings,Behavior; Public speaking,Yes
4/11/2026 9:15,Mary Seacole,mary@example.org,Elm Hill,As many as you need,Weekdays; Mornings,public speeking,Yes
4/11/2026 9:16,Ada Lovelace,ada@example.org,Oak Park,up to 3,Flexible,Behaviour,No
5/11/2026 9:17,Bea Byron,bea@example.org,Oak Park,3 (max),Mon 9am-5pm,Behaviour,
`;

/** What has to be seen before each answer, and the keys. */
const TALK: readonly (readonly [seen: string, ...keys: readonly string[]])[] = [
  ['Who is in this file?', 'Enter'],
  ['Take "Which school do you work at?"', 'Enter'],
  ['Take "How many students can you mentor?"', 'Enter'],
  ['Is 3/4/2026 the third of April', 'Enter'],
  ['what does "Mornings" mean', 'Enter'],
  ['what does "Weekdays" mean', 'Enter'],
  ['what does "Flexible" mean', 'Enter'],
  ['what does "As many as you need" mean', '4', 'Enter'],
  ['the topic "Behavior" the same', 'Enter'],
  ['the topic "public speeking" the same', 'Enter'],
  ['does not have this topic', 'Enter'],
];

const describeOnScreen = hasTmux ? describe : describe.skip;

describeOnScreen(`on a screen of 80 × 24${hasTmux ? '' : ' (skipped: there is no tmux)'}`, () => {
  test('an import asks all it has to know in one conversation', async () => {
    const { cwd, remove } = temporaryFolder();
    try {
      writeFileSync(join(cwd, 'form.csv'), FORM);
      writeFileSync(join(cwd, 'mentor'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
      chmodSync(join(cwd, 'mentor'), 0o755);
      const env = { ...ENVIRONMENT, PATH: `${cwd}:/usr/bin:/bin`, PS1: '$ ', TERM: 'xterm-256color' };
      const tmux = (...words: readonly string[]): string =>
        spawnSync('tmux', ['-L', SOCKET, '-f', '/dev/null', ...words], { cwd, env, encoding: 'utf8' }).stdout;
      const screen = (): string => tmux('capture-pane', '-p', '-J', '-S', '-');
      const see = async (text: string): Promise<void> => {
        const plain = (one: string): string => one.replace(/\s+/g, ' ');
        for (let tries = 0; tries < 300; tries++) {
          if (plain(screen()).includes(plain(text))) return;
          await new Promise((done) => setTimeout(done, 50));
        }
        throw new Error(`"${text}" was not seen:\n${screen()}`);
      };
      tmux('new-session', '-d', '-x', '80', '-y', '24', 'sh');
      for (const line of [
        "PS1='$ '",
        'mentor init "Alumni Mentoring" --timezone Europe/London --quiet',
        'mentor topic add Behaviour --quiet',
        'clear',
      ]) {
        tmux('send-keys', line, 'Enter');
        await new Promise((done) => setTimeout(done, 1500));
      }
      tmux('clear-history');
      tmux('send-keys', 'mentor import participants form.csv', 'Enter');
      for (const [seen, ...keys] of TALK) {
        await see(seen);
        tmux('send-keys', ...keys);
      }
      await see('Next: mentor participant list');
      const shown = `${screen()
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
        .replace(/\n\$\s*$/, '')
        .trim()}\n`;
      if (process.env['UPDATE_TRANSCRIPTS'] === '1') writeFileSync(EXAMPLE, shown);
      expect(existsSync(EXAMPLE) && readFileSync(EXAMPLE, 'utf8')).toBe(shown);
    } finally {
      remove();
    }
  }, 60_000);
});
