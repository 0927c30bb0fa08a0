/**
 * The sanitiser for HTML: any text reads as itself and cannot become markup, an attribute or a reference.
 */
import { forTerminal } from './sanitise.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Returns the text for the content of an element or a quoted attribute, in one line. Characters that could
 * reverse the text or hide part of it are shown as in a terminal, because a browser obeys them too.
 *
 * @example htmlText('R&D <b>\u202e') // 'R&amp;D &lt;b&gt;\\u202e'
 */
export function htmlText(text: string): string {
  return escaped(forTerminal(text.replace(/\s+/g, ' ').trim()));
}

/**
 * Returns the text for the content of an element; line ends become `<br>`.
 *
 * @example htmlLines('a\nb') // 'a<br>b'
 */
export function htmlLines(text: string): string {
  return unbroken(escaped(forTerminal(text, { keepNewlines: true }).trim())).replaceAll('\n', '<br>');
}

/**
 * Returns the text as paragraphs: a blank line begins a new one.
 *
 * @example htmlParagraphs('a\n\nb') // '<p dir="auto">a</p>\n<p dir="auto">b</p>'
 */
export function htmlParagraphs(text: string, attributes = ''): string {
  const paragraphs: string[][] = [[]];
  for (const line of forTerminal(text, { keepNewlines: true }).split('\n'))
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => `<p dir="auto"${attributes}>${htmlLines(lines.join('\n'))}</p>`)
    .join('\n');
}

/**
 * Returns a command as code. Its words stay whole: a browser breaks words at hyphens, and an option in two halves cannot be read.
 *
 * @example commandHtml('mentor today --all') // '<code>mentor today <span>--all</span></code>'
 */
export function commandHtml(command: string): string {
  const words = htmlText(command).replace(/\S*[-/?]\S*/g, '<span>$&</span>');
  return `<code>${words}</code>`;
}

/** The options among words stay whole, as in a command, and so does a range of numbers. */
function unbroken(html: string): string {
  return html.replace(/(?<!\S)(?:--[a-z][a-z-]*|\(?\d+–\d+%?\)?)/g, '<span class="unbroken">$&</span>');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
