/** Every document that `--json` prints is described in docs/json. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CATALOGUE } from '../../src/commands/catalogue.ts';
import { EXIT_CODES } from '../../src/errors.ts';
import { copyOf, FOLDERS, INVOCATIONS, prepareProgramme } from '../cli/prepared.ts';
import { type Ran, runMentor } from '../support/host.ts';
import { holdToContract, problemsWith } from '../support/json-contract.ts';

const SCHEMAS = new URL('../../docs/json/', import.meta.url);
const FILES = readdirSync(SCHEMAS);
const LEAVES = CATALOGUE.filter((entry) => entry.load !== undefined).map((entry) => entry.path);
const LINES = Object.entries(INVOCATIONS).flatMap(([path, invocations]) =>
  invocations
    .filter(({ needsTerminal }) => needsTerminal !== true)
    .map((invocation) => [invocation.argv.join(' '), path, invocation] as const),
);

let prepared = '';
beforeAll(async () => {
  prepared = await prepareProgramme();
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

/** Runs a line with `--json` in a copy of the prepared programme. `runMentor` holds it to its schema. */
async function run(argv: readonly string[], setup?: readonly string[]): Promise<Ran & { cwd: string }> {
  const cwd = copyOf(prepared);
  if (setup !== undefined) expect(await runMentor(setup, { cwd })).toMatchObject({ exit: 0 });
  return { ...(await runMentor([...argv, '--json'], { cwd })), cwd };
}

