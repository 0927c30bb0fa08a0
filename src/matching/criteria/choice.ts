/** The two have asked for each other. What anybody asked for stays private; see `explainInConfidence`. */
import * as v from 'valibot';
import type { Participant } from '../../domain/participant.ts';
import { asName, namesOf, positionsByName } from '../pair-set.ts';
import type { Criterion } from './criterion.ts';
import { pointsOf } from './criterion.ts';

/** Points lost for each place further down a list, and the least that being on it gives. */
const STEP = 20;
const LEAST = 20;
/** What the list of one who has none gives. */
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
  parameters: v.object({}),
  describe: () => 'somebody whom either side has asked for',
  compile: (_parameters, world) => {
    const byMentees = wishes(world.mentees, world.mentors);
    const byMentors = wishes(world.mentors, world.mentees);
    return (mentee, mentor) => {
      const ofMentee = byMentees[mentee] ?? null;
      const ofMentor = byMentors[mentor] ?? null;
      if (ofMentee === null && ofMentor === null) return null;
      const given = ofMentee === null ? NEUTRAL : (ofMentee.get(mentor) ?? 0);
      const returned = ofMentor === null ? NEUTRAL : (ofMentor.get(mentee) ?? 0);
      return pointsOf(given + returned, 200);
    };
  },
  compileColumns: (_parameters, world) => {
    const byMentees = wishes(world.mentees, world.mentors);
    const byMentors = wishes(world.mentors, world.mentees);
    return {
      keys: {
        mentees: keysOfWishes(byMentees, byMentors),
        mentors: keysOfWishes(byMentors, byMentees),
      },
      lacking: {
        mentees: byMentees.map((wishesOf) => wishesOf === null),
        mentors: byMentors.map((wishesOf) => wishesOf === null),
      },
    };
  },
  explain: (_parameters, mentee, mentor) =>
    listOf(mentee).length + listOf(mentor).length === 0 ? 'nobody has been asked for' : 'in confidence',
  explainInConfidence: (_parameters, mentee, mentor) =>
    `mentee: ${wishWords(mentee, mentor)}; mentor: ${wishWords(mentor, mentee)}`,
};

/** The points that somebody gives, by positions of the others; `null` where they ask for nobody. */
type Wishes = ReadonlyMap<number, number> | null;

/** The wishes of each person. */
function wishes(people: readonly Participant[], others: readonly Participant[]): readonly Wishes[] {
  const positions = positionsByName(others);
  return people.map((participant) => {
    const list = listOf(participant);
    if (list.length === 0) return null;
    const points = new Map<number, number>();
    for (const [place, name] of list.entries()) {
      for (const other of positions.get(name) ?? []) {
        if (!points.has(other)) points.set(other, Math.max(100 - STEP * place, LEAST));
      }
    }
    return points;
  });
}

/** Whoever has asked for nobody, and been asked for by nobody, is like all others of that kind. */
function keysOfWishes(own: readonly Wishes[], others: readonly Wishes[]): readonly number[] {
  const wanted = new Set(others.flatMap((wishesOf) => [...(wishesOf?.keys() ?? [])]));
  return own.map((wishesOf, position) => (wishesOf === null && !wanted.has(position) ? -1 : position));
}

function listOf({ prefers }: Participant): readonly string[] {
  return [...new Set(prefers.map(asName))].filter((name) => name !== '');
}

function wishWords(one: Participant, other: Participant): string {
  const list = listOf(one);
  if (list.length === 0) return 'asked for nobody';
  const place = list.findIndex((name) => namesOf(other).includes(name));
  return place === -1
    ? 'asked for somebody else'
    : `asked for the other, place ${place + 1} of ${list.length}`;
}
