/** Where the commands take a text, and why some of these places hold nothing of a person. */
import { Command, type CommanderCommand, dayOption } from '../../../src/commander.ts';
import { CATALOGUE, type CommandModule } from '../../../src/commands/catalogue.ts';
import { FIELDS } from '../../../src/domain/people/fields.ts';
import { CHECK_IN_COLUMNS } from '../../../src/domain/import/records/check-ins.ts';
import { PAIR_COLUMNS } from '../../../src/domain/import/records/pair-columns.ts';
import { ACTION_COLUMNS } from '../../../src/domain/import/records/of-pairs/action-rows.ts';
import { AGREEMENT_COLUMNS } from '../../../src/domain/import/records/of-pairs/agreement-rows.ts';
import { GOAL_COLUMNS } from '../../../src/domain/import/records/of-pairs/goal-rows.ts';
import { READINESS_COLUMNS } from '../../../src/domain/import/records/of-pairs/readiness-rows.ts';
import { REFLECTION_COLUMNS } from '../../../src/domain/import/records/of-pairs/reflection-rows.ts';
import { REVIEW_COLUMNS } from '../../../src/domain/import/records/of-pairs/review-rows.ts';
import { MEETING_COLUMNS } from '../../../src/domain/import/records/meetings.ts';
import { OUTCOME_COLUMNS } from '../../../src/domain/import/records/outcomes.ts';
import type { RecordField } from '../../../src/domain/import/records/record-field.ts';
import { TRAINING_COLUMNS } from '../../../src/domain/import/records/training.ts';

export const CANARY = /kanarie\d{4}/gi;

/** Fields of a person that hold a text of any kind, and those that hold one of a list, with what nobody else has. */
export const TEXTS = FIELDS.filter(
  ({ name, parse }) => name === 'email' || 'draft' in parse('Kanarie', { levels: [], topics: new Map() }),
)
  .map(({ name }) => name)
  .filter((name) => name !== 'name');
/**
 * Returns every place where a command takes a text of any kind: `goal add --why`, `round open <name>`. One that takes
 * only a date, a number or one of a list takes no text: it refuses a canary.
 */
export async function textPlaces(): Promise<string[]> {
  const isText = (part: { parseArg?: unknown }): boolean => {
    try {
      (part.parseArg as ((text: string, before: undefined) => unknown) | undefined)?.('Kanarie', undefined);
      return true;
    } catch {
      return false;
    }
  };
  // A day is read once the file is open, and only then refuses what is none.
  const isRead = (day: ReturnType<typeof dayOption>): boolean => day !== undefined && day.isPassedOn !== true;
  const places: string[] = [];
  for (const [path, command] of await definedCommands()) {
    for (const argument of command.registeredArguments)
      if (isText(argument)) places.push(`${path} <${argument.name()}>`);
    for (const option of command.options)
      if ((option.required || option.optional) && !isRead(dayOption(option)) && isText(option))
        places.push(`${path} ${option.long}`);
  }
  // A file is as good as an option for each of its columns.
  for (const [kind, columns] of Object.entries(RECORD_COLUMNS))
    for (const { name, parse } of columns)
      if ('value' in parse('Kanarie', undefined)) places.push(`import ${kind} column ${name}`);
  return [...places, ...FIELDS.map(({ name }) => `import participants column ${name}`)];
}

const RECORD_COLUMNS: Readonly<Record<string, readonly RecordField[]>> = {
  relationships: PAIR_COLUMNS,
  meetings: MEETING_COLUMNS,
  'check-ins': CHECK_IN_COLUMNS,
  training: TRAINING_COLUMNS,
  outcomes: OUTCOME_COLUMNS,
  readiness: READINESS_COLUMNS,
  agreements: AGREEMENT_COLUMNS,
  goals: GOAL_COLUMNS,
  actions: ACTION_COLUMNS,
  reviews: REVIEW_COLUMNS,
  reflections: REFLECTION_COLUMNS,
};

let commands: Map<string, CommanderCommand> | undefined;

export async function definedCommands(): Promise<Map<string, CommanderCommand>> {
  if (commands !== undefined) return commands;
  commands = new Map();
  for (const { path, load } of CATALOGUE) {
    if (load === undefined) continue;
    const command = new Command(path.split(' ').at(-1)); // as the program names it
    (await load()).define(command as unknown as Parameters<CommandModule['define']>[0], {} as never);
    commands.set(path, command);
  }
  return commands;
}

/** Returns the place of each word of a command line that holds a canary. */
export function placesIn(argv: readonly string[], all: ReadonlyMap<string, CommanderCommand>): string[] {
  const path = [3, 2, 1].map((length) => argv.slice(0, length).join(' ')).find((words) => all.has(words));
  const command = all.get(path ?? '');
  if (path === undefined || command === undefined) throw new Error(`no command: ${argv.join(' ')}`);
  const places: string[] = [];
  let option: string | undefined;
  let position = 0;
  for (const word of argv.slice(path.split(' ').length)) {
    const known = command.options.find(({ long }) => long === word);
    if (known !== undefined) {
      option = known.required || known.optional ? word : undefined;
      continue;
    }
    const argument = command.registeredArguments[position];
    if (option === undefined) position++;
    if (word.search(CANARY) !== -1) places.push(`${path} ${option ?? `<${argument?.name() ?? ''}>`}`);
    const isVariadic = command.options.find(({ long }) => long === option)?.variadic === true;
    if (!isVariadic) option = undefined;
  }
  return places;
}

