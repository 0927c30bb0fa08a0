/** Guidance that the programme points people to, and where each piece of it helps. */
import type { Phase } from '../relationship/relationship.ts';
import { folded, oneLine } from '../words/text.ts';

/** A letter points to a few useful resources, not to a whole library. */
export const MOST_RESOURCES = 3;

export interface Resource {
  readonly id: number;
  readonly title: string;
  readonly link: string;
  /** `null` helps in every phase. */
  readonly phase: Phase | null;
  /** The name of a topic; `null` helps with every topic. */
  readonly topic: string | null;
}

/**
 * Returns the resources that help in a phase with some topics, in their order. One without a topic helps with every
 * topic.
 *
 * @param phase `null` selects those for every phase, as for a look back at the whole.
 */
export function helpfulResources(
  resources: readonly Resource[],
  phase: Phase | null,
  topics: readonly string[],
): Resource[] {
  const wanted = new Set(topics.map(folded));
  return resources.filter(
    (one) =>
      (phase === null || one.phase === null || one.phase === phase) &&
      (one.topic === null || wanted.has(folded(one.topic))),
  );
}

/** Returns resources as a letter points to them, the first few, each in one line. */
export function resourceLines(resources: readonly Resource[]): string[] {
  return resources.slice(0, MOST_RESOURCES).map(({ title, link }) => `${oneLine(title)} (${link})`);
}
