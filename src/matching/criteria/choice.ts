/** The two have asked for each other. What anybody asked for is private; see `isPrivateAmong`. */
import type { Participant } from '../../domain/people/participant.ts';
import { memo } from '../input/memo.ts';
import { asName, namesOf, positionsByName } from '../input/pair-set.ts';
import { NO_PARAMETERS } from '../input/parameters.ts';
import { type Criterion, type NamedPoints, pointsOf, pointsOfPlace } from './criterion.ts';

/** The points given by somebody who has no list. */
const NEUTRAL = 50;

/**
 * Each side gives the other 100 for the first place in its list of `prefers`, 80 for the second, 60, 40, and
 * 20 for any further down; 0 where it has a list and the other is not on it; 50 where it has none. The points
 * are the mean of both sides, halves up. Missing where neither has a list.
 *
 * Having a say in the match predicts its quality: T. D. Allen, L. T. Eby and E. Lentz (2006), "Mentorship
 * behaviors and mentorship quality associated with formal mentoring programs", Journal of Applied Psychology
 * 91, doi:10.1037/0021-9010.91.3.567.
 */
export const choice: Criterion = {
  name: 'choice',
  about: 'Either side has asked for the other, the first in its list most.',
  gives:
    'The mean of what both sides give: 100 for the first in a list of `prefers`, 80 for the second, 60, 40, and 20 for any further down, 0 for somebody who is not in it, and 50 from a side without a list. The list stays private.',
  neutral: NEUTRAL,
  isPrivateAmong: (everyone) => everyone.some((participant) => listOf(participant).length > 0),
  parameters: NO_PARAMETERS,
  describe: () => 'somebody whom either side has asked for',
  compile: (_parameters, context) => {
    const { ofMentees, ofMentors } = preferences(context);
    return (mentee, mentor) =>
      pointsBetween(ofMentees[mentee] ?? null, ofMentors[mentor] ?? null, mentee, mentor);
  },
  compileColumns: (_parameters, context) => {
    const { ofMentees, ofMentors } = preferences(context);
    const keys = {
      mentees: ofMentees.map((preferred) => preferred === null),
      mentors: ofMentors.map((preferred) => preferred === null),
    };
    return {
      keys,
      named: namedPoints(ofMentees, ofMentors),
      rowsOver: (some) => (mentee, points) => {
        for (const [k, mentor] of some.entries())
          points[k] =
            pointsBetween(asIfElse(ofMentees[mentee]), asIfElse(ofMentors[mentor]), mentee, mentor) ?? -1;
      },
    };
  },
  explain: (_parameters, mentee, mentor) =>
    listOf(mentee).length + listOf(mentor).length === 0 ? 'nobody has been asked for' : 'in confidence',
  explainInConfidence: (_parameters, mentee, mentor) =>
    `mentee: ${preferenceWords(mentee, mentor)}; mentor: ${preferenceWords(mentor, mentee)}`,
};

/** The points that somebody gives, by positions of the others; `null` where they ask for nobody. */
type Preferences = ReadonlyMap<number, number> | null;

const NOBODY: Preferences = new Map();

/** Returns preferences as if they named only people outside the pair: an empty list, or `null` where there is none. */
function asIfElse(preferred: Preferences | undefined): Preferences {
  return preferred === null || preferred === undefined ? null : NOBODY;
}

function pointsBetween(
  ofMentee: Preferences,
  ofMentor: Preferences,
  mentee: number,
  mentor: number,
): number | null {
  if (ofMentee === null && ofMentor === null) return null;
  const given = ofMentee === null ? NEUTRAL : (ofMentee.get(mentor) ?? 0);
  const returned = ofMentor === null ? NEUTRAL : (ofMentor.get(mentee) ?? 0);
  return pointsOf(given + returned, 200);
}

const preferences = memo((context) => ({
  ofMentees: preferencesOf(context.mentees, context.mentors),
  ofMentors: preferencesOf(context.mentors, context.mentees),
}));

/** The preferences of each person. */
function preferencesOf(
  people: readonly Participant[],
  others: readonly Participant[],
): readonly Preferences[] {
  const lists = people.map(listOf);
  const positions = positionsByName(others, lists);
  return lists.map((list) => {
    if (list.length === 0) return null;
    const points = new Map<number, number>();
    for (const [place, name] of list.entries()) {
      for (const other of positions.get(name)) {
        if (!points.has(other)) points.set(other, pointsOfPlace(place));
      }
    }
    return points;
  });
}

/** Returns the points of the pairs in which either has asked for the other. */
function namedPoints(ofMentees: readonly Preferences[], ofMentors: readonly Preferences[]): NamedPoints {
  const named = new Map<number, Map<number, number>>();
  const name = (mentee: number, mentor: number): void => {
    const points =
      pointsBetween(ofMentees[mentee] ?? null, ofMentors[mentor] ?? null, mentee, mentor) ?? NEUTRAL;
    const others = named.get(mentee);
    if (others === undefined) named.set(mentee, new Map([[mentor, points]]));
    else others.set(mentor, points);
  };
  for (const [mentee, preferred] of ofMentees.entries())
    for (const mentor of preferred?.keys() ?? []) name(mentee, mentor);
  for (const [mentor, preferred] of ofMentors.entries())
    for (const mentee of preferred?.keys() ?? []) name(mentee, mentor);
  return named;
}

function listOf({ prefers }: Pick<Participant, 'prefers'>): readonly string[] {
  if (prefers.length === 0) return prefers;
  return [...new Set(prefers.map(asName))].filter((name) => name !== '');
}

function preferenceWords(one: Participant, other: Participant): string {
  const list = listOf(one);
  if (list.length === 0) return 'asked for nobody';
  const place = list.findIndex((name) => namesOf(other).includes(name));
  return place === -1
    ? 'asked for somebody else'
    : `asked for the other, place ${place + 1} of ${list.length}`;
}
