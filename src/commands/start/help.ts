/** `mentor help`: shows a topic, or a command's own help. */
import { existsSync } from 'node:fs';
import type { Command, Context } from '../../context.ts';
import { nearSpelling, quote } from '../../domain/words/text.ts';
import { EXIT_CODES, EXIT_MEANINGS, type ExitName, type Failure, wrongUsage } from '../../errors.ts';
import { FIELDS } from '../../domain/people/fields.ts';
import { type Block, type Document, textBlock } from '../../view/document/document.ts';
import { FORMATS } from '../../application/options/output.ts';
import { CATALOGUE } from '../catalogue.ts';

/** What has the paths of this machine in it, and is copied word for word. */
const CRON = 'cron';

const TOPICS: Readonly<Record<string, { readonly about: string; readonly blocks: () => Block[] }>> = {
  days: { about: 'how a day can be said', blocks: days },
  'exit-codes': { about: 'what the program exits with', blocks: exitCodes },
  environment: { about: 'variables that it reads', blocks: environment },
  formats: { about: 'what it prints, and what it reads', blocks: formats },
  sending: { about: 'how mentor send reaches your mail server', blocks: sending },
};

export function define(command: Command, context: Context): void {
  command
    .description(
      `Explain a topic (${Object.keys(TOPICS).join(', ')}), print what runs mentor nightly every morning (${CRON}), or explain a command.`,
    )
    .argument('[words...]', 'a topic, or the words of a command')
    .action(async (words) => {
      context.pages();
      const name = words.join(' ');
      if (name === CRON) {
        await showJobs(context);
        return;
      }
      const topic = Object.hasOwn(TOPICS, name) ? TOPICS[name] : undefined;
      if (topic !== undefined) {
        const blocks = topic.blocks();
        await context.show(
          helpOn(name, sectionsOf(blocks), blocks),
          context.options.json === true ? 'json' : 'terminal',
        );
        return;
      }
      const isCommand = CATALOGUE.some((entry) => entry.path === name || entry.alias === name);
      if (words.length > 0 && !isCommand) throw unknownTopic(name);
      const text = await helpText(context, words);
      if (context.options.json !== true) await context.page(text);
      else await context.show(helpOn(name, [{ name, text }]));
    });
}

/** Prints the files that have a machine run `mentor nightly`, for the data file of this line. */
async function showJobs(context: Context): Promise<void> {
  const { JOBS_ABOUT, nightlyJobs } = await import('../../view/files/nightly-jobs.ts');
  const jobs = nightlyJobs(context.host.installed, context.file);
  if (context.options.json === true) {
    const sections = jobs.map(({ name, text }) => ({ name, text }));
    await context.show(helpOn(CRON, sections));
  } else {
    const parts = jobs.map(({ name, about, text }) => `# ${name}: ${about}.\n${text}`);
    await context.print(`${JOBS_ABOUT.map((line) => `# ${line}\n`).join('')}\n${parts.join('\n')}`);
  }
  if (!existsSync(context.file)) await context.say(`There is no data file ${context.file} yet.`);
}

/** Returns what `mentor WORDS --help` prints. */
async function helpText(context: Context, words: readonly string[]): Promise<string> {
  let text = '';
  const { stdout } = context.host;
  await context.run([...words, '--help'], {
    ...context.host,
    stdout: {
      ...(stdout.columns === undefined ? {} : { columns: stdout.columns }),
      write(part, done) {
        text += part;
        done();
        return true;
      },
    },
  });
  return text;
}

function unknownTopic(name: string): Failure {
  const near = nearSpelling(name, [...Object.keys(TOPICS), CRON, ...CATALOGUE.map((entry) => entry.path)]);
  return wrongUsage(
    `There is no help on ${quote(name)}.`,
    near === undefined
      ? `the topics are ${[...Object.keys(TOPICS), CRON].join(', ')}; mentor --help lists the commands`
      : `did you mean ${near}?`,
  );
}

/** What is said under a name, which may be empty. */
type Section = { readonly name: string; readonly text: string };

function helpOn(topic: string, sections: readonly Section[], blocks: readonly Block[] = []): Document {
  return { schema: 'help/1', json: { topic, sections }, blocks };
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'fields')
      return block.fields.map(([name, text]) => ({ name: name.trim(), text: String(text) }));
    return block.kind === 'text' ? [{ name: '', text: block.text }] : [];
  });
}

function exitCodes(): Block[] {
  const names = Object.keys(EXIT_CODES) as ExitName[];
  return [
    {
      kind: 'fields',
      fields: names.map(
        (name) => [`${String(EXIT_CODES[name]).padStart(3)}  ${name}`, EXIT_MEANINGS[name]] as const,
      ),
    },
  ];
}

