/** Twenty made-up programmes, and what is done with each: every objective, and rules and criteria of every kind. */
import { stringify } from 'csv-stringify/sync';
import {
  generateProgramme,
  keyOf,
  pick,
  randomFrom,
  toCsv,
  type Random,
  type Row,
} from '../support/generate-programme.ts';

/** The day on which every command is run. */
export const DAY = '2026-11-29';

/** One programme: the files that it is read from, and the command lines that are run beside them, in order. */
export interface ComparedProgramme {
  readonly name: string;
  /** What it has that others have not, for the line that is printed. */
  readonly about: string;
  /** The text of each file, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly commands: readonly (readonly string[])[];
}

const COUNT = 20;
const SMALLEST = 20;
const LARGEST = 1500;

/**
 * Above this many people two things take longer than all other commands: what would match each unmatched mentee, which
 * every JSON document of a proposal has, and the equity report, which every nightly run has. The export has the whole
 * proposal all the same.
 */
const MOST_EXPLAINED = 250;

const OBJECTIVES = ['default', 'score', 'fair'] as const;
const PRESETS = ['general', 'school', 'international', 'corporate', 'association'] as const;
const COURSE = 'Mentoring basics';

const RULES: readonly object[] = [
  { rule: 'manager' },
  { rule: 'manager', chain: false },
  { rule: 'paired-before' },
  { rule: 'reciprocal', on: false },
  { rule: 'different', field: 'organisation' },
  { rule: 'different', field: 'previous_school', missing: 'refuse' },
  { rule: 'same', field: 'region' },
  { rule: 'wish', wish: 'asks_for', of: 'sector', side: 'both' },
  { rule: 'gap', field: 'level', at_least: 1 },
  { rule: 'gap', field: 'years_experience', at_least: 2, at_most: 25 },
  { rule: 'assessor' },
  { rule: 'training', course: COURSE },
  { rule: 'shared-language' },
  { rule: 'shared-channel', missing: 'refuse' },
  { rule: 'shared-format' },
  { rule: 'overlap', minutes: 60 },
  { rule: 'minimum-score', points: 35 },
];

const CRITERIA: readonly object[] = [
  { criterion: 'topics', weight: 40 },
  { criterion: 'same', weight: 12, field: 'sector' },
  { criterion: 'different', weight: 7, field: 'department' },
  { criterion: 'wish', weight: 8, wish: 'asks_for', of: 'languages' },
  { criterion: 'near', weight: 20, field: 'years_experience', ideal_from: 5, ideal_to: 20, zero_at: 10 },
  { criterion: 'near', weight: 9, field: 'level', ideal_from: 1, ideal_to: 2, zero_at: 3 },
  { criterion: 'languages', weight: 15 },
  { criterion: 'overlap', weight: 10, target: 120 },
  { criterion: 'culture', weight: 11, course: COURSE },
  { criterion: 'choice', weight: 5 },
];

/**
 * Returns the programmes, the smallest first. They are the same each time.
 *
 * @example comparedProgrammes().length // 20
 */
export function comparedProgrammes(): ComparedProgramme[] {
  return Array.from({ length: COUNT }, (_, index) => comparedProgramme(index));
}

function comparedProgramme(index: number): ComparedProgramme {
  const random = randomFrom(1000 + index);
  const size = Math.round(SMALLEST * (LARGEST / SMALLEST) ** (index / (COUNT - 1)));
  const mentors = Math.round(size * (0.3 + 0.3 * random()));
  const made = generateProgramme({ seed: 100 + index, mentors, mentees: size - mentors });
  const preset = PRESETS[index % PRESETS.length] ?? 'general';
  const objective = OBJECTIVES[index % OBJECTIVES.length] ?? 'default';
  const criteria = index % 4 === 0 ? null : criteriaFile(random, index);
  const hasScores = index % 5 === 3;
  const pair = pairs(random, made.mentees, made.mentors);
  const hasDecisions = index % 2 === 1 && !hasScores;
  const isExplained = size <= MOST_EXPLAINED;
  const scores = hasScores ? ['--scores', 'scores.csv'] : [];
  const commands = [
    ['init', `Programme ${index + 1}`, '--preset', preset, '--levels', made.levels.join(','), ...PERIOD],
    ['init', 'Programme', '--timezone', 'Asia/Dubai', '--db', 'other.db'],
    ['import', 'participants', 'mentors.csv', '--as', 'mentor', '--explain', ...KEEP],
    ['import', 'participants', 'mentors.csv', ...KEEP, '--partial', '--rejects', 'mentors-rejected.csv'],
    ['import', 'participants', 'mentees.csv', ...KEEP],
    [
      'import',
      'participants',
      'mentees.csv',
      ...KEEP,
      '--partial',
      '--rejects',
      'mentees-rejected.csv',
      '--json',
    ],
    ['training', 'course', COURSE, '--required-of', 'mentors', '--valid-months', '36'],
    ['import', 'training', 'training.csv', '--partial'],
    ...(criteria === null ? [] : [['criteria', 'import', 'criteria.json']]),
    ['criteria', 'show'],
    ['participant', 'list', '--json'],
    ...(hasDecisions
      ? [
          ['match', 'lock', ...pair(0), '--override', 'They asked for each other'],
          ['match', 'lock', ...pair(1)],
          ['match', 'forbid', ...pair(2), '--reason', 'They share an office'],
        ]
      : []),
    ['match', '--objective', objective, ...scores, ...(isExplained ? ['--json'] : [])],
    ['match', 'show', '--by-mentor'],
    ['match', 'show', '--weakest'],
    ...(isExplained ? EXPLANATIONS : []),
    ['match', 'show', '--blocking'],
    ['match', 'why', ...pair(3)],
    ['match', 'why', ...pair(4), '--json', '--confidential'],
    ['criteria', 'test', ...pair(5)],
    ...(hasDecisions
      ? [
          ['match', 'approve', '--all'],
          ['match', '--keep'],
          ['match', 'compare', 'X1', 'X2'],
        ]
      : []),
    ['match', 'verify'],
    ['match', 'export', '--merge', '--out', 'letters.csv'],
    ['match', 'apply'],
    ['relationship', 'list', '--json'],
    ['relationship', 'show', 'R1'],
    ...(isExplained ? EVERY_REPORT : SOME_REPORTS),
    ['report', 'overview', '--explain', '--format', 'md'],
    ['participant', 'access', 'P1', '--format', 'json'],
    ['export', '--out', 'export', '--confidential'],
    ['log', '--format', 'csv', '--last', '9'],
    ['undo'],
    ['match', 'show', '--plain'],
  ];
  return {
    name: `Programme ${index + 1}`,
    about: [
      `${size} people`,
      preset,
      objective,
      ...(criteria === null ? [] : ['own criteria']),
      ...(hasScores ? ['external scores'] : []),
      ...(hasDecisions ? ['locks'] : []),
    ].join(', '),
    files: {
      'mentors.csv': withOwnColumns(random, made.mentors, made.mentors),
      'mentees.csv': withOwnColumns(random, made.mentees, made.mentors),
      'training.csv': training(random, [...made.mentors, ...made.mentees]),
      ...(criteria === null ? {} : { 'criteria.json': criteria }),
      ...(hasScores ? { 'scores.csv': externalScores(random, made.mentees, made.mentors) } : {}),
    },
    commands,
  };
}

const EXPLANATIONS = [
  ['match', 'show', '--weakest', '--json'],
  ['match', 'show', '--unmatched'],
  ['match', 'show', '--unmatched', '--json', '--confidential'],
];
const EVERY_REPORT = [
  ['nightly', '--out', 'night'],
  ['report', 'equity', '--by', 'region', '--format', 'json'],
];
const SOME_REPORTS = [
  ['report', 'match', '--format', 'html', '--out', 'match.html'],
  ['report', 'relationships', '--format', 'csv'],
  ['report', 'participants', '--json'],
];
const PERIOD = ['--starts', '2026-09-07', '--ends', '2027-07-16'];
const KEEP = ['--keep', 'assessor', '--keep', 'previous_school', '--keep', 'asks_for'];

/** Every rule and criterion is in the files of some programmes: the one that it is the turn of, and others at random. */
function criteriaFile(random: Random, index: number): string {
  const some = (entries: readonly object[], share: number): object[] =>
    entries.filter((_, at) => at === index % entries.length || random() < share);
  const kinds = new Set<string>();
  const criteria = some(CRITERIA, 0.5).filter((entry) => isFirst(kinds, entry));
  const rules = some(RULES, 0.25).filter((entry) => isFirst(kinds, entry));
  return `${JSON.stringify({ schema: 'mentor.criteria/1', rules, criteria }, null, 2)}\n`;
}

/** A rule without a field may stand in a file once. */
function isFirst(kinds: Set<string>, entry: object): boolean {
  const key = JSON.stringify(Object.entries(entry).filter(([name]) => KEYS.has(name)));
  if (kinds.has(key)) return false;
  kinds.add(key);
  return true;
}

const KEYS = new Set(['rule', 'criterion', 'field']);

/** The rows with three columns more, and one mentee in eight as a mentor too. */
function withOwnColumns(random: Random, rows: readonly Row[], mentors: readonly Row[]): string {
  const [header = '', ...lines] = toCsv(
    rows.map((row) => (random() < 0.125 ? asBoth(row, mentors, random) : row)),
  )
    .trimEnd()
    .split('\n');
  const cells = lines.map((line) => {
    const assessor = random() < 0.1 ? keyOf(pick(random, mentors)) : '';
    const school = random() < 0.3 ? pick(random, ['St. Mary’s', 'ST MARYS', 'Hillside', 'Park Lane']) : '';
    const asks = random() < 0.2 ? pick(random, ['English', 'Health or Education', 'egal', 'not Law']) : '';
    return `${line},${assessor},${school},${asks}`;
  });
  return `${[`${header},assessor,previous_school,asks_for`, ...cells].join('\n')}\n`;
}

function asBoth(row: Row, mentors: readonly Row[], random: Random): Row {
  if (row.roles !== 'mentee') return row;
  return { ...row, roles: 'both', expertise: pick(random, mentors).expertise, capacity: '1' };
}

function training(random: Random, people: readonly Row[]): string {
  const done = people.filter((row) => row.email !== '' && random() < 0.6);
  const rows = done.map((row) => [
    row.email,
    COURSE,
    pick(random, ['2021-05-04', '2025-02-10', '2026-10-01']),
  ]);
  return stringify([['email', 'course', 'completed_on'], ...rows]);
}

/** Scores of a third of all pairs, with up to six decimals. */
function externalScores(random: Random, mentees: readonly Row[], mentors: readonly Row[]): string {
  const rows = mentees.flatMap((mentee) =>
    mentors
      .filter((mentor) => keyOf(mentor) !== '' && keyOf(mentee) !== '' && random() < 1 / 3)
      .map((mentor) => [keyOf(mentee), keyOf(mentor), String(Math.round(random() * 1e8) / 1e6)]),
  );
  return stringify([['mentee', 'mentor', 'score'], ...rows]);
}

/** Returns a function from a number to a mentee and a mentor, always the same two. */
function pairs(
  random: Random,
  mentees: readonly Row[],
  mentors: readonly Row[],
): (number: number) => string[] {
  const named = (rows: readonly Row[]): Row[] => rows.filter((row) => row.email !== '');
  const drawn = Array.from({ length: 6 }, () => [
    pick(random, named(mentees)).email,
    pick(random, named(mentors)).email,
  ]);
  return (number) => drawn[number] ?? [];
}
