/** What an agreement is made of: its parts, what each is called, and the option that writes it. */
import { saysNothing } from '../words/answer.ts';
import type { AgreementParts, Relationship } from './relationship.ts';

interface Part {
  readonly part: keyof AgreementParts;
  readonly option: string;
  /** A value for a hint. */
  readonly example: string;
  /** Within a sentence. */
  readonly name: string;
  /** As the heading of a document. */
  readonly title: string;
  /** Whether only a pair in two countries needs it. */
  readonly isForTwoCountries?: true;
}

/** The parts, in the order in which a document has them. */
export const AGREEMENT_PARTS: readonly Part[] = [
  {
    part: 'mentorExpectations',
    option: '--mentor-expectations',
    example: '"…"',
    name: 'expectations of the mentor',
    title: 'The mentor’s role',
  },
  {
    part: 'menteeExpectations',
    option: '--mentee-expectations',
    example: '"…"',
    name: 'expectations of the mentee',
    title: 'The mentee’s role',
  },
  {
    part: 'responsibilities',
    option: '--responsibilities',
    example: '"…"',
    name: 'responsibilities',
    title: 'Responsibilities',
  },
  {
    part: 'rhythmDays',
    option: '--rhythm-days',
    example: '14',
    name: 'how often they meet',
    title: 'Rhythm',
  },
  { part: 'channel', option: '--channel', example: 'video', name: 'by what channel', title: 'Channel' },
  { part: 'boundaries', option: '--boundaries', example: '"…"', name: 'boundaries', title: 'Boundaries' },
  {
    part: 'confidentiality',
    option: '--confidentiality',
    example: '"…"',
    name: 'confidentiality',
    title: 'Confidentiality',
  },
  {
    part: 'etiquette',
    option: '--etiquette',
    example: '"…"',
    name: 'etiquette across time zones and languages',
    title: 'Time zones and languages',
    isForTwoCountries: true,
  },
];

/**
 * Returns the parts that an agreement still lacks, in the order of the document.
 *
 * @param needsEtiquette Whether the etiquette for two countries is one of them.
 */
export function missingFromAgreement(agreement: AgreementParts, needsEtiquette = false): Part[] {
  return AGREEMENT_PARTS.filter(
    ({ part, isForTwoCountries }) =>
      !isWritten(agreement, part) && (isForTwoCountries !== true || needsEtiquette),
  );
}

/** Returns whether a part is there, and says something. */
export function isWritten(agreement: AgreementParts, part: keyof AgreementParts): boolean {
  const given = agreement[part];
  return typeof given === 'number' || !saysNothing(given);
}

/** Returns whether the people are known to be in more than one country. */
export function isAcrossCountries({ people }: Pick<Relationship, 'people'>): boolean {
  return new Set(people.flatMap(({ country }) => (country === null ? [] : [country]))).size > 1;
}