/**
 * Why a place has no canary: `--by` of any command, or `report --by` of one. Whoever adds a place where a text is taken
 * plants a canary in it, above, or says here why it holds nothing personal.
 */
const NO_CANARY: readonly (readonly [why: string, places: string])[] = [
  [
    'names a record that is there, or a field; it is looked up, and not kept',
    `form make --to, relationship story --for, <participant>, <mentors>, <member>, <others>, --with, match --different, <mentee>, <mentees>, <mentor>, <pair>, <pairs>, <goal>, <meeting>, <action>,
     <resource>, <one>, <other>, <proposal>, <before>, <after>, <thing>, --by, --again, --mentee, --owner, --absent, --relationship, --round, --is,
     --where, --who, --to, find <text>, participant reference decide --text, participant reference decide --field,
     help <words>, template show <name>, resource list --topic, --map, topic merge <from>,
     topic merge <into>, organisation merge <from>, organisation merge <into>, column relationship, column participant,
     column mentor, column mentee, column ref, column mentor_email, column mentee_email, column round, column owner, column meeting, import readiness column name, import agreements column name, import goals column name,
     import actions column name, import reviews column name, import reflections column name, import meetings column name, import check-ins column name,
     import training column name, import outcomes column name`,
  ],
  [
    'names a file, which is read or written; the program keeps the place of a backup alone, and chooses no name itself',
    `<file>, <files>, report --note, report book --note, <dir>, --out, --ics, --scores, --rejects, --file, --also, --definition`,
  ],
  ['is written into letters, and not kept', 'letter <kind>, letter <who>, letter --text, letter --subject'],
  ['is kept as mentor relationship end --notes keeps it, by the same function', 'rematch --notes'],
  [
    'names a figure of a report, and is kept as its name, or is a number',
    'target set <figure>, target set <value>, target drop <figure>',
  ],
  ['names a sheet of a workbook, and is not kept', '--sheet'],
  ['is compared with a name that is there', '--confirm'],
  ['is looked for and taken out, and not kept', 'participant erase --called'],
  [
    'orders or gathers the rows, or says whose answers they are, and is not kept',
    'column submitted_at, column role, column circle',
  ],
  [
    'is one of a list: the test looks for what nobody else has',
    FIELDS.map(({ name }) => name)
      .flatMap((name) =>
        TEXTS.includes(name) || name === 'name'
          ? []
          : [
              `enrol --${name.replaceAll('_', '-')}`,
              `participant edit --${name.replaceAll('_', '-')}`,
              `import participants column ${name}`,
            ],
      )
      .join(', '),
  ],
  [
    'makes up the name, which has one; participant edit takes it in the same way',
    'enrol --first-name, enrol --last-name',
  ],
  [
    'is where files are, or which letters: nothing of it is kept',
    'send <folder>, send --settings, send --resend, import bounces <path>',
  ],
  ['is kept as relationship end keeps it, which has one', 'rematch --notes'],
  [
    'is the programme’s own word for what many share',
    `init <name>, init --timezone, init --levels, programme edit --name, programme edit --timezone, programme edit --levels, training course <name>, training record --course, skill rate --subject,
     criteria edit <name>, phase edit --require, phase edit --drop, resource add --topic, template edit <name>,
     topic add <name>, topic add --alias, import training --course, import training column course, import outcomes column subject, --ignore, --save-map,
     import participants --keep`,
  ],
  [
    'is a text of the programme’s own: another test puts names into it',
    `round open <name>, resource add <title>, resource add <link>, template edit --subject, template edit --text, form edit --add,
     form edit --choices, form edit --scale, form edit --id, form edit --drop, form edit --title, form edit --intro`,
  ],
];

/** Returns what is wrong with the list above and the plants: a place that has neither, or a reason for no place. */
export async function unplanted(places: ReadonlySet<string>): Promise<string[]> {
  const all = await textPlaces();
  const reasons = NO_CANARY.flatMap(([, list]) => list.split(',').map((place) => place.trim()));
  const isNamed = (place: string): boolean =>
    [1, 2, place.length].some((last) => reasons.includes(place.split(' ').slice(-last).join(' ')));
  return [
    ...all
      .filter((place) => !places.has(place) && !isNamed(place))
      .map((place) => `mentor ${place}: has no canary, and no reason why it needs none`),
    ...[...places]
      .filter((place) => !all.includes(place))
      .map((place) => `mentor ${place}: there is no such place`),
    ...reasons
      .filter((reason) => !all.some((place) => place === reason || place.endsWith(` ${reason}`)))
      .map((reason) => `${reason}: a reason for a place that is not there`),
  ];
}
