/**
 * The people's side of a made-up year, for `examples/cohort-year.sh`: eighty people who sign up, and who answer the forms that
 * they get, each in their own way. It stands for them all and is no part of the program.
 *
 *     people.ts sign-up mentor|mentee FILE YEAR COUNT[/OF] DAY
 *     people.ts sign-up-on PAGE INBOX YEAR COUNT/OF DAY
 *     people.ts answer FORMS INBOX DAY
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasBrowser } from '../browser/chromium.ts';
import { asSavedInBrowser } from './in-a-browser.ts';
import { fillInSheets } from './on-the-telephone.ts';
import { type PageRead, readPage } from './page-read.ts';
import { signUpOnPage, writeSignUps } from './sign-ups.ts';
import { asFiles, asGoogle, asMails, asMicrosoft, type Filled, openInbox } from './ways-back.ts';
import { answeredPages, answersTo } from './what-they-say.ts';

/** Three who open their pages in a browser. */
const IN_BROWSER = new Set([1, 42, 43]);

async function answer(forms: string, inbox: string, today: string): Promise<void> {
  const pages = pagesIn(forms);
  openInbox(inbox);
  const rung = fillInSheets(forms, inbox, today);
  const filled = answeredPages(pages)
    .map((page): Filled => ({ page, answers: answersTo(page, today) }))
    .filter(({ answers }) => answers.size > 0);
  const inBrowser = filled.filter(({ page }) => IN_BROWSER.has(page.person));
  if (hasBrowser) await asSavedInBrowser(inBrowser, inbox, today);
  else asFiles(inBrowser, inbox, today);
  const others = filled.filter(({ page }) => !IN_BROWSER.has(page.person));
  for (const [at, way] of [asFiles, asMails, asGoogle, asMicrosoft].entries())
    way(
      others.filter(({ page }) => page.person % 4 === at),
      inbox,
      today,
    );
  process.stderr.write(
    `${today}: of ${pages.length} forms ${filled.length} are answered, ${inBrowser.length} of them ${hasBrowser ? 'in a browser' : 'without a browser'}; ${rung} were rung up\n`,
  );
}

function pagesIn(folder: string): PageRead[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((name) => readPage(join(folder, name)));
}

/** `37/40`: so many of so many people; `40`: all of them. */
function partOf(said = ''): { count: number; of: number } {
  const [count = 0, of = count] = said.split('/').map(Number);
  return { count, of };
}

const [what, ...rest] = process.argv.slice(2);
if (what === 'sign-up') {
  const [side, file = '', year, some, today = ''] = rest;
  writeSignUps(file, side === 'mentor' ? 'mentor' : 'mentee', { year: Number(year), ...partOf(some), today });
} else if (what === 'sign-up-on') {
  const [page = '', inbox = '', year, some, today = ''] = rest;
  signUpOnPage(readPage(page), inbox, { year: Number(year), ...partOf(some), today });
} else {
  const [forms = '', inbox = '', today = ''] = rest;
  await answer(forms, inbox, today);
}
