/** The page about imports, from the lists that the program itself reads and from transcripts that the tests run. */
import { readFileSync } from 'node:fs';
import { FIELDS } from '../../src/domain/people/fields.ts';
import { type HeaderName, PARTICIPANT_HEADERS } from '../../src/domain/import/header-names.ts';
import { CHECK_IN_COLUMNS } from '../../src/domain/import/records/check-ins.ts';
import { MEETING_COLUMNS } from '../../src/domain/import/records/meetings.ts';
import { OUTCOME_COLUMNS } from '../../src/domain/import/records/outcomes.ts';
import type { RecordField } from '../../src/domain/import/records/record-field.ts';
import { TRAINING_COLUMNS } from '../../src/domain/import/records/training.ts';
import { CHANNEL_WORDS } from '../../src/domain/people/participant.ts';
import { ENCODINGS } from '../../src/io/decode.ts';

/** Returns `docs/import.md`. */
export function importPage(): string {
  return `# Importing what forms and spreadsheets kept

Made from the code by \`npm run docs\`.

\`mentor import participants | meetings | check-ins | training | outcomes FILE\` reads one CSV, shows what it would do to the
programme, and does all of it or, with any problem, none of it. Importing the same file twice changes nothing.
\`mentor undo\` takes an import back whole.

1. \`--explain\` shows what each column is taken for, with three rows, and does nothing else.
2. \`--dry-run\` shows exactly what the real run does: new, changed (field by field), unchanged, rejected, and every problem
   with its line, its column and what mends it.
3. Without either the rows are imported. \`--partial\` imports the good ones and exits 3; \`--rejects FILE\` writes the others
   with their own columns and \`_error\`, to mend and import again.

## What is read

Text in UTF-8, with or without a byte-order mark, in UTF-16 with one, or as \`--encoding\` says (${ENCODINGS.join(', ')}).
Commas, semicolons or tabs, or what a \`sep=\` line names; any end of line; quotes, with line breaks in cells. Blank rows
are left out, and blank columns at the end that the header, or every row, has; one row alone with a cell too many is refused,
for a delimiter in one of its cells may have shifted the others. An apostrophe before what a spreadsheet would run as a formula,
which every CSV from here has, is taken away again. A title above the header is passed over with \`--header-line N\`. Workbooks, zips,
web pages and JSON are named as what they are. A row that is longer or shorter than the header is a problem and never shifted.

## Which column is what

In this order: what \`--set FIELD=HEADER\`, \`--ignore HEADER\` and \`--keep HEADER\` say (\`#3\` is the third column); a profile, by
\`--map NAME\` or because it was saved for the very same headers; the name of a field; another name of one, from the lists below.
Case, blanks, punctuation, what is in brackets, and the words that forms are polite with ("Please enter your …") make no
difference. Two columns that could be the e-mail, or the consent, are a question: a terminal asks, and keeps the answer as a profile; a script
is refused with the option that decides. A list takes several columns, one after the other: \`--set goals=#9 --set goals=#10\`; a
field of one value is refused two. Of each column one option says what it is. Columns that are not imported are listed, with the field that
they may be, and so are those that are taken and not used, because an option (\`--as\`, \`--on\` …) or another column (the whole name,
the e-mail) says it.

A column that is kept is sensitive, shown with \`--confidential\` alone, where its header is about health or disability, pregnancy or
marriage, ethnicity, religion, sex, gender or sexuality, politics, a trade union, crime, age or identity, in English, Welsh, French,
German, Spanish, Portuguese, Italian, Dutch or Polish; where several of its answers are ("bisexual", "Muslim"); and where you say
so: \`--keep "HEADER=NAME (sensitive)"\`. What is once sensitive stays so.

## What is decided, and never guessed

| what | is decided by |
| --- | --- |
| dates in numbers that could be read two ways, years of two digits | \`--date-format dmy\` or \`mdy\` |
| a capacity in words | \`--capacity "WORDS=N"\`, or the terminal asks |
| topics that the programme does not have | \`--new-topics add\` or \`reject\`, or the terminal asks; \`mentor topic merge\` makes one of two |
| an organisation that may be one there already is: a misspelt word, "Ltd", another order of the words | you: it is listed with the line that makes them one, \`mentor organisation merge\`, and stays another; names that differ only in case, blanks, punctuation and accents are compared as one |
| the day of a consent that is only a "Yes" | the form's time; \`--consent-on DATE\` is the day for all who said yes |
| consent, where the file has no column for it | \`--consent-on DATE\` is the day for everybody; a column that may hold the answers, be it kept or imported as something else, and columns of nothing but yes and no are named first: \`--set consent_on=HEADER\` or \`--ignore HEADER\` |
| two answers by one person | the newer by the instant at which the form was sent, else the later row; \`--timezone\` says the form's zone where its times do not, or a terminal asks where they are BST, EST and their like, which several zones have, and a note names it where it would tell; of a day without a time and a time on that day neither is newer; what it leaves blank stays as the older said it |
| two people who may be one: the same name, and the same organisation or nearly the same e-mail | you: they are listed, and stay two |
| two people who may be one and could be matched with each other: e-mails of one mailbox (\`ada+m@x.example\`), refs that differ in case alone, a mentor and a mentee of one name | you: a terminal asks, else \`mentor participant identity decide\`; until then they are two, and not matched with each other |
| characters that nobody sees in names, e-mails, refs, organisations and topics | nothing: they are left out where these are compared, and it is said where they stand |
| a level, a language, a country, a time zone that is not known | the cell is mended; the nearest is suggested |
| whose meeting or check-in it is, where somebody has several relationships | a column with the relationship, or with the other side |
| a row about a relationship that was over by then | the row is rejected |

A profile keeps what was said of the columns, of capacities in words, of the order of dates, of the form's zone and of new topics, by options or in
a terminal; an option says otherwise for one file.

## Files of its own

\`mentor import participants\` reads what this program writes. Into the programme that it comes from it changes nothing:

- \`participants.csv\` of \`mentor export\`. With \`--confidential\` it has all that people said, and a new programme with the same
  levels gets the same people. Lists are cut at \`;\`, and one item with a comma ends with \`;\`. A header \`custom: NAME\` is a custom field,
  \`custom: NAME (sensitive)\` a sensitive one. Nobody comes back who was erased; who is paused or has withdrawn is named, and is
  enrolled as active in a new programme.
- \`mentor participant list --plain\` saved to a file, known by its header (\`id\`, tabs, and no column that a list does not have):
  \`\\t\`, \`\\n\`, \`\\\\\` and the like are read as what they stand for. \`2 (default)\` are places that nobody gave.
- \`--rejects FILE\`, with \`_error\` or without.

Who has neither ref nor e-mail is found by \`key\`, or by \`id\` and name; \`--ignore key --ignore id\` leaves both aside.

## Consent

A cell holds a day, a yes, a no, or nothing. Yes and no are read in English, Welsh, French, German, Spanish, Portuguese, Italian,
Dutch and Polish, as true and false, y and n, 1 and 0, and as what a ticked box says ("I agree to …"). Anything else is a problem.
No and blank are no consent; both are counted, and the people named. A "No" that is not older than the consent on file takes it
back. Consent that was refused or taken back comes again only by a later day that the file itself holds, as a date or as the time
of the form: never by \`--consent-on\`. Otherwise \`mentor participant consent\` records it. A day still to come is refused.

A person is found by \`ref\`, else by e-mail, else by the cells of the row, so that two people without an address stay two. A
meeting is found by relationship and day, a check-in by person, relationship and day, training by person, course and day,
an outcome by person, kind and day (and its words, where the kind has no value), a rating by person, subject, moment and day.

Ratings may be written as "4", "4 - Satisfied", "4/5", or in the usual words from "strongly disagree" and "very dissatisfied" to
"strongly agree" and "very satisfied"; lengths as 45, "45 min", "1 h 30", "1.5 hours". Channels have other words:
${Object.entries(CHANNEL_WORDS)
  .map(([channel, others]) => `${channel} (${others.join(', ')})`)
  .join('; ')}.

## Participants

${table(
  PARTICIPANT_HEADERS.map((header) => ({
    ...header,
    about: FIELDS.find(({ name }) => name === header.name)?.about ?? ABOUT[header.name] ?? '',
  })),
)}
## Meetings

${table(MEETING_COLUMNS)}
## Check-ins

${table(CHECK_IN_COLUMNS)}
## Training

\`--course NAME\` and \`--on DATE\` say it for a whole file: an attendance list needs no more than names.

${table(TRAINING_COLUMNS)}
## Outcomes

A row has a kind, or a subject that is rated. \`--kind\`, \`--moment\` and \`--on\` say it for a whole file.

${table(OUTCOME_COLUMNS)}
## A Google Form, worked through

${session('import-google-form')}
## A Microsoft Form, worked through

${session('import-microsoft-form')}`;
}

/** What the columns are for that are no field. */
const ABOUT: Readonly<Record<string, string>> = {
  first_name: 'together with last_name, the name',
  last_name: 'together with first_name, the name',
  submitted_at: 'when the form was sent: tells the newer of two answers by one person',
};

function table(columns: readonly (HeaderName & Pick<RecordField, 'about'>)[]): string {
  const lines = columns.map(
    ({ name, about, aliases }) =>
      `| \`${name}\` | ${about} | ${aliases.map((alias) => alias.replaceAll('_', ' ')).join('; ')} |`,
  );
  return `| column | what it is | also called |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
}

function session(name: string): string {
  const text = readFileSync(new URL(`../../examples/${name}.console`, import.meta.url), 'utf8');
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}
