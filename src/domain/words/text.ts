/** How texts are compared, cut into lists and named back to the person who typed them wrong. */
import { closest, distance } from 'fastest-levenshtein';
import { isBlank, withoutInvisible } from './invisible-characters.ts';

/**
 * Returns the form in which two texts are the same to a person: without case, without the difference
 * between wide and narrow letters, without outer or doubled blanks, and without what nobody sees.
 *
 * @example folded('  Behaviour\n Management ') // 'behaviour management'
 */
export function folded(text: string): string {
  // A short cut: most texts are plain, and texts are folded by the million.
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text.toLowerCase();
  const known = foldedBefore.get(text);
  if (known !== undefined) return known;
  const form = withoutInvisible(text).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST_KEPT) return form;
  if (foldedBefore.size >= MOST_KEPT) foldedBefore.clear();
  // Folding may return the very text, and both may be cut out of a file.
  const own = owned(form);
  foldedBefore.set(owned(text), own);
  return own;
}

/** A cache: the same few topics, languages and organisations are folded a hundred thousand times. */
const foldedBefore = new Map<string, string>();
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 100;

/**
 * Returns a copy of a text that was cut out of a longer one. Without the copy, V8 keeps all of the longer
 * text in memory, for a cell the whole file.
 */
export function owned(text: string): string {
  // V8 copies what is short (SlicedString::kMinLength).
  if (text.length < 13) return text;
  return JSON.parse(JSON.stringify(text)) as string;
}

/**
 * Returns the items of a list cell: cut at `;`, `|` and line breaks or, where there are none of these, at
 * commas, those of Arabic and Chinese too, unless the whole cell, or a piece of it, is a known item that holds a comma. Blank items go.
 *
 * @param isKnown Whether a text is an item that people choose from a list.
 * @example listItems('Budget, finance; Coaching', () => false) // ['Budget, finance', 'Coaching']
 */
export function listItems(cell: string, isKnown: (item: string) => boolean = () => false): string[] {
  const cleaned = (items: readonly string[]): string[] =>
    items.map((item) => item.trim()).filter((item) => !isBlank(item));
  if (/[;؛；|\n\r]/.test(cell)) return cleaned(cell.split(/[;؛；|\n\r]+/));
  if (!COMMA.test(cell) || isKnown(cell.trim())) return cleaned([cell]);
  const quoted = cell.includes('"') ? quotedItems(cell) : undefined;
  if (quoted !== undefined) return cleaned(quoted);
  return joinKnown(cleaned(cell.split(COMMA)), isKnown);
}

/** In Latin, Arabic and Chinese writing. */
const COMMA = /[,،，、]/;

/** Returns the items of a list in which those with a comma stand in quotes; undefined where no item does. */
function quotedItems(cell: string): string[] | undefined {
  const items: string[] = [];
  const item = /\s*"((?:[^"]|"")*)"\s*(?:,|$)|([^",]*)(?:,|$)/y;
  let isQuoted = false;
  while (item.lastIndex < cell.length) {
    const found = item.exec(cell);
    if (found === null) return undefined;
    const [, quoted, plain = ''] = found;
    if (quoted !== undefined) isQuoted = true;
    items.push(quoted?.replaceAll('""', '"') ?? plain);
  }
  return isQuoted ? items : undefined;
}

/**
 * Returns a list as the cell from which {@link listItems} takes the same items: a lone item with a comma in it ends with
 * `;`, so that it stays one.
 *
 * @example listText(['Budget, finance']) // 'Budget, finance;'
 */
export function listText(items: readonly string[]): string {
  const text = items.join('; ');
  return items.length === 1 && COMMA.test(text) ? `${text};` : text;
}

/** Puts back together the longest runs of pieces that are known items with commas of their own. */
function joinKnown(pieces: readonly string[], isKnown: (item: string) => boolean): string[] {
  const MOST_COMMAS = 4; // no list of choices has longer items, and the work stays linear
  const items: string[] = [];
  for (let at = 0; at < pieces.length;) {
    let length = Math.min(MOST_COMMAS + 1, pieces.length - at);
    while (length > 1 && !isKnown(pieces.slice(at, at + length).join(', '))) length--;
    items.push(pieces.slice(at, at + length).join(', '));
    at += length;
  }
  return items;
}

