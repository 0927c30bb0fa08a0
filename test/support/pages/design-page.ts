/** `docs/design-of-pages.md`: its table of contrasts, measured from the stylesheet. The rest is written by hand. */
import { readFileSync } from 'node:fs';
import { COLOURS, PAPER_COLOURS } from '../../../src/view/document/html-style.ts';

/** What each colour is for, and the contrast that it needs at least. */
export const JOBS = {
  ink: ['text', 4.5],
  soft: ['labels, notes', 4.5],
  link: ['links', 4.5],
  good: ['stands well', 4.5],
  warning: ['may need a word', 4.5],
  bad: ['needs a word', 4.5],
  gold: ['what is given to somebody', 4.5],
  'series-1': ['the first series', 3],
  'series-2': ['the second series', 3],
} as const;

/** The colours of each scheme by name: `ink` → `#1c1e21`. What dark does not name is as in light. */
function schemes(): Record<'light' | 'dark' | 'paper', Record<string, string>> {
  const [light = '', dark = ''] = COLOURS.split('@media');
  const named = (css: string): Record<string, string> =>
    Object.fromEntries(
      [...css.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6})/g)].map(([, name, hex]) => [name, hex]),
    );
  return { light: named(light), dark: named(dark), paper: named(PAPER_COLOURS) };
}

/** Returns the relative luminance of a colour. WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Returns the least contrast of each colour in each scheme, with the ground and the band behind rows. */
export function contrasts(): { name: keyof typeof JOBS; light: number; dark: number; paper: number }[] {
  const all = schemes();
  return (Object.keys(JOBS) as (keyof typeof JOBS)[]).map((name) => {
    const least = (scheme: keyof typeof all): number =>
      Math.min(
        ...['ground', 'band'].map((behind) => contrast(all[scheme][name] ?? '', all[scheme][behind] ?? '')),
      );
    return { name, light: least('light'), dark: least('dark'), paper: least('paper') };
  });
}

const PAGE = new URL('../../../docs/design-of-pages.md', import.meta.url);

/** Returns the page as it should be. A contrast is rounded down: what is nearly enough is not. */
export function designPage(): string {
  const down = (value: number): string => (Math.floor(10 * value) / 10).toFixed(1);
  const lines = contrasts().map(
    ({ name, light, dark, paper }) =>
      `| \`--${name}\` | ${JOBS[name][0]} | ${down(light)} | ${down(dark)} | ${down(paper)} |`,
  );
  return readFileSync(PAGE, 'utf8').replace(
    /(?<=<!-- contrasts: made by npm run docs -->\n)[^]*(?=<!-- end -->)/,
    ['\n| colour | for | light | dark | paper |', '| --- | --- | ---: | ---: | ---: |', ...lines, '\n'].join(
      '\n',
    ),
  );
}
