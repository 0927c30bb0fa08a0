/** The mentor knows the mentee's country from being or working there, and both keep in touch the same way. */
import * as v from 'valibot';
import type { Participant } from '../../domain/people/participant.ts';
import { codedField, keysOf, lackingIn, newCoder, sharedValues, shareOne } from '../input/value-codes.ts';
import { eachOnce, memo } from '../input/memo.ts';
import { courseName } from '../input/parameters.ts';
import { haveCourse } from '../input/training.ts';
import { bothValues } from './both-values.ts';
import { type Criterion, pointsOf } from './criterion.ts';

interface Parameters {
  readonly course?: string | undefined;
}

const PLACE = 60;
const COURSE = 20;
const CHANNELS = 20;

/**
 * Three parts, weighing 60, 20 and 20:
 *
 * - **place**: counts in full where the mentor is in the mentee's country or has worked there, else not at all;
 * - **course**, only where `course` names one: counts in full where the mentor has it in date, else not at all;
 * - **channels**: the share of the mentee's channels that the mentor uses too. Habits of keeping in touch differ between
 *   countries: somebody who writes and somebody who rings miss each other.
 *
 * Points are 100 × what is reached ÷ the weight of the parts that count, halves up. The second part counts only where a
 * course is named, and the third only where both sides have channels on file. Missing where the mentee's country is not
 * known, or where neither the mentor's country nor where they have worked is.
 */
export const culture: Criterion<Parameters> = {
  name: 'culture',
  about:
    "The mentor is in the mentee's country or has worked there, has the cultural course where one is named, and uses the mentee's channels.",
  gives:
    "Three parts, weighing 60, 20 and 20: the mentor is in the country or has worked there; has the course in date; the share of the mentee's channels that the mentor uses. The course counts only where `course` names one, channels only where both have some on file.",
  neutral: 50,
  parameters: v.object({ course: v.optional(courseName()) }),
  describe: ({ course }) =>
    course === undefined
      ? "a mentor who knows the mentee's country, and shared channels"
      : `a mentor who knows the mentee's country and has done ${course}, and shared channels`,
  compile: ({ course }, context) => {
    const countries = codedCountries(context);
    const channels = codedField(context, 'channels');
    const trained = course === undefined ? null : haveCourse(context.mentors, course, context);
    return (mentee, mentor) => {
      const country = countries.mentees[mentee];
      const places = countries.mentors[mentor];
      if (country === undefined || places === undefined || country.length === 0 || places.length === 0)
        return null;
      let reached = shareOne(country, places) ? PLACE : 0;
      let whole = PLACE;
      if (trained !== null) {
        if (trained[mentor] === true) reached += COURSE;
        whole += COURSE;
      }
      const ways = channels.mentees[mentee];
      const theirs = channels.mentors[mentor];
      if (ways === undefined || theirs === undefined || ways.length === 0 || theirs.length === 0)
        return pointsOf(reached, whole);
      let shared = 0;
      for (const way of ways) if (theirs.includes(way)) shared++;
      // Counted in parts of a channel, so that no share is rounded on the way.
      return pointsOf(reached * ways.length + CHANNELS * shared, (whole + CHANNELS) * ways.length);
    };
  },
  compileColumns: ({ course }, context) => {
    const countries = codedCountries(context);
    const channels = keysOf(codedField(context, 'channels'));
    const places = keysOf(countries);
    const trained = course === undefined ? null : haveCourse(context.mentors, course, context);
    return {
      lacking: lackingIn(countries),
      keys: {
        mentees: places.mentees.map((country, mentee) => `${country};${channels.mentees[mentee]}`),
        mentors: places.mentors.map(
          (known, mentor) => `${known};${channels.mentors[mentor]};${trained?.[mentor] === true}`,
        ),
      },
    };
  },
  explain: ({ course }, mentee, mentor, context) => {
    const places = placesOf(mentor);
    if (mentee.country === null || places.length === 0) return bothValues('country', mentee, mentor);
    const isThere = sharedValues(countryOf(mentee), places).length > 0;
    const parts = [`the mentor ${isThere ? 'knows' : 'has not worked in'} ${mentee.country}`];
    if (course !== undefined) {
      const [isTrained] = haveCourse([mentor], course, context);
      parts.push(`${isTrained === true ? 'in date' : 'not in date'} for ${course}`);
    }
    if (mentee.channels.length > 0 && mentor.channels.length > 0) {
      const shared = sharedValues(mentee.channels, mentor.channels);
      parts.push(shared.length === 0 ? 'no shared channel' : `both use ${shared.join(', ')}`);
    }
    return parts.join('; ');
  },
};

function countryOf({ country }: Pick<Participant, 'country'>): readonly string[] {
  return country === null ? [] : [country];
}

function placesOf({ country, workedIn }: Pick<Participant, 'country' | 'workedIn'>): readonly string[] {
  return [...countryOf({ country }), ...workedIn];
}

const codedCountries = memo(({ mentees, mentors }) => {
  const code = newCoder();
  const countriesOf = eachOnce((country: string | null) => code(countryOf({ country })));
  const knownOf = eachOnce((country: string | null) =>
    eachOnce((workedIn: readonly string[]) => code(placesOf({ country, workedIn }))),
  );
  return {
    mentees: mentees.map(({ country }) => countriesOf(country)),
    mentors: mentors.map(({ country, workedIn }) => knownOf(country)(workedIn)),
  };
});
