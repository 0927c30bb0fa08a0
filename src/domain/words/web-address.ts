/** Which links may be followed: a page, a message or a Markdown file must not run or open anything else. */

/**
 * Returns a web address as a browser would send it, or undefined where the text is none: only `http`, `https` and
 * `mailto` may be followed.
 *
 * @example webAddress('https://example.org/a b') // 'https://example.org/a%20b'
 * @example webAddress('javascript:alert(1)') // undefined
 */
export function webAddress(text: string): string | undefined {
  if (!/^(?:https?:\/\/|mailto:)/i.test(text.trim())) return undefined;
  try {
    const url = new URL(text.trim());
    // A name before the host makes an address look like another's.
    return url.username === '' && url.password === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns the address of a file beside a page, or in a folder beside it or beside the page's own folder.
 *
 * @throws Error where the name could lead elsewhere: a bug, for names are ours.
 */
export function fileAddress(name: string): string {
  if (/^(?:\.\.\/)?(?:[a-z]+\/)?[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) return name;
  throw new Error('a page leads to files of its set alone');
}
