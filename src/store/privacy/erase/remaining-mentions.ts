/** Finds where, after an erasure, something is left that may mean the person, for somebody to decide. */
import type { Database } from 'better-sqlite3';
import type { Row } from '../../../domain/change.ts';
import type { ErasedColumn } from '../../../domain/privacy/erasure.ts';
import type { Held } from '../../../domain/privacy/held.ts';
import { type Likeness, likenessTo } from '../../../domain/privacy/likeness.ts';
import type { Called } from '../../../domain/privacy/mention.ts';
import { quoted } from '../../log/change-log.ts';
import type { Scope } from './scope.ts';

/** A cell that may speak of somebody who was erased. It names nobody. */
export interface Place {
  readonly table: string;
  readonly id: number;
  readonly column: string;
  /** `name`: their whole name, which somebody else has too or which the programme uses itself; `part`: one word of it, or a ref that may be something else. */
  readonly likeness: Likeness;
}

/** Free text, in which one word of a name may mean them. */
const FREE_TEXT: ReadonlySet<Held> = new Set([
  'description',
  'words',
  'confidence',
  'programme-words',
  'document',
]);

/** The programme's own names, which an erasure leaves as they are. */
const NAMES: ReadonlySet<Held> = new Set(['vocabulary']);

/** Columns that hold a name in its compared form, beside the name itself. */
const COMPARED_FORMS = new Set(['folded', 'plain']);

/**
 * Returns the cells in other people's rows in which something may still mean the people, in the order of tables and rows.
 *
 * @param called Their names before the erasure.
 */
export function placesOf(
  db: Database,
  called: Called,
  columns: ReadonlyMap<string, readonly ErasedColumn[]>,
  scope: Scope,
): Place[] {
  const likeness = likenessTo(called);
  return [...columns].flatMap(([table, all]) => {
    const looked = all.filter(
      ({ held, column }) => (FREE_TEXT.has(held) || NAMES.has(held)) && !COMPARED_FORMS.has(column),
    );
    if (looked.length === 0) return [];
    const names = looked.map(({ column }) => quoted(column)).join(', ');
    const rows = db.prepare<[], Row>(`SELECT id, ${names} FROM ${quoted(table)} ORDER BY id`).iterate();
    const places: Place[] = [];
    for (const row of rows) {
      const id = Number(row['id']);
      if (scope.get(table)?.has(id) === true) continue;
      for (const { column, held } of looked) {
        const value = row[column];
        const like = typeof value === 'string' ? likeness(value) : null;
        if (like === null || (like === 'part' && NAMES.has(held))) continue;
        places.push({ table, id, column, likeness: like });
      }
    }
    return places;
  });
}
