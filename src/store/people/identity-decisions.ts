/** Participants who may be one person, and what was decided about them. */
import {
  type IdentityDecision,
  nearIdentities,
  type NearIdentity,
  type Nearness,
  pairText,
} from '../../domain/people/near-identities.ts';
import type { ParticipantFields } from '../../domain/people/participant.ts';
import type { Findable } from '../../domain/people/people-finder.ts';
import { bit, rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** Who somebody is, with what distinguishes two people of one name. */
export type Person = Findable & Pick<ParticipantFields, 'isMentor' | 'isMentee' | 'isPeer' | 'organisation'>;

/** Two people who may be one, or about whom that was decided. */
export interface KnownIdentity {
  /** The one enrolled first comes first. */
  readonly people: readonly [one: Person, other: Person];
  /** `null` if nothing about them is alike and somebody decided anyway. */
  readonly why: Nearness | null;
  /** `null` while it is open. */
  readonly isSame: boolean | null;
}

/** Returns the decisions about two people being one, by when each was first made. */
export function loadIdentityDecisions({ db }: Pick<Store, 'db'>): IdentityDecision[] {
  return rowsIn<{ participantId: number; otherId: number; isSame: number }>(
    db,
    'SELECT participant_id AS participantId, other_id AS otherId, is_same AS isSame FROM identity_decisions ORDER BY id',
  ).map((row) => ({ ...row, isSame: row.isSame === 1 }));
}

/** Returns all pairs who may be one person, decided or not, by who was enrolled first. */
export function loadIdentities(store: Pick<Store, 'db'>): KnownIdentity[] {
  const people = loadPeople(store);
  const decisions = loadIdentityDecisions(store);
  const decided = new Map(
    decisions.map(({ participantId, otherId, isSame }) => [pairText(participantId, otherId), isSame]),
  );
  const near = nearIdentities(people, (one) => one);
  const identities: KnownIdentity[] = near.map((one) => ({
    ...one,
    isSame: decided.get(textOf(one)) ?? null,
  }));
  const found = new Set(near.map(textOf));
  const byId = new Map(people.map((one) => [one.id, one]));
  for (const { participantId, otherId, isSame } of decisions) {
    const [one, other] = [byId.get(participantId), byId.get(otherId)];
    if (one !== undefined && other !== undefined && !found.has(pairText(participantId, otherId)))
      identities.push({ people: [one, other], why: null, isSame });
  }
  return identities.sort((a, b) => a.people[0].id - b.people[0].id || a.people[1].id - b.people[1].id);
}

/** Returns the undecided pairs who may be one person, by who was enrolled first. */
export function loadOpenIdentities(store: Pick<Store, 'db'>): KnownIdentity[] {
  return loadIdentities(store).filter(({ isSame }) => isSame === null);
}

/** Records that two are one person or two people. It replaces any earlier decision. */
export function decideIdentity(store: Store, one: number, other: number, isSame: boolean): void {
  store.db
    .prepare(
      `INSERT INTO identity_decisions (participant_id, other_id, is_same, decided_on) VALUES (?, ?, ?, ?)
       ON CONFLICT (participant_id, other_id) DO UPDATE SET is_same = excluded.is_same, decided_on = excluded.decided_on
       WHERE is_same <> excluded.is_same`,
    )
    .run(Math.min(one, other), Math.max(one, other), bit(isSame), store.today);
}

function textOf({ people: [one, other] }: NearIdentity): string {
  return pairText(one.id, other.id);
}

function loadPeople({ db }: Pick<Store, 'db'>): Person[] {
  return rowsIn<
    Findable & { organisation: string | null; isMentor: number; isMentee: number; isPeer: number }
  >(
    db,
    `SELECT id, name, ref, email, organisation, is_mentor AS isMentor, is_mentee AS isMentee, is_peer AS isPeer
     FROM participants ORDER BY id`,
  ).map((row) => ({
    ...row,
    isMentor: row.isMentor === 1,
    isMentee: row.isMentee === 1,
    isPeer: row.isPeer === 1,
  }));
}
