/** What a page tells its script, in the attribute `data-page` of its form. */
export interface PageFacts {
  readonly form: string;
  readonly version: number;
  /** Whether anybody may fill it in, so that the code is everybody's. */
  readonly isOpen: boolean;
  readonly code: string;
  /** BCP 47. */
  readonly language: string;
  /** `mailto:` and whom it goes to; `null` where nobody is known. */
  readonly mail: string | null;
  readonly subject: string;
  /** Whom an answer goes to, for people. */
  readonly contact: string;
  /** Sentences, with {contact} and {file} in braces. */
  readonly words: Readonly<
    Record<
      | 'restored'
      | 'mailOpening'
      | 'mailOpened'
      | 'mailTooLong'
      | 'saved'
      | 'copied'
      | 'notCopied'
      | 'cleared'
      | 'problems'
      | Problem
      | 'isEmpty',
      string
    >
  >;
}

/** What can be wrong with the answer to one question. */
export type Problem = 'isMissing' | 'isNoNumber' | 'isNoDay' | 'isNoAddress';
