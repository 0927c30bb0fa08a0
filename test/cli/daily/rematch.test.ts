/** `mentor rematch`: a pair ends, and its mentee is proposed anew in the same command. */
import { beforeEach, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';

let cwd = '';

beforeEach(async () => {
  cwd = aFolder();
  await mentor('init Programme');
  await mentor('enrol --as mentor --name Grace --consent-on 2026-11-01');
  await mentor('enrol --as mentor --name Emmy --consent-on 2026-11-01');
  await mentor('enrol --as mentee --name Ada --consent-on 2026-11-01');
  await mentor('relationship pair Grace Ada');
});

function mentor(line: string): Promise<Ran> {
  return runMentor(line.split(' '), { cwd });
}

test('ends the pair, says so on stderr, and shows the proposal with its mentee', async () => {
  const { stdout, stderr, exit } = await mentor('rematch Ada --reason no-time --json');
  expect(exit).toBe(0);
  expect(stderr).toContain('R1 ended on 2026-11-22.');
  const { schema, matches } = JSON.parse(stdout) as {
    schema: string;
    matches: { mentee: { name: string }; mentor: { name: string } }[];
  };
  expect(schema).toBe('mentor.match/1');
  // Whom she had is not proposed again.
  expect(matches.map(({ mentee, mentor: other }) => [mentee.name, other.name])).toEqual([['Ada', 'Emmy']]);
  expect(await mentor('relationship list --open --json')).toMatchObject({
    stdout: expect.stringContaining('"relationships": []'),
  });
});

test('ends nothing where no round is open', async () => {
  await mentor('round close');
  expect(await mentor('rematch Ada --reason no-time')).toMatchObject({ stdout: '', exit: 1 });
  expect((await mentor('relationship list --open')).stdout).toContain('Grace');
});

test('a place is added or taken away, and never more than there are', async () => {
  expect((await mentor('person edit Grace --capacity +1')).stdout).toContain('capacity\t\t2');
  expect((await mentor('person edit Grace --capacity -2')).stdout).toContain('capacity\t2\t0');
  expect(await mentor('person edit Grace --capacity -1')).toMatchObject({ stdout: '', exit: 1 });
});