describe('every command', () => {
  test('is run below: a new one is a line in test/cli/prepared.ts', () => {
    expect(Object.keys(INVOCATIONS).sort()).toEqual([...LEAVES].sort());
    for (const path of LEAVES) expect(INVOCATIONS[path]).not.toEqual([]);
  });

  test.each(LINES)('mentor %s --json: one document on stdout', async (_, path, { argv, setup, schema }) => {
    const { stdout, stderr, exit } = await run(argv, setup);
    expect({ stderr, exit }).toMatchObject({ exit: 0 });
    const { schema: name } = JSON.parse(stdout) as { schema: string };
    expect(name).toBe(`mentor.${schema ?? `${path.replaceAll(' ', '.')}/1`}`);
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(stderr.split('\n').filter((line) => /^\s*[[{]/.test(line))).toEqual([]);
  });

  const MORE: readonly (readonly [line: string, exit: number])[] = [
    ['import participants people.csv --dry-run', 0],
    ['import participants people.csv --explain', 0],
    ['import participants people.csv --only-known --merge-rows', 0],
    ['import participants people.csv --set level=goals', 1],
    ['import meetings meetings.csv --dry-run', 0],
    ['match show --unmatched --all --confidential', 0],
    ['participant list --out people.xlsx', 0],
    ['log --out log.csv', 0],
    ['help', 0],
    ['help enrol', 0],
    ['report overview --compare 2026-09-01', 0],
    ['participant show Nobody', 1],
    ['nonsense', 2],
    ['participant list --db absent.db', 10],
  ];
  test.each(MORE)('mentor %s --json, too', async (line, exit) => {
    expect(await run(line.split(' '))).toMatchObject({ exit });
  });

  test('mentor backup --forget --json, too', async () => {
    const { cwd } = await run(['backup', 'copy.db']);
    rmSync(join(cwd, 'copy.db'));
    const { exit } = await runMentor(['backup', 'copy.db', '--forget', '--json'], { cwd });
    expect(exit).toBe(0);
  });

  test('and the manifest of a book', async () => {
    const { cwd } = await run(['report', 'book', '--out', 'book']);
    expect(problemsWith(JSON.parse(readFileSync(join(cwd, 'book', 'manifest.json'), 'utf8')))).toEqual([]);
  });

  test.each([[[]], [['--no-names']]])('and every file of a set of mentor nightly %j', async (more) => {
    const { cwd } = await run(['nightly', '--out', 'night', ...more]);
    const files = readdirSync(join(cwd, 'night'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.json') && !name.startsWith('sets'),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const name of files)
      expect({
        name,
        problems: problemsWith(JSON.parse(readFileSync(join(cwd, 'night', name), 'utf8'))),
      }).toEqual({ name, problems: [] });
  });
});

describe('what breaks a contract is found', () => {
  const broken = async (change: (document: Record<string, unknown>) => unknown): Promise<string> => {
    const { stdout } = await run(['participant', 'list']);
    const document = JSON.parse(stdout) as Record<string, unknown>;
    return problemsWith(change(document) ?? document).join('\n');
  };
  const firstOf = (document: Record<string, unknown>): Record<string, unknown> =>
    (document['participants'] as Record<string, unknown>[])[0] ?? {};

  test('a key that has another name', async () => {
    const said = await broken((document) => {
      const one = firstOf(document);
      one['state'] = one['status'];
      delete one['status'];
    });
    expect(said).toContain("/participants/0 must have required property 'status'");
    expect(said).toContain('/participants/0 has a key that is not described: "state"');
    expect(said).toContain('docs/json/participant.list.schema.json');
  });

  test('a value that is none of those that are named', async () => {
    const said = await broken((document) => {
      firstOf(document)['status'] = 'gone';
    });
    expect(said).toContain(
      '/participants/0/status must be equal to one of the allowed values: ["active","paused","withdrawn"]',
    );
  });

  test('an id or a day that is none', async () => {
    expect(
      await broken((document) => {
        firstOf(document)['id'] = 12;
      }),
    ).toContain('/participants/0/id must be string');
  });

  test('a document without a schema, and one whose schema is not there', async () => {
    expect(await broken(() => ({ participants: [] }))).toContain('names no schema');
    expect(await broken(() => ({ schema: 'mentor.weather/1' }))).toContain('docs/json/weather.schema.json');
  });

  test('a key of a report, which shares its schema with others', async () => {
    const { stdout } = await run(['report', 'goals']);
    const document = JSON.parse(stdout) as { rows: object[] };
    expect(problemsWith(document)).toEqual([]);
    expect(problemsWith({ ...document, news: 1 }).join()).toContain('not described: "news"');
    expect(problemsWith({ ...document, rows: [{ ...document.rows[0], news: 1 }] }).join()).toContain(
      '/rows/0 has a key that is not described: "news"',
    );
  });

  test.each([
    ['{"schema":"mentor.weather/1"}', '', 'there is no docs/json/weather.schema.json'],
    ['Sunny.', '', 'it names no schema'],
    ['', '{"error":{"code":"rain"}}', '/error/code must be equal to one of the allowed values'],
  ])('by every run of the program in a test: %s%s', (stdout, stderr, problem) => {
    const hold = (argv: readonly string[]) => (): void => holdToContract(argv, { stdout, stderr });
    expect(hold(['weather', '--json'])).toThrow(problem);
    expect(hold(['weather', '--json', '--help'])).not.toThrow();
  });
});

interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
  readonly unevaluatedProperties?: unknown;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

function schemaIn(file: string): Schema & { readonly $id: string } {
  return JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8')) as Schema & { $id: string };
}

describe('a schema', () => {
  test.each(FILES)('%s says what it is of, and what each key means', (file) => {
    const schema = schemaIn(file);
    expect(schema.$id).toBe(file);
    expect(schema.title).toMatch(/\S/);
    expect(schema.description).toMatch(/^[A-Z].*\.$/);
    expect(undescribed(schema, '')).toEqual([]);
  });

  test.each(FILES.filter((file) => file !== 'report.schema.json'))('%s leaves no object open', (file) => {
    expect(openObjects(schemaIn(file), '')).toEqual([]);
  });

  test('is named by the command that prints it', () => {
    const titles = FILES.map((file) => schemaIn(file).title ?? '');
    const commands = titles.flatMap((title) => title.split('; '));
    for (const path of LEAVES.filter((leaf) => !leaf.startsWith('import ') && leaf !== 'report'))
      expect(commands.filter((one) => one.startsWith(`mentor ${path}`))).not.toEqual([]);
  });

  test('of errors knows every kind and exit code of a failure', () => {
    const { code, exit } = schemaIn('error.schema.json').properties?.['error']?.properties ?? {};
    const { done: _, attention: __, ...failures } = EXIT_CODES;
    expect(new Set(code?.enum)).toEqual(new Set(Object.keys(failures)));
    expect(new Set(exit?.enum)).toEqual(new Set(Object.values(failures)));
  });
});

/** The keys without a description: their own, or that of what they refer to. The name of a report’s schema needs none. */
function undescribed(schema: Schema, where: string): string[] {
  const own = Object.entries(schema.properties ?? {}).filter(
    ([key, { description, $ref }]) => key !== 'schema' && description === undefined && $ref === undefined,
  );
  return [
    ...own.map(([key]) => `${where}/${key}`),
    ...inside(schema).flatMap(([key, child]) => undescribed(child, `${where}/${key}`)),
  ];
}

function openObjects(schema: Schema, where: string): string[] {
  const isOpen =
    schema.properties !== undefined &&
    schema.additionalProperties === undefined &&
    schema.unevaluatedProperties === undefined;
  return [
    ...(isOpen ? [where] : []),
    ...inside(schema).flatMap(([key, child]) => openObjects(child, `${where}/${key}`)),
  ];
}

function inside(schema: Schema): [string, Schema][] {
  return Object.entries(schema).filter(
    (entry): entry is [string, Schema] => typeof entry[1] === 'object' && entry[1] !== null,
  );
}
