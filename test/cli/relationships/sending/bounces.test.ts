/** Reports of mail servers on letters that did not arrive; and what a person is told of, and leaves behind. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { letterEnded, beginLetter, loadLettersSent } from '../../../../src/store/people/letter-ledger.ts';
import { aBounce, aMail } from '../../../io/mail/mails.ts';
import { type Ran, runMentor } from '../../../support/host.ts';
import { aProgrammeOf, messageIdOf, storeIn } from '../../../support/mail/letters.ts';

let cwd = '';

beforeEach(async () => {
  cwd = await aProgrammeOf(3);
  const store = storeIn(cwd);
  for (const id of [1, 2, 3]) {
    beginLetter(store, { participantId: id, messageId: messageIdOf(id), kind: 'welcome' }, false);
    if (id !== 3) letterEnded(store, messageIdOf(id), { state: 'sent', note: null });
  }
  store.close();
  mkdirSync(join(cwd, 'inbox/more'), { recursive: true });
});

function mentor(...argv: string[]): Promise<Ran> {
  return runMentor(argv, { cwd });
}

test('letters that came back are named, once, from any mixture of mails', async () => {
  writeFileSync(join(cwd, 'inbox/one.eml'), aBounce('person1@example.org', messageIdOf(1)));
  writeFileSync(join(cwd, 'inbox/own.eml'), aMail('an answer'));
  writeFileSync(
    join(cwd, 'inbox/late.eml'),
    aBounce('person2@example.org', messageIdOf(2), { action: 'delayed' }),
  );
  writeFileSync(join(cwd, 'inbox/notes.txt'), 'no mail');
  writeFileSync(
    join(cwd, 'inbox/more/all.mbox'),
    [
      aBounce('else@example.org', '<other@example.org>'),
      aBounce('person3@example.org', messageIdOf(3)),
      'broken',
    ]
      .map((mail) => `From - Mon Nov 30 10:35:48 2026\n${mail}\n\n`)
      .join(''),
  );
  const { stdout, exit } = await mentor('import', 'bounces', 'inbox', '--json', '--exit-code');
  expect(exit).toBe(8);
  const told = JSON.parse(stdout) as {
    summary: object;
    bounces: object[];
    not_ours: object[];
    unread: object[];
  };
  expect(told.summary).toEqual({ mails: 5, new: 2, unchanged: 0, not_ours: 1, unread: 1 });
  expect(told.bounces).toMatchObject([
    {
      letter: 'L3',
      participant: { id: 'P3', name: 'Person 3' },
      address: 'person3@example.org',
      state: 'new',
      file: 'all.mbox',
    },
    {
      letter: 'L1',
      status: '5.1.1',
      words: '550 5.1.1 <address>: Recipient address rejected: User unknown in local recipient table',
    },
  ]);
  expect(told.not_ours).toMatchObject([{ file: 'all.mbox', line: 2, address: 'else@example.org' }]);
  const before = readFileSync(join(cwd, 'mentor.db'));
  const again = await mentor('import', 'bounces', 'inbox', '--exit-code');
  expect(again.exit).toBe(0);
  expect(again.stderr).toContain('Read 5 mails: 0 letters came back, and 2 that had before.');
  expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
  expect(JSON.parse((await mentor('sent', '--state', 'bounced', '--json')).stdout)).toMatchObject({
    letters: [{ letter: 'L1' }, { letter: 'L3' }],
  });
});

test('a report without the letter is of the last letter to the address', async () => {
  writeFileSync(
    join(cwd, 'inbox/one.eml'),
    aMail('not delivered', { 'X-Failed-Recipients': 'Person2@example.org' }),
  );
  const { stdout } = await mentor('import', 'bounces', 'inbox/one.eml', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ bounces: [{ letter: 'L2', state: 'new' }] });
});

test('what cannot be read is refused', async () => {
  const refusedBy = async (...argv: string[]): Promise<string> => (await mentor(...argv)).stderr;
  expect(await refusedBy('import', 'bounces', 'nowhere')).toContain(`There is no ${join(cwd, 'nowhere')}.`);
  expect(await refusedBy('import', 'bounces', 'inbox', '--obfuscate')).toContain('nothing is taken in');
});

test('a person is told of the letters to them, and an erasure takes them away, in backups too', async () => {
  const store = storeIn(cwd);
  letterEnded(store, messageIdOf(1), { state: 'refused', note: 'Wibblesworth was here' });
  store.close();
  await mentor('backup', 'copy.db');
  const access = JSON.parse((await mentor('participant', 'access', 'P1', '--json')).stdout) as {
    records: { letters_sent: object[] };
  };
  expect(access.records.letters_sent).toMatchObject([
    { kind: 'welcome', state: 'refused', note: 'Wibblesworth was here', message_id: messageIdOf(1) },
  ]);
  expect((await mentor('participant', 'access', 'P1')).stdout).toContain('Wibblesworth');
  expect((await mentor('sent')).stdout).toContain('Wibblesworth was here');
  const { stdout: masked } = await mentor('sent', '--obfuscate');
  expect(masked).toContain('(21 characters)');
  expect(masked).not.toContain('Wibblesworth');
  expect(await mentor('participant', 'erase', 'P1', '--confirm', 'Person 1')).toMatchObject({ exit: 0 });
  for (const file of ['mentor.db', 'copy.db']) {
    expect(readFileSync(join(cwd, file), 'latin1')).not.toContain('Wibblesworth');
    expect(readFileSync(join(cwd, file), 'latin1')).not.toContain('welcome.P1.');
  }
  const after = storeIn(cwd);
  expect(loadLettersSent(after).map(({ participantId }) => participantId)).toEqual([2, 3]);
  after.close();
});
