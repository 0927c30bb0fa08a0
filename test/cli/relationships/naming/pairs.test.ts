/** People and pairs by name on a command line: whom words mean, and what is refused because it could be somebody else. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runMentor } from '../../../support/host.ts';
import { converse } from '../../../support/conversation.ts';
import { aNamedProgramme, type NamedProgramme } from './named-programme.ts';

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

  test('and several of the name are all named', async () => {
    expect(await mentor('participant', 'show', 'Fox')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining(
        '"Fox" may be any of 2 participants: P8 Lea Fox (with Mo Ray), P9 Joe Fox (with Mo Ray).',
      ),
    });
  });
});

describe('in a terminal', () => {
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
