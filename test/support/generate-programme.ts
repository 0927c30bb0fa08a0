/**
 * Programmes of any size, made up from a seed: the same seed gives the same people on every machine.
 * For tests and benchmarks; the sample that people read is in `examples/demo/`.
 */

import { stringify } from 'csv-stringify/sync';

/** The canonical CSV headers, in the order in which `toCsv` writes them. */
export const COLUMNS = [
  'ref',
  'name',
  'email',
  'roles',
  'organisation',
  'department',
  'manager',
  'job_title',
  'level',
  'years_experience',
  'sector',
  'country',
  'region',
  'timezone',
  'languages',
  'availability',
  'channels',
  'expertise',
  'goals',
  'challenges',
  'about',
  'motivation',
  'capacity',
  'hours_per_month',
  'worked_in',
  'formats',
  'prefers',
  'avoids',
  'consent_on',
  'consent_notice',
] as const;
export type Column = (typeof COLUMNS)[number];

/** One person as a row of a file: every column is there, `''` where the person has not said. */
export type Row = Readonly<Record<Column, string>>;

export interface GeneratedProgramme {
  readonly mentors: Row[];
  readonly mentees: Row[];
  readonly topics: string[];
  /** Lowest first. */
  readonly levels: string[];
}

export type Random = () => number;

/** Lowest first. */
const LEVELS = [
  'Early-career teacher',
  'Teacher',
  'Middle leader',
  'Senior leader',
  'Deputy head',
  'Headteacher',
  'Executive head',
];

/** The most wanted first. */
const TOPICS = [
  'Workload and wellbeing',
  'Behaviour management',
  'Career progression',
  'Leading a team',
  'Difficult conversations',
  'Inclusion and SEND',
  'Assessment and feedback',
  'Curriculum design',
  'Budget and resources',
  'School improvement',
  'Parents and community',
  'Recruitment and retention',
  'Teaching in a second language',
  'Governance and trustees',
  'Cultural adaptation',
  'Coaching skills',
  'Digital learning',
  'Safeguarding leadership',
  'International schools',
  'Using research',
];

/** The most offered first. What is wanted most stands late on purpose: demand that supply cannot meet. */
const OFFERED = [
  'Curriculum design',
  'Leading a team',
  'Assessment and feedback',
  'School improvement',
  'Coaching skills',
  'Parents and community',
  'International schools',
  'Difficult conversations',
  'Governance and trustees',
  'Recruitment and retention',
  'Digital learning',
  'Career progression',
  'Safeguarding leadership',
  'Cultural adaptation',
  'Budget and resources',
  'Inclusion and SEND',
  'Using research',
  'Teaching in a second language',
  'Behaviour management',
  'Workload and wellbeing',
];

interface Where {
  readonly country: string;
  readonly region: string;
  readonly timezone: string;
  /** Spoken there, besides English. */
  readonly tongue: string;
}

const where = (country: string, region: string, timezone: string, tongue: string): Where => ({
  country,
  region,
  timezone,
  tongue,
});

/** The most common first. */
const PLACES = [
  where('GB', 'England', 'Europe/London', 'ur'),
  where('GB', 'Scotland', 'Europe/London', 'fr'),
  where('GB', 'Wales', 'Europe/London', 'cy'),
  where('GB', 'Northern Ireland', 'Europe/London', 'pl'),
  where('AE', 'Dubai', 'Asia/Dubai', 'ar'),
  where('SG', 'Singapore', 'Asia/Singapore', 'zh'),
  where('IN', 'Maharashtra', 'Asia/Kolkata', 'hi'),
  where('KE', 'Nairobi', 'Africa/Nairobi', 'fr'),
  where('PL', 'Mazovia', 'Europe/Warsaw', 'pl'),
  where('PT', 'Lisboa', 'Europe/Lisbon', 'pt'),
  where('HK', 'Hong Kong', 'Asia/Hong_Kong', 'zh'),
  where('CA', 'Ontario', 'America/Toronto', 'fr'),
  where('NZ', 'Auckland', 'Pacific/Auckland', 'zh'),
  where('CL', 'Valparaíso', 'America/Santiago', 'es'),
];

const words = (text: string): string[] => text.split(' ');

