/** Starting an agreement from the programme's templates. */
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
 * Returns the parts with each text that nobody has written filled in from its template, in a language that all the
 * people share where there is a wording in one. The etiquette is for pairs in two countries; how often and by what
 * channel they meet is theirs to say.
 */
export function startedFromTemplates(
  parts: AgreementParts,
  relationship: Pick<Relationship, 'people'>,
  { programme, participants, templates }: Start,
): AgreementParts {
  const shared = sharedLanguages(participants);
  const values = {
    programme,
    mentor: namesOf(relationship, 'mentor'),
    mentee: namesOf(relationship, 'mentee'),
    mentor_place: placeOf(relationship, 'mentor', participants),
    mentee_place: placeOf(relationship, 'mentee', participants),
    languages: shared.map((tag) => englishName('language', tag) ?? tag).join(' and '),
  };
  const started: Record<string, string> = {};
  for (const { part, option, isForTwoCountries } of AGREEMENT_PARTS) {
    const name = `agreement.${option.slice(2)}`;
    if (isWritten(parts, part) || !TEMPLATES.some((template) => template.name === name)) continue;
    if (isForTwoCountries === true && !isAcrossCountries(relationship)) continue;
    started[part] = filled(wordingFor(name, templates, shared).body, values);
  }
  return { ...parts, ...started };
}

function namesOf({ people }: Pick<Relationship, 'people'>, role: 'mentor' | 'mentee'): string {
  return people
    .filter((person) => person.role === role)
    .map((person) => oneLine(person.name))
    .join(' and ');
}

/** The languages that everybody speaks, in the order of the first; none where somebody's are not known. */
function sharedLanguages([first, ...others]: readonly Participant[]): string[] {
  return (first?.languages ?? []).filter((tag) => others.every(({ languages }) => languages.includes(tag)));
}

/** `Kenya (Africa/Nairobi)`; what is not known is left out. */
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
