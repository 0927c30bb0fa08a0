/** What the mentee wants to learn, against what the mentor knows. */
import * as v from 'valibot';
import type { Participant } from '../../domain/participant.ts';
import { folded } from '../../domain/text.ts';
import { codeValues, sharedValues } from '../coded.ts';
import type { Criterion } from './criterion.ts';
import { pointsOf } from './criterion.ts';

/** Weight of the first goal, the second and so on; goals after the last of these weigh as much as it. */
const GOAL_WEIGHTS = [5, 4, 3, 2];
/** Less than any goal: a challenge is what a survey asked about, a goal what the mentee chose. */
const CHALLENGE_WEIGHT = 1;

/**
 * The share of the mentee's topics that the mentor's expertise covers, by weight. Goals weigh 5, 4, 3, 2 and
 * then 2 each, in the mentee's order; challenges that are not goals too weigh 1 each. Points are
 * 100 × weight covered ÷ weight of all, halves up. Missing where the mentee has neither goals nor
 * challenges, or the mentor no expertise.
 */
export const topics: Criterion = {
  name: 'topics',
  about: "The mentor's expertise covers the mentee's goals, first ones most, and then challenges.",
  gives:
    "The weight of the mentee's topics that the expertise covers, out of all. Goals weigh 5, 4, 3, 2 and then 2 each, in the mentee's order; challenges that are no goals weigh 1 each.",
  neutral: 50,
  parameters: v.object({}),
  describe: () => "expertise in the mentee's goals and challenges",
  compile: (_parameters, world) => {
    const { mentees, mentors } = codeValues(world, wantedTopics, (mentor) => mentor.expertise);
    const weights = world.mentees.map(topicWeights);
    const totals = weights.map((of) => of.reduce((sum, weight) => sum + weight, 0));
    return (mentee, mentor) => {
      const wanted = mentees[mentee];
      const known = mentors[mentor];
      const weightOf = weights[mentee];
      if (wanted === undefined || known === undefined || weightOf === undefined) return null;
      if (wanted.length === 0 || known.length === 0) return null;
      let covered = 0;
      for (let k = 0; k < wanted.length; k++) {
        if (known.includes(wanted[k] ?? -1)) covered += weightOf[k] ?? 0;
      }
      return pointsOf(covered, totals[mentee] ?? 1);
    };
  },
  compileColumns: (_parameters, world) => {
    const { mentees, mentors } = codeValues(world, wantedTopics, (mentor) => mentor.expertise);
    const weights = world.mentees.map(topicWeights);
    return {
      keys: {
        // The weights too: what is one mentee's goal is another's challenge.
        mentees: mentees.map((codes, mentee) => `${codes.join()};${weights[mentee]?.join()}`),
        mentors: mentors.map((codes) => codes.toSorted().join()),
      },
      lacking: {
        mentees: mentees.map((codes) => codes.length === 0),
        mentors: mentors.map((codes) => codes.length === 0),
      },
      rowsOver: (some) => rowsOverTopics(some, mentees, mentors, weights),
    };
  },
  explain: (_parameters, mentee, mentor) => {
    const wanted = wantedTopics(mentee);
    if (wanted.length === 0) return 'the mentee has no goals or challenges on file';
    if (mentor.expertise.length === 0) return 'the mentor has no expertise on file';
    const goals = distinct(mentee.goals);
    const shared = sharedValues(wanted, mentor.expertise);
    const of =
      goals.length > 0
        ? `${sharedValues(goals, mentor.expertise).length} of ${goals.length} goals`
        : `${shared.length} of ${wanted.length} challenges`;
    return shared.length === 0 ? of : `${shared.join(', ')}: ${of}`;
  },
};

/**
 * Returns what fills rows, by going through the mentors who know each topic that a mentee wants instead of
 * through the topics that each mentor knows.
 */
function rowsOverTopics(
  some: Int32Array,
  mentees: readonly Int32Array[],
  mentors: readonly Int32Array[],
  weights: readonly (readonly number[])[],
): (mentee: number, points: Int32Array) => void {
  const knownBy = new Map<number, number[]>();
  const unknown: number[] = [];
  for (const [place, mentor] of some.entries()) {
    const topicsOf = mentors[mentor] ?? new Int32Array(0);
    if (topicsOf.length === 0) unknown.push(place);
    for (const topic of topicsOf) {
      const places = knownBy.get(topic);
      if (places === undefined) knownBy.set(topic, [place]);
      else places.push(place);
    }
  }
  return (mentee, points) => {
    const wanted = mentees[mentee] ?? new Int32Array(0);
    const weightOf = weights[mentee] ?? [];
    points.fill(wanted.length === 0 ? -1 : 0);
    if (wanted.length === 0) return;
    for (const [k, topic] of wanted.entries()) {
      const weight = weightOf[k] ?? 0;
      for (const place of knownBy.get(topic) ?? []) points[place]! += weight;
    }
    const total = weightOf.reduce((sum, weight) => sum + weight, 0);
    const pointsFor = Int32Array.from({ length: total + 1 }, (_, covered) => pointsOf(covered, total));
    for (let place = 0; place < points.length; place++) points[place] = pointsFor[points[place]!]!;
    for (const place of unknown) points[place] = -1;
  };
}

/** Goals in their order, then the challenges that are not goals, each once. */
function wantedTopics(mentee: Participant): readonly string[] {
  return distinct([...mentee.goals, ...mentee.challenges]);
}

function topicWeights(mentee: Participant): readonly number[] {
  const goals = distinct(mentee.goals).length;
  return wantedTopics(mentee).map((_topic, place) =>
    place < goals ? (GOAL_WEIGHTS[place] ?? GOAL_WEIGHTS.at(-1) ?? 1) : CHALLENGE_WEIGHT,
  );
}

function distinct(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const text = folded(name);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