const GIVEN = words(
  'Amira Bethan Callum Dilys Ewan Farah Gareth Hana Idris Joanna Kofi Leila Maeve Nia Owain Priti Rhodri Samira ' +
    'Tomasz Una Vikram Winifred Yusuf Zoë Siân Łukasz Inês Chloë Mateo Anjali Rowan Isla Noor Björn Wei Aoife',
);
const FAMILY = words(
  "Ashby Brannigan Castell Dunmore Eastwick Fairlamb Gillow Harkin Ibbotson Jesmond Kershaw Lovelock O'Dowd " +
    'Marrable Nettleship Oakhurst Penrice Quillan Rushworth Stanway Thackray Umney Varley Wexcombe Yardley ' +
    "D'Arcy Müllner Nowakowa Peñaloza Adjei Bhandari Chowdry Rahmani Sirisena Tavares Zielonka",
);
const OTHER_SCRIPTS = words('陳詠琳 李文博 김하늘 ليلى·الشمري प्रिया·देशमुख').map((name) =>
  name.replace('·', ' '),
);

/** Odd on purpose: no school or town should answer to stem and ending together. */
const STEMS = words(
  'Quill Lantern Puffin Marble Comet Teasel Thimble Otter Magpie Saddle Acorn Bobbin Candle Dragonfly Ember Fiddle ' +
    'Goblet Hedgehog Inkwell Juniper Kettle Lupin Mitten Nutmeg Osprey Pebble Quince Ribbon Starling Trumpet ' +
    'Umber Velvet Walnut Yarrow Zephyr Bellows Cobweb Drummer Feather Gander',
);
const ENDINGS = words(
  'bridge field ford mere hill lane gate wood ridge side bank dale holm wick combe stead croft bourne ley pool ' +
    'haven cliff reach well cross down grove barrow worth',
);
const KINDS = [
  ['Primary School', 'Primary'],
  ['Academy', 'Secondary'],
  ['High School', 'Secondary'],
  ['College', 'Further education'],
  ['International School', 'All-through'],
  ['School', 'Special'],
] as const;

const DEPARTMENTS = words('English Mathematics Science Humanities Languages Arts Sport Pastoral Inclusion');
const DAYS = words('Mon Tue Wed Thu Fri');
const DAY_RANGES = [
  'Mon-Fri 16:00-17:30',
  'Mon-Thu 08:00-08:45',
  'Mon-Fri 15:30-18:00',
  'Tue-Thu 17:00-19:00',
];
const CHANNELS = [
  'video',
  'video; messages',
  'video; phone',
  'phone',
  'video; phone; in-person',
  'in-person',
];
const FORMATS = ['one-to-one', 'one-to-one; circle', 'one-to-one; peer', 'one-to-one; circle; peer'];
const ABOUT = [
  'Happy to think aloud with someone who is new to this.',
  'I like plain questions, long walks and short meetings.',
  'Twice moved, once merged, still cheerful.\nAsk me about inspections.',
  'My own mentor said "slow down"; I pass it on, with interest.',
];
const MOTIVATION = [
  'I would like someone outside my school to talk to.',
  'Sundays are too full of Monday, and I want that to change.',
  'I have been told I am ready; I would like to believe it.',
  'New country, new school, same me.\nA guide would help.',
];

/** mulberry32 (public domain): 32 bits of state, quick, and the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `low` to `high`, both included. */
function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Returns an item by lot. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** How often the item at a rank, from 1, is drawn; square roots and not powers, which machines round alike. */
const steep = (rank: number): number => 1 / rank;
const gentle = (rank: number): number => 1 / Math.sqrt(rank);

/** Draws from a list by rank (Zipf): a few items are everywhere, most are rare. */
function zipf<T>(list: readonly T[], weight = steep): (random: Random) => T {
  const cumulative = new Float64Array(list.length);
  let total = 0;
  for (let rank = 0; rank < list.length; rank++) cumulative[rank] = total += weight(rank + 1);
  return (random) => {
    const target = random() * total;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] as number) > target) high = middle;
      else low = middle + 1;
    }
    return list[low] as T;
  };
}

function severalOf(random: Random, draw: (random: Random) => string, count: number): string[] {
  const chosen = new Set<string>();
  // A popular topic comes up again and again; the bound keeps that from costing more than it is worth.
  for (let tries = 0; chosen.size < count && tries < 4 * count; tries++) chosen.add(draw(random));
  return [...chosen];
}

const drawPlace = zipf(PLACES);
const drawWanted = zipf(TOPICS);
const drawOffered = zipf(OFFERED);
const drawChannels = zipf(CHANNELS);
const drawFormats = zipf(FORMATS);
const drawMenteeLevel = zipf([1, 0, 2, 3, 4, 5]);
const drawMentorLevel = zipf([5, 4, 3, 2, 6]);

