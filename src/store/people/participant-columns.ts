/** The columns of participants, once: loading and writing both work from these lists. */
import type { Participant, ParticipantFields } from '../../domain/people/participant.ts';

export type SqlValue = string | number | null;

/** How a value is kept: as it is, as 0 or 1, or as a JSON list. */
export type Kept = 'plain' | 'bit' | 'list';

/** What people say of a participant: the column, the property, and how it is kept. Whom they name is in `person-references.ts`. */
export const FIELD_COLUMNS: readonly (readonly [
  column: string,
  property: keyof ParticipantFields,
  kept: Kept,
])[] = [
  ['ref', 'ref', 'plain'],
  ['name', 'name', 'plain'],
  ['email', 'email', 'plain'],
  ['is_mentor', 'isMentor', 'bit'],
  ['is_mentee', 'isMentee', 'bit'],
  ['organisation', 'organisation', 'plain'],
  ['department', 'department', 'plain'],
  ['job_title', 'jobTitle', 'plain'],
  ['level', 'level', 'plain'],
  ['years_experience', 'yearsExperience', 'plain'],
  ['sector', 'sector', 'plain'],
  ['country', 'country', 'plain'],
  ['region', 'region', 'plain'],
  ['timezone', 'timezone', 'plain'],
  ['languages', 'languages', 'list'],
  ['availability', 'availability', 'plain'],
  ['channels', 'channels', 'list'],
  ['about', 'about', 'plain'],
  ['motivation', 'motivation', 'plain'],
  ['capacity', 'capacity', 'plain'],
  ['hours_per_month', 'hoursPerMonth', 'plain'],
  ['worked_in', 'workedIn', 'list'],
  ['formats', 'formats', 'list'],
  ['consent_on', 'consentOn', 'plain'],
  ['consent_withdrawn_on', 'consentWithdrawnOn', 'plain'],
  ['consent_notice', 'consentNotice', 'plain'],
];

/** What the program keeps beside that. */
export const OWN_COLUMNS: readonly (readonly [column: string, property: keyof Participant, kept: Kept])[] = [
  ['id', 'id', 'plain'],
  ['key', 'key', 'plain'],
  ['status', 'status', 'plain'],
  ['paused_until', 'pausedUntil', 'plain'],
  ['enrolled_on', 'enrolledOn', 'plain'],
  ['withdrawn_on', 'withdrawnOn', 'plain'],
];
