/** The questions themselves, at a terminal made of streams. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { createAsk, type Step } from '../../src/ask.ts';
import { refused } from '../../src/errors.ts';

const ENTER = '\r';
const DOWN = '\u001B[B';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

const SCALE = ['not at all', 'little', 'partly', 'mostly', 'very much'].map((words, at) => ({
  value: `${at + 1}`,
  label: `${at + 1} ${words}`,
}));
const TRUST: Step = {
  option: '--trust',
  message: 'Do they trust each other?',
  kind: 'scale',
  choices: SCALE,
};
const NAME: Step = { option: '--name', message: 'Who is it?', kind: 'text', isOptional: false };
const KIND: Step = {
  option: '--kind',
  message: 'Which?',
  kind: 'choice',
  choices: [
    { value: 'a', label: 'Apples' },
    { value: 'b', label: 'Pears' },
  ],
};
const SURE: Step = { option: '--sure', message: 'Are you sure?', kind: 'yes-no' };
const TOPICS: Step = {
  option: '--topics',
  message: 'Which topics?',
  kind: 'search',
  isSeveral: true,
  choices: ['Coaching', 'Nursing', 'Law'].map((label) => ({ value: label, label })),
};

let stdin: PassThrough;
afterEach(() => {
  stdin.destroy();
});

/** Presses each keys when the screen shows the words before it, and returns the answers and the screen. */
async function conversation(
  steps: readonly Step[],
  script: readonly (readonly [sees: string, ...keys: readonly string[]])[],
  end?: 'closed',
): Promise<{ readonly answers: Record<string, string>; readonly shown: string }> {
  stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  let shown = '';
  let seen = 0;
  const left = [...script];
  const look = async (): Promise<void> => {
    const [next] = left;
    const at = next === undefined ? -1 : shown.indexOf(next[0], seen);
    if (next === undefined || at < 0) return;
    left.shift();
    seen = at + next[0].length;
    // A prompt draws itself before it listens.
    for (const key of next.slice(1)) {
      await new Promise((done) => setTimeout(done, 5));
      stdin.write(key);
    }
    if (left.length === 0 && end === 'closed') stdin.end();
    await look();
  };
  let looking = Promise.resolve();
  const output = Object.assign(
    new Writable({
      write(chunk, _, done) {
        shown += stripVTControlCharacters(String(chunk));
        looking = looking.then(look);
        done();
      },
    }),
    { isTTY: true, columns: 80, rows: 24 },
  );
  // A prompt that is over ends what it wrote to; the process's own streams take no notice of that either.
  Object.assign(output, { end: () => output });
  const ask = createAsk({ input: stdin, output }, { input: true, yes: false });
  const stuck = setTimeout(() => {
    shown += `\nnot seen: ${left[0]?.[0]}`;
    stdin.end();
  }, 5000);
  try {
    const answers = await ask.fill(steps);
    expect(left).toEqual([]);
    return { answers, shown };
  } catch (error) {
    if (left.length > 0) throw new Error(shown, { cause: error });
    throw error;
  } finally {
    clearTimeout(stuck);
  }
}

describe('a scale', () => {
  test('is answered by a digit, or by the arrows', async () => {
    const { answers, shown } = await conversation(
      [TRUST, { ...TRUST, option: '--again', message: 'And again?' }],
      [
        ['5 very much', '4'],
        ['And again?', DOWN, ENTER],
      ],
    );
    expect(answers).toEqual({ '--trust': '4', '--again': '2' });
    expect(shown).toContain('✔ Do they trust each other? 4 mostly');
  });

  test('may be left out', async () => {
    const { answers } = await conversation([{ ...TRUST, isOptional: true }], [['(leave it out)', ENTER]]);
    expect(answers).toEqual({ '--trust': '' });
  });
});

