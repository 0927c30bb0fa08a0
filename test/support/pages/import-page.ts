/** The page about imports, from the lists that the program itself reads and from transcripts that the tests run. */
import { readFileSync } from 'node:fs';
import { FIELDS } from '../../../src/domain/people/fields.ts';
import { type HeaderName, PARTICIPANT_HEADERS } from '../../../src/domain/import/header-names.ts';
import { CHECK_IN_COLUMNS } from '../../../src/domain/import/records/check-ins.ts';
import { ACTION_COLUMNS } from '../../../src/domain/import/records/of-pairs/action-rows.ts';
import { AGREEMENT_COLUMNS } from '../../../src/domain/import/records/of-pairs/agreement-rows.ts';
import { GOAL_COLUMNS } from '../../../src/domain/import/records/of-pairs/goal-rows.ts';
import { READINESS_COLUMNS } from '../../../src/domain/import/records/of-pairs/readiness-rows.ts';
import { REFLECTION_COLUMNS } from '../../../src/domain/import/records/of-pairs/reflection-rows.ts';
import { REVIEW_COLUMNS } from '../../../src/domain/import/records/of-pairs/review-rows.ts';
import { MEETING_COLUMNS } from '../../../src/domain/import/records/meetings.ts';
import { PAIR_COLUMNS } from '../../../src/domain/import/records/pair-columns.ts';
import { OUTCOME_COLUMNS } from '../../../src/domain/import/records/outcomes.ts';
import type { RecordField } from '../../../src/domain/import/records/record-field.ts';
import { TRAINING_COLUMNS } from '../../../src/domain/import/records/training.ts';
import { CHANNEL_WORDS } from '../../../src/domain/people/fields/choices.ts';
import { ENCODINGS } from '../../../src/io/decode.ts';

