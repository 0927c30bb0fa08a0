/** The types of the entries of all fields except the roles; `fields.ts` has the entries as a list. */
import type { Kept } from './field-entry.ts';
import type { CONSENT } from './consent-fields.ts';
import type { MENTORING } from './mentoring-fields.ts';
import type { REACH } from './reach-fields.ts';
import type { IDENTITY } from './who-fields.ts';
import type { WORK } from './work-fields.ts';

/** The entries, by property. */
export type Entries = typeof IDENTITY & typeof WORK & typeof REACH & typeof MENTORING & typeof CONSENT;

/** The properties that are kept in one of these ways. */
export type PropertyKept<K extends Kept> = {
  [P in keyof Entries]: Entries[P]['kept'] extends K ? P : never;
}[keyof Entries];
