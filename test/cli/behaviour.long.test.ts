/** Behaviour that no transcript shows, in a small programme made by commands. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../support/host.ts';

let cwd = '';

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'mentor-behaviour-'));
  await mentor('init Programme');
  await mentor(
    'enrol --as mentor --name Grace --email grace@example.org --consent-on 2026-11-01 --capacity 1',
  );
  await mentor('enrol --as mentee --name Ada --email ada@example.org --consent-on 2026-11-01');
  await mentor('enrol --as mentee --name Joan --email joan@example.org --consent-on 2026-11-01');
});

afterEach(() => rmSync(cwd, { recursive: true }));

function mentor(line: string): Promise<Ran> {
  return runMentor(line.split(' '), { cwd });
}

async function json(line: string): Promise<Record<string, unknown>> {
  return JSON.parse((await mentor(`${line} --json`)).stdout) as Record<string, unknown>;
}

describe('dates', () => {
  beforeEach(() => mentor('relationship pair P1 P2'));

  test.each([
    'readiness R1 --by mentor --motivation 4 --time 4 --expectations 4 --confidence 4 --on 2026-11-23',
    'meeting log R1 --on 2026-11-23',
    'review R1 --still-works yes --goals-right yes --on 2026-12-01',
    'reflection R1 --by mentor --achievements Much --on 2026-12-01',
    'goal add R1 --statement Lead --on 2026-12-01',
    'relationship end R1 --reason no-time --on 2026-12-01',
    'participant withdraw P2 --relationships end --on 2026-12-01',
  ])('what has not happened yet is refused: %s', async (line) => {
    const { exit, stderr } = await mentor(line);
    expect(exit).toBe(1);
    expect(stderr).toContain('is still to come (today is 2026-11-22)');
  });

  test('what happened before the relationship began is noted, and kept', async () => {
    const { exit, stderr } = await mentor('meeting log R1 --on 2026-11-10');
    expect(exit).toBe(0);
    expect(stderr).toContain('Note: 2026-11-10 is before R1 began, on 2026-11-22.');
  });

  test('a relationship cannot end before it began, nor move before its phase began', async () => {
    expect((await mentor('relationship end R1 --reason no-time --on 2026-11-10')).exit).toBe(1);
    const { exit, stderr } = await mentor('advance R1 --force --reason Why --today 2026-11-01');
    expect([exit, stderr]).toEqual([1, expect.stringContaining('in preparation since 2026-11-22')]);
  });
});

describe('what says nothing', () => {
  beforeEach(() => mentor('relationship pair P1 P2'));

  test.each([
    'reflection R1 --by mentor --achievements .',
    'reflection R1 --by mentor --achievements Much --celebrate n/a',
    'advance R1 --force --reason -',
    'review R1 --still-works yes --goals-right yes --changes tbc',
    'attention snooze R1 --until 2026-12-01 --reason ?',
    'match forbid P1 P3 --reason .',
    'relationship pair P1 P3 --override x',
  ])('is no reason, and no closing word: %s', async (line) => {
    expect(await mentor(line)).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('It says nothing'),
    });
  });

  test('is no answer, no suggestion, no topic, and leaves a goal a draft', async () => {
    expect(await mentor('check-in record R1 --by mentee --words .')).toMatchObject({ exit: 2 });
    expect(await mentor('outcome record P2 --kind suggestion --notes n/a')).toMatchObject({ exit: 2 });
    await mentor('participant edit P2 --goals None --motivation -');
    expect(await json('participant show P2')).toMatchObject({
      participant: { fields: { goals: null, motivation: null } },
    });
    const line =
      'goal add R1 --statement Lead --measure . --baseline 0 --target 6 --why tbc --due 2027-01-01';
    expect((await mentor(line)).stdout).toContain('it lacks a measure');
  });
});

describe('words said in confidence', () => {
  const LINE =
    'readiness R1 --by mentee --motivation 4 --time 1 --expectations 4 --confidence 2 --words Frightened';

  test('are shown where they are asked for, and nowhere else', async () => {
    await mentor('relationship pair P1 P2');
    await mentor(LINE);
    await mentor('relationship end R1 --reason mismatch --notes Unkind');
    const open = await mentor('relationship show R1 --json');
    expect(open.stdout).toContain('"motivation": 4');
    for (const line of [
      'relationship show R1 --json',
      'log --json',
      'log R1 --json',
      'report relationships --json',
    ])
      expect((await mentor(line)).stdout).not.toMatch(/Frightened|Unkind|mismatch/);
    const { stdout } = await mentor('relationship show R1 --confidential --json');
    expect(stdout).toMatch(/Frightened/);
    expect(stdout).toMatch(/Unkind/);
    expect(stdout).toMatch(/mismatch/);
  });

  test('whom somebody avoids is not printed when it is changed', async () => {
    const { stdout } = await mentor('participant edit P2 --avoids grace@example.org --json');
    expect(stdout).not.toContain('grace');
    writeFileSync(join(cwd, 'avoids.csv'), 'name,email,avoids\nJoan,joan@example.org,grace@example.org\n');
    const imported = await mentor('import participants avoids.csv --as mentee --json');
    expect(imported.exit).toBe(0);
    expect(imported.stdout).not.toContain('grace');
    expect((await mentor('participant show P3 --confidential --json')).stdout).toContain('grace@example.org');
  });
});

describe('matching', () => {
  test('a mentee whose pair ended early counts as unmatched when the round closes, and waits longest', async () => {
    await mentor('relationship pair P1 P3');
    await mentor('relationship end R1 --reason no-time');
    expect(await json('round close --today 2026-12-01')).toMatchObject({ matched: 0, unmatched: 2 });
    await mentor('participant withdraw P1');
    await mentor('enrol --as mentor --name Mary --consent-on 2026-11-01');
    await mentor('round open --today 2026-12-01');
    const { matches } = (await json('match --today 2026-12-01')) as {
      matches: { mentee: { name: string } }[];
    };
    expect(matches.map(({ mentee }) => mentee.name)).toEqual(['Joan']);
  });

  test('a mentee who has completed in this round is not matched again in it, and is in the next', async () => {
    await mentor('relationship pair P1 P2');
    for (let step = 0; step < 3; step++) await mentor('advance R1 --force --reason Late');
    await mentor('relationship decide R1 end');
    await mentor('advance R1 --force --reason Late');
    const menteesNow = async (): Promise<unknown> =>
      ((await json('match')) as { summary: { mentees: number } }).summary.mentees;
    expect(await menteesNow()).toBe(1);
    await mentor('round close --discard-proposal');
    await mentor('round open');
    expect(await menteesNow()).toBe(2);
  });

  test('a stale proposal says in people’s terms what changed, and changes nothing', async () => {
    await mentor('participant edit P1 --capacity 2');
    await mentor('match');
    await mentor('participant edit P1 --capacity 1');
    await mentor('participant pause P2 --until 2026-12-31');
    const { exit, stderr } = await mentor('match apply');
    expect(exit).toBe(1);
    expect(stderr).toContain('P2 Ada is not ready: is paused until 2026-12-31');
    expect(stderr).toContain("P1 Grace's capacity is now 1, and 2 were matched");
    expect(await json('relationship list')).toMatchObject({ relationships: [] });
  });

  test('a proposal that still holds is applied although others came, and says so', async () => {
    await mentor('match');
    await mentor('enrol --as mentor --name Mary --consent-on 2026-11-01');
    const { exit, stderr } = await mentor('match apply');
    expect([exit, stderr]).toEqual([0, expect.stringContaining('every match in it still holds')]);
    const again = await mentor('match apply');
    expect([again.exit, again.stdout.split('\n').length]).toEqual([0, 2]);
  });

  test('undone to the letter, an applied proposal can be applied again without a word', async () => {
    await mentor('match');
    await mentor('match apply');
    await mentor('undo');
    expect((await mentor('match apply')).stderr).not.toContain('have changed');
  });
});

describe('nothing is lost', () => {
  test('a report or an export never replaces a data file, by whatever name', async () => {
    const before = readFileSync(join(cwd, 'mentor.db'));
    symlinkSync('mentor.db', join(cwd, 'report.md'));
    for (const line of ['criteria export mentor.db --force', 'report overview --out report.md --force']) {
      const { exit, stderr } = await mentor(line);
      expect([exit, stderr]).toEqual([1, expect.stringContaining('is a data file, and is not replaced')]);
    }
    expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
  });

  test('what one side wrote is in the log as changed, without its words', async () => {
    await mentor('relationship pair P1 P2');
    await mentor('reflection R1 --by mentee --achievements FirstSecret --lessons BossTrouble');
    await mentor('reflection R1 --by mentee --achievements SecondSecret');
    const log = await mentor('log --json');
    expect(log.stdout).toContain('achievements (in confidence)');
    const undone = await mentor('undo --json');
    expect(log.stdout + undone.stdout).not.toMatch(/Secret|Trouble/);
  });

  test('a match that a round has been closed on is not undone, and the round is named', async () => {
    await mentor('match');
    await mentor('match apply');
    const closed = (await json('round close')) && (await json('log --last 1'));
    const [{ id }] = (closed as { changes: [{ id: number }] }).changes;
    const { exit, stderr } = await mentor(`undo ${id - 1}`);
    expect([exit, stderr]).toEqual([1, expect.stringContaining(`${id} (round close)`)]);
    expect((await mentor('undo')).exit).toBe(0);
    expect((await mentor(`undo ${id - 1}`)).exit).toBe(0);
  });

  test('one relationship takes one step, however often it is named', async () => {
    await mentor('relationship pair P1 P2');
    await runMentor(['advance', 'R1', 'r1', ' R1 ', '--force', '--reason', 'Why'], { cwd });
    expect(await json('relationship list')).toMatchObject({ relationships: [{ phase: 'negotiation' }] });
  });

  test('a course keeps what is not named', async () => {
    await mentor('training course Basics --required-of everyone');
    await mentor('training course basics --valid-months 36');
    expect(await json('training list')).toMatchObject({
      courses: [{ name: 'Basics', required_of: 'everyone', valid_months: 36 }],
    });
  });

  test('criteria edit --add --remove removes nothing, and half a name drops none', async () => {
    const before = await json('criteria show');
    expect((await mentor('criteria edit different:department --add --remove')).exit).toBe(2);
    expect(await json('criteria show')).toEqual(before);
    expect((await mentor('participant edit P1 --first-name Annie')).exit).toBe(2);
  });

  test.each([
    ['same:sector', '--add', 'same:sector --add'],
    ['different:organisation', '--add', 'different:organisation --add'],
    ['overlap', '--add', 'overlap --add'],
  ])('criteria edit %s %s is a rule or a criterion by what the line says alone', async (name, add, words) => {
    const before = await json('criteria show');
    const refused = await mentor(`criteria edit ${name} ${add} --no-input`);
    expect(refused).toMatchObject({ exit: 2, stdout: '' });
    expect(refused.stderr).toContain(`Hint: mentor criteria edit ${words} --rule adds the rule; `);
    expect(refused.stderr).toContain(`mentor criteria edit ${words} --weight 1 the criterion`);
    expect(await json('criteria show')).toEqual(before);
  });

  test('criteria edit --add takes the kind that has the parameters', async () => {
    expect((await mentor('criteria edit overlap --add --set minutes=60')).exit).toBe(0);
    expect((await mentor('criteria edit overlap --add --set target=90')).exit).toBe(0);
    expect((await mentor('criteria edit same:sector --add --set missing=refuse')).exit).toBe(0);
    const { rules, criteria } = (await json('criteria show')) as Record<string, object[]>;
    expect(rules).toContainEqual({ rule: 'overlap', minutes: 60 });
    expect(rules).toContainEqual({ rule: 'same', field: 'sector', missing: 'refuse' });
    expect(criteria).toContainEqual(expect.objectContaining({ criterion: 'overlap', weight: 1, target: 90 }));
    expect((await mentor('criteria edit same:region --add --set weight=3')).exit).toBe(0);
    expect((await mentor('criteria edit near:level --add --set ideal_to=2')).stderr).toContain('levels');
  });

  test('an agreement that says the same is not written again', async () => {
    await mentor('relationship pair P1 P2');
    await mentor('agreement set R1 --channel video');
    expect(await json('agreement set R1 --channel video')).toMatchObject({ version: 1 });
  });

  test('who withdraws cannot have ended a relationship before it began', async () => {
    await mentor('relationship pair P1 P2');
    await mentor('participant withdraw P2 --on 2020-01-01 --relationships end');
    expect(await json('relationship list')).toMatchObject({ relationships: [{ ended_on: '2026-11-22' }] });
    expect((await mentor('participant withdraw P2')).exit).toBe(1);
  });

  test('a goal is a mentee’s', async () => {
    await mentor('relationship pair P1 P2');
    expect((await mentor('goal add R1 --statement Lead --mentee P1')).exit).toBe(1);
  });
});

describe('hostile words', () => {
  test('an error is JSON whatever it quotes, and one line where it is text', async () => {
    const { stderr } = await runMentor(['participant', 'show', 'a\u007Fb\u0085c\nHint: rm', '--json'], {
      cwd,
    });
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'refused' } });
    await runMentor(['enrol', '--as', 'mentee', '--name', 'Bob\nmentor: All is lost.\nHint: pay'], { cwd });
    await mentor('participant withdraw P4');
    expect((await mentor('participant withdraw P4')).stderr.split('\n')).toHaveLength(3);
  });

  test.each(['toString', 'constructor', '__proto__'])('mentor help %s is no bug', async (word) => {
    expect((await mentor(`help ${word}`)).exit).toBe(2);
  });

  test('a second person of one name is pointed out, without e-mail too', async () => {
    await mentor('enrol --as mentee --name Zed');
    expect((await mentor('enrol --as mentee --name zed')).stderr).toContain('has the same name');
  });

  test('the log still tells of somebody whose enrolment was undone', async () => {
    await mentor('enrol --as mentee --name Zed');
    await mentor('undo');
    expect((await json('log P4')) as { changes: unknown[] }).toMatchObject({ changes: [{}, {}] });
  });
});

describe('a proposal', () => {
  test('is exported with a row a person, matched or not, for mail merge', async () => {
    await mentor('enrol --as mentee --name Zoe');
    await mentor(
      'enrol --as mentor --name Kay --email kay@example.org --consent-on 2026-01-01 --avoids ada@example.org',
    );
    await mentor('participant edit P3 --avoids kay@example.org');
    await mentor('match');
    const { stdout } = await mentor('match export --merge');
    expect(stdout.split('\n')).toEqual([
      'id,name,email,role,status,with_names,with_emails',
      'P2,Ada,ada@example.org,mentee,matched,Grace,grace@example.org',
      'P1,Grace,grace@example.org,mentor,matched,Ada,ada@example.org',
      'P3,Joan,joan@example.org,mentee,unmatched,,',
      'P5,Kay,kay@example.org,mentor,unmatched,,',
      'P4,Zoe,,,not ready,,',
      '',
    ]);
    expect((await mentor('match export')).stdout).toContain(
      'P2,Ada,ada@example.org,P1,Grace,grace@example.org,',
    );
  });

  test('is compared with another by person', async () => {
    await mentor('match');
    await mentor('participant edit P1 --capacity 2');
    await mentor('participant edit P2 --avoids grace@example.org');
    await mentor('match');
    expect(await json('match compare X1 X2')).toMatchObject({
      changes: [
        { mentee: { id: 'P2' }, before: { id: 'P1' }, after: null },
        { mentee: { id: 'P3' }, before: null, after: { id: 'P1' } },
      ],
    });
    expect(await json('match compare X2 X2')).toMatchObject({ changes: [] });
  });

  test('is proved again from the people of the day, and of no other day', async () => {
    await mentor('match');
    expect(await json('match verify')).toMatchObject({ proposal: 'X1', optimal: 'proved' });
    await mentor('participant edit P1 --capacity 2');
    expect((await mentor('match verify')).stderr).toContain('X1 was made from other people, rules or scores');
    writeFileSync(join(cwd, 's.csv'), 'mentee,mentor,score\nP2,P1,-0.5\n');
    await mentor('match --scores s.csv');
    rmSync(join(cwd, 's.csv'));
    expect(await json('match verify')).toMatchObject({ proposal: 'X2', optimal: 'proved' });
  });

  test('keeps the scores it was made from, for whatever explains it', async () => {
    await mentor('enrol --as mentor --name Ina --email ina.two@example.org --consent-on 2026-01-01');
    await mentor('enrol --as mentor --name Ben --email ben.two@example.org --consent-on 2026-01-01');
    writeFileSync(join(cwd, 'one.csv'), `mentee,mentor,score\nP2,Ina,1e+00\n`);
    writeFileSync(join(cwd, 'two.csv'), `mentor,mentee,score\nBen,P2,2.5000000000e-01\n`);
    expect(await json('match --scores one.csv --scores two.csv')).toMatchObject({
      matches: [{ mentee: { id: 'P2' }, mentor: { id: 'P4' }, score: 1 }],
    });
    rmSync(join(cwd, 'one.csv'));
    rmSync(join(cwd, 'two.csv'));
    expect(await json('match why P2 P5')).toMatchObject({ proposal: 'X1' });
    for (const line of ['match show --unmatched', 'match show --blocking', 'match verify'])
      expect((await mentor(line)).exit).toBe(0);
  });

  test.each([
    ['two people of that name', 'P2,Ada,1', '2 mentors are called "Ada": P'],
    ['nobody', 'P2,Nobody,1', 'line 2, column "mentor": there is no participant "Nobody"'],
    ['somebody in the other role', 'P1,P1,1', '"P1" (P1) is no mentee'],
  ])('refuses scores that name %s, with the line', async (_, row, words) => {
    for (const number of [1, 2])
      await mentor(`enrol --as mentor --name Ada --email ada${number}@example.org --consent-on 2026-01-01`);
    writeFileSync(join(cwd, 's.csv'), `mentee,mentor,score\n${row}\n`);
    const { exit, stderr } = await mentor('match --scores s.csv');
    expect(exit).toBe(1);
    expect(stderr).toContain(words);
  });

  test('that is discarded is not applied', async () => {
    await mentor('match');
    expect((await mentor('match discard')).exit).toBe(0);
    expect((await mentor('match apply')).stderr).toContain('There is no open proposal to apply.');
    expect((await mentor('match discard')).exit).toBe(1);
    expect(await json('match')).toMatchObject({ proposal: 'X2' });
  });
});

describe('imports', () => {
  test('a file without a name column is refused once, not once a row', async () => {
    writeFileSync(
      join(cwd, 'odd.csv'),
      'Your e-mail,What are you called?\na@example.org,Ann\nb@example.org,Bo\n',
    );
    const { exit, stderr } = await mentor('import participants odd.csv --as mentee');
    expect(exit).toBe(1);
    expect(stderr).toContain('No column was recognised as the name, which 2 rows need.');
    expect(stderr).toContain('--set name=HEADER');
  });

  test('a file of one column is told of, and what may stand between its cells', async () => {
    writeFileSync(join(cwd, 'one.csv'), '"name;email"\n"Ann;a@example.org"\n');
    const { exit, stderr } = await mentor('import participants one.csv --as mentee --delimiter ,');
    expect(exit).toBe(1);
    expect(stderr).toContain('The file has one column, "name;email".');
    expect(stderr).toContain("--delimiter ';'");
  });

  test('a file of pairs is no file of participants', async () => {
    writeFileSync(
      join(cwd, 'pairs.csv'),
      'Mentor e-mail,Mentee e-mail,Start date\na@example.org,b@example.org,2026-01-12\n',
    );
    const { exit, stderr } = await mentor('import participants pairs.csv');
    expect(exit).toBe(1);
    expect(stderr).toContain('this is a file of pairs');
    expect(stderr).toContain('mentor import relationships pairs.csv');
  });

  test('a second row about one person is named', async () => {
    writeFileSync(join(cwd, 'twice.csv'), 'name,email,capacity\nAnn,a@example.org,2\nAnn,a@example.org,3\n');
    expect(await json('import participants twice.csv --as mentor')).toMatchObject({
      overlaid: [{ line: 3, first_line: 2 }],
      summary: { rows: 2, new: 1, unchanged: 1 },
    });
  });
});

test('a report goes to a file in the format of its name, and not under a name that promises another', async () => {
  expect((await mentor('report overview --out overview.md')).exit).toBe(0);
  const { exit, stderr } = await mentor('report overview --out overview.docx');
  expect([exit, stderr]).toEqual([2, expect.stringContaining('There is no format .docx.')]);
});

test('a folder that cannot be made is no bug', async () => {
  const { exit, stderr } = await mentor('demo /dev/null/demo');
  expect([exit, stderr]).toEqual([1, expect.stringContaining('the system refuses (ENOTDIR)')]);
});

test('a report of a round is of its relationships and the people in them', async () => {
  await mentor('relationship pair P1 P2');
  await mentor('round close');
  await mentor('round open');
  const people = async (round: string): Promise<number> =>
    ((await json(`report participants --round ${round}`)) as { rows: unknown[] }).rows.length;
  expect([await people('N1'), await people('N2')]).toEqual([2, 0]);
});

describe('a word that is no command', () => {
  test.each([
    ['udno', 'mentor undo'],
    ['restor', 'mentor restore'],
    ['topic lst', 'mentor topic list'],
    ['--jsno', '--json'],
  ])('%s: did you mean %s?', async (line, meant) => {
    const { exit, stderr } = await mentor(line);
    expect({ exit, stderr }).toEqual({
      exit: 2,
      stderr: expect.stringContaining(`Hint: did you mean ${meant}?`),
    });
  });

  test.each(['redo', 'erase', 'store', 'rest', 'topic todo', 'meeting today'])(
    '%s resembles no command that it could be',
    async (line) => {
      expect((await mentor(line)).stderr).toContain('--help lists the commands');
    },
  );
});
