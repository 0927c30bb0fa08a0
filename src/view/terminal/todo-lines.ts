/** Things to do at a terminal: two lines each, whatever the width. */
import { capitalised } from '../../domain/words/text.ts';
import { moreText, type TodoItem, todoText } from '../document/document.ts';
import { forTerminal } from '../document/sanitise.ts';
import { padded, truncated } from './measure.ts';
import type { Screen } from './terminal-text.ts';

/** The columns before a text: a number of up to two digits, and the mark of what is new. */
const INDENT = 5;

/**
 * Returns two lines a thing: what is wrong and what to do. A note that does not fit the first line goes to the second, or is
 * left out. What is still too long ends in `…`, a command last.
 */
export function todoLines(items: readonly TodoItem[], screen: Screen): string[] {
  return items.flatMap((item) => {
    const { number, isNew, tone, note } = item;
    const mark = `${padded(String(number), 2, 'right', screen.widthOf)} ${isNew ? '*' : ' '} `;
    const whole = forTerminal(todoText(item));
    const isWhole = note === '' || screen.widthOf(whole) <= screen.width - INDENT;
    const what = isWhole ? whole : whatText(item, screen);
    return [
      `${mark}${tone === undefined ? what : screen.colour(tone, what)}`,
      `${' '.repeat(INDENT)}${doText(item, isWhole ? '' : note, screen)}`,
    ];
  });
}

/** The sentence without its note. */
function whatText({ what, more }: TodoItem, { width, widthOf }: Screen): string {
  const after = moreText(more);
  return `${truncated(forTerminal(what), width - INDENT - after.length, widthOf)}${after}`;
}

function doText({ advice, command }: TodoItem, note: string, { width, widthOf, colour }: Screen): string {
  const room = width - INDENT;
  const line = truncated(forTerminal(command), room, widthOf);
  const before = room - widthOf(line) - 2;
  const withNote = forTerminal(`${capitalised(note)}. ${advice}`);
  const isNoted = note !== '' && widthOf(withNote) <= before;
  const words = isNoted ? withNote : truncated(forTerminal(advice), before, widthOf);
  return words === '' ? colour('strong', line) : `${words}: ${colour('strong', line)}`;
}