describe('<', () => {
  test('goes back from every kind of question, also to an answer by Enter alone', async () => {
    const { answers, shown } = await conversation(
      [
        { ...NAME, initial: 'Ada' },
        KIND,
        SURE,
        TRUST,
        TOPICS,
        { ...NAME, option: '--last', message: 'Last?' },
      ],
      [
        ['Who is it?', ENTER],
        ['Which?', DOWN, ENTER],
        ['Are you sure?', ENTER],
        ['trust', '3'],
        ['Which topics?', ENTER],
        ['Last?', '<', ENTER],
        ['Which topics?', '<'],
        ['trust', '<'],
        ['Are you sure?', '<'],
        ['❯ Pears', '<'],
        ['Who is it? (Ada)', '<', ENTER],
        ['no question before this one', '\u007F', 'Mary', ENTER],
        ['❯ Pears', ENTER],
        ['Are you sure?', ENTER],
        ['❯ 3', ENTER],
        ['Which topics?', 'nur', ENTER],
        ['(Nursing)', ENTER],
        ['Last?', 'x', ENTER],
      ],
    );
    expect(answers).toEqual({
      '--name': 'Mary',
      '--kind': 'b',
      '--sure': 'yes',
      '--trust': '3',
      '--topics': 'Nursing',
      '--last': 'x',
    });
    expect(shown.match(/< goes back, Ctrl-C leaves without a change\./g)).toHaveLength(1);
  });

  test('takes back what was chosen last of several', async () => {
    const { answers } = await conversation(
      [TOPICS],
      [
        ['Which topics?', 'law', ENTER],
        ['(Law)', 'coach', ENTER],
        ['(Law; Coaching)', '<'],
        ['(Law)', 'n', ENTER],
        ['(Law; Nursing)', ENTER],
      ],
    );
    expect(answers).toEqual({ '--topics': 'Law; Nursing' });
  });
});

describe('a check', () => {
  test('is made at once, and may ask elsewhere or refuse', async () => {
    const check = async (answer: string): Promise<string | undefined> => {
      if (answer === 'Ada') throw refused('Ada is enrolled already.', 'mentor participant show Ada');
      return answer === 'Bob' ? 'Not Bob.' : undefined;
    };
    const { answers, shown } = await conversation(
      [{ ...NAME, check }],
      [
        ['Who is it?', 'Ada', ENTER],
        ['mentor participant show Ada', '\u0015', 'Bob', ENTER],
        ['Not Bob.', '\u0015', ENTER],
        ['This cannot be left out.', 'Cy', ENTER],
      ],
    );
    expect(answers).toEqual({ '--name': 'Cy' });
    expect(shown).not.toContain('goes back');
  });

  test('asks again where a list is answered', async () => {
    const check = (answer: string): string | undefined => (answer === 'a' ? 'No apples today.' : undefined);
    const { answers } = await conversation(
      [{ ...KIND, check }],
      [
        ['Pears', ENTER],
        ['> No apples today.', ''],
        ['Pears', DOWN, ENTER],
      ],
    );
    expect(answers).toEqual({ '--kind': 'b' });
  });

  test('that fails ends the conversation', async () => {
    const check = (): string => {
      throw new TypeError('a bug');
    };
    await expect(conversation([{ ...NAME, check }], [['Who is it?', 'Ada', ENTER]])).rejects.toThrow('a bug');
  });
});

describe('leaving', () => {
  const kinds = [NAME, KIND, SURE, TRUST, TOPICS] as const;
  test.each(kinds.flatMap((step) => [CTRL_C, CTRL_D].map((key) => [step.kind, step, key] as const)))(
    'a %s by a key',
    async (_, step, key) => {
      await expect(conversation([step], [[step.message, key]])).rejects.toMatchObject({ kind: 'cancelled' });
    },
  );

  test.each(kinds.map((step) => [step.kind, step] as const))('a %s by the end of stdin', async (_, step) => {
    await expect(conversation([step], [[step.message]], 'closed')).rejects.toMatchObject({
      kind: 'cancelled',
    });
  });

  test('before a question, by the end of stdin', async () => {
    const ended = conversation([NAME, NAME], [['Who is it?', 'Ada', ENTER]], 'closed');
    await expect(ended).rejects.toMatchObject({ kind: 'cancelled' });
  });

  test('in the middle of a line Ctrl-D deletes', async () => {
    const { answers } = await conversation([NAME], [['Who is it?', 'Ada', CTRL_D, ENTER]]);
    expect(answers).toEqual({ '--name': 'Ada' });
  });
});
