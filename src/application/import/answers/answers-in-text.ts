/** The answers in a text, and all that begins like one and is none. */
import {
  type AnswerFound,
  answersIn,
  answersWithinLines,
  besidesAnswers,
} from '../../../domain/forms/answer-text.ts';
import type { AnswerProblem } from '../../../domain/forms/received-answer.ts';
import { repliesIn, replySheet } from '../../../domain/forms/reply-text.ts';
import { isDate } from '../../../domain/time/dates.ts';
import type { Found } from './found-answers.ts';

/** Returns whether a text has what begins like an answer, or a code and answers below it. */
export function hasAnswers(text: string): boolean {
  return /===\s+mentor\s+answer\b/u.test(text) || repliesIn(text).length > 0;
}

/**
 * Returns the answers of a text: those that pages wrote, and what was typed below codes beside them.
 *
 * @param line The line of the file in which all of them stand, where the text is not the file itself.
 */
export function foundInText(text: string, file: string, line?: number): Found[] {
  const beside = besidesAnswers(text);
  const whole = [...answersIn(text), ...answersWithinLines(beside)].map((found): Found => {
    const place = { file, line: line ?? found.line };
    if (!('answer' in found) || !isDate(found.answer.answeredOn))
      return { kind: 'problem', problem: { ...place, ...problemOf(found) } };
    const { form, version, answer } = found;
    return { kind: 'answer', answer: { ...place, form, version, answer } };
  });
  return [...whole, ...foundReplies(beside, file, line)];
}

/** What was typed below a code, as rows of a sheet. */
function foundReplies(text: string, file: string, line: number | undefined): Found[] {
  return repliesIn(text).flatMap((reply) => {
    const { headers, rows } = replySheet(reply);
    const sheet = { file, headers };
    return rows.map((cells): Found => ({
      kind: 'row',
      row: { file, line: line ?? reply.line, sheet, cells },
    }));
  });
}

const AGAIN = 'ask whoever sent it to send the whole of it again, as a file or copied into a mail';

const WHY = {
  'cut-short': 'the answer is cut short: it has no end',
  altered: 'the answer was altered on the way: it is not what its page wrote',
  unreadable: 'the answer cannot be read: it is not as its page writes it',
} as const;

function problemOf(found: AnswerFound): Omit<AnswerProblem, 'file' | 'line'> {
  const rule = 'problem' in found ? found.problem : 'unreadable';
  const code = 'problem' in found ? found.code : found.answer.code;
  return { code, column: null, rule, message: WHY[rule], hint: AGAIN };
}
