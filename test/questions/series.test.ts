/** Which question is next, and the way back. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { BACK, type Question, type Step } from '../../src/questions/question.ts';
import { askSeries } from '../../src/questions/series.ts';

function text(option: string): Question {
  return { option, message: `${option}?`, kind: 'text' };
}

/** Answers a series from a list, and keeps what was asked: the option, and what Enter would give. */
async function answered(
  steps: readonly Step[],
  given: readonly (string | typeof BACK)[],
): Promise<{ readonly answers: Record<string, string>; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const left = [...given];
  const answers = await askSeries(steps, async ({ option, initial }, canGoBack) => {
    asked.push(`${option}${initial === undefined ? '' : `=${initial}`}${canGoBack ? '' : ' (first)'}`);
    const next = left.shift();
    if (next === undefined) throw new Error(`nothing is left to answer ${option} with`);
    return next;
  });
  expect(left).toEqual([]);
  return { answers, asked };
}

describe('a series', () => {
  test('asks in turn, and nothing can be gone back to from the first', async () => {
    expect(await answered([text('a'), text('b')], ['1', '2'])).toEqual({
      answers: { a: '1', b: '2' },
      asked: ['a (first)', 'b'],
    });
  });

  test('goes back one question at a time, and offers what was answered', async () => {
    const { answers, asked } = await answered(
      [text('a'), text('b'), text('c')],
      ['1', '2', BACK, BACK, '3', '2', '4'],
    );
    expect(asked).toEqual(['a (first)', 'b', 'c', 'b=2', 'a=1 (first)', 'b=2', 'c']);
    expect(answers).toEqual({ a: '3', b: '2', c: '4' });
  });

  test('asks a step that depends on an answer only where it applies, there and back', async () => {
    const steps: readonly Step[] = [
      text('role'),
      ({ role }) => (role === 'mentor' ? text('capacity') : undefined),
      text('country'),
    ];
    const { answers, asked } = await answered(steps, ['mentor', '2', BACK, BACK, 'mentee', 'PL']);
    expect(asked).toEqual([
      'role (first)',
      'capacity',
      'country',
      'capacity=2',
      'role=mentor (first)',
      'country',
    ]);
    expect(answers).toEqual({ role: 'mentee', country: 'PL' });
  });

  test('does not show a step the answers after it', async () => {
    const seen: unknown[] = [];
    const steps: readonly Step[] = [
      text('a'),
      async (answers) => {
        seen.push(answers);
        return text('b');
      },
      text('c'),
    ];
    await answered(steps, ['1', '2', BACK, '2', '3']);
    expect(seen).toEqual([{ a: '1' }, { a: '1' }]);
  });

  test('does not offer an answer that is not to be had any more', async () => {
    const steps: readonly Step[] = [
      text('side'),
      ({ side }) => ({
        option: 'who',
        message: 'Who?',
        kind: 'choice',
        choices: [{ value: `${side}-1`, label: 'One' }],
      }),
      text('c'),
    ];
    const { asked } = await answered(steps, ['x', 'x-1', BACK, BACK, 'y', 'y-1', '']);
    expect(asked.at(-2)).toBe('who');
  });

  test('gives the same answers whatever the way back and forth', async () => {
    const steps: readonly Step[] = [
      text('a'),
      ({ a }) => (a === '1' ? text('b') : undefined),
      ({ b }) => (b === '0' ? undefined : text('c')),
      text('d'),
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('0', '1', BACK), { maxLength: 30 }), async (keys) => {
        const left = [...keys];
        const answers = await askSeries(steps, async (_, canGoBack) => {
          const next = left.shift() ?? '0';
          return next === BACK && !canGoBack ? '0' : next;
        });
        const straight = await askSeries(steps, async ({ option }) => answers[option]!);
        expect(straight).toEqual(answers);
      }),
    );
  });
});
