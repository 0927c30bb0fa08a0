/**
 * Words that people type for a command of another name, and the command line that does what they mean. What comes behind the
 * words goes to that command. A phrase of two words goes before its first word alone.
 */

/** Lines that only read. They are run. */
const READING = {
  today: 'todo, to-do, tasks, status, now, attention list',
  'report overview': 'overview, summary, dashboard',
  'participant list': 'people, participants, everybody, everyone, who, list, list people, list participants',
  'participant list --as mentor': 'mentors, list mentors',
  'participant list --as mentee': 'mentees, list mentees',
  'relationship list': 'pairs, relationships, list pairs, list relationships',
  'meeting list': 'meetings, list meetings',
  'meeting action list': 'actions, list actions',
  'goal list': 'goals, list goals',
  'topic list': 'topics, list topics',
  'organisation list':
    'organisations, organizations, schools, companies, list organisations, list schools, list companies',
  'training list': 'courses, trainings, list training',
  'resource list': 'resources, list resources',
  'round list': 'rounds, list rounds',
  'match show': 'matches, proposal, list matches',
  'match show --unmatched': 'unmatched, waiting',
  'match decisions': 'decisions, locks',
  'criteria list': 'rules, criterion, list criteria',
  'check-in due': 'check-ins, checkins, unanswered, due',
  'skill list': 'skills',
  'target list': 'targets, aims, list targets',
  'outcome list': 'outcomes',
  'phase show': 'phases',
  'template show': 'templates, letters',
  'programme show': 'program, settings, levels',
  'attention show': 'thresholds',
  log: 'history, changes',
};

/** Lines that write. They are only suggested, so that a word from elsewhere never changes anybody's file. */
const WRITING = {
  enrol: 'add, new, register, add participant, add person',
  'enrol --as mentor': 'add mentor, new mentor',
  'enrol --as mentee': 'add mentee, new mentee',
  'relationship pair': 'pair, add pair, new pair',
  'relationship end': 'end, end pair, close pair',
  'relationship renew': 'renew',
  'relationship decide': 'decide',
  met: 'meet, log meeting, add meeting, new meeting, record meeting',
  'meeting plan': 'plan, plan meeting',
  'check-in record': 'checkin, record check-in, log check-in',
  'goal add': 'add goal, new goal',
  'outcome record --kind evidence': 'portfolio add, add evidence',
  'target set': 'add target, set target',
  'report book': 'book, handover',
  'topic add': 'add topic, new topic',
  'organisation merge': 'merge organisations, merge schools',
  'participant edit': 'edit, change, update',
  'participant pause': 'pause',
  'participant resume': 'resume',
  'participant withdraw': 'withdraw',
  'match lock': 'lock',
  'match forbid': 'forbid',
  'match approve': 'approve',
  'match apply': 'apply',
  'agreement accept': 'accept',
};

/** What words mean. */
export interface Meant {
  /** The words of the command, with options where they are part of what is meant. */
  readonly line: readonly string[];
  readonly isReading: boolean;
}

/** What each word or phrase means, in lower case. */
export const MEANT: ReadonlyMap<string, Meant> = new Map([
  ...meaning(READING, true),
  ...meaning(WRITING, false),
]);

function meaning(
  lines: Readonly<Record<string, string>>,
  isReading: boolean,
): (readonly [words: string, meant: Meant])[] {
  return Object.entries(lines).flatMap(([line, phrases]) =>
    phrases.split(', ').map((words) => [words, { line: line.split(' '), isReading }] as const),
  );
}

/**
 * Returns what the first words of a line mean, and the rest of the line; undefined where they mean no command.
 *
 * @example whatIsMeant(['Goals', 'R7']) // { line: ['goal', 'list', 'R7'], taken: 1, isReading: true }
 */
export function whatIsMeant(
  typed: readonly string[],
): (Meant & { readonly taken: 1 | 2; readonly rest: readonly string[] }) | undefined {
  for (const taken of [2, 1] as const) {
    const meant = typed.length < taken ? undefined : MEANT.get(typed.slice(0, taken).join(' ').toLowerCase());
    if (meant !== undefined) return { ...meant, taken, rest: typed.slice(taken) };
  }
  return undefined;
}
