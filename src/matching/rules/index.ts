/** All rules, in the order in which a pair is judged: cheap and always on first. Add a new one here. */
import { assessor } from './assessor.ts';
import { atMost } from './at-most.ts';
import { avoids } from './avoids.ts';
import { different } from './different.ts';
import { forbidden } from './forbidden.ts';
import { gap } from './gap.ts';
import { manager } from './manager.ts';
import { minimumScore } from './minimum-score.ts';
import { nobodyAlone } from './nobody-alone.ts';
import { overlap } from './overlap.ts';
import { pairedBefore } from './paired-before.ts';
import { places } from './places.ts';
import { reciprocal } from './reciprocal.ts';
import type { GroupRule, Rule } from './rule.ts';
import { same } from './same.ts';
import { samePerson } from './same-person.ts';
import { sharedChannel } from './shared-channel.ts';
import { sharedFormat } from './shared-format.ts';
import { sharedLanguage } from './shared-language.ts';
import { themselves } from './themselves.ts';
import { training } from './training.ts';
import { wish } from './wish.ts';

export const RULES: readonly Rule[] = [
  places,
  themselves,
  avoids,
  forbidden,
  samePerson,
  manager,
  pairedBefore,
  reciprocal,
  different,
  same,
  wish,
  gap,
  assessor,
  training,
  sharedLanguage,
  sharedChannel,
  sharedFormat,
  overlap,
  minimumScore,
];

/** The rules about the people of a group together. */
export const GROUP_RULES: readonly GroupRule[] = [atMost, nobodyAlone];
