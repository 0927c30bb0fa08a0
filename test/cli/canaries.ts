/**
 * One person about whom everything was said that can be said, each time in a string that is nowhere else: a canary in
 * each place where a command takes text, and the reasons why the other places need none.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMentor } from '../support/host.ts';
import { definedCommands, placesIn, TEXTS } from './canary-places.ts';

/** Whom it is all about. */
export const PERSON = 'P2';

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

/** Values of fields that are one of a list, which nobody else has. */
export const CODED: Readonly<Record<string, string>> = {
  timezone: 'Antarctica/Troll',
  availability: 'Sun 03:10-04:25',
  country: 'GL',
  languages: 'haw; fur',
  worked_in: 'TV; NR',
  level: 'Senior',
  channels: 'in-person',
  formats: 'circle',
};
const ADDRESSES = new Set(['email', 'manager', 'prefers', 'avoids']);
const FORM_OF = (field: string): string => (field === 'ref' ? '~~' : ADDRESSES.has(field) ? '~@' : '~');
const options = (fields: readonly string[]): string[] =>
  fields.flatMap((field) => [`--${field.replaceAll('_', '-')}`, FORM_OF(field)]);
/** All that says who they are stays as it was given first, so that a file can find them again. */
const DESCRIBING = TEXTS.filter((field) => field !== 'ref' && field !== 'email');

const coded = Object.entries(CODED).flatMap(([field, value]) => [`--${field.replaceAll('_', '-')}`, value]);

const words = (line: string): string[] => line.split(' ');
const NAME = 'Ada ~~ Byron';
const AGREEMENT = words(
  '--rhythm-days 21 --channel video --mentor-expectations ~ --mentee-expectations ~ --responsibilities ~ --boundaries ~ --confidentiality ~ --etiquette ~',
);
const SMART = words('--statement ~ --measure ~ --baseline ~ --target ~ --why ~');

/** What is said in a relationship, whichever side the person is on. */
const together = (relationship: string, meeting: number): string[][] => [
  [
    ...words(`readiness ${relationship} --by ${PERSON} --motivation 4 --time 4 --expectations 4`),
    ...words('--confidence 4 --words ~'),
  ],
  words(`advance ${relationship} --force --reason ~`),
  ['agreement', 'set', relationship, ...AGREEMENT],
  words(`agreement accept ${relationship} --by both`),
  ['agreement', 'set', relationship, ...AGREEMENT],
  words(`meeting plan ${relationship} --on 2026-12-03 --notes ~`),
  words(`meeting edit M${meeting} --notes ~`),
  words(`meeting log ${relationship} --on 2026-11-01 --minutes 30 --notes ~`),
  words(`meeting action add M${meeting + 1} --action ~ --owner ${PERSON}`),
  words(`meeting action add M${meeting + 1} --action ~`),
  words(`check-in record ${relationship} --by ${PERSON} --satisfaction 2 --words ~`),
  words(`review ${relationship} --still-works yes --goals-right yes --changes ~`),
  words(`attention snooze ${relationship} --until 2026-12-31 --reason ~`),
  words(`outcome record ${PERSON} --kind promotion --relationship ${relationship} --notes ~`),
  words(`outcome record ${PERSON} --kind suggestion --notes ~`),
];

/** What a mentee wants and does. */
const aboutGoals = (relationship: string): string[][] => [
  ...['G1', 'G2', 'G3'].map(() => ['goal', 'add', relationship, ...SMART]),
  ['goal', 'edit', 'G1', ...SMART, '--reason', '~'],
  words('goal progress G1 --value ~ --note ~'),
  words('goal milestone G1 --add ~'),
  words('goal milestone G1 --add ~ --due 2026-12-24'),
  words('goal drop G1 --reason ~'),
  [...words(`review ${relationship} --still-works yes --goals-right no --drop G2=~ --revise G3=~`), ...SMART],
];

const BEFORE: readonly (readonly string[])[] = [
  words('init Erasing --timezone Europe/London --levels Junior,Senior'),
  words('training course Basics'),
  [
    ...words('enrol --as mentor --email grace@example.org --consent-on 2026-09-01 --capacity 5'),
    '--name',
    'Grace Hopper',
  ],
  [
    ...words('enrol --as both --consent-on 2026-09-01 --capacity 4'),
    '--name',
    NAME,
    ...options(TEXTS),
    ...coded,
  ],
  [
    ...words(`participant edit ${PERSON}`),
    '--first-name',
    'Ada ~~',
    '--last-name',
    '~~ Byron',
    ...options(TEXTS),
  ],
  words('undo'),
  ['participant', 'edit', PERSON, '--name', NAME, ...options(TEXTS)],
  words(`participant consent ${PERSON} --on 2026-09-02 --notice ~`),
  words(
    'import participants people.csv --as both --keep health --keep shoes=size --partial --rejects rejects.csv',
  ),
  words('backup early.db'),
  ['participant', 'edit', PERSON, ...options(DESCRIBING)],
  words('restore early.db --confirm Erasing'),
];

