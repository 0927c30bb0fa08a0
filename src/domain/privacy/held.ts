/** What a column of the data file may hold, which says who may read it and what erasing a person does to it. */
export type Held =
  /** Row numbers, dates, codes, counts, ratings. Stays, because it does not tell who it was. */
  | 'plain'
  /** Identifies somebody: name, e-mail, ref. Becomes "erased", or nothing. */
  | 'identity'
  /** Says something of one person in their own words: organisation, job title. Becomes "erased". */
  | 'description'
  /** Words that many share, or a JSON list of them: sector, region. Erased where nobody else has it. */
  | 'term'
  /** A coded value that many share, or a JSON list of them: country, channels. As a term, but a mask leaves it. */
  | 'code'
  /** Other people: refs, e-mails or names, one or a JSON list. Taken out where they name the one who is erased. */
  | 'references'
  /** The same, and nobody but the coordinator may read it. */
  | 'private-references'
  /** Free text that both sides of a relationship may read. Becomes "erased". */
  | 'words'
  /** Free text that one side said, or the coordinator noted, in confidence. Becomes "erased". */
  | 'confidence'
  /** The programme's own words, by which things are told apart: topics, courses. Stays, but for a topic that one person brought. */
  | 'vocabulary'
  /** Texts of the programme's own: templates, guidance, names of rounds. Stays; a person's name in it is taken out. */
  | 'programme-words'
  /** JSON or text about many people at once, which knows them by number. A name in it is taken out. */
  | 'document';

/** Returns whether nobody but the coordinator may read what is held so. */
export function isInConfidence(held: Held): boolean {
  return held === 'confidence' || held === 'private-references';
}
