/**
 * What must never reach a terminal raw, and the one sanitiser for it. TSV and JSON share the list and escape
 * in their own notation. Letters of every script pass, right-to-left ones too, and so do the joiners (ZWNJ, ZWJ)
 * that Persian, Hindi and emoji need. One pass, with look-behinds of one character: linear in the text.
 */

/** The common case, which needs no further check: ASCII and Latin letters, without the soft hyphen. */
const PLAIN = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff]*$/;

/** Three flags are spelt with characters that are otherwise invisible, and could hide anything. */
const TAG_FLAG = String.raw`\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}`;

const UNSAFE_CHARACTERS = [
  String.raw`\0-\x1f\x7f-\x9f`, // controls: C0, DEL, C1
  String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`, // bidi controls
  String.raw`\u2028\u2029`, // separators that some programs take for a line end
  String.raw`\u00ad\u034f\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff`, // no width, no meaning here
  String.raw`\u115f\u1160\u17b4\u17b5\u3164\uffa0`, // letters that look like nothing
  String.raw`\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}`, // annotation, shorthand and music marks
  String.raw`\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}`, // tags: invisible ASCII
].join('');

const UNSAFE = new RegExp(
  [
    TAG_FLAG,
    `[${UNSAFE_CHARACTERS}]`,
    String.raw`\p{Surrogate}`,
    // A variation selector chooses the look of the character before it. Where there is none, it only hides.
    String.raw`(?<![\p{L}\p{N}\p{S}\p{P}])[\u180b-\u180d\u180f\ufe00-\ufe0f]`,
    String.raw`(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]`,
  ].join('|'),
  'gu',
);

/**
 * Returns the text with each unsafe character (controls, bidi controls, invisible characters, lone surrogates)
 * replaced by what `escape` makes of it.
 *
 * @example escapeUnsafe('a\u202eb', unicodeEscape) // 'a\\u202eb'
 */
export function escapeUnsafe(text: string, escape: (character: string) => string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNSAFE, (found) => (found.startsWith('\u{1f3f4}') ? found : escape(found)));
}

/**
 * Returns a character as `\uNNNN`, twice where it takes a surrogate pair: the notation of JSON.
 *
 * @example unicodeEscape('\x7f') // '\\u007f'
 */
export function unicodeEscape(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index++)
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  return escaped;
}

/**
 * Returns a character as `\n`, `\r`, `\t`, `\xNN` or, past U+00FF, `\uNNNN`.
 *
 * @example shortEscape('\x1b') // '\\x1b'
 */
export function shortEscape(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const code = character.charCodeAt(0);
  return code > 0xff ? unicodeEscape(character) : `\\x${code.toString(16).padStart(2, '0')}`;
}

/**
 * Returns text that is safe to print: what could move the cursor, turn the text round or hide part of it is
 * shown as an escape such as `\x1b`. A tab becomes a space. With `keepNewlines`, line ends stay (CRLF as LF);
 * otherwise they are shown too, and the result is one line. Not reversible: a backslash stays as it is.
 *
 * @example forTerminal('a\x1b[2Jb\tc') // 'a\\x1b[2Jb c'
 */
export function forTerminal(text: string, { keepNewlines = false } = {}): string {
  if (PLAIN.test(text)) return text;
  return escapeUnsafe(keepNewlines ? text.replaceAll('\r\n', '\n') : text, (character) => {
    if (character === '\t') return ' ';
    return keepNewlines && character === '\n' ? character : shortEscape(character);
  });
}
