/** Elements of the page by name, and sentences in them. */

/**
 * Returns the element of an id. With a class, undefined where it is not there.
 *
 * @throws Error where the page has none.
 */
export function byId(id: string): HTMLElement;
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind | undefined;
export function byId(id: string, kind?: new () => HTMLElement): HTMLElement | undefined {
  const found = document.getElementById(id);
  if (found !== null && (kind === undefined || found instanceof kind)) return found;
  if (kind === undefined) throw new Error(`no #${id}`);
  return undefined;
}

/** Puts a sentence into an element; what stands in braces is filled in, and keeps its own direction of writing. */
export function say(
  element: HTMLElement,
  sentence: string,
  values: Readonly<Record<string, string>> = {},
): void {
  element.textContent = '';
  for (const part of sentence.split(/(\{[a-z]+\})/)) {
    const value = part.startsWith('{') ? values[part.slice(1, -1)] : undefined;
    const isolated = document.createElement('bdi');
    isolated.textContent = value ?? '';
    element.appendChild(value === undefined ? document.createTextNode(part) : isolated);
  }
}
