/** A series of questions: which one is next, and going back. It asks nobody itself. */
import { type Answers, BACK, type Question, type Step } from './question.ts';

/** Asks one question. It may only go back where there is a question to go back to. */
export type AskOne = (question: Question, canGoBack: boolean) => Promise<string | typeof BACK>;

/**
 * Goes through the steps in turn and returns the answers of the questions that were asked.
 *
 * 1. A step that depends on the answers so far sees those of the questions before it, and no later ones.
 * 2. `BACK` returns to the question that was asked last, over steps that asked nothing.
 * 3. A question that is asked again offers the answer it had, unless the steps before have changed what it can be.
 */
export async function askSeries(steps: readonly Step[], askOne: AskOne): Promise<Record<string, string>> {
  const asked: { readonly at: number; readonly option: string; readonly answer: string }[] = [];
  const earlier = new Map<string, string>();
  for (let at = 0; at < steps.length;) {
    const answers = Object.fromEntries(asked.map(({ option, answer }) => [option, answer]));
    const question = await questionOf(steps[at]!, answers); // 1
    if (question === undefined) {
      at++;
      continue;
    }
    const { option } = question;
    const answer = await askOne(withInitial(question, earlier.get(option)), asked.length > 0); // 3
    if (answer === BACK) {
      at = asked.pop()?.at ?? at; // 2
      continue;
    }
    earlier.set(option, answer);
    asked.push({ at, option, answer });
    at++;
  }
  return Object.fromEntries(asked.map(({ option, answer }) => [option, answer]));
}

async function questionOf(step: Step, answers: Answers): Promise<Question | undefined> {
  return typeof step === 'function' ? step(answers) : step;
}

function withInitial(question: Question, earlier: string | undefined): Question {
  if (earlier === undefined) return question;
  const { choices, isOptional } = question;
  const isThere =
    choices === undefined ||
    typeof choices === 'function' ||
    question.isSeveral === true ||
    (earlier === '' && isOptional === true) ||
    choices.some(({ value }) => value === earlier);
  return isThere ? { ...question, initial: earlier } : question;
}
