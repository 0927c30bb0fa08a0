/** A small programme in which every command has something to do, and one valid line for each command. */
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerText } from '../../src/domain/forms/answer-text.ts';
import { formCode } from '../../src/domain/forms/form-code.ts';
import { REPORTS } from '../../src/reports/index.ts';
import { openStore } from '../../src/store/file/open.ts';
import { formSigner } from '../../src/store/forms/form-secret.ts';
import { runMentor } from '../support/host.ts';

export interface Invocation {
  readonly argv: readonly string[];
  /** Without `mentor.`. Default: the words of the command with dots between them, and `/1`. */
  readonly schema?: string;
  /** A command that must run before. */
  readonly setup?: readonly string[];
  /** Whether what it prints is a text of its own, whatever stdout is: no table, no TSV. */
  readonly isText?: boolean;
  /** Whether it has somebody look at things, and is refused without a terminal. */
  readonly needsTerminal?: boolean;
}

/** Every command that can be run, with one or more lines that succeed in the prepared programme. */
export const INVOCATIONS: Readonly<Record<string, readonly Invocation[]>> = {
  init: [{ argv: ['init', 'Another', '--db', 'another.db'] }],
  'programme show': [{ argv: ['programme', 'show'] }],
  'programme edit': [
    { argv: ['programme', 'edit', '--levels', 'Manager,Officer=Clerk,Head', '--default-capacity', '3'] },
    {
      argv: [
        'programme',
        'edit',
        '--name',
        'Renamed',
        '--timezone',
        'Europe/Paris',
        '--ends',
        '2027-08-31',
        '--contact',
        'Ann Lee <ann@example.org>',
      ],
    },
  ],
  demo: [{ argv: ['demo', 'sample'], isText: true }],
  help: [{ argv: ['help', 'formats'], isText: true }],
  completion: [{ argv: ['completion', 'fish'], isText: true }],
  find: [{ argv: ['find', 'ada'] }, { argv: ['find', 'nowhere', '--confidential'] }],
  show: [
    { argv: ['show', 'ada'] },
    { argv: ['show', 'P3', '--confidential'] },
    { argv: ['show', 'mary', 'tom'], schema: 'relationship.show/1' },
    { argv: ['show', 'G1'], schema: 'goal.show/1' },
  ],
  enrol: [{ argv: ['enrol', '--as', 'mentee', '--name', 'Jane Addams', '--email', 'jane@example.org'] }],
  import: [{ argv: ['import', 'meetings.csv'], schema: 'import/1' }],
  'import participants': [{ argv: ['import', 'participants', 'people.csv'], schema: 'import/1' }],
  'import relationships': [{ argv: ['import', 'relationships', 'pairs.csv'], schema: 'import/1' }],
  'import meetings': [{ argv: ['import', 'meetings', 'meetings.csv'], schema: 'import/1' }],
  'import check-ins': [{ argv: ['import', 'check-ins', 'check-ins.csv'], schema: 'import/1' }],
  'import training': [
    {
      argv: ['import', 'training', 'attended.csv', '--course', 'Basics', '--on', '2026-09-01'],
      schema: 'import/1',
    },
  ],
  'import answers': [
    { argv: ['import', 'answers', 'answers.txt'], schema: 'answers/1' },
    { argv: ['import', 'answers', '.', '--new'], schema: 'answers/1' },
  ],
  'import bounces': [{ argv: ['import', 'bounces', 'bounce.eml'] }],
  'import outcomes': [
    {
      argv: ['import', 'outcomes', 'outcomes.csv', '--on', '2026-09-01', '--moment', 'before'],
      schema: 'import/1',
    },
  ],
  'import readiness': [{ argv: ['import', 'readiness', 'readiness.csv'], schema: 'import/1' }],
  'import agreements': [
    { argv: ['import', 'agreements', 'agreements.csv', '--on', '2026-09-01'], schema: 'import/1' },
  ],
  'import goals': [{ argv: ['import', 'goals', 'goals.csv', '--on', '2026-09-01'], schema: 'import/1' }],
  'import actions': [{ argv: ['import', 'actions', 'actions.csv'], schema: 'import/1' }],
  'import reviews': [{ argv: ['import', 'reviews', 'reviews.csv'], schema: 'import/1' }],
  'import reflections': [{ argv: ['import', 'reflections', 'reflections.csv'], schema: 'import/1' }],
  'participant list': [
    { argv: ['participant', 'list'] },
    { argv: ['participant', 'list', '--as', 'mentor', '--status', 'paused'] },
    { argv: ['participant', 'list', '--where', 'organisation=elm school'] },
  ],
  'participant show': [{ argv: ['participant', 'show', 'ada@example.org'] }],
  'participant edit': [{ argv: ['participant', 'edit', 'P2', '--job-title', 'Analyst'] }],
  'participant identity list': [{ argv: ['participant', 'identity', 'list', '--all'] }],
  'participant identity decide': [
    { argv: ['participant', 'identity', 'decide', 'P1', 'P2', '--two-people'] },
  ],
  'participant reference list': [{ argv: ['participant', 'reference', 'list'] }],
  'participant reference decide': [
    {
      argv: ['participant', 'reference', 'decide', 'P2', '--outside'],
      setup: ['participant', 'edit', 'P2', '--manager', 'Dr Singh'],
    },
  ],
  'participant pause': [{ argv: ['participant', 'pause', 'P5', '--until', '2026-12-31'] }],
  'participant resume': [{ argv: ['participant', 'resume', 'P5'], setup: ['participant', 'pause', 'P5'] }],
  'participant withdraw': [{ argv: ['participant', 'withdraw', 'P1', '--relationships', 'end'] }],
  'participant consent': [
    { argv: ['participant', 'consent', 'P6', '--notice', '2026-1'] },
    { argv: ['participant', 'consent', 'P2', '--withdrawn'] },
  ],
  'participant access': [
    { argv: ['participant', 'access', 'P2'] },
    { argv: ['participant', 'access', 'P2', '--out', 'for-them.md'], schema: 'participant.access.file/1' },
  ],
  'participant erase': [
    { argv: ['participant', 'erase', 'P4', '--confirm', 'Tom Peters'] },
    { argv: ['participant', 'erase', '--undone', '--confirm', 'Prepared'], setup: ['undo', '8'] },
  ],
  'training course': [{ argv: ['training', 'course', 'Across cultures', '--required-of', 'cross-country'] }],
  'training record': [{ argv: ['training', 'record', 'P1', '--course', 'Basics'] }],
  'training list': [{ argv: ['training', 'list'] }],
  'round open': [{ argv: ['round', 'open'], setup: ['round', 'close', '--discard-proposal'] }],
  'round list': [{ argv: ['round', 'list'] }],
  'round close': [{ argv: ['round', 'close', '--discard-proposal'] }],
  'criteria show': [{ argv: ['criteria', 'show'] }],
  'criteria list': [{ argv: ['criteria', 'list'] }],
  'criteria edit': [{ argv: ['criteria', 'edit', 'topics', '--weight', '5'] }],
  'criteria export': [
    { argv: ['criteria', 'export', 'exported.json'] },
    { argv: ['criteria', 'export'], schema: 'criteria/1', isText: true },
  ],
  'criteria import': [
    { argv: ['criteria', 'import', 'criteria.json'], setup: ['criteria', 'edit', 'topics', '--weight', '9'] },
  ],
  'criteria test': [
    { argv: ['criteria', 'test', 'P5', 'P3'] },
    { argv: ['criteria', 'test', 'P3', 'P6', '--confidential'] },
  ],
  match: [
    { argv: ['match'], schema: 'match/1' },
    { argv: ['match', '--scores', 'scores.csv'], schema: 'match/1' },
    { argv: ['match', '--keep'], schema: 'match/1', setup: ['match', 'approve', '--all'] },
    { argv: ['match', '--explain'], schema: 'match/1' },
  ],
  'match show': [
    { argv: ['match', 'show', '--weakest'], schema: 'match/1' },
    { argv: ['match', 'show', '--unmatched'], schema: 'match/1' },
    { argv: ['match', 'show', '--by-mentor'], schema: 'match/1' },
    { argv: ['match', 'show', '--blocking'], schema: 'match.blocking/1', setup: ['match'] },
  ],
  'match why': [
    { argv: ['match', 'why', 'P5', 'P3'] },
    { argv: ['match', 'why', 'P5', 'P1'] },
    { argv: ['match', 'why', 'joan'], schema: 'match.why.best/1' },
    { argv: ['match', 'why', 'P3'], schema: 'match.why.best/1' },
  ],
  'match review': [{ argv: ['match', 'review'], needsTerminal: true }],
  'match lock': [{ argv: ['match', 'lock', 'P5', 'P3', '--reason', 'They asked for each other'] }],
  'match forbid': [{ argv: ['match', 'forbid', 'P5', 'P3', '--reason', 'They share an office'] }],
  'match approve': [{ argv: ['match', 'approve', 'P5'] }, { argv: ['match', 'approve', '--all'] }],
  'match release': [{ argv: ['match', 'release', 'P5', 'P3'], setup: ['match', 'lock', 'P5', 'P3'] }],
  'match decisions': [{ argv: ['match', 'decisions'], setup: ['match', 'lock', 'P5', 'P3'] }],
  'match verify': [{ argv: ['match', 'verify'], setup: ['match'] }],
  'match compare': [
    { argv: ['match', 'compare', 'X1', 'X1'] },
    { argv: ['match', 'compare'], setup: ['match', '--objective', 'fair'] },
  ],
  'match export': [
    { argv: ['match', 'export', '--out', 'matches.csv'], schema: 'match.export.file/1' },
    { argv: ['match', 'export', '--merge'], schema: 'match.export.merge/1', isText: true },
  ],
  'match discard': [{ argv: ['match', 'discard'] }],
  'match apply': [{ argv: ['match', 'apply'] }],
  met: [{ argv: ['met', 'grace', 'ada', '45m'] }, { argv: ['met', 'R2', '2026-09-01', '--notes', 'More'] }],
  'relationship list': [{ argv: ['relationship', 'list'] }],
  'relationship show': [{ argv: ['relationship', 'show', 'R2'] }],
  'relationship pair': [{ argv: ['relationship', 'pair', 'P1', 'P5', '--override', 'Both asked'] }],
  'relationship join': [{ argv: ['relationship', 'join', 'R2', 'P5', '--override', 'Both asked'] }],
  'relationship leave': [
    { argv: ['relationship', 'leave', 'R2', 'P3', '--end', '--reason', 'no-time', '--yes'] },
  ],
  'relationship decide': [{ argv: ['relationship', 'decide', 'R3', 'end'] }],
  'relationship story': [
    { argv: ['relationship', 'story', 'R2'] },
    { argv: ['relationship', 'story', 'R2', '--out', 'story.html'], schema: 'relationship.story.file/1' },
  ],
  'relationship renew': [
    { argv: ['relationship', 'renew', 'R3', '--force', '--reason', 'Both want to go on'] },
  ],
  rematch: [{ argv: ['rematch', 'R1', '--reason', 'no-time'], schema: 'match/1' }],
  'relationship end': [{ argv: ['relationship', 'end', 'R1', '--reason', 'no-time'] }],
  advance: [
    { argv: ['advance', 'R1', '--force', '--reason', 'They know each other'] },
    { argv: ['advance', '--ready'] },
    { argv: ['advance', '--ready', '--dry-run'], schema: 'advance.dry-run/1' },
  ],
  'phase show': [{ argv: ['phase', 'show'] }, { argv: ['phase', 'show', 'growth'] }],
  'phase edit': [
    { argv: ['phase', 'edit', 'growth', '--require', 'meetings:at_least=5', '--drop', 'review'] },
  ],
  'template show': [{ argv: ['template', 'show'] }, { argv: ['template', 'show', 'reminder.review'] }],
  'template edit': [{ argv: ['template', 'edit', 'agreement.boundaries', '--text', 'None'] }],
  'topic list': [{ argv: ['topic', 'list'] }, { argv: ['topic', 'list', '--unused'] }],
  'topic add': [{ argv: ['topic', 'add', 'Nursing', '--alias', 'Caring for the sick'] }],
  'topic merge': [{ argv: ['topic', 'merge', 'Nursing', 'leading a team'] }],
  'organisation list': [{ argv: ['organisation', 'list'] }],
  'organisation merge': [
    {
      argv: ['organisation', 'merge', 'Elm Schol', 'Elm School'],
      setup: ['participant', 'edit', 'P2', '--organisation', 'Elm Schol'],
    },
  ],
  'resource list': [{ argv: ['resource', 'list'] }],
  'resource add': [{ argv: ['resource', 'add', 'Goals', 'https://example.org/goals', '--topic', 'Nursing'] }],
  'resource remove': [
    {
      argv: ['resource', 'remove', 'S1'],
      setup: ['resource', 'add', 'Goals', 'https://example.org/goals', '--phase', 'growth'],
    },
  ],
  'target set': [
    { argv: ['target', 'set', 'completion_rate', '70%', '--by', '2027-06-30'] },
    { argv: ['target', 'set', 'check-ins.satisfaction', '4.2'] },
  ],
  'target list': [{ argv: ['target', 'list'] }],
  'target drop': [
    {
      argv: ['target', 'drop', 'completion_rate'],
      setup: ['target', 'set', 'completion_rate', '70%'],
    },
  ],
  readiness: [
    {
      argv: 'readiness R1 --by mentor --motivation 4 --time 4 --expectations 4 --confidence 4'.split(' '),
    },
  ],
  'agreement set': [{ argv: ['agreement', 'set', 'R2', '--rhythm-days', '14'] }],
  'agreement accept': [{ argv: ['agreement', 'accept', 'R2', '--by', 'both'] }],
  'agreement show': [
    { argv: ['agreement', 'show', 'R2'] },
    { argv: ['agreement', 'show', 'R2', '--revision', '1', '--history'] },
    { argv: ['agreement', 'show', 'R2', '--out', 'agreement.md'], schema: 'agreement.show.file/1' },
  ],
  'goal add': [{ argv: ['goal', 'add', 'R2', '--statement', 'Lead a meeting'] }],
  'goal edit': [{ argv: ['goal', 'edit', 'G1', '--target', '6'] }],
  'goal list': [{ argv: ['goal', 'list', 'R2'] }],
  'goal show': [{ argv: ['goal', 'show', 'G1'] }],
  'goal confirm': [
    { argv: ['goal', 'confirm', 'G1', '--by', 'mentor'], setup: ['import', 'goals', 'drafts.csv'] },
  ],
  'goal progress': [{ argv: ['goal', 'progress', 'G1', '--value', '2 talks', '--note', 'Calmer'] }],
  'goal milestone': [
    { argv: ['goal', 'milestone', 'G1', '--add', 'Speak at the team meeting', '--due', '2026-12-01'] },
    { argv: ['goal', 'milestone', 'G1', '--done', '1'], setup: ['goal', 'milestone', 'G1', '--add', 'One'] },
  ],
  'goal achieve': [{ argv: ['goal', 'achieve', 'G1'] }],
  'goal drop': [{ argv: ['goal', 'drop', 'G1', '--reason', 'No longer wanted'] }],
  'goal carry': [{ argv: ['goal', 'carry', 'G1'] }],
  'meeting suggest': [{ argv: ['meeting', 'suggest', 'R2', '--weeks', '1', '--minutes', '30'] }],
  'meeting plan': [
    { argv: 'meeting plan R2 --on 2026-12-03 --at 16:00 --ics r2.ics'.split(' ') },
    { argv: 'meeting plan R2 --start 2026-12-03T16:00:00Z --minutes 30'.split(' ') },
  ],
  'meeting edit': [{ argv: 'meeting edit M1 --minutes 50'.split(' ') }],
  'meeting cancel': [
    { argv: ['meeting', 'cancel', 'M2'], setup: ['meeting', 'plan', 'R2', '--on', '2026-12-03'] },
  ],
  'meeting log': [
    { argv: ['meeting', 'log', 'R1', '--on', '2026-11-20', '--minutes', '45'] },
    { argv: ['meeting', 'log', 'M2'], setup: ['meeting', 'plan', 'R2', '--on', '2026-11-22'] },
  ],
  'meeting missed': [{ argv: 'meeting missed R1 --on 2026-11-20 --absent mentee'.split(' ') }],
  'meeting remove': [{ argv: ['meeting', 'remove', 'M1'] }],
  'meeting list': [{ argv: ['meeting', 'list', 'R2'] }, { argv: ['meeting', 'list', '--ics', 'all.ics'] }],
  'meeting action add': [{ argv: 'meeting action add M1 --action Read --owner mentee'.split(' ') }],
  'meeting action done': [
    { argv: 'meeting action done A1'.split(' '), setup: 'meeting action add M1 --action Read'.split(' ') },
  ],
  'meeting action list': [
    { argv: 'meeting action list'.split(' '), setup: 'meeting action add M1 --action Read'.split(' ') },
  ],
  review: [
    { argv: ['review', 'R2', '--still-works', 'yes', '--goals-right', 'no'] },
    { argv: ['review', 'R2', '--still-works', 'yes', '--goals-right', 'no', '--drop', 'G1=Changed teams'] },
  ],
  reflection: [
    { argv: ['reflection', 'R3', '--by', 'mentee', '--achievements', 'Spoke up', '--satisfaction', '4'] },
  ],
  'check-in record': [
    { argv: 'check-in record R2 --by mentee --satisfaction 4 --recommend 9 --asks-help'.split(' ') },
  ],
  'check-in due': [{ argv: ['check-in', 'due'] }],
  today: [{ argv: ['today'] }, { argv: ['today', '--all', '--who', 'R1'] }],
  'check-in list': [
    {
      argv: ['check-in', 'list', 'R2', '--confidential'],
      setup: 'check-in record R2 --by mentor --words Well'.split(' '),
    },
  ],
  'check-in schedule': [
    { argv: ['check-in', 'schedule'] },
    { argv: ['check-in', 'schedule', '--first-day', '21', '--at-closure', 'no'] },
  ],
  'skill rate': [{ argv: 'skill rate P1 --subject coaching --rating 3 --moment before'.split(' ') }],
  'skill list': [
    {
      argv: ['skill', 'list'],
      setup: 'skill rate P1 --subject Nursing --rating 3 --moment after'.split(' '),
    },
  ],
  'outcome record': [{ argv: 'outcome record P2 --kind contact --value 3'.split(' ') }],
  'outcome list': [
    {
      argv: ['outcome', 'list', 'P2', '--confidential'],
      setup: 'outcome record P2 --kind promotion --notes Head'.split(' '),
    },
  ],
  send: [{ argv: ['send', 'welcome-P1.eml', '--dry-run'] }],
  sent: [{ argv: ['sent'] }, { argv: ['sent', '--state', 'unknown', '--who', 'ada'] }],
  'form list': [{ argv: ['form', 'list'] }],
  'form show': [
    { argv: ['form', 'show', 'check-in', '--language', 'fr'], schema: 'form/1' },
    { argv: ['form', 'show', 'goals', '--definition', 'goals.json'], schema: 'form.file/1' },
  ],
  'form edit': [
    { argv: ['form', 'edit', 'check-in', '--add', 'Did you feel heard?', '--kind', 'scale'] },
    { argv: ['form', 'edit', 'skills', '--asked', 'no'] },
  ],
  'form codes': [
    { argv: ['form', 'codes'] },
    { argv: ['form', 'codes', '--renew', '--confirm', 'Prepared'] },
  ],
  'form due': [{ argv: ['form', 'due'] }, { argv: ['form', 'due', '--form', 'agreement'] }],
  remind: [
    { argv: ['remind'] },
    { argv: ['remind', '--out', 'reminders', '--mark'] },
    { argv: ['remind', '--out', 'reminders', '--format', 'eml'] },
  ],
  letter: [
    { argv: ['letter', 'matched', 'R1'] },
    { argv: ['letter', 'forms'] },
    { argv: ['letter', 'announcement', '--text', 'Hello, {name}', '--out', 'letters'] },
    { argv: ['letter', 'welcome', '--out', 'letters', '--format', 'html'] },
  ],
  'letter list': [{ argv: ['letter', 'list'] }],
  'attention show': [{ argv: ['attention', 'show'] }],
  'attention edit': [{ argv: ['attention', 'edit', '--never-met-days', '21'] }],
  'attention snooze': [
    { argv: 'attention snooze R1 --until 2026-12-31 --reason Holidays'.split(' ') },
    { argv: 'attention snooze R2 --until 2026-12-31 --reason Holidays --signal quiet'.split(' ') },
  ],
  'attention wake': [
    {
      argv: ['attention', 'wake', 'R1'],
      setup: 'attention snooze R1 --until 2026-12-31 --reason Holidays'.split(' '),
    },
  ],
  'form make': [
    { argv: ['form', 'make', 'readiness', '--for', 'html', '--out', 'forms'] },
    { argv: ['form', 'make', 'enrol-mentee', '--for', 'google', '--out', 'forms'] },
    { argv: ['form', 'make', 'readiness', '--for', 'xlsx', '--out', 'forms'] },
    { argv: ['form', 'make', 'goals', '--for', 'html', '--to', 'R2', '--language', 'de', '--out', 'forms'] },
  ],
  report: REPORTS.map(({ name, isPersonal }) => ({
    argv: ['report', name, ...(isPersonal === true ? ['P3'] : [])],
    schema: `report.${name}/1`,
  })),
  export: [
    { argv: ['export', '--out', 'tables'] },
    { argv: ['export', '--out', 'tables', '--confidential'] },
  ],
  'report book': [{ argv: ['report', 'book', '--out', 'book'] }],
  nightly: [{ argv: ['nightly', '--out', 'night'] }],
  log: [{ argv: ['log'] }, { argv: ['log', 'R2', '--last', '3'] }],
  undo: [{ argv: ['undo'] }],
  'retention show': [{ argv: ['retention', 'show'] }],
  'retention set': [{ argv: ['retention', 'set', 'withdrawn', '24'] }],
  check: [{ argv: ['check'], isText: true }],
  backup: [{ argv: ['backup'] }, { argv: ['backup', 'copy.db'] }],
  restore: [{ argv: ['restore', 'copy.db', '--confirm', 'Prepared'], setup: ['backup', 'copy.db'] }],
};

