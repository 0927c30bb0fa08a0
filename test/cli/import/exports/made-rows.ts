/** Exports whose headers, or all of them, are real and stand outside the project: ten rows are made for each header. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Export, Person } from './exports.ts';

const DATA = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

/** Whether they are there. */
export const isThere = existsSync(join(DATA, 'form-headers')) && existsSync(join(DATA, 'civil-service'));

const FIRST = ['Aoife', 'Bilal', 'Cora', 'Dinesh', 'Esme', 'Finn', 'Gail', 'Hana', 'Ivo', 'June'];
const LAST = ['Keane', 'Osman', 'Price', 'Rao', 'Stone', 'Tully', 'Umar', 'Vance', 'Webb', 'Young'];

interface Somebody {
  readonly at: number;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  /** Returns one of some texts, another for the next person. */
  readonly one: (...texts: readonly string[]) => string;
}

const PEOPLE = FIRST.map((first, at): Somebody => {
  const last = LAST[at] ?? '';
  const email = `${first}.${last}@example.org`.toLowerCase();
  return { at, first, last, email, one: (...texts) => texts[at % texts.length] ?? '' };
});

type Made = Omit<Export, 'file' | 'people' | 'like'> & {
  readonly row: (somebody: Somebody) => readonly string[];
  readonly person: (somebody: Somebody) => Person;
};

const ABOUT =
  'I have worked in several roles since I left college, mostly with people who were new to the field, and in two cities.';

const FORMS: Readonly<Record<string, Made>> = {
  'gforms-ncsu-mentors.csv': {
    as: 'mentor',
    edits: [
      {
        why: 'people were asked for it',
        from: ['--set', 'email=Email Address'],
        to: ['--set', 'email=Email'],
      },
      { why: 'the same', from: ['--ignore', 'Email'], to: ['--ignore', 'Email Address'] },
    ],
    answers: [{ at: 'Which column is email', keys: 'DOWN' }],
    notImported: [
      'Phone Number',
      'Were you a transfer student?',
      'Are you open to mentoring multiple students?',
    ],
    row: ({ at, first, last, email, one }) => [
      `9/${at + 11}/2026 10:0${at}:00`,
      one(`${first.toLowerCase()}@home.example.org`, email),
      first,
      last,
      email,
      `919-555-010${at}`,
      'BS 2004',
      'Raleigh, NC',
      one('Engineer', 'Director', 'Analyst'),
      one('Acme Labs', 'Oak Bank'),
      one('Technology', 'Finance'),
      ABOUT,
      'Career advice, networking opportunities',
      one('Virtual', 'In person', 'Phone'),
      one('Yes', 'No'),
      one('No', 'Yes'),
      one('Yes', 'No'),
      'No',
      'No',
      one('English', 'English, Spanish'),
      'Alumni Board',
      '',
    ],
    person: ({ first, last, email, one }) => ({
      name: `${first} ${last}`,
      email,
      roles: 'mentor',
      job_title: one('Engineer', 'Director', 'Analyst'),
      organisation: one('Acme Labs', 'Oak Bank'),
      sector: one('Technology', 'Finance'),
      region: 'Raleigh, NC',
      about: ABOUT,
      motivation: 'Career advice, networking opportunities',
      channels: one('video', 'in-person', 'phone'),
      languages: one('en', 'en; es'),
    }),
  },
  'msforms-mentees.csv': {
    as: 'mentee',
    notImported: [
      'ID',
      'Start time',
      'Phone number',
      'Work-life balance',
      'Networking',
      'Which bootcamp topics',
    ],
    row: ({ at, first, last, email, one }) => [
      `${at + 1}`,
      `9/${at + 11}/26 9:0${at}:01`,
      `9/${at + 11}/26 9:1${at}:05`,
      'anonymous',
      '',
      first,
      last,
      email,
      `+64 21 555 00${at}`,
      'Python;SQL;',
      one('Technical', 'Non-technical'),
      ...Array.from({ length: 7 }, (_, question) => `${1 + ((at + question) % 5)}`),
      '',
    ],
    person: ({ first, last, email }) => ({ name: `${first} ${last}`, email, roles: 'mentee' }),
  },
  'excel-brown-mentees.csv': {
    as: 'mentee',
    notImported: ['PreferredName', 'Pronouns', 'Gender', 'Citizenships', 'StudentYear', 'SummerContact'],
    row: ({ first, last, email, one }) => [
      last,
      first,
      '',
      `${first} ${last}`,
      one('she/her', 'he/him'),
      one('Woman', 'Man'),
      email,
      `${first}@home.example.org`,
      'Ireland',
      'In state',
      'On campus',
      one('Freshman', 'Sophomore'),
      'Yes',
      one('New England', 'Midwest'),
    ],
    person: ({ first, last, email, one }) => ({
      name: `${first} ${last}`,
      email,
      roles: 'mentee',
      region: one('New England', 'Midwest'),
    }),
  },
  'uva-c4-mentors.csv': {
    as: 'mentor',
    edits: [{ why: 'it is about the mentees', from: ['--set', 'expertise=#20'], to: ['--ignore', '#20'] }],
    answers: [{ at: 'as expertise', keys: 'n' }],
    notImported: ['Gender', 'Year', 'Living situation', 'Personality Traits', 'Academic interests'],
    row: ({ at, first, last, one }) => [
      computingId({ at, first, last }),
      one('Female', 'Male'),
      one('Third', 'Fourth'),
      one('Engineering', 'College of Arts & Sciences'),
      'Computer Science',
      'On grounds',
      'Hiking, chess',
      one('Alone', 'In groups'),
      one('1', '2', '3', '4', '5'),
      'Curious, Calm',
      'Machine learning',
      one('Yes', 'No'),
      one('Yes', 'No'),
      one('2', '3', '4'),
      'Weekly chats',
      one('Yes', 'No'),
      'Yes',
      'No preference',
      one('1', '2', '3'),
      'First years',
    ],
    person: ({ at, first, last, one }) => ({
      ref: computingId({ at, first, last }),
      // Nothing else names them.
      name: computingId({ at, first, last }),
      roles: 'mentor',
      organisation: one('Engineering', 'College of Arts & Sciences'),
      hours_per_month: one('2', '3', '4'),
      capacity: one('1', '2', '3'),
    }),
  },
};

