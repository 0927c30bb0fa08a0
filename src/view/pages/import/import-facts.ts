/** The line of facts with which every import of participants ends. */
import type { FileFacts } from '../../../domain/import/participants/facts.ts';
import { type Block, type JsonValue, textBlock } from '../../document/document.ts';
import { plural } from '../../words/words.ts';

/**
 * Returns what people are told; nothing of a file without good rows.
 *
 * @param rejected How many rows are rejected, whose people are not counted.
 */
export function factsNote(facts: FileFacts, rejected: number): Block[] {
  const { people, withEmail, atDefault, defaultCapacity, names, overwritten } = facts;
  if (people === 0) return [];
  const where = rejected === 0 ? '' : ' in the good rows';
  const counts = [
    `${withEmail} with e-mail`,
    ...(atDefault === 0
      ? []
      : [`${plural(atDefault, 'mentor')} at the default of ${plural(defaultCapacity, 'place')}`]),
    ...(names.repeated === 0 ? [] : [namesText(names)]),
    ...(overwritten === 0 ? [] : [`${plural(overwritten, 'value')} overwritten`]),
  ];
  const text = `${plural(people, 'person', 'people')}${where}: ${counts.join(', ')}${consentText(facts)}.`;
  return [textBlock(text, 'muted')];
}

/** Returns the same for scripts. */
export function factsJson(facts: FileFacts): JsonValue {
  const { people, withEmail, atDefault, defaultCapacity, names, overwritten, consent } = facts;
  return {
    people,
    with_email: withEmail,
    at_default_capacity: atDefault,
    default_capacity: defaultCapacity,
    names_repeated: names.repeated,
    values_overwritten: overwritten,
    consent: consent && { yes: consent.yes, no: consent.no, blank: consent.blank },
  };
}

function namesText({ repeated, most }: FileFacts['names']): string {
  if (repeated > 1) return `${repeated} names more than once`;
  return most === 2 ? '1 name twice' : `1 name ${most} times`;
}

function consentText({ consent, newPeople }: FileFacts): string {
  if (consent === null) return newPeople === 0 ? '' : '; nothing about consent';
  const { yes, no, blank, ofAllOn } = consent;
  if (ofAllOn !== null) return `; consent of ${ofAllOn}: ${yes}, for no column says who consented`;
  return `; consent: ${yes} yes, ${no} no, ${blank} blank`;
}
