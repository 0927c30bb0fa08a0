/** Whether a data file is as the program left it. Asked where a command met something unexpected. */
import { Failure } from '../../../errors.ts';
import { openToRead } from '../open.ts';
import type { Writer } from '../../store.ts';
import { checkStore } from './check.ts';

/** The checks that show damage. What the other checks find may be due to a mistake of this program. */
const DAMAGE = new Set(['integrity', 'schema', 'foreign-keys', 'log-replay', 'log-digests']);

/** Returns the Failure `damaged` that names the first thing wrong with the file, or undefined where it is sound. */
export function damageOf(file: string, writer: Writer): Failure | undefined {
  try {
    const store = openToRead(file, writer);
    try {
      const found = checkStore(store).find(({ check }) => DAMAGE.has(check));
      return found === undefined
        ? undefined
        : new Failure(
            'damaged',
            `${file} is damaged: ${found.thing}: ${found.message}.`,
            'keep the file as it is; mentor check says all that is wrong, and mentor restore puts a backup in its place',
          );
    } finally {
      store.close();
    }
  } catch (error) {
    return error instanceof Failure && error.kind === 'damaged' ? error : undefined;
  }
}