/** Returns `docs/import.md`. */
export function importPage(): string {
  return `# Importing what forms and spreadsheets kept

Made from the code by \`npm run docs\`.

\`mentor import participants | relationships | meetings | check-ins | training | outcomes | readiness | agreements | goals | actions |
reviews | reflections FILE\` reads one CSV or workbook, shows what it would do to the programme, and does all of it. If there is any problem, it does none of it. Importing the same file twice changes
nothing. \`mentor undo\` reverses a whole import.

1. \`--explain\` shows what each column is taken for, why, and what stands in it, and does nothing else.
2. \`--dry-run\` shows exactly what the real run does: new, changed (field by field), unchanged and rejected rows, and every problem
   with its line, its column and what mends it.
3. Without either, the rows are imported. \`--partial\` imports the good rows and exits 3. \`--rejects FILE\` writes the others with
   their own columns and \`_error\`, to mend and import again.

## What is read

Text is in UTF-8, with or without a byte-order mark, in UTF-16 with one, or as \`--encoding\` says (${ENCODINGS.join(', ')}).
The delimiter is the one of comma, semicolon and tab that the header has most of, a pipe if it has none of them, or what a \`sep=\` line
names; \`--delimiter\` says otherwise. Any end of line will do, and quoted cells may hold line breaks. \`--header-line N\` skips a title
above the header, and \`--comments\` leaves out lines that begin with \`#\`. Line numbers count every line of the file. A file
whose first line is already a person, for it holds an e-mail address, is refused. PDFs,
zips, web pages and JSON are refused by name.

A survey may export two header lines: the questions, with blanks over the further columns of each, and under them \`Response\`,
\`Open-Ended Response\`, or the choice that the column stands for. They are joined and named on stderr. A single answer has the header
\`Question\`, any other column \`Question [Choice]\`, and all columns of a question are taken by the question.

Quotes that are not as CSV has them are read if they can mean one thing only, and a note says so once, with the first lines:

- a quote inside a cell that is not in quotes: \`6 foot 2" tall\`, \`a "quoted" word\`;
- blanks after a quote that closes a cell (\`"Ray, Ana" ,x\`) or before one that opens it (\`"a", "b"\`).

Anything else is refused with its line: a quote that is never closed, text after a closing quote (\`"abc"def,\`), and a pair of quotes
inside a cell with a delimiter between them (\`said "hello, world"\`). \`--partial\` leaves such a row out and imports those before and
behind it, if they can be told apart: the next row is a line that has as many cells as the others, quotes in balance, and in its column
an address, or two numbers, dates or words that recur there. The lines between are one problem of the rule \`quote\`. \`--rejects\` writes
them as they stand behind the error, in one cell, and the next import refuses that row until it is mended. If rows cannot be told apart
with certainty, the file is refused with \`--partial\` too.

A workbook (.xlsx, .ods) is known by what it holds, whatever its name. The first sheet that is not hidden and has a header with rows is
read; \`--sheet NAME\` reads another. Lines in messages are rows of the sheet. Cells are read as people see them: a date as
\`2026-09-01\`, with a time of day as \`2026-09-01 18:30\`, a time as \`18:30\`, 3 and not 3.0, long numbers in full, zeros in front kept. A
formula counts by the value that the spreadsheet saved. These are said on stderr:

- errors (\`#N/A\`), and formulas that no spreadsheet has computed, are blank;
- hidden rows are read like the others, and so are hidden columns;
- a cell that spans several rows counts for each of them; one that spans columns counts for the first.

An old workbook (.xls), a binary one (.xlsb) and one with a password are refused, with how to save them. So is one that is damaged or
unpacks to more than any programme needs: 100 MB packed, 2000 columns, a million rows.

Blank rows are left out. So are blank columns at the end, if the header or every row has them. A row that is longer or shorter than
the header is a problem: a delimiter in one of its cells may have shifted the others, and the program never shifts them back. In every
CSV that the program writes, an apostrophe stands before what a spreadsheet would run as a formula; it is removed again.

## Which column is what

These decide, in this order:

1. what \`--set FIELD=HEADER\`, \`--ignore HEADER\` and \`--keep HEADER\` say (\`#3\` is the third column);
2. a profile, by \`--map NAME\` or because it was saved for the very same headers;
3. the name of a field;
4. another name of a field, from the lists below, unless the cells contradict it;
5. strong evidence: every word of the header is known and speaks for the field, in English, Welsh, French, German, Spanish, Portuguese,
   Italian, Dutch or Polish, and the cells do not speak against it. It is taken, and said.

Weak evidence is a question: a header with words that are not known ("UCSD Email Address"), or cells that can be little else: addresses,
languages, ways to meet, times of the week, topics and organisations that the programme has. Case, blanks, punctuation, numbering, and
the polite words of forms ("Please enter your …") make no difference. What cells are not is evidence too: a "Role" column full of job
titles is no role, and a column of yes and no says nothing about topics.

If two columns could be the e-mail or the consent, that is a question, unless they say the same in every row. A list takes several
columns, one after the other: \`--set goals=#9 --set goals=#10\`. So do ranked choices ("First choice", "Second choice"), numbered columns
("Areas (1)", "Areas (2)") and grids of availability. A grid has a column a day with hours, parts of the day or ticks in the cells, or a
column for each stretch of hours with days in the cells. All of these are recognised by their shape, and asked about. A field of one
value takes one column, and each column takes one option. Columns that are not imported are listed, with the field that they may be. So
are columns that are recognised but not used, because an option (\`--as\`, \`--on\` …) or another column (the whole name, the e-mail) says
the same. If no column is the name, new people are called by their ref.

## Everything at once

What is open is gathered: columns about which there is only weak evidence, words that a field does not read (each once, with how many
rows have it), a role that nothing tells, the order of day and month, the day of a consent, one row per interest.

- In a terminal one conversation decides it: columns, roles, dates and values, then topics and organisations that are probably the same.
  Enter takes what is proposed. It ends with the line that asks nothing, and what was decided is saved as a profile.
  \`examples/import-conversation.txt\` is one.
- Elsewhere the import stops with exit code 1, and nothing is changed. It prints one line that decides all of it as proposed, to paste
  or to change first. Words for which nothing can be proposed are left blank (\`--means FIELD:"WORDS="\`). A role that nothing tells
  stands as \`ROLE\`, and is refused until it is replaced.

A column that is kept is sensitive, and shown only with \`--confidential\`, in three cases:

- its header is about health or disability, pregnancy or marriage, ethnicity, religion, sex, gender or sexuality, politics, a trade
  union, crime, age or identity, in English, Welsh, French, German, Spanish, Portuguese, Italian, Dutch or Polish;
- several of its answers are ("bisexual", "Muslim");
- you say so: \`--keep "HEADER=NAME (sensitive)"\`.

A sensitive column stays sensitive.

## Values as people write them

| field | is read | is a decision |
| --- | --- | --- |
| \`availability\` | days and times: "Mon 9am-5pm", "Tue, Thu 18:00-19:00", "Weekdays 18-19", "6:00-7:00pm F", "lundi 17h-18h30", "Mo, Di 18-19 Uhr"; a day without a time is 09:00 to 17:00, and told | "Mornings", "Weekends", "Mon 9 to 5", "Wed 6-7", "after 5pm", "Evenings and weekends"; "Flexible" and "any time" probably say nothing |
| \`capacity\` | "two", "2 mentees", "up to 3", "3 (max)", "at most 2" | "2-3", "3+", "at least 2": the lower number is the careful one; "I could manage 2"; "none", which may be 0 |
| \`years_experience\`, \`hours_per_month\` | "3 years", "7,5", "2 hours a month"; "11+ years" is 11 and "about 5" is 5, and told | "0-2 years", "less than 1 year", "6 months", "1 hour a week" |
| \`channels\` | their words and codes, two in one item, without what stands in brackets: "Online (Teams/Zoom)", "Phone or video" | "Video (not Zoom)" |
| \`channels\` and other lists | their words and codes | "Telphone" for phone; "Other" and "No preference" probably say nothing |
| \`name\` | "García López, Ana" as Ana García López, where the header is "Last name, first name"; "Ana Ray, PhD" and "Ana Ray, Head of Year" without the title, "Ray, Ana" as Ana Ray; both are told. Two blanks in a row are one | |
| ratings from 1 to 5 | "4 (good)", "4 of 5", "★★★★", "4 stars", and the usual scales in words: "Strongly agree", "Sehr zufrieden", "Often" | |
| \`languages\`, \`country\`, \`roles\` | their names in these languages: "Cymraeg", "Türkisch", "Deutschland", "Mentorin", "Y ddau"; languages without how well: "Deutsch (Muttersprache)", "Englisch B2", "French and Welsh" | |
| \`expertise\`, \`goals\`, \`challenges\` | "Other: Grant writing" as Grant writing; an item with a comma in quotes | "public speeking", where the programme has Public speaking |
| \`level\` | its name | "Sr. Manager" for Senior Manager |
| all but custom fields | "n/a", "none", "TBC", "-", "?" and errors of a spreadsheet ("#REF!") are blank, and told, unless they are a value: the country NA, a person called None | |

Days, numbers up to twelve, the words round them and scales are known in English, Welsh, French, German, Spanish, Portuguese, Italian, Dutch
and Polish. \`mentor enrol\` and \`mentor participant edit\` take only the forms of the fields below.

## What is decided, and never guessed

| what | is decided by |
| --- | --- |
| dates in numbers that could be read two ways, years of two digits | any date of the file that can be read in one way (28 cannot be a month), which is said; otherwise \`--date-format dmy\` or \`mdy\` |
| words in a cell that a field cannot read, or that mean something else here | \`--means FIELD:"WORDS=VALUE"\`: \`--means availability:"Mornings=Mon-Fri 09:00-12:00"\`, \`--means level:"SLT=Director"\`. WORDS are a whole cell or one item of a list, in any case, with accents or without. VALUE is what the field reads; with nothing after the \`=\`, the words say nothing, like a blank cell. For topics and organisations it takes one name for another |
| a capacity in words | \`--capacity "WORDS=N"\`, short for \`--means capacity:"WORDS=N"\`, or the terminal asks |
| topics that the programme does not have | \`--new-topics add\` or \`reject\`, or the terminal asks; \`mentor topic merge\` makes two topics one |
| an organisation that may be one there already is: a misspelt word, "Ltd", another order of the words | you: it stays a second organisation, and is listed with the line that makes them one, \`mentor organisation merge\`; names that differ only in case, blanks, punctuation and accents are compared as one |
| the day of a consent that is only a "Yes" | the form's time; \`--consent-on DATE\` is the day for all who said yes |
| consent, if the file has no column for it | \`--consent-on DATE\` is the day for everybody; first, a column that may hold the answers, even if it is kept or imported as something else, and columns of nothing but yes and no must be decided: \`--set consent_on=HEADER\` or \`--ignore HEADER\` |
| two answers by one person | the newer one by the instant at which the form was sent, else the later row; \`--timezone\` gives the form's zone if its times do not; a terminal asks for it if they say BST, EST or the like, which several zones have; a note names it if it would decide; a day without a time, and a time on that day, are equally new; what the newer answer leaves blank stays as the older one said, unless \`--clear-blank\` is given; what it overwrote is told, before and after, and counted |
| one row per interest: several rows of a person that differ in a list alone | a terminal asks, else \`--merge-rows\` or \`--no-merge-rows\`, see below |
| people of one name, of whom some have no e-mail or ref | nothing: each row is a person of their own; the name is listed with its lines |
| two people who may be one: the same name, and the same organisation or nearly the same e-mail | you: they are listed, and stay two |
| two people who may be one and could be matched with each other: e-mails of one mailbox (\`ada+m@x.example\`), refs that differ in case alone, a mentor and a mentee of one name | you: a terminal asks, else \`mentor participant identity decide\`; until then they are two, and not matched with each other |
| invisible characters in names, e-mails, refs, organisations and topics | nothing: they are ignored in comparisons, and a note says where they are |
| a row of totals ("Total", "Sum", "Gesamt" …, with no e-mail or ref, and little but numbers) | you remove it, or \`--partial\` leaves it out |
| a level, a language, a country or a time zone that is not known | you mend the cell; the nearest known value is suggested. \`mentor programme edit --levels\` changes which levels there are |
| whose meeting or check-in it is, if somebody has several relationships | a column with the relationship, or with the other side |
| a row about a relationship that was over by then | the row is rejected |

A profile keeps what options or a terminal said about the columns, what words mean, the order of dates, the form's zone and new
topics. An option overrides it for one file.

An import of participants ends with a line of facts: the people in the file, how many have an e-mail, mentors at the default number of
places, names that several people have, values that a later row overwrote, and consents. Rows that are rejected are not counted.

## Files of its own

\`mentor import participants\` reads what this program writes. In the programme that a file comes from, it changes nothing:

- \`participants.csv\` of \`mentor export\`. With \`--confidential\` it has all that people said, and a new programme with the same
  levels gets the same people. Lists are separated by \`;\`, and a single item with a comma ends with \`;\`. A header \`custom: NAME\` is a
  custom field, and \`custom: NAME (sensitive)\` a sensitive one. Nobody who was erased comes back. People who are paused or have
  withdrawn are named, and are enrolled as active in a new programme.
- \`mentor participant list --plain\` saved to a file. Its header shows what it is (\`id\`, tabs, and only columns that a list has).
  \`\\t\`, \`\\n\`, \`\\\\\` and the like are read as what they stand for. \`2 (default)\` means that nobody gave the number of places.
- \`--rejects FILE\`, with \`_error\` or without.

A person with neither ref nor e-mail is found by \`key\`, or by \`id\` and name. \`--ignore key --ignore id\` leaves both out.

## One row per interest

Where most people of a file are on several rows that differ in a list alone, the import stops and says so. With \`--merge-rows\`, rows of
one e-mail or ref are one person, and so are rows of one name that do not contradict each other in e-mail, ref, organisation, department
or job title. Their lists are joined, in the order of the rows. Any other value that differs is a problem, and so is a row that could be
of two people. A person without an address is found again by name and organisation, so that one more row changes them and enrols nobody.
With \`--no-merge-rows\` every row is taken by itself. A profile keeps the choice.

## Only people who are there

\`--only-known\` updates people who are enrolled, and enrols nobody: a sheet of the HR department may hold everybody. Roles are not needed.
A row is about the person who has its ref or its e-mail; otherwise about the one person of its name and organisation. Rows about nobody
enrolled, or about one of several, are listed and counted as skipped, and are no problem. Those with the name of somebody enrolled who has
another e-mail, or whose organisation they do not say, are listed apart. A name on file stays as it is. Somebody who is
found by name and organisation can get an e-mail or a ref that they lack, but not another one. Consent changes only where a column says
so.

## Consent

A cell holds a day, a yes, a no, or nothing. Yes and no are read in English, Welsh, French, German, Spanish, Portuguese, Italian,
Dutch and Polish; as true and false, y and n, 1 and 0; and as the words of a ticked box ("I agree to …"). Anything else is a problem.
No and blank are not consent; both are counted, and the people are named. A "No" that is not older than the consent on file takes it
back. Consent that was refused or taken back returns only by a later day that the file itself holds, as a date or as the time of the
form, and never by \`--consent-on\`. Otherwise \`mentor participant consent\` records it. A day in the future is refused.

## What is the same

- A person is found by \`ref\`, else by e-mail, else by the cells of the row, so that two people without an address stay two.
- A pair is found by its two people and its days, and so is each row of a circle, a panel or peers.
- A meeting is found by relationship and day, and a check-in by person, relationship and day.
- Training is found by person, course and day.
- An outcome is found by person, kind and day, and by its words if the kind has no value. A rating is found by person, subject, moment
  and day.

## Ratings, lengths and channels

A rating may be "4", "4 - Satisfied" or "4/5", or in the usual words from "strongly disagree" and "very dissatisfied" to "strongly
agree" and "very satisfied". A length may be 45, "45 min", "1 h 30" or "1.5 hours". Channels have other words:
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
## Relationships

A row is a pair: who, since when and, if it is over, until when and how. Rows with the same word in \`circle\` are one relationship of
several. A first year brings in its pairs and groups so, after its people and before \`mentor match\`. \`--started-on DATE\` and
\`--how OUTCOME\` stand in where a row does not say it.

- Two people are in one relationship at a time. A row is about the one that began on that day, else about the one that goes on, else
  about one that shares days with it. So a running pair is not made twice, and a row with an end by now ends it: planned meetings from
  that day on are cancelled, as \`mentor relationship end\` does.
- What runs is taken in whatever rules it breaks. A mentor who has more of them than places is named; a circle takes one place. All must
  be enrolled in their roles with consent. What is over may be of people who have withdrawn or have another role today.
- Its history begins with the import. What needs a word, and what people are reminded of, is counted from that day. Its anniversary is
  counted from its start.
- A running pair without a phase is in the one to which the target lengths of the phases would have brought it by now, at most growth.
  \`mentor phase show\` has the lengths.
- A circle is several rows with one mentor and one word, a panel several rows with one mentee and one word. The word can be any; it
  is not kept. Peers are named in the two columns, either way round, with \`peer\` in \`format\`; three of them share a word, two need none.
  \`format\` is otherwise what the people make. It has to be said of a circle with several mentors, and of peers who are mentors or mentees too.
- The rows of one word say the same, where they are not blank; of the end all say the same. They are imported together or not at all.
- A file never changes who is in a relationship that is there. A row with one more is refused, with the \`mentor relationship join\` that
  has them join; who has left stays out; fewer rows than people change nothing. Only rows about all of them end it.
- Of one that ended early the reason is one of the codes, or the usual words for it ("too busy"). What is said in words goes in \`notes\`.
  Both are for the coordinator alone, and no message repeats them.

${table(PAIR_COLUMNS)}
## Meetings

${table(MEETING_COLUMNS)}
## Check-ins

${table(CHECK_IN_COLUMNS)}
## Training

\`--course NAME\` and \`--on DATE\` hold for a whole file: an attendance list needs only names.

${table(TRAINING_COLUMNS)}
## Outcomes

A row has a kind, or a subject that is rated. \`--kind\`, \`--moment\` and \`--on\` hold for a whole file.

${table(OUTCOME_COLUMNS)}
## Readiness

Four ratings a person, on a day. \`--on\` holds for a whole file. They are for the coordinator alone.

${table(READINESS_COLUMNS)}
## Agreements

All rows about a pair are about its agreement. Parts that no row has stay as they were. What differs makes a new version, as
\`mentor agreement set\` does, and the same again changes nothing.

- The new version is accepted by those whom the file names, and by nobody else. A date under \`accepted_on\` alone says that both accept
  it; beside \`accepted_by_mentor\` or \`accepted_by_mentee\` it is the day for those who say yes there.
- Of two rows about a pair the newer is laid over the older. Where it has another part, whoever accepted the older has not accepted that.
- An agreement that lacks a part cannot be accepted. A row that says so is a problem, with the part that is missing.

${table(AGREEMENT_COLUMNS)}
## Goals

A row is a goal of the mentee. The same words in the same pair are the same goal; other parts of it are a revision, kept as
\`mentor goal edit\` keeps it. It may be a draft: \`mentor goal list\` shows what it lacks. A goal that is achieved, dropped or carried over
is not changed.

${table(GOAL_COLUMNS)}
## Actions

A row is one action after a meeting: that of \`meeting\`, or the one of the pair on that day, which must be recorded before. The same words
for the same owner are the same action.

${table(ACTION_COLUMNS)}
## Reviews

A pair has one review a day, whoever tells of it; what each wrote is kept side by side.

${table(REVIEW_COLUMNS)}
## Reflections

Each side of a pair has one. What a later file says is laid over it. Only one whose row says yes under \`is_shared\` may be read by the
other side.

${table(REFLECTION_COLUMNS)}
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
  const text = readFileSync(new URL(`../../../examples/${name}.console`, import.meta.url), 'utf8');
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}
