/** The programme's levels: who has which, and replacing the list. */
import type { LevelChange } from '../domain/level-change.ts';
import { rowsIn, valuesIn } from './rows.ts';
import type { Store } from './store.ts';

/** Returns the levels, lowest first. */
export function loadLevels({ db }: Pick<Store, 'db'>): string[] {
  return valuesIn<string>(db, 'SELECT name FROM levels ORDER BY position');
}

/** Returns each level, lowest first, and how many people have it. */
export function loadLevelCounts({ db }: Store): { readonly name: string; readonly people: number }[] {
  return rowsIn(
    db,
    `SELECT levels.name, count(participants.id) AS people
     FROM levels LEFT JOIN participants ON participants.level = levels.name GROUP BY levels.id ORDER BY position`,
  );
}

/** Returns the people who have a level, in the order in which people are listed. */
export function loadPeopleAt({ db }: Store, level: string): { readonly id: number; readonly name: string }[] {
  return rowsIn(db, 'SELECT id, name FROM participants WHERE level = ? ORDER BY key', level);
}

/** Replaces the levels. People keep a level that is renamed; nobody may have one that goes. */
export function saveLevels({ db }: Store, { levels, removed }: LevelChange): void {
  db.pragma('defer_foreign_keys = ON'); // a level has its new name before its people have it
  const remove = db.prepare('DELETE FROM levels WHERE name = ?');
  for (const level of removed) remove.run(level);
  const add = db.prepare('INSERT INTO levels (position, name) VALUES (?, ?)');
  const change = db.prepare('UPDATE levels SET position = ?, name = ? WHERE name = ?');
  const follow = db.prepare('UPDATE participants SET level = @to WHERE level = @from');
  for (const [position, { from, to }] of levels.entries()) {
    if (from === null) add.run(position, to);
    else change.run(position, to, from);
    if (from !== null && from !== to) follow.run({ from, to });
  }
}
