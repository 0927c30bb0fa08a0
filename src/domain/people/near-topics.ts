/** Topics with similar names, which may be one. Somebody decides; they are never merged without being asked. */
import { folded, nearSpelling } from '../words/text.ts';

/** Two names that may be one topic. */
export interface NearTopics {
  /** The name that a file brings. */
  readonly from: string;
  /** The topic that it may be. */
  readonly into: string;
}

/** Words that many topics have: two topics that share only these are two. */
const GENERIC: ReadonlySet<string> = new Set(
  `a an and the of for in on to with at by your my as or
   management managing manager skills skill development developing training learning teaching building improving
   leadership leading career professional personal work working support general other new advice strategy planning
   design team business data time`.split(/\s+/),
);

/**
 * Returns the new names of topics that may be an existing topic, or an earlier new one: a near spelling, or a distinctive
 * first word shared with one topic alone.
 *
 * @param fresh New names, in order.
 * @param known The programme's topics.
 * @example nearTopics(['public speeking'], ['Public speaking']) // [{ from: 'public speeking', into: 'Public speaking' }]
 * @example nearTopics(['Budget and finance'], ['Budget and resources']) // [{ from: 'Budget and finance', into: … }]
 */
export function nearTopics(fresh: readonly string[], known: readonly string[]): NearTopics[] {
  const found: NearTopics[] = [];
  const all = [...known];
  for (const from of fresh) {
    const into = nearSpelling(from, all.filter(isLongEnough)) ?? sharedWord(from, all);
    if (into !== undefined && folded(into) !== folded(from)) found.push({ from, into });
    else all.push(from);
  }
  return found;
}

/** Short names, such as "R" and "C", are near to each other by chance. */
function isLongEnough(topic: string): boolean {
  return topic.length >= 5;
}

function sharedWord(from: string, all: readonly string[]): string | undefined {
  const [word] = wordsOf(from);
  if (word === undefined || GENERIC.has(word) || word.length < 4) return undefined;
  const sharing = all.filter((topic) => wordsOf(topic)[0] === word);
  return sharing.length === 1 ? sharing[0] : undefined;
}

function wordsOf(topic: string): string[] {
  return folded(topic).match(/\p{L}+/gu) ?? [];
}
