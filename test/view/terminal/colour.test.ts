import { expect, test } from '@jest/globals';
import { colourFor, createColour, noColour, type ColourWhen } from '../../../src/view/terminal/colour.ts';

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