/** Others, who name the person in all that they say; `NAME` and `EMAIL` stand for what they are called, `TOPIC` for one they brought. */
const OTHERS: readonly (readonly string[])[] = [
  words('round close'),
  ['round', 'open', 'With NAME'],
  [
    ...words(
      'enrol --as mentee --email tom@example.org --consent-on 2026-09-01 --avoids EMAIL --manager EMAIL --prefers EMAIL',
    ),
    '--name',
    'Tom Peters',
    '--about',
    'I know NAME well; write to EMAIL.',
    '--motivation',
    'NAME',
  ],
  [...words('enrol --as mentee --email joan@example.org --consent-on 2026-09-01'), '--name', 'Joan Clarke'],
  ['template', 'edit', 'reminder.review', '--subject', 'From NAME', '--text', 'Write to NAME, EMAIL'],
  ['resource', 'add', 'NAME’s guide', 'https://example.org/?q=EMAIL', '--phase', 'growth'],
  [...words('match lock P2 P1 --reason ~'), '--override', '~'],
  words('match release P2 P1'),
  words('match forbid P2 P1 --reason ~'),
  words('match release P2 P1'),
  words('match forbid P3 P2 --reason ~'),
  words('match'),
  words('match discard'),
];

const RELATIONSHIPS: readonly (readonly string[])[] = [
  words(`relationship pair P1 ${PERSON}`),
  words(`relationship pair ${PERSON} P4`),
  ...together('R1', 1),
  ...together('R2', 3),
  ...aboutGoals('R1'),
  [...words('check-in record R2 --by P4 --satisfaction 4'), '--words', 'NAME is kind'],
  [...words('outcome record P4 --kind suggestion'), '--notes', 'Ask NAME (EMAIL)'],
  words('advance R1 --force --reason ~'),
  words('advance R1 --force --reason ~'),
  [...words(`reflection R1 --by ${PERSON} --achievements ~ --lessons ~ --celebrate ~ --satisfaction 4`)],
  ...['coaching', 'leadership', 'TOPIC'].flatMap((subject) =>
    ['before', 'after'].map((moment) => [
      ...words(`skill rate ${PERSON} --relationship R1 --rating 3 --moment ${moment} --subject`),
      subject,
    ]),
  ),
  words('relationship renew R1 --force --reason ~'),
  ...together('R3', 5),
  words('relationship end R3 --reason no-time --notes ~'),
  words('match'),
  words('backup late.db'),
];

/** A cell of a row that cannot be read: nothing of it may come into the file at all. */
export const REJECTED = 'Kanarie9999';

/** Returns a CSV in which every column of the person is said anew, and a row that is rejected. */
function fileOf(ref: string, say: (form: string) => string): string {
  const columns = ['name', 'email', ...DESCRIBING, 'health', 'shoes'];
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const row = columns.map((field) => say(field === 'name' ? NAME : FORM_OF(field)));
  const rejected = columns.map((field) => (field === 'email' ? 'no address' : REJECTED));
  return `${[
    ['ref', ...columns],
    [ref, ...row],
    ['', ...rejected],
  ]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n')}\n`;
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
  let [name, email, ref, topic] = ['', '', '', ''];
  const said = (text: string): string => text.replaceAll(/~~|~@|~/g, say);
  for (const line of [...BEFORE, ...OTHERS, ...RELATIONSHIPS]) {
    if (line[0] === 'import') writeFileSync(join(cwd, 'people.csv'), fileOf(ref, said));
    const argv = line.map((word) =>
      said(word).replaceAll('NAME', name).replaceAll('EMAIL', email).replaceAll('TOPIC', topic),
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
    called(name, email);
  }
  for (const file of ['people.csv', 'rejects.csv']) rmSync(join(cwd, file), { force: true });
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
      if (line[0] === 'import')
        for (const field of ['name', 'email', ...DESCRIBING])
          places.add(`import participants column ${field}`);
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
