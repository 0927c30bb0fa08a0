/** Consent as it is enrolled, edited, imported and taken back: what is on file then, and what is said. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';

let cwd: string;
const mentor = (...argv: readonly string[]): Promise<Ran> => runMentor(argv, { cwd });

/** Who is ready, by name. */
async function ready(): Promise<string[]> {
  const { stdout } = await mentor('participant', 'list', '--json');
  const { participants } = JSON.parse(stdout) as { participants: { name: string; is_ready: boolean }[] };
  return participants.filter((one) => one.is_ready).map(({ name }) => name);
}

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'mentor-consent-'));
  await mentor('init', 'T');
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const people = (header: string, ...rows: readonly string[]): void =>
  writeFileSync(join(cwd, 'f.csv'), `${header}\n${rows.join('\n')}\n`);

const FORM = 'name,email,roles,Consent';

describe('an import', () => {
  const importing = (...more: readonly string[]): Promise<Ran> =>
    mentor('import', 'participants', 'f.csv', ...more);

  beforeEach(() =>
    people(
      FORM,
      'Ada,ada@x.org,mentor,Yes',
      'Ben,ben@x.org,mentee,No',
      'Cy,cy@x.org,mentee,',
      'Dee,dee@x.org,mentee,2026-03-04',
    ),
  );

  test('with --consent-on makes ready those alone who said yes, in the dry run as in the real one', async () => {
    expect((await importing()).stdout).toContain('no-day');
    const dry = JSON.parse((await importing('--consent-on', '2026-09-01', '--dry-run', '--json')).stdout);
    const real = JSON.parse((await importing('--consent-on', '2026-09-01', '--json')).stdout);
    expect(real).toEqual({ ...dry, dry_run: false, applied: true });
    expect(real.consents).toMatchObject({
      yes: 2,
      no: [{ line: 3, name: 'Ben' }],
      blank: [{ line: 4, name: 'Cy' }],
    });
    expect(await ready()).toEqual(['Ada', 'Dee']);
    const again = JSON.parse((await importing('--consent-on', '2026-09-01', '--json')).stdout);
    expect(again.summary).toMatchObject({ new: 0, changed: 0, unchanged: 4 });
  });

  test('does not bring consent back by --consent-on, nor by --partial', async () => {
    await importing('--consent-on', '2026-09-01');
    await mentor('participant', 'consent', 'Ada', '--withdrawn', '--on', '2026-10-01');
    const again = JSON.parse((await importing('--consent-on', '2026-11-01', '--partial', '--json')).stdout);
    expect(again.consents.stays_back).toMatchObject([{ participant: 'P1', on_file: '2026-10-01' }]);
    people('name,email,roles', 'Ada,ada@x.org,mentor');
    await importing('--consent-on', '2026-11-02');
    expect(await ready()).toEqual(['Dee']);
    people(FORM, 'Ada,ada@x.org,mentor,2026-11-03');
    await importing();
    expect(await ready()).toEqual(['Ada', 'Dee']);
  });

  test('takes consent back for a newer no, and undo gives it again', async () => {
    await importing('--consent-on', '2026-09-01');
    people(FORM, 'Ada,ada@x.org,mentor,no');
    const { consents } = JSON.parse((await importing('--json')).stdout);
    expect(consents.taken_back).toEqual([
      { line: 2, participant: 'P1', name: 'Ada', on_file: '2026-09-01', said: null },
    ]);
    expect(await ready()).toEqual(['Dee']);
    await mentor('undo', '--yes');
    expect(await ready()).toEqual(['Ada', 'Dee']);
  });

  test('asks for the column that may say who consented before it speaks for everybody', async () => {
    people('name,email,roles,Newsletter', 'Ada,ada@x.org,mentor,No');
    const refused = await importing('--consent-on', '2026-09-01');
    expect(refused.exit).toBe(1);
    expect(refused.stderr).toContain('--set consent_on=Newsletter');
    await importing('--consent-on', '2026-09-01', '--set', 'consent_on=Newsletter');
    expect(await ready()).toEqual([]);
  });

  test('takes the column whose words say that it is consent', async () => {
    people('name,email,roles,Do you agree to our privacy notice?', 'Ada,ada@x.org,mentor,No');
    const taken = await importing('--consent-on', '2026-09-01');
    expect(taken.stderr).toContain(
      'Taken by their words: "Do you agree to our privacy notice?" as consent_on.',
    );
    expect(await ready()).toEqual([]);
  });

  test('asks for it whatever the column is kept as, and names every column once', async () => {
    people('name,email,roles,Consent,First in family?', 'Ada,ada@x.org,mentor,No,Yes', 'Ben,,mentor,,No');
    const day = ['--consent-on', '2026-09-01'];
    const alias = await importing(...day, '--keep', 'Consent');
    expect([alias.exit, alias.stderr]).toEqual([
      1,
      expect.stringContaining('consent is another name of the field consent_on'),
    ]);
    for (const said of [
      ['--keep', 'Consent=agreed'],
      ['--set', 'sector=Consent'],
      ['--set', 'consent_notice=Consent'],
    ]) {
      const refused = await importing(...day, ...said);
      expect(refused.exit).toBe(1);
      expect(refused.stderr).toContain(
        "if one does: --set consent_on=Consent; if none does: --ignore Consent --ignore 'First in family?'; in place of",
      );
    }
    await importing(...day, '--ignore', 'Consent', '--ignore', 'First in family?');
    expect(await ready()).toEqual(['Ada', 'Ben']);
  });

  test('of two columns for consent asks which', async () => {
    people('name,email,roles,consent_on,Consent', 'Ada,ada@x.org,mentor,2026-01-01,No');
    expect((await importing()).stderr).toContain('2 columns could be consent_on');
  });
});

describe('a day still to come is refused by', () => {
  test.each([
    'enrol --as mentor --name Ada --consent-on 2026-11-23',
    'participant edit Joan --consent-on 2026-11-23',
    'participant consent Joan --on 2026-11-23',
    'import participants f.csv --consent-on 2026-11-23',
    'import participants dated.csv',
  ])('%s', async (line) => {
    await mentor('enrol', '--as', 'mentee', '--name', 'Joan');
    people('name,roles', 'Ada,mentor');
    writeFileSync(join(cwd, 'dated.csv'), 'name,roles,consent_on\nAda,mentor,2026-11-23\n');
    const { exit, stdout, stderr } = await mentor(...line.split(' '));
    expect(exit).toBe(1);
    expect(stdout + stderr).toContain('2026-11-23 is still to come');
    expect(await ready()).toEqual([]);
  });
});

test('participant edit gives consent again from the day on which it was taken back, and not before', async () => {
  await mentor('enrol', '--as', 'mentee', '--name', 'Joan', '--consent-on', '2026-09-01');
  await mentor('participant', 'consent', 'Joan', '--withdrawn', '--on', '2026-10-01');
  const early = await mentor('participant', 'edit', 'Joan', '--consent-on', '2026-09-30');
  expect(early.exit).toBe(1);
  expect(early.stderr).toContain('2026-10-01');
  expect(await ready()).toEqual([]);
  await mentor('participant', 'edit', 'Joan', '--consent-on', '2026-10-01');
  expect(await ready()).toEqual(['Joan']);
});
