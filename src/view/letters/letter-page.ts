/** A letter as one self-contained page: to read on a screen, to print, or to paste into a mail. No script, nothing fetched. */
import { createHash } from 'node:crypto';
import { directionOf } from '../../domain/forms/page-words.ts';
import type { Letter } from '../../domain/letters/letter.ts';
import { COLOURS, GROUND, PAPER_COLOURS } from '../document/html-style.ts';
import { htmlLines, htmlText } from '../document/html-text.ts';

const STYLE = `
${COLOURS}
${GROUND}
main { max-width: 40rem; }
h1 { font-size: 1.35rem; margin-bottom: 1.6rem; }
p, ul { margin: 0 0 1.1rem; font-size: 1.05rem; max-width: none; }
ul, ol { padding-inline-start: 1.4rem; margin: -.8rem 0 1.1rem; }
ol { margin-top: 0; }
li { margin: .25rem 0; font-size: 1.05rem; }
@media print {
${PAPER_COLOURS}
  @page { size: A4; margin: 22mm 25mm; }
  main { max-width: none; padding: 0; }
  li, p { orphans: 3; widows: 3; }
}
`;

/** Returns the page of a letter; the same from the same. */
export function letterPage({
  subject,
  body,
  language,
}: Pick<Letter, 'subject' | 'body' | 'language'>): string {
  const parts = [`<h1 dir="auto">${htmlText(subject)}</h1>`, ...body.split(/\n{2,}/).map(paragraph)];
  return page({ language, title: subject, style: STYLE, body: `<main>\n${parts.join('\n')}\n</main>` });
}

/** Returns a whole page around what it shows. */
export function page({
  language,
  title,
  style,
  body,
}: {
  readonly language: string;
  readonly title: string;
  readonly style: string;
  /** HTML. */
  readonly body: string;
}): string {
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${htmlText(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlText(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${htmlText(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const BULLET = /^- /;
const NUMBER = /^\d+\. /;

/** Lines that begin with a dash or a number are a list; what is before them leads to it. */
function paragraph(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => BULLET.test(line) || NUMBER.test(line));
  const isList =
    first >= 0 &&
    lines.slice(first).every((line) => (NUMBER.test(lines[first] ?? '') ? NUMBER : BULLET).test(line));
  if (!isList) return `<p dir="auto">${htmlLines(text)}</p>`;
  const tag = NUMBER.test(lines[first] ?? '') ? 'ol' : 'ul';
  const items = lines
    .slice(first)
    .map((line) => `<li dir="auto">${htmlText(line.replace(BULLET, '').replace(NUMBER, ''))}</li>`);
  const before = lines.slice(0, first).join('\n');
  return `${before === '' ? '' : `<p dir="auto">${htmlLines(before)}</p>\n`}<${tag}>\n${items.join('\n')}\n</${tag}>`;
}
