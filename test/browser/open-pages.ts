/** The pages for everybody: in each language that can be chosen on them, filled in by keyboard, and what comes of the answer. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { FORM_LANGUAGES } from '../../src/domain/forms/form.ts';
import { formPageScript } from '../../src/io/program-files.ts';
import { formPage } from '../../src/view/form-page/form-page.ts';
import { runProgram } from '../bench/pairs.ts';
import { anOpenForm } from '../domain/forms/asked.ts';
import { type Check, VIEWS } from './form-pages.ts';
import { Filling } from './filling-in.ts';
import { tooWide, violationsOf, watch } from './look.ts';

const KINDS = ['enrol-mentor', 'enrol-mentee'] as const;

/** Looks at both pages in every language, chosen on the page itself. */
export async function checkOpenPages(
  browser: Browser,
  axe: string,
  folder: string,
  check: Check,
  shots: string | undefined,
): Promise<void> {
  for (const kind of KINDS)
    writeFileSync(join(folder, `${kind}.html`), formPage(anOpenForm(kind), formPageScript()));
  for (const { name, width, colorScheme, media } of VIEWS) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      locale: 'fr-CA',
    });
    const page = await context.newPage();
    await page.emulateMedia({ media, colorScheme });
    for (const kind of KINDS) {
      const file = join(folder, `${kind}.html`);
      const problems: string[] = [];
      watch(page, file, problems);
      await page.goto(pathToFileURL(file).href);
      if ((await languageOf(page)) !== 'fr') problems.push('it does not begin in the language of the device');
      check(`${kind} ${name}`, problems);
      for (const language of FORM_LANGUAGES) {
        const what = `${kind} ${language} ${name}`;
        await page.selectOption('#language', language, { force: true });
        const found = [...(await tooWide(page, width)), ...(await violationsOf(page, axe))];
        if ((await languageOf(page)) !== language) found.push('it is in another language');
        if (media === 'screen') {
          await page.click('#save');
          if (!(await page.locator('#problems').isVisible()))
            found.push('it has nothing to say of an empty answer');
          found.push(...(await tooWide(page, width)), ...(await violationsOf(page, axe)));
        }
        check(what, found);
        if (shots !== undefined)
          await page.screenshot({ path: join(shots, `${what.replaceAll(' ', '-')}.png`), fullPage: true });
      }
      page.removeAllListeners();
    }
    await context.close();
  }
}

/** Somebody signs up by keyboard, and is enrolled by what the page hands over. */
export async function checkSigningUp(
  browser: Browser,
  axe: string,
  folder: string,
  check: Check,
): Promise<void> {
  const programme = join(folder, 'open');
  mkdirSync(programme);
  const mentor = (...argv: readonly string[]): string => runProgram(argv, programme);
  mentor('init', 'Rising leaders', '--contact', 'Mary Prince <mary@example.org>');
  mentor('form', 'make', 'enrol-mentee', '--for', 'html', '--out', 'forms');
  const file = join(programme, 'forms', 'enrol-mentee.html');
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'pl-PL' });
  const page = await context.newPage();
  const problems: string[] = [];
  watch(page, file, problems);
  await page.goto(pathToFileURL(file).href);
  const filling = new Filling(page, problems);
  await filling.fillIn([
    ['name', { type: 'Zofia Żak' }],
    ['email', { type: 'zofia at x' }],
    ['organisation', { type: 'Szkoła nr 4' }],
    ['country', { type: 'Polska' }],
    ['languages', { type: 'polski, angielski' }],
    ['availability', { type: 'pon 16:00-18:00' }],
  ]);
  // Whoever turns to another language finds what they typed.
  await page.selectOption('#language', 'ar');
  filling.is('the focus', await page.evaluate('document.activeElement.id'), 'language');
  filling.is('the direction', await page.evaluate('document.documentElement.dir'), 'rtl');
  filling.is('what was typed', await page.inputValue('#q-country'), 'Polska');
  filling.is('what is restored', await filling.isVisible('#restored'), false);
  await page.reload();
  filling.is('the language that was chosen', await languageOf(page), 'ar');
  filling.is('what is restored', await filling.isVisible('#restored'), true);
  await page.selectOption('#language', 'pl');
  await filling.fillIn([
    ['channels', 'Space'],
    ['goals', { type: 'kierowanie zespołem' }],
    ['consent', 'Space'],
  ]);
  await filling.tabTo('save');
  await page.keyboard.press('Enter');
  filling.is(
    'an address that is none',
    await page.locator('#q-email-problem').textContent(),
    'Prosimy wpisać adres e-mail, na przykład ana@example.org.',
  );
  await page.fill('#q-email', 'Zofia@X.example');
  const { name, text } = await filling.saved();
  filling.is('the name of the file', /^enrol-mentee-[0-9a-f]{16}\.txt$/.test(name), true);
  filling.is('what is kept once it is handed over', await filling.storage(), 0);
  filling.is('violations', await violationsOf(page, axe), []);
  await page.fill('#q-about', 'More.');
  filling.is('what is kept of what is typed then', await filling.storage(), 1);
  await page.click('#mail');
  filling.is('what is kept once a mail is open', await filling.storage(), 0);
  await page.fill('#q-about', '');
  await page.click('#copy');
  await page.locator('#done bdi').waitFor();
  filling.is('what is kept once it is copied', await filling.storage(), 0);
  await context.close();
  mkdirSync(join(programme, 'inbox'));
  writeFileSync(join(programme, 'inbox', name), text);
  mentor('import', 'answers', 'inbox');
  const shown = JSON.parse(mentor('participant', 'show', 'P1', '--json')) as {
    participant: { is_ready: boolean; fields: Record<string, string> };
  };
  const { name: called, email, country, languages, channels } = shown.participant.fields;
  filling.is(
    'who is enrolled',
    [called, email, country, languages, channels, shown.participant.is_ready],
    ['Zofia Żak', 'zofia@x.example', 'PL', 'pl; en', 'video', true],
  );
  check(
    'enrol-mentee filled in by keyboard, and imported',
    problems.filter((one) => !/^it asks for (?:blob|mailto):/.test(one)),
  );
}

async function languageOf(page: Page): Promise<string> {
  return String(await page.evaluate('document.documentElement.lang'));
}
