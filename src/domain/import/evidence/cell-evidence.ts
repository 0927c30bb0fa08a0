/** What the cells of a column say about the field that it is. Nothing here looks at its header. */
import { consentIn } from '../../privacy/consent-words.ts';
import { emailIn } from '../../people/email.ts';
import type { Vocabulary } from '../../people/fields/field-entry.ts';
import { fieldNamed } from '../../people/fields/field-lookup.ts';
import { plainOrganisation } from '../../people/organisations.ts';
import { readAvailability } from '../../time/written-availability.ts';
import { readMoment } from '../../time/submitted-at.ts';
import { saysNothing } from '../../words/answer.ts';
import { folded, listItems, owned } from '../../words/text.ts';
import type { SourceRow } from '../row.ts';

/** Columns are judged by their first rows: a form’s answers do not change in kind further down. */
const ROWS_LOOKED_AT = 1000;
/** Up to this many different texts of a column are kept. More only say that it is not a choice. */
const MOST_TEXTS = 200;

/** The cells of one column. */
export interface ColumnCells {
  /** How many cells of the rows looked at say something, and how many do not. */
  readonly filled: number;
  readonly blank: number;
  /** Different texts → how many cells have them, in the order of the file; the first {@link MOST_TEXTS}. */
  readonly texts: ReadonlyMap<string, number>;
}

/** What the programme knows that cells can be compared with. */
export interface KnownWords extends Vocabulary {
  /** Names of organisations in use, in the form that `plainOrganisation` gives. */
  readonly organisationsInUse?: ReadonlySet<string>;
}

/** Whether cells are what a field holds. */
export type Fit = 'fits' | 'unclear' | 'against';

/** Returns the cells of each column in the first rows of a file. */
export function cellsOfColumns(rows: Iterable<SourceRow>, width: number): ColumnCells[] {
  const columns = Array.from({ length: width }, () => ({
    filled: 0,
    blank: 0,
    texts: new Map<string, number>(),
  }));
  let looked = 0;
  for (const { cells } of rows) {
    for (const [index, column] of columns.entries()) {
      const text = (cells[index] ?? '').trim();
      if (isEmpty(text)) {
        column.blank++;
        continue;
      }
      column.filled++;
      const known = column.texts.get(text);
      if (known !== undefined) column.texts.set(text, known + 1);
      else if (column.texts.size < MOST_TEXTS) column.texts.set(owned(text), 1);
    }
    if (++looked === ROWS_LOOKED_AT) break;
  }
  return columns;
}

/** Fillers such as "n/a" and dashes are no evidence. A yes or a no is: it may be all that a column holds. */
function isEmpty(text: string): boolean {
  return text === '' || (saysNothing(text, 1) && !isYesNo(text));
}

/** From this share of its cells on, a column is of a kind. */
const MOST = 0.8;
/** Below this share it is not. */
const FEW = 0.2;
/** A single cell is a typing mistake as easily as evidence. */
const FEWEST_CELLS = 2;

/**
 * Returns whether the cells of a column are what a field holds. Where nothing can be told, as with free text or a blank
 * column, that is unclear.
 */
export function fitOf(field: string, cells: ColumnCells, known: KnownWords): Fit {
  if (cells.filled === 0) return 'unclear';
  if (field === 'ref' && isRepeated(cells)) return 'against';
  const share = KINDS[field];
  if (share !== undefined) {
    const has = shareOf(cells, (text) => share(text, known));
    if (has >= MOST) return 'fits';
    if (STRICT.has(field) && has < FEW && cells.filled >= FEWEST_CELLS) return 'against';
    // Some forms ask for a "format" and mean how people meet.
    if (field === 'formats' && has < FEW && fitOf('channels', cells, known) === 'fits') return 'against';
    if (has > 0) return 'unclear';
  }
  return cells.filled >= FEWEST_CELLS && isOfAnotherKind(field, cells) ? 'against' : 'unclear';
}

/**
 * Returns the fields whose values the cells can only be, whatever the header says: addresses, languages, ways to
 * meet, times of the week, topics and organisations that the programme has.
 */
export function fieldsInCells(cells: ColumnCells, known: KnownWords): string[] {
  if (fitOf('channels', cells, known) === 'fits') return ['channels'];
  if (cells.filled < FEWEST_CELLS) return [];
  if (cells.texts.size <= MOST_ROLES && shareOf(cells, isRole) >= MOST) return ['roles'];
  const isMost = (test: (text: string) => boolean): boolean => shareOf(cells, test) >= MOST;
  if (isMost(isAddress)) return ['email'];
  if (
    cells.texts.size >= FEWEST_CELLS &&
    isMost((text) => isRead('languages', text, known) && text.length > 3)
  )
    return ['languages'];
  if (isMost(hasTimes)) return ['availability'];
  // A yes is an answer, even where a topic or an organisation is called so.
  if (isMost(isYesNo)) return [];
  if (isMost((text) => listItems(text).every((item) => known.topics.has(folded(item)))))
    return ['expertise', 'goals'];
  if (isMost((text) => known.organisationsInUse?.has(plainOrganisation(text)) === true))
    return ['organisation'];
  return [];
}

