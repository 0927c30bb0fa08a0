/** Every report, in the order of the help. A new one is a file beside this and a line here. */
import { attention } from './attention.ts';
import { overview } from './overview.ts';
import { participants } from './participants.ts';
import { relationships } from './relationships.ts';
import type { Report } from './report.ts';

export const REPORTS: readonly Report[] = [overview, participants, relationships, attention];
