/** Long text, a screen at a time: through the program that the environment names, as git does it. */
import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** What only a shell understands, as git has it. A value without any of these is run as it is. */
const FOR_A_SHELL = /[\s|&;<>()$`\\"'*?[#~=%]/;
/** What a shell exits with where it does not find a program, or may not run it. */
const NOT_STARTED: ReadonlySet<number | null> = new Set([126, 127]);

/**
 * Returns the pager: MENTOR_PAGER, else PAGER, else `less`. Undefined where that is empty or `cat`: there is to be none.
 *
 * @example pagerOf({ PAGER: 'more', MENTOR_PAGER: '' }) // undefined
 */
export function pagerOf(env: Environment): string | undefined {
  const value = (env['MENTOR_PAGER'] ?? env['PAGER'] ?? 'less').trim();
  return value === '' || value === 'cat' ? undefined : value;
}

/**
 * Shows text through the pager, and waits for its end. Returns false where there is no pager or it cannot start. It is
 * no error if somebody leaves before the end of the text.
 *
 * Where they are not set, LESS is `FRX` (leave at once what fits on a screen, keep colours, leave the text there) and LV
 * is `-c`.
 */
export function throughPager(text: string, env: Environment): Promise<boolean> {
  const pager = pagerOf(env);
  if (pager === undefined) return Promise.resolve(false);
  return new Promise((done) => {
    const isForShell = FOR_A_SHELL.test(pager);
    const child = spawn(pager, {
      stdio: ['pipe', 'inherit', 'inherit'],
      shell: isForShell,
      env: { ...env, LESS: env['LESS'] ?? 'FRX', LV: env['LV'] ?? '-c' },
    });
    child.on('error', () => done(false));
    child.on('close', (code) => done(!(isForShell && NOT_STARTED.has(code))));
    // It was left before the end, or never started.
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  });
}
