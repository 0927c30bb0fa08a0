/** How the proof reads each criterion that depends on what people have said. Topics are in `topic-points.ts`. */
import { folded } from '../../domain/words/text.ts';
import { fieldValues, spokenLanguages } from '../input/field-values.ts';
import type { PairContext } from '../input/pair-context.ts';
import { type Groups, groupsOf, isShared, numbering } from './groups.ts';
import { gapInField, MISSING, type Reading, reading, sharingField, turned } from './reading.ts';
import { sharedMinutes } from './shared-minutes.ts';
import { wishReading } from './wish-reading.ts';

/** Parameters as a criteria file has them. Those that a criterion or rule takes are present. */
export interface Parameters {
  readonly field?: string;
  readonly course?: string | undefined;
  readonly target?: number;
  readonly minutes?: number;
  readonly ideal_from?: number;
  readonly ideal_to?: number;
  readonly zero_at?: number;
  readonly at_least?: number | undefined;
  readonly at_most?: number | undefined;
  readonly of?: string;
  readonly wish?: string;
  readonly side?: string;
  readonly points?: number;
}

type Reader = (context: PairContext, parameters: Parameters) => Reading;

/** How the points of each criterion, 0 to 100, are read, by its name. */
export const CRITERION_READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['same', (context, { field = '' }) => turned(sharingField(context, field), (shared) => 100 * shared)],
  [
    'different',
    (context, { field = '' }) => turned(sharingField(context, field), (shared) => 100 - 100 * shared),
  ],
  ['wish', wishPoints],
  ['near', nearPoints],
  [
    'overlap',
    (context, { target = 1 }) =>
      turned(sharedMinutes(context), (minutes) => share(Math.min(minutes, target), target)),
  ],
  ['languages', languagePoints],
  ['culture', culturePoints],
]);

/** Returns a share of 100, halves up. */
export function share(part: number, whole: number): number {
  return Math.floor((200 * part + whole) / (2 * whole));
}

function nearPoints(
  context: PairContext,
  { field = '', ideal_from: from = 0, ideal_to: to = 0, zero_at: zero = 1 }: Parameters,
): Reading {
  return gapInField(context, field, (gap) => {
    const distance = Math.max(from - gap, gap - to, 0);
    return distance >= zero ? 0 : share(zero - distance, zero);
  });
}

/** 100 for a wish that is met, 0 for one that is not, 50 for none; the mean of both where both sides are asked. */
function wishPoints(context: PairContext, parameters: Parameters): Reading {
  const pointsOf = (met: boolean | null | undefined): number => (met === true ? 100 : met === false ? 0 : 50);
  return wishReading(context, parameters, (ofMentee, ofMentor) => {
    const isJudged = typeof ofMentee === 'boolean' || typeof ofMentor === 'boolean';
    if (!isJudged && (ofMentee === null || ofMentor === null)) return MISSING;
    if (parameters.side === 'both') return share(pointsOf(ofMentee) + pointsOf(ofMentor), 200);
    return pointsOf(parameters.side === 'mentor' ? ofMentor : ofMentee);
  });
}

/** 100 for the mentee's first language, 20 less for each after it, 20 at least; 0 for none. */
function languagePoints({ mentees, mentors }: PairContext): Reading {
  const numbers = numbering();
  const spoken = ({ languages }: PairContext['mentees'][number]): readonly number[] =>
    numbers(spokenLanguages(languages));
  const read = (people: PairContext['mentees']): Groups<readonly number[]> =>
    groupsOf(people, ({ languages }) => languages, spoken);
  return reading(read(mentees), read(mentors), (wanted, known) => {
    if (wanted.length === 0 || known.length === 0) return MISSING;
    const place = wanted.findIndex((language) => known.includes(language));
    return place === -1 ? 0 : Math.max(20, 100 - 20 * place);
  });
}

/** Country counts 60, course 20 where one is named, and channels 20 where both have some, out of the sum of what counts. */
function culturePoints({ mentees, mentors, training }: PairContext, { course }: Parameters): Reading {
  const [countries, channels] = [numbering(), numbering()];
  const isCourse = (name: string): boolean => course !== undefined && folded(name) === folded(course);
  const trained = new Set(
    training.filter((done) => done.isInDate && isCourse(done.course)).map((done) => done.participantKey),
  );
  const countryOf = (country: string | null): readonly string[] => (country === null ? [] : [country]);
  return reading(
    groupsOf(
      mentees,
      (mentee) => JSON.stringify([mentee.country, mentee.channels]),
      (mentee) => ({
        country: countries(countryOf(mentee.country)),
        ways: channels(fieldValues(mentee, 'channels')),
      }),
    ),
    groupsOf(
      mentors,
      (mentor) => JSON.stringify([mentor.country, mentor.workedIn, mentor.channels, trained.has(mentor.key)]),
      (mentor) => ({
        places: countries([...countryOf(mentor.country), ...mentor.workedIn]),
        ways: channels(fieldValues(mentor, 'channels')),
        isTrained: trained.has(mentor.key),
      }),
    ),
    ({ country, ways }, mentor) => {
      if (country.length === 0 || mentor.places.length === 0) return MISSING;
      const whole = course === undefined ? 60 : 80;
      const reached = (isShared(country, mentor.places) ? 60 : 0) + (mentor.isTrained ? 20 : 0);
      if (ways.length === 0 || mentor.ways.length === 0) return share(reached, whole);
      const used = ways.filter((way) => mentor.ways.includes(way)).length;
      return share(reached * ways.length + 20 * used, (whole + 20) * ways.length);
    },
  );
}