function days(): Block[] {
  return [
    textBlock(
      'Wherever a command takes a <day>, it can be said in these ways. Case, accents and punctuation do not matter. Today is the day in the programme’s time zone, or that of --today.',
    ),
    {
      kind: 'fields',
      fields: [
        ['2026-10-03', 'with or without zeros: 2026-1-5, 2026/1/5'],
        ['today, yesterday, tomorrow', 'also the day before yesterday, the day after tomorrow'],
        [
          'friday, fri',
          'of what happened the last one before today, of what is planned the next one after today; where it may be either, it is asked about. Short and long names, in nine languages',
        ],
        [
          'last friday, next friday',
          'the last one before today, the next one after today; this friday: that of this week, Monday to Sunday',
        ],
        [
          '3 Oct, October 3rd',
          'without a year the last one that is not after today, or the next one that is not before it; with one, that one: 3 Oct 2025, 3 Oct 25. Also Sat 3 Oct, if it is one',
        ],
        ['the 15th', 'of this month or the nearest before, or after'],
        [
          'in 2 weeks, 2 weeks ago',
          'days, weeks, fortnights, months and years; +2w, -3d; last week and next month are seven days ago and a month from today',
        ],
        [
          '3/10/2026, 3-10, 3/10',
          'by the date order of the programme (mentor programme edit --date-order dmy, or mdy); without one, refused where it could be two days',
        ],
        ['3.10.2026, 3.10.', 'the day first, always'],
      ],
    },
    textBlock(
      'Quote what has blanks: mentor meeting log RELATIONSHIP --on "3 Oct". JSON and tables have 2026-10-03.',
    ),
  ];
}

function environment(): Block[] {
  return [
    {
      kind: 'fields',
      fields: [
        [
          'MENTOR_DB',
          'the data file, where --db is absent; without both it is mentor.db in the current folder',
        ],
        ['MENTOR_ACTOR', 'who the change log says made the changes, where it is not the login name'],
        [
          'MENTOR_PAGER, PAGER',
          'what shows long output a screen at a time in a terminal, less where both are absent; empty or cat: nothing does; --no-pager has the last word',
        ],
        ['MENTOR_SMTP_…', 'how mentor send reaches your mail server: mentor help sending'],
        ['NO_COLOR', 'not empty: no colour; --color has the last word'],
        ['FORCE_COLOR', '0: no colour; anything else: colour even where stdout is no terminal'],
        ['TERM', 'dumb: no colour, and nothing a screen at a time'],
      ],
    },
  ];
}

function sending(): Block[] {
  return [
    textBlock(
      'mentor send reads mentor-mail.json beside the data file, or the file that --settings names. It is JSON, and only its owner may read it (chmod 600):',
    ),
    textBlock(
      '{"host": "smtp.example.org", "port": 587, "user": "office@example.org", "password": "…"}',
      'strong',
    ),
    {
      kind: 'fields',
      fields: [
        ['host', 'the mail server of your organisation, for sending'],
        ['port', '587, where none is said; or 465'],
        ['user, password', 'left out where the server asks for none'],
        ['from', 'who sends, as "Name <address>"; left out, the contact of the programme does'],
        [
          'security',
          '"tls", where nothing is said: nothing is sent until the connection is encrypted and the certificate is right. "none" only on this machine, or with --in-the-clear',
        ],
        ['authority', 'a file with the certificate of your organisation’s own authority, as PEM'],
        [
          'MENTOR_SMTP_…',
          'each of these from the environment, which has the last word: MENTOR_SMTP_PASSWORD, MENTOR_SMTP_HOST',
        ],
      ],
    },
    textBlock(
      'The password is kept nowhere and told to nobody but the server. Many servers allow so many letters a minute: --rate 30 stays below that.',
    ),
  ];
}

function formats(): Block[] {
  return [
    { kind: 'heading', text: 'What it prints' },
    {
      kind: 'fields',
      fields: [
        [
          'in a terminal',
          'a table that fits the width: where it is too wide, empty columns are left out first, then those that tell least, and a line under the table names them; sentences are wrapped, and what is cut ends in …',
        ],
        [
          'piped, or --plain',
          'tab-separated text with a header, uncut; \\t, \\n, \\r, \\\\ and other control characters are written as escapes, and a backslash stands before what a spreadsheet would run',
        ],
        [
          '--json',
          'one JSON document with "schema": "mentor.NAME/1"; errors are {"error": {"code", "exit", "message", "hint"}} on stderr',
        ],
        [
          '--format, --out',
          `lists, reports and the log as ${Object.keys(FORMATS).join(', ')}; a workbook (xlsx) needs --out FILE, and a file’s name says its format: --out people.xlsx`,
        ],
        ['stderr', 'what is said to you: notes, the next step, errors; --quiet leaves errors alone'],
      ],
    },
    { kind: 'heading', text: 'What it reads' },
    textBlock(
      'CSV in UTF-8 (or UTF-16 with a byte-order mark, or as --encoding says), separated by commas, semicolons or tabs, or a sheet of a workbook (.xlsx, .ods), with a header row. Lists in a cell are separated by ";", "|" or line breaks. Dates are YYYY-MM-DD or written out; dates in numbers that could be read two ways need --date-format. A header is found by its name or an alias, without regard to case, blanks and punctuation; first_name and last_name together are a name.',
    ),
    {
      kind: 'fields',
      fields: FIELDS.map((field) => [
        field.name,
        [field.about, alsoFoundAs(field.aliases)].filter((part) => part !== '').join('; '),
      ]),
    },
  ];
}

function alsoFoundAs(aliases: readonly string[]): string {
  if (aliases.length === 0) return '';
  return `also found as ${aliases.map((alias) => alias.replaceAll('_', ' ')).join(', ')}`;
}
