/**
 * Every field of a participant, once: its header, its option, its other names, how its text is read and
 * how its value is written. Enrolling, editing, importing, showing and readiness all work from this list.
 */
import { formatAvailability, parseAvailability } from './availability.ts';
import { timezoneOf } from './timezone-names.ts';
import { CHANNELS, FORMATS, type Roles, ROLES, rolesOf } from './participant.ts';
import { countryCode, languageTag } from './places-and-tongues.ts';
import { choice, type Field, list, LONGEST_TEXT, number, references, text, topics, wrong } from './field.ts';
import { folded, nearest, quote } from './text.ts';
import { readDate } from './written-dates.ts';

export const FIELDS: readonly Field[] = [
  text('ref', 'Ref', 'your own number for the person', ['staff_number', 'employee_number', 'student_id', 'student_number', 'payroll_number', 'personnel_number', 'member_id', 'membership_number', 'participant_id', 
    'reference',
    'external_id',
    'staff_id',
    'employee_id',
    'candidate_id',
  ]),
  {
    ...text('name', 'Name', 'full name', ['name_of_participant', 'employee_name', 'preferred_name_and_surname', 'first_and_last_name', 'first_name_and_last_name', 'first_name_and_surname', 'name_and_surname', 'worker', 
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
    aliases: ['email_id', 'business_email', 'school_email', 'contact_email_address', 'work_email_address', 'primary_work_email', 'upn', 
      'e_mail',
      'email_address',
      'e_mail_address',
      'mail',
      'your_email',
      'work_email',
      'contact_email',
    ],
    parse(given) {
      const email = emailIn(given);
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
    aliases: ['would_you_like_to_be_a_mentor_or_a_mentee', 'would_you_like_to_be_a_mentor_or_mentee', 'are_you_a_mentor_or_a_mentee', 'are_you_a_mentor_or_mentee', 'i_would_like_to_be', 'i_would_like_to_join_as', 'i_am_applying_as', 'role_in_the_programme', 'role_in_programme', 'mentor_mentee', 'participant_type', 'role', 'i_want_to_be', 'mentor_or_mentee', 'participating_as'],
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
  text('organisation', 'Organisation', 'school, company or other organisation', ['which_organisation_do_you_work_for', 'organisation_name', 'organization_name', 'company_name', 'school_name', 'name_of_organisation', 'name_of_school', 'where_do_you_work', 'current_employer', 'current_company', 'school_organisation', 'business_unit_name', 
    'organization',
    'company',
    'employer',
    'school',
    'company_organization',
    'institution',
    'workplace',
  ]),
  text('department', 'Department', 'department', ['department_name', 'directorate', 'which_department_do_you_work_in', 'function', 'division', 'team', 'unit', 'faculty']),
  text('manager', 'Manager', 'e-mail or ref of the line manager', ['manager_s_email', 'line_manager_s_email', 'reports_to', 'manager_id', 'supervisor_email', 
    'line_manager',
    'manager_email',
    'line_manager_email',
    'supervisor',
  ]),
  text('job_title', 'Job title', 'job title', ['job_role', 'current_position', 'business_title', 'role_title', 'what_is_your_job', 
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
    aliases: ['grade_level', 'job_level', 'management_level', 'level_of_seniority', 'seniority_level', 'seniority', 'career_level', 'career_stage'],
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
    ['years_in_role', 'years_of_professional_experience', 'how_many_years_of_experience_do_you_have', 'years_of_work_experience', 'total_years_of_experience', 'experience', 'years_of_experience', 'years'],
    80,
  ),
  text('sector', 'Sector', 'sector or phase of education', ['business_sector', 'field_of_work', 
    'industry',
    'field',
    'primary_industry_field',
    'phase_of_education',
  ]),
  {
    name: 'country',
    label: 'Country',
    about: 'country, by ISO code or English name',
    aliases: ['country_of_residence_or_work', 'which_country_do_you_live_in', 'which_country_do_you_work_in', 'which_country_are_you_based_in', 'work_country', 'location_country', 'country_region', 'country_of_residence', 'country_of_work'],
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
    aliases: ['which_time_zone_are_you_in', 'what_time_zone_are_you_in', 'which_timezone_are_you_in', 'local_time_zone', 'time_zone', 'tz', 'your_time_zone'],
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
    aliases: ['what_languages_do_you_speak', 'languages_you_speak', 'languages_spoken_fluently', 'languages_i_speak', 'working_languages', 
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
    aliases: ['when_can_you_meet', 'when_are_you_usually_available', 'times_you_are_available', 'preferred_meeting_times', 'best_times_to_meet', 'available', 'times', 'when_are_you_available'],
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
    aliases: ['preferred_channel', 'how_do_you_prefer_to_meet', 'how_would_you_prefer_to_meet', 'preferred_way_to_meet', 'meeting_preference', 'preferred_meeting_method', 'channel', 'preferred_channels', 'how_would_you_like_to_meet'],
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
    ['expertise_areas', 'what_can_you_help_with', 'what_could_you_help_a_mentee_with', 'topics_you_can_help_with', 'which_topics_can_you_help_with', 'which_topics_could_you_mentor_on', 'what_topics_can_you_mentor_on', 'mentoring_topics', 'areas_you_can_mentor_in', 'areas_of_experience', 'skills_you_can_share', 'topics_i_can_help_with', 'skills', 'areas_of_expertise', 'i_can_help_with', 'strengths'],
    'mentor',
  ),
  topics(
    'goals',
    'Goals',
    'topics a mentee wants, most important first',
    ['what_do_you_want_to_work_on', 'what_would_you_like_help_with', 'which_topics_would_you_like_help_with', 'what_would_you_like_to_work_on', 'what_do_you_want_help_with', 'topics_you_want_help_with', 'what_are_your_goals', 'mentoring_goals', 'learning_goals', 'goals_for_mentoring', 'areas_you_would_like_to_develop', 'topics_of_interest', 'what_do_you_hope_to_gain', 'topics_i_want_help_with', 'career_goals', 'topics', 'development_goals', 'i_want_help_with', 'development_areas', 'areas_for_development'],
    'mentee',
  ),
  topics('challenges', 'Challenges', 'topics from a needs survey', ['needs', 'current_challenges'], 'mentee'),
  text(
    'about',
    'About',
    'a few words about the person',
    ['tell_us_about_yourself', 'tell_us_a_little_about_yourself', 'describe_your_career_background_and_areas_of_experience', 'short_bio', 'professional_bio', 'introduce_yourself', 'bio', 'biography', 'about_me', 'profile', 'about_you'],
    LONGEST_TEXT,
  ),
  text(
    'motivation',
    'Motivation',
    'why they take part',
    ['why_do_you_want_to_join', 'why_do_you_want_to_be_a_mentor', 'why_do_you_want_to_be_a_mentee', 'why_would_you_like_to_take_part', 'why_would_you_like_to_be_a_mentor', 'why_would_you_like_a_mentor', 'what_do_you_hope_to_provide_as_a_mentor', 'why', 'why_do_you_want_to_take_part', 'reason_for_joining'],
    LONGEST_TEXT,
  ),
  {
    name: 'capacity',
    label: 'Capacity',
    about: 'how many mentees a mentor can take; 0 means none',
    aliases: ['how_many_mentees_can_you_take', 'how_many_mentees_could_you_take', 'how_many_mentees_would_you_like', 'how_many_mentees_can_you_support', 'how_many_students_are_you_comfortable_mentoring', 'number_of_mentees_you_can_take', 'maximum_number_of_mentees', 'max_number_of_mentees', 'mentee_capacity', 'places', 'max_mentees', 'number_of_mentees', 'how_many_mentees'],
    side: 'mentor',
    parse(given, { capacities }) {
      // A spreadsheet writes 3.0 for 3.
      const number = /^(\d{1,3})(?:\.0{1,2})?$/.exec(given)?.[1];
      const places = number === undefined ? capacities?.get(folded(given)) : Number(number);
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
  number(
    'hours_per_month',
    'Hours a month',
    'hours a month they can give',
    ['hours_available_per_month', 'how_many_hours_a_month_can_you_give', 'how_many_hours_per_month_can_you_give', 'monthly_hours', 'hours', 'hours_a_month', 'time_commitment'],
    744,
  ),
  {
    name: 'worked_in',
    label: 'Worked in',
    about: 'countries they have worked in',
    aliases: ['countries_you_have_worked_in', 'which_countries_have_you_worked_in', 'countries_of_work_experience', 'countries_worked_in', 'international_experience'],
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
    aliases: ['type_of_mentorship_format_do_you_prefer', 'what_type_of_mentorship_format_do_you_prefer', 'preferred_mentoring_format', 'preferred_format', 'mentoring_formats', 'format', 'mentoring_format'],
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
    aliases: ['date_of_consent', 'consent_given_on', 'consent_given', 'consent', 'consent_date', 'consented_on'],
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

/** An address alone, or one in the middle of other text. */
const ADDRESS = /[^\s@<>,;:"'()[\]]{1,64}@[^\s@<>,;:"'()[\]]{1,190}\.[^\s@<>,;:"'()[\].]+/g;

/**
 * Returns the one e-mail address in a text, in lower case; undefined where there is none, or more than one.
 *
 * @example emailIn('Ada <Ada@Example.org>') // 'ada@example.org'
 */
export function emailIn(text: string): string | undefined {
  const lower = text.toLowerCase();
  if (/^[^\s@<>,;:"()[\]]{1,64}@[^\s@<>,;:"()[\]]{1,190}$/.test(lower) && /\.[^.]+$/.test(lower)) return lower;
  const found = new Set(lower.match(ADDRESS));
  return found.size === 1 && lower.split('@').length === 2 ? [...found][0] : undefined;
}
