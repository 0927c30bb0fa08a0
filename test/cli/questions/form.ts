/** Going through a series of questions by keys, and leaving it at each. */
import { CTRL_C, type Pty } from '../pty.ts';

/** A question, and the keys that answer it; a key that begins with `see:` waits for a text instead. */
export type Scripted = readonly [question: string, ...keys: readonly string[]];

/** Answers questions in turn. */
export async function answer(terminal: Pty, questions: readonly Scripted[]): Promise<void> {
  for (const [question, ...keys] of questions) {
    await terminal.see(question);
    for (const key of keys) {
      if (key.startsWith('see:')) await terminal.see(key.slice(4));
      else terminal.press(key);
    }
  }
}

/** Answers the questions before one, leaves at that by a key, and returns the exit code. */
export async function leave(
  terminal: Pty,
  questions: readonly Scripted[],
  at: number,
  key = CTRL_C,
): Promise<number> {
  await answer(terminal, questions.slice(0, at));
  await terminal.see(questions[at]?.[0] ?? '');
  terminal.press(key);
  return terminal.end();
}
