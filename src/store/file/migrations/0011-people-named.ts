/**
 * Stores references to people as the people who are meant. Until now they were texts, which named nobody once an e-mail
 * changed, or where they were neither an e-mail nor a ref. Also adds other names of organisations, as topics have them.
 */
import type { Database } from 'better-sqlite3';
import { type Findable, PeopleFinder } from '../../../domain/people/people-finder.ts';
import { namesNobody, peopleIn } from '../../../domain/people/people-in-text.ts';
import { whoIsMeant } from '../../../domain/people/person-references.ts';
import { quoted } from '../../log/change-log.ts';
import type { Migration } from './migration.ts';

const SQL = `
-- Whom a participant names: those they prefer or avoid, their manager, and who a custom field such as assessor holds.
CREATE TABLE person_references (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  field TEXT NOT NULL,                    -- prefers, avoids, manager, or the name of a custom field
  position INTEGER NOT NULL,
  person_id INTEGER REFERENCES participants (id), -- who is meant
  text TEXT NOT NULL,                     -- what was given, as long as no participant is meant for certain; else ''
  is_outside INTEGER NOT NULL DEFAULT 0 CHECK (is_outside IN (0, 1)), -- somebody decided: it is no participant
  CHECK ((person_id IS NULL) = (text <> '')),
  CHECK (is_outside = 0 OR person_id IS NULL)
) STRICT;
CREATE INDEX person_references_participant ON person_references (participant_id);
CREATE INDEX person_references_person ON person_references (person_id);
CREATE INDEX person_references_text ON person_references (field) WHERE person_id IS NULL;

-- What people call an organisation, beside the name that the programme has for it.
CREATE TABLE organisation_aliases (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation TEXT NOT NULL,
  alias TEXT NOT NULL,
  plain TEXT NOT NULL UNIQUE              -- the alias without case, accents, blanks and punctuation
) STRICT;
`;

interface Row extends Findable {
  readonly manager: string | null;
  readonly prefers: string;
  readonly avoids: string;
}

export const peopleNamed: Migration = {
  version: 11,
  name: 'people named',
  up(db) {
    const rows = db
      .prepare<[], Row>('SELECT id, name, ref, email, manager, prefers, avoids FROM participants ORDER BY id')
      .all();
    const custom = customReferences(db);
    // They are logged, so they are removed while there are triggers.
    for (const { id } of custom) db.prepare('DELETE FROM custom_values WHERE id = ?').run(id);
    for (const name of db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
      .pluck()
      .all())
      db.exec(`DROP TRIGGER ${quoted(name)}`);
    db.exec(SQL);
    const meant = resolver(rows);
    const insert = db.prepare(
      'INSERT INTO person_references (participant_id, field, position, person_id, text) VALUES (?, ?, ?, ?, ?)',
    );
    const add = (participantId: number, field: string, texts: readonly string[]): void => {
      const named = texts.filter((text) => !namesNobody(text));
      for (const [position, text] of named.entries()) {
        const personId = meant(text, field, participantId);
        insert.run(participantId, field, position, personId, personId === null ? text : '');
      }
    };
    for (const { id, manager, prefers, avoids } of rows) {
      add(id, 'prefers', JSON.parse(prefers) as string[]);
      add(id, 'avoids', JSON.parse(avoids) as string[]);
      add(id, 'manager', manager === null ? [] : [manager]);
    }
    for (const { participantId, field, value } of custom) add(participantId, field, peopleIn(value));
    for (const column of ['manager', 'prefers', 'avoids'])
      db.exec(`ALTER TABLE participants DROP COLUMN ${column}`);
  },
};

/** Values of the custom fields that the rule `assessor` uses. */
function customReferences(
  db: Database,
): { id: number; participantId: number; field: string; value: string }[] {
  const criteria = db.prepare<[], string>('SELECT criteria FROM programme').pluck().get();
  const { rules = [] } = JSON.parse(criteria ?? '{}') as {
    rules?: readonly { readonly rule: string; readonly field?: string }[];
  };
  const fields = rules.filter(({ rule }) => rule === 'assessor').map(({ field = 'assessor' }) => field);
  return db
    .prepare<[string], { id: number; participantId: number; field: string; value: string }>(
      `SELECT custom_values.id, participant_id AS participantId, name AS field, value FROM custom_values
       JOIN custom_fields ON custom_fields.id = field_id
       WHERE name IN (SELECT value FROM json_each(?)) ORDER BY custom_values.id`,
    )
    .all(JSON.stringify(fields));
}

/** Finds people by e-mail and ref as before, ignoring case. What is not found so is looked up in all other ways. */
function resolver(rows: readonly Row[]): (text: string, field: string, self: number) => number | null {
  const byAddress = new Map<string, Set<number>>();
  for (const { id, ref, email } of rows)
    for (const address of [ref, email]) {
      const own = address?.trim().toLowerCase() ?? '';
      if (own !== '') byAddress.set(own, (byAddress.get(own) ?? new Set()).add(id));
    }
  const finder = new PeopleFinder(rows);
  return (text, field, self) => {
    const [one, ...others] = byAddress.get(text.trim().toLowerCase()) ?? [];
    if (one !== undefined && others.length === 0 && (field !== 'avoids' || one !== self)) return one;
    return whoIsMeant(finder, text, field, self)?.id ?? null;
  };
}
