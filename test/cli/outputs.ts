/** Every way out of the programme that canary-life.ts tells of: what prints, in which formats, and what writes files. */
import { REPORTS } from '../../src/reports/index.ts';

/** What prints; each at a terminal, piped, and as JSON. */
export const READS: readonly string[] = [
  ...REPORTS.map(({ name, isPersonal }) => `report ${name}${isPersonal === true ? ' P2' : ''}`),
  'report equity --by region --by sector',
  'programme show',
  'find kanarie --all',
  'find kanarie --all --confidential',
  'show P2 --confidential',
  'show P3',
  'show R1',
  'participant list',
  'participant show P2 --confidential',
  'participant show P3 --confidential',
  'participant access P2',
  'participant access P4',
  'training list',
  'resource list',
  'round list',
  'criteria show',
  'criteria list',
  'criteria test P2 P1 --confidential',
  'match show',
  'match show --unmatched',
  'match show --by-mentor',
  'match show --blocking',
  'match why P3 P2',
  'match why P3',
  'match why P2 --confidential',
  'match decisions',
  'match compare X1 X2',
  'match verify',
  'advance --ready --dry-run',
  'relationship list',
  'relationship show R1',
  'relationship show R2',
  'relationship story R1',
  'letter matched R1',
  'phase show',
  'template show',
  'template show reminder.review',
  'agreement show R1 --history',
  'goal list R1',
  'goal show G1',
  'goal show G3',
  'meeting suggest R2 --weeks 1 --minutes 30',
  'meeting list R1',
  'meeting action list',
  'check-in due',
  'check-in list R2 --confidential',
  'check-in schedule',
  'skill list',
  'outcome list P2 --confidential',
  'form list',
  'form show agreement',
  'form due',
  'remind',
  'today --all',
  'attention show',
  'retention show',
  'log',
  'log P2',
  'check',
];

type Format = 'tsv' | 'csv' | 'json' | 'md' | 'html';

/** What has formats of its own. */
export const FORMATTED: readonly (readonly [line: string, formats: readonly Format[]])[] = [
  ...REPORTS.map(
    ({ name, isPersonal }) =>
      [`report ${name}${isPersonal === true ? ' P2' : ''}`, ['tsv', 'csv', 'json', 'md', 'html']] as const,
  ),
  ['log', ['json', 'md', 'html', 'csv', 'tsv']],
  ['participant access P2', ['json', 'md', 'html', 'tsv']],
  ['relationship story R1', ['md', 'html']],
  ['agreement show R1', ['md', 'html']],
];

/** What writes files. */
export const WRITES: readonly string[] = [
  'remind --out reminders',
  'nightly --out night',
  'export --out tables --confidential',
  'match export --out matches.csv',
  'match export --merge --out letters.csv',
  'meeting list --ics all.ics',
  'relationship story R2 --out story.html',
  'agreement show R2 --out agreement.html',
  'participant access P2 --out access.html',
];
