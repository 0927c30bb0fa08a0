/** All criteria. Add a new one here. */
import type { Criterion } from './criterion.ts';
import { different } from './different.ts';
import { languages } from './languages.ts';
import { near } from './near.ts';
import { same } from './same.ts';
import { topics } from './topics.ts';

export const CRITERIA: readonly Criterion[] = [topics, same, different, near, languages];