function computingId({ at, first, last }: Pick<Somebody, 'at' | 'first' | 'last'>): string {
  return `${first.slice(0, 2)}${at}${last.slice(0, 2)}`.toLowerCase();
}

/** Returns each of them by its name, with the text of its file. */
export function realExports(): [string, Export & { readonly text: string }][] {
  if (!isThere) return [];
  const forms = Object.entries(FORMS).map(([file, { row, person, ...more }]) => {
    const [headers = []] = parse(readFileSync(join(DATA, 'form-headers', file), 'utf8'), { bom: true });
    const rows = PEOPLE.map((somebody) => {
      const cells = row(somebody);
      return [...cells, ...Array.from({ length: headers.length - cells.length }, () => '')];
    });
    const text = stringify([headers, ...rows]);
    return [file, { file, like: file, ...more, people: PEOPLE.map(person), text }] as const;
  });
  return [
    ...forms.map(([name, one]): [string, typeof one] => [name, one]),
    service('mentor'),
    service('mentee'),
  ];
}

const LEVELS = 'AA,AO,EO,HEO,SEO,Grade 7,Grade 6,SCS1,SCS2,SCS3,SCS4';

function service(as: 'mentor' | 'mentee'): [string, Export & { readonly text: string }] {
  const file = `${as}s.csv`;
  const text = readFileSync(join(DATA, 'civil-service', file), 'utf8');
  const people = parse<Person>(text, { columns: true }).map((row) => ({
    name: `${row['first name']} ${row['last name']}`,
    email: row['email address'] ?? '',
    roles: as,
    job_title: row['job title'] ?? '',
    level: row['grade'] ?? '',
    organisation: row['organisation'] ?? '',
    about: (row['biography'] ?? '').trim(),
  }));
  const notImported = ['both mentor and mentee', 'profession'];
  return [
    `civil-service ${file}`,
    {
      file,
      like: 'a sample of the civil service',
      init: ['--levels', LEVELS],
      as,
      notImported,
      people,
      text,
    },
  ];
}
