/** The topics of the programme: what people want help with or can help with, and their other names. */
import { refused } from '../../errors.ts';
import { folded, nearest, quote } from '../words/text.ts';

export interface Topic {
  readonly id: number;
  readonly name: string;
  /** Other names that people give it. */
  readonly aliases: readonly string[];
  /** How many participants name it. */
  readonly mentors: number;
  readonly mentees: number;
}

/** Returns the topic of that name or alias, or undefined. */
export function topicCalled(topics: readonly Topic[], given: string): Topic | undefined {
  const wanted = folded(given);
  return topics.find(({ name, aliases }) => [name, ...aliases].some((one) => folded(one) === wanted));
}

/**
 * Returns the topic of that name or alias.
 *
 * @throws Failure `refused` where there is none, with a suggestion of the one that may be meant.
 */
export function requireTopic(topics: readonly Topic[], given: string): Topic {
  const found = topicCalled(topics, given);
  if (found !== undefined) return found;
  const near = nearest(
    given,
    topics.map(({ name }) => name),
  );
  throw refused(
    `There is no topic ${quote(given)}.`,
    near === undefined ? 'mentor topic list shows those there are' : `did you mean ${quote(near)}?`,
  );
}
