/**
 * Every field of a participant, once: its header, its option, its other names, how its text is read and
 * how its value is written. Enrolling, editing, importing, showing and readiness all work from this list.
 */
import { formatAvailability, parseAvailability } from '../time/availability.ts';
import { consentDay } from '../privacy/consent-day.ts';
import { aliasesOf } from '../import/field-aliases.ts';
import { emailIn } from './email.ts';
import { timezoneOf } from '../time/timezone-names.ts';
import { CHANNEL_WORDS, CHANNELS, FORMATS, type Roles, ROLES, rolesOf } from './participant.ts';
import { withoutInvisible } from '../words/invisible-characters.ts';
import { countryCode, languageTag } from './countries-and-languages.ts';
import {
  asIdentity,
  choice,
  type Field,
  joinLists,
  list,
  LONGEST_TEXT,
  number,
  references,
  text,
  topics,
  wrong,
} from './field.ts';
import { mergedName } from './organisations.ts';
import { namesNobody } from './person-references.ts';
import { saysNothing } from '../words/answer.ts';
import { folded, listItems, nearest, quote } from '../words/text.ts';

const organisation = text('organisation', 'Organisation', 'school, company or other organisation');

export const FIELDS: readonly Field[] = [
  asIdentity(text('ref', 'Ref', 'your own number for the person')),
  {
    ...text('name', 'Name', 'full name'),
    format: ({ name }) => name,
  },
  {
    name: 'email',
    label: 'E-mail',
    about: 'e-mail address',
    aliases: aliasesOf('email'),
    parse(given) {
      const email = emailIn(withoutInvisible(given));
      if (email === undefined)
        return wrong('not-an-email', 'this is not an e-mail address', 'write it as name@example.org');
      return email === given ? { draft: { email } } : { draft: { email }, isNormalised: true };
    },
    format: ({ email }) => email ?? '',
  },
  {
    name: 'roles',
    label: 'Roles',
    about: 'mentor, mentee or both',
    aliases: aliasesOf('roles'),
    parse(given) {
      const roles = parseRoles(given);
      return roles === undefined
        ? wrong(
            'unknown-role',
            `${quote(given)} is not a role`,
            `write ${ROLES.join(', ')}, or say --as for the whole file`,
          )
        : { draft: { isMentor: roles !== 'mentee', isMentee: roles !== 'mentor' } };
    },
    format: rolesOf,
  },
  {
    ...organisation,
    parse: (given, vocabulary) => organisation.parse(mergedName(vocabulary.organisations, given), vocabulary),
  },
  text('department', 'Department', 'department'),
  {
    ...text('manager', 'Manager', 'the line manager: e-mail, ref, id or full name'),
    saysNothing: namesNobody,
  },
  text('job_title', 'Job title', 'job title'),
  {
    name: 'level',
    label: 'Level',
    about: 'one of the programme’s levels',
    aliases: aliasesOf('level'),
    parse(given, { levels }) {
      const level = levels.find((known) => folded(known) === folded(given));
      if (level !== undefined) return { draft: { level } };
      const near = nearest(given, levels);
      const hint =
        levels.length === 0
          ? 'this programme has no levels: mentor init --levels gives them'
          : `the levels are ${levels.join(', ')}`;
      return wrong(
        'unknown-level',
        `${quote(given)} is not a level`,
        near === undefined ? hint : `did you mean "${near}"? ${hint}`,
      );
    },
    format: ({ level }) => level ?? '',
  },
  number('years_experience', 'Years of experience', 'years of experience', 80),
  text('sector', 'Sector', 'sector or phase of education'),
  {
    name: 'country',
    label: 'Country',
    about: 'country, by ISO code or English name',
    aliases: aliasesOf('country'),
    parse(given) {
      const country = countryCode(given);
      return country === undefined
        ? wrong(
            'unknown-country',
            `${quote(given)} is not a country`,
            'write its ISO code (GB) or its English name',
          )
        : { draft: { country } };
    },
    format: ({ country }) => country ?? '',
  },
  text('region', 'Region', 'region within the country'),
  {
    name: 'timezone',
    label: 'Time zone',
    about: 'time zone, by IANA name: Europe/London',
    aliases: aliasesOf('timezone'),
    parse(given) {
      const found = timezoneOf(given);
      return 'zone' in found
        ? { draft: { timezone: found.zone } }
        : wrong('unknown-timezone', `${quote(given)} is not a time zone`, found.hint);
    },
    format: ({ timezone }) => timezone ?? '',
  },
  {
    name: 'languages',
    label: 'Languages',
    about: 'languages, best first, by code or English name',
    aliases: aliasesOf('languages'),
    parse: (given) =>
      list(
        given,
        'languages',
        (item) => languageTag(item),
        'unknown-language',
        'is not a language',
        'write its code (en, cy) or its English name',
      ),
    format: ({ languages }) => languages.join('; '),
    join: joinLists('languages'),
  },
  {
    name: 'availability',
    label: 'Availability',
    about: 'local times: "Mon 16:00-18:00; Thu 08:00-09:00"',
    aliases: aliasesOf('availability'),
    parse(given) {
      const windows = parseAvailability(given);
      if (!('problem' in windows) && windows.length > 0)
        return { draft: { availability: formatAvailability(windows) } };
      return wrong(
        'not-a-time',
        'problem' in windows ? windows.problem : `${quote(given)} holds no day and time`,
        'write days and times as "Mon 16:00-18:00; Tue-Thu 08:00-09:00"',
      );
    },
    format: ({ availability }) => availability ?? '',
    join: ({ availability: first }, { availability: second }) => {
      const windows = parseAvailability([first, second].filter(Boolean).join('; '));
      return { availability: 'problem' in windows ? null : formatAvailability(windows) };
    },
  },
  {
    name: 'channels',
    label: 'Channels',
    about: `ways to meet: ${CHANNELS.join(', ')}`,
    aliases: aliasesOf('channels'),
    parse: (given) =>
      list(
        given,
        'channels',
        choice(CHANNELS, CHANNEL_WORDS),
        'unknown-channel',
        'is not a channel',
        `the channels are ${CHANNELS.join(', ')}`,
      ),
    format: ({ channels }) => channels.join('; '),
    join: joinLists('channels'),
  },
  topics('expertise', 'Expertise', 'topics a mentor can help with', 'mentor'),
  topics('goals', 'Goals', 'topics a mentee wants, most important first', 'mentee'),
  topics('challenges', 'Challenges', 'topics from a needs survey', 'mentee'),
  { ...text('about', 'About', 'a few words about the person', LONGEST_TEXT), saysNothing },
  { ...text('motivation', 'Motivation', 'why they take part', LONGEST_TEXT), saysNothing },
  {
    name: 'capacity',
    label: 'Capacity',
    about: 'how many mentees a mentor can take; 0 means none',
    aliases: aliasesOf('capacity'),
    side: 'mentor',
    saysNothing: isDefaultPlaces,
    parse(given, { capacities }) {
      // A spreadsheet writes 3.0 for 3.
      const digits = /^(\d{1,3})(?:\.0{1,2})?$/.exec(given)?.[1];
      const places = digits === undefined ? capacities?.get(folded(given)) : Number(digits);
      return places !== undefined
        ? { draft: { capacity: places } }
        : wrong(
            'not-a-number',
            `${quote(given)} is not a number of mentees`,
            'write a whole number; 0 means none; an import can be told what words mean: --capacity "WORDS=2"',
          );
    },
    format: ({ capacity }) => (capacity === null ? '' : String(capacity)),
  },
  number('hours_per_month', 'Hours a month', 'hours a month they can give', 744),
  {
    name: 'worked_in',
    label: 'Worked in',
    about: 'countries they have worked in',
    aliases: aliasesOf('worked_in'),
    parse: (given) =>
      list(
        given,
        'workedIn',
        (item) => countryCode(item),
        'unknown-country',
        'is not a country',
        'write ISO codes (GB; PL) or English names',
      ),
    format: ({ workedIn }) => workedIn.join('; '),
    join: joinLists('workedIn'),
  },
  {
    name: 'formats',
    label: 'Formats',
    about: `forms of mentoring: ${FORMATS.join(', ')}`,
    aliases: aliasesOf('formats'),
    parse: (given) =>
      list(
        given,
        'formats',
        choice(FORMATS),
        'unknown-format',
        'is not a form of mentoring',
        // Forms ask for a "format" and mean how people meet.
        listItems(given).every((item) => choice(CHANNELS, CHANNEL_WORDS)(item) !== undefined)
          ? 'it is how people meet: --set channels=HEADER takes the column for that'
          : `the forms are ${FORMATS.join(', ')}`,
      ),
    format: ({ formats }) => formats.join('; '),
    join: joinLists('formats'),
  },
  {
    ...references('prefers', 'Prefers', 'people they would like, best first: e-mail, ref, id or full name'),
    isPrivate: true,
  },
  {
    ...references('avoids', 'Avoids', 'people they must not be paired with: e-mail, ref, id or full name'),
    isPrivate: true,
  },
  {
    name: 'consent_on',
    label: 'Consent on',
    about: 'date of their consent, YYYY-MM-DD',
    aliases: aliasesOf('consent_on'),
    parse(given, { dateFormat, today }) {
      const read = consentDay(given, dateFormat, today);
      return typeof read === 'string' ? { draft: { consentOn: read } } : read;
    },
    format: ({ consentOn }) => consentOn ?? '',
  },
  text('consent_notice', 'Consent notice', 'version of the privacy notice they saw'),
];

const DEFAULT_PLACES = /^\d{1,3} \(default\)$/;

/**
 * Returns the places that a mentor has, with a word where they are the programme's default and nobody gave them.
 *
 * @example placesText(null, 2) // '2 (default)'
 */
export function placesText(capacity: number | null, byDefault: number): string {
  return capacity === null ? `${byDefault} (default)` : String(capacity);
}

function isDefaultPlaces(given: string): boolean {
  return DEFAULT_PLACES.test(given);
}

const BY_NAME = new Map(FIELDS.map((field) => [field.name, field]));

/** Returns a field by its canonical name, or undefined. */
export function fieldNamed(name: string): Field | undefined {
  return BY_NAME.get(name);
}

/**
 * Returns a person's roles from a word or a few, or undefined.
 *
 * @example parseRoles('Mentor and mentee') // 'both'
 */
export function parseRoles(given: string): Roles | undefined {
  const words = folded(given);
  const isMentee = /\bmentees?\b/.test(words);
  const isMentor = /\bmentors?\b/.test(words);
  if (words === 'both' || (isMentee && isMentor)) return 'both';
  if (isMentee === isMentor || /\bnot\b|\bno\b/.test(words)) return undefined;
  return isMentor ? 'mentor' : 'mentee';
}
