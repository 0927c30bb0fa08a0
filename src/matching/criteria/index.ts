/** All criteria. Add a new one here. */
import { choice } from './choice.ts';
import type { Criterion } from './criterion.ts';
import { culture } from './culture.ts';
import { different } from './different.ts';
import { languages } from './languages.ts';
import { near } from './near.ts';
import { overlap } from './overlap.ts';
import { same } from './same.ts';
import { topics } from './topics.ts';
import { wish } from './wish.ts';

export const CRITERIA: readonly Criterion[] = [
  topics,
  same,
  different,
  wish,
  near,
  languages,
  overlap,
  culture,
  choice,
];
