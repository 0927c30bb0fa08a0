/** An agreement as a document that both sides can keep. */
import { columnOf } from '../../../domain/people/fields/field-entry.ts';
import {
  AGREEMENT_PARTS,
  isAcrossCountries,
  missingFromAgreement,
  titleOf,
} from '../../../domain/relationship/agreement.ts';
import { idOf } from '../../../domain/reference.ts';
import { type Agreement, type Relationship, side } from '../../../domain/relationship/relationship.ts';
import { everybodyOf, inRole } from '../../../domain/relationship/members/members.ts';
import { type Block, type JsonValue, textBlock } from '../../document/document.ts';
import { namesOf, personJson } from '../people.ts';
import { plural } from '../../words/words.ts';

/** Returns a version of an agreement for scripts. */
export function agreementJson(
  relationship: Relationship,
  agreement: Agreement,
): { [key: string]: JsonValue } {
  return {
    version: agreement.version,
    drafted_on: agreement.draftedOn,
    ...Object.fromEntries(AGREEMENT_PARTS.map(({ part }) => [columnOf(part), agreement[part]])),
    accepted: agreement.acceptances.map((acceptance) => {
      const person = everybodyOf(relationship).find((one) => one.participantId === acceptance.participantId);
      return {
        participant: personJson({
          id: acceptance.participantId,
          name: person?.name ?? '',
          email: person?.email ?? null,
        }),
        on: acceptance.acceptedOn,
      };
    }),
  };
}

/** Returns a version of an agreement part by part, each under its own heading, with who accepted it and when. */
export function agreementBlocks(
  relationship: Relationship,
  agreement: Agreement,
  programme: string,
): Block[] {
  const peers = inRole(relationship, 'peer');
  const between =
    peers.length > 0
      ? `${namesOf(peers)} (peers)`
      : `${namesOf(side(relationship, 'mentor'))} (mentor) and ${namesOf(side(relationship, 'mentee'))} (mentee)`;
  return [
    { kind: 'heading', text: `Agreement between ${between}` },
    textBlock(
      `${programme}, ${idOf('R', relationship.id)}. Version ${agreement.version}, of ${agreement.draftedOn}.`,
      'muted',
    ),
    ...agreementParts(relationship, agreement),
    { kind: 'heading', text: 'Accepted' },
    acceptanceBlock(relationship, agreement),
  ];
}

/** Returns the parts alone. One that is missing says so; the etiquette is asked only of a pair in two countries. */
function agreementParts(relationship: Relationship, agreement: Agreement): Block[] {
  const missing = new Set(
    missingFromAgreement(agreement, isAcrossCountries(relationship)).map(({ part }) => part),
  );
  return AGREEMENT_PARTS.flatMap((one): Block[] => {
    const { part } = one;
    const [value, title] = [agreement[part], titleOf(one, relationship.format)];
    if (missing.has(part)) return [{ kind: 'heading', text: title }, textBlock('Not agreed yet.', 'muted')];
    if (value === null || value === '') return [];
    const text = typeof value === 'number' ? `A meeting every ${plural(value, 'day')}.` : value;
    return [{ kind: 'heading', text: title }, textBlock(text)];
  });
}

function acceptanceBlock(relationship: Relationship, agreement: Agreement): Block {
  return {
    kind: 'checklist',
    items: relationship.people.map((person) => {
      const done = agreement.acceptances.find((one) => one.participantId === person.participantId);
      return {
        isDone: done !== undefined,
        text: `${person.name} (${person.role})`,
        note: done === undefined ? 'not yet' : `on ${done.acceptedOn}`,
      };
    }),
  };
}
