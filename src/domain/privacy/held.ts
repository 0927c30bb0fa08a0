/** What a column of the data file may hold. This decides who may read it and what erasing a person does to it. */
export type Held =
  /** Row numbers, dates, codes, counts, ratings. Stays, because it does not identify anybody. */
  | 'plain'
  /** Identifies somebody: name, e-mail, ref. Becomes "erased", or nothing. */
  | 'identity'
  /** Describes one person in their own words: organisation, job title. Becomes "erased". */
  | 'description'
  /** Words that many share, or a JSON list of them: sector, region. Erased where nobody else has the value. */
  | 'term'
  /** A coded value that many share, or a JSON list of them: country, channels. Treated as a term, but not masked. */
  | 'code'
  /** Other people: refs, e-mails or names, one or a JSON list. Removed where they name the erased person. */
  | 'references'
  /** The same, but only the coordinator may read it. */
  | 'private-references'
  /** Free text that both sides of a relationship may read. Becomes "erased". */
  | 'words'
  /** Free text that one side said, or the coordinator noted, in confidence. Becomes "erased". */
  | 'confidence'
  /**
   * The programme's own words that tell things apart: topics, courses. Stays, except for a topic that one person brought.
   */
  | 'vocabulary'
  /** The programme's own texts: templates, guidance, names of rounds. Stays, but a person's name in it is removed. */
  | 'programme-words'
  /** JSON or text about many people at once, who are given by number. A name in it is removed. */
  | 'document';

/** Returns whether only the coordinator may read a column that holds this. */
export function isInConfidence(held: Held): boolean {
  return held === 'confidence' || held === 'private-references';
}
