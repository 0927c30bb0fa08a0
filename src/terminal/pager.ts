/** Long text, a screen at a time: through the program that the environment names, as git does it. */
type Environment = Readonly<Record<string, string | undefined>>;

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
 */
export async function throughPager(text: string, env: Environment): Promise<boolean> {
  const pager = pagerOf(env);
  if (pager === undefined) return false;
  const { runPager } = await import('./run-pager.ts');
  return runPager(pager, text, env);
}