const AGREEMENT =
  '--mentor-expectations Listen --mentee-expectations Prepare --responsibilities Both --rhythm-days 21 --channel video --boundaries Weekdays --confidentiality Ours';

const STEPS: readonly (readonly string[])[] = [
  ['init', 'Prepared', '--levels', 'Officer,Manager,Director', '--starts', '2026-09-01'],
  ['training', 'course', 'Basics'],
  [
    'enrol',
    '--as',
    'mentor',
    '--name',
    'Grace Hopper',
    '--email',
    'grace@example.org',
    '--consent-on',
    '2026-09-01',
    '--organisation',
    'Elm School',
  ],
  [
    'enrol',
    '--as',
    'mentee',
    '--name',
    'Ada Lovelace',
    '--email',
    'ada@example.org',
    '--consent-on',
    '2026-09-01',
  ],
  [
    'enrol',
    '--as',
    'mentor',
    '--name',
    'Mary Seacole',
    '--email',
    'mary@example.org',
    '--consent-on',
    '2026-09-01',
    '--capacity',
    '4',
    '--expertise',
    'Nursing; Leading a team',
  ],
  [
    'enrol',
    '--as',
    'mentee',
    '--name',
    'Tom Peters',
    '--email',
    'tom@example.org',
    '--consent-on',
    '2026-09-01',
  ],
  [
    'enrol',
    '--as',
    'mentee',
    '--name',
    'Joan Clarke',
    '--email',
    'joan@example.org',
    '--consent-on',
    '2026-09-01',
    '--goals',
    'Leading a team',
  ],
  ['enrol', '--as', 'mentee', '--name', 'No Consent', '--email', 'none@example.org'],
  [
    'enrol',
    '--as',
    'mentee',
    '--name',
    'Ida Wells',
    '--email',
    'ida@example.org',
    '--consent-on',
    '2026-09-01',
  ],
  ['relationship', 'pair', 'P1', 'P2'],
  ['relationship', 'pair', 'P3', 'P4'],
  ['relationship', 'pair', 'P3', 'P7'],
  ['advance', 'R2', 'R3', '--force', '--reason', 'Prepared'],
  ['agreement', 'set', 'R2', ...AGREEMENT.split(' ')],
  ['goal', 'add', 'R2', '--statement', 'Speak in public', '--measure', 'talks given'],
  ['meeting', 'log', 'R2', '--on', '2026-09-01', '--minutes', '60', '--notes', 'A first talk'],
  ['advance', 'R3', '--force', '--reason', 'Prepared'],
  ['advance', 'R3', '--force', '--reason', 'Prepared'],
  ['criteria', 'export', 'criteria.json'],
  ['match'],
  ['programme', 'edit', '--confirm-goals', 'yes'],
];

