/**
 * The texts that a programme may reword: the parts of an agreement to start from, and the messages that remind people.
 * What is in braces is filled in for each person.
 */
import { refused } from '../../errors.ts';
import { AGREEMENT_TEMPLATES } from '../relationship/agreement-templates.ts';
import { LETTER_TEMPLATES } from './letter-templates.ts';
import { REMINDER_TEMPLATES } from './reminder-templates.ts';
import type { Template } from './template.ts';
import { tagsOf } from '../words/language-tags.ts';
import { nearest } from '../words/text.ts';

/** The programme's own wording of a template, in one language. */
export interface OwnTemplate {
  readonly name: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly subject: string | null;
  readonly body: string;
}

/** The language in which every text of the program is there. */
export const DEFAULT_LANGUAGE = 'en';

/** Texts of the program in another language: those of templates by their names, and small words that fill them. */
export interface LanguageTexts {
  readonly templates: Readonly<
    Record<string, { readonly subject?: string | undefined; readonly body: string }>
  >;
  readonly words: Readonly<Record<string, string>>;
}

/** Returns the program's texts in a language, by its tag; undefined where there are none. */
export type ShippedTexts = (language: string) => LanguageTexts | undefined;

/** The texts of a programme: its own, and the program's in other languages. */
export interface Wordings {
  readonly own: readonly OwnTemplate[];
  readonly shipped: ShippedTexts;
}

/** Every template: agreements, letters, reminders. */
export const TEMPLATES: readonly Template[] = [
  ...AGREEMENT_TEMPLATES,
  ...LETTER_TEMPLATES,
  ...REMINDER_TEMPLATES,
];

/**
 * Returns the template of that name.
 *
 * @throws Failure `refused` naming the nearest.
 */
export function findTemplate(name: string): Template {
  const found = TEMPLATES.find((template) => template.name === name.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(
    name,
    TEMPLATES.map((template) => template.name),
  );
  throw refused(
    `There is no template ${name}.`,
    near === undefined ? 'mentor template show lists them' : `did you mean ${near}?`,
  );
}

/**
 * Returns the wording for a person, in the first of their languages in which there is one: the programme's own, else the
 * program's. Where there is none, that is the English one.
 *
 * @param languages BCP 47 tags, the person's best first. A wording in `pt` serves a reader of `pt-BR`.
 */
export function wordingFor(
  name: string,
  own: readonly OwnTemplate[],
  languages: readonly string[] = [],
  shipped: ShippedTexts = () => undefined,
): { readonly subject: string | null; readonly body: string; readonly language: string } {
  const template = findTemplate(name);
  const english = { subject: template.subject, body: template.body, language: DEFAULT_LANGUAGE };
  for (const language of [...languages, DEFAULT_LANGUAGE])
    for (const tag of tagsOf(language)) {
      const found = own.find((one) => one.name === template.name && one.language === tag);
      if (found !== undefined) return found;
      // Somebody whose first language is English is not written to in their second one.
      if (tag === DEFAULT_LANGUAGE) return english;
      const text = shipped(tag)?.templates[template.name];
      if (text !== undefined)
        return { subject: text.subject ?? template.subject, body: text.body, language: tag };
    }
  return english;
}

/**
 * Returns a small word of letters in a language: the name of a phase, what a checklist asks for.
 *
 * @param english What it is where the language has none.
 */
export function wordIn(language: string, word: string, english: string, shipped: ShippedTexts): string {
  for (const tag of tagsOf(language)) {
    const found = shipped(tag)?.words[word];
    if (found !== undefined) return found;
  }
  return english;
}

/**
 * Returns a wording with its placeholders filled in. A line whose placeholders are all empty is left out.
 *
 * @example filled('Dear {name},', { name: 'Ada' }) // 'Dear Ada,'
 */
export function filled(wording: string, values: Readonly<Record<string, string>>): string {
  return wording
    .split('\n')
    .filter((line) => {
      const names = placeholdersIn(line);
      return names.length === 0 || names.some((name) => (values[name] ?? '') !== '');
    })
    .map((line) => line.replace(PLACEHOLDER, (_, name: string) => values[name] ?? ''))
    .join('\n');
}

/**
 * Refuses a wording that holds a placeholder which the template cannot fill.
 *
 * @throws Failure `refused` naming it and those there are.
 */
export function assertPlaceholders(template: Template, wording: string): void {
  const unknown = placeholdersIn(wording).find((name) => !template.placeholders.includes(name));
  if (unknown !== undefined)
    throw refused(
      `${template.name} cannot fill in {${unknown}}.`,
      template.placeholders.length === 0
        ? 'this template has no placeholders; write it without braces'
        : `it has ${template.placeholders.map((name) => `{${name}}`).join(', ')}`,
    );
}

const PLACEHOLDER = /\{([a-z_]+)\}/g;

function placeholdersIn(wording: string): string[] {
  return [...wording.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
}
