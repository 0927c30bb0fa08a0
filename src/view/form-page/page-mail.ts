/** The addresses that open a mail to the coordinator, before there is an answer to put into it. */
import type { AskedForm } from '../../domain/forms/asked-form.ts';
import { inLanguage } from '../../domain/forms/form.ts';
import { oneLine } from '../../domain/words/text.ts';
import { forTerminal } from '../document/sanitise.ts';
import { askedQuestions, type PageText } from './page-text.ts';

/** What mail programs take in an address. */
const LONGEST = 1800;

/** Returns `mailto:` and whom it goes to. */
export function addressOf(email: string): string {
  return `mailto:${encodeURIComponent(forTerminal(oneLine(email))).replaceAll('%40', '@')}`;
}

/** Returns what a mail is about, with the code of the form. */
export function subjectOf(asked: AskedForm, { language }: PageText): string {
  return `${forTerminal(inLanguage(asked.form.title, [language]))} (${asked.code})`;
}

export function emptyMail(email: string, asked: AskedForm, text: PageText): string {
  return `${addressOf(email)}?subject=${encodeURIComponent(subjectOf(asked, text))}`;
}

/** Returns the same with the questions in it, to be answered in words; without them where they are too long for that. */
export function mailOfQuestions(email: string, asked: AskedForm, text: PageText): string {
  const lines = askedQuestions(asked).flatMap(({ title, scale, each }) => {
    const words = forTerminal(inLanguage(title, [text.language]));
    const line = scale === undefined ? words : `${words} (${scale.from}–${scale.to})`;
    return each === undefined
      ? [line]
      : asked.each[each].map(({ name }) => `${forTerminal(oneLine(name))}: ${line}`);
  });
  const body = encodeURIComponent(lines.map((line) => `${line}\r\n\r\n`).join(''));
  return emptyMail(email, asked, text) + (body.length > LONGEST ? '' : `&body=${body}`);
}
