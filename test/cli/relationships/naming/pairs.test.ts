/** People and pairs by name on a command line: whom words mean, and what is refused because it could be somebody else. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runMentor } from '../../../support/host.ts';
import { converse } from '../../../support/conversation.ts';
import { aNamedProgramme, aProgrammeOf, type NamedProgramme } from './named-programme.ts';

let made: NamedProgramme;
beforeAll(async () => {
  made = await aNamedProgramme();
});
afterAll(() => made.remove());

const mentor = (...argv: string[]) => runMentor(argv, { cwd: made.cwd });
/** The relationship that `relationship show` shows. */
async function shown(...words: string[]): Promise<unknown> {
  const { stdout, stderr, exit } = await mentor('relationship', 'show', ...words, '--json');
  if (exit !== 0) return stderr;
  return (JSON.parse(stdout) as { relationship: { id: string } }).relationship.id;
}

describe('a pair is named', () => {
  test.each([
    [['R1'], 'R1'],
    [['r1'], 'R1'],
    [['Tom'], 'R2'],
    [['una', 'reyes'], 'R2'],
    [['Ana'], 'R1'],
    [['Ana', 'Kasia'], 'R1'],
    [['Kasia', 'Ana'], 'R1'],
    // Two people are called Kasia; one of them is with Tom Hill's mentor.
    [['Kasia', 'Nowak', 'Ana', 'Ruiz'], 'R1'],
    [['Kasia Nowak', 'Ana'], 'R1'],
    [['Kasia Nowak Ana Ruiz'], 'R1'],
    [['Kasia and Ana'], 'R1'],
    [['Kasia,', 'Ana'], 'R1'],
    [['Kasia', '&', 'Ana'], 'R1'],
    [['ana@x.example', 'P1'], 'R1'],
    [['P1', 'P4'], 'R1'],
    [['Nowak'], 'R1'],
    // Over, and nothing that goes on fits.
    [['Ben', 'Susana'], 'R3'],
  ])('by %j: %s', async (words, relationship) => {
    expect(await shown(...words)).toBe(relationship);
  });

  test('not where it could be another: exit 2, with the candidates and their ids', async () => {
    expect(await mentor('goal', 'list', 'Kasia')).toMatchObject({
      exit: 2,
      stdout: '',
      stderr:
        'mentor: "Kasia" may be any of 2 participants: P1 Kasia Nowak (Elm Hill; with Ana Ruiz), P2 Kasia Zając.\nHint: name the one you mean by id\n',
    });
    expect(await mentor('goal', 'list', 'Mo')).toMatchObject({
      exit: 2,
      stderr:
        'mentor: "Mo" may mean any of 2 relationships: R4 (Lea Fox with Mo Ray), R5 (Joe Fox with Mo Ray).\nHint: name the one you mean by id, or both of the two by name\n',
    });
    expect((await mentor('goal', 'list', 'Mo', 'Fox')).exit).toBe(2);
    expect(await shown('Mo', 'Joe')).toBe('R5');
  });

  test('not where it is over, by a command that changes it', async () => {
    expect(
      await mentor('attention', 'snooze', 'Ben', 'Susana', '--until', '2026-12-01', '--reason', 'Away'),
    ).toMatchObject({
      exit: 1,
      stderr:
        'mentor: "Ben" and "Susana" are in no open relationship together; over: R3 (Ben Yeo with Susana Lee), ended-early on 2026-11-22.\nHint: mentor relationship list --open shows those that go on\n',
    });
    expect(
      await mentor('attention', 'snooze', 'Ben', '--until', '2026-12-01', '--reason', 'Away'),
    ).toMatchObject({
      exit: 1,
      stderr:
        'mentor: P6 Ben Yeo is in no open relationship; over: R3 (Ben Yeo with Susana Lee), ended-early on 2026-11-22.\nHint: mentor relationship list --open shows those that go on\n',
    });
  });

  test('not where the two are with others, who are named', async () => {
    expect(await mentor('goal', 'list', 'Ana', 'Tom')).toMatchObject({
      exit: 1,
      stderr:
        'mentor: "Ana" and "Tom" are in no open relationship together.\nHint: Ana Ruiz is with Kasia Nowak (R1); Tom Hill is with Úna Reyes (R2)\n',
    });
    expect(await mentor('goal', 'list', 'Zając')).toMatchObject({
      exit: 1,
      stderr:
        'mentor: P2 Kasia Zając is in no relationship.\nHint: mentor relationship list --open shows those that go on\n',
    });
  });

  test.each([
    [['Kaisa', 'Ana'], 'There is no participant "Kaisa".\nHint: did you mean Kasia?'],
    [['Kasia', 'Nowak', 'Ana', 'Riuz'], 'There is no participant "Ana Riuz".\nHint: did you mean Ana Ruiz?'],
    [['R99'], 'There is no relationship R99.'],
    [['G3'], '"G3" is not a relationship.'],
    [['P99'], 'There is no participant "P99".'],
    [['xyzzy'], 'There is no participant "xyzzy".'],
  ])('not by %j: %s', async (words, message) => {
    const { exit, stderr } = await mentor('relationship', 'show', ...words);
    expect(exit).toBe(1);
    expect(stderr).toContain(message);
  });

  test('not beside an id, and not by nothing: exit 2', async () => {
    expect(await mentor('relationship', 'show', 'R1', 'Tom')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('R1 is one relationship, and "Tom" is too much.'),
    });
    expect(await mentor('relationship', 'show')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('Missing: the pair.'),
    });
  });
});

