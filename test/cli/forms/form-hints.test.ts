/** Where forms and sending are named beside the keyboard. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { aProgramme, type Made } from '../../support/programme.ts';
import { runMentor } from '../../support/host.ts';

let made: Made;
beforeEach(() => {
  made = aProgramme()
    .withMentor({ name: 'Grace Hopper' })
    .withMentee({ name: 'Ada Lovelace' })
    .withRelationship('Grace Hopper', 'Ada Lovelace', { startedOn: '2026-09-07', plannedEndOn: '2027-09-07' })
    .create();
});

const mentor = (line: string, env: Readonly<Record<string, string>> = {}) =>
  runMentor([...line.split(' '), '--today', '2026-11-30'], { cwd: made.folder, env });

test('an item that a form supplies names it, beside the command that records it', async () => {
  const { stdout } = await mentor('relationship show R1 --json');
  const { checklist } = JSON.parse(stdout) as {
    checklist: readonly { requirement: string; command: string; form_command: string | null }[];
  };
  const of = (requirement: string) => checklist.find((one) => one.requirement === requirement);
  expect(of('readiness')).toMatchObject({
    command: expect.stringContaining('mentor readiness R1 --by mentor'),
    form_command: 'mentor form make readiness --for html --to R1 --out forms',
  });
  expect(of('first-meeting')?.form_command).toBe('mentor form make meeting --for html --to R1 --out forms');
  expect((await mentor('relationship show R1 --format md')).stdout).toContain(
    '--confidence 4 – or by form: mentor form make readiness --for html --to R1 --out forms',
  );
});

test('remind and letter name the command that sends once a mail server is named', async () => {
  expect((await mentor('remind')).stderr).toContain('Next: mentor remind --out reminders, then send them\n');
  expect((await mentor('remind --out reminders')).stderr).toContain(
    'Next: send them, then: mentor remind --mark',
  );
  expect((await mentor('letter forms --out letters')).stderr).toContain(
    'then send them: mentor help sending',
  );
  const env = { MENTOR_SMTP_HOST: 'mail.example.org' };
  expect((await mentor('remind', env)).stderr).toContain(
    'Next: mentor remind --out reminders, then mentor send reminders\n',
  );
  writeFileSync(join(made.folder, 'mentor-mail.json'), '{}');
  expect((await mentor('remind --out reminders')).stderr).toContain(
    'Next: mentor send reminders, which marks those that it sends\n',
  );
  expect((await mentor('remind --out lists --format csv')).stderr).toContain(
    'Next: send them, then: mentor remind --mark',
  );
  expect((await mentor('letter forms --out letters')).stderr).toContain(
    'Next: read some of them through, then: mentor send letters\n',
  );
});
