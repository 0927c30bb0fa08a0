/** The types of a criteria file's content. `criteria-file.ts` reads and checks it. */

/** A hard condition of the programme. Its parameters stand beside these keys. */
export interface RuleEntry {
  readonly rule: string;
  /** Default true. */
  readonly on?: boolean;
  /** What happens to a pair that lacks a value the rule needs. Default `pass`. */
  readonly missing?: 'pass' | 'refuse';
  /** Whether it holds between the people of one side of a group too, or between them alone. Default neither. */
  readonly within?: true | 'only';
  readonly [parameter: string]: unknown;
}

/** A weighted preference of the programme. Its parameters stand beside these keys. */
export interface CriterionEntry {
  readonly criterion: string;
  /** A whole number from 1 to 1000. */
  readonly weight: number;
  readonly [parameter: string]: unknown;
}

export interface CriteriaFile {
  readonly schema: 'mentor.criteria/1';
  readonly rules: readonly RuleEntry[];
  readonly criteria: readonly CriterionEntry[];
}

/** The names that a programme knows. A criteria file is checked against them. */
export interface Vocabulary {
  /** Standard and custom fields, as their CSV headers. */
  readonly fields: readonly string[];
  /** The programme's levels, lowest first. */
  readonly levels: readonly string[];
  /** The programme's courses. */
  readonly courses: readonly string[];
}

/**
 * Returns the name of an entry in proposals: that of its rule or criterion, then the field or course that it is about, or
 * the field that holds a wish and the one that it is about, if any.
 *
 * @example labelOf('same', { field: 'sector' }) // 'same:sector'
 * @example labelOf('wish', { wish: 'asks_for', of: 'sector' }) // 'wish:asks_for=sector'
 */
export function labelOf(name: string, parameters: Readonly<Record<string, unknown>>): string {
  const { wish, of } = parameters;
  if (typeof wish === 'string' && typeof of === 'string') return `${name}:${wish}=${of}`;
  const subject = parameters['field'] ?? parameters['course'];
  return typeof subject === 'string' ? `${name}:${subject}` : name;
}