describe('a person is named', () => {
  const show = async (...words: string[]): Promise<unknown> => {
    const { stdout, stderr, exit } = await mentor('participant', 'show', ...words, '--json');
    return exit === 0 ? (JSON.parse(stdout) as { participant: { id: string } }).participant.id : stderr;
  };
  test.each([
    [['Una', 'Reyes'], 'P3'],
    [['Ana'], 'P4'],
    [['zajac'], 'P2'],
    [['usana'], 'P5'],
    [['P4'], 'P4'],
  ])('by %j: %s', async (words, id) => {
    expect(await show(...words)).toBe(id);
  });

  test('not by nothing', async () => {
    expect(await mentor('participant', 'show')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('Missing: the participant.'),
    });
    expect((await mentor('match', 'lock', 'Kasia Nowak')).stderr).toContain('Missing: the mentor.');
  });

  test('and several of the name are all named', async () => {
    expect(await mentor('participant', 'show', 'Fox')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining(
        '"Fox" may be any of 2 participants: P8 Lea Fox (with Mo Ray), P9 Joe Fox (with Mo Ray).',
      ),
    });
  });
});

describe('a thing of a pair is named', () => {
  test('by the pair that has one, which is chosen where it has several', async () => {
    expect(await mentor('goal', 'show', 'Lea')).toMatchObject({
      exit: 1,
      stderr:
        'mentor: R4 (Lea Fox with Mo Ray) has no goal.\nHint: mentor relationship show R4 says what it has\n',
    });
    await mentor('goal', 'add', 'Lea', '--statement', 'Lead two meetings');
    const { stdout } = await mentor('goal', 'show', 'Mo', 'Lea', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ goal: { id: 'G1' } });
    await mentor('goal', 'add', 'Lea', '--statement', 'Speak to forty');
    expect(await mentor('goal', 'achieve', 'Lea')).toMatchObject({
      exit: 2,
      stderr:
        'mentor: R4 (Lea Fox with Mo Ray) has 2 open goals: G1 ("Lead two meetings"), G2 ("Speak to forty").\nHint: name the one you mean by id\n',
    });
    const { exit } = await converse(['goal', 'achieve', 'Lea'], made.cwd, [
      { at: 'Which goal of R4', keys: 'DOWN' },
    ]);
    expect(exit).toBe(0);
    expect(await mentor('goal', 'achieve', 'G2')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('G2 is achieved already'),
    });
    // The other is the only one that is open.
    expect((await mentor('goal', 'achieve', 'Lea')).exit).toBe(0);
    expect(await mentor('goal', 'achieve', 'Lea')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('R4 (Lea Fox with Mo Ray) has no open goal.'),
    });
  });

  test('not by nothing, nor by the id of something else', async () => {
    expect(await mentor('goal', 'show')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('Missing: the goal.'),
    });
    expect(await mentor('goal', 'show', 'M1')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('"M1" is not a goal.'),
    });
    expect((await mentor('goal', 'show', 'G99')).stderr).toContain('There is no goal G99.');
  });
});

describe('an option takes a name', () => {
  test('of one of the pair, or part of it', async () => {
    const { stdout, exit } = await mentor(
      ...'readiness Tom --motivation 4 --time 4 --expectations 4 --confidence 4 --by una --json'.split(' '),
    );
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ relationship: 'R2', participant: 'P3' });
    const other = await mentor(
      ...'readiness Tom --motivation 4 --time 4 --expectations 4 --confidence 4 --by Ana'.split(' '),
    );
    expect(other).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('--by Ana: nobody in R2 is meant.'),
    });
  });

  test('of the other of the two, for the relationship of a record', async () => {
    const { stdout } = await mentor(
      ...'outcome record Mo --kind contact --value 2 --relationship Joe --json'.split(' '),
    );
    expect(JSON.parse(stdout)).toMatchObject({ participant: 'P10', relationship: 'R5' });
  });

  test('of who is meant by a reference', async () => {
    await mentor('participant', 'edit', 'Zając', '--manager', 'Tom Hil');
    const { stdout } = await mentor(
      ...'participant reference decide Zając --field manager --is hill --json'.split(' '),
    );
    expect(JSON.parse(stdout)).toMatchObject({ is: { id: 'P7' } });
  });

  test('of whom the log tells, or of which pair', async () => {
    expect((await mentor('log', 'Una')).stdout).toContain('Úna Reyes');
    expect((await mentor('log', 'Mo', 'Joe')).stdout).toBe((await mentor('log', 'R5')).stdout);
    expect((await mentor('log', 'Kasia')).exit).toBe(2);
  });
});

