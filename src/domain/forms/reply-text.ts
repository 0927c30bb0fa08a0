/**
 * Answers typed into a mail by hand, below the code: what a form in plain text asks for. Such an answer has no check; it is
 * read as rows of a sheet are, and its code tells whose it is.
 *
 *     Code: 31CR-79KV-4M2Q-8XT0-WD5
 *     1: 4
 *     2 G3: half of it
 *     and the rest by May
 *     ----------------------------------------
 */
import { isBlank, withoutInvisible } from '../words/invisible-characters.ts';
import { withPlainDigits } from '../words/plain-digits.ts';
import { folded } from '../words/text.ts';
import { unquoted } from './answer-text.ts';
import { EACH } from './form.ts';
import { numberTitle } from './sheets/sheet-columns.ts';
import { SHEET_TITLES } from './sheets/sheet-titles.ts';

/** What stands below a code, with the numbers of the questions as they are in the form, from 1. */
export interface Reply {
  /** The line of the code, from 1. */
  readonly line: number;
  readonly code: string;
  readonly answers: readonly {
    readonly line: number;
    readonly number: number;
    /** Which goal, action, topic or course: `G3`; `null` where none is named. */
    readonly each: string | null;
    readonly text: string;
  }[];
}

/** Closes the part to fill in. */
export const REPLY_RULE = '-'.repeat(40);

const LABELS = new Set(Object.values(SHEET_TITLES.code).map(folded));
const CODE = /^(?<label>[^:：]{1,20})[:：]\s*(?<code>[0-9A-Za-z][0-9A-Za-z -]{10,58}[0-9A-Za-z])$/u;
const ANSWER =
  /^(?<number>\d{1,3})(?: +(?<each>[A-Za-z0-9][A-Za-z0-9_-]{0,59}))? ?[:：](?: (?<text>.*)|(?<close>.*))$/u;
/** A rule, or the line before a signature. */
const END = /^(?:[-=_—–]{5,}|--)$/u;

/** Returns every code in a text below which something is answered, in their order. */
export function repliesIn(text: string): Reply[] {
  const replies: Reply[] = [];
  let open: { line: number; code: string; answers: Open[] } | undefined;
  const close = (): void => {
    const answers = (open?.answers ?? [])
      .map(({ lines, ...answer }) => ({ ...answer, text: lines.join('\n').trim() }))
      .filter(({ text: said }) => !isBlank(said));
    if (open !== undefined && answers.length > 0) replies.push({ ...open, answers });
    open = undefined;
  };
  for (const [at, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = withoutInvisible(unquoted(raw)).trim();
    const head = CODE.exec(line)?.groups;
    if (head !== undefined && LABELS.has(folded(head['label'] ?? ''))) {
      close();
      open = { line: at + 1, code: head['code'] ?? '', answers: [] };
    } else if (END.test(line)) close();
    else if (open !== undefined) addLine(open.answers, line, at + 1);
  }
  close();
  return replies;
}

interface Open {
  readonly line: number;
  readonly number: number;
  readonly each: string | null;
  readonly lines: string[];
}

/** A line begins an answer or goes on with the last one. */
function addLine(answers: Open[], line: string, at: number): void {
  // The number may be in Arabic digits.
  const found = ANSWER.exec(line.replace(/^[٠-٩]{1,3}/u, withPlainDigits))?.groups;
  if (found === undefined || isTime(found, answers.at(-1)?.number ?? 0)) answers.at(-1)?.lines.push(line);
  else
    answers.push({
      line: at,
      number: Number(found['number']),
      each: found['each'] ?? null,
      lines: [(found['text'] ?? found['close'] ?? '').trim()],
    });
}

/** "10:30" within an answer is a time, unless question 10 is the next. */
function isTime({ number, close }: Readonly<Record<string, string | undefined>>, last: number): boolean {
  const next = Number(number) - last;
  return /^\d\d(?!\d)/.test(close ?? '') && next !== 0 && next !== 1;
}

/**
 * Returns a reply as a sheet: a row for what is asked once, and one for each goal, action, topic or course that is named. Its
 * headers are the numbers of the questions, as `sheetColumns` knows them.
 */
export function replySheet({ code, answers }: Reply): {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const own = (['code', ...EACH] as const).map((column) => SHEET_TITLES[column]['en'] ?? '');
  const numbers = [...new Set(answers.map(({ number }) => number))].toSorted((a, b) => a - b);
  const rows: { readonly each: string; readonly said: Map<number, string> }[] = [];
  for (const { number, each, text } of answers) {
    // What is answered twice has two rows, which may contradict each other.
    const row = rows.find((one) => one.each === (each ?? '') && !one.said.has(number));
    if (row === undefined) rows.push({ each: each ?? '', said: new Map([[number, text]]) });
    else row.said.set(number, text);
  }
  return {
    headers: [...own, ...numbers.map(numberTitle)],
    rows: rows.map(({ each, said }) => [
      code,
      ...EACH.map(() => each),
      ...numbers.map((one) => said.get(one) ?? ''),
    ]),
  };
}
