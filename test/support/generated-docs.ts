/** The pages that are made from the code: what each must hold now. `npm run docs` writes them, a test compares. */
import { CATALOGUE } from '../../src/commands/catalogue.ts';
import { NOBODY } from '../../src/domain/people/draft.ts';
import type { Figure } from '../../src/reports/figure.ts';
import { openByFormat } from '../../src/reports/statistics/formats.ts';
import { FORMATS } from '../../src/domain/people/fields/choices.ts';
import { REPORTS } from '../../src/reports/index.ts';
import type { ReportFacts } from '../../src/reports/report.ts';
import { circumstances, generalPhases } from '../domain/relationship/facts.ts';
import { criteriaPage } from './pages/criteria-page.ts';
import { designPage } from './pages/design-page.ts';
import { runMentor } from './host.ts';
import { importPage } from './pages/import-page.ts';
import { presetsPage } from './pages/presets-page.ts';
import { scriptingPage } from './pages/scripting-page.ts';
import { openSchema } from './schema.ts';
import { todayPage } from './pages/today-page.ts';

/** Returns each generated page by its path from the root of the project. */
export async function generatedDocs(): Promise<Record<string, string>> {
  return {
    'docs/cli.md': await cliPage(),
    'docs/schema.sql': openSchema(),
    'docs/reports.md': reportsPage(),
    'docs/criteria.md': criteriaPage(),
    'docs/design-of-pages.md': designPage(),
    'docs/import.md': importPage(),
    'docs/scripting.md': scriptingPage(),
    'docs/presets.md': presetsPage(),
    'docs/today.md': todayPage(),
  };
}

async function cliPage(): Promise<string> {
  const sections = [
    '# Commands\n\nMade from the program’s own help by `npm run docs`.\n',
    section('mentor', await runFor(['--help'])),
  ];
  for (const { path } of CATALOGUE)
    sections.push(section(`mentor ${path}`, await runFor([...path.split(' '), '--help'])));
  for (const topic of ['days', 'exit-codes', 'environment', 'formats', 'sending'])
    sections.push(section(`mentor help ${topic}`, await runFor(['help', topic])));
  return sections.join('\n');
}

/** Returns what a command line prints on a terminal of 80 columns. */
async function runFor(argv: readonly string[]): Promise<string> {
  return (await runMentor(argv, { cwd: '/', isTTY: true, columns: 80, env: { NO_COLOR: '1' } })).stdout;
}

function section(title: string, text: string): string {
  return `## ${title}\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}

const NO_FACTS: ReportFacts = {
  asOf: '2026-01-01',
  programme: {
    name: '',
    preset: 'general',
    timezone: 'UTC',
    startsOn: null,
    endsOn: null,
    dateOrder: null,
    contact: null,
    hasGoalsConfirmed: false,
    defaultCapacity: 1,
    requiredFields: [],
    levels: [],
  },
  participants: [],
  people: [],
  relationships: [],
  open: [],
  round: null,
  phases: generalPhases(),
  circumstances: circumstances(),
  rounds: [],
  skillRatings: [],
  outcomeRecords: [],
  courses: [],
  trainingRecords: [],
  proposal: null,
  subject: {
    ...NOBODY,
    id: 1,
    key: '',
    name: '',
    isMentor: true,
    isMentee: false,
    status: 'active',
    pausedUntil: null,
    enrolledOn: '2026-01-01',
    withdrawnOn: null,
    undecided: [],
  },
  customFields: [],
  formAnswers: { form: null, isConfidential: false, taken: [], questions: [] },
  equitySteps: [],
  recordedRatings: [],
  ofEveryRound: [],
  leftUnmatched: [],
  note: [],
  targets: [],
  by: [],
};

function figuresTable(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ label, name, unit, definition }) => `| ${label} | \`${name}\` | ${unit} | ${definition} |`,
  );
  return `| figure | name | kind | definition |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function reportsPage(): string {
  const parts = REPORTS.map(
    (report) =>
      `## ${report.name}\n\nAnswers: ${report.answers}.\n\n${figuresTable(report.build(NO_FACTS).figures)}`,
  );
  const inFormats = openByFormat(FORMATS.map((format) => ({ format, outcome: null, people: [] })));
  parts.push(
    `## Circles, panels and peers\n\nWhere relationships are not all one-to-one, the overview and the relationships report count each format that is open, and the people in it.\n\n${figuresTable(inFormats)}`,
  );
  return `# Reports and their figures\n\nMade from the code by \`npm run docs\`. A share has a numerator and a denominator. If there is nothing to take a share of, it is not known, never 0. What is not known is counted separately. No figure claims that mentoring caused something.\n\nThe name of a figure is what \`mentor target set\` takes; where reports mean different things by a name, with the report in front: \`check-ins.satisfaction\`. What is aimed at then stands beside the figure on every page.\n\n${parts.join('\n')}`;
}
