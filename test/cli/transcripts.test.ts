/**
 * Every `examples/*.console` shows what the program really prints. To record them again after a change:
 *
 *     UPDATE_TRANSCRIPTS=1 npm test -- test/cli/transcripts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { formatTranscript, parseTranscript, play, type Step } from '../support/transcript.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url);
const isRecording = (process.env['UPDATE_TRANSCRIPTS'] ?? '') !== '';
const isCi = (process.env['CI'] ?? '') !== '';
const names = readdirSync(EXAMPLES).filter((name) => name.endsWith('.console'));

function commandsOf(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => (step.kind === 'command' ? [step.line] : []));
}

test('nothing is recorded where it would hide a change', () => {
  expect({ isRecording, isCi }).not.toEqual({ isRecording: true, isCi: true });
});

test('there are the transcripts that the documentation quotes', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      'first-session.console',
      'import.console',
      'mistakes.console',
      'three-rounds.console',
      'whole-life.console',
    ]),
  );
});

describe('transcripts', () => {
  test.each(names)('%s', async (name) => {
    const file = new URL(name, EXAMPLES);
    const text = readFileSync(file, 'utf8');
    const played = formatTranscript(await play(parseTranscript(text)));
    if (isRecording && !isCi) writeFileSync(file, played);
    else expect(played).toBe(text);
  });

  test('the first session fits a README: ten commands, 100 columns', () => {
    const text = readFileSync(new URL('first-session.console', EXAMPLES), 'utf8');
    expect(commandsOf(parseTranscript(text))).toHaveLength(10);
    expect(text.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });
});

describe('the format', () => {
  const SHOWN = [
    '# A note.',
    '$ cat > people.csv <<END',
    'name,email',
    '',
    '# not a note',
    'END',
    '$ mentor one',
    'said',
    '',
    'after a blank line',
    '[exit 2]',
    '',
    '# Another.',
    '$ mentor two | cat',
    '',
  ].join('\n');

  test('is read into steps', () => {
    expect(parseTranscript(SHOWN)).toEqual([
      { kind: 'note', text: 'A note.' },
      { kind: 'file', name: 'people.csv', lines: ['name,email', '', '# not a note'] },
      { kind: 'command', line: 'mentor one', output: 'said\n\nafter a blank line\n[exit 2]\n' },
      { kind: 'note', text: 'Another.' },
      { kind: 'command', line: 'mentor two | cat', output: '' },
    ]);
  });

  test('is written as it was read', () => {
    expect(formatTranscript(parseTranscript(SHOWN))).toBe(SHOWN);
  });

  test('output that differs by one character is seen', async () => {
    const [shown] = await play([{ kind: 'command', line: 'mentor nonsense', output: '' }]);
    expect(shown).toEqual({
      kind: 'command',
      line: 'mentor nonsense',
      output: expect.stringMatching(/^mentor: Unknown command 'mentor nonsense'\.\nHint: .+\n\[exit 2\]\n$/),
    });
  });
});
