/** What is wrong with a page in a browser, as far as a program can see it. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';

/** Runs in the page. */
const RUN_AXE = `(async () => {
  const { violations } = await window.axe.run(document);
  return violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | '));
})()`;

/** Has a list take what the page says is wrong, and every request that it makes. */
export function watch(page: Page, file: string, problems: string[]): void {
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) problems.push(`it asks for ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
}

/** Returns what axe-core finds in a page as it is. The page's own policy lets nothing in; the debugger may look all the same. */
export async function violationsOf(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe);
  return await page.evaluate<string[]>(RUN_AXE);
}

/** Returns by how much a page is wider than the screen. */
export async function tooWide(page: Page, width: number): Promise<string[]> {
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
  return wide > width ? [`it is ${wide} px wide on a screen of ${width}`] : [];
}

/** Opens a file in a page, and returns all that is wrong with it. */
export async function look(page: Page, file: string, axe: string, width: number): Promise<string[]> {
  const problems: string[] = [];
  watch(page, file, problems);
  await page.goto(pathToFileURL(file).href);
  problems.push(...(await tooWide(page, width)), ...(await violationsOf(page, axe)));
  page.removeAllListeners();
  return problems;
}
