/**
 * A person's time in a programme as command lines, with a form wherever a person's words can stand: `~~` a bare word, `~@`
 * an address, `~` any text.
 */
import { TEXTS } from './canary-places.ts';

/** Whom it is all about. */
export const PERSON = 'P2';

/** Values of fields that are one of a list, which nobody else has. */
export const CODED: Readonly<Record<string, string>> = {
  timezone: 'Antarctica/Troll',
  availability: 'Sun 03:10-04:25',
  country: 'GL',
  languages: 'haw; fur',
  worked_in: 'TV; NR',
  level: 'Senior',
  channels: 'in-person',
  formats: 'one-to-one; circle',
};
const ADDRESSES = new Set(['email', 'manager', 'prefers', 'avoids']);
export const FORM_OF = (field: string): string =>
  field === 'ref' ? '~~' : ADDRESSES.has(field) ? '~@' : '~';
const options = (fields: readonly string[]): string[] =>
  fields.flatMap((field) => [`--${field.replaceAll('_', '-')}`, FORM_OF(field)]);
/** All that says who they are stays as it was given first, so that a file can find them again. */
export const DESCRIBING = TEXTS.filter((field) => field !== 'ref' && field !== 'email');

const coded = Object.entries(CODED).flatMap(([field, value]) => [`--${field.replaceAll('_', '-')}`, value]);

const words = (line: string): string[] => line.split(' ');
export const NAME = 'Ada ~~ Byron';
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
  words(`meeting plan ${relationship} --on 2026-12-03 --another --notes ~`),
  words(`meeting edit M${meeting} --notes ~`),
  words(`meeting log ${relationship} --on 2026-11-01 --another --minutes 30 --notes ~`),
  words(`met ${relationship} 2026-11-02 --another --notes ~`),
  words(`meeting action add M${meeting + 1} --action ~ --owner ${PERSON}`),
  words(`meeting action add M${meeting + 1} --action ~`),
  words(`check-in record ${relationship} --by ${PERSON} --satisfaction 2 --words ~`),
  words(`review ${relationship} --still-works yes --goals-right yes --changes ~`),
  words(`attention snooze ${relationship} --until 2026-12-31 --reason ~`),
  words(`outcome record ${PERSON} --kind promotion --relationship ${relationship} --notes ~`),
  words(`outcome record ${PERSON} --kind suggestion --notes ~`),
  words(`outcome record ${PERSON} --kind evidence --notes ~`),
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

/** Others, who name the person in all that they say; `NAME` and `EMAIL` stand for what they are called, `TOPIC` and `ORGANISATION` for one they brought. */
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
  [
    ...words('enrol --as mentee --email joan@example.org --consent-on 2026-09-01 --organisation Elm'),
    '--name',
    'Joan Clarke',
  ],
  words('organisation merge ORGANISATION Elm'),
  ['participant', 'edit', PERSON, '--organisation', '~~'],
  words('organisation merge ORGANISATION Elm'),
  ['participant', 'edit', PERSON, '--organisation', '~~'],
  ['template', 'edit', 'reminder.review', '--subject', 'From NAME', '--text', 'Write to NAME, EMAIL'],
  ['resource', 'add', 'NAME’s guide', 'https://example.org/?q=EMAIL', '--phase', 'growth'],
  words(`participant reference decide ${PERSON} --outside`),
  [...words('match lock P2 P1 --reason ~'), '--override', '~'],
  words('match release P2 P1'),
  words('match forbid P2 P1 --reason ~'),
  words('match release P2 P1'),
  words('match forbid P3 P2 --reason ~'),
  words('match'),
  words('match discard'),
];

/** Rows of files about what people did, by the kind of import. */
export const RECORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  meetings: { relationship: 'R1', met_on: '2026-11-02', notes: '~' },
  'check-ins': { relationship: 'R1', participant: PERSON, answered_on: '2026-11-03', words: '~' },
  outcomes: { participant: PERSON, kind: 'promotion', happened_on: '2026-11-04', notes: '~' },
  readiness: {
    relationship: 'R1',
    participant: PERSON,
    assessed_on: '2026-11-05',
    motivation: '4',
    time: '4',
    expectations: '4',
    confidence: '4',
    words: '~',
  },
  agreements: {
    relationship: 'R1',
    mentor_expectations: '~',
    mentee_expectations: '~',
    responsibilities: '~',
    boundaries: '~',
    confidentiality: '~',
    etiquette: '~',
  },
  goals: { relationship: 'R1', statement: '~', measure: '~', baseline: '~', target: '~', why: '~' },
  actions: { relationship: 'R1', met_on: '2026-11-02', action: '~' },
  reviews: {
    relationship: 'R1',
    reviewed_on: '2026-11-06',
    still_works: 'yes',
    goals_right: 'yes',
    changes_agreed: '~',
  },
  reflections: { relationship: 'R2', participant: PERSON, achievements: '~', lessons: '~', celebrate: '~' },
  relationships: {
    mentor: 'P4',
    mentee: PERSON,
    started_on: '2025-01-01',
    ended_on: '2025-06-01',
    how: 'ended-early',
    notes: '~',
  },
};

/** A goal of another, to which the person is to say yes, by the name of its file. */
export const DRAFTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'drafts.csv': {
    relationship: 'R2',
    statement: 'Lead a meeting',
    measure: 'meetings',
    baseline: '0',
    target: '3',
    why: 'The next step',
    due_on: '2027-03-31',
    confirmed: 'no',
  },
};

const RECORDS_IN_LIFE = Object.keys(RECORDS).filter((kind) => kind !== 'relationships');

const RELATIONSHIPS: readonly (readonly string[])[] = [
  words('participant edit P1 --capacity 0'),
  words(`relationship pair P1 ${PERSON} --override ~`),
  words('participant edit P1 --capacity 5'),
  words(`relationship pair ${PERSON} P4`),
  ...together('R1', 1),
  ...together('R2', 3),
  ...aboutGoals('R1'),
  ...RECORDS_IN_LIFE.map((kind) => ['import', kind, `${kind}.csv`]),
  words('programme edit --confirm-goals yes'),
  words('import goals drafts.csv'),
  words('goal confirm G5 --change ~'),
  [...words('check-in record R2 --by P4 --satisfaction 4'), '--words', 'NAME is kind'],
  [...words('outcome record P4 --kind suggestion'), '--notes', 'Ask NAME (EMAIL)'],
  [...words('outcome record P4 --kind evidence'), '--notes', 'Thanks to NAME (EMAIL)'],
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
  ...together('R3', 6),
  words('relationship end R3 --reason no-time --notes ~'),
  words('import relationships relationships.csv'),
  // In a circle only what is theirs goes, so that nobody says anything else there.
  words('relationship pair P1 P4'),
  words(`relationship join R5 ${PERSON} --as mentee --override ~`),
  words(`relationship leave R5 ${PERSON} --reason other --notes ~ --yes`),
  words('match'),
  words('backup late.db'),
];

/** The whole of it, in order. */
export const LIFE = [...BEFORE, ...OTHERS, ...RELATIONSHIPS];
