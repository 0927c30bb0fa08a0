/** The languages of a page for everybody: each but the first is a template, which takes the place of what is shown. */
import { all } from './page-fields.ts';

/** A form in one language, as the page came with it. */
export interface Worded {
  readonly dir: string;
  readonly title: string;
  readonly main: Node;
}

/** Returns what shows the page in a language, by its tag; nothing but what it is in where it has one language. */
export function languagesOf(page: Document): ReadonlyMap<string, Worded> {
  const { lang, dir } = page.documentElement;
  const shown = page.querySelector('main');
  const found = new Map<string, Worded>();
  if (shown !== null) found.set(lang, { dir, title: page.title, main: shown.cloneNode(true) });
  for (const template of all<HTMLTemplateElement>(page, 'template')) {
    const main = template.content.querySelector('main');
    const title = template.getAttribute('data-title') ?? '';
    if (main !== null) found.set(template.lang, { dir: template.dir, title, main });
  }
  return found;
}

/**
 * Returns the first of somebody's languages that the page has: `pt` for `pt-BR`.
 *
 * @param wanted BCP 47, best first.
 */
export function bestOf(has: ReadonlyMap<string, unknown>, wanted: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const found = [tag, tag.split('-')[0] ?? ''].find((one) => has.has(one));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Puts the form in a language into the place of what is shown. */
export function showIn(page: Document, language: string, { dir, title, main }: Worded): void {
  page.querySelector('main')?.replaceWith(main.cloneNode(true));
  page.documentElement.lang = language;
  page.documentElement.dir = dir;
  page.title = title;
}
