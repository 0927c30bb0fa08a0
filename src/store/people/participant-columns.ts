/** The columns of participants, once: loading and writing both work from these lists. */
import { columnsOf } from '../../domain/people/field.ts';
import { FIELDS } from '../../domain/people/fields.ts';
import type { Participant, ParticipantFields } from '../../domain/people/participant.ts';

export type SqlValue = string | number | null;

/** How a value is kept: as it is, as 0 or 1, or as a JSON list. */
export type KeptInColumn = 'column' | 'bits' | 'list';

/** A column, the property that it keeps, and how. */
type ColumnOf<P> = readonly [column: string, property: P, kept: KeptInColumn];

/** No form asks for this. It belongs with the day that it takes back. */
const CONSENT_WITHDRAWN: ColumnOf<keyof ParticipantFields> = [
  'consent_withdrawn_on',
  'consentWithdrawnOn',
  'column',
];

/**
 * What people say of a participant. Topics and the people they name are in tables of their own. The fingerprint of a
 * proposal has the values in this order, so another order makes every open proposal look out of date.
 */
export const FIELD_COLUMNS: readonly ColumnOf<keyof ParticipantFields>[] = FIELDS.flatMap((field) => [
  ...columnsOf(field).map(([column, property]) => [column, property, field.kept as KeptInColumn] as const),
  ...(field.name === 'consent_on' ? [CONSENT_WITHDRAWN] : []),
]);

/** What the program stores besides that. */
export const OWN_COLUMNS: readonly ColumnOf<keyof Participant>[] = [
  ['id', 'id', 'column'],
  ['key', 'key', 'column'],
  ['status', 'status', 'column'],
  ['paused_until', 'pausedUntil', 'column'],
  ['enrolled_on', 'enrolledOn', 'column'],
  ['withdrawn_on', 'withdrawnOn', 'column'],
];
