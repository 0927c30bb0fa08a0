/** What `--json` prints, held to docs/json: a schema for each document, in which each key is described. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

const FOLDER = new URL('../../docs/json/', import.meta.url);
/** What other schemas refer to. */
const REFERRED_TO = ['common', 'report'];

let ajv: Ajv2020 | undefined;

/**
 * Returns what is wrong with a document, each with what mends it; empty where it is as its schema says. A document names
 * its schema in `schema`; an error is one that has `error` alone.
 */
export function problemsWith(document: unknown): string[] {
  const name = schemaOf(document);
  if (name === undefined) return ['it names no schema: "schema" is "mentor.NAME/1"'];
  const file = fileOf(name);
  if (!existsSync(new URL(file, FOLDER)))
    return [
      `it is mentor.${name}/1, and there is no docs/json/${file}. Add one, in which each key is described, as docs/json/enrol.schema.json is; then npm run docs`,
    ];
  const validate = validatorOf(file);
  if (validate(document)) return [];
  const mend = `(docs/json/${file} says what it has; a new key is described there, an old one stays)`;
  return [...(validate.errors ?? []).map(inWords), mend];
}

/**
 * Throws where a run with `--json` printed anything but what its schema says. Help and the version are no documents.
 *
 * @param ran What the run left behind.
 */
export function holdToContract(
  argv: readonly string[],
  ran: { readonly stdout: string; readonly stderr: string },
): void {
  if (argv.some((word) => HELP.has(word))) return;
  const error = ran.stderr.startsWith('{"error"') ? [ran.stderr.split('\n')[0] ?? ''] : [];
  for (const text of [...(ran.stdout === '' ? [] : [ran.stdout]), ...error]) {
    const problems = problemsWith(parsed(text));
    if (problems.length > 0)
      throw new Error(`mentor ${argv.join(' ')} breaks its contract:\n  ${problems.join('\n  ')}`);
  }
}

const HELP: ReadonlySet<string> = new Set(['-h', '--help', '-V', '--version']);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function schemaOf(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null) return undefined;
  if (Object.keys(document).join() === 'error') return 'error';
  const { schema } = document as { schema?: unknown };
  return typeof schema === 'string' ? /^mentor\.([a-z.-]+)\/1$/.exec(schema)?.[1] : undefined;
}

/** What was written with --out is described once for every command, unless there is more to say. */
function fileOf(name: string): string {
  const own = `${name}.schema.json`;
  return name.endsWith('.file') && !existsSync(new URL(own, FOLDER)) ? 'file.schema.json' : own;
}

function validatorOf(file: string): ValidateFunction {
  if (ajv === undefined) {
    ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    for (const name of REFERRED_TO) ajv.addSchema(read(`${name}.schema.json`));
  }
  // It knows by its id what it has compiled.
  return ajv.getSchema(file) ?? ajv.compile(read(file));
}

function read(file: string): object {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as object;
}

function inWords({ instancePath, message, params }: ErrorObject): string {
  const { additionalProperty, unevaluatedProperty, allowedValues } = params as Record<string, unknown>;
  const key = additionalProperty ?? unevaluatedProperty;
  const where = instancePath === '' ? 'it' : instancePath;
  if (key !== undefined) return `${where} has a key that is not described: ${JSON.stringify(key)}`;
  return `${where} ${message}${allowedValues === undefined ? '' : `: ${JSON.stringify(allowedValues)}`}`;
}