/** Each person's number is their own. A few rows may be about one person. */
function isRepeated({ filled, texts }: ColumnCells): boolean {
  return filled > FEWEST_CELLS && texts.size < MOST_TEXTS && texts.size < filled * MOST;
}

/** A column with more different texts than this is none of roles. */
const MOST_ROLES = 6;

function isRole(text: string): boolean {
  const LONGEST = 40;
  return text.length <= LONGEST && isRead('roles', text, NOTHING_KNOWN);
}

/** Returns the first few different texts of a column, to show what is in it. */
export function samplesOf({ texts }: ColumnCells, most = 3): string[] {
  return [...texts.keys()].slice(0, most);
}

/** Returns which share of the filled cells passes a test. */
export function shareOf({ texts }: ColumnCells, test: (text: string) => boolean): number {
  let [all, passed] = [0, 0];
  for (const [text, count] of texts) {
    all += count;
    if (test(text)) passed += count;
  }
  return all === 0 ? 0 : passed / all;
}

type Test = (text: string, known: KnownWords) => boolean;

/** How a cell of a field looks, for the fields of which that can be told. */
const KINDS: Readonly<Record<string, Test>> = {
  email: isAddress,
  roles: (text, known) => isRead('roles', text, known),
  capacity: isHowMany,
  hours_per_month: isHowMany,
  years_experience: (text) => isHowMany(text) || /\d/.test(text),
  submitted_at: (text, known) => readMoment(text, known.dateFormat) !== undefined,
  languages: (text, known) => isRead('languages', text, known),
  country: (text, known) => isRead('country', text, known),
  worked_in: (text, known) => isRead('worked_in', text, known),
  timezone: (text, known) => isRead('timezone', text, known),
  availability: hasTimes,
  channels: (text, known) => isRead('channels', text, known),
  formats: (text, known) => isRead('formats', text, known),
  consent_on: (text, known) =>
    consentIn(text) !== undefined || readMoment(text, known.dateFormat) !== undefined,
};

/** Fields that a column is not where hardly a cell can be read as one. Of the others, words may be decided. */
const STRICT: ReadonlySet<string> = new Set([
  'email',
  'roles',
  'submitted_at',
  'timezone',
  'country',
  'consent_on',
]);

/** What cells of a column can be that speak against a field. */
const OTHER_KINDS: Readonly<Record<string, (text: string) => boolean>> = {
  address: isAddress,
  yesNo: isYesNo,
  moment: (text) => readMoment(text, 'dmy') !== undefined,
  number: (text) => /^[\d\s.,%+-]+$/.test(text),
  prose: (text) => text.length > 120,
  link: (text) => /^(?:https?:\/\/|www\.)\S+$/i.test(text),
};

/** Which of those a field can hold all the same. */
const ALLOWED: Readonly<Record<string, readonly (keyof typeof OTHER_KINDS)[]>> = {
  email: ['address'],
  ref: ['address', 'number'],
  manager: ['address', 'number'],
  prefers: ['address', 'number', 'prose'],
  avoids: ['address', 'number', 'prose'],
  submitted_at: ['moment', 'number'],
  consent_on: ['moment', 'yesNo', 'prose'],
  consent_notice: ['moment', 'number', 'link', 'prose'],
  about: ['prose', 'link'],
  motivation: ['prose'],
  goals: ['prose'],
  expertise: ['prose'],
  challenges: ['prose'],
  availability: ['moment', 'prose', 'yesNo'],
  organisation: ['link'],
};

function isOfAnotherKind(field: string, cells: ColumnCells): boolean {
  const isNumber = fieldNamed(field)?.matchedOn === 'number';
  const allowed = new Set<string>([...(ALLOWED[field] ?? []), ...(isNumber ? ['number'] : [])]);
  return Object.entries(OTHER_KINDS).some(
    ([kind, test]) => !allowed.has(kind) && shareOf(cells, test) >= MOST,
  );
}

function isAddress(text: string): boolean {
  return text.includes('@') && emailIn(text) !== undefined;
}

function isYesNo(text: string): boolean {
  return text.length <= 12 && consentIn(text) !== undefined && !/^\d$/.test(text);
}

/** Numbers as people write them, in figures or in words that the field reads. */
function isHowMany(text: string): boolean {
  if (/^\d{4,}|@/.test(text)) return false;
  return /^\D{0,12}\d{1,3}\b.{0,20}$/u.test(text) || isRead('capacity', text, NOTHING_KNOWN);
}

function hasTimes(text: string): boolean {
  const read = readAvailability(text);
  return 'windows' in read && read.windows.length > 0;
}

function isRead(field: string, text: string, known: Vocabulary): boolean {
  const parsed = fieldNamed(field)?.parse(text, known);
  return parsed !== undefined && !('problem' in parsed);
}

const NOTHING_KNOWN: Vocabulary = { levels: [], topics: new Map(), isFromFile: true };
