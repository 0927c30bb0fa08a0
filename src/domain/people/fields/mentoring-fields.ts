/** What a person offers and wants, how much of it, in which form, and with whom. */
import { type FieldEntry, type Read, unreadWords, type Vocabulary, wrong } from './field-entry.ts';
import { choice, list, longText, number, people, topics } from './field-kinds.ts';
import { CHANNEL_WORDS, CHANNELS, FORMAT_WORDS, FORMATS } from './choices.ts';
import { countryCode } from '../countries-and-languages.ts';
import { countIn, HOURS_A_MONTH } from '../../words/written-numbers.ts';
import { listItems, quote } from '../../words/text.ts';

/** The most mentees that a mentor can take. */
export const MOST_PLACES = 999;

export const MENTORING = {
  /** Topics, by name. */
  expertise: {
    label: 'Expertise',
    about: 'topics a mentor can help with',
    aliases: `
      expertise_areas what_can_you_help_with what_could_you_help_a_mentee_with
      topics_you_can_help_with which_topics_can_you_help_with which_topics_could_you_mentor_on
      what_topics_can_you_mentor_on mentoring_topics areas_you_can_mentor_in areas_of_experience
      skills_you_can_share topics_i_can_help_with skills areas_of_expertise i_can_help_with strengths`,
    ...topics(),
    side: 'mentor',
    held: 'vocabulary',
    matchedOn: 'value',
    isAsked: true,
  },
  /** Topics, by name, most important first. */
  goals: {
    label: 'Goals',
    about: 'topics a mentee wants, most important first',
    aliases: `
      what_do_you_want_to_work_on what_would_you_like_help_with which_topics_would_you_like_help_with
      what_would_you_like_to_work_on what_do_you_want_help_with topics_you_want_help_with
      what_are_your_goals mentoring_goals learning_goals goals_for_mentoring
      areas_you_would_like_to_develop topics_of_interest what_do_you_hope_to_gain
      topics_i_want_help_with career_goals topics development_goals i_want_help_with development_areas
      areas_for_development`,
    ...topics(),
    side: 'mentee',
    held: 'vocabulary',
    matchedOn: 'value',
    isAsked: true,
  },
  /** Topics, by name, from a needs survey. */
  challenges: {
    label: 'Challenges',
    about: 'topics from a needs survey',
    aliases: 'needs current_challenges',
    ...topics(),
    side: 'mentee',
    held: 'vocabulary',
    matchedOn: 'value',
  },
  about: {
    label: 'About',
    about: 'a few words about the person',
    aliases: `
      tell_us_about_yourself tell_us_a_little_about_yourself
      describe_your_career_background_and_areas_of_experience career_background_and_areas_of_experience
      short_bio professional_bio
      introduce_yourself bio biography about_me profile about_you`,
    ...longText(),
    held: 'description',
  },
  motivation: {
    label: 'Motivation',
    about: 'why they take part',
    aliases: `
      why_do_you_want_to_join why_do_you_want_to_be_a_mentor why_do_you_want_to_be_a_mentee
      why_would_you_like_to_take_part why_would_you_like_to_be_a_mentor why_would_you_like_a_mentor
      what_do_you_hope_to_provide_as_a_mentor why why_do_you_want_to_take_part reason_for_joining`,
    ...longText(),
    held: 'description',
  },
  /** Places; `null` means the programme’s default. 0 is valid and means none. */
  capacity: {
    label: 'Capacity',
    about: 'how many mentees a mentor can take; 0 means none',
    aliases: `
      how_many_mentees_can_you_take how_many_mentees_could_you_take how_many_mentees_would_you_like
      how_many_mentees_can_you_support how_many_students_are_you_comfortable_mentoring
      number_of_mentees_you_can_take maximum_number_of_mentees max_number_of_mentees mentee_capacity
      places max_mentees number_of_mentees how_many_mentees`,
    ...number(MOST_PLACES),
    side: 'mentor',
    saysNothing: (given: string) => DEFAULT_PLACES.test(given),
    read(given: string, { isFromFile }: Vocabulary): Read<number | null> {
      // Spreadsheets write 3 as 3.0.
      const digits = /^(\d{1,3})(?:\.0{1,2})?$/.exec(given)?.[1];
      if (digits !== undefined) return { value: Number(digits) };
      const written = isFromFile === true ? countIn(given) : { likely: undefined };
      return 'value' in written && written.value <= MOST_PLACES
        ? { value: written.value }
        : wrong(
            'not-a-number',
            `${quote(given)} is not a number of mentees`,
            'write a whole number; 0 means none; an import can be told what words mean: --capacity "WORDS=2"',
            [unreadWords(given, 'likely' in written ? written.likely?.toString() : undefined)],
          );
    },
    held: 'plain',
    matchedOn: 'number',
    isAsked: true,
  },
  hoursPerMonth: {
    label: 'Hours a month',
    about: 'hours a month they can give',
    aliases: `
      hours_available_per_month how_many_hours_a_month_can_you_give
      how_many_hours_per_month_can_you_give how_many_hours_per_month_can_you_spare
      how_many_hours_per_month_can_you_spare_on_mentoring monthly_hours hours hours_a_month time_commitment`,
    ...number(744, HOURS_A_MONTH),
    held: 'plain',
    matchedOn: 'number',
  },
  /** ISO 3166-1 alpha-2, upper case. */
  workedIn: {
    label: 'Worked in',
    about: 'countries they have worked in',
    aliases: `
      countries_you_have_worked_in which_countries_have_you_worked_in countries_of_work_experience
      countries_worked_in international_experience`,
    ...list(countryCode, (item) =>
      wrong(
        'unknown-country',
        `${quote(item)} is not a country`,
        'write ISO codes (GB; PL) or English names',
      ),
    ),
    held: 'code',
    matchedOn: 'value',
  },
  formats: {
    label: 'Formats',
    about: `forms of mentoring: ${FORMATS.join(', ')}`,
    aliases: `
      type_of_mentorship_format_do_you_prefer what_type_of_mentorship_format_do_you_prefer
      preferred_mentoring_format preferred_format mentoring_formats format mentoring_format`,
    ...list(choice(FORMATS, FORMAT_WORDS), (item, given) =>
      wrong(
        'unknown-format',
        `${quote(item)} is not a form of mentoring`,
        // Some forms ask for a "format" and mean how people meet.
        listItems(given).every((one) => choice(CHANNELS, CHANNEL_WORDS)(one) !== undefined)
          ? 'it is how people meet: --set channels=HEADER takes the column for that'
          : `the forms are ${FORMATS.join(', ')}`,
      ),
    ),
    held: 'code',
    matchedOn: 'value',
  },
  /** People, best first. */
  prefers: {
    label: 'Prefers',
    about: 'people they would like, best first: e-mail, ref, id or full name',
    aliases: 'preferences preferred_mentor preferred_mentee',
    ...people(),
    held: 'private-references',
  },
  avoids: {
    label: 'Avoids',
    about: 'people they must not be paired with: e-mail, ref, id or full name',
    aliases: 'avoid not_with do_not_match_with',
    ...people(),
    held: 'private-references',
    isBarring: true,
  },
} satisfies Record<string, FieldEntry>;

const DEFAULT_PLACES = /^\d{1,3} \(default\)$/;

/**
 * Returns a mentor's places. Adds a word where nobody gave them and the programme's default applies.
 *
 * @example placesText(null, 2) // '2 (default)'
 */
export function placesText(capacity: number | null, byDefault: number): string {
  return capacity === null ? `${byDefault} (default)` : String(capacity);
}
