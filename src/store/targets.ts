/** What the programme aims at. */
import type { Target } from '../domain/target.ts';
import { insertRow, rowsIn } from './rows.ts';
import type { Store } from './store.ts';

/** Returns the targets, in the order in which they were first set. */
export function loadTargets({ db }: Store): Target[] {
  return rowsIn<Target>(db, 'SELECT figure, value, by_on AS byOn, set_on AS setOn FROM targets ORDER BY id');
}

/** Sets the target of a figure, in place of the one that it had. */
export function saveTarget(store: Store, target: Target): void {
  const before = loadTargets(store).find(({ figure }) => figure === target.figure);
  if (before?.value === target.value && before.byOn === target.byOn) return;
  insertRow(store.db, 'targets', target, ['figure']);
}

/** Drops the target of a figure. */
export function deleteTarget({ db }: Store, figure: string): void {
  db.prepare('DELETE FROM targets WHERE figure = ?').run(figure);
}
