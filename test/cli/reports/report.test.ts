import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { runMentor } from '../../support/host.ts';
import { copyOf, FOLDERS, prepareProgramme } from '../prepared.ts';
import { REPORTS } from '../../../src/reports/index.ts';

let prepared = '';
beforeAll(async () => {
  prepared = await prepareProgramme();
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

async function text(cwd: string, line: string): Promise<string> {
  const { stdout, stderr, exit } = await runMentor(line.split(' '), { cwd });
  expect({ exit, stderr: exit === 0 ? '' : stderr }).toEqual({ exit: 0, stderr: '' });
  return stdout;
}

describe('--as-of', () => {
  test.each(REPORTS.map(({ name, isPersonal }) => (isPersonal === true ? `${name} P3` : name)))(
    'report %s as of last month is the one that was printed last month',
    async (name) => {
      const cwd = copyOf(prepared);
      const printed = await text(cwd, `report ${name} --today 2026-10-01 --format json`);
      for (const line of [
        'enrol --as mentee --name New --email new@example.org --today 2026-10-02',
        'participant edit P2 --name Renamed --today 2026-10-02',
        'meeting log R1 --on 2026-09-05 --today 2026-10-03',
        'relationship end R2 --reason no-time --today 2026-10-04',
        'participant withdraw P5 --today 2026-10-05',
        'match apply --today 2026-10-05',
      ])
        await runMentor(line.split(' '), { cwd });
      expect(await text(cwd, `report ${name} --as-of 2026-10-01 --format json`)).toBe(printed);
    },
  );

  test('is another report than that of today', async () => {
    const cwd = copyOf(prepared);
    await text(cwd, 'meeting log R1 --on 2026-10-02 --today 2026-10-03');
    expect(await text(cwd, 'report meetings --as-of 2026-10-01')).not.toBe(
      await text(cwd, 'report meetings'),
    );
  });

  test('--today in the past judges what is known now, and says so', async () => {
    const cwd = copyOf(prepared);
    await text(cwd, 'meeting log R1 --on 2026-10-02 --today 2026-10-03');
    const { stderr } = await runMentor(['report', 'overview', '--today', '2026-10-01'], { cwd });
    expect(stderr).toContain('For what was known then: --as-of 2026-10-01');
  });

  test.each([
    ['report overview --as-of 2026-08-31', 1, 'the first thing is of 2026-09-01'],
    ['report overview --as-of 2026-11-23', 1, 'is still to come'],
    ['report overview --as-of soon', 2, '--as-of'],
  ])('mentor %s exits %i', async (line, exit, words) => {
    const ran = await runMentor(line.split(' '), { cwd: copyOf(prepared) });
    expect(ran).toMatchObject({ exit, stdout: '', stderr: expect.stringContaining(words) });
  });
});

describe('--compare', () => {
  test('sets the change beside each figure, and the overview says what happened', async () => {
    const cwd = copyOf(prepared);
    await text(cwd, 'meeting log R1 --on 2026-10-02 --today 2026-10-03');
    const line = 'report overview --compare 2026-10-02 --today 2026-10-03';
    expect(JSON.parse(await text(cwd, `${line} --json`))).toMatchObject({
      compared_with: '2026-10-02',
      changed_since: '2026-10-02',
      changes: [{ what: 'meetings held', count: 1, about: ['R1'] }],
    });
    const page = await text(cwd, `${line} --format md`);
    expect(page).toContain('## What changed since 2 October 2026');
    expect(page).toContain('| meetings held | 1 | R1 |');
    expect(await text(cwd, `${line.replace('overview', 'meetings')} --format md`)).toContain('| +1 |');
  });

  describe('with a day on which what it is about was not there yet', () => {
    let cwd = '';
    beforeAll(async () => {
      cwd = copyOf(prepared);
      for (const line of [
        'round close --yes --discard-proposal --today 2026-10-01',
        'round open --today 2026-11-01',
        'enrol --as mentor --name Late --email late@example.org --consent-on 2026-10-01 --today 2026-11-01',
        'participant edit late@example.org --name Later --email later@example.org --today 2026-11-02',
      ])
        await text(cwd, line);
    });

    test('a round had nothing, which is said and counted', async () => {
      const line = 'report completion --round N2 --compare 2026-10-15 --json --today 2026-11-03';
      const { stdout, stderr, exit } = await runMentor(line.split(' '), { cwd });
      expect(exit).toBe(0);
      expect(stderr).toContain('was not there yet on 2026-10-15; it was opened on 2026-11-01.');
      const { figures } = JSON.parse(stdout) as { figures: { name: string; previous: number | null }[] };
      expect(figures.length).toBeGreaterThan(0);
      expect(figures.filter(({ previous }) => (previous ?? 0) !== 0)).toEqual([]);
    });

    test('of a person nothing is set beside the figures, and why is said', async () => {
      const line = 'report portfolio later@example.org --compare 2026-10-15 --json --today 2026-11-03';
      const { stdout, stderr, exit } = await runMentor(line.split(' '), { cwd });
      expect({ exit, stderr }).toMatchObject({
        exit: 0,
        stderr: expect.stringContaining('was not enrolled yet on 2026-10-15.'),
      });
      expect(JSON.parse(stdout)).toMatchObject({ compared_with: '2026-10-15' });
    });

    test('a person is found by what they are called today', async () => {
      const line = 'report portfolio later@example.org --as-of 2026-11-01 --format md --today 2026-11-03';
      expect(await text(cwd, line)).toContain('Late is a mentor');
    });

    test.each([
      ['report overview --round N2 --as-of 2026-10-15', 'was not there yet on 2026-10-15'],
      ['report portfolio later@example.org --as-of 2026-10-15', 'was not enrolled yet on 2026-10-15'],
      ['report overview --round N9 --as-of 2026-10-15', 'There is no round "N9"'],
      ['report overview --compare 2026-08-31', 'Nothing had been recorded by 2026-08-31'],
    ])('mentor %s is refused with the reason', async (line, words) => {
      const ran = await runMentor([...line.split(' '), '--today', '2026-11-03'], { cwd });
      expect(ran).toMatchObject({ exit: 1, stderr: expect.stringContaining(words) });
    });
  });
});
