/** The shape of a report: facts in, figures and rows out. `view/pages/report.ts` decides how it looks. */
import type { Circumstances } from '../domain/attention/signal.ts';
import type { Participant, RollEntry } from '../domain/people/participant.ts';
import type { PhaseSettings } from '../domain/relationship/phases.ts';
import type { Programme } from '../domain/programme.ts';
import type { Target } from '../domain/target.ts';
import type { RelationshipFacts } from '../domain/relationship/relationship.ts';
import type { OutcomeRecord } from '../domain/relationship/outcomes.ts';
import type { Round } from '../domain/round.ts';
import type { SkillRating } from '../domain/people/skills.ts';
import type { Course, CourseRecord } from '../domain/people/training.ts';
import type { ReportedAnswers } from './facts/own-answers.ts';
import type { RecordedRow } from './facts/mentee-ratings.ts';
import type { Passage } from './facts/note.ts';
import type { Figure } from './figure.ts';
import type { Clauses, FigureOf, Step } from './lead.ts';
import type { EquityStep } from './statistics/equity-history.ts';

/** A proposal as reports need it, with scores in points. */
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

/** Everything that reports are made from, as of a date. */
export interface ReportFacts {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly programme: Programme;
  readonly participants: readonly RollEntry[];
  /** The same people with everything that was said of them. Loading takes longer. */
  readonly people: readonly Participant[];
  /** Those of the round, if there is one. */
  readonly relationships: readonly RelationshipFacts[];
  /** The open ones of every round: each takes a place, whichever round the report is about. */
  readonly open: readonly RelationshipFacts[];
  /** The report's round, or `null` for the whole programme. */
  readonly round: Round | null;
  /** All of them, oldest first. */
  readonly rounds: readonly Round[];
  readonly phases: PhaseSettings;
  /** What attention signals read, including the schedule of check-ins. */
  readonly circumstances: Circumstances;
  /** Oldest first. */
  readonly skillRatings: readonly SkillRating[];
  /** Oldest first. */
  readonly outcomeRecords: readonly OutcomeRecord[];
  readonly courses: readonly Course[];
  /** Oldest first. */
  readonly trainingRecords: readonly CourseRecord[];
  /** The newest proposal, of the round if there is one; `null` where there is none. */
  readonly proposal: ProposedMatches | null;
  /** The person the report is about, if it is about one. */
  readonly subject: Participant | null;
  /** The programme's custom fields, oldest first. */
  readonly customFields: readonly { readonly name: string; readonly isSensitive: boolean }[];
  /** The ready mentees at each moment when figures about groups may be renewed, oldest first. */
  readonly equitySteps: readonly EquityStep[];
  /** What was recorded about the relationships that the report's person mentored; empty where it is about nobody. */
  readonly recordedRatings: readonly RecordedRow[];
  /** Of every round, whichever the report is about. */
  readonly ofEveryRound: readonly RelationshipFacts[];
  /** The mentees whom closed rounds left ready and unmatched. */
  readonly leftUnmatched: readonly { readonly roundId: number; readonly menteeId: number }[];
  /** What somebody wrote to stand beside the figures. */
  readonly note: readonly Passage[];
  /** What the programme aims at. */
  readonly targets: readonly Target[];
  /** What came back to forms. */
  readonly formAnswers: ReportedAnswers;
  /** The fields of `--by`, which the report looks at one by one; empty to let it choose. */
  readonly by: readonly string[];
}

export type ReportCell = string | number | boolean | null;

export interface ReportColumn {
  /** snake_case. */
  readonly key: string;
  readonly label: string;
  /** Aligned right and never shortened. */
  readonly isNumber?: true;
  /** Never shortened to fit a terminal. */
  readonly isFixed?: true;
  /** A sentence or a list, which goes on in the next line where a terminal is narrow. */
  readonly isWords?: true;
  /** Its words say how urgent the line is: `overdue`, `firm`. */
  readonly isLevel?: true;
  /** Lines that have the same in it follow each other, and stand under it in a terminal. */
  readonly isHeading?: true;
  /** How well a narrow terminal can do without it, as of a {@link Column} of a document. */
  readonly spare?: number;
  /** For machines: in TSV, CSV and JSON, but not in what people read. */
  readonly isExtra?: true;
  /** What it says of a line that needs somebody. Where a list is too long for a page, these lines come first. */
  readonly needsWhen?: ReportCell;
  /** Holds names, or text that could contain one. Left out where names are left out. */
  readonly isPersonal?: true;
}

/** A column, and how it reads its value from a line. */
export interface Column<Line> extends ReportColumn {
  readonly of: (line: Line) => ReportCell;
  /** What people read instead of a value that is a code, or a figure. */
  readonly says?: (line: Line) => SaidCell;
}

/** What people read in a cell: a value, or a figure or its target, in the words that figures have everywhere. */
export type SaidCell = ReportCell | { readonly tells: 'figure' | 'target'; readonly figure: Figure };

export interface ReportTable {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** The rows that people read, as they read them, where a column has codes, or other programs get more rows. */
  readonly said?: readonly (readonly SaidCell[])[];
  /** Shown instead of an empty table. */
  readonly whenEmpty?: string;
}

