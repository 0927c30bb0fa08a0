/**
 * Whether output is coloured, and how each tone looks. We decide this ourselves because chalk does not know
 * NO_COLOR.
 */
import type { Tone } from '../document/document.ts';

/** Returns the text dressed in a tone; `header` is for the first row of a table. */
export type Colour = (tone: Tone | 'header', text: string) => string;

/** What `--color` takes. */
export type ColourWhen = 'auto' | 'always' | 'never';

/**
 * Returns whether to colour. The command line decides first, then NO_COLOR (any value but the empty one),
 * FORCE_COLOR (`0` and `false` mean off, other values on), TERM=dumb, and whether it is a terminal.
 *
 * @example colourFor('auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true) // false
 */
export function colourFor(
  when: ColourWhen,
  env: Readonly<Record<string, string | undefined>>,
  isTTY: boolean,
): boolean {
  if (when !== 'auto') return when === 'always';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'] ?? '';
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return env['TERM'] !== 'dumb' && isTTY;
}

/** Returns the text as it is, whatever the tone: what `createColour(false)` resolves to. */
export const noColour: Colour = (_tone, text) => text;

/** Returns how tones look in this run. chalk is loaded only when there is something to colour. */
export async function createColour(isOn: boolean): Promise<Colour> {
  if (!isOn) return noColour;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const styles = {
    good: chalk.green,
    warning: chalk.yellow,
    bad: chalk.red,
    muted: chalk.dim,
    strong: chalk.bold,
    header: chalk.bold.underline,
  };
  return (tone, text) => styles[tone](text);
}
