/** The columns of a file of relationships: who mentors whom, since when, and what became of it. */
import { SUBMITTED_AT } from '../header-names.ts';
import { FORMAT_WORDS } from '../../people/fields/choices.ts';
import { wrong } from '../../people/fields/field-entry.ts';
import { END_REASONS, PHASES } from '../../relationship/relationship.ts';
import { folded, phrases, words } from '../../words/text.ts';
import { choiceColumn, dateColumn, type RecordField, textColumn } from './record-field.ts';
import { MENTEE_COLUMN, MENTOR_COLUMN } from './who-columns.ts';

/** What a cell of `how` says of a pair that goes on, and of one that is over without saying how. */
export const GOES_ON = 'running';
export const IS_OVER = 'over';

const HOW_WORDS = {
  [GOES_ON]:
    phrases(`ongoing, on going, active, current, currently active, open, live, in progress, under way, underway,
    continuing, still meeting, still running, still going, started, just started, starting, not started, not yet started,
    not yet met, not met yet, new, newly matched, on hold, paused, on pause, matched, paired, not finished, yes`),
  completed:
    phrases(`complete, finished, done, completed successfully, successfully completed, successful, success,
    concluded, graduated, came to its end, goals met, goals achieved`),
  renewed: phrases('extended, renewed for another year, continued as a new pair'),
  'ended-early':
    phrases(`ended early, stopped early, finished early, closed early, stopped, terminated, discontinued,
    broken off, broke off, dissolved, withdrew, withdrawn, dropped out, cancelled, canceled, cut short, unmatched,
    ended prematurely, incomplete, not completed, did not complete`),
  lapsed: phrases(
    'expired, fizzled out, faded out, petered out, died out, lost touch, lost contact, went quiet',
  ),
  [IS_OVER]: phrases('ended, closed, past, former, inactive, not active, no longer active'),
};

const REASON_WORDS: Readonly<Record<keyof typeof END_REASONS, ReadonlySet<string>>> = {
  'no-time': phrases(
    'time, lack of time, not enough time, too busy, workload, time commitment, time constraints',
  ),
  'no-contact': phrases(
    'no response, no reply, unresponsive, not responding, could not be reached, lost contact, lost touch',
  ),
  'goals-met': phrases('goals achieved, goal met, goal achieved, finished sooner, achieved goals'),
  'goals-changed': phrases('goal changed, changed goals, change of goals, needs changed'),
  'left-organisation':
    phrases(`left organization, left the organisation, left the organization, left the company, left company,
    left the school, left employer, changed jobs, new job, moved job`),
  'left-programme': phrases('left program, left the programme, left the program, withdrew, dropped out'),
  mismatch: phrases(
    'bad match, poor match, poor fit, not a good fit, not a good match, no fit, did not fit, incompatible',
  ),
  other: phrases('another reason, other reason, other reasons'),
};

const REASONS = new Map(
  Object.entries(REASON_WORDS).flatMap(([code, others]) =>
    [code, code.replaceAll('-', ' '), folded(END_REASONS[code as keyof typeof END_REASONS]), ...others].map(
      (word) => [word, code] as const,
    ),
  ),
);

/** Why one ended early. What cannot be read is not quoted: it was said in confidence. */
const REASON: RecordField = {
  name: 'reason',
  about: 'why one was ended early: a code of relationship end, or usual words; confidential',
  aliases: words(`
    end_reason reason_code reason_for_ending reason_for_end reason_ended why_it_ended why_did_it_end reason_it_ended
    reason_for_ending_early reason_for_closure reason_for_closing closure_reason`),
  isConfidential: true,
  parse(given) {
    const value = REASONS.get(folded(given).replaceAll('_', ' ')) ?? REASONS.get(folded(given));
    return value === undefined
      ? wrong(
          'unknown-reason',
          'the reason is none of those that are known',
          `write one of ${Object.keys(END_REASONS).join(', ')}; what is said in words goes in a column notes`,
        )
      : { value };
  },
};

const IS_ADDRESS = /email|e_mail|_ref$|_id$|_number$/;

/** Returns the columns of one side: where a row has an address or a number, the name beside it is not read. */
function sideColumns({ aliases, ...column }: RecordField, side: 'mentor' | 'mentee'): RecordField[] {
  const address = `${side}_email`;
  return [
    textColumn({
      name: address,
      about: `the ${side}: e-mail, ref or P12`,
      aliases: aliases.filter((alias) => alias !== address && IS_ADDRESS.test(alias)),
      isFirstTaken: true,
    }),
    {
      ...column,
      about: `the ${side} in any of these ways, or by full name, if it is one person’s alone`,
      aliases: aliases.filter((alias) => !IS_ADDRESS.test(alias)),
      standsInFor: [address],
    },
  ];
}

