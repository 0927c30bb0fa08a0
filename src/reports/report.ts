/** What a report is: facts in, figures and rows out. How they look is for `view/pages/report.ts`. */
import type { Circumstances } from '../domain/attention/signal.ts';
import type { Participant, RollEntry } from '../domain/people/participant.ts';
import type { PhaseSettings } from '../domain/relationship/phases.ts';
import type { Programme } from '../domain/programme.ts';
import type { RelationshipFacts } from '../domain/relationship/relationship.ts';
import type { OutcomeRecord } from '../domain/relationship/outcomes.ts';
import type { Round } from '../domain/round.ts';
import type { SkillRating } from '../domain/people/skills.ts';
import type { Course, CourseRecord } from '../domain/people/training.ts';
import type { Figure } from './figure.ts';
import type { EquityStep } from './statistics/equity-history.ts';

/** A proposal as reports need it, scores in points. */
export interface ProposedMatches {
  readonly id: number;
  readonly status: 'open' | 'applied' | 'superseded' | 'discarded';
  readonly createdOn: string;
  readonly places: number;
  readonly blockingPairs: number;
  readonly matches: readonly {
    readonly menteeId: number;
    readonly mentorId: number;
    readonly score: number;
  }[];
  readonly unmatched: readonly { readonly menteeId: number; readonly reason: string }[];
  readonly notReady: number;
}

/** Everything that reports are made from, as it is on a date. */
export interface ReportFacts {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly programme: Programme;
  readonly participants: readonly RollEntry[];
  /** The same people with all that was said of them, which takes longer to load. */
  readonly people: readonly Participant[];
  /** Those of the round, where there is one. */
  readonly relationships: readonly RelationshipFacts[];
  /** The open ones of every round: each takes a place, whatever round the report is of. */
  readonly open: readonly RelationshipFacts[];
  /** The round that the report is of, or `null` for the whole programme. */
  readonly round: Round | null;
  /** All of them, oldest first. */
  readonly rounds: readonly Round[];
  readonly phases: PhaseSettings;
  /** What attention signals look at, the schedule of check-ins among it. */
  readonly circumstances: Circumstances;
  /** Oldest first. */
  readonly skillRatings: readonly SkillRating[];
  /** Oldest first. */
  readonly outcomeRecords: readonly OutcomeRecord[];
  readonly courses: readonly Course[];
  /** Oldest first. */
  readonly trainingRecords: readonly CourseRecord[];
  /** The newest proposal, of the round where there is one; `null` where there is none. */
  readonly proposal: ProposedMatches | null;
  /** Whom the report is about, where it is about one person. */
  readonly subject: Participant | null;
  /** The programme's own fields, oldest first. */
  readonly customFields: readonly { readonly name: string; readonly isSensitive: boolean }[];
  /** The ready mentees at each moment at which figures about groups may be renewed, oldest first. */
  readonly equitySteps: readonly EquityStep[];
  /** The fields that the report looks at one by one, where it asks for that; empty for its own choice. */
  readonly by: readonly string[];
}

export type ReportCell = string | number | boolean | null;

export interface ReportColumn {
  /** snake_case. */
  readonly key: string;
  readonly label: string;
  /** Set to the right, and never shortened. */
  readonly isNumber?: true;
  /** Never shortened to fit a terminal. */
  readonly isFixed?: true;
  /** For machines: in TSV, CSV and JSON, not in what people read. */
  readonly isExtra?: true;
  /** Holds names, or words that could hold one: left out where names are. */
  readonly isPersonal?: true;
}

/** A column, and what it says of a line. */
export interface Column<Line> extends ReportColumn {
  readonly of: (line: Line) => ReportCell;
}

export interface ReportTable {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Said instead of an empty table. */
  readonly whenEmpty?: string;
}

/** A picture of numbers; wherever it cannot be drawn, its numbers are a table. */
export interface Chart {
  readonly title: string;
  /** Bars for things side by side, a line for what goes on in time. */
  readonly kind: 'bars' | 'line';
  /** What the points are: `Phase`, `Week`. */
  readonly of: string;
  /** One or two, each of at most twenty letters, which is what a picture has room for. */
  readonly series: readonly string[];
  /** In the order they are drawn; `null` where there is no value. */
  readonly points: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

/** Something to be glad of, or a part of a portfolio. */
export interface Card {
  readonly title: string;
  readonly text: string;
  /** A date, or what it is about. */
  readonly note: string;
}

export interface ReportResult {
  readonly figures: readonly Figure[];
  /** Absent where the figures are all there is. */
  readonly table?: ReportTable;
  readonly charts?: readonly Chart[];
  /** The names of up to four figures that matter most. */
  readonly headline?: readonly string[];
  /** Whom it is of, where that is not the programme. */
  readonly of?: string;
  /** Said under the title. */
  readonly opening?: string;
  readonly cards?: readonly Card[];
  /** What must be known to read the figures rightly. */
  readonly notes?: readonly string[];
  /** Whether somebody must act; what `--exit-code` tells. */
  readonly needsAction: boolean;
}

/** What reports are about, in the order in which a page lists them. */
export const REPORT_GROUPS = {
  standing: 'How the programme stands',
  people: 'Who is in, and who is matched',
  relationships: 'How the relationships go',
  results: 'What comes of it',
} as const;

export interface Report {
  readonly name: string;
  readonly title: string;
  /** With which others a page lists it. */
  readonly group: keyof typeof REPORT_GROUPS;
  /** The question it answers, for help and docs. */
  readonly answers: string;
  /** About one person, who must be named. */
  readonly isPersonal?: true;
  /** Given to somebody to be glad of: its page is dressed for that. */
  readonly isKeepsake?: true;
  /** Takes `--by FIELD`. */
  readonly hasFields?: true;
  /** Set beside an earlier day, says what came between: see `changes.ts`. */
  readonly tellsChanges?: true;
  readonly build: (facts: ReportFacts) => ReportResult;
}

/**
 * Returns a table with a row for each line. Each column says how it is read from one.
 *
 * @param whenEmpty Said instead of an empty table; `null` for nothing.
 * @example tableOf([7], null, [{ key: 'id', label: 'Id', of: (id) => `R${id}` }]).rows // [['R7']]
 */
export function tableOf<Line>(
  lines: readonly Line[],
  whenEmpty: string | null,
  columns: readonly Column<Line>[],
): ReportTable {
  return {
    columns,
    rows: lines.map((line) => columns.map(({ of }) => of(line))),
    ...(whenEmpty === null ? {} : { whenEmpty }),
  };
}
