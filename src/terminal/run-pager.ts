/** Another program that is given text to show, as git starts its pager. */
import { spawn } from 'node:child_process';

/** What only a shell understands, as git has it. A value without any of these is run as it is. */
const FOR_A_SHELL = /[\s|&;<>()$`\\"'*?[#~=%]/;
/** What a shell exits with where it does not find a program, or may not run it. */
const NOT_STARTED: ReadonlySet<number | null> = new Set([126, 127]);

/**
 * Gives text to a program, and waits for its end. Returns false where it cannot start. Where they are not set, LESS is
 * `FRX` (leave at once what fits on a screen, keep colours, leave the text there) and LV is `-c`.
 */
export function runPager(
  pager: string,
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
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
