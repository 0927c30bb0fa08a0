/** Starts an agreement from the programme's templates. */
import { AGREEMENT_PARTS, isAcrossCountries, isWritten } from './agreement.ts';
import type { Participant } from '../people/participant.ts';
import { englishName } from '../people/countries-and-languages.ts';
import { type AgreementParts, type Relationship, side } from './relationship.ts';
import { listInWords } from '../letters/letter-words.ts';
import { DEFAULT_LANGUAGE, filled, type OwnTemplate, TEMPLATES, wordingFor } from '../letters/templates.ts';
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

/**
 * Returns what stands in the braces of the parts of an agreement.
 *
 * @param language In which countries and languages are named.
 */
export function agreementValues(
  relationship: Pick<Relationship, 'people'>,
  { programme, participants }: Omit<Start, 'templates'>,
  language = DEFAULT_LANGUAGE,
): Record<string, string> {
  const namesOf = (role: 'mentor' | 'mentee'): string =>
    joined(
      side(relationship, role).map(({ name }) => oneLine(name)),
      language,
    );
  const placesOf = (role: 'mentor' | 'mentee'): string =>
    joined(placesIn(relationship, role, participants, language), language);
  return {
    programme,
    mentor: namesOf('mentor'),
    mentee: namesOf('mentee'),
    mentor_place: placesOf('mentor'),
    mentee_place: placesOf('mentee'),
    languages: joined(
      sharedLanguages(participants).map((tag) => nameIn(language, 'language', tag)),
      language,
    ),
  };
}

function joined(names: readonly string[], language: string): string {
  return language === DEFAULT_LANGUAGE ? names.join(' and ') : listInWords(names, language);
}

function nameIn(language: string, type: 'region' | 'language', code: string): string {
  if (language === DEFAULT_LANGUAGE) return englishName(type, code) ?? code;
  return new Intl.DisplayNames([language], { type }).of(code) ?? code;
}

/** Returns the languages that everybody speaks, in the first person's order; none where somebody's are not known. */
function sharedLanguages([first, ...others]: readonly Participant[]): string[] {
  return (first?.languages ?? []).filter((tag) => others.every(({ languages }) => languages.includes(tag)));
}

/** Returns `Kenya (Africa/Nairobi)` of each, leaving out what is not known. */
function placesIn(
  relationship: Pick<Relationship, 'people'>,
  role: 'mentor' | 'mentee',
  participants: readonly Participant[],
  language: string,
): string[] {
  const places = side(relationship, role).map(({ participantId, country }) => {
    const zone = participants.find((one) => one.id === participantId)?.timezone ?? null;
    const name = country === null ? '' : nameIn(language, 'region', country);
    return zone === null ? name : `${name} (${zone})`.trim();
  });
  return [...new Set(places)];
}
