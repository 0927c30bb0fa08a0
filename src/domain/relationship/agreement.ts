/** The parts of an agreement, what each is called, and the option that writes it. */
import { saysNothing } from '../words/answer.ts';
import type { Format } from '../people/fields/choices.ts';
import { dashed } from '../words/text.ts';
import type { Agreement, AgreementParts, Relationship } from './relationship.ts';

interface Part {
  readonly part: keyof AgreementParts;
  readonly option: string;
  /** A value for a hint. */
  readonly example: string;
  /** Within a sentence. */
  readonly name: string;
  /** As the heading of a document; see {@link titleOf}. */
  readonly title: string;
  /** As its heading where the people have other roles. */
  readonly titles?: Partial<Readonly<Record<Format, string>>>;
  /** Whether only a pair in two countries needs it. */
  readonly isForTwoCountries?: true;
}

/** The parts, in the order in which a document has them. */
export const AGREEMENT_PARTS: readonly Part[] = [
  {
    ...partOf('mentorExpectations', 'expectations of the mentor', 'The mentor’s role'),
    titles: { panel: 'The role of the mentors', peer: 'Whoever listens' },
  },
  {
    ...partOf('menteeExpectations', 'expectations of the mentee', 'The mentee’s role'),
    titles: { circle: 'The role of the mentees', peer: 'Whoever has the turn' },
  },
  partOf('responsibilities', 'responsibilities', 'Responsibilities'),
  partOf('rhythmDays', 'how often they meet', 'Rhythm', '14'),
  partOf('channel', 'by what channel', 'Channel', 'video'),
  partOf('boundaries', 'boundaries', 'Boundaries'),
  partOf('confidentiality', 'confidentiality', 'Confidentiality'),
  {
    ...partOf('etiquette', 'etiquette across time zones and languages', 'Time zones and languages'),
    isForTwoCountries: true,
  },
];

function partOf(part: keyof AgreementParts, name: string, title: string, example = '"…"'): Part {
  return { part, option: `--${dashed(part)}`, example, name, title };
}

/** Returns the heading of a part, in an agreement of a format. */
export function titleOf({ title, titles }: Pick<Part, 'title' | 'titles'>, format: Format): string {
  return titles?.[format] ?? title;
}

/** Returns the parts alone of an agreement; each is null where there is none yet. */
export function partsOfAgreement(agreement: AgreementParts | null): AgreementParts {
  return Object.fromEntries(
    AGREEMENT_PARTS.map(({ part }) => [part, agreement?.[part] ?? null]),
  ) as unknown as AgreementParts; // each of its parts is in the list
}

/**
 * Returns the parts that an agreement still lacks, in the order of the document.
 *
 * @param needsEtiquette Whether the etiquette for two countries is one of them.
 */
export function missingFromAgreement(agreement: AgreementParts | null, needsEtiquette = false): Part[] {
  return AGREEMENT_PARTS.filter(
    ({ part, isForTwoCountries }) =>
      (agreement === null || !isWritten(agreement, part)) && (isForTwoCountries !== true || needsEtiquette),
  );
}

/** Returns the day in the codes of forms that show a version. */
export function shownSince({ draftedOn, askedOn }: Pick<Agreement, 'draftedOn' | 'askedOn'>): string {
  return askedOn ?? draftedOn;
}

/** Returns whether a part exists and says something. */
export function isWritten(agreement: AgreementParts, part: keyof AgreementParts): boolean {
  const given = agreement[part];
  return typeof given === 'number' || !saysNothing(given);
}

/** Returns whether the people are known to be in more than one country. */
export function isAcrossCountries({ people }: Pick<Relationship, 'people'>): boolean {
  return new Set(people.flatMap(({ country }) => (country === null ? [] : [country]))).size > 1;
}
