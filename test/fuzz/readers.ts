/** What must hold of each kind of output, whoever's words are in it, by readers that did not write it. */
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { type DefaultTreeAdapterMap, parse as parseHtml } from 'parse5';
import PostalMime from 'postal-mime';
import { formPageScript } from '../../src/io/program-files.ts';
import { RAW } from '../view/document/hostile.ts';

export type Kind = 'terminal' | 'tsv' | 'csv' | 'json' | 'md' | 'html' | 'ics' | 'eml' | 'txt';

/** The kinds that files are of, by the ends of their names. */
export const READABLE = ['csv', 'json', 'md', 'html', 'ics', 'eml', 'txt'] as const satisfies readonly Kind[];

/** Returns what is wrong with a text of a kind, or null. */
export async function problemIn(kind: Kind, text: string): Promise<string | null> {
  try {
    return (await READERS[kind](text)) ?? null;
  } catch (error) {
    return `cannot be read: ${String(error)}`;
  }
}

type Reader = (text: string) => Promise<string | null> | string | null;

const READERS: Readonly<Record<Kind, Reader>> = {
  terminal: (text) => rawIn(text),
  txt: (text) => rawIn(text),
  tsv: (text) =>
    rawIn(text.replaceAll('\t', '')) ??
    inCells(
      text.split('\n').map((line) => line.split('\t')),
      /^(?!\s*[=\uff1d])[^(|![\uff08]*$/,
    ),
  csv: (text) => inCells(parseCsv(text, { bom: true })),
  json: (text) => (JSON.parse(text) === undefined ? 'nothing' : null),
  md: (text) => rawIn(text) ?? (/<(?!br>)[a-z!/?]/i.test(text) ? 'markup of its own' : null),
  html: inPage,
  ics: inCalendar,
  eml: inMail,
};

function rawIn(text: string): string | null {
  const found = RAW.exec(text.replaceAll('\n', ''));
  return found === null ? null : `a raw ${JSON.stringify(found[0])}`;
}

/** @param harmless What begins with a sign and is no formula, or one that can do no harm: a signed number, a dash for nothing. */
function inCells(rows: readonly (readonly string[])[], harmless = /^[+-]?[\d.,]*%?$/): string | null {
  const isFormula = (cell: string): boolean =>
    /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) && !harmless.test(cell);
  const found = rows.flat().find(isFormula);
  return found === undefined ? null : `a formula: ${found}`;
}

type Node = DefaultTreeAdapterMap['node'];
const ELEMENTS = new Set(
  (
    'html head meta title style body main header footer nav section article h1 h2 h3 h4 p br hr a b i em strong small span bdi ' +
    'div table caption colgroup col thead tbody tfoot tr th td ul ol li dl dt dd figure figcaption details summary time code ' +
    'svg g path rect line text circle defs clipPath tspan title desc marker'
  ).split(' '),
);

/** What a form is filled in with. */
const FIELDS = new Set('form fieldset legend label input textarea button'.split(' '));

/** Of the web, of a person, of a place in the page, or of a file that was written with it, beside it or a folder up. */
const ADDRESS =
  /^(?:https?:\/\/|mailto:|#|(?:\.\.\/)?[\w-]+(?:\/[\w-]+)*\.(?:html|md|csv|json|txt|eml|ics)$)/;

function textOf(node: DefaultTreeAdapterMap['element']): string {
  return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** A page without mistakes, of elements that are ours, that loads nothing, and runs nothing but the script of forms. */
function inPage(text: string): string | null {
  const problems: string[] = [];
  const isForm = text.includes(`<script>${formPageScript()}</script>`);
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      const isOurScript = isForm && node.tagName === 'script' && textOf(node) === formPageScript();
      const isOurs = ELEMENTS.has(node.tagName) || (isForm && FIELDS.has(node.tagName)) || isOurScript;
      if (!isOurs) problems.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (/^on/i.test(name)) problems.push(`${name}=`);
        const isAddress = ['href', 'src', 'xlink:href', 'action'].includes(name);
        if (isAddress && !ADDRESS.test(value)) problems.push(`${name}="${value}"`);
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parseHtml(text, { onParseError: ({ code }) => problems.push(code) }));
  if (RAW.test(text.replaceAll('\n', ''))) problems.push('a raw control character');
  return problems[0] ?? null;
}

const COMPONENTS = new Set(['vevent', 'vtimezone', 'valarm', 'standard', 'daylight', 'vtodo']);

function inCalendar(text: string): string | null {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  const strange = calendar.getAllSubcomponents().find(({ name }) => !COMPONENTS.has(name));
  if (strange !== undefined) return `a ${strange.name}`;
  for (const event of calendar.getAllSubcomponents('vevent'))
    if (event.getAllProperties('uid').length !== 1 || event.getAllProperties('dtstart').length !== 1)
      return 'an event with two of what there must be one of';
  return /(?!\r\n)[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/u.test(text.replaceAll('\r\n', ''))
    ? 'a raw control character'
    : null;
}

const HEADERS = new Set(
  'date from to subject message-id mime-version content-type content-transfer-encoding content-language x-unsent x-mentor-letter x-mentor-programme x-mentor-reminders'.split(
    ' ',
  ),
);

/** The name of a form for one person. */
const FORM_PAGE = /^[a-z-]+-(?:R\d+-)?P\d+\.html$/;

async function inMail(text: string): Promise<string | null> {
  const mail = await PostalMime.parse(text);
  const strange = mail.headers.find(({ key }) => !HEADERS.has(key));
  if (strange !== undefined) return `a header ${strange.key}`;
  if ((mail.to ?? []).length > 1) return 'more than one reader';
  const attached = mail.attachments.find(
    ({ mimeType, filename }) => mimeType !== 'text/html' || !FORM_PAGE.test(filename ?? ''),
  );
  return attached === undefined ? null : 'an attachment that is no form';
}
