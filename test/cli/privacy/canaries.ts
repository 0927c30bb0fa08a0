/**
 * One person about whom everything was said that can be said, each time in a string that is nowhere else: a canary in
 * each place where a command takes a text; or one and the same text in all of them.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMentor } from '../../support/host.ts';
import { DESCRIBING, DRAFTS, FORM_OF, LIFE, NAME, PERSON, RECORDS } from './canary-life.ts';
import { definedCommands, placesIn } from './canary-places.ts';

/** What was planted. */
export interface Planted {
  /** Every canary, in the order of planting. */
  readonly canaries: readonly string[];
  /** Every place that had one. */
  readonly places: ReadonlySet<string>;
  /** Everything the person was ever called. */
  readonly names: readonly string[];
  /** What they are called at the end. */
  readonly name: string;
}

/** Text that one side or both said, in a form that JSON escapes; an address; a bare word. */
const FORMS: Readonly<Record<string, (canary: string) => string>> = {
  '~~': (canary) => canary,
  '~@': (canary) => `${canary}@example.org`,
  '~': (canary) => `“${canary}” said\nthe "other" é`,
};

/** A cell of a row that cannot be read: nothing of it may come into the file at all. */
export const REJECTED = 'Kanarie9999';

/** Returns every place in a folder, in any file, where a canary still sings. */
export function heardIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name)).toString('latin1');
    return [...bytes.matchAll(/kanarie\d{4}/gi)].map(([found]) => `${name}: ${found}`);
  });
}

function csvOf(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

/** Returns a CSV in which every column of the person is said anew, and a row that is rejected. */
function fileOf(ref: string, say: (form: string) => string): string {
  const columns = ['name', 'email', ...DESCRIBING, 'health', 'shoes'];
  const row = columns.map((field) => say(field === 'name' ? NAME : FORM_OF(field)));
  const rejected = columns.map((field) => (field === 'email' ? 'no address' : REJECTED));
  return csvOf([
    ['ref', ...columns],
    [ref, ...row],
    ['', ...rejected],
  ]);
}

/** What a telling of it all says, and what is done with each line. */
interface Telling {
  /** Returns what stands for a form: `~~`, `~@` or `~`. */
  readonly say: (form: string) => string;
  readonly tell: (argv: readonly string[], line: readonly string[], actor: string) => Promise<void>;
  /** Hears what the person is called from now on. */
  readonly called: (name: string, email: string) => void;
}

/** Tells everything, line by line, in a programme of a few people. */
async function tellAll(cwd: string, { say, tell, called }: Telling): Promise<void> {
  let [name, email, ref, topic, organisation] = ['', '', '', '', ''];
  const said = (text: string): string => text.replaceAll(/~~|~@|~/g, say);
  for (const line of LIFE) {
    const [first, kind = ''] = line;
    if (first === 'import') {
      const record = DRAFTS[line[2] ?? ''] ?? RECORDS[kind];
      const rows = [Object.keys(record ?? {}), Object.values(record ?? {}).map(said)];
      writeFileSync(join(cwd, line[2] ?? ''), record === undefined ? fileOf(ref, said) : csvOf(rows));
    }
    const argv = line.map((word) =>
      said(word)
        .replaceAll('NAME', name)
        .replaceAll('EMAIL', email)
        .replaceAll('TOPIC', topic)
        .replaceAll('ORGANISATION', organisation),
    );
    await tell(argv, line, name === '' ? 'coordinator' : name);
    if (!['edit', 'participants', '--as'].includes(argv[1] ?? '')) continue;
    const shown = await runMentor(['participant', 'show', PERSON, '--json'], { cwd });
    if (shown.exit !== 0) continue;
    const { fields } = (
      JSON.parse(shown.stdout) as { participant: { fields: Record<string, string | null> } }
    ).participant;
    [name, email, ref] = [fields['name'] ?? '', fields['email'] ?? '', fields['ref'] ?? ''];
    topic = (fields['goals'] ?? '').split('; ')[0] ?? '';
    organisation = fields['organisation'] ?? '';
    called(name, email);
  }
  for (const file of readdirSync(cwd)) if (file.endsWith('.csv')) rmSync(join(cwd, file));
}

/** Plants a canary in every place, and leaves the data file and three copies in the folder. */
export async function plant(cwd: string): Promise<Planted> {
  const all = await definedCommands();
  const canaries: string[] = [];
  const places = new Set<string>();
  const names = new Set<string>();
  await tellAll(cwd, {
    say(form) {
      canaries.push(`Kanarie${String(canaries.length + 1).padStart(4, '0')}`);
      return FORMS[form]?.(canaries.at(-1) ?? '') ?? '';
    },
    async tell(argv, line, actor) {
      for (const place of placesIn(argv, all)) if (!line.includes('NAME')) places.add(place);
      const [first, kind = ''] = line;
      const said = Object.entries(RECORDS[kind] ?? {}).flatMap(([column, cell]) =>
        cell === '~' ? column : [],
      );
      if (first === 'import')
        for (const column of kind === 'participants' ? ['name', 'email', ...DESCRIBING] : said)
          places.add(`import ${kind} column ${column}`);
      const { exit, stderr } = await runMentor(argv, { cwd, actor });
      if (exit !== (line.includes('--partial') ? 3 : 0))
        throw new Error(`mentor ${argv.join(' ')}: exit ${exit}: ${stderr}`);
    },
    called(name, email) {
      names.delete(name);
      names.add(name).add(email);
    },
  });
  return {
    canaries,
    places,
    names: [...names],
    name: [...names].findLast((one) => !one.includes('@')) ?? '',
  };
}

/**
 * Says one text wherever a text can be said. A line that is refused with it, option by option too, is told in plain
 * words, so that the life goes on and every output has something to show.
 *
 * @returns How many lines were told with the text.
 */
export async function fill(cwd: string, text: string): Promise<number> {
  let count = 0;
  let address = 0;
  const plain = (form: string): string =>
    form === '~@' ? `p${++address}@example.org` : `plain ${++address}`;
  await tellAll(cwd, {
    say: (form) => (form === '~@' ? plain(form) : text),
    async tell(argv, line, actor) {
      const run = async (words: readonly string[]): Promise<boolean> => {
        const { exit, stderr } = await runMentor(words, { cwd, actor });
        if (![0, 1, 2, 3].includes(exit))
          throw new Error(`${JSON.stringify(words)}: exit ${exit}: ${stderr}`);
        return exit === 0 || exit === 3;
      };
      if (await run(argv)) {
        if (line.some((word) => word.includes('~'))) count++;
        return;
      }
      await run(
        line.map((word, at) => (word.includes('~') ? word.replaceAll(/~~|~@|~/g, plain) : (argv[at] ?? ''))),
      );
      if (line[0] !== 'participant') return;
      for (const [at, word] of line.entries())
        if (word.includes('~') && (await run([...argv.slice(0, 3), ...argv.slice(at - 1, at + 1)]))) count++;
    },
    called: () => undefined,
  });
  return count;
}
