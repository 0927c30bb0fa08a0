/**
 * Whether output is coloured, and how each tone looks. We decide this ourselves because chalk does not know
 * NO_COLOR.
 */
import type { Tone } from '../document/document.ts';

/** Returns the text dressed in a tone; `header` is for the first row of a table. */
export type Colour = (tone: Tone | 'header', text: string) => string;

type Environment = Readonly<Record<string, string | undefined>>;

/** What `--color` takes. */
export type ColourWhen = 'auto' | 'always' | 'never';

/**
 * Returns whether to colour. The command line decides first, then NO_COLOR (any value but the empty one),
 * FORCE_COLOR (`0` and `false` mean off, other values on), TERM=dumb, and whether it is a terminal.
 *
 * @example colourFor('auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true) // false
 */
export function colourFor(when: ColourWhen, env: Environment, isTTY: boolean): boolean {
  if (when !== 'auto') return when === 'always';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'] ?? '';
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return env['TERM'] !== 'dumb' && isTTY;
}

/** Returns the text as it is, whatever the tone: what `createColour(false)` resolves to. */
export const noColour: Colour = (_tone, text) => text;

/**
 * The tones in the palette of 256, whose colours are the same in every terminal. Nobody can know whether its ground is
 * light or dark: each of these has a contrast of at least 3 to 1 on black, on white and on the usual grounds between
 * them, where no colour reaches 4 on all. The yellow of the sixteen, in comparison, has 1.1 to 3 on white.
 */
export const PALETTE = { good: 29, warning: 166, bad: 196, muted: 244 } as const;

/** Returns whether a terminal says that it has 256 colours. */
function has256({ TERM = '', COLORTERM = '', FORCE_COLOR = '', WT_SESSION = '' }: Environment): boolean {
  return (
    /256|direct|kitty|ghostty|alacritty|wezterm/.test(TERM) ||
    COLORTERM !== '' ||
    WT_SESSION !== '' ||
    /^[23]$/.test(FORCE_COLOR)
  );
}

/**
 * Returns how tones look in this run: in colours that can be read on any ground where the terminal has them, else in
 * those of its own sixteen. chalk is loaded only when there is something to colour.
 */
export async function createColour(isOn: boolean, env: Environment = {}): Promise<Colour> {
  if (!isOn) return noColour;
  const { Chalk } = await import('chalk');
  const isWide = has256(env);
  const chalk = new Chalk({ level: isWide ? 2 : 1 });
  const styles = {
    good: isWide ? chalk.ansi256(PALETTE.good) : chalk.green,
    warning: isWide ? chalk.ansi256(PALETTE.warning) : chalk.yellow,
    bad: isWide ? chalk.bold.ansi256(PALETTE.bad) : chalk.bold.red,
    muted: isWide ? chalk.ansi256(PALETTE.muted) : chalk.dim,
    strong: chalk.bold,
    header: chalk.bold.underline,
  };
  return (tone, text) => styles[tone](text);
}
