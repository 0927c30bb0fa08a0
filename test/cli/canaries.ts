/**
 * One person about whom everything was said that can be said, each time in a string that is nowhere else: a canary in
 * each place where a command takes text, and the reasons why the other places need none.
 */
import { unlinkSync, writeFileSync } from 'node:fs';
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
  words('import participants people.csv --as both --keep health --keep shoes=size'),
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

/** Writes a file in which every column of the person holds a canary, where it can, and a row that cannot be read. */
function fileOf(ref: string, canaries: (form: string) => string): string {
  const columns = ['name', 'email', ...DESCRIBING, 'health', 'shoes'];
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const row = columns.map((field) => canaries(field === 'name' ? NAME : FORM_OF(field)));
  return `ref,${columns.join(',')}\n${[ref, ...row].map(quoted).join(',')}\n`;
}

/** Plants them all, in a programme of a few people, and leaves its data file and three copies in the folder. */
export async function plant(cwd: string): Promise<Planted> {
  const all = await definedCommands();
  const canaries: string[] = [];
  const places = new Set<string>();
  const names: string[] = [];
  let [name, email, ref, topic] = ['', '', '', ''];
  const planted = (text: string): string =>
    text.replaceAll(/~~|~@|~/g, (form) => {
      canaries.push(`Kanarie${String(canaries.length + 1).padStart(4, '0')}`);
      return FORMS[form]?.(canaries.at(-1) ?? '') ?? '';
    });
  const run = async (line: readonly string[]): Promise<void> => {
    const argv = line.map((word) =>
      planted(word).replaceAll('NAME', name).replaceAll('EMAIL', email).replaceAll('TOPIC', topic),
    );
    for (const place of placesIn(argv, all)) if (!line.includes('NAME')) places.add(place);
    const { exit, stderr } = await runMentor(argv, { cwd, actor: name === '' ? 'coordinator' : name });
    if (exit !== 0) throw new Error(`mentor ${argv.join(' ')}: exit ${exit}: ${stderr}`);
    if (!['edit', 'participants', '--as'].includes(argv[1] ?? '')) return;
    const shown = await runMentor(['participant', 'show', PERSON, '--json'], { cwd });
    if (shown.exit !== 0) return;
    const { fields } = (JSON.parse(shown.stdout) as { participant: { fields: Record<string, string> } })
      .participant;
    [name = '', email = '', ref = ''] = [fields['name'], fields['email'], fields['ref']];
    topic = (fields['goals'] ?? '').split('; ')[0] ?? '';
    names.push(name, email);
  };
  for (const line of BEFORE) {
    if (line[0] === 'import') {
      writeFileSync(join(cwd, 'people.csv'), fileOf(ref, planted));
      for (const field of ['name', 'email', ...DESCRIBING]) places.add(`import participants column ${field}`);
    }
    await run(line);
  }
  for (const line of [...OTHERS, ...RELATIONSHIPS]) await run(line);
  unlinkSync(join(cwd, 'people.csv'));
  return { canaries, places, names: [...new Set(names)] };
}
