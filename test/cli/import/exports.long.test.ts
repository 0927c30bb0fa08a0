/** Exports of real tools, each to the right people: in two runs without a terminal, and in one conversation. */
import { execFile } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensureBuilt, ENVIRONMENT, mentor, PROGRAM } from '../program.ts';
import { converse } from '../../support/conversation.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import {
  allExports,
  edited,
  type Export,
  firstLine,
  lineAfter,
  peopleIn,
  programmeFor,
  removeFolders,
  sorted,
} from './exports/exports.ts';
import { isThere, realExports } from './exports/made-rows.ts';

afterAll(removeFolders);

const PROPOSED = 'This line decides it as proposed';
const AGAIN = 'The same again, without questions:';

/** Imports without a terminal: as it stands, and if that stops, by the line that is proposed, with the edits. */
async function inTwoRuns(cwd: string, one: Export): Promise<Ran> {
  const first = await runMentor(firstLine(one), { cwd });
  if (first.exit === 0) return first;
  const line = lineAfter(first.stderr, PROPOSED);
  if (line === undefined) throw new Error(`no line is proposed:\n${first.stderr}`);
  return runMentor(edited(line, one.edits ?? []), { cwd });
}

/** Headers are cut where they are named. */
function named(header: string): string {
  return header.replaceAll(/\s+/g, ' ').slice(0, 40);
}

function importsRightly(one: Export): void {
  test('without a terminal, in two runs', async () => {
    const cwd = await programmeFor(one);
    const ran = await inTwoRuns(cwd, one);
    expect(ran).toMatchObject({ exit: one.exit ?? 0 });
    expect(await peopleIn(cwd, one.mayHold)).toEqual(sorted(one.people));
    for (const header of one.notImported) expect(ran.stderr).toContain(named(header));
    expect(one.edits?.length ?? 0).toBeLessThanOrEqual(2);
  });

  test('in one conversation, and by the line that it ends with', async () => {
    const cwd = await programmeFor(one);
    const line = [...firstLine(one), ...(one.conversation ?? [])];
    const { shown, exit } = await converse(line, cwd, one.answers);
    expect([exit, shown]).toEqual([one.exit ?? 0, shown]);
    const people = sorted(one.people);
    expect(await peopleIn(cwd, one.mayHold)).toEqual(people);
    const again = await programmeFor(one);
    const ran = await runMentor(lineAfter(shown, AGAIN) ?? line, { cwd: again });
    expect(ran).toMatchObject({ exit: one.exit ?? 0 });
    expect(await peopleIn(again, one.mayHold)).toEqual(people);
  });
}

describe.each(allExports())('%s', (_, one) => {
  importsRightly(one);
});

const describeReal = isThere ? describe : describe.skip;

describeReal(`files from outside${isThere ? '' : ' (skipped: ../shared/data is absent)'}`, () => {
  test('are four headers of forms and two whole files', () => {
    expect(realExports()).toHaveLength(6);
  });

  if (isThere)
    describe.each(realExports())('%s', (_, one) => {
      importsRightly(one);
    });
});

describe('the line of the real program, as a shell reads it', () => {
  beforeAll(ensureBuilt, 60_000);

  test.each(['hand-made-sheet', 'spanish-form-mentors'])('%s', async (name) => {
    const one = allExports().find(([own]) => own === name)?.[1];
    if (one === undefined) throw new Error(`there is no ${name}`);
    const cwd = await programmeFor(one);
    const { stderr } = await mentor(cwd, ...firstLine(one));
    const line = /\n\s*(mentor import .+)/.exec(stderr.split(PROPOSED)[1] ?? '')?.[1] ?? '';
    writeFileSync(join(cwd, 'mentor'), `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`);
    chmodSync(join(cwd, 'mentor'), 0o755);
    const env = { ...ENVIRONMENT, PATH: `${cwd}:${ENVIRONMENT['PATH']}` };
    await promisify(execFile)('sh', ['-c', line], { cwd, env });
    expect(await peopleIn(cwd, one.mayHold)).toEqual(sorted(one.people));
  });
});
