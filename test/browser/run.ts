/**
 * `npm run test:browser`: every page of a nightly run, some of a book, a portfolio, an agreement, a story, letters and certificates, in a real browser: no violation that axe-core
 * knows of in light and dark, at 360 px, and on paper; nothing wider than the screen, no script, nothing fetched. Then every
 * form in every language, looked at in the same way and filled in, those of a circle too. With `--forms` these alone. Screenshots go to `--shots DIR` where that is given. Skips with a message where there is no Chromium.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { runProgram } from '../bench/pairs.ts';
import { CHROMIUM, hasBrowser, openBrowser } from './chromium.ts';
import { checkFillingIn } from './filling-in.ts';
import { checkFormPages } from './form-pages.ts';
import { checkGroupForms } from './group-forms.ts';
import { checkOpenPages, checkSigningUp } from './open-pages.ts';
import { look } from './look.ts';

const DAY = '2026-02-15';

/** As much as the report to funders takes, in as many lines. */
const FULL_NOTE = `# Learnt\n\n${'Pairs that met early met all year. '.repeat(10).trim()}\n\n# What changes\n\n${'- A word from us.\n'.repeat(5)}`;

const VIEWS = [
  { name: 'light', width: 1000, colorScheme: 'light', media: 'screen' },
  { name: 'dark', width: 1000, colorScheme: 'dark', media: 'screen' },
  { name: '360', width: 360, colorScheme: 'light', media: 'screen' },
  { name: 'print', width: 794, colorScheme: 'light', media: 'print' },
] as const;

let passed = 0;
let failed = 0;

function check(what: string, problems: readonly string[]): void {
  if (problems.length === 0) passed++;
  else {
    failed++;
    process.stdout.write(`FAIL ${what}\n${problems.map((one) => `  ${one}\n`).join('')}`);
  }
}

/** The pages of a demo programme. */
function makePages(folder: string): string[] {
  runProgram(['demo', 'demo'], folder);
  const within = ['--db', join('demo', 'mentor.db'), '--today', DAY];
  runProgram(['nightly', '--out', 'night', ...within], folder);
  runProgram(['report', 'book', '--out', 'book', '--names', ...within], folder);
  writeFileSync(join(folder, 'note.md'), FULL_NOTE);
  runProgram(['report', 'funder', '--note', 'note.md', '--out', 'funder-with-note.html', ...within], folder);
  runProgram(['report', 'portfolio', 'P16', '--out', 'portfolio.html', ...within], folder);
  runProgram(['agreement', 'show', 'R2', '--out', 'agreement.html', ...within], folder);
  runProgram(['relationship', 'story', 'R2', '--out', 'story.html', ...within], folder);
  runProgram(['letter', 'certificate', '--out', 'letters', '--format', 'html', ...within], folder);
  runProgram(['letter', 'closing', '--out', 'letters', '--format', 'html', ...within], folder);
  runProgram(['letter', 'matched', 'R15', '--out', 'letters', '--format', 'html', ...within], folder);
  const night = readdirSync(join(folder, 'night')).filter((name) => name.endsWith('.html'));
  // One pair that needs a word, and one of its people: the others are like them.
  const named = [join('pairs', 'R12.html'), join('people', 'P14.html')];
  const letters = readdirSync(join(folder, 'letters'));
  // Of a book, pages of kinds that no other set has.
  const book = ['first.html', 'decisions.html', 'setup/criteria.html', 'setup/form-check-in.html'];
  return [
    ...book.map((name) => join(folder, 'book', name)),
    ...[...night, ...named].map((name) => join(folder, 'night', name)),
    ...letters.map((name) => join(folder, 'letters', name)),
    ...['funder-with-note.html', 'portfolio.html', 'agreement.html', 'story.html'].map((name) =>
      join(folder, name),
    ),
  ];
}

/** What is to be seen at a glance, or is given to somebody, is one page of paper. */
const ONE_PAGE = [
  'overview.html',
  'index.html',
  'digest.html',
  'portfolio.html',
  'agreement.html',
  'funder.html',
  'funder-with-note.html',
];

/** Returns whether a page that should be one on paper is more. */
async function tooManyPages(page: Page, file: string): Promise<string[]> {
  if (!ONE_PAGE.some((name) => file.endsWith(`/${name}`))) return [];
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return pages === 1 ? [] : [`it is ${pages} pages on paper`];
}

async function checkPages(
  browser: Browser,
  axe: string,
  folder: string,
  shots: string | undefined,
): Promise<void> {
  for (const file of makePages(folder))
    for (const { name, width, colorScheme, media } of VIEWS) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      await page.emulateMedia({ media, colorScheme });
      const what = `${file.slice(file.lastIndexOf('/') + 1)} ${name}`;
      const problems = await look(page, file, axe, width);
      if ((await page.locator('script').count()) > 0) problems.push('it has a script');
      if (media === 'print') problems.push(...(await tooManyPages(page, file)));
      check(what, problems);
      if (shots !== undefined)
        await page.screenshot({ path: join(shots, `${what.replace(' ', '-')}.png`), fullPage: true });
      await context.close();
    }
}

async function main(): Promise<void> {
  if (!hasBrowser) {
    process.stdout.write(
      `Skipped: there is no ${CHROMIUM} (apt-get install chromium, or CHROMIUM=PATH).\n0 passed, 0 failed\n`,
    );
    return;
  }
  const at = process.argv.indexOf('--shots');
  const shots = at < 0 ? undefined : process.argv[at + 1];
  if (shots !== undefined) mkdirSync(shots, { recursive: true });
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'mentor-browser-'));
  const browser = await openBrowser();
  try {
    if (!process.argv.includes('--forms')) await checkPages(browser, axe, folder, shots);
    await checkFormPages(browser, axe, folder, check, shots);
    await checkFillingIn(browser, axe, folder, check);
    await checkGroupForms(browser, axe, folder, check, shots);
    await checkOpenPages(browser, axe, folder, check, shots);
    await checkSigningUp(browser, axe, folder, check);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  if (failed > 0) process.exitCode = 1;
}

await main();