/** The words for what became of a pair that people use most, for whoever used another. */
const USUAL_WORDS =
  'write running (or active, in progress, just started, not yet met, on hold, paused), completed (complete, finished), renewed, ended-early, lapsed, or over (ended, closed)';

/** Under "Stage" and "Status" some write the phase, and others what became of the pair. */
function toldByCells({ parse, ...field }: RecordField, hint: (all: string) => string): RecordField {
  return {
    ...field,
    parse(text, dateFormat) {
      const read = parse(text, dateFormat);
      return 'value' in read ? read : { problem: { ...read.problem, hint: hint(read.problem.hint) } };
    },
    isSaidBy: (text) => 'value' in parse(text, undefined),
  };
}

/** Gathers the rows of one relationship of several. */
const CIRCLE_COLUMN = textColumn({
  name: 'circle',
  about: 'any word: the rows that have the same are one circle, panel or trio',
  aliases: words(`
    circle_name circle_id circle_number name_of_circle mentoring_circle mentoring_group panel panel_name name_of_panel
    mentoring_panel trio peer_group`),
});

const FORMAT_COLUMN = choiceColumn(
  {
    name: 'format',
    about: 'one-to-one, circle, panel or peer (else as its people make it)',
    aliases: words(`
      relationship_format mentoring_format relationship_type type_of_relationship mentoring_type type_of_mentoring
      form_of_mentoring`),
  },
  FORMAT_WORDS,
);

/** The columns that say who. */
export const PAIR_SIDES: readonly RecordField[] = [
  ...sideColumns(MENTOR_COLUMN, 'mentor'),
  ...sideColumns(MENTEE_COLUMN, 'mentee'),
  CIRCLE_COLUMN,
  FORMAT_COLUMN,
  // Tells which of two rows about one pair is newer. The planner knows how to read it.
  textColumn({
    ...SUBMITTED_AT,
    aliases: words('timestamp last_updated updated_on updated_at last_modified last_modified_date'),
    about: 'when the row was written or sent',
  }),
];

/** The columns that say what of them. */
export const PAIR_TOLD: readonly RecordField[] = [
  dateColumn(
    {
      name: 'started_on',
      about: 'the day they began; --started-on gives it to rows without one',
      aliases: words(`
        start_date started start date_started start_on starts_on began_on began begin_date since from matched_on match_date
        date_matched date_of_match paired_on pairing_date date_paired date_of_pairing relationship_start
        relationship_start_date mentoring_start_date mentorship_start_date start_of_relationship start_of_mentoring`),
    },
    '--started-on',
  ),
  dateColumn({
    name: 'ended_on',
    about: 'the day it was over; blank while they go on',
    aliases: words(`
      end_date ended end date_ended ended_at end_on finished_on finished finish_date date_finished closed_on date_closed
      closing_date completed_on date_completed until to actual_end actual_end_date relationship_end
      relationship_end_date mentoring_end_date mentorship_end_date end_of_relationship end_of_mentoring`),
  }),
  toldByCells(
    choiceColumn(
      {
        name: 'how',
        about: 'running, or how it ended: completed, renewed, ended-early, lapsed',
        aliases: words(`
        outcome status state result how_it_ended how_did_it_end end_status relationship_status pair_status match_status
        mentoring_status mentorship_status status_of_relationship relationship_outcome what_became_of_it`),
      },
      HOW_WORDS,
    ),
    (hint) => hint.replace(/write one of .*/, USUAL_WORDS),
  ),
  REASON,
  textColumn({
    name: 'notes',
    about: 'of one that is over, in words; for the coordinator alone',
    isConfidential: true,
    aliases: words(
      'end_notes notes_on_end notes_on_ending reason_in_words comments comment remarks details note',
    ),
  }),
  dateColumn({
    name: 'planned_end_on',
    about: 'the day it is planned to end (else that of its round, or in twelve months)',
    aliases: words(`
      planned_end planned_end_date ends_on expected_end expected_end_date scheduled_end scheduled_end_date due_to_end
      target_end_date end_date_planned`),
  }),
  toldByCells(
    choiceColumn(
      {
        name: 'phase',
        about: 'the phase that it is in (else by how long they have gone on), or was in at its end',
        aliases: words('stage current_phase phase_of_relationship relationship_phase mentoring_phase'),
      },
      Object.fromEntries(PHASES.map((phase) => [phase, []])),
    ),
    (hint) =>
      `${hint}; a column of who goes on and who is over: mentor import relationships FILE --set how=HEADER`,
  ),
  textColumn({
    name: 'round',
    about: 'N2 or the name of a round (else where they began; if running, the open one)',
    aliases: words('round_name round_id round_number cohort intake programme_round program_round cycle'),
  }),
];

/** The columns of a file of relationships. */
export const PAIR_COLUMNS: readonly RecordField[] = [...PAIR_SIDES, ...PAIR_TOLD];
