/** The types of a participant. Loading is in `store/people/participants.ts`, readiness in `domain/people/readiness.ts`. */
import type { Roles } from './fields/choices.ts';
import type { ValuesOf } from './fields/field-entry.ts';
import type { Entries } from './fields/entry-types.ts';

export const STATUSES = ['active', 'paused', 'withdrawn'] as const;
export type ParticipantStatus = (typeof STATUSES)[number];

/**
 * What a person, or a row of a file, says of a participant: a property for each entry of `fields.ts`, and some besides.
 * `null` and `[]` mean "not said".
 */
export interface ParticipantFields extends ValuesOf<Entries> {
  readonly isMentor: boolean;
  readonly isMentee: boolean;
  /** Among equals: on both sides of a relationship of peers. */
  readonly isPeer: boolean;
  /** The day on which they refused consent or took it back; `null` while they consent. */
  readonly consentWithdrawnOn: string | null;
  /** Custom fields by name, values as text. */
  readonly custom: Readonly<Record<string, string>>;
}

export interface Participant extends ParticipantFields {
  readonly id: number;
  /** An identity that does not depend on ids or order: `ref:…`, `email:…` or `row:…`. Unique. */
  readonly key: string;
  readonly status: ParticipantStatus;
  /** The last day of a pause, `YYYY-MM-DD`; `null` for a pause without an end. */
  readonly pausedUntil: string | null;
  readonly enrolledOn: string;
  readonly withdrawnOn: string | null;
  /** The barring fields with a reference that nobody has decided on. */
  readonly undecided: readonly string[];
}

/** A participant as proposals speak of them: who they are, where they stand in order, their places, whom they asked for. */
export type ProposalPerson = Pick<Participant, 'id' | 'name' | 'email' | 'key' | 'capacity' | 'prefers'>;

/** A line of the roll: a participant with what lists and reports need, and what readiness needs besides. */
export type RollEntry = Pick<
  Participant,
  | 'id'
  | 'name'
  | 'email'
  | 'isMentor'
  | 'isMentee'
  | 'isPeer'
  | 'organisation'
  | 'level'
  | 'capacity'
  | 'status'
  | 'pausedUntil'
  | 'consentOn'
  | 'enrolledOn'
  | 'withdrawnOn'
  | 'custom'
  | 'undecided'
> &
  Partial<Participant>;

/**
 * Returns the roles of a participant as one text, as in the CSV column `roles`.
 *
 * @example rolesOf({ isMentor: true, isMentee: true, isPeer: false }) // 'both'
 * @example rolesOf({ isMentor: true, isMentee: false, isPeer: true }) // 'mentor; peer'
 */
export function rolesOf({
  isMentor,
  isMentee,
  isPeer,
}: Pick<ParticipantFields, 'isMentor' | 'isMentee' | 'isPeer'>): Roles {
  if (isPeer && !isMentor && !isMentee) return 'peer';
  const beside = isMentor ? (isMentee ? 'both' : 'mentor') : 'mentee';
  return isPeer ? `${beside}; peer` : beside;
}

/**
 * Orders participants by key, in code units, so that the order is the same on every machine. Every deterministic order
 * in the program is this one, never the order of ids.
 */
export function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** Orders people by name, in code units, then by id. */
export function byName(
  a: { readonly name: string; readonly id: number },
  b: { readonly name: string; readonly id: number },
): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id;
}
