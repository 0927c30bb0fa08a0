/** Starts an agreement from the programme's templates. */
import { AGREEMENT_PARTS, isAcrossCountries, isWritten } from './agreement.ts';
import type { Participant } from '../people/participant.ts';
import { englishName } from '../people/countries-and-languages.ts';
import { type AgreementParts, type Relationship, side } from './relationship.ts';
import { filled, type OwnTemplate, TEMPLATES, wordingFor } from '../letters/templates.ts';
import { oneLine } from '../words/text.ts';

interface Start {
  readonly programme: string;
  /** The people of the relationship. */
  readonly participants: readonly Participant[];
  readonly templates: readonly OwnTemplate[];
}

/**
 * Returns the parts of an agreement, with each unwritten text filled in from its template. The wording is in a language
 * that all the people share, where the template has one. The etiquette is only for pairs in two countries. The pair
 * itself decides how often and through which channel to meet.
 */
export function startedFromTemplates(
  parts: AgreementParts,
  relationship: Pick<Relationship, 'people'>,
  { programme, participants, templates }: Start,
): AgreementParts {
  const shared = sharedLanguages(participants);
  const values = agreementValues(relationship, { programme, participants });
  const started: Record<string, string> = {};
  for (const { part, option, isForTwoCountries } of AGREEMENT_PARTS) {
    const name = `agreement.${option.slice(2)}`;
    if (isWritten(parts, part) || !TEMPLATES.some((template) => template.name === name)) continue;
    if (isForTwoCountries === true && !isAcrossCountries(relationship)) continue;
    started[part] = filled(wordingFor(name, templates, shared).body, values);
  }
  return { ...parts, ...started };
}

/** Returns what stands in the braces of the parts of an agreement. */
export function agreementValues(
  relationship: Pick<Relationship, 'people'>,
  { programme, participants }: Omit<Start, 'templates'>,
): Record<string, string> {
  return {
    programme,
    mentor: namesOf(relationship, 'mentor'),
    mentee: namesOf(relationship, 'mentee'),
    mentor_place: placeOf(relationship, 'mentor', participants),
    mentee_place: placeOf(relationship, 'mentee', participants),
    languages: sharedLanguages(participants)
      .map((tag) => englishName('language', tag) ?? tag)
      .join(' and '),
  };
}

function namesOf({ people }: Pick<Relationship, 'people'>, role: 'mentor' | 'mentee'): string {
  return people
    .filter((person) => person.role === role)
    .map((person) => oneLine(person.name))
    .join(' and ');
}

/** Returns the languages that everybody speaks, in the first person's order; none where somebody's are not known. */
function sharedLanguages([first, ...others]: readonly Participant[]): string[] {
  return (first?.languages ?? []).filter((tag) => others.every(({ languages }) => languages.includes(tag)));
}

/** Returns `Kenya (Africa/Nairobi)`, leaving out what is not known. */
function placeOf(
  relationship: Pick<Relationship, 'people'>,
  role: 'mentor' | 'mentee',
  participants: readonly Participant[],
): string {
  const places = side(relationship, role).map(({ participantId, country }) => {
    const zone = participants.find((one) => one.id === participantId)?.timezone ?? null;
    const name = country === null ? '' : (englishName('region', country) ?? country);
    return zone === null ? name : `${name} (${zone})`.trim();
  });
  return [...new Set(places)].join(' and ');
}