interface Organisation {
  readonly name: string;
  readonly domain: string;
  readonly sector: string;
  readonly place: Where;
  /** Organisations with staff numbers give a `ref`. */
  readonly hasRefs: boolean;
  /** Those who can be somebody's line manager, with the rank of their level. */
  readonly leaders: { readonly key: string; readonly rank: number }[];
}

function organisations(random: Random, count: number): Organisation[] {
  const names = STEMS.length * ENDINGS.length;
  return Array.from({ length: count }, (_, index) => {
    // 787 is prime and no factor of the number of names, so each comes once before any comes again.
    const at = (index * 787) % names;
    const stem = `${STEMS[at % STEMS.length]}${ENDINGS[Math.floor(at / STEMS.length)]}`;
    const again = index < names ? '' : String(Math.floor(index / names) + 1);
    const [kind, sector] = pick(random, KINDS);
    return {
      name: again === '' ? `${stem} ${kind}` : `${stem} ${kind} ${again}`,
      domain: `${stem.toLowerCase()}${again}.example.org`,
      sector,
      place: drawPlace(random),
      hasRefs: random() < 0.3,
      leaders: [],
    };
  });
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

function availability(random: Random): string {
  const kind = random();
  if (kind < 0.05) return '';
  if (kind < 0.2) return pick(random, DAY_RANGES);
  const hour = random() < 0.15 ? between(random, 7, 8) : between(random, 14, 19);
  const length = random() < 0.5 ? 1 : 2;
  const count = between(random, 1, 3);
  const first = between(random, 0, DAYS.length - count);
  return DAYS.slice(first, first + count)
    .map((day) => `${day} ${clock(hour)}-${clock(hour + length)}`)
    .join('; ');
}

function languages(random: Random, place: Where): string {
  const kind = random();
  if (place.country === 'GB')
    return kind < 0.8 ? 'en' : kind < 0.95 ? `en; ${place.tongue}` : `${place.tongue}; en`;
  return kind < 0.5
    ? `en; ${place.tongue}`
    : kind < 0.9
      ? `${place.tongue}; en`
      : kind < 0.95
        ? 'en'
        : place.tongue;
}

/** Letters that an address can have; a name in another script leaves none. */
function addressPart(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('ł', 'l')
    .replaceAll(/[^a-z]/g, '');
  return plain === '' ? 'staff' : plain;
}

/** A day of the summer in which everyone signed up, 1 June to 30 August 2026. */
function consentDay(random: Random): string {
  return `2026-0${between(random, 6, 8)}-${String(between(random, 1, 30)).padStart(2, '0')}`;
}

/** How others name this person: `ref`, else e-mail; `''` where they have neither. */
export function keyOf(row: Row): string {
  return row.ref === '' ? row.email : row.ref;
}

function person(random: Random, school: Organisation, rank: number, number: number): Row {
  const given = pick(random, GIVEN);
  const family = random() < 0.15 ? `${pick(random, FAMILY)}-${pick(random, FAMILY)}` : pick(random, FAMILY);
  const name = random() < 0.01 ? pick(random, OTHER_SCRIPTS) : `${given} ${family}`;
  // The number makes the address unique however many share the name.
  const email = `${addressPart(given)}.${addressPart(family)}.${number}@${school.domain}`;
  const hasConsent = random() >= 0.03;
  // Not everyone lives where their organisation is.
  const place = random() < 0.93 ? school.place : drawPlace(random);
  const department = rank < 3 ? pick(random, DEPARTMENTS) : '';
  const superiors = random() < 0.08 ? school.leaders.filter((leader) => leader.rank > rank) : [];
  const level = LEVELS[rank] ?? '';
  return {
    ref: school.hasRefs ? `S${String(number).padStart(6, '0')}` : '',
    name,
    email: random() < 0.01 ? '' : email,
    roles: '',
    organisation: school.name,
    department,
    manager: superiors.length === 0 ? '' : pick(random, superiors).key,
    job_title: department === '' ? level : `${level}, ${department}`,
    level,
    years_experience: random() < 0.04 ? '' : String(Math.min(40, rank * 4 + between(random, 0, 6))),
    sector: school.sector,
    country: place.country,
    region: place.region,
    timezone: place.timezone,
    languages: languages(random, place),
    availability: availability(random),
    channels: drawChannels(random),
    expertise: '',
    goals: '',
    challenges: '',
    about: '',
    motivation: '',
    capacity: '',
    hours_per_month: '',
    worked_in: '',
    formats: drawFormats(random),
    prefers: '',
    avoids: '',
    consent_on: hasConsent ? consentDay(random) : '',
    consent_notice: hasConsent ? pick(random, ['2026-1', '2026-2']) : '',
  };
}

/**
 * A capacity from 0 to 3 that leaves the mentors still to come able to hold the rest, so that the
 * places of a programme add up to exactly what was asked however the draws fall.
 */
function capacity(random: Random, placesLeft: number, mentorsLeft: number): number {
  const mean = placesLeft / mentorsLeft;
  const chance = mean < 1 ? mean : (mean - 1) / 2;
  const coin = (): number => (random() < chance ? 1 : 0);
  const drawn = mean < 1 ? coin() : random() < 0.04 ? 0 : 1 + coin() + coin();
  return Math.min(placesLeft, 3, Math.max(drawn, placesLeft - 3 * (mentorsLeft - 1)));
}

function mentor(random: Random, school: Organisation, number: number, places: number): Row {
  const rank = drawMentorLevel(random);
  const row = person(random, school, rank, number);
  const abroad = random() < 0.35 ? drawPlace(random).country : row.country;
  return {
    ...row,
    roles: 'mentor',
    expertise: severalOf(random, drawOffered, between(random, 2, 5)).join('; '),
    about: random() < 0.7 ? pick(random, ABOUT) : '',
    // One place is the default of a programme, so some of those who mean it leave the cell blank.
    capacity: places === 1 && random() < 0.04 ? '' : String(places),
    hours_per_month: String(between(random, 1, 4)),
    worked_in: abroad === row.country ? row.country : `${row.country}; ${abroad}`,
  };
}

function mentee(random: Random, school: Organisation, number: number, mentors: readonly Row[]): Row {
  const row = person(random, school, drawMenteeLevel(random), number);
  const goals = severalOf(random, drawWanted, between(random, 1, 3));
  const challenge = drawWanted(random);
  const someone = (chance: number): string =>
    mentors.length > 0 && random() < chance ? keyOf(pick(random, mentors)) : '';
  const prefers = someone(0.05);
  const avoids = someone(0.01);
  return {
    ...row,
    roles: 'mentee',
    goals: goals.join('; '),
    challenges: goals.includes(challenge) ? '' : challenge,
    motivation: random() < 0.7 ? pick(random, MOTIVATION) : '',
    prefers,
    avoids: avoids === prefers ? '' : avoids,
  };
}

/**
 * Returns a made-up programme of the given size, with the unevenness of real ones.
 *
 * `seed` is a whole number of 32 bits. Topics, countries and levels follow Zipf's law, organisations a
 * gentler one, and what is most wanted is least offered.
 * About 3 % have no consent on file and 1 % no e-mail; a few name a manager (always of a higher level in
 * the same organisation), and a few mentees a mentor to prefer or avoid. The places, blank capacities
 * counted as one, add up to 1.05 × mentees, or to three a mentor where that is less. Nobody is both.
 *
 * @example generateProgramme({ seed: 1, mentors: 600, mentees: 1000 }).mentees.length // 1000
 */
export function generateProgramme(size: {
  readonly seed: number;
  readonly mentors: number;
  readonly mentees: number;
}): GeneratedProgramme {
  const random = randomFrom(size.seed);
  const schools = organisations(random, Math.max(1, Math.ceil((size.mentors + size.mentees) / 20)));
  const drawSchool = zipf(schools, gentle);

  const mentors: Row[] = [];
  let placesLeft = Math.min(Math.round(1.05 * size.mentees), 3 * size.mentors);
  for (let number = 1; number <= size.mentors; number++) {
    const places = capacity(random, placesLeft, size.mentors - number + 1);
    placesLeft -= places;
    const school = drawSchool(random);
    const row = mentor(random, school, number, places);
    mentors.push(row);
    // A few leaders a school are enough, and keep the search for a manager short in the largest.
    if (school.leaders.length < 8 && keyOf(row) !== '') {
      school.leaders.push({ key: keyOf(row), rank: LEVELS.indexOf(row.level) });
    }
  }

  const mentees: Row[] = [];
  for (let index = 1; index <= size.mentees; index++) {
    mentees.push(mentee(random, drawSchool(random), size.mentors + index, mentors));
  }
  return { mentors, mentees, topics: [...TOPICS], levels: [...LEVELS] };
}

/**
 * Returns rows as one CSV text: a header, all of `COLUMNS`, a line feed after each record.
 *
 * @example toCsv(programme.mentors).split('\n')[0] // 'ref,name,email,…'
 */
export function toCsv(rows: readonly Row[]): string {
  return stringify([...rows], { header: true, columns: [...COLUMNS] });
}
