/** Whether two answers say the same. */
import { answerCheck } from './answer-text.ts';
import type { AnswerValues } from './occasion.ts';

/**
 * Returns a digest of what an answer says, which is the same however its lines were broken on the way and in whichever
 * order its values come. What was left blank does not count.
 */
export function answerDigest(values: AnswerValues): string {
  const said = [...values]
    .map(([key, value]) => [key, value.split(/\s+/u).filter(Boolean).join(' ')] as const)
    .filter(([, value]) => value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return answerCheck(said.map(([key, value]) => `[${key}] ${value}`));
}
