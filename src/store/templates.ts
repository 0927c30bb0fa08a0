/** The programme's own wordings. */
import type { OwnTemplate } from '../domain/letters/templates.ts';
import type { Store } from './store.ts';
import { rowsIn } from './rows.ts';

/** Returns the programme's own wordings, by name and language. */
export function loadTemplates({ db }: Store): OwnTemplate[] {
  return rowsIn<OwnTemplate>(
    db,
    'SELECT name, language, subject, body FROM templates ORDER BY name, language',
  );
}

/** Adds a wording, or replaces the one of that name and language. */
export function saveTemplate({ db }: Store, template: OwnTemplate): void {
  db.prepare(
    `INSERT INTO templates (name, language, subject, body) VALUES (@name, @language, @subject, @body)
     ON CONFLICT (name, language) DO UPDATE SET subject = excluded.subject, body = excluded.body
     WHERE subject IS NOT excluded.subject OR body <> excluded.body`,
  ).run(template);
}

/** Removes a wording, and returns whether there was one. */
export function deleteTemplate({ db }: Store, name: string, language: string): boolean {
  return db.prepare('DELETE FROM templates WHERE name = ? AND language = ?').run(name, language).changes > 0;
}
