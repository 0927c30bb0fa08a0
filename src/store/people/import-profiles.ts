/** Profiles: how the columns of a kind of file were mapped, kept under a name. */
import type { Store } from '../store.ts';

/** As it is kept: JSON, hence lists and plain objects. */
export interface ImportProfile {
  readonly name: string;
  /** Those of the file that it was made for. */
  readonly headers: readonly string[];
  readonly choices: ProfileChoices;
}

export interface ProfileChoices {
  /** Field → its header, or the headers of a list that several columns make up. */
  readonly set: Readonly<Record<string, readonly string[]>>;
  readonly ignore: readonly string[];
  readonly keep: readonly string[];
  /** Words → places. */
  readonly capacity: Readonly<Record<string, number>>;
  readonly dateFormat: string | null;
  /** The zone of the form's clock; profiles of before it was kept have nothing here. */
  readonly timezone?: string | null;
  /** What becomes of topics that the programme does not have; profiles of before it was kept have nothing here. */
  readonly newTopics?: string | null;
}

/** Returns the profiles of a kind of file, by name. */
export function loadProfiles({ db }: Store, kind: string): ImportProfile[] {
  return db
    .prepare<[string], { name: string; headers: string; choices: string }>(
      'SELECT name, headers, choices FROM import_profiles WHERE kind = ? ORDER BY name',
    )
    .all(kind)
    .map(({ name, headers, choices }) => ({
      name,
      headers: JSON.parse(headers) as string[],
      choices: asChoices(JSON.parse(choices) as KeptChoices),
    }));
}

/** As JSON has them: one header stands alone. */
type KeptChoices = ProfileChoices & { readonly set: Readonly<Record<string, string | readonly string[]>> };

function asChoices(kept: KeptChoices): ProfileChoices {
  return {
    ...kept,
    set: Object.fromEntries(Object.entries(kept.set).map(([field, all]) => [field, [all].flat()])),
  };
}

function asKept({ set, ...others }: ProfileChoices): object {
  const kept = Object.entries(set).map(([field, all]) => [field, all.length === 1 ? all[0] : all]);
  return { set: Object.fromEntries(kept) as object, ...others };
}

/** Adds a profile, or replaces the one of that name. */
export function saveProfile({ db }: Store, kind: string, profile: ImportProfile): void {
  db.prepare(
    `INSERT INTO import_profiles (kind, name, headers, choices) VALUES (?, ?, ?, ?)
     ON CONFLICT (kind, name) DO UPDATE SET headers = excluded.headers, choices = excluded.choices`,
  ).run(kind, profile.name, JSON.stringify(profile.headers), JSON.stringify(asKept(profile.choices)));
}
