/**
 * The words that say how urgent a row is. Each has a sign in front, so that nothing is lost without colour, and the
 * tone in which it is coloured.
 */
import type { Tone } from '../document/document.ts';

interface Sign {
  readonly sign: string;
  readonly tone: Tone | undefined;
}

const NOTE: Sign = { sign: '·', tone: undefined };
const WARNING: Sign = { sign: '!', tone: 'warning' };
const ALARM: Sign = { sign: '!!', tone: 'bad' };

/** From the most urgent down. */
const ORDER: readonly Sign[] = [ALARM, WARNING, NOTE];

const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ['coordinator', ALARM],
  ['yours to do', ALARM],
  ['at risk', ALARM],
  ['expired', ALARM],
  ['missing', WARNING],
  ['firm', WARNING],
  ['firm word', WARNING],
  ['overdue', WARNING],
  ['expiring', WARNING],
  // Of a column that asks whether it is overdue, or whether help is asked for.
  ['yes', WARNING],
  ['gentle', NOTE],
  ['gentle word', NOTE],
]);

/**
 * Returns a cell with the sign of its most urgent part in front; parts stand between commas and semicolons.
 *
 * @example signed('forced, overdue') // '! forced, overdue'
 */
export function signed(cell: string): string {
  if (cell === '') return cell;
  const found = new Set(cell.split(/[,;]/).map((part) => SIGNS.get(part.trim())));
  const most = ORDER.find((sign) => found.has(sign));
  return most === undefined ? cell : `${most.sign} ${cell}`;
}

/** Returns the sign of a row in a tone; empty where it has none. */
export function signOfTone(tone: Tone | undefined): string {
  return tone === undefined ? '' : (ORDER.find((one) => one.tone === tone)?.sign ?? '');
}

/** Returns the tone of a cell that {@link signed} made, alone or after another cell. */
export function toneOf(cell: string): Tone | undefined {
  const words = cell.split(' ');
  return ORDER.find(({ sign }) => words.includes(sign))?.tone;
}
