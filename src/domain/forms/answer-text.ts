/**
 * An answer as text: what a page saves as a file, puts into a mail or copies, and what the import reads wherever it stands
 * in a text. People can read it. Its check is over its words alone, so that a mail program may break its lines, quote it
 * with `>` and change its blanks.
 *
 *     === mentor answer readiness 1 31CR-79KV-4M2Q-8XT0-WD5 ===
 *     [answered_on] 2026-11-30
 *     [language] en
 *     [motivation] 4
 *     [words] I want to lead a department,
 *     and to be home at six.
 *     [check] 9f3a01c2
 *     === end ===
 *
 * A line of an answer that begins like a key has a backslash before it.
 */
import type { Answer } from './occasion.ts';

/** An answer that was found in a text, or why what begins like one is none. */
export type AnswerFound = { readonly line: number } & (
  | { readonly answer: Answer; readonly form: string; readonly version: number }
  /** `cut-short`: it has no end. `altered`: its check does not agree with its words. `unreadable`: it is not made so. */
  | { readonly problem: 'cut-short' | 'altered' | 'unreadable'; readonly code: string | null }
);

const BEGIN =
  /^===\s+mentor\s+answer\s+(?<form>[a-z-]+)\s+(?<version>\d{1,6})\s+(?<code>[0-9A-Za-z-]{8,60})\s+===$/u;
const BEGINS = /^===\s+mentor\s+answer\b/u;
const BEGINS_WITHIN = /===\s+mentor\s+answer\s+[a-z-]+\s+\d{1,6}\s+(?<code>[0-9A-Za-z-]{8,60})\s+===/u;
const END = /^===\s+end\s+===$/u;
const CHECK = /^\[check\]\s+(?<check>\S+)$/u;
const KEY = /^\[(?<key>[a-z][a-z0-9_-]*(?:\.[A-Za-z0-9_-]+)?)\](?:\s(?<rest>.*))?$/su;
const NEWLINE = /\r\n|\r|\n/;

/** Returns an answer as text, with a newline at its end. */
export function answerText(answer: Answer, form: string, version: number): string {
  const lines = [
    `=== mentor answer ${form} ${version} ${answer.code} ===`,
    `[answered_on] ${answer.answeredOn}`,
    `[language] ${answer.language}`,
    ...[...answer.values].map(([id, value]) => `[${id}] ${value.split(NEWLINE).map(escaped).join('\n')}`),
  ];
  return `${[...lines, `[check] ${answerCheck(lines)}`, '=== end ==='].join('\n')}\n`;
}

/** Returns every answer in a text, and everything that begins like one, in their order; lines count from 1. */
export function answersIn(text: string): AnswerFound[] {
  const found: AnswerFound[] = [];
  let open: { readonly at: number; readonly lines: string[] } | undefined;
  for (const [at, raw] of text.split(NEWLINE).entries()) {
    const line = unquoted(raw);
    if (BEGINS.test(line)) {
      if (open !== undefined) found.push(cutShort(open));
      open = { at, lines: [line] };
    } else if (open !== undefined && END.test(line)) {
      found.push(readBlock(open));
      open = undefined;
    } else open?.lines.push(line);
  }
  if (open !== undefined) found.push(cutShort(open));
  return found;
}

/** Returns a text with rules in place of every line of an answer, or of what begins like one; its lines stay the same. */
export function besidesAnswers(text: string): string {
  let isWithin = false;
  const beside = text.split(NEWLINE).map((raw) => {
    const line = unquoted(raw);
    if (BEGINS.test(line)) isWithin = true;
    else if (!isWithin) return raw;
    if (END.test(line)) isWithin = false;
    return '-----';
  });
  return beside.join('\n');
}

/** Returns what begins like an answer within a line, where some program has joined its lines or put a sign before them. */
export function answersWithinLines(text: string): AnswerFound[] {
  return text.split(NEWLINE).flatMap((line, at): AnswerFound[] => {
    const code = BEGINS_WITHIN.exec(line)?.groups?.['code'];
    return code === undefined ? [] : [{ line: at + 1, problem: 'unreadable', code }];
  });
}

/** Returns a line without the signs with which mail programs quote it. */
export function unquoted(line: string): string {
  return line.replace(/^(?:\s*>)+ ?/, '').trim();
}

/**
 * Returns the check of the lines of an answer, those before it: a hash of 64 bits, in hexadecimal, of their words with one
 * blank between them and a mark before each key, by UTF-16 units. So a line may be broken anywhere but before what would
 * then look like a key, and no two answers may be joined in one line. The first half is FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), the second
 * goes the same way with another prime. It finds slips and lost lines; who may answer is the code's to say.
 */
export function answerCheck(lines: readonly string[]): string {
  const words = lines
    .join('\n')
    .split(NEWLINE)
    .map((line) => line.split(/\s+/u).filter(Boolean).join(' '))
    .filter((line) => line !== '')
    .map((line) => (KEY.test(line) ? `\n${line}` : line))
    .join(' ');
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b) + 1;
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

interface Block {
  readonly at: number;
  readonly lines: readonly string[];
}

function cutShort({ at, lines }: Block): AnswerFound {
  return { line: at + 1, problem: 'cut-short', code: codeIn(lines[0]) };
}

function readBlock({ at, lines }: Block): AnswerFound {
  const line = at + 1;
  const head = BEGIN.exec(lines[0] ?? '')?.groups;
  const checkAt = lines.findIndex((one) => CHECK.test(one));
  const code = codeIn(lines[0]);
  if (head === undefined || checkAt < 0) return { line, problem: 'unreadable', code };
  const body = lines.slice(0, checkAt);
  const after = lines.slice(checkAt + 1).some((one) => one !== '');
  if (after || CHECK.exec(lines[checkAt] ?? '')?.groups?.['check'] !== answerCheck(body))
    return { line, problem: 'altered', code };
  const values = new Map<string, string>();
  let last: string | undefined;
  for (const one of body.slice(1)) {
    const { key, rest } = KEY.exec(one)?.groups ?? {};
    if (key !== undefined) {
      if (values.has(key)) return { line, problem: 'unreadable', code };
      values.set(key, rest ?? '');
      last = key;
    } else if (last === undefined) {
      if (one !== '') return { line, problem: 'unreadable', code };
    } else values.set(last, `${values.get(last) ?? ''}\n${one.replace(/^\\/, '')}`);
  }
  const [answeredOn, language] = [values.get('answered_on'), values.get('language')];
  if (answeredOn === undefined || language === undefined) return { line, problem: 'unreadable', code };
  values.delete('answered_on');
  values.delete('language');
  return {
    line,
    form: head['form'] ?? '',
    version: Number(head['version']),
    answer: {
      code: head['code'] ?? '',
      answeredOn: answeredOn.trim(),
      language: language.trim(),
      values: new Map([...values].map(([key, value]) => [key, value.trim()])),
    },
  };
}

function codeIn(line: string | undefined): string | null {
  return BEGIN.exec(line ?? '')?.groups?.['code'] ?? null;
}

/** A line that could be taken for a key, an end, a quotation or an escape is marked. */
function escaped(line: string, at: number): string {
  return at > 0 && /^\s*[[\\=>]/.test(line) ? `\\${line.trimStart()}` : line;
}
