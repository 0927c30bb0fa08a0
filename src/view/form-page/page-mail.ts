/** The addresses that open a mail to the coordinator, before there is an answer to put into it. */
import type { AskedForm } from '../../domain/forms/asked-form.ts';
import { inLanguage } from '../../domain/forms/form.ts';
import { oneLine } from '../../domain/words/text.ts';
import { forTerminal } from '../document/sanitise.ts';
import { mailLink } from '../letters/mail-link.ts';
import { askedQuestions, type PageText } from './page-text.ts';

/** Returns what a mail is about, with the code of the form. */
export function subjectOf(asked: AskedForm, { language }: PageText): string {
  return `${forTerminal(inLanguage(asked.form.title, [language]))} (${asked.code})`;
}

export function emptyMail(email: string, asked: AskedForm, text: PageText): string {
  return mailLink(email, subjectOf(asked, text), '');
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
  return mailLink(email, subjectOf(asked, text), lines.map((line) => `${line}\n\n`).join(''));
}
