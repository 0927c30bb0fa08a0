/** Goes through the XML of a part. What workbooks do not need, and what could fill the memory, is refused. */
import { Parser } from 'saxen';
import { Failure } from '../../errors.ts';
import { damaged } from './zip-parts.ts';

/** What happens at each tag and text. Names come without their prefix. */
export interface XmlHooks {
  readonly open?: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Limits, beyond which no spreadsheet goes: of one tag or text, in UTF-16 code units, and of tags in one another. */
const LONGEST_TOKEN = 1_000_000;
const DEEPEST = 200;

/**
 * Reads XML from its first piece to its last.
 *
 * @param part Its name, for messages.
 * @throws Failure `refused` where it is not well-formed, declares entities, or is deeper or has a longer text than
 *   any spreadsheet writes.
 */
export async function readXml(
  pieces: AsyncIterable<string>,
  hooks: XmlHooks,
  file: string,
  part: string,
): Promise<void> {
  let depth = 0;
  let pending = 0;
  const parser = new Parser()
    .on('openTag', (name, attributes) => {
      pending = 0;
      if (++depth > DEEPEST) throw damaged(file, `${part} nests its tags too deep`);
      hooks.open?.(local(name), () => decodedAll(attributes() || {}));
    })
    .on('closeTag', (name) => {
      depth--;
      hooks.close?.(local(name));
    })
    .on('text', (text) => hooks.text?.(decoded(text)))
    .on('cdata', (text) => hooks.text?.(text))
    .on('attention', () => {
      throw damaged(file, `${part} declares a type or entities, which no spreadsheet does`);
    });
  try {
    for await (const piece of pieces) {
      pending += piece.length;
      if (pending > LONGEST_TOKEN) throw damaged(file, `${part} holds a text without end`);
      parser.write(piece);
    }
    parser.end();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw damaged(file, `${part} is not well-formed (${(error as Error).message})`);
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decodedAll(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const values = Object.entries(attributes);
  if (!values.some(([, value]) => value.includes('&'))) return attributes;
  return Object.fromEntries(values.map(([key, value]) => [key, decoded(value)]));
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const LAST_CODE_POINT = 0x10ffff;

/** saxen decodes only what fits one UTF-16 code unit: emoji that are written as numbers would be lost. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole: string, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );
}
