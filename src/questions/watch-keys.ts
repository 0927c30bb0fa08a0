/** The keys that leave a question. */

/**
 * Watches the keyboard for what no prompt tells of: `<`, and the end of the input, which Ctrl-D is.
 * Returns a function that ends the watch.
 *
 * @param on.isLine Whether Ctrl-D ends the input on an empty line alone, as elsewhere.
 */
export function watchKeys(
  input: NodeJS.ReadableStream,
  on: { readonly isLine: boolean; readonly onBack: () => void; readonly onEnd: () => void },
): () => void {
  let isEnding = false;
  const onKey = (
    text: string | undefined,
    key: { readonly name?: string; readonly ctrl?: boolean } = {},
  ): void => {
    if (text === '<') on.onBack();
    if (key.ctrl !== true || key.name !== 'd') return;
    if (!on.isLine) return on.onEnd();
    // On an empty line readline closes, and pauses its input; in the middle of one it deletes a character.
    isEnding = true;
    setImmediate(() => (isEnding = false));
  };
  const onPause = (): void => {
    if (isEnding) on.onEnd();
  };
  input.on('keypress', onKey);
  input.on('pause', onPause);
  input.on('end', on.onEnd);
  input.on('close', on.onEnd);
  return () => {
    input.off('keypress', onKey);
    input.off('pause', onPause);
    input.off('end', on.onEnd);
    input.off('close', on.onEnd);
  };
}
