/** Headers in sentences. */
import { quote } from '../../../domain/words/text.ts';

/**
 * Returns a header as it can stand in a sentence: on one line, and of 200 characters the first 60.
 *
 * @example shortened('City\nand state') // 'City and state'
 */
export function shortened(header: string): string {
  return quote(header).slice(1, -1);
}