/** A chart of numbers. Where it cannot be drawn, its numbers are shown as a table. */
export interface Chart {
  readonly title: string;
  /** Bars compare things side by side; a line shows a course in time, whose points are days or months. */
  readonly kind: 'bars' | 'line';
  /** Of bars, whether their order means something, as that of phases and of scores: then a gap among them is shown. */
  readonly isOrdered?: true;
  /** Of bars, whether they show how the values of a list spread, which of a few the list itself does. */
  readonly isSpread?: true;
  /** The value of a full bar or the top of a line: 100 where several charts of shares are to be compared, 5 for ratings. */
  readonly full?: number;
  /** What each point is: `Phase`, `Week`. */
  readonly of: string;
  /** One or two names of at most twenty letters, which is all that fits in the chart. */
  readonly series: readonly string[];
  /** In drawing order; `null` where there is no value. */
  readonly points: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

/** An occasion to celebrate, or a part of a portfolio. */
export interface Card {
  readonly title: string;
  readonly text: string;
  /** A date, or the subject; may be empty. */
  readonly note: string;
}

/** What somebody wrote and agreed to have quoted; who wrote it is told by role alone. */
export interface Quote {
  readonly words: string;
  /** `a mentee` */
  readonly by: string;
}

export interface ReportResult {
  readonly figures: readonly Figure[];
  /** Absent where there is nothing but figures. */
  readonly table?: ReportTable;
  readonly charts?: readonly Chart[];
  /** The names of up to five of the most important figures. */
  readonly headline?: readonly string[];
  /** Whose report it is, where that is not the programme. */
  readonly of?: string;
  /** What to do, where that is not told by the figures alone. */
  readonly steps?: readonly Step[];
  /** Shown under the title. */
  readonly opening?: string;
  /** What a reader asks first, each with the answer: shown under the sentence. */
  readonly answers?: readonly (readonly [question: string, answer: string])[];
  readonly cards?: readonly Card[];
  /** What stands in their place where names are left out. */
  readonly cardsWithoutNames?: readonly Card[];
  readonly quotes?: readonly Quote[];
  /** What somebody wrote to stand beside the figures. */
  readonly passages?: readonly Passage[];
  /** The name of the round that it is of, where it has chosen that itself. */
  readonly round?: string;
  /** What a reader must know to understand the figures. */
  readonly notes?: readonly string[];
  /** Whether somebody must act, as `--exit-code` reports. */
  readonly needsAction: boolean;
}

/** The groups of reports, in the order in which a page lists them. */
export const REPORT_GROUPS = {
  standing: 'How the programme stands',
  people: 'Who is in, and who is matched',
  relationships: 'How the relationships go',
  results: 'What comes of it',
} as const;

export interface Report {
  readonly name: string;
  readonly title: string;
  /** The group under which a page lists it. */
  readonly group: keyof typeof REPORT_GROUPS;
  /** The question it answers, for help and documentation. */
  readonly answers: string;
  /** The heading of its list. */
  readonly list?: string;
  /** About one person, whose name must be given. */
  readonly isPersonal?: true;
  /** Meant as a gift: its page is decorated for that. */
  readonly isKeepsake?: true;
  /** May be of one form alone, which is then named. */
  readonly hasForm?: true;
  /** Takes `--by FIELD`. */
  readonly hasFields?: true;
  /** Whether its table has its figures, so that they stand nowhere else. */
  readonly isOfFigures?: true;
  /** Sets a round beside the one before it: a day can be that of another round, and is not compared as well. */
  readonly isOfRounds?: true;
  /** One sheet of A4. */
  readonly isOneSheet?: true;
  /** Takes `--note FILE`. */
  readonly hasNote?: true;
  /** To be seen at a glance: where there is no folding, in a terminal and in Markdown, its figures are those of the headline. */
  readonly isGlance?: true;
  /** When compared with an earlier day, it lists what happened between: see `changes.ts`. */
  readonly tellsChanges?: true;
  readonly build: (facts: ReportFacts) => ReportResult;
  /** What its figures say as a whole. Of a report about somebody, and of good news, the opening says it. */
  readonly lead?: (figure: FigureOf) => Clauses;
  /** What to do about it, the most urgent first. */
  readonly steps?: (figure: FigureOf) => readonly Step[];
}

/**
 * Returns a code as people read it.
 *
 * @example inPlainWords('low-check-in') // 'low check-in'
 */
export function inPlainWords(code: string): string {
  return code.replaceAll('-', ' ').replace('check in', 'check-in');
}

/**
 * Returns a table with one row for each line. Each column says how it reads its value from a line.
 *
 * @param whenEmpty Shown instead of an empty table; `null` for nothing.
 * @param isRead Whether people read a line in the table; the others are in TSV, CSV and JSON alone.
 * @example tableOf([7], null, [{ key: 'id', label: 'Id', of: (id) => `R${id}` }]).rows // [['R7']]
 */
export function tableOf<Line>(
  lines: readonly Line[],
  whenEmpty: string | null,
  columns: readonly Column<Line>[],
  isRead?: (line: Line) => boolean,
): ReportTable {
  return {
    columns,
    rows: lines.map((line) => columns.map(({ of }) => of(line))),
    ...(isRead !== undefined || columns.some(({ says }) => says !== undefined)
      ? {
          said: lines
            .filter(isRead ?? (() => true))
            .map((line) => columns.map(({ of, says = of }) => says(line))),
        }
      : {}),
    ...(whenEmpty === null ? {} : { whenEmpty }),
  };
}
