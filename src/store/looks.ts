/** The days on which somebody looked at what needs them today: the newest, and the one before it. */
import { valueIn } from './rows.ts';
import type { Store } from './store.ts';

/** Returns the latest day before today on which somebody looked; null where there is none. */
export function lastLookBefore({ db, today }: Store): string | null {
  return valueIn<string | null>(db, 'SELECT max(looked_on) FROM looks WHERE looked_on < ?', today) ?? null;
}

/**
 * Keeps that somebody looked today, once a day. Where the file cannot be written it is not kept, which is no error; and
 * the file keeps its bytes where today is kept already.
 */
export function keepLook(store: Store): void {
  const { db, today } = store;
  if (valueIn<number>(db, 'SELECT EXISTS (SELECT 1 FROM looks WHERE looked_on = ?)', today) === 1) return;
  store.writeUnlogged(() => {
    const before = lastLookBefore(store);
    // Older ones tell nothing more.
    db.prepare('DELETE FROM looks WHERE looked_on < ?').run(before ?? today);
    db.prepare('INSERT INTO looks (looked_on) VALUES (?) ON CONFLICT DO NOTHING').run(today);
  });
}
