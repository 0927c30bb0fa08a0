/** Three of the cohort fill in their pages in a browser, and save the answer. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser } from '../browser/chromium.ts';
import type { Filled } from './ways-back.ts';

/** Fills in the pages on a day and saves what each hands over. */
export async function asSavedInBrowser(
  filled: readonly Filled[],
  inbox: string,
  today: string,
): Promise<void> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({
      viewport: { width: 360, height: 800 },
      acceptDownloads: true,
    });
    await context.clock.setFixedTime(new Date(`${today}T12:00:00`));
    for (const one of filled) {
      const page = await context.newPage();
      await page.goto(pathToFileURL(one.page.file).href);
      await fillIn(page, one);
      const download = page.waitForEvent('download');
      await page.click('#save');
      const saved = await download;
      await saved.saveAs(join(inbox, saved.suggestedFilename()));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

async function fillIn(page: Page, { page: { fields }, answers }: Filled): Promise<void> {
  for (const { key, kind } of fields) {
    const answer = answers.get(key);
    if (answer === undefined) continue;
    const field = page.locator(`[data-key="${key}"]`);
    if (kind === 'text' || kind === 'long-text' || kind === 'number' || kind === 'date')
      await field.locator('input, textarea').fill(answer);
    else for (const one of answer.split('; ')) await field.locator(`input[value="${one}"]`).check();
  }
}
