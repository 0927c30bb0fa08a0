/** What a problem of groups has beside people, places and scores. */
import type { GroupProblem } from '../../../src/matching/circles/group-problem.ts';

/** Where nothing of it is asked for. */
export const NO_RULES = {
  wished: null,
  twins: [],
  held: [],
  together: [],
  apart: [],
  caps: [],
  slots: null,
} satisfies Partial<GroupProblem>;
