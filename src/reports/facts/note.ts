/** What somebody writes of a report beside its figures, in plain text or Markdown paragraphs. */

export interface Passage {
  /** Whether it heads those that follow. */
  readonly isHeading: boolean;
  readonly text: string;
}

/**
 * Returns the paragraphs and headings of a text. Nothing else of Markdown has a meaning: it is read as it is written. The lines of a
 * paragraph are one line, but for those that begin with a hyphen or a star, which stay.
 *
 * @example passagesOf('# Learnt\nTwo\nlines') // [{ isHeading: true, text: 'Learnt' }, { isHeading: false, text: 'Two lines' }]
 */
export function passagesOf(text: string): Passage[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(#{1,6} .*)$/gm, '\n$1\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const heading = /^#{1,6} +(.*?)[ #]*$/.exec(part)?.[1];
      return heading === undefined
        ? {
            isHeading: false,
            text: part
              .replace(/\s*\n\s*(?![-*•] )/g, ' ')
              .replace(/\n[-*•] /g, '\n• ')
              .replace(/^[-*•] /, '• '),
          }
        : { isHeading: true, text: heading };
    });
}
