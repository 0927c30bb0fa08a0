/** How the proof reads each rule that depends on what people have said. Rules about named pairs give their own verdict. */
import type { Participant } from '../../domain/people/participant.ts';
import { folded } from '../../domain/words/text.ts';
import type { PairContext } from '../input/pair-context.ts';
import type { Parameters } from './criterion-readings.ts';
import { fieldValues } from '../input/field-values.ts';
import { type Groups, groupsOf } from './groups.ts';
import {
  gapInField,
  MISSING,
  type Reading,
  reading,
  sharingField,
  sharingLanguage,
  turned,
} from './reading.ts';
import { sharedMinutes } from './shared-minutes.ts';
import { wishReading } from './wish-reading.ts';

type Reader = (context: PairContext, parameters: Parameters) => Reading;

/** How each rule is read, by its name: 1 where it allows a pair, else 0. */
export const RULE_READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['same', (context, { field = '' }) => sharingField(context, field)],
  ['different', (context, { field = '' }) => turned(sharingField(context, field), (shared) => 1 - shared)],
  [
    'wish',
    (context, parameters) =>
      wishReading(context, parameters, (ofMentee, ofMentor) => {
        if (ofMentee === false || ofMentor === false) return 0;
        return ofMentee === null || ofMentor === null ? MISSING : 1;
      }),
  ],
  ['shared-language', sharingLanguage],
  ['shared-channel', (context) => sharingField(context, 'channels')],
  ['shared-format', wantingFormat],
  [
    'gap',
    (context, { field = '', at_least: from = -Infinity, at_most: to = Infinity }) =>
      gapInField(context, field, (gap) => Number(gap >= from && gap <= to)),
  ],
  [
    'overlap',
    (context, { minutes: least = 0 }) =>
      turned(sharedMinutes(context), (minutes) => Number(minutes >= least)),
  ],
  ['training', trained],
]);

/** Reads formats: people who name any must name the one that a match is. */
function wantingFormat({ mentees, mentors, format: matched = 'one-to-one' }: PairContext): Reading {
  const read = (people: PairContext['mentees']): Groups<readonly string[]> =>
    groupsOf(
      people,
      ({ formats }) => formats,
      (person) => fieldValues(person, 'formats'),
    );
  const isElsewhere = (formats: readonly string[]): boolean =>
    formats.length > 0 && formats.every((format) => format !== matched);
  return reading(read(mentees), read(mentors), (mentee, mentor) => {
    if (isElsewhere(mentee) || isElsewhere(mentor)) return 0;
    return mentee.length > 0 && mentor.length > 0 ? 1 : MISSING;
  });
}

/** Reads training: whoever must have the course, according to `of`, has it in date. */
function trained({ mentees, mentors, training }: PairContext, { course = '', of }: Parameters): Reading {
  const holders = new Set(
    training
      .filter((done) => done.isInDate && folded(done.course) === folded(course))
      .map(({ participantKey }) => participantKey),
  );
  const read = (people: PairContext['mentees'], isAsked: boolean): Groups<boolean> => {
    const isFit = ({ key }: Participant): boolean => !isAsked || holders.has(key);
    return groupsOf(people, isFit, isFit);
  };
  return reading(read(mentees, of !== 'mentors'), read(mentors, of !== 'mentees'), (mentee, mentor) =>
    Number(mentee && mentor),
  );
}
