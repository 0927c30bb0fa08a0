/** What writes and accepts an agreement, by a command or by an answer that came in. */
import { isDeepStrictEqual } from 'node:util';
import { missingFromAgreement, partsOfAgreement } from '../../domain/relationship/agreement.ts';
import { idOf } from '../../domain/reference.ts';
import type {
  Agreement,
  AgreementParts,
  RelationshipFacts,
  RelationshipPerson,
} from '../../domain/relationship/relationship.ts';
import { refused } from '../../errors.ts';
import { dayOfAgreement } from '../../store/relationships/days-of-asking.ts';
import { insertAcceptance, insertAgreement } from '../../store/relationships/events.ts';
import type { Store } from '../../store/store.ts';

/** Keeps the agreement as it is to be, as a new version; returns that, or undefined where it says this already. */
export function reviseAgreement(
  store: Store,
  { id, agreement: before }: Pick<RelationshipFacts, 'id' | 'agreement'>,
  parts: AgreementParts,
  draftedOn: string,
): Agreement | undefined {
  if (before !== null && isDeepStrictEqual(parts, partsOfAgreement(before))) return undefined;
  const version = (before?.version ?? 0) + 1;
  const day = dayOfAgreement(store, id, draftedOn);
  const revised = { ...parts, version, draftedOn, askedOn: day === draftedOn ? null : day };
  return { ...revised, id: insertAgreement(store, id, revised), acceptances: [] };
}

/**
 * Records that people accept the agreement as it stands; returns its version and those who had not yet.
 *
 * @throws Failure `refused` where there is none, or it lacks a part.
 */
export function acceptAgreement<Who extends Pick<RelationshipPerson, 'participantId'>>(
  store: Store,
  relationshipId: number,
  agreement: Agreement | null,
  people: readonly Who[],
  acceptedOn: string,
): { readonly version: number; readonly fresh: readonly Who[] } {
  const id = idOf('R', relationshipId);
  if (agreement === null)
    throw refused(`${id} has no agreement yet.`, `mentor agreement set ${id} --help tells how to write one`);
  const [missing] = missingFromAgreement(agreement);
  if (missing !== undefined)
    throw refused(
      `The agreement of ${id} has no ${missing.name} yet.`,
      `mentor agreement set ${id} ${missing.option} …`,
    );
  const fresh = people.filter(
    (person) => !agreement.acceptances.some((one) => one.participantId === person.participantId),
  );
  for (const person of fresh) insertAcceptance(store, agreement.id, person.participantId, acceptedOn);
  return { version: agreement.version, fresh };
}