/**
 * Returns the known word nearest to a mistyped one, or undefined where none is near.
 *
 * @example nearest('Grade7', ['Grade 6', 'Grade 7', 'SCS1']) // 'Grade 7'
 */
export function nearest(text: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const spellings = known.map(folded);
  const typed = folded(text).slice(0, 100); // computing the distance takes time in the product of the lengths
  const found = closest(typed, spellings);
  const changes = distance(typed, found);
  // A word that shares no letter with another is not near it, even if both are short.
  const isNear = changes <= Math.max(2, typed.length / 3) && changes < Math.max(typed.length, found.length);
  return isNear ? known[spellings.indexOf(found)] : undefined;
}

/**
 * Returns the known word of which a mistyped one is a near spelling, or undefined: at most one letter in four is wrong,
 * missing or too many; two neighbours that changed places are one. For advice that changes something when it is followed.
 *
 * @example nearSpelling('udno', ['undo', 'topic']) // 'undo'
 * @example nearSpelling('todo', ['undo', 'topic']) // undefined
 */
export function nearSpelling(text: string, known: readonly string[]): string | undefined {
  const typed = folded(text).slice(0, 100);
  const changesTo = (word: string): number => (isSwapped(typed, word) ? 1 : distance(typed, word));
  const near = known
    .map((word) => ({ word, changes: changesTo(folded(word)) }))
    .filter(({ word, changes }) => changes <= Math.max(1, word.length / 4) && changes < word.length);
  return near.toSorted((a, b) => a.changes - b.changes)[0]?.word;
}

/** Whether two neighbouring letters of a word have changed places, which makes it the other. */
function isSwapped(a: string, b: string): boolean {
  return Array.from(
    a,
    (_, at) => a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2),
  ).includes(b);
}

/**
 * Returns a text on one line, for messages: a name must not be able to forge a line of its own.
 *
 * @example oneLine('Ada\nHint: pay') // 'Ada Hint: pay'
 */
export function oneLine(text: string): string {
  return text.replace(/[\s\u2028\u2029]+/g, ' ');
}

/**
 * Returns a text in quotes for a message, shortened to 60 characters.
 *
 * @example quote('Somewhere') // '"Somewhere"'
 */
export function quote(text: string): string {
  const line = oneLine(text);
  const characters = Array.from(line.slice(0, 200));
  return `"${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line}"`;
}

/**
 * Returns words as a line that a shell splits into the same words.
 *
 * @example shellLine(['mentor', 'enrol', '--name', "Niamh O'Hanlon"]) // "mentor enrol --name 'Niamh
 *   O'\\''Hanlon'"
 */
export function shellLine(line: readonly string[]): string {
  return line
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}

/**
 * Returns a number with its thousands apart, without the languages of `Intl`, which take time to load. For people: other
 * programs read it as it is.
 *
 * @example thousands(12632) // '12,632'
 */
export function thousands(count: number): string {
  const [whole = '', ...rest] = String(count).split('.');
  return [whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ','), ...rest].join('.');
}

/**
 * Returns a clause as a sentence of its own.
 *
 * @example sentence('there is no course "Basics"') // 'There is no course "Basics".'
 */
export function sentence(clause: string): string {
  return `${capitalised(clause)}.`;
}

/** Returns the texts without repeats, where people would read a repeat as the same text. */
export function distinct<T extends string>(texts: readonly T[]): T[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const { size } = seen;
    return seen.add(folded(text)).size > size;
  });
}

/** Returns which of two texts, days or instants goes first, as sorting asks it. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Returns words as they stand in a sentence; nothing for none.
 *
 * @example listed(['a', 'b', 'c']) // 'a, b and c'
 * @example listed(['csv', 'json'], 'or') // 'csv or json'
 */
export function listed(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** Returns a text with its first letter large. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/**
 * Returns a list of words separated by blanks.
 *
 * @example words('on date') // ['on', 'date']
 */
export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/**
 * Returns the phrases of a list in our own words, one a line or after a comma, as a set.
 *
 * @example phrases('yes, i agree') // Set { 'yes', 'i agree' }
 */
export function phrases(list: string): ReadonlySet<string> {
  const all = list.split(/[,\n]/).map((phrase) => phrase.trim());
  return new Set(all.filter((phrase) => phrase !== ''));
}

/**
 * Returns a name as its option has it.
 *
 * @example dashed('neverMetDays') // 'never-met-days'
 */
export function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
