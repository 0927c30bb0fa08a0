/** Every form in every language, as pages: on a telephone and a screen, light and dark, on paper. */
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { ASKED_OF, FORM_KINDS, FORM_LANGUAGES } from '../../src/domain/forms/form.ts';
import { formPageScript } from '../../src/io/program-files.ts';
import { formPage } from '../../src/view/form-page/form-page.ts';
import { anAskedForm } from '../domain/forms/asked.ts';
import { look, tooWide, violationsOf } from './look.ts';

export type Check = (what: string, problems: readonly string[]) => void;

export const VIEWS = [
  { name: '360', width: 360, colorScheme: 'light', media: 'screen' },
  { name: '1280 dark', width: 1280, colorScheme: 'dark', media: 'screen' },
  { name: 'print', width: 700, colorScheme: 'light', media: 'print' },
] as const;

/** What stands above the questions of the forms that build on something. */
const SHOWN = [
  { title: 'What stays between you?', text: 'Everything, unless somebody could come to harm.\n\nAsk first.' },
  { title: 'A_very_long_word_that_nobody_can_break'.repeat(3), text: 'x'.repeat(120) },
];

export async function checkFormPages(
  browser: Browser,
  axe: string,
  folder: string,
  check: Check,
  shots: string | undefined,
): Promise<void> {
  const script = formPageScript();
  for (const { name, width, colorScheme, media } of VIEWS) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    await page.emulateMedia({ media, colorScheme });
    /** The same when it has found something wrong: every one of these forms asks for something. */
    const withProblems = async (): Promise<string[]> => {
      await page.click('#save');
      if (!(await page.locator('#problems').isVisible())) return ['it has nothing to say of an empty answer'];
      return [...(await tooWide(page, width)), ...(await violationsOf(page, axe))];
    };
    for (const kind of FORM_KINDS.filter((one) => ASKED_OF[one] !== 'anybody'))
      for (const language of FORM_LANGUAGES) {
        const what = `${kind} ${language} ${name}`;
        const file = join(folder, `${kind}-${language}.html`);
        writeFileSync(
          file,
          formPage(anAskedForm({ kind, shown: SHOWN, person: { languages: [language] } }), script),
        );
        const problems = await look(page, file, axe, width);
        if (media === 'screen') problems.push(...(await withProblems()));
        check(what, problems);
        if (shots !== undefined)
          await page.screenshot({ path: join(shots, `${what.replaceAll(' ', '-')}.png`), fullPage: true });
      }
    await context.close();
  }
  const plain = await browser.newContext({ viewport: { width: 360, height: 900 }, javaScriptEnabled: false });
  const page = await plain.newPage();
  for (const language of FORM_LANGUAGES) {
    await page.goto(pathToFileURL(join(folder, `review-${language}.html`)).href);
    const isSaid = await page.locator('.without-script').isVisible();
    const hasButtons = await page.locator('#save').isVisible();
    check(`review ${language} without script`, [
      ...(isSaid ? [] : ['it does not say that it cannot be filled in']),
      ...(hasButtons ? ['it has buttons that do nothing'] : []),
    ]);
  }
  await plain.close();
}
