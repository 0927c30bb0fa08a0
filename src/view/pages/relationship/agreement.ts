/** An agreement as a paper that both sides can sign and keep. */
import { CHANNELS } from '../../../domain/people/fields/choices.ts';
import { columnOf } from '../../../domain/people/fields/field-entry.ts';
import {
  AGREEMENT_PARTS,
  isAcrossCountries,
  missingFromAgreement,
  titleOf,
} from '../../../domain/relationship/agreement.ts';
import { idOf } from '../../../domain/reference.ts';
import type { Agreement, Relationship } from '../../../domain/relationship/relationship.ts';
import { everybodyOf } from '../../../domain/relationship/members/members.ts';
import { longDate } from '../../../domain/time/dates.ts';
import { capitalised, listed, oneLine } from '../../../domain/words/text.ts';
import { type Block, type Cell, type JsonValue, textBlock } from '../../document/document.ts';
import { personJson } from '../people.ts';
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

/** Returns a version of an agreement part by part, with who accepted it and when, and a line for each to sign on. */
export function agreementBlocks(
  relationship: Relationship,
  agreement: Agreement,
  programme: string,
): Block[] {
  const { people, id } = relationship;
  const between = listed(people.map(({ name, role }) => `${oneLine(name)} (${role})`));
  // The etiquette is asked only of people in two countries.
  const missing = new Set(
    missingFromAgreement(agreement, isAcrossCountries(relationship)).map(({ part }) => part),
  );
  const version = `version ${agreement.version}, of ${longDate(agreement.draftedOn)}`;
  return [
    {
      kind: 'heading',
      text: `Agreement between ${between}: ${version}`,
      parts: ['Mentoring agreement', listed(people.map(({ name }) => oneLine(name))), capitalised(version)],
    },
    textBlock(`${programme}, ${idOf('R', id)}`),
    {
      kind: 'fields',
      fields: agreementFields(relationship, agreement, { parts: missing, text: 'Not agreed yet' }),
    },
    { kind: 'heading', text: 'Accepted' },
    acceptanceBlock(relationship, agreement),
  ];
}

/**
 * Returns the parts of an agreement, each under what it is called; those that say nothing are left out.
 *
 * @param missing What stands for a part that is still to be written.
 */
export function agreementFields(
  { format }: Pick<Relationship, 'format'>,
  agreement: Agreement,
  missing: { readonly parts: ReadonlySet<string>; readonly text: string } = { parts: new Set(), text: '' },
): [string, Cell][] {
  return AGREEMENT_PARTS.flatMap((one): [string, Cell][] => {
    const [value, title] = [agreement[one.part], titleOf(one, format)];
    if (missing.parts.has(one.part)) return [[title, missing.text]];
    if (value === null || value === '') return [];
    if (typeof value === 'number') return [[title, `A meeting every ${plural(value, 'day')}`]];
    // What they wrote is what they sign, letter by letter.
    return [[title, isChannel(value) ? capitalised(value) : value]];
  });
}

function isChannel(value: string): boolean {
  return (CHANNELS as readonly string[]).includes(value);
}

function acceptanceBlock(relationship: Relationship, agreement: Agreement): Block {
  return {
    kind: 'checklist',
    isToSign: true,
    items: relationship.people.map((person) => {
      const done = agreement.acceptances.find((one) => one.participantId === person.participantId);
      return {
        isDone: done !== undefined,
        text: `${person.name} (${person.role})`,
        note: done === undefined ? 'not yet' : `on ${longDate(done.acceptedOn)}`,
      };
    }),
  };
}
