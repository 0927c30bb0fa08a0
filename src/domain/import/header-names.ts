/** The names of the columns in each kind of file. */
import { FIELDS } from '../people/fields.ts';
import { folded, words } from '../words/text.ts';

/** A column that a file may have. */
export interface HeaderName {
  /** Canonical, snake_case. */
  readonly name: string;
  /** Normalised (see {@link normalised}). Where two columns match, the alias listed first wins. */
  readonly aliases: readonly string[];
  /** Whether, of two matching columns, the exact name or else the first alias is taken without asking. */
  readonly isFirstTaken?: true;
  /** Whether two matching columns are a question even where one has the exact name. */
  readonly isAlwaysAsked?: true;
  /** Whether several columns can make it up, their values one after another. */
  readonly isList?: true;
  /** Fields that replace it: where they are filled in, it is not read. */
  readonly standsInFor?: readonly string[];
  /** Whether a cell is one of its words, for a field that the cells can tell from another under the same header. */
  readonly isSaidBy?: (text: string) => boolean;
  /** Whether it holds a date, so that its cells tell the order of day and month. */
  readonly isDate?: true;
  /** Why it is not read at all: `for --as is given`. */
  readonly notUsed?: string;
  /** Whether it is confidential: a change is shown, but not its content. */
  readonly isConfidential?: true;
}

/**
 * Returns the columns a file may have. Marks those that are not read because an option says it for the whole file.
 *
 * @param why Field → why it is not read.
 */
export function notUsedFor(
  known: readonly HeaderName[],
  why: Readonly<Record<string, string>>,
): readonly HeaderName[] {
  return known.map((one) => {
    const notUsed = why[one.name];
    return notUsed === undefined ? one : { ...one, notUsed };
  });
}

/** When a form was sent. It tells which of two answers by one person is newer. */
export const SUBMITTED_AT: HeaderName = {
  name: 'submitted_at',
  aliases: words(`
    completion_time timestamp submitted_on submission_date submission_time date_submitted submit_date end_date
    created_time created_at start_time`),
  isFirstTaken: true,
  isDate: true,
};

/** The parts of a name, in the order in which they are joined. */
export const NAME_PARTS = ['first_name', 'last_name'];

/** The columns of a file of participants: every field, the parts of a name, and when the form was sent. */
export const PARTICIPANT_HEADERS: readonly HeaderName[] = [
  ...FIELDS.map(({ name, aliases, isAlwaysAsked, isDate, join }): HeaderName => ({
    name,
    aliases,
    ...(isAlwaysAsked && { isAlwaysAsked }),
    ...(isDate && { isDate }),
    ...(join && { isList: true }),
  })),
  {
    name: 'first_name',
    aliases: ['first', 'firstname', 'given_name', 'forename', 'preferred_name'],
    standsInFor: ['name'],
  },
  { name: 'last_name', aliases: ['last', 'lastname', 'surname', 'family_name'], standsInFor: ['name'] },
  // Exports have this for those who refused consent. A blank cell says nothing.
  { name: 'consent_withdrawn_on', aliases: [], isDate: true },
  SUBMITTED_AT,
];

/** The header of the column in which `--rejects` writes the errors of a row. */
export const ERROR_HEADER = '_error';

/**
 * Returns a header in the form used for comparison.
 *
 * @example normalised('E-mail  Address*') // 'e_mail_address'
 */
export function normalised(header: string): string {
  return folded(header)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/**
 * Returns a header with its words separated, where only capitals separated them.
 *
 * @example spaced('WorkEmail') // 'Work Email'
 */
export function spaced(header: string): string {
  return /^\p{L}+$/u.test(header) ? header.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ') : header;
}

const COURTESY =
  /^(?:please_|kindly_)?(?:briefly_)?(?:enter_|provide_|select_|list_|choose_|state_|give_us_|give_|tell_us_|indicate_|specify_|confirm_|write_|type_|describe_|share_|pick_)?(?:all_)?/;
const ASKED = /^(?:what|which|who|where)_(?:is|are|was)_/;
const OWN = /^(?:the_|your_|my_|current_|primary_)+/;
const ASIDES =
  /_(?:optional|required|mandatory|if_any|if_applicable|tick_all_that_apply|select_all_that_apply)$/;

/**
 * Returns the forms under which a header is looked up, the plainest last: as it stands; without brackets and later
 * lines; with its words separated; without the polite words of forms.
 *
 * @example phrasings('Please enter your work email (optional)').at(-1) // 'work_email'
 */
export function phrasings(header: string): string[] {
  const whole = normalised(header);
  const bare = normalised(header.replace(/\n[^]*$/, '').replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
  const plain = bare.replace(ASIDES, '').replace(COURTESY, '').replace(ASKED, '').replace(OWN, '');
  return [...new Set([whole, normalised(spaced(header)), bare, bare.replace(ASIDES, ''), plain])].filter(
    (form) => form !== '',
  );
}
