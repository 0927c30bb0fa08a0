/**
 * The organisations that people are in: loading and merging them. The column `plain` holds the alias folded, words apart,
 * so that an erasure finds a name in it.
 */
import { grouped } from '../../domain/grouping.ts';
import { mergedName, type Organisation, plainOrganisation } from '../../domain/people/organisations.ts';
import { folded } from '../../domain/words/text.ts';
import { rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

interface SpellingRow {
  readonly spelling: string;
  readonly people: number;
  readonly mentors: number;
  readonly mentees: number;
}

/** Returns how many people have each name of an organisation, the most frequent first. */
export function loadOrganisationNames(store: Store): Map<string, number> {
  return new Map(spellingsOf(store).map(({ spelling, people }) => [spelling, people]));
}

/** Returns, by each name that was merged as it is compared, the name that it was merged into. */
export function loadMergedOrganisations(store: Store): Map<string, string> {
  // Folded here, because the file was written by an earlier program that may fold differently.
  return new Map(aliasesOf(store).map(({ organisation, alias }) => [plainOrganisation(alias), organisation]));
}

/** Returns the organisations, by name without regard to case. */
export function loadOrganisations(store: Store): Organisation[] {
  const merged = loadMergedOrganisations(store);
  const aliases = grouped(aliasesOf(store), ({ organisation }) => plainOrganisation(organisation));
  const spellings = grouped(spellingsOf(store), ({ spelling }) =>
    plainOrganisation(mergedName(merged, spelling)),
  );
  return Array.from(spellings, ([plain, rows]) => {
    const own = aliases.get(plain) ?? [];
    const sum = (key: 'people' | 'mentors' | 'mentees'): number =>
      rows.reduce((total, row) => total + row[key], 0);
    return {
      name: own[0]?.organisation ?? rows[0]?.spelling ?? '',
      spellings: rows.map(({ spelling }) => spelling),
      aliases: own.map(({ alias }) => alias),
      people: sum('people'),
      mentors: sum('mentors'),
      mentees: sum('mentees'),
    };
  }).toSorted((a, b) => (folded(a.name) < folded(b.name) ? -1 : 1));
}

/**
 * Merges two organisations, or the spellings of one: everybody in them gets the one name, and all other names
 * become its aliases.
 */
export function mergeOrganisations({ db }: Store, merged: readonly Organisation[], name: string): void {
  const moveAlias = db.prepare('UPDATE organisation_aliases SET organisation = @name WHERE alias = @alias');
  for (const alias of merged.flatMap(({ aliases }) => aliases)) moveAlias.run({ name, alias });
  db.prepare('DELETE FROM organisation_aliases WHERE plain = ?').run(folded(name));
  const movePeople = db.prepare('UPDATE participants SET organisation = ? WHERE organisation = ?');
  const addAlias = db.prepare(
    'INSERT INTO organisation_aliases (organisation, alias, plain) VALUES (?, ?, ?) ON CONFLICT (plain) DO NOTHING',
  );
  for (const spelling of merged.flatMap((one) => [one.name, ...one.spellings])) {
    if (spelling === name) continue;
    movePeople.run(name, spelling);
    addAlias.run(name, spelling, folded(spelling));
  }
}

interface AliasRow {
  readonly organisation: string;
  readonly alias: string;
}

function aliasesOf({ db }: Store): AliasRow[] {
  return rowsIn<AliasRow>(db, 'SELECT organisation, alias FROM organisation_aliases ORDER BY plain');
}

function spellingsOf({ db }: Store): SpellingRow[] {
  return rowsIn<SpellingRow>(
    db,
    `SELECT organisation AS spelling, count(*) AS people, sum(is_mentor) AS mentors, sum(is_mentee) AS mentees
     FROM participants WHERE trim(organisation) <> '' AND key NOT LIKE 'erased:%'
     GROUP BY organisation ORDER BY people DESC, min(id)`,
  );
}
