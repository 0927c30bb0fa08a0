/** What the mentee wants to learn, compared with what the mentor knows. */
import type { Participant } from '../../domain/people/participant.ts';
import { distinct } from '../../domain/words/text.ts';
import { type Codes, keysOf, newCoder, placesByCode, sharedValues } from '../input/value-codes.ts';
import { eachOnce, memo } from '../input/memo.ts';
import type { PairContext } from '../input/pair-context.ts';
import { NO_PARAMETERS } from '../input/parameters.ts';
import { type Criterion, pointsOf } from './criterion.ts';

/** Weights of the first goal, the second and so on. Later goals weigh as much as the last of these. */
const GOAL_WEIGHTS = [5, 4, 3, 2];
/** Less than any goal: the mentee chose the goals, but a survey asked about the challenges. */
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
  parameters: NO_PARAMETERS,
  describe: () => "expertise in the mentee's goals and challenges",
  compile: (_parameters, context) => {
    const { mentees, mentors } = codedTopics(context);
    return (mentee, mentor) => {
      const wanted = mentees[mentee];
      const known = mentors[mentor];
      if (wanted === undefined || known === undefined) return null;
      if (wanted.codes.length === 0 || known.length === 0) return null;
      let covered = 0;
      for (let k = 0; k < wanted.codes.length; k++)
        if (known.includes(wanted.codes[k]!)) covered += weightOf(wanted, k);
      return pointsOf(covered, totalOf(wanted));
    };
  },
  compileColumns: (_parameters, context) => {
    const { mentees, mentors } = codedTopics(context);
    return {
      keys: {
        mentees: mentees.map(({ codes }) => codes),
        mentors: keysOf({ mentees: [], mentors }).mentors,
      },
      lacking: {
        mentees: mentees.map(({ codes }) => codes.length === 0),
        mentors: mentors.map((codes) => codes.length === 0),
      },
      rowsOver: (some) => rowsOverTopics(some, mentees, mentors),
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

/** What a mentee wants to learn. */
interface Wanted {
  /** Goals in their order, then the challenges that are not goals, each once. */
  readonly codes: Codes;
  /** How many of them are goals. */
  readonly goals: number;
}

/** What mentees want and mentors know. Mentees who want the same share their codes: one mentee's goal may be another's challenge. */
const codedTopics = memo(
  (context): { readonly mentees: readonly Wanted[]; readonly mentors: readonly Codes[] } => {
    const code = eachOnce(newCoder());
    const known = new Map<string, Wanted>();
    const wantedOf = eachOnce((listed: readonly string[]) => {
      const goals = code(listed);
      return eachOnce((challenges: readonly string[]) => {
        const others = code(challenges).filter((challenge) => !goals.includes(challenge));
        const text = `${goals.join()};${others.join()}`;
        const wanted = known.get(text) ?? { codes: [...goals, ...others], goals: goals.length };
        known.set(text, wanted);
        return wanted;
      });
    });
    return {
      mentees: context.mentees.map(({ goals, challenges }) => wantedOf(goals)(challenges)),
      mentors: context.mentors.map(({ expertise }) => code(expertise)),
    };
  },
);

/** One of a mentee's topics. */
export interface WantedTopic {
  /** What it is worth where it is covered, of 100 points for all of them. */
  readonly points: number;
  /** 1 for each mentor who knows it, else 0. */
  readonly knownBy: Uint8Array;
}

/** Returns the topics of each mentee, in their order. */
export function wantedTopicsOf(context: PairContext): readonly (readonly WantedTopic[])[] {
  const { mentees, mentors } = codedTopics(context);
  return mentees.map((wanted) =>
    wanted.codes.map((topic, place) => ({
      points: (100 * weightOf(wanted, place)) / totalOf(wanted),
      knownBy: Uint8Array.from(mentors, (known) => Number(known.includes(topic))),
    })),
  );
}

function weightOf({ goals }: Wanted, place: number): number {
  return place < goals ? (GOAL_WEIGHTS[place] ?? GOAL_WEIGHTS.at(-1)!) : CHALLENGE_WEIGHT;
}

function totalOf(wanted: Wanted): number {
  let total = 0;
  for (let place = 0; place < wanted.codes.length; place++) total += weightOf(wanted, place);
  return total;
}

/**
 * Returns a function that fills rows. It visits the mentors who know each topic that a mentee wants, instead of the
 * topics that each mentor knows.
 */
function rowsOverTopics(
  some: Int32Array,
  mentees: readonly Wanted[],
  mentors: readonly Codes[],
): (mentee: number, points: Int32Array) => void {
  const { placesWith: knownBy, without: unknown } = placesByCode(mentors, some);
  return (mentee, points) => {
    const wanted = mentees[mentee];
    if (wanted === undefined || wanted.codes.length === 0) {
      points.fill(-1);
      return;
    }
    points.fill(0);
    for (const [k, topic] of wanted.codes.entries()) {
      const weight = weightOf(wanted, k);
      for (const place of knownBy.get(topic) ?? []) points[place]! += weight;
    }
    const total = totalOf(wanted);
    const pointsFor = Int32Array.from({ length: total + 1 }, (_, covered) => pointsOf(covered, total));
    for (let place = 0; place < points.length; place++) points[place] = pointsFor[points[place]!]!;
    for (const place of unknown) points[place] = -1;
  };
}

/** Goals in their order, then the challenges that are not goals, each once. */
function wantedTopics(mentee: Participant): readonly string[] {
  return distinct([...mentee.goals, ...mentee.challenges]);
}