test('several are advanced by id, or one pair by name', async () => {
  const advance = async (...words: string[]): Promise<string> => {
    const { stdout, stderr } = await mentor('advance', ...words, '--force', '--reason', 'Late', '--json');
    return stdout === ''
      ? stderr
      : (JSON.parse(stdout) as { advanced: { relationship: string }[] }).advanced
          .map(({ relationship }) => relationship)
          .join(' ');
  };
  expect(await advance('R4', 'R5')).toBe('R4 R5');
  expect(await advance('Mo', 'Joe')).toBe('R5');
  expect(await advance('R4', 'Joe')).toBe('R4 R5');
  expect(await advance('R4', 'Mo')).toContain('may mean any of 2 relationships');
  expect(await advance()).toContain('Name the relationships');
});

test('nobody is erased whose full name is not given', async () => {
  expect(await mentor('participant', 'erase', 'Susana', '--confirm', 'Susana')).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining('"Susana" is not the name of the participant.'),
  });
  expect((await mentor('participant', 'erase', 'Kasia', '--confirm', 'Kasia Nowak')).exit).toBe(2);
});

test('of many that could be meant, ten are named', async () => {
  const { cwd, remove } = await aProgrammeOf(Array.from({ length: 13 }, (_, at) => `Sam Lee ${at + 1}`));
  const { exit, stderr } = await runMentor(['participant', 'show', 'sam'], { cwd });
  remove();
  expect(exit).toBe(2);
  expect(stderr).toContain('"sam" may be any of 13 participants: P1 Sam Lee 1, P2');
  expect(stderr).toContain('P10 Sam Lee 10 and 3 more.');
});

test('where nobody is enrolled, or no relationship goes on, nobody is asked for one', async () => {
  const { cwd, remove } = await aProgrammeOf([]);
  const asked = await converse(['participant', 'show'], cwd);
  const pair = await converse(['relationship', 'show'], cwd);
  remove();
  expect(asked).toMatchObject({ exit: 1, asked: [], shown: expect.stringContaining('Nobody is enrolled.') });
  expect(pair).toMatchObject({
    exit: 1,
    asked: [],
    shown: expect.stringContaining('No relationship goes on.'),
  });
});

describe('in a terminal', () => {
  test('the decision is asked for behind the pair', async () => {
    const { asked, exit } = await converse(['relationship', 'decide'], made.cwd, [
      { at: 'Which pair?', keys: '' },
      { at: 'What did they decide?', keys: '' },
    ]);
    expect(asked).toHaveLength(2);
    expect(exit).toBe(1); // not in closure
    expect(await mentor('relationship', 'decide', 'R1')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('Missing: the decision, end or renew.'),
    });
  });

  test('several of the name are a choice', async () => {
    const { shown: screen, exit } = await converse(['participant', 'show', 'Fox'], made.cwd, [
      { at: 'Who is "Fox"?', keys: 'DOWN' },
    ]);
    expect(exit).toBe(0);
    expect(screen).toContain('P9 Joe Fox');
  });

  test('the pair is asked for where none is named, and then the rest', async () => {
    const {
      asked,
      shown: screen,
      exit,
    } = await converse(['goal', 'add', '--db', 'mentor.db'], made.cwd, [
      { at: 'Which pair?', keys: '' },
      { at: 'What is to be achieved?', keys: 'Lead two meetings' },
    ]);
    expect(exit).toBe(0);
    expect(asked[0]).toContain('Which pair?');
    expect(asked[1]).toContain('What is to be achieved?');
    expect(screen).toContain('mentor goal add R1 --db mentor.db --statement');
  });
});

describe('who answers', () => {
  test.each([
    [['Kasia Nowak'], 'P1'],
    [['Ana'], 'P4'],
  ])('is the one of the two who is named: %j', async (words, participant) => {
    const { stdout } = await mentor('check-in', 'record', ...words, '-s', '4', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ relationship: 'R1', participant });
  });

  test('has to be said where both are named, or neither', async () => {
    for (const words of [['Kasia', 'Ana'], ['R1']])
      expect(await mentor('check-in', 'record', ...words, '-s', '4')).toMatchObject({
        exit: 2,
        stderr: expect.stringContaining('Missing: --by.'),
      });
    expect(await mentor('readiness', 'Ana')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('Missing: --motivation, --time, --expectations, --confidence.'),
    });
  });
});
