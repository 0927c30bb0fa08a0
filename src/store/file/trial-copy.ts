/** A copy of the programme in memory, on which something is tried: the file is only read. */
import type { Store } from '../store.ts';
import { Sqlite } from './sqlite.ts';

/** Returns a store of such a copy, which can be written to and is gone once it is closed. */
export function trialCopy(store: Store): Store {
  return store.onCopy(new Sqlite(store.db.serialize()), store.today);
}
