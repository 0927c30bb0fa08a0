/** What somebody writes of a report beside its figures, in plain text or Markdown paragraphs. */

export interface Passage {
  /** Whether it heads those that follow. */
  readonly isHeading: boolean;
  readonly text: string;
}

/**
 * Returns the paragraphs and headings of a text. Nothing else of Markdown has a meaning: it is read as it is written. The lines of a
 * paragraph are one line, but for items of a list, which begin with a hyphen, a star or a number.
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
        ? { isHeading: false, text: joined(part.split('\n')) }
        : { isHeading: true, text: heading };
    });
}

const ITEM = /^(?:[-*•]|\d{1,3}[.)]) /;

function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .map((line, at) => `${at === 0 ? '' : ITEM.test(line) ? '\n' : ' '}${line.replace(/^[-*•] /, '• ')}`)
    .join('');
}
