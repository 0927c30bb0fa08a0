/** Fifty mentors and fifty mentees as a real service exports them: matched, whatever the order of the rows. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';

const DATA = fileURLToPath(new URL('../../../../shared/data/civil-service/', import.meta.url));
const CRITERIA = fileURLToPath(new URL('../../../examples/civil-service/criteria.json', import.meta.url));
const LEVELS = 'AA,AO,EO,HEO,SEO,Grade 7,Grade 6,SCS1,SCS2,SCS3,SCS4';
const isThere = existsSync(join(DATA, 'mentors.csv'));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

type Role = 'mentor' | 'mentee';

interface Match {
  readonly mentor: { readonly id: string; readonly email: string };
  readonly mentee: { readonly id: string; readonly email: string };
  readonly score: number;
}

interface Proposal {
  readonly proposal: string;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly matches: readonly Match[];
  readonly unmatched: readonly unknown[];
}

/** Starts a programme with both files, their rows in an order that the seed decides; 0 leaves them alone. */
async function programme(seed: number, order: readonly Role[] = ['mentor', 'mentee']): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'mentor-civil-'));
  folders.push(cwd);
  await succeed(cwd, 'init', 'Civil Service', '--levels', LEVELS);
  for (const role of order) {
    const [header = '', ...rows] = readFileSync(join(DATA, `${role}s.csv`), 'utf8')
      .trimEnd()
      .split('\n');
    writeFileSync(join(cwd, `${role}s.csv`), `${[header, ...shuffled(rows, seed)].join('\n')}\n`);
    const line = `import participants ${role}s.csv --as ${role} --set level=grade --consent-on 2026-11-01 --json`;
    const { stdout } = await succeed(cwd, ...line.split(' '));
    expect(JSON.parse(stdout)).toMatchObject({ summary: { rows: 50, new: 50, rejected: 0 }, problems: [] });
  }
  copyFileSync(CRITERIA, join(cwd, 'criteria.json'));
  await succeed(cwd, 'criteria', 'import', 'criteria.json');
  return cwd;
}

async function succeed(cwd: string, ...argv: readonly string[]): Promise<Ran> {
  const ran = await runMentor(argv, { cwd });
  expect(ran).toMatchObject({ exit: 0 });
  return ran;
}

function proposalIn({ stdout }: Ran): Proposal {
  return JSON.parse(stdout) as Proposal;
}

function byEmail({ matches }: Proposal): string[] {
  return matches.map(({ mentee, mentor, score }) => `${mentee.email} ${mentor.email} ${score}`).sort();
}

/** Fisher and Yates, with a small generator of its own so that a seed says everything. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  if (seed === 0) return result;
  let state = seed * 2654435761;
  for (let at = result.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [result[at], result[other]] = [result[other] as T, result[at] as T];
  }
  return result;
}

const describeHere = isThere ? describe : describe.skip;

describeHere(
  `the civil service sample${isThere ? '' : ' (skipped: ../shared/data/civil-service is absent)'}`,
  () => {
    test('matches 35 of 50, proved, the same bytes twice, and applies', async () => {
      const cwd = await programme(0);
      const first = await succeed(cwd, 'match', '--json');
      const proposal = proposalIn(first);
      expect(proposal.summary).toMatchObject({
        mentees: 50,
        mentors: 50,
        places: 50,
        matched: 35,
        unmatched: 15,
      });
      expect(proposal.summary).toMatchObject({ optimal: 'proved' });
      expect(proposal.matches).toHaveLength(35);
      expect(proposal.unmatched).toHaveLength(15);
      expect(new Set(proposal.matches.map(({ mentor }) => mentor.id)).size).toBe(35);

      const second = await succeed(cwd, 'match', '--json');
      expect(second.stdout).toBe(first.stdout);

      const { stdout } = await succeed(cwd, 'match', 'apply', '--json');
      expect(JSON.parse(stdout)).toMatchObject({
        proposal: proposal.proposal,
        relationships: { length: 35 },
      });
      const list = await succeed(cwd, 'relationship', 'list', '--open', '--json');
      const { relationships } = JSON.parse(list.stdout) as {
        relationships: { mentors: { email: string }[]; mentees: { email: string }[] }[];
      };
      expect(relationships.map((one) => `${one.mentees[0]?.email} ${one.mentors[0]?.email}`).sort()).toEqual(
        byEmail(proposal).map((line) => line.split(' ').slice(0, 2).join(' ')),
      );
      const again = await succeed(cwd, 'match', 'apply', '--json');
      expect(JSON.parse(again.stdout)).toMatchObject({ relationships: [] });
    });

    test.each([
      [1, ['mentor', 'mentee']],
      [2, ['mentee', 'mentor']],
      [3, ['mentee', 'mentor']],
      [4, ['mentor', 'mentee']],
    ] as const)(
      'the same people in another order have the same matches (seed %i, %j)',
      async (seed, order) => {
        const asExported = await succeed(await programme(0), 'match', '--json');
        const reordered = await succeed(await programme(seed, order), 'match', '--json');
        expect(byEmail(proposalIn(reordered))).toEqual(byEmail(proposalIn(asExported)));
        expect(proposalIn(reordered).summary).toEqual(proposalIn(asExported).summary);
        // The ids are not the same: the order of the rows gave them.
        const ids = (ran: Ran): string[] =>
          proposalIn(ran).matches.map(({ mentee, mentor }) => mentee.id + mentor.id);
        expect(ids(reordered).sort()).not.toEqual(ids(asExported).sort());
      },
    );

    test('a file imported again changes nothing, nor does the proposal', async () => {
      const cwd = await programme(0);
      const before = await succeed(cwd, 'match', '--json');
      const { stdout } = await succeed(
        cwd,
        ...'import participants mentees.csv --as mentee --set level=grade --consent-on 2026-11-01 --json'.split(
          ' ',
        ),
      );
      expect(JSON.parse(stdout)).toMatchObject({ summary: { new: 0, changed: 0, unchanged: 50 } });
      expect((await succeed(cwd, 'match', '--json')).stdout).toBe(before.stdout);
    });
  },
);
