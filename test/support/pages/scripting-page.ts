/** `docs/scripting.md`: what of it is made from the code and from the schemas of `docs/json`. The rest is written by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { EXIT_CODES, EXIT_MEANINGS, type ExitName } from '../../../src/errors.ts';

const PAGE = new URL('../../../docs/scripting.md', import.meta.url);
const SCHEMAS = new URL('../../../docs/json/', import.meta.url);

/** Returns the page as it should be: as it is, with what is made put into its places. */
export function scriptingPage(): string {
  return withMade(withMade(readFileSync(PAGE, 'utf8'), 'exit codes', exitCodes()), 'documents', documents());
}

function withMade(page: string, what: string, made: string): string {
  const from = `<!-- ${what}: made by npm run docs -->\n`;
  const end = '<!-- end -->';
  const start = page.indexOf(from);
  const stop = page.indexOf(end, start);
  if (start < 0 || stop < 0) throw new Error(`docs/scripting.md has no place for the ${what}`);
  return `${page.slice(0, start + from.length)}\n${made}\n${page.slice(stop)}`;
}

function exitCodes(): string {
  const rows = (Object.keys(EXIT_CODES) as ExitName[]).map(
    (name) => `| ${EXIT_CODES[name]} | \`${name}\` | ${EXIT_MEANINGS[name]} |\n`,
  );
  return `| exit | code | meaning |\n| ---: | --- | --- |\n${rows.join('')}`;
}

interface Named {
  readonly title: string;
  readonly description: string;
  readonly properties?: { readonly schema?: { readonly const?: string } };
}

function documents(): string {
  const rows = readdirSync(SCHEMAS)
    .filter((file) => file !== 'common.schema.json')
    .map((file) => {
      const { title, description, properties } = JSON.parse(
        readFileSync(new URL(file, SCHEMAS), 'utf8'),
      ) as Named;
      const name = properties?.schema?.const ?? file.replace('.schema.json', '');
      const commands = title.replaceAll('; ', ', ').replaceAll(/mentor [^,;]+/g, '`$&`');
      return `| [${name.replace('mentor.', '')}](json/${file}) | ${commands} | ${description} |\n`;
    });
  return `| document | printed by | what it is |\n| --- | --- | --- |\n${rows.join('')}`;
}
