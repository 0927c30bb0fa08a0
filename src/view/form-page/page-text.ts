/** The words of a form on its page: in its reader's language, filled in, and safe. */
import type { AskedForm } from '../../domain/forms/asked-form.ts';
import { inLanguage, type Question, questionsFor, type Wording } from '../../domain/forms/form.ts';
import { directionOf, type PageWords, pageWords } from '../../domain/forms/page-words.ts';
import { placeholderValues } from '../../domain/forms/placeholder-values.ts';
import { tagsOf } from '../../domain/words/language-tags.ts';
import { htmlParagraphs, htmlText } from '../document/html-text.ts';

/** What every part of a page is made with. */
export interface PageText {
  /** BCP 47. */
  readonly language: string;
  /** The words of the page, as text with braces. */
  readonly words: PageWords;
  /** One of them as HTML, filled in. */
  readonly say: (name: keyof PageWords) => string;
  /** A wording of the form in an element. */
  readonly line: (tag: string, wording: Wording, attributes?: string) => string;
  /** A wording of the form as paragraphs. */
  readonly paragraphs: (wording: Wording, className: string) => string;
}

/** Returns what the parts of somebody's page are made with. */
export function pageText(asked: AskedForm, language: string): PageText {
  const words = pageWords(language);
  const values: Readonly<Record<string, string>> = {
    ...placeholderValues(asked, language),
    contact: contactText(asked, words),
    code: asked.code,
  };
  const fill = (html: string): string =>
    html.replace(/\{([a-z_]+)\}/g, (braces, name: string) => {
      const value = values[name];
      return value === undefined ? braces : `<bdi>${htmlText(value)}</bdi>`;
    });
  const text = (wording: Wording): string =>
    fill(spaced(htmlText(inLanguage(wording, [language])), language));
  return {
    language,
    words,
    say: (name) => fill(spaced(htmlText(words[name]), language)),
    line: (tag, wording, attributes = '') =>
      `<${tag}${attributes}${ownLanguage(wording, language)}>${text(wording)}</${tag}>`,
    paragraphs: (wording, className) =>
      `<div class="${className}"${ownLanguage(wording, language)}>\n${fill(
        spaced(htmlParagraphs(inLanguage(wording, [language])).replaceAll(' dir="auto"', ''), language),
      )}\n</div>`,
  };
}

/** Returns the questions that somebody is asked, in their order; not those about each of what they have none of. */
export function askedQuestions({ form, person, each }: AskedForm): readonly Question[] {
  return questionsFor(form, person.role).filter((one) => one.each === undefined || each[one.each].length > 0);
}

/** Returns whom an answer goes to, for people: their name and address, or whom everybody has. */
export function contactText({ contact }: AskedForm, words: PageWords): string {
  if (contact === null) return words.coordinator;
  return contact.name === null ? contact.email : `${contact.name} (${contact.email})`;
}

/** French has a blank before some marks, at which no line is broken. */
function spaced(html: string, language: string): string {
  return /^fr\b/.test(language) ? html.replace(/ (?=[?!;:»](?:[\s<]|$))|(?<=«) /g, '&nbsp;') : html;
}

/** A wording that is not there in the language of the page is in English, which a screen reader must know. */
function ownLanguage(wording: Wording, language: string): string {
  const isThere = tagsOf(language).some((tag) => wording[tag] !== undefined);
  return isThere ? '' : ` lang="en" dir="${directionOf('en')}"`;
}
