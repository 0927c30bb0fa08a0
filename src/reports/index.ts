/** Every report, in the order of the help. To add one, add a file beside this one and a line here. */
import { answers } from './own-questions.ts';
import { attention } from './attention.ts';
import { celebrate } from './celebrate.ts';
import { checkIns } from './check-ins.ts';
import { cohorts } from './cohorts.ts';
import { completion } from './completion.ts';
import { equity } from './equity.ts';
import { funder } from './funder.ts';
import { goals } from './goals.ts';
import { match } from './match.ts';
import { meetings } from './meetings.ts';
import { mentors } from './mentors.ts';
import { needs } from './needs.ts';
import { outcomes } from './outcomes.ts';
import { overview } from './overview.ts';
import { participants } from './participants.ts';
import { portfolio } from './portfolio.ts';
import { relationships } from './relationships.ts';
import type { Report } from './report.ts';
import { training } from './training.ts';

export const REPORTS: readonly Report[] = [
  overview,
  participants,
  needs,
  match,
  relationships,
  attention,
  meetings,
  goals,
  checkIns,
  outcomes,
  answers,
  completion,
  funder,
  cohorts,
  mentors,
  portfolio,
  training,
  equity,
  celebrate,
];
