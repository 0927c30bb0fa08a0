/** Whether a participant can be matched. Derived each time, never stored. */
import { fieldNamed } from './fields/field-lookup.ts';
import type { Participant, ParticipantStatus } from './participant.ts';
import { UNDECIDED } from './person-references.ts';

/** The properties that readiness always reads; the required fields come on top. */
export type ReadinessFacts = Pick<
  Participant,
  'isMentor' | 'isMentee' | 'isPeer' | 'status' | 'pausedUntil' | 'consentOn' | 'custom' | 'undecided'
>;

/**
 * Returns a participant's status on a date: a pause ends by itself after its last day.
 *
 * @param today `YYYY-MM-DD`.
 */
export function statusOn(
  person: Pick<Participant, 'status' | 'pausedUntil'>,
  today: string,
): ParticipantStatus {
  const isOver = person.status === 'paused' && person.pausedUntil !== null && person.pausedUntil < today;
  return isOver ? 'active' : person.status;
}

/**
 * Returns what keeps a participant from being matched, in words and in a fixed order; empty when ready. A field that
 * belongs to one side is required of that side only. A peer wants something from the other, as a mentee does.
 *
 * @param requiredFields The programme's, by canonical name. Consent is required whether it is named or not.
 * @param today `YYYY-MM-DD`.
 * @example missingFor(person, ['name', 'roles', 'consent_on'], '2026-11-22') // ['consent_on']
 */
export function missingFor(
  person: ReadinessFacts & Partial<Participant>,
  requiredFields: readonly string[],
  today: string,
): string[] {
  const missing: string[] = [];
  const status = statusOn(person, today);
  if (status === 'withdrawn') missing.push('has withdrawn');
  if (status === 'paused')
    missing.push(person.pausedUntil === null ? 'is paused' : `is paused until ${person.pausedUntil}`);
  for (const name of requiredFields) {
    const side = fieldNamed(name)?.side;
    if (side === 'mentor' && !person.isMentor) continue;
    if (side === 'mentee' && !person.isMentee && !person.isPeer) continue;
    if (!isSaid(person, name)) missing.push(name);
  }
  if (!requiredFields.includes('consent_on') && person.consentOn === null) missing.push('consent_on');
  if (person.undecided.length > 0) missing.push(UNDECIDED);
  return missing;
}

/** Returns whether nothing keeps a participant from being matched; see {@link missingFor}. */
export function isReady(...given: Parameters<typeof missingFor>): boolean {
  return missingFor(...given).length === 0;
}

function isSaid(person: ReadinessFacts & Partial<Participant>, name: string): boolean {
  if (name === 'roles') return person.isMentor || person.isMentee || person.isPeer;
  const property = fieldNamed(name)?.properties[0];
  const value = name in person.custom ? person.custom[name] : property && person[property];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';
}

/** Returns the properties of a participant that {@link missingFor} looks at. */
export function readinessNeeds(requiredFields: readonly string[]): (keyof Participant)[] {
  const always: readonly (keyof ReadinessFacts)[] = [
    'isMentor',
    'isMentee',
    'isPeer',
    'status',
    'pausedUntil',
    'consentOn',
    'custom',
    'undecided',
  ];
  return [...always, ...requiredFields.flatMap((name) => fieldNamed(name)?.properties ?? [])];
}
