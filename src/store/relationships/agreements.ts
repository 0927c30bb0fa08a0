/** The versions of an agreement. Writing them is in `events.ts`. */
import { grouped } from '../../domain/grouping.ts';
import { AGREEMENT_PARTS } from '../../domain/relationship/agreement.ts';
import type { Agreement } from '../../domain/relationship/relationship.ts';
import { rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** A version, and the names of the parts that it changed from the one before. */
export type AgreementVersion = Agreement & { readonly changed: readonly string[] };

/** Returns every version of a relationship's agreement, oldest first. */
export function loadAgreements({ db }: Store, relationshipId: number): AgreementVersion[] {
  const acceptances = grouped(
    db
      .prepare<[number], { agreementId: number; participantId: number; acceptedOn: string }>(
        `SELECT agreement_id AS agreementId, participant_id AS participantId, accepted_on AS acceptedOn
         FROM agreement_acceptances JOIN agreements ON agreements.id = agreement_id WHERE relationship_id = ?
         ORDER BY accepted_on, agreement_acceptances.id`,
      )
      .iterate(relationshipId),
    (row) => row.agreementId,
  );
  const versions = rowsIn<Omit<Agreement, 'acceptances'>>(
    db,
    `SELECT id, version, drafted_on AS draftedOn, asked_on AS askedOn, mentor_expectations AS mentorExpectations,
     mentee_expectations AS menteeExpectations, responsibilities, rhythm_days AS rhythmDays, channel, boundaries,
     confidentiality, etiquette FROM agreements WHERE relationship_id = ? ORDER BY version`,
    relationshipId,
  );
  return versions.map((one, index) => ({
    ...one,
    acceptances: acceptances.get(one.id) ?? [],
    changed: AGREEMENT_PARTS.filter(({ part }) => one[part] !== (versions[index - 1]?.[part] ?? null)).map(
      ({ name }) => name,
    ),
  }));
}
