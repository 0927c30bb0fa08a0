/** How many people were erased. */
import { valueIn } from '../../rows.ts';
import type { Store } from '../../store.ts';

/** Returns how many people were ever erased from the file. */
export function loadErasedCount({ db }: Store): number {
  return valueIn<number>(db, 'SELECT count(*) FROM erasures') ?? 0;
}
