/** From what somebody typed to an answer, as the program keeps it. Knows of no page, so that it runs anywhere. */
import { answerText } from '../../../domain/forms/answer-text.ts';
import type { PageFacts, Problem } from './page-facts.ts';

/** What mail programs take in the address that opens them; Outlook cuts at some 2,000 characters. */
const LONGEST_MAIL = 1800;

/** What was typed or chosen, by key, in the order of the page; empty where it was left out. */
export type Typed = readonly { readonly key: string; readonly kind: string; readonly typed: string }[];

/** Returns a value as it is kept, or what is wrong with it. Nothing typed is nothing wrong. */
export function valueOf(kind: string, typed: string): { value: string } | { problem: Problem } {
  const plain = plainText(typed);
  if (plain === '') return { value: '' };
  const read = READ[kind];
  if (read === undefined) return { value: plain };
  const value = read.of(plain);
  return value === undefined ? { problem: read.problem } : { value };
}

const READ: Readonly<
  Partial<Record<string, { readonly of: (typed: string) => string | undefined; readonly problem: Problem }>>
> = {
  number: { of: numberOf, problem: 'isNoNumber' },
  date: { of: dayOf, problem: 'isNoDay' },
  email: { of: addressOf, problem: 'isNoAddress' },
};

/**
 * Returns a page's answer as the text that travels. Answers that were left out are not in it.
 *
 * @param answeredOn YYYY-MM-DD, by the clock of the device.
 */
export function textOfAnswer(facts: PageFacts, typed: Typed, answeredOn: string): string {
  const values = new Map<string, string>();
  for (const one of typed) {
    const found = valueOf(one.kind, one.typed);
    if ('value' in found && found.value !== '') values.set(one.key, found.value);
  }
  const { form, version, code, language } = facts;
  return answerText({ code, answeredOn, language, values }, form, version);
}

/** Returns the address that opens a mail with an answer in it; undefined where it is too long for that. */
export function mailWith(facts: PageFacts, text: string): string | undefined {
  const body = encodeURIComponent(`${facts.words.mailOpening}\n\n${text}`.replace(/\n/g, '\r\n'));
  if (facts.mail === null || body.length > LONGEST_MAIL) return undefined;
  return `${facts.mail}?subject=${encodeURIComponent(facts.subject)}&body=${body}`;
}

/**
 * Returns the name of the file of an answer: `readiness-31CR-79KV-….txt`. Where the code is everybody's it has the check of the
 * answer, so that the files of many people lie in one folder.
 *
 * @param text The answer.
 */
export function fileOf({ form, code, isOpen }: PageFacts, text: string): string {
  const check = /^\[check\] (\w+)$/m.exec(text)?.[1];
  return `${form}-${isOpen && check !== undefined ? check : code}.txt`;
}

/** Returns a day by the clock of the device, YYYY-MM-DD. */
export function localDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Lines as the import reads them: without blanks at their ends, and without what no mail carries. */
function plainText(typed: string): string {
  return typed
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** A number with a point, from digits of any of our scripts; not where a comma could be a mark of thousands. */
function numberOf(typed: string): string | undefined {
  const plain = typed
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[,\u066b]/, '.');
  if (!/^-?\d{1,12}(?:\.\d{1,6})?$/.test(plain) || /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain)) return undefined;
  return String(Number(plain));
}

/** Something that a mail could be sent to. */
function addressOf(typed: string): string | undefined {
  return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(typed) ? typed : undefined;
}

/** A day of the calendar, as a date field gives it, or as it was typed where the browser has no such field. */
function dayOf(typed: string): string | undefined {
  const [year, month, day] = typed.split('-').map(Number);
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(typed)) return undefined;
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day ? typed : undefined;
}