/** Makes the prepared programme in a new folder and returns the folder. */
export async function prepareProgramme(): Promise<string> {
  const cwd = newFolder();
  for (const argv of STEPS) {
    const { exit, stderr } = await runMentor([...argv, '--today', '2026-09-01'], { cwd });
    if (exit !== 0) throw new Error(`preparing: mentor ${argv.join(' ')}: ${stderr}`);
  }
  writeFileSync(
    join(cwd, 'people.csv'),
    'name,email,roles,goals\nRosa Parks,rosa@example.org,mentee,Leading a team\nAda Lovelace,ada@example.org,mentee,Nursing\n',
  );
  writeFileSync(join(cwd, 'scores.csv'), 'mentee,mentor,score\nP5,P3,0.25\n');
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(cwd, name), text);
  writeFileSync(join(cwd, 'answers.txt'), readinessOf(cwd, 2));
  return cwd;
}

/** Returns an answer of somebody in R1, as it comes back. */
function readinessOf(cwd: string, participantId: number): string {
  const day = '2026-09-01';
  const writer = { actor: 'tester', now: () => new Date(`${day}T09:00:00Z`), today: day };
  const store = openStore(join(cwd, 'mentor.db'), writer);
  const occasion = { form: 'readiness', version: 1, participantId, relationshipId: 1, day } as const;
  const code = formCode(occasion, formSigner(store));
  store.close();
  const values = new Map(['motivation', 'time', 'expectations', 'confidence'].map((id) => [id, '4']));
  return answerText({ code, answeredOn: day, language: 'en', values }, 'readiness', 1);
}

