import { expect, test } from '@jest/globals';
import {
  colourFor,
  createColour,
  noColour,
  PALETTE,
  type ColourWhen,
} from '../../../src/view/terminal/colour.ts';

const cases: [ColourWhen, Record<string, string>, boolean, boolean][] = [
  ['auto', {}, true, true],
  ['auto', {}, false, false],
  ['auto', { TERM: 'dumb' }, true, false],
  ['auto', { TERM: 'xterm-256color' }, true, true],
  ['auto', { TERM: 'xterm-256color' }, false, false],
  ['auto', { NO_COLOR: '1' }, true, false],
  ['auto', { NO_COLOR: '0' }, true, false],
  ['auto', { NO_COLOR: '' }, true, true],
  ['auto', { FORCE_COLOR: '1' }, false, true],
  ['auto', { FORCE_COLOR: 'true' }, false, true],
  ['auto', { FORCE_COLOR: '0' }, true, false],
  ['auto', { FORCE_COLOR: 'false' }, true, false],
  ['auto', { FORCE_COLOR: '' }, false, false],
  ['auto', { FORCE_COLOR: '1', TERM: 'dumb' }, false, true],
  ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ['always', { NO_COLOR: '1', FORCE_COLOR: '0', TERM: 'dumb' }, false, true],
  ['never', { FORCE_COLOR: '1' }, true, false],
];

test.each(cases)('--color %s with %j, terminal %s: colour %s', (when, env, isTTY, isOn) => {
  expect(colourFor(when, env, isTTY)).toBe(isOn);
});

test('every tone has a look of its own when colour is on, and none when it is off', async () => {
  const tones = ['good', 'warning', 'bad', 'muted', 'strong', 'header'] as const;
  const on = await createColour(true);
  const looks = tones.map((tone) => on(tone, 'x'));
  expect(new Set(looks).size).toBe(tones.length);
  for (const look of looks) expect(look).toContain('\x1b[');
  const off = await createColour(false);
  expect(off).toBe(noColour);
  expect(tones.map((tone) => off(tone, 'x'))).toEqual(tones.map(() => 'x'));
});

test.each([
  [{}, '\x1b[33mx\x1b[39m'],
  [{ TERM: 'xterm' }, '\x1b[33mx\x1b[39m'],
  [{ TERM: 'xterm-256color' }, '\x1b[38;5;166mx\x1b[39m'],
  [{ TERM: 'xterm-kitty' }, '\x1b[38;5;166mx\x1b[39m'],
  [{ COLORTERM: 'truecolor' }, '\x1b[38;5;166mx\x1b[39m'],
  [{ FORCE_COLOR: '2' }, '\x1b[38;5;166mx\x1b[39m'],
])('a terminal with %j has a warning in a colour that it knows', async (env, look) => {
  expect((await createColour(true, env))('warning', 'x')).toBe(look);
});

/** Black, white and the grounds of VS Code, One Dark and Solarized. */
const GROUNDS = ['#000000', '#1e1e1e', '#282c34', '#002b36', '#fdf6e3', '#ffffff'];

test.each(Object.entries(PALETTE))('%s can be read on dark and light grounds', (_, colour) => {
  for (const ground of GROUNDS) expect(contrast(ofPalette(colour), ofHex(ground))).toBeGreaterThanOrEqual(3);
});

/** Returns red, green and blue, 0 to 255, of a colour of the palette of 256. */
function ofPalette(colour: number): number[] {
  if (colour >= 232) return Array.from({ length: 3 }, () => 8 + 10 * (colour - 232));
  return [36, 6, 1].map((step) => [0, 95, 135, 175, 215, 255][Math.floor((colour - 16) / step) % 6] ?? 0);
}

function ofHex(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** Returns the contrast as WCAG 2 defines it. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
