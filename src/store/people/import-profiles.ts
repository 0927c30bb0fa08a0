/** Profiles: what was decided about a kind of file, kept under a name. */
import type { FileChoices } from '../../domain/import/file-choices.ts';
import { type Meanings, withMeanings } from '../../domain/people/fields/meanings.ts';
import { insertRow, rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

export interface ImportProfile {
  readonly name: string;
  /** Those of the file that it was made for. */
  readonly headers: readonly string[];
  readonly choices: FileChoices;
}

/** Returns the profiles of a kind of file, by name. */
export function loadProfiles({ db }: Store, kind: string): ImportProfile[] {
  return rowsIn<{ name: string; headers: string; choices: string }>(
    db,
    'SELECT name, headers, choices FROM import_profiles WHERE kind = ? ORDER BY name',
    kind,
  ).map(({ name, headers, choices }) => ({
    name,
    headers: JSON.parse(headers) as string[],
    choices: asChoices(JSON.parse(choices) as KeptChoices),
  }));
}

/** The form in JSON: a single header stands alone, and what was not said, or not kept at the time, is null or absent. */
interface KeptChoices extends Pick<FileChoices, 'ignore' | 'keep'> {
  readonly set: Readonly<Record<string, string | readonly string[]>>;
  readonly means?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Places by words, as profiles had it when a capacity was the only field with words. */
  readonly capacity?: Readonly<Record<string, number>>;
  readonly dateFormat: FileChoices['dateFormat'] | null;
  readonly newTopics?: FileChoices['newTopics'] | null;
  readonly mergeRows?: boolean | null;
  readonly timezone?: FileChoices['timezone'] | null;
}

function asChoices({ ignore, keep, ...kept }: KeptChoices): FileChoices {
  return {
    set: new Map(Object.entries(kept.set).map(([field, all]) => [field, [all].flat()])),
    ignore,
    keep,
    means: meansOf(kept),
    dateFormat: kept.dateFormat ?? undefined,
    newTopics: kept.newTopics ?? undefined,
    mergeRows: kept.mergeRows ?? undefined,
    timezone: kept.timezone ?? undefined,
  };
}

function meansOf({ means = {}, capacity = {} }: Pick<KeptChoices, 'means' | 'capacity'>): Meanings {
  const places = Object.entries(capacity).map(([words, value]) => ({
    field: 'capacity',
    words,
    value: String(value),
  }));
  const others = Object.entries(means).flatMap(([field, ofField]) =>
    Object.entries(ofField).map(([words, value]) => ({ field, words, value })),
  );
  return withMeanings(new Map(), [...places, ...others]);
}

function asKept({ ignore, keep, ...choices }: FileChoices): KeptChoices {
  const set = Array.from(choices.set, ([field, all]) => [field, all.length === 1 ? all[0] : all] as const);
  return {
    set: Object.fromEntries(set) as KeptChoices['set'],
    ignore,
    keep,
    means: Object.fromEntries(
      Array.from(choices.means, ([field, meanings]) => [field, Object.fromEntries(meanings)]),
    ),
    dateFormat: choices.dateFormat ?? null,
    newTopics: choices.newTopics ?? null,
    mergeRows: choices.mergeRows ?? null,
    timezone: choices.timezone ?? null,
  };
}

/** Adds a profile, or replaces the one of that name. */
export function saveProfile({ db }: Store, kind: string, profile: ImportProfile): void {
  const headers = JSON.stringify(profile.headers);
  const choices = JSON.stringify(asKept(profile.choices));
  insertRow(db, 'import_profiles', { kind, name: profile.name, headers, choices }, ['kind', 'name']);
}
