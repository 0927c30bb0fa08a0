/** Which kind of file a table is: participants, relationships, meetings … by its headers, and by the cells under them. */
import { FileEvidence } from './evidence/column-evidence.ts';
import type { KnownWords } from './evidence/cell-evidence.ts';
import { mapHeaders } from './header-mapping.ts';
import { type HeaderName, PARTICIPANT_HEADERS } from './header-names.ts';
import { CHECK_IN_COLUMNS } from './records/check-ins.ts';
import { ACTION_COLUMNS } from './records/of-pairs/action-rows.ts';
import { AGREEMENT_COLUMNS } from './records/of-pairs/agreement-rows.ts';
import { GOAL_COLUMNS } from './records/of-pairs/goal-rows.ts';
import { READINESS_COLUMNS } from './records/of-pairs/readiness-rows.ts';
import { REFLECTION_COLUMNS } from './records/of-pairs/reflection-rows.ts';
import { REVIEW_COLUMNS } from './records/of-pairs/review-rows.ts';
import { MEETING_COLUMNS } from './records/meetings.ts';
import { OUTCOME_COLUMNS } from './records/outcomes.ts';
import { PAIR_COLUMNS } from './records/pair-columns.ts';
import type { RecordField } from './records/record-field.ts';
import { TRAINING_COLUMNS } from './records/training.ts';
import type { SourceRow } from './row.ts';
import { words } from '../words/text.ts';

/** A kind of file, by the word of its command, and what tells it from others. */
interface Kind {
  readonly columns: readonly HeaderName[];
  /** Without one of each of these groups it is no such file. */
  readonly needs: readonly string[];
  /** Columns that hardly any other kind has. */
  readonly telling: string;
}

const SOMEBODY = 'participant ref name relationship mentor mentee';

const KINDS = {
  participants: {
    columns: PARTICIPANT_HEADERS,
    needs: ['name first_name last_name email ref'],
    telling:
      'roles expertise goals capacity availability about motivation hours_per_month languages timezone years_experience',
  },
  relationships: {
    columns: PAIR_COLUMNS,
    needs: ['mentor mentor_email', 'mentee mentee_email'],
    telling: 'started_on ended_on how planned_end_on phase circle',
  },
  meetings: { columns: MEETING_COLUMNS, needs: [SOMEBODY, 'met_on'], telling: 'minutes channel' },
  'check-ins': {
    columns: CHECK_IN_COLUMNS,
    needs: [SOMEBODY, 'satisfaction trust communication commitment recommend'],
    telling: 'satisfaction trust communication commitment recommend asks_help',
  },
  training: {
    columns: TRAINING_COLUMNS,
    needs: [SOMEBODY, 'course completed'],
    telling: 'course completed expires_on',
  },
  outcomes: {
    columns: OUTCOME_COLUMNS,
    needs: [SOMEBODY, 'kind subject'],
    telling: 'kind subject moment rating value',
  },
  goals: {
    columns: GOAL_COLUMNS,
    needs: [SOMEBODY, 'statement'],
    telling: 'statement measure baseline target why due_on',
  },
  agreements: {
    columns: AGREEMENT_COLUMNS,
    needs: [
      SOMEBODY,
      'mentor_expectations mentee_expectations responsibilities rhythm_days boundaries accepted_by_mentor accepted_by_mentee',
    ],
    telling:
      'mentor_expectations mentee_expectations responsibilities rhythm_days boundaries confidentiality accepted_by_mentor accepted_by_mentee',
  },
  reviews: {
    columns: REVIEW_COLUMNS,
    needs: [SOMEBODY, 'still_works goals_right'],
    telling: 'still_works goals_right changes_agreed',
  },
  reflections: {
    columns: REFLECTION_COLUMNS,
    needs: [SOMEBODY, 'achievements'],
    telling: 'achievements lessons celebrate satisfaction wants_more is_shared',
  },
  readiness: {
    columns: READINESS_COLUMNS,
    needs: [SOMEBODY, 'motivation', 'time expectations confidence'],
    telling: 'motivation time expectations confidence',
  },
  actions: {
    columns: ACTION_COLUMNS,
    needs: [`${SOMEBODY} meeting`, 'action'],
    telling: 'action owner due_on done_on',
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** The kinds that an import knows, by the word of the command. */
export type FileKindName = keyof typeof KINDS;
export const FILE_KINDS = Object.keys(KINDS) as FileKindName[];

/** A kind that a file may be. */
export interface LikelyKind {
  readonly kind: FileKindName;
  /** The headers that speak for it, those that tell most first. */
  readonly headers: readonly string[];
  readonly score: number;
}

/** What a column that tells the kind counts, beside one that several kinds have. */
const TELLING = 2;

/** How many rows are looked at. */
const ROWS = 50;

/**
 * Returns the kinds that a table may be, the likeliest first: of those that have all they need, by how many columns each
 * explains. A column whose cells are not what it should hold explains nothing.
 *
 * @param titled Place of a column, from 0 → the field of a participant that it is by the title of a question.
 */
export function likelyKinds(
  headers: readonly string[],
  rows: () => Iterable<SourceRow>,
  known: KnownWords,
  titled: ReadonlyMap<number, string> = new Map(),
): readonly LikelyKind[] {
  const sample = firstOf(rows(), ROWS);
  return FILE_KINDS.flatMap((kind) => {
    const { columns, needs, telling }: Kind = KINDS[kind];
    const evidence = kind === 'participants' ? new FileEvidence({ headers, rows, known }) : undefined;
    const options = kind === 'participants' ? { evidence, titled } : {};
    const mapped = mapHeaders(headers, { known: columns, ...options }).columns.map(({ field }) => field);
    const byName = new Map<string, HeaderName>(columns.map((one) => [one.name, one]));
    const found = mapped.flatMap((field, at) => {
      const column = byName.get(field ?? '');
      return field === null || column === undefined || !isHeld(column, sample, at) ? [] : [{ field, at }];
    });
    const fields = new Set(found.map(({ field }) => field));
    if (!needs.every((group) => words(group).some((field) => fields.has(field)))) return [];
    const tells = new Set(words(telling));
    const ordered = found.toSorted((a, b) => Number(tells.has(b.field)) - Number(tells.has(a.field)));
    return [
      {
        kind,
        headers: ordered.map(({ at }) => headers[at] ?? ''),
        score: [...fields].reduce((sum, field) => sum + (tells.has(field) ? TELLING : 1), 0),
      },
    ];
  }).toSorted((a, b) => b.score - a.score);
}

/** Returns the kind that a file clearly is; undefined where another is nearly as likely. */
export function clearKind([first, second]: readonly LikelyKind[]): LikelyKind | undefined {
  return first !== undefined && first.score - (second?.score ?? 0) >= TELLING ? first : undefined;
}

/** Whether at least half of the cells that are filled in can be read as what the column holds. */
function isHeld(column: HeaderName, sample: readonly SourceRow[], at: number): boolean {
  if (!('parse' in column)) return true;
  const { parse } = column as RecordField;
  const cells = sample.map(({ cells: all }) => (all[at] ?? '').trim()).filter((cell) => cell !== '');
  const read = cells.filter((cell) => {
    const result = parse(cell, undefined);
    return 'value' in result || result.problem.rule === 'ambiguous-date';
  });
  return 2 * read.length >= cells.length;
}

function firstOf<T>(all: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const one of all) {
    first.push(one);
    if (first.length === most) break;
  }
  return first;
}
