/** An answer to a form that enrols people, as a row of a file of people. */
import type { MappedColumn } from '../../import/header-mapping.ts';
import type { ImportProblem } from '../../import/row.ts';
import type { Difference } from '../../import/plan-import.ts';
import { type Form, inLanguage } from '../form.ts';
import { quote } from '../../words/text.ts';
import type { BrokenRule } from '../answer-rules.ts';

/** What one person said of themselves. */
export interface EnrolmentSaid {
  readonly form: Pick<Form, 'form' | 'questions'>;
  /** By the field of a participant. */
  readonly fields: ReadonlyMap<string, string>;
  /** The day on which it was given, which is that of consent. */
  readonly on: string;
}

const ROLES = 'roles';
const SUBMITTED = 'submitted_at';
const CONSENT = 'consent_on';
const WITHDRAWN = 'consent_withdrawn_on';
const APART: ReadonlySet<string> = new Set([ROLES, CONSENT, WITHDRAWN]);

/** Returns the columns of a file in which some answers are rows. */
export function columnsOfAnswers(all: readonly EnrolmentSaid[]): readonly MappedColumn[] {
  const titles = new Map([
    [ROLES, ROLES],
    [SUBMITTED, SUBMITTED],
  ]);
  for (const { form } of all)
    for (const { field, title } of form.questions)
      if (field !== null) titles.set(field, inLanguage(title, ['en']));
  return Array.from(titles, ([field, header]) => ({ field, header, how: 'exact', suggestion: undefined }));
}

/**
 * Returns an answer as a row of these columns.
 *
 * @param left Fields that it does not speak of.
 */
export function cellsOfAnswer(
  { form, fields, on }: EnrolmentSaid,
  columns: readonly MappedColumn[],
  left: ReadonlySet<string> = new Set(),
): string[] {
  const role = form.form === 'enrol-mentor' ? 'mentor' : 'mentee';
  return columns.map(({ field }) => {
    if (field === ROLES) return role;
    if (field === SUBMITTED) return on;
    return field === null || left.has(field) ? '' : (fields.get(field) ?? '');
  });
}

/** What an answer does not change of somebody enrolled. */
export interface Staying {
  readonly fields: ReadonlySet<string>;
  /** Those of which it says otherwise. Who consents again consents as before. */
  readonly otherwise: ReadonlySet<string>;
}

/**
 * Returns the fields of somebody enrolled that stay as they are: whoever knows their address can give an answer. What is blank is
 * filled, and roles add up. A "no" to consent counts; a "yes" never brings back a consent that was taken back.
 *
 * @param differences What the answer would change.
 * @param isLatest Whether it may overwrite what was said before.
 */
export function fieldsThatStay(
  { fields }: EnrolmentSaid,
  differences: readonly Difference[],
  isLatest: boolean,
): Staying {
  const isTakenBack = differences.some(({ field, before }) => field === WITHDRAWN && before !== '');
  const otherwise = differences
    .filter(({ field, before }) => before !== '' && !isLatest && !APART.has(field))
    .map(({ field }) => field);
  const isYes = fields.get(CONSENT) !== 'no';
  if (isYes && isTakenBack) otherwise.push(CONSENT);
  const hasConsent = differences.some(({ field, before }) => field === CONSENT && before !== '');
  return {
    fields: new Set(isYes && hasConsent ? [...otherwise, CONSENT] : otherwise),
    otherwise: new Set(otherwise),
  };
}

/** Returns fields in words, for people: `job title, consent`. */
export function fieldsInWords(fields: Iterable<string>): string {
  return [...fields].map((field) => (field === CONSENT ? 'consent' : field.replaceAll('_', ' '))).join(', ');
}

/** Returns why an answer makes no participant, without a word of what it says. */
export function ruleOfProblem({ rule, field, column, hint }: ImportProblem): BrokenRule {
  if (field === undefined)
    return {
      rule: 'not-recorded',
      message: `it does not say clearly who it is (${rule})`,
      hint: 'ask them who they are, and enrol them by hand: mentor enrol',
    };
  // What is quoted may be their words.
  const shown = /["“]/.test(hint) ? '' : `${hint}; or `;
  return {
    rule: 'cell',
    message: `what it says to ${quote(column ?? field)} cannot be read`,
    hint: `${shown}look into the file, and say what the words mean: --means ${field}:"WORDS=VALUE"`,
  };
}
