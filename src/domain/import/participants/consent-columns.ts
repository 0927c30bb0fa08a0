/** Columns that may hold who consented, though nobody has said that they do. */
import { consentIn, mentionsAnswer } from '../../privacy/consent-words.ts';
import type { MappedColumn } from '../header-mapping.ts';
import { folded } from '../../words/text.ts';
import type { SourceRow } from '../row.ts';

/** What headers of such columns speak of, in the languages of `consent-words.ts`. */
const ABOUT_CONSENT =
  /consent|\bagree\b|permission|gdpr|data protection|privacy|\bopt(?:ed|ing)?[ -]?(?:in|out)\b|data[ -]sharing|shar(?:e|ing) (?:of )?(?:my|your|their|personal)|\b(?:may|can) we\b.*\b(?:contact|hold|keep|store|use|share|process|e-?mail|phone|call)|happy (?:to be|for us|for my|for your)|\bi (?:have read|understand|confirm|accept)|\bnotice\b|terms (?:and|&) conditions|einwillig|zustimm|einverst|datenschutz|dsgvo|accord|autoris|rgpd|acuerdo|autoriz|acordo|concord|acconsen|accett|aceit|acept|toestemm|akkoord|\bavg\b|zgod|zgadz|rodo|cydsyn|caniat|cytun/;

/** What headers of other questions speak of: "both mentor and mentee", unless it is what is done with somebody's data. */
const ABOUT_MATCHING =
  /^(?!.*\b(?:(?:i|me|my|we|us|our|you|your|they|their|use|used|using)\b|data|detail|info|name|photo|image|contact|shar|pass|hold|held|keep|kept|stor|process))(?=.*\b(?:mentor|mentee|match))/;

const CONSENT_FIELDS: ReadonlySet<string | null> = new Set(['consent_on', 'consent_withdrawn_on']);

/** A day of consent is an answer too; what is left blank beside it is none. */
const DAY = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/;

/** Numbers and initials as well as answers: they are these only where a column has both a yes and a no. */
const LONE = /^[01fjst]$/i;

/** A column that may hold who consented. */
export interface HiddenConsent extends Pick<MappedColumn, 'header' | 'how'> {
  /** Its place, the first being 0. */
  readonly index: number;
}

/**
 * Returns the columns over which a day of consent for everybody must not pass, unless somebody ignores them; those
 * whose header speaks of consent come first:
 *
 * - whatever they are imported as, if the header speaks of consent and a cell holds an answer;
 * - of those that are not imported, all that hold nothing but yes and no and are not about mentors, mentees and matches.
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
  // The first version of the notice.
  if (text === '1' && field === 'consent_notice' && (how === 'exact' || how === 'alias')) return false;
  return mentionsAnswer(text) || DAY.test(text);
}

/** What a column has said so far, where all of it was yes and no. */
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
