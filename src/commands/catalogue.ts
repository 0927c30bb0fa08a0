/** Every command, in the order of the help. A new one is a file here and an entry below. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../context.ts';

export interface CommandModule {
  /** Gives the command its arguments, options, help and action. */
  define(command: Command, context: Context): void;
}

export interface CatalogueEntry {
  /** The words of the command: `participant list`. */
  readonly path: string;
  /** A phrase without a full stop, for the list of commands. */
  readonly summary: string;
  /** Heading in `mentor --help`, for the first word alone. */
  readonly group?: string;
  readonly alias?: string;
  /** Absent for a word that only groups others. */
  readonly load?: () => Promise<CommandModule>;
}

const START = 'Start:';
const PEOPLE = 'People:';
const MATCHING = 'Matching:';
const RELATIONSHIPS = 'Relationships:';
const RESULTS = 'Reports:';
const FILE = 'The file:';

export const CATALOGUE: readonly CatalogueEntry[] = [
  { path: 'init', summary: 'Start a programme', group: START, load: () => import('./start/init.ts') },
  {
    path: 'demo',
    summary: 'Show a sample programme, the whole job end to end',
    group: START,
    load: () => import('./start/demo.ts'),
  },
  {
    path: 'help',
    summary: 'Explain a topic or a command',
    group: START,
    load: () => import('./start/help.ts'),
  },

  {
    path: 'enrol',
    alias: 'enroll',
    summary: 'Enrol one participant',
    group: PEOPLE,
    load: () => import('./people/enrol.ts'),
  },
  { path: 'import', summary: 'Take in the CSVs that forms and spreadsheets produce', group: PEOPLE },
  {
    path: 'import participants',
    summary: 'Enrol and update participants from a CSV',
    load: () => import('./people/import/participants.ts'),
  },
  {
    path: 'import meetings',
    summary: 'Record meetings from a CSV',
    load: () => import('./people/import/meetings.ts'),
  },
  {
    path: 'import check-ins',
    summary: 'Record the answers of a form about how it is going',
    load: () => import('./people/import/check-ins.ts'),
  },
  {
    path: 'import training',
    summary: 'Record who did which course from a CSV',
    load: () => import('./people/import/training.ts'),
  },
  {
    path: 'import outcomes',
    summary: 'Record what became of people from a CSV',
    load: () => import('./people/import/outcomes.ts'),
  },
  { path: 'participant', summary: 'Look at and change participants', group: PEOPLE },
  {
    path: 'participant list',
    summary: 'List participants, and who is ready',
    load: () => import('./people/participant/list.ts'),
  },
  {
    path: 'participant show',
    summary: 'Show one participant',
    load: () => import('./people/participant/show.ts'),
  },
  {
    path: 'participant edit',
    summary: 'Change fields of a participant',
    load: () => import('./people/participant/edit.ts'),
  },
  {
    path: 'participant reference',
    summary: 'The people whom participants name: whom they avoid or prefer, their managers',
  },
  {
    path: 'participant reference list',
    summary: 'List the people named of whom it is not certain who they are',
    load: () => import('./people/participant/reference/list.ts'),
  },
  {
    path: 'participant reference decide',
    summary: 'Say who is meant, or that it is nobody in the programme',
    load: () => import('./people/participant/reference/decide.ts'),
  },
  {
    path: 'participant identity',
    summary: 'Participants who may be one person, enrolled twice',
  },
  {
    path: 'participant identity list',
    summary: 'List the participants who may be one person',
    load: () => import('./people/participant/identity/list.ts'),
  },
  {
    path: 'participant identity decide',
    summary: 'Say whether two participants are one person or two',
    load: () => import('./people/participant/identity/decide.ts'),
  },
  {
    path: 'participant pause',
    summary: 'Pause a participant for a time',
    load: () => import('./people/participant/pause.ts'),
  },
  {
    path: 'participant resume',
    summary: 'Make a participant active again',
    load: () => import('./people/participant/resume.ts'),
  },
  {
    path: 'participant withdraw',
    summary: 'Record that a participant has left the programme',
    load: () => import('./people/participant/withdraw.ts'),
  },
  {
    path: 'participant consent',
    summary: 'Record that a participant consents, or takes consent back',
    load: () => import('./people/participant/consent.ts'),
  },
  {
    path: 'participant access',
    summary: 'Give all that is held on a participant, for them to read',
    load: () => import('./people/participant/access.ts'),
  },
  {
    path: 'participant erase',
    summary: 'Take a participant out of the file, its log and its backups, for good',
    load: () => import('./people/participant/erase.ts'),
  },
  { path: 'training', summary: 'Courses and who has done them', group: PEOPLE },
  {
    path: 'training course',
    summary: 'Add a course, and say who must have it',
    load: () => import('./people/training/course.ts'),
  },
  {
    path: 'training record',
    summary: 'Record that a participant has done a course',
    load: () => import('./people/training/record.ts'),
  },
  {
    path: 'training list',
    summary: 'List courses and who has done them',
    load: () => import('./people/training/list.ts'),
  },

  { path: 'topic', summary: 'What people help with and want help with', group: PEOPLE },
  { path: 'topic list', summary: 'List the topics', load: () => import('./people/topic/list.ts') },
  {
    path: 'topic add',
    summary: 'Add a topic, or another name of one',
    load: () => import('./people/topic/add.ts'),
  },
  { path: 'topic merge', summary: 'Make one topic of two', load: () => import('./people/topic/merge.ts') },

  { path: 'organisation', summary: 'Schools, companies and others that people are in', group: PEOPLE },
  {
    path: 'organisation list',
    summary: 'List the organisations',
    load: () => import('./people/organisation/list.ts'),
  },
  {
    path: 'organisation merge',
    summary: 'Make one organisation of two',
    load: () => import('./people/organisation/merge.ts'),
  },

  { path: 'resource', summary: 'Guidance to point people to', group: PEOPLE },
  { path: 'resource list', summary: 'List the guidance', load: () => import('./people/resource/list.ts') },
  {
    path: 'resource add',
    summary: 'Add guidance for a phase or a topic',
    load: () => import('./people/resource/add.ts'),
  },
  {
    path: 'resource remove',
    summary: 'Remove guidance',
    load: () => import('./people/resource/remove.ts'),
  },

  { path: 'round', summary: 'Matching cycles', group: MATCHING },
  { path: 'round open', summary: 'Open a round', load: () => import('./matching/round/open.ts') },
  { path: 'round list', summary: 'List the rounds', load: () => import('./matching/round/list.ts') },
  { path: 'round close', summary: 'Close the open round', load: () => import('./matching/round/close.ts') },
  { path: 'criteria', summary: 'Rules that forbid a pair and criteria that score it', group: MATCHING },
  {
    path: 'criteria show',
    summary: 'Show the rules and criteria',
    load: () => import('./matching/criteria/show.ts'),
  },
  {
    path: 'criteria edit',
    summary: 'Change, add or remove one rule or criterion',
    load: () => import('./matching/criteria/edit.ts'),
  },
  {
    path: 'criteria export',
    summary: 'Write the rules and criteria as one JSON file',
    load: () => import('./matching/criteria/export.ts'),
  },
  {
    path: 'criteria import',
    summary: 'Replace the rules and criteria from a JSON file',
    load: () => import('./matching/criteria/import.ts'),
  },
  {
    path: 'criteria test',
    summary: 'Try the rules and criteria on one pair',
    load: () => import('./matching/criteria/test.ts'),
  },
  {
    path: 'match',
    summary: 'Propose the best batch match for the open round',
    group: MATCHING,
    load: () => import('./matching/match/propose.ts'),
  },
  { path: 'match show', summary: 'Show a proposal', load: () => import('./matching/match/show.ts') },
  {
    path: 'match why',
    summary: 'Explain a pair, and what it would cost to have it',
    load: () => import('./matching/match/why.ts'),
  },
  {
    path: 'match review',
    summary: 'Look at the matches one at a time, and decide',
    load: () => import('./matching/match/review.ts'),
  },
  {
    path: 'match lock',
    summary: 'Match two people whatever comes',
    load: () => import('./matching/match/lock.ts'),
  },
  {
    path: 'match forbid',
    summary: 'Keep two people apart in this round',
    load: () => import('./matching/match/forbid.ts'),
  },
  {
    path: 'match approve',
    summary: 'Approve matches, to be kept when it is proposed again',
    load: () => import('./matching/match/approve.ts'),
  },
  {
    path: 'match release',
    summary: 'Take back a lock, an approval, or that two are kept apart',
    load: () => import('./matching/match/release.ts'),
  },
  {
    path: 'match decisions',
    summary: 'List who is locked, approved or kept apart',
    load: () => import('./matching/match/decisions.ts'),
  },
  {
    path: 'match compare',
    summary: 'Show what differs between two proposals',
    load: () => import('./matching/match/compare.ts'),
  },
  {
    path: 'match verify',
    summary: 'Prove a proposal again',
    load: () => import('./matching/match/verify.ts'),
  },
  {
    path: 'match export',
    summary: 'Write a proposal as CSV, also for mail merge',
    load: () => import('./matching/match/export.ts'),
  },
  {
    path: 'match discard',
    summary: 'Put the open proposal aside',
    load: () => import('./matching/match/discard.ts'),
  },
  {
    path: 'match apply',
    summary: 'Make relationships of the open proposal',
    load: () => import('./matching/match/apply.ts'),
  },

  { path: 'relationship', summary: 'Mentors and mentees who work together', group: RELATIONSHIPS },
  {
    path: 'relationship list',
    summary: 'List relationships and their phases',
    load: () => import('./relationships/relationship/list.ts'),
  },
  {
    path: 'relationship show',
    summary: 'Show one relationship with its checklist',
    load: () => import('./relationships/relationship/show.ts'),
  },
  {
    path: 'relationship pair',
    summary: 'Pair a mentor and a mentee by hand',
    load: () => import('./relationships/relationship/pair.ts'),
  },
  {
    path: 'relationship decide',
    summary: 'Record what the pair decided at closure: end or renew',
    load: () => import('./relationships/relationship/decide.ts'),
  },
  {
    path: 'relationship end',
    summary: 'End a relationship at any time, without fault',
    load: () => import('./relationships/relationship/end.ts'),
  },
  {
    path: 'relationship story',
    summary: 'Write the story of a relationship, for both to keep',
    load: () => import('./relationships/relationship/story.ts'),
  },
  {
    path: 'relationship renew',
    summary: 'Open the next cycle of a relationship, with its goals carried over',
    load: () => import('./relationships/relationship/renew.ts'),
  },
  {
    path: 'advance',
    summary: 'Move relationships to their next phase',
    group: RELATIONSHIPS,
    load: () => import('./relationships/advance.ts'),
  },
  { path: 'phase', summary: 'What each phase asks, and how long it takes', group: RELATIONSHIPS },
  {
    path: 'phase show',
    summary: 'Show the checklist of each phase',
    load: () => import('./relationships/phase/show.ts'),
  },
  {
    path: 'phase edit',
    summary: 'Change the checklist or the length of a phase',
    load: () => import('./relationships/phase/edit.ts'),
  },
  { path: 'template', summary: 'Texts of agreements and messages', group: RELATIONSHIPS },
  {
    path: 'template show',
    summary: 'List the texts, or show one',
    load: () => import('./relationships/template/show.ts'),
  },
  {
    path: 'template edit',
    summary: 'Put a text in the programme\u2019s own words',
    load: () => import('./relationships/template/edit.ts'),
  },
  {
    path: 'readiness',
    summary: 'Record one side\u2019s readiness self-assessment',
    group: RELATIONSHIPS,
    load: () => import('./relationships/readiness.ts'),
  },
  { path: 'agreement', summary: 'What both sides agreed', group: RELATIONSHIPS },
  {
    path: 'agreement set',
    summary: 'Write or revise the agreement',
    load: () => import('./relationships/agreement/set.ts'),
  },
  {
    path: 'agreement accept',
    summary: 'Record that a side accepts the agreement',
    load: () => import('./relationships/agreement/accept.ts'),
  },
  {
    path: 'agreement show',
    summary: 'Show the agreement',
    load: () => import('./relationships/agreement/show.ts'),
  },
  { path: 'goal', summary: 'SMART goals of a relationship', group: RELATIONSHIPS },
  { path: 'goal add', summary: 'Add a goal', load: () => import('./relationships/goal/add.ts') },
  {
    path: 'goal edit',
    summary: 'Complete or correct a goal',
    load: () => import('./relationships/goal/edit.ts'),
  },
  {
    path: 'goal list',
    summary: 'List goals, and what each still lacks',
    load: () => import('./relationships/goal/list.ts'),
  },
  {
    path: 'goal show',
    summary: 'Show a goal, what makes it SMART, and how far it has come',
    load: () => import('./relationships/goal/show.ts'),
  },
  {
    path: 'goal progress',
    summary: 'Note where a goal stands',
    load: () => import('./relationships/goal/progress.ts'),
  },
  {
    path: 'goal milestone',
    summary: 'Add a milestone, or record that one is reached',
    load: () => import('./relationships/goal/milestone.ts'),
  },
  {
    path: 'goal achieve',
    summary: 'Record that a goal is achieved',
    load: () => import('./relationships/goal/achieve.ts'),
  },
  {
    path: 'goal drop',
    summary: 'Drop a goal, with the reason',
    load: () => import('./relationships/goal/drop.ts'),
  },
  {
    path: 'goal carry',
    summary: 'Carry a goal over to the next cycle',
    load: () => import('./relationships/goal/carry.ts'),
  },
  { path: 'meeting', summary: 'Meetings of a relationship, planned and held', group: RELATIONSHIPS },
  {
    path: 'meeting suggest',
    summary: 'Suggest times at which both are available',
    load: () => import('./relationships/meeting/suggest.ts'),
  },
  { path: 'meeting plan', summary: 'Plan a meeting', load: () => import('./relationships/meeting/plan.ts') },
  {
    path: 'meeting edit',
    summary: 'Move a planned meeting, or correct one',
    load: () => import('./relationships/meeting/edit.ts'),
  },
  {
    path: 'meeting cancel',
    summary: 'Cancel a planned meeting',
    load: () => import('./relationships/meeting/cancel.ts'),
  },
  {
    path: 'meeting log',
    summary: 'Record a meeting that was held',
    load: () => import('./relationships/meeting/log.ts'),
  },
  {
    path: 'meeting missed',
    summary: 'Record a meeting to which somebody did not come',
    load: () => import('./relationships/meeting/missed.ts'),
  },
  {
    path: 'meeting remove',
    summary: 'Remove a meeting that was recorded by mistake',
    load: () => import('./relationships/meeting/remove.ts'),
  },
  {
    path: 'meeting list',
    summary: 'List meetings, as a calendar too',
    load: () => import('./relationships/meeting/list.ts'),
  },
  { path: 'meeting action', summary: 'What meetings left to do' },
  {
    path: 'meeting action add',
    summary: 'Add an action with its owner and date',
    load: () => import('./relationships/meeting/action/add.ts'),
  },
  {
    path: 'meeting action done',
    summary: 'Record that an action is done',
    load: () => import('./relationships/meeting/action/done.ts'),
  },
  {
    path: 'meeting action list',
    summary: 'List actions, and which are overdue',
    load: () => import('./relationships/meeting/action/list.ts'),
  },
  {
    path: 'review',
    summary: 'Record the pair\u2019s own review of whether it works',
    group: RELATIONSHIPS,
    load: () => import('./relationships/review.ts'),
  },
  {
    path: 'reflection',
    summary: 'Record one side\u2019s closing reflection',
    group: RELATIONSHIPS,
    load: () => import('./relationships/reflection.ts'),
  },
  { path: 'check-in', summary: 'How it is going, and who has not said', group: RELATIONSHIPS },
  {
    path: 'check-in record',
    summary: 'Record what somebody answered',
    load: () => import('./relationships/check-in/record.ts'),
  },
  {
    path: 'check-in due',
    summary: 'List who has not answered',
    load: () => import('./relationships/check-in/due.ts'),
  },
  {
    path: 'check-in list',
    summary: 'List what a pair has answered',
    load: () => import('./relationships/check-in/list.ts'),
  },
  {
    path: 'check-in schedule',
    summary: 'Show or set when people are asked',
    load: () => import('./relationships/check-in/schedule.ts'),
  },
  { path: 'skill', summary: 'Ratings before, during and after, of both sides', group: RELATIONSHIPS },
  { path: 'skill rate', summary: 'Record a rating', load: () => import('./relationships/skill/rate.ts') },
  {
    path: 'skill list',
    summary: 'List ratings and their change',
    load: () => import('./relationships/skill/list.ts'),
  },
  { path: 'outcome', summary: 'Contacts, careers, confidence, suggestions', group: RELATIONSHIPS },
  {
    path: 'outcome record',
    summary: 'Record an outcome',
    load: () => import('./relationships/outcome/record.ts'),
  },
  { path: 'outcome list', summary: 'List outcomes', load: () => import('./relationships/outcome/list.ts') },
  {
    path: 'remind',
    summary: 'List who needs a word, and write what you can send',
    group: RELATIONSHIPS,
    load: () => import('./relationships/remind.ts'),
  },
  { path: 'attention', summary: 'What needs a person, and from when', group: RELATIONSHIPS },
  {
    path: 'attention show',
    summary: 'Show the signals and their thresholds',
    load: () => import('./relationships/attention/show.ts'),
  },
  {
    path: 'attention edit',
    summary: 'Set the thresholds',
    load: () => import('./relationships/attention/edit.ts'),
  },
  {
    path: 'attention snooze',
    summary: 'Leave a relationship alone until a date',
    load: () => import('./relationships/attention/snooze.ts'),
  },
  {
    path: 'attention wake',
    summary: 'End a snooze',
    load: () => import('./relationships/attention/wake.ts'),
  },

  {
    path: 'report',
    summary: 'Print a report on the programme, or a mentor’s portfolio',
    group: RESULTS,
    load: () => import('./reports/report.ts'),
  },
  {
    path: 'nightly',
    summary: 'Write every report and a digest into a folder',
    group: RESULTS,
    load: () => import('./reports/nightly.ts'),
  },
  {
    path: 'export',
    summary: 'Write every table as CSV, with a data dictionary',
    group: RESULTS,
    load: () => import('./reports/export.ts'),
  },

  {
    path: 'log',
    summary: 'Tell what was changed, when and by whom',
    group: FILE,
    load: () => import('./file/log.ts'),
  },
  { path: 'undo', summary: 'Reverse the last change', group: FILE, load: () => import('./file/undo.ts') },
  { path: 'retention', summary: 'How long things are kept, and what is past its time', group: FILE },
  {
    path: 'retention show',
    summary: 'Show how long things are kept, and who is past their time',
    load: () => import('./file/retention/show.ts'),
  },
  {
    path: 'retention set',
    summary: 'Set after how many months something is past its time',
    load: () => import('./file/retention/set.ts'),
  },
  {
    path: 'check',
    summary: 'Check that the file is sound; silent when it is',
    group: FILE,
    load: () => import('./file/check.ts'),
  },
  {
    path: 'backup',
    summary: 'Copy the file, and check the copy',
    group: FILE,
    load: () => import('./file/backup.ts'),
  },
  {
    path: 'restore',
    summary: 'Put a backup in the place of the file',
    group: FILE,
    load: () => import('./file/restore.ts'),
  },
];
