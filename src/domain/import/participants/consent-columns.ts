/** Finds columns that may hold consent although nobody has said so. */
import { consentIn, mentionsAnswer } from '../../privacy/consent-words.ts';
import type { MappedColumn } from '../header-mapping.ts';
import { folded } from '../../words/text.ts';
import type { SourceRow } from '../row.ts';

/** Words about consent in headers, in the languages of `consent-words.ts`. */
const ABOUT_CONSENT =
  /consent|\bagree\b|permission|gdpr|data protection|privacy|\bopt(?:ed|ing)?[ -]?(?:in|out)\b|data[ -]sharing|shar(?:e|ing) (?:of )?(?:my|your|their|personal)|\b(?:may|can) we\b.*\b(?:contact|hold|keep|store|use|share|process|e-?mail|phone|call)|happy (?:to be|for us|for my|for your)|\bi (?:have read|understand|confirm|accept)|\bnotice\b|terms (?:and|&) conditions|einwillig|zustimm|einverst|datenschutz|dsgvo|accord|autoris|rgpd|acuerdo|autoriz|acordo|concord|acconsen|accett|aceit|acept|toestemm|akkoord|\bavg\b|zgod|zgadz|rodo|cydsyn|caniat|cytun/;

/**
 * Words in headers of other questions: "both mentor and mentee". They do not count where the header is about using a
 * person's data.
 */
const ABOUT_MATCHING =
  /^(?!.*\b(?:(?:i|me|my|we|us|our|you|your|they|their|use|used|using)\b|data|detail|info|name|photo|image|contact|shar|pass|hold|held|keep|kept|stor|process))(?=.*\b(?:mentor|mentee|match))/;

const CONSENT_FIELDS: ReadonlySet<string | null> = new Set(['consent_on', 'consent_withdrawn_on']);

/** A day of consent is an answer too. A blank cell beside it is none. */
const DAY = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/;

/**
 * These can be answers, or else numbers and initials. They count as answers only in a column that has both a yes and a
 * no.
 */
const LONE = /^[01fjst]$/i;

/** A column that may hold consent. */
export interface HiddenConsent extends Pick<MappedColumn, 'header' | 'how'> {
  /** Its place, counted from 0. */
  readonly index: number;
}

/**
 * Returns the columns that stop a day of consent from being set for everybody, unless somebody ignores them. Columns
 * whose header is about consent come first:
 *
 * - whatever they are imported as, those whose header is about consent and that hold an answer in some cell;
 * - of the columns not imported, those that hold only yes and no and are not about mentors, mentees and matches.
 */
export function hiddenConsent(
  columns: readonly MappedColumn[],
  rows: Iterable<SourceRow>,
): readonly HiddenConsent[] {
  const open = columns.flatMap((column, index) =>
    column.how === 'ignored' || CONSENT_FIELDS.has(column.field) ? [] : [{ ...column, index }],
  );
  const about = open.filter(({ header }) => ABOUT_CONSENT.test(folded(header)));
  const others = open.filter(
    (one) =>
      one.how === 'not imported' &&
      one.header !== '' &&
      !about.includes(one) &&
      !ABOUT_MATCHING.test(folded(one.header)),
  );
  const answered = new Set<number>();
  const asked = new Map(others.map(({ index }) => [index, new Answers()]));
  for (const { cells } of rows) {
    for (const column of about)
      if (!answered.has(column.index) && isAnswer(column, (cells[column.index] ?? '').trim()))
        answered.add(column.index);
    for (const [index, answers] of asked) if (!answers.add((cells[index] ?? '').trim())) asked.delete(index);
    if (answered.size === about.length && asked.size === 0) break;
  }
  return [
    ...about.filter(({ index }) => answered.has(index)),
    ...others.filter(({ index }) => asked.get(index)?.hasSome === true),
  ].map(({ header, how, index }) => ({ header, how, index }));
}

function isAnswer({ field, how }: MappedColumn, text: string): boolean {
  // `1` is the first version of the notice.
  if (text === '1' && field === 'consent_notice' && (how === 'exact' || how === 'alias')) return false;
  return mentionsAnswer(text) || DAY.test(text);
}

/** The answers of a column so far, as long as all were yes or no. */
class Answers {
  #isPlain = false;
  readonly #words = new Set<'yes' | 'no'>();

  /** Returns whether a cell is blank, a yes or a no. */
  add(text: string): boolean {
    if (text === '') return true;
    const word = consentIn(text);
    if (word === undefined) return false;
    this.#words.add(word);
    this.#isPlain ||= !LONE.test(text);
    return true;
  }

  get hasSome(): boolean {
    return this.#isPlain || this.#words.size > 1;
  }
}
