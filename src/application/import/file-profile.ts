/** Profiles: what was decided about files with the same headers, kept under a name. */
import { basename, extname } from 'node:path';
import { ERROR_HEADER } from '../../domain/import/header-names.ts';
import { nearest, quote } from '../../domain/words/text.ts';
import { refused } from '../../errors.ts';
import { type ImportProfile, loadProfiles, saveProfile } from '../../store/people/import-profiles.ts';
import type { Store } from '../../store/store.ts';
import type { FileOptions } from './file-options.ts';
import { type ImportFile, isAsked } from './import-file.ts';

/**
 * Returns the named profile; otherwise one made for a file with exactly the same headers, or undefined.
 *
 * @throws Failure `refused` where there is no profile of that name.
 */
export function profileFor(
  store: Store,
  kind: string,
  name: string | undefined,
  headers: readonly string[],
): ImportProfile | undefined {
  const profiles = store.read(() => loadProfiles(store, kind));
  if (name === undefined) return profiles.find((one) => hasHeaders(one, headers));
  const found = profiles.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = profiles.map((one) => one.name);
  const near = nearest(name, names);
  throw refused(
    `There is no profile ${quote(name)} for such files.`,
    near !== undefined
      ? `did you mean ${quote(near)}?`
      : names.length > 0
        ? `there are ${names.map(quote).join(', ')}`
        : '--save-map NAME saves one with the import that it is made for',
  );
}

/** Returns the name under which the decisions about a file are kept; undefined where there is nothing to keep. */
export function profileName(given: string, options: FileOptions, file: ImportFile): string | undefined {
  if (options.saveMap !== undefined) return options.saveMap;
  if (file.isToKeep === true && file.profile !== undefined) return file.profile.name;
  return isAsked(file) || file.isToKeep === true ? basename(given, extname(given)) : undefined;
}

/** Keeps the decisions about a file, if there are any. */
export function keepProfile(
  store: Store,
  kind: string,
  given: string,
  options: FileOptions,
  file: ImportFile,
): void {
  const name = profileName(given, options, file);
  if (name === undefined) return;
  const { headers } = file.csv;
  const same = loadProfiles(store, kind).find((profile) => profile.name === name);
  // A profile that somebody named is not replaced just because a file happens to have that name.
  if (same !== undefined && !hasHeaders(same, headers) && options.saveMap === undefined) return;
  saveProfile(store, kind, { name, headers, choices: file.choices });
}

/** Returns the name under which a line to paste saves what it decides; undefined where other files have that name. */
export function profileToSave(
  store: Store,
  kind: string,
  given: string,
  options: FileOptions,
  { csv, profile }: ImportFile,
): string | undefined {
  if (options.saveMap !== undefined) return undefined;
  const name = profile?.name ?? basename(given, extname(given));
  const same = store.read(() => loadProfiles(store, kind)).find((one) => one.name === name);
  return same === undefined || hasHeaders(same, csv.headers) ? name : undefined;
}

function hasHeaders(profile: ImportProfile, headers: readonly string[]): boolean {
  // A file of rejected rows has one column more: what is wrong with each.
  const own = (all: readonly string[]): string => JSON.stringify(all.filter((one) => one !== ERROR_HEADER));
  return own(profile.headers) === own(headers);
}
