/** The prompt of a scale: a list of numbers with their words, answered by a digit, or by the arrows and Enter. */
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  makeTheme,
  useKeypress,
  usePrefix,
  useState,
} from '@inquirer/core';
import type { Choice } from './question.ts';
import { foundBy } from './find-choice.ts';

interface ScaleConfig {
  readonly message: string;
  readonly choices: readonly Choice[];
  readonly default?: string | undefined;
  /** The line under the list. */
  readonly keys: string;
}

/**
 * A digit that begins only one of the numbers answers at once. One that begins several, as 1 does on a scale of ten, marks
 * its own and waits for a second digit or Enter.
 */
export const scalePrompt = createPrompt<string, ScaleConfig>((config, done) => {
  const { choices } = config;
  const theme = makeTheme({ icon: { cursor: '❯' } });
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const [active, setActive] = useState(
    Math.max(
      0,
      choices.findIndex(({ value }) => value === config.default),
    ),
  );
  const [typed, setTyped] = useState('');
  const prefix = usePrefix({ status, theme });
  useKeypress((key, line) => {
    if (status === 'done') return;
    line.clearLine(0);
    const pick = (at: number): void => {
      setActive(at);
      setStatus('done');
      done(choices[at]!.value);
    };
    if (isEnterKey(key)) return pick(active);
    if (isUpKey(key) || isDownKey(key)) {
      setTyped('');
      setActive((active + (isUpKey(key) ? -1 : 1) + choices.length) % choices.length);
      return;
    }
    if (!/^\d$/.test(key.name)) return;
    const { at, isOnly, digits } = foundBy(choices, typed, key.name);
    setTyped(digits);
    if (at < 0) return;
    if (isOnly) return pick(at);
    setActive(at);
  });
  const message = theme.style.message(config.message, status);
  if (status === 'done') return `${prefix} ${message} ${theme.style.answer(choices[active]!.label)}`;
  const rows = choices.map(({ label }, at) =>
    at === active ? theme.style.highlight(`${theme.icon.cursor} ${label}`) : `  ${label}`,
  );
  return [`${prefix} ${message}`, [...rows, theme.style.help(config.keys)].join('\n')];
});
