/**
 * Every field of a participant, once: its header, its option, its other names, how its text is read and
 * how its value is written. Enrolling, editing, importing, showing and readiness all work from this list.
 */
import { formatAvailability, parseAvailability } from './availability.ts';
import { isTimezone } from './dates.ts';
import { CHANNELS, FORMATS, type Roles, ROLES, rolesOf } from './participant.ts';
import { countryCode, languageTag } from './places-and-tongues.ts';
import { choice, type Field, list, LONGEST_TEXT, number, references, text, topics, wrong } from './field.ts';
import { folded, nearest, quote } from './text.ts';
import { readDate } from './written-dates.ts';

export const FIELDS: readonly Field[] = [
  text('ref', 'Ref', 'your own number for the person', [
    'reference',
    'external_id',
    'staff_id',
    'employee_id',
    'candidate_id',
  ]),
  {
    ...text('name', 'Name', 'full name', [
      'full_name',
      'your_name',
      'participant_name',
      'participant',
      'fullname',
    ]),
    format: ({ name }) => name,
  },
  {
    name: 'email',
    label: 'E-mail',
    about: 'e-mail address',
    aliases: [
      'e_mail',
      'email_address',
      'e_mail_address',
      'mail',
      'your_email',
      'work_email',
      'contact_email',
    ],
    parse(given) {
      const email = given.toLowerCase();
      return /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,190}$/.test(email) && /\.[^.]+$/.test(email)
        ? { draft: { email } }
        : wrong('not-an-email', 'this is not an e-mail address', 'write it as name@example.org');
    },
    format: ({ email }) => email ?? '',
  },
  {
    name: 'roles',
    label: 'Roles',
    about: 'mentor, mentee or both',
    aliases: ['role', 'i_want_to_be', 'mentor_or_mentee', 'participating_as'],
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
  text('organisation', 'Organisation', 'school, company or other organisation', [
    'organization',
    'company',
    'employer',
    'school',
    'company_organization',
    'institution',
    'workplace',
  ]),
  text('department', 'Department', 'department', ['division', 'team', 'unit', 'faculty']),
  text('manager', 'Manager', 'e-mail or ref of the line manager', [
    'line_manager',
    'manager_email',
    'line_manager_email',
    'supervisor',
  ]),
  text('job_title', 'Job title', 'job title', [
    'title',
    'position',
    'job',
    'current_job_title',
    'current_role',
    'occupation',
  ]),
  {
    name: 'level',
    label: 'Level',
    about: 'one of the programme’s levels',
    aliases: ['seniority', 'career_level', 'career_stage'],
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
  number(
    'years_experience',
    'Years of experience',
    'years of experience',
    ['experience', 'years_of_experience', 'years'],
    80,
  ),
  text('sector', 'Sector', 'sector or phase of education', [
    'industry',
    'field',
    'primary_industry_field',
    'phase_of_education',
  ]),
  {
    name: 'country',
    label: 'Country',
    about: 'country, by ISO code or English name',
    aliases: ['country_of_residence', 'country_of_work'],
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
  text('region', 'Region', 'region within the country', ['county', 'state', 'area', 'province']),
  {
    name: 'timezone',
    label: 'Time zone',
    about: 'time zone, by IANA name: Europe/London',
    aliases: ['time_zone', 'tz', 'your_time_zone'],
    parse(given) {
      // Abbreviations stand for several zones (CST for three); only a full name says which.
      return isTimezone(given) && (given.includes('/') || given === 'UTC')
        ? { draft: { timezone: spelledZone(given) } }
        : wrong(
            'unknown-timezone',
            `${quote(given)} is not a time zone`,
            'write its IANA name, such as Europe/London',
          );
    },
    format: ({ timezone }) => timezone ?? '',
  },
  {
    name: 'languages',
    label: 'Languages',
    about: 'languages, best first, by code or English name',
    aliases: [
      'language',
      'languages_spoken',
      'which_languages_do_you_speak',
      'which_languages_do_you_speak_fluently',
    ],
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
  },
  {
    name: 'availability',
    label: 'Availability',
    about: 'local times: "Mon 16:00-18:00; Thu 08:00-09:00"',
    aliases: ['available', 'times', 'when_are_you_available'],
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
  },
  {
    name: 'channels',
    label: 'Channels',
    about: `ways to meet: ${CHANNELS.join(', ')}`,
    aliases: ['channel', 'preferred_channels', 'how_would_you_like_to_meet'],
    parse: (given) =>
      list(
        given,
        'channels',
        choice(CHANNELS),
        'unknown-channel',
        'is not a channel',
        `the channels are ${CHANNELS.join(', ')}`,
      ),
    format: ({ channels }) => channels.join('; '),
  },
  topics(
    'expertise',
    'Expertise',
    'topics a mentor can help with',
    ['skills', 'areas_of_expertise', 'i_can_help_with', 'strengths'],
    'mentor',
  ),
  topics(
    'goals',
    'Goals',
    'topics a mentee wants, most important first',
    ['topics', 'development_goals', 'i_want_help_with', 'development_areas', 'areas_for_development'],
    'mentee',
  ),
  topics('challenges', 'Challenges', 'topics from a needs survey', ['needs', 'current_challenges'], 'mentee'),
  text(
    'about',
    'About',
    'a few words about the person',
    ['bio', 'biography', 'about_me', 'profile', 'about_you'],
    LONGEST_TEXT,
  ),
  text(
    'motivation',
    'Motivation',
    'why they take part',
    ['why', 'why_do_you_want_to_take_part', 'reason_for_joining'],
    LONGEST_TEXT,
  ),
  {
    name: 'capacity',
    label: 'Capacity',
    about: 'how many mentees a mentor can take; 0 means none',
    aliases: ['places', 'max_mentees', 'number_of_mentees', 'how_many_mentees'],
    side: 'mentor',
    parse(given) {
      return /^\d{1,3}$/.test(given)
        ? { draft: { capacity: Number(given) } }
        : wrong(
            'not-a-number',
            `${quote(given)} is not a number of mentees`,
            'write a whole number; 0 means none',
          );
    },
    format: ({ capacity }) => (capacity === null ? '' : String(capacity)),
  },
  number(
    'hours_per_month',
    'Hours a month',
    'hours a month they can give',
    ['hours', 'hours_a_month', 'time_commitment'],
    744,
  ),
  {
    name: 'worked_in',
    label: 'Worked in',
    about: 'countries they have worked in',
    aliases: ['countries_worked_in', 'international_experience'],
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
  },
  {
    name: 'formats',
    label: 'Formats',
    about: `forms of mentoring: ${FORMATS.join(', ')}`,
    aliases: ['format', 'mentoring_format'],
    parse: (given) =>
      list(
        given,
        'formats',
        choice(FORMATS),
        'unknown-format',
        'is not a form of mentoring',
        `the forms are ${FORMATS.join(', ')}`,
      ),
    format: ({ formats }) => formats.join('; '),
  },
  {
    ...references('prefers', 'Prefers', 'refs or e-mails of people they would like, best first', [
      'preferences',
      'preferred_mentor',
      'preferred_mentee',
    ]),
    isPrivate: true,
  },
  {
    ...references('avoids', 'Avoids', 'refs or e-mails of people they must not be paired with', [
      'avoid',
      'not_with',
      'do_not_match_with',
    ]),
    isPrivate: true,
  },
  {
    name: 'consent_on',
    label: 'Consent on',
    about: 'date of their consent, YYYY-MM-DD',
    aliases: ['consent', 'consent_date', 'consented_on'],
    parse(given, { dateFormat }) {
      const date = readDate(given, dateFormat);
      if (date === 'ambiguous')
        return wrong(
          'ambiguous-date',
          `${quote(given)} could be two dates`,
          'say the order of day and month for the whole file: --date-format dmy, or mdy',
        );
      return date === undefined
        ? wrong(
            'not-a-date',
            `${quote(given)} is not a date`,
            'write it as YYYY-MM-DD; --consent-on DATE gives one date to a whole file',
          )
        : { draft: { consentOn: date } };
    },
    format: ({ consentOn }) => consentOn ?? '',
  },
  text('consent_notice', 'Consent notice', 'version of the privacy notice they saw', [
    'notice',
    'notice_version',
    'privacy_notice',
  ]),
];

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

/** `europe/london` as the tables have it: Europe/London. An alias that they leave out stays as it was typed. */
function spelledZone(given: string): string {
  const lower = given.toLowerCase();
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === lower) ?? given;
}
