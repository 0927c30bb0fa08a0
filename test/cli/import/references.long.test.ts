/** Whom participants name is kept as the person, whatever they were called when it was said. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';

let cwd = '';
const mentor = async (line: string, ...more: string[]): Promise<string> => {
  const { stdout, stderr, exit } = await runMentor([...line.split(' '), ...more], { cwd });
  if (exit !== 0) throw new Error(`${line}: exit ${exit}: ${stderr}`);
  return stdout + stderr;
};
const person = async (given: string): Promise<{ is_ready: boolean; fields: Record<string, unknown> }> => {
  const { stdout } = await runMentor(['participant', 'show', given, '--confidential', '--json'], { cwd });
  return (JSON.parse(stdout) as { participant: { is_ready: boolean; fields: Record<string, unknown> } })
    .participant;
};

beforeEach(async () => {
  cwd = aFolder();
  await mentor('init Referring --timezone Europe/London');
  await mentor(
    'enrol --as mentor --email mo@x.example --ref mray --consent-on 2026-09-01',
    '--name',
    'Mo Ray',
  );
});

test.each([
  'Mo Ray',
  'P1',
  'MRAY',
  'Mo Ray <mo@x.example>',
  'mailto:mo@x.example',
  'mo@x.example.',
  'mray - Mo Ray',
  'P1 Mo Ray',
  'mó\u00a0 ra\u200by',
])('%j is Mo Ray, whatever becomes of the e-mail', async (given) => {
  await mentor('enrol --as mentee --name Ann --consent-on 2026-09-01', '--avoids', given, '--manager', given);
  await mentor('participant edit P1 --email moses@x.example --ref=');
  expect(await person('P2')).toMatchObject({
    is_ready: true,
    fields: { avoids: 'moses@x.example', manager: 'moses@x.example' },
  });
  expect(JSON.parse(await mentor('match --json --quiet'))).toMatchObject({ summary: { matched: 0 } });
});

test('who is not certain is waited for, found when they enrol, and undone with them', async () => {
  await mentor('enrol --as mentee --name Ann --consent-on 2026-09-01', '--avoids', 'Zed Poe');
  expect(await person('P2')).toMatchObject({ is_ready: false, fields: { avoids: 'Zed Poe' } });
  expect(await mentor('participant reference list')).not.toContain('Zed');
  await mentor('enrol --as mentor --email zed@x.example', '--name', 'Zed Poe');
  expect(await person('P2')).toMatchObject({ is_ready: true, fields: { avoids: 'zed@x.example' } });
  await mentor('undo');
  expect(await person('P2')).toMatchObject({ is_ready: false, fields: { avoids: 'Zed Poe' } });
});

test('of several people of one name none is guessed; somebody decides', async () => {
  await mentor('enrol --as mentor --email mo2@x.example', '--name', 'Mo Ray');
  await mentor(
    'enrol --as mentee --name Ann --consent-on 2026-09-01',
    '--avoids',
    'Mo Ray',
    '--manager',
    'Dr X',
  );
  expect(await person('P3')).toMatchObject({ is_ready: false });
  await mentor('participant reference decide --all --outside');
  expect(await person('P3')).toMatchObject({ is_ready: false });
  await mentor('participant reference decide P3 --is P1');
  expect(await person('P3')).toMatchObject({
    is_ready: true,
    fields: { avoids: 'mo@x.example', manager: 'Dr X' },
  });
  await mentor('participant edit P3 --region Wales');
  expect(await person('P3')).toMatchObject({ is_ready: true });
});

test('what somebody called an erased person is erased with them', async () => {
  await mentor('enrol --as mentee --name Ann --consent-on 2026-09-01', '--avoids', 'Mo Rae');
  await mentor('participant reference decide P2 --is P1');
  await mentor('participant erase P1 --confirm', 'Mo Ray');
  expect(readFileSync(join(cwd, 'mentor.db')).toString('latin1')).not.toContain('Mo Rae');
  expect(await person('P2')).toMatchObject({ is_ready: true, fields: { avoids: null } });
  await mentor('check');
});

test('people of one file are found in either order, and the file again changes nothing', async () => {
  const rows =
    'name,email,roles,avoids,manager,consent_on\nAnn,ann@x.example,mentee,Zed Poe,none,2026-09-01\nZed Poe,zed@x.example,mentor,Ann,"Ray, Mo",2026-09-01\n';
  writeFileSync(join(cwd, 'a.csv'), rows);
  expect(JSON.parse(await mentor('import participants a.csv --json --quiet'))).toMatchObject({
    open_references: [],
  });
  expect(await person('P2')).toMatchObject({
    is_ready: true,
    fields: { avoids: 'zed@x.example', manager: null },
  });
  expect(await person('P3')).toMatchObject({ fields: { avoids: 'ann@x.example', manager: 'mo@x.example' } });
  expect(JSON.parse(await mentor('import participants a.csv --json --quiet'))).toMatchObject({
    summary: { unchanged: 2, changed: 0 },
  });
});

test.each(['Niemand', 'personne', 'ninguém', 'Nessuno', 'keine Präferenz', 'brak', 'neb'])(
  '%j in another language names nobody, so nothing is left to decide',
  async (word) => {
    writeFileSync(
      join(cwd, 'form.csv'),
      `Name,Email,Consent on,Avoids\nCy Po,cy@x.example,2026-09-01,${word}\n`,
    );
    const shown = await mentor('import participants form.csv --as mentee --no-input');
    expect(shown).not.toContain('it is not certain who');
    expect((await person('cy@x.example')).fields).toMatchObject({ avoids: null });
  },
);