/** Files to import, beside those that are made with the programme. */
const FILES = {
  'pairs.csv':
    'Mentor,Mentee,Start date,End date,How,Notes\nGrace Hopper,Tom Peters,2025-01-10,2025-09-01,completed,A good year\n',
  'meetings.csv': 'Relationship,Date,Minutes,Channel\nR1,2026-09-01,45,Zoom\n',
  'check-ins.csv':
    'Email,Timestamp,Satisfaction,Comments\nada@example.org,2026-09-01 10:00:00,4,Going well\n',
  'attended.csv': 'Email,Attended\ngrace@example.org,Yes\nmary@example.org,No\n',
  'welcome-P1.eml':
    'To: Grace Hopper <grace@example.org>\nSubject: Welcome\nMessage-ID: <welcome.P1.0@key.mentor.invalid>\nX-Mentor-Letter: welcome P1\nX-Mentor-Programme: 20261122T120000000Z\n\nWelcome.\n',
  'bounce.eml':
    'From: mail@example.org\nX-Failed-Recipients: mary@example.org\n\nMessage-ID: <another@example.org>\n',
  'outcomes.csv':
    'Email,Kind,Value,Subject,Rating\nada@example.org,contact,3,,\nada@example.org,,,leadership,2\n',
  'readiness.csv':
    'Email,Timestamp,Motivation,Time,Expectations,Confidence\nada@example.org,2026-09-01 10:00:00,5,4,3,4\n',
  'agreements.csv': 'Relationship,Boundaries,Accepted by mentor,Accepted by mentee\nR2,Weekdays,yes,no\n',
  'goals.csv':
    'Mentor,Mentee,Goal,Measure,Due date\nGrace Hopper,Ada Lovelace,Lead a team,meetings led,2027-03-31\n',
  'drafts.csv':
    'Relationship,Goal,Measure,Baseline,Target,Why,Due date,Confirmed\nR2,Speak in public,talks given,0,4,Next step,2027-03-31,no\n',
  'actions.csv':
    'Relationship,Met on,Action,Owner,Due date\nR2,2026-09-01,Send the draft,mentee,2026-10-01\n',
  'reviews.csv': 'Relationship,Date,Still works,Goals right,Changes\nR2,2026-09-01,yes,no,Meet less often\n',
  'reflections.csv': 'Email,Date,Achievements,Satisfaction\nida@example.org,2026-09-01,I lead a ward,5\n',
};

/** Returns a new folder with a copy of the prepared programme, so that one test cannot see another. */
export function copyOf(prepared: string): string {
  const cwd = newFolder();
  for (const name of [
    'mentor.db',
    'people.csv',
    'criteria.json',
    'scores.csv',
    'answers.txt',
    ...Object.keys(FILES),
  ])
    copyFileSync(join(prepared, name), join(cwd, name));
  return cwd;
}

const FOLDERS = join(tmpdir(), `mentor-commands-${process.pid}`);

function newFolder(): string {
  mkdirSync(FOLDERS, { recursive: true });
  return mkdtempSync(join(FOLDERS, 'c-'));
}

export { FOLDERS };
