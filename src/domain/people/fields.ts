/**
 * Every field of a participant, once, in the order of display. Each is one entry of the files in `fields/`. Everything
 * else follows from the entry: its option, its column in files and in the data file, who may read it, what an erasure
 * and a mask make of it, and whether people are matched on it.
 */
import { type Field, fieldsOf } from './field.ts';
import { CONSENT } from './fields/consent-fields.ts';
import { MENTORING } from './fields/mentoring-fields.ts';
import { REACH } from './fields/reach-fields.ts';
import { IDENTITY } from './fields/who-fields.ts';
import { WORK } from './fields/work-fields.ts';
import { ROLES_FIELD } from './fields/roles-field.ts';

export const FIELDS: readonly Field[] = [
  ...fieldsOf(IDENTITY),
  ROLES_FIELD,
  ...fieldsOf(WORK),
  ...fieldsOf(REACH),
  ...fieldsOf(MENTORING),
  ...fieldsOf(CONSENT),
];
