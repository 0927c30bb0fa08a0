/** Every command, in the order of the help. To add one, add a file here and a line below. */
import type { Command, Context } from '../context.ts';

export interface CommandModule {
  /**
   * True where what it shows is a table or a page to look at. It takes --format and --out then, where it has no such
   * options of its own, and what is longer than the screen goes through the pager.
   */
  readonly shows?: boolean;
  /** Gives the command its arguments, options, help and action. */
  define(command: Command, context: Context): void;
}

export interface CatalogueEntry {
  /** The words of the command: `participant list`. */
  readonly path: string;
  /** A phrase without a full stop, for the list of commands. */
  readonly summary: string;
  /** The heading in `mentor --help`; only for a first word. */
  readonly group: string | undefined;
  readonly alias: string | undefined;
  /** Absent for a word that only groups other commands. */
  readonly load: (() => Promise<CommandModule>) | undefined;
}

type Line = readonly [
  path: string,
  summary: string,
  load?: (() => Promise<CommandModule>) | undefined,
  alias?: string,
];

/** By heading in `mentor --help`, a line a command. Each file is named in full, so that the bundler finds it. */
// prettier-ignore
const SECTIONS: Readonly<Record<string, readonly Line[]>> = {
  'Start:': [
    ['init', 'Start a programme', () => import('./start/init.ts')],
    ['programme', 'Name, dates, time zone, levels of the programme'],
    ['programme show', 'Show the programme’s own settings', () => import('./start/programme/show.ts')],
    ['programme edit', 'Change the programme’s own settings', () => import('./start/programme/edit.ts')],
    ['demo', 'Show a sample programme, the whole job end to end', () => import('./start/demo.ts')],
    ['completion', 'Complete lines in bash, zsh, fish or PowerShell', () => import('./start/completion.ts')],
    ['help', 'Explain a topic or a command', () => import('./start/help.ts')],
  ],
  'Every day:': [
    ['today', 'Show who needs a word today, why, and what to do', () => import('./daily/today.ts')],
  ],
  'People:': [
    ['find', 'Find people, pairs, topics, goals and notes by their words', () => import('./people/find.ts')],
    ['show', 'Show a person with their pairs, a pair, or a thing by its id', () => import('./people/show.ts')],
    ['enrol', 'Enrol one participant', () => import('./people/enrol.ts'), 'enroll'],
    ['import', 'Take in the CSVs that forms and spreadsheets produce', () => import('./people/import/recognise.ts')],
    ['import participants', 'Enrol and update participants from a CSV', () => import('./people/import/participants.ts')],
    ['import relationships', 'Take in the pairs and groups there are and those there were, from a CSV', () => import('./people/import/relationships.ts')],
    ['import meetings', 'Record meetings from a CSV', () => import('./people/import/meetings.ts')],
    ['import check-ins', 'Record the answers of a form about how it is going', () => import('./people/import/check-ins.ts')],
    ['import training', 'Record who did which course from a CSV', () => import('./people/import/training.ts')],
    ['import answers', 'Take in what people answered on forms', () => import('./people/import/answers.ts')],
    ['import bounces', 'Take in mails that tell that a letter did not arrive', () => import('./people/import/bounces.ts')],
    ['import outcomes', 'Record what became of people from a CSV', () => import('./people/import/outcomes.ts')],
    ['import readiness', 'Record how ready people feel, from a CSV', () => import('./people/import/readiness.ts')],
    ['import agreements', 'Take in what pairs agreed, and who accepts it, from a CSV', () => import('./people/import/agreements.ts')],
    ['import goals', 'Take in the goals of pairs from a CSV', () => import('./people/import/goals.ts')],
    ['import actions', 'Record from a CSV what meetings left people to do', () => import('./people/import/actions.ts')],
    ['import reviews', 'Record the reviews of pairs from a CSV', () => import('./people/import/reviews.ts')],
    ['import reflections', 'Record from a CSV how each side looks back', () => import('./people/import/reflections.ts')],
    ['participant', 'Look at and change participants', undefined, 'person'],
    ['participant list', 'List participants, and who is ready', () => import('./people/participant/list.ts')],
    ['participant show', 'Show one participant', () => import('./people/participant/show.ts')],
    ['participant edit', 'Change fields of a participant', () => import('./people/participant/edit.ts')],
    ['participant reference', 'The people whom participants name: whom they avoid or prefer, their managers'],
    ['participant reference list', 'List the people named of whom it is not certain who they are', () => import('./people/participant/reference/list.ts')],
    ['participant reference decide', 'Say who is meant, or that it is nobody in the programme', () => import('./people/participant/reference/decide.ts')],
    ['participant identity', 'Participants who may be one person, enrolled twice'],
    ['participant identity list', 'List the participants who may be one person', () => import('./people/participant/identity/list.ts')],
    ['participant identity decide', 'Say whether two participants are one person or two', () => import('./people/participant/identity/decide.ts')],
    ['participant pause', 'Pause a participant for a time', () => import('./people/participant/status.ts')],
    ['participant resume', 'Make a participant active again', () => import('./people/participant/status.ts')],
    ['participant withdraw', 'Record that a participant has left the programme', () => import('./people/participant/withdraw.ts')],
    ['participant consent', 'Record that a participant consents, or takes consent back', () => import('./people/participant/consent.ts')],
    ['participant access', 'Give all that is held on a participant, for them to read', () => import('./people/participant/access.ts')],
    ['participant erase', 'Take a participant out of the file, its log and its backups, for good', () => import('./people/participant/erase.ts')],
    ['training', 'Courses and who has done them'],
    ['training course', 'Add a course, and say who must have it', () => import('./people/training/course.ts')],
    ['training record', 'Record that a participant has done a course', () => import('./people/training/record.ts')],
    ['training list', 'List courses and who has done them', () => import('./people/training/list.ts')],
    ['topic', 'What people help with and want help with'],
    ['topic list', 'List the topics', () => import('./people/topic/list.ts')],
    ['topic add', 'Add a topic, or another name of one', () => import('./people/topic/add.ts')],
    ['topic merge', 'Make one topic of two', () => import('./people/topic/merge.ts')],
    ['organisation', 'Schools, companies and others that people are in'],
    ['organisation list', 'List the organisations', () => import('./people/organisation/list.ts')],
    ['organisation merge', 'Make one organisation of two', () => import('./people/organisation/merge.ts')],
    ['resource', 'Guidance to point people to'],
    ['resource list', 'List the guidance', () => import('./people/resource/list.ts')],
    ['resource add', 'Add guidance for a phase or a topic', () => import('./people/resource/add.ts')],
    ['resource remove', 'Remove guidance', () => import('./people/resource/remove.ts')],
  ],
  'Matching:': [
    ['round', 'Matching cycles'],
    ['round open', 'Open a round', () => import('./matching/round/open.ts')],
    ['round list', 'List the rounds', () => import('./matching/round/list.ts')],
    ['round close', 'Close the open round', () => import('./matching/round/close.ts')],
    ['criteria', 'Rules that forbid a pair and criteria that score it'],
    ['criteria show', 'Show the rules and criteria', () => import('./matching/criteria/show.ts')],
    ['criteria list', 'List the rules and criteria, one a line', () => import('./matching/criteria/list.ts')],
    ['criteria edit', 'Change, add or remove one rule or criterion', () => import('./matching/criteria/edit.ts')],
    ['criteria export', 'Write the rules and criteria as one JSON file', () => import('./matching/criteria/export.ts')],
    ['criteria import', 'Replace the rules and criteria from a JSON file', () => import('./matching/criteria/import.ts')],
    ['criteria test', 'Try the rules and criteria on one pair', () => import('./matching/criteria/test.ts')],
    ['match', 'Propose the best batch match for the open round', () => import('./matching/match/propose.ts')],
    ['match show', 'Show a proposal', () => import('./matching/match/show.ts')],
    ['match why', 'Explain a pair, and what it would cost to have it', () => import('./matching/match/why.ts')],
    ['match review', 'Look at the matches one at a time, and decide', () => import('./matching/match/review.ts')],
    ['match lock', 'Match two people whatever comes', () => import('./matching/match/lock.ts')],
    ['match forbid', 'Keep two people apart in this round', () => import('./matching/match/forbid.ts')],
    ['match approve', 'Approve matches, to be kept when it is proposed again', () => import('./matching/match/approve.ts')],
    ['match release', 'Take back a lock, an approval, or that two are kept apart', () => import('./matching/match/release.ts')],
    ['match decisions', 'List who is locked, approved or kept apart', () => import('./matching/match/decisions.ts')],
    ['match compare', 'Show what differs between two proposals', () => import('./matching/match/compare.ts')],
    ['match verify', 'Prove a proposal again', () => import('./matching/match/verify.ts')],
    ['match export', 'Write a proposal as CSV, also for mail merge', () => import('./matching/match/export.ts')],
    ['match discard', 'Put the open proposal aside', () => import('./matching/match/discard.ts')],
    ['match apply', 'Make relationships of the open proposal', () => import('./matching/match/apply.ts')],
  ],
  'Relationships:': [
    ['met', 'Record in one short line that a pair met', () => import('./relationships/met.ts')],
    ['relationship', 'Mentors and mentees who work together'],
    ['relationship list', 'List relationships and their phases', () => import('./relationships/relationship/list.ts')],
    ['relationship show', 'Show one relationship with its checklist', () => import('./relationships/relationship/show.ts')],
    ['relationship pair', 'Pair by hand: a pair, a circle, a panel or peers', () => import('./relationships/relationship/pair.ts')],
    ['relationship join', 'Have somebody join a relationship that goes on', () => import('./relationships/relationship/join.ts')],
    ['relationship leave', 'Have somebody leave; the others go on', () => import('./relationships/relationship/leave.ts')],
    ['relationship decide', 'Record what the pair decided at closure: end or renew', () => import('./relationships/relationship/decide.ts')],
    ['relationship end', 'End a relationship at any time, without fault', () => import('./relationships/relationship/end.ts')],
    ['relationship story', 'Write the story of a relationship, for both to keep', () => import('./relationships/relationship/story.ts')],
    ['relationship renew', 'Open the next cycle of a relationship, with its goals carried over', () => import('./relationships/relationship/renew.ts')],
    ['rematch', 'End a relationship, and propose a new match', () => import('./relationships/rematch.ts')],
    ['advance', 'Move relationships to their next phase', () => import('./relationships/advance.ts')],
    ['phase', 'What each phase asks, and how long it takes'],
    ['phase show', 'Show the checklist of each phase', () => import('./relationships/phase/show.ts')],
    ['phase edit', 'Change the checklist or the length of a phase', () => import('./relationships/phase/edit.ts')],
    ['send', 'Send letters through your organisation’s mail server', () => import('./relationships/send.ts')],
    ['sent', 'List the letters that were sent, and what became of them', () => import('./relationships/sent.ts')],
    ['template', 'Texts of agreements and messages'],
    ['template show', 'List the texts, or show one', () => import('./relationships/template/show.ts')],
    ['template edit', 'Put a text in the programme’s own words', () => import('./relationships/template/edit.ts')],
    ['readiness', 'Record one side’s readiness self-assessment', () => import('./relationships/readiness.ts')],
    ['agreement', 'What both sides agreed'],
    ['agreement set', 'Write or revise the agreement', () => import('./relationships/agreement/set.ts')],
    ['agreement accept', 'Record that a side accepts the agreement', () => import('./relationships/agreement/accept.ts')],
    ['agreement show', 'Show the agreement', () => import('./relationships/agreement/show.ts')],
    ['goal', 'SMART goals of a relationship'],
    ['goal add', 'Add a goal', () => import('./relationships/goal/add.ts')],
    ['goal edit', 'Complete or correct a goal', () => import('./relationships/goal/edit.ts')],
    ['goal list', 'List goals, and what each still lacks', () => import('./relationships/goal/list.ts')],
    ['goal show', 'Show a goal, what makes it SMART, and how far it has come', () => import('./relationships/goal/show.ts')],
    ['goal confirm', 'Record that the other side says yes to a goal', () => import('./relationships/goal/confirm.ts')],
    ['goal progress', 'Note where a goal stands', () => import('./relationships/goal/progress.ts')],
    ['goal milestone', 'Add a milestone, or record that one is reached', () => import('./relationships/goal/milestone.ts')],
    ['goal achieve', 'Record that a goal is achieved', () => import('./relationships/goal/close.ts')],
    ['goal drop', 'Drop a goal, with the reason', () => import('./relationships/goal/close.ts')],
    ['goal carry', 'Carry a goal over to the next cycle', () => import('./relationships/goal/close.ts')],
    ['meeting', 'Meetings of a relationship, planned and held'],
    ['meeting suggest', 'Suggest times at which both are available', () => import('./relationships/meeting/suggest.ts')],
    ['meeting plan', 'Plan a meeting', () => import('./relationships/meeting/plan.ts')],
    ['meeting edit', 'Move a planned meeting, or correct one', () => import('./relationships/meeting/edit.ts')],
    ['meeting cancel', 'Cancel a planned meeting', () => import('./relationships/meeting/cancel.ts')],
    ['meeting log', 'Record a meeting that was held', () => import('./relationships/meeting/log.ts')],
    ['meeting missed', 'Record a meeting to which somebody did not come', () => import('./relationships/meeting/missed.ts')],
    ['meeting remove', 'Remove a meeting that was recorded by mistake', () => import('./relationships/meeting/remove.ts')],
    ['meeting list', 'List meetings, as a calendar too', () => import('./relationships/meeting/list.ts')],
    ['meeting action', 'What meetings left to do'],
    ['meeting action add', 'Add an action with its owner and date', () => import('./relationships/meeting/action/add.ts')],
    ['meeting action done', 'Record that an action is done', () => import('./relationships/meeting/action/done.ts')],
    ['meeting action list', 'List actions, and which are overdue', () => import('./relationships/meeting/action/list.ts')],
    ['review', 'Record the pair’s own review of whether it works', () => import('./relationships/review.ts')],
    ['reflection', 'Record one side’s closing reflection', () => import('./relationships/reflection.ts')],
    ['check-in', 'How it is going, and who has not said'],
    ['check-in record', 'Record what somebody answered', () => import('./relationships/check-in/record.ts')],
    ['check-in due', 'List who has not answered', () => import('./relationships/check-in/due.ts')],
    ['check-in list', 'List what a pair has answered', () => import('./relationships/check-in/list.ts')],
    ['check-in schedule', 'Show or set when people are asked', () => import('./relationships/check-in/schedule.ts')],
    ['skill', 'Ratings before, during and after, of both sides'],
    ['skill rate', 'Record a rating', () => import('./relationships/skill/rate.ts')],
    ['skill list', 'List ratings and their change', () => import('./relationships/skill/list.ts')],
    ['outcome', 'Contacts, careers, confidence, suggestions'],
    ['outcome record', 'Record an outcome', () => import('./relationships/outcome/record.ts')],
    ['outcome list', 'List outcomes', () => import('./relationships/outcome/list.ts')],
    ['remind', 'List who needs a word, and write what you can send', () => import('./relationships/remind.ts')],
    ['letter', 'Write letters to people: welcome, matched, thanks, certificates', () => import('./relationships/letter/letter.ts')],
    ['letter list', 'List the letters there are, and to whom each goes', () => import('./relationships/letter/list.ts')],
    ['attention', 'What needs a person, and from when'],
    ['attention show', 'Show the signals and their thresholds', () => import('./relationships/attention/show.ts')],
    ['attention edit', 'Set the thresholds', () => import('./relationships/attention/edit.ts')],
    ['attention snooze', 'Leave a relationship alone until a date', () => import('./relationships/attention/snooze.ts')],
    ['attention wake', 'End a snooze', () => import('./relationships/attention/wake.ts')],
  ],
  'Forms and letters:': [
    ['form', 'Questionnaires: what is asked, and who has not answered'],
    ['form list', 'List the forms, and how many are due', () => import('./forms/form/list.ts')],
    ['form show', 'Show a form with its questions', () => import('./forms/form/show.ts')],
    ['form edit', 'Change a form, or ask a question of your own', () => import('./forms/form/edit.ts')],
    ['form make', 'Make a form for those who are to fill it in', () => import('./forms/form/make.ts')],
    ['form due', 'List who has not answered which form', () => import('./forms/form/due.ts')],
    ['form codes', 'Tell since when the codes of forms hold, or make new ones', () => import('./forms/form/codes.ts')],
  ],
  'Reports:': [
    ['report', 'Print a report on the programme, or somebody’s portfolio', () => import('./reports/report.ts')],
    ['report book', 'Write a round as one linked site, for the archive and the successor', () => import('./reports/book.ts')],
    ['target', 'What the programme aims at'],
    ['target set', 'Set the value of a figure to aim at', () => import('./reports/target/set.ts')],
    ['target list', 'List the targets, and how far each figure has come', () => import('./reports/target/list.ts')],
    ['target drop', 'Drop a target', () => import('./reports/target/drop.ts')],
    ['nightly', 'Write every report and a digest into a folder', () => import('./reports/nightly.ts')],
    ['export', 'Write every table as CSV, with a data dictionary', () => import('./reports/export.ts')],
  ],
  'The file:': [
    ['log', 'Tell what was changed, when and by whom', () => import('./file/log.ts')],
    ['undo', 'Reverse the last change', () => import('./file/undo.ts')],
    ['retention', 'How long things are kept, and what is past its time'],
    ['retention show', 'Show how long things are kept, and who is past their time', () => import('./file/retention/show.ts')],
    ['retention set', 'Set after how many months something is past its time', () => import('./file/retention/set.ts')],
    ['check', 'Check that the file is sound; silent when it is', () => import('./file/check.ts')],
    ['backup', 'Copy the file, and check the copy', () => import('./file/backup.ts')],
    ['restore', 'Put a backup in the place of the file', () => import('./file/restore.ts')],
  ],
};

export const CATALOGUE: readonly CatalogueEntry[] = Object.entries(SECTIONS).flatMap(([heading, lines]) =>
  lines.map(([path, summary, load, alias]) => ({
    path,
    summary,
    group: path.includes(' ') ? undefined : heading,
    alias,
    load,
  })),
);

/** Loads a command and gives it its arguments and options, and those of everything that shows a table or a page. */
export async function defineCommand(
  { load }: CatalogueEntry,
  command: Command,
  context: Context,
): Promise<void> {
  const module = await load?.();
  module?.define(command, context);
  if (module?.shows !== true) return;
  context.pages();
  const { addListOutput } = await import('../application/options/output.ts');
  addListOutput(command, context);
}
