/** Starts an agreement from the programme's templates. */
import { AGREEMENT_PARTS, isAcrossCountries, isWritten } from './agreement.ts';
import type { Participant } from '../people/participant.ts';
import { englishName } from '../people/countries-and-languages.ts';
import { type AgreementParts, type Relationship, side } from './relationship.ts';
import { listInWords } from '../letters/letter-words.ts';
import { DEFAULT_LANGUAGE, filled, TEMPLATES, type Wordings, wordingFor } from '../letters/templates.ts';
import { oneLine } from '../words/text.ts';

interface Start {
  readonly programme: string;
  /** The people of the relationship. */
  readonly participants: readonly Participant[];
  readonly wordings: Wordings;
}

/**
 * Returns the parts of an agreement, with each unwritten text filled in from its template. The wording is in a language
 * that all the people share, where the template has one. The etiquette is only for pairs in two countries. The pair
 * itself decides how often and through which channel to meet.
 */
export function startedFromTemplates(
  parts: AgreementParts,
  relationship: Pick<Relationship, 'people' | 'format'>,
  { programme, participants, wordings }: Start,
): AgreementParts {
  const shared = sharedLanguages(participants);
  const started: Record<string, string> = {};
  for (const { part, option, isForTwoCountries } of AGREEMENT_PARTS) {
    const name = templateOf(option.slice(2), relationship);
    if (isWritten(parts, part) || name === undefined) continue;
    if (isForTwoCountries === true && !isAcrossCountries(relationship)) continue;
    const { body, language } = wordingFor(name, wordings.own, shared, wordings.shipped);
    started[part] = filled(body, agreementValues(relationship, { programme, participants }, language));
  }
  return { ...parts, ...started };
}

/** Returns the template of a part: that of the format, that of any several people, or the one of pairs; undefined for none. */
function templateOf(part: string, { format }: Pick<Relationship, 'format'>): string | undefined {
  const ofSeveral = format === 'one-to-one' ? [] : [`${format}.`, 'group.'];
  return [...ofSeveral, '']
    .map((before) => `agreement.${before}${part}`)
    .find((name) => TEMPLATES.some((template) => template.name === name));
}

/**
 * Returns what stands in the braces of the parts of an agreement.
 *
 * @param language In which countries and languages are named.
 */
export function agreementValues(
  relationship: Pick<Relationship, 'people'>,
  { programme, participants }: Omit<Start, 'wordings'>,
  language = DEFAULT_LANGUAGE,
): Record<string, string> {
  const namesOf = (role: 'mentor' | 'mentee'): string =>
    listInWords(
      side(relationship, role).map(({ name }) => oneLine(name)),
      language,
    );
  const placesOf = (role: 'mentor' | 'mentee'): string =>
    listInWords(placesIn(side(relationship, role), participants, language), language);
  return {
    programme,
    mentor: namesOf('mentor'),
    mentee: namesOf('mentee'),
    mentor_place: placesOf('mentor'),
    mentee_place: placesOf('mentee'),
    places: listInWords(placesIn(relationship.people, participants, language), language),
    languages: listInWords(
      sharedLanguages(participants).map((tag) => nameIn(language, 'language', tag)),
      language,
    ),
  };
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
  people: Relationship['people'],
  participants: readonly Participant[],
  language: string,
): string[] {
  const places = people.map(({ participantId, country }) => {
    const zone = participants.find((one) => one.id === participantId)?.timezone ?? null;
    const name = country === null ? '' : nameIn(language, 'region', country);
    return zone === null ? name : `${name} (${zone})`.trim();
  });
  return [...new Set(places)];
}
