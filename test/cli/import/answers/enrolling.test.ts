/** People who enrol by a form that anybody may fill in: who they become, and what they cannot do to others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadFormsOfDay } from '../../../../src/application/letters/forms-of-day.ts';
import { answerText } from '../../../../src/domain/forms/answer-text.ts';
import { formCode } from '../../../../src/domain/forms/form-code.ts';
import { openOccasion } from '../../../../src/domain/forms/open-form.ts';
import { formSigner } from '../../../../src/store/forms/form-secret.ts';
import { aMail } from '../../../io/mail/mails.ts';
import type { Ran } from '../../../support/host.ts';
import { aProgramme, type Made } from '../../../support/programme.ts';
import { anAnswer, ADA, aPairMade, DAY, mentor, put, READY, take } from './answering.ts';

type Side = 'enrol-mentor' | 'enrol-mentee';
interface SignUp {
  readonly form?: Side;
  readonly on?: string;
  readonly version?: number;
}

const ANA = {
  name: 'Ana Silva',
  email: 'ana@x.example',
  organisation: 'Hill School',
  country: 'Portugal',
  languages: 'Portuguese, English',
  availability: 'Mon 16:00-18:00',
  channels: 'video; phone',
  goals: 'workload',
  motivation: 'To learn.',
  consent: 'yes',
};
const AS_MENTOR = { ...ANA, expertise: 'leading a team', capacity: '2', goals: '' };

function said(values: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(values).filter(([, value]) => value !== ''));
}

function signUp(
  { store }: Made,
  values: Readonly<Record<string, string>>,
  { form = 'enrol-mentee', on = '2026-11-20', version = 1 }: SignUp = {},
): string {
  const code = formCode(openOccasion({ form, version }), formSigner(store));
  return answerText({ code, answeredOn: on, language: 'pt', values: said(values) }, form, version);
}

async function person(made: Made, id: string): Promise<Record<string, string | null>> {
  const { stdout } = await mentor(made, 'participant', 'show', id, '--confidential', '--json');
  return (JSON.parse(stdout) as { participant: { fields: Record<string, string | null> } }).participant
    .fields;
}

const messages = (told: { readonly notes: readonly { readonly message: string }[] }): string =>
  told.notes.map(({ message }) => message).join('\n');

const nobody = (): Made => aProgramme().create();

describe('who answers is enrolled', () => {
  test('with what they said, and the day of their consent; the same again changes nothing', async () => {
    const made = nobody();
    put(made, { 'inbox/one.txt': signUp(made, ANA) });
    const told = await take(made);
    expect(told.summary).toEqual({ answers: 1, new: 1, unchanged: 0, rejected: 0 });
    expect(told.answers).toMatchObject([
      { form: 'enrol-mentee', person: { id: 'P1' }, relationship: null, state: 'new' },
    ]);
    expect(await person(made, 'P1')).toMatchObject({
      name: 'Ana Silva',
      email: 'ana@x.example',
      country: 'PT',
      languages: 'pt; en',
      roles: 'mentee',
      channels: 'video; phone',
      consent_on: '2026-11-20',
      goals: 'workload',
    });
    await mentor(made, 'participant', 'edit', 'P1', '--organisation', 'River School');
    put(made, { 'inbox/copy.eml': aMail(signUp(made, ANA)) });
    expect((await take(made, '--latest')).summary).toEqual({ answers: 2, new: 0, unchanged: 2, rejected: 0 });
    expect((await person(made, 'P1'))['organisation']).toBe('River School');
    const { stdout, exit } = await mentor(made, 'import', 'answers', 'inbox', '--new');
    expect([stdout, exit]).toEqual(['', 0]);
  });

  test('in one change, which is undone whole; a dry run changes nothing', async () => {
    const made = nobody();
    put(made, {
      'inbox/one.txt': signUp(made, ANA),
      'inbox/two.txt': signUp(
        made,
        { ...AS_MENTOR, name: 'Bea', email: 'bea@x.example' },
        { form: 'enrol-mentor' },
      ),
    });
    const dry = await mentor(made, 'import', 'answers', 'inbox', '--dry-run');
    expect(dry.stderr).toMatch(
      /New: enrol-mentor 1, enrol-mentee 1\..*bring 2 new topics: mentor topic list/s,
    );
    expect((await mentor(made, 'participant', 'list', '--json')).stdout).toContain('"participants": []');
    expect((await mentor(made, 'import', 'answers', 'inbox')).stderr).toContain(
      'Next: mentor participant list --not-ready, then mentor match',
    );
    await mentor(made, 'undo', '--yes');
    expect((await mentor(made, 'participant', 'list', '--json')).stdout).toContain('"participants": []');
    expect((await take(made)).summary.new).toBe(2);
  });

  test('one person who fills in both forms is one participant with both roles', async () => {
    const made = nobody();
    put(made, {
      'inbox/a.txt': signUp(made, ANA),
      'inbox/b.txt': signUp(made, { ...AS_MENTOR, motivation: 'To give back.' }, { form: 'enrol-mentor' }),
    });
    const told = await take(made);
    expect(told.answers.map((one) => [one.person.id, one.state])).toEqual([
      ['P1', 'new'],
      ['P1', 'new'],
    ]);
    expect(messages(told)).toContain(
      'Ana Silva (P1): they were enrolled already; it changes roles, expertise, capacity; left as it was, though it says otherwise: motivation (--latest',
    );
    expect(await person(made, 'P1')).toMatchObject({
      roles: 'both',
      capacity: '2',
      expertise: 'leading a team',
      motivation: 'To learn.',
    });
    expect((await take(made)).summary).toMatchObject({ new: 0, unchanged: 2 });
  });

  test('beside the answers of others, from mails, mailboxes and what is pasted', async () => {
    const made = aPairMade();
    const from = (text: string): string => `From x Mon Nov 30 10:35:48 2026\n${aMail(text)}\n`;
    put(made, {
      'inbox/all.mbox': from(signUp(made, ANA)) + from(anAnswer(made, 'readiness', ADA, READY)),
      'inbox/forwarded.txt': `> ${signUp(made, { ...ANA, name: 'Bea', email: 'bea@x.example' }).replaceAll('\n', '\n> ')}`,
    });
    const told = await take(made);
    expect(told.summary).toEqual({ answers: 3, new: 3, unchanged: 0, rejected: 0 });
    const { cameIn } = loadFormsOfDay(made.store, new Map([[3, 'Ana Silva']]), 0);
    expect(cameIn.map(({ form, name }) => `${form} ${name}`)).toEqual([
      'enrol-mentee Ana Silva',
      'enrol-mentee ',
      'readiness ',
    ]);
  });

  test('from a reply to the plain text', async () => {
    const made = nobody();
    await mentor(made, 'form', 'make', 'enrol-mentee', '--for', 'text', '--out', 'forms');
    const answers = [
      'Ana Silva',
      'ana@x.example',
      'Hill School',
      '',
      'Portugal',
      '',
      'Portuguese',
      '',
      'a, c',
      'workload',
      '',
      '',
      '',
      'yes',
    ];
    const text = readFileSync(join(made.folder, 'forms', 'enrol-mentee.txt'), 'utf8').replaceAll(
      /^(\d+): $/gm,
      (line, number: string) => line + answers[Number(number) - 1],
    );
    put(made, { 'inbox/reply.eml': aMail(text.replaceAll(/^/gm, '> ')) });
    expect((await take(made)).summary).toEqual({ answers: 1, new: 1, unchanged: 0, rejected: 0 });
    expect(await person(made, 'P1')).toMatchObject({ country: 'PT', consent_on: DAY, roles: 'mentee' });
    expect((await take(made)).summary.unchanged).toBe(1);
  });

  test('those who may be one person are told, and stay two', async () => {
    const made = nobody();
    put(made, {
      'inbox/a.txt': signUp(made, ANA),
      'inbox/b.txt': signUp(made, { ...AS_MENTOR, email: 'ana@y.example' }, { form: 'enrol-mentor' }),
    });
    const told = await take(made);
    expect(told.answers.map((one) => one.person.id)).toEqual(['P1', 'P2']);
    expect(messages(told)).toContain(
      'they may be the same person as P1 (a mentor and a mentee of the same name)',
    );
  });

  test('answers to the programme’s own questions are kept beside them', async () => {
    const made = nobody();
    await mentor(made, 'form', 'edit', 'enrol-mentee', '--add', 'How did you hear of us?', '--kind', 'text');
    put(made, {
      'inbox/a.txt': signUp(made, { ...ANA, 'how-did-you-hear-of': 'A poster' }, { version: 2 }),
    });
    expect((await take(made)).summary.new).toBe(1);
    expect((await mentor(made, 'report', 'answers', 'enrol-mentee', '--confidential')).stdout).toContain(
      'A poster',
    );
  });
});

describe('somebody enrolled', () => {
  const ada = { ...ANA, name: 'Ada Lovelace', email: 'ada@x.example' };

  async function enrolled(): Promise<Made> {
    const made = nobody();
    put(made, { 'inbox/ada.txt': signUp(made, { ...ada, about: '', availability: '' }) });
    await take(made);
    return made;
  }

  test('is not overwritten by whoever knows their address, but where --latest says so', async () => {
    const made = await enrolled();
    put(made, {
      'inbox/x.txt': signUp(
        made,
        { ...ada, organisation: 'Elsewhere', goals: 'nothing', about: 'About me.' },
        { on: '2026-11-22' },
      ),
    });
    const told = await take(made);
    expect(messages(told)).toBe(
      'Ada Lovelace (P1): they were enrolled already; it changes availability, about; left as it was, though it says otherwise: organisation, goals (--latest takes what it says)',
    );
    expect(messages(told)).not.toMatch(/Elsewhere|nothing\b(?! )|About me/);
    expect(await person(made, 'P1')).toMatchObject({
      organisation: 'Hill School',
      goals: 'workload',
      about: 'About me.',
    });
    await mentor(made, 'participant', 'edit', 'P1', '--about', 'Edited by hand.');
    const latest = await take(made, '--latest');
    expect(latest.summary).toMatchObject({ new: 1, unchanged: 1 });
    expect(await person(made, 'P1')).toMatchObject({
      organisation: 'Elsewhere',
      goals: 'nothing',
      about: 'Edited by hand.',
    });
    expect((await take(made, '--latest')).summary).toMatchObject({ new: 0, unchanged: 2 });
  });

  test('is not taken for somebody else of the same address, whatever is asked for', async () => {
    const made = await enrolled();
    put(made, { 'inbox/x.txt': signUp(made, { ...ada, name: 'Bea Brown' }) });
    for (const options of [[], ['--latest'], ['--partial']]) {
      const { problems } = await take(made, ...options);
      expect(problems).toMatchObject([
        {
          rule: 'another-name',
          message: 'Bea Brown, enrol-mentee: the address is that of P1, who is called otherwise',
        },
      ]);
    }
    expect((await person(made, 'P1'))['name']).toBe('Ada Lovelace');
  });

  test('who has taken consent back does not consent again by a form, and a no counts at once', async () => {
    const made = await enrolled();
    put(made, { 'inbox/no.txt': signUp(made, { ...ada, consent: 'no' }, { on: '2026-11-25' }) });
    expect(messages(await take(made))).toContain('they say no to consent, which is taken back');
    expect(await person(made, 'P1')).toMatchObject({ consent_on: null });
    put(made, { 'inbox/yes.txt': signUp(made, { ...ada, about: 'Again.' }, { on: '2026-11-28' }) });
    const told = await take(made, '--latest');
    expect(messages(told)).toContain('left as it was, though it says otherwise: consent');
    expect(await person(made, 'P1')).toMatchObject({ consent_on: null, about: 'Again.' });
  });

  test('who has withdrawn stays so', async () => {
    const made = await enrolled();
    await mentor(made, 'participant', 'withdraw', 'P1', '--yes');
    put(made, { 'inbox/again.txt': signUp(made, { ...ada, about: 'Again.' }) });
    expect(messages(await take(made))).toContain(
      'they have withdrawn, and stay so; if they are back: mentor participant resume P1',
    );
  });

  test('who answers twice in one folder is enrolled as they said first', async () => {
    const made = nobody();
    put(made, {
      'inbox/later.txt': signUp(made, { ...ada, organisation: 'Later' }, { on: '2026-11-21' }),
      'inbox/x-first.txt': signUp(made, { ...ada, organisation: 'First' }, { on: '2026-11-20' }),
      'inbox/same-day.txt': signUp(made, { ...ada, organisation: 'Same day' }, { on: '2026-11-20' }),
    });
    expect((await take(made)).summary.new).toBe(3);
    expect((await person(made, 'P1'))['organisation']).toBe('Same day');
    expect((await take(made)).summary).toMatchObject({ new: 0, unchanged: 3 });
    await take(made, '--latest');
    expect((await person(made, 'P1'))['organisation']).toBe('Later');
  });
});

describe('what is not taken', () => {
  test('each is told at once, without its words, and nobody is enrolled', async () => {
    const made = nobody();
    const bad: readonly (readonly [text: string, rule: string, message: RegExp])[] = [
      [signUp(made, ANA).replace('Ana', 'Eve'), 'altered', /altered on the way/],
      [signUp(made, ANA).slice(0, -30), 'cut-short', /no end/],
      [signUp(nobody(), ANA), 'not-ours', /not made by this programme/],
      [signUp(made, ANA, { version: 7 }), 'not-recorded', /no version 7/],
      [signUp(made, ANA, { on: '2026-12-24' }), 'still-to-come', /still to come/],
      [signUp(made, ANA, { on: '1970-01-01' }), 'too-early', /before there was any such page/],
      [
        signUp(made, { ...ANA, country: '' }),
        'not-recorded',
        /"Which country do you work in\?" is not answered/,
      ],
      [
        signUp(made, { ...ANA, email: 'a@x.example', availability: 'whenever Tom is away' }),
        'cell',
        /^Ana Silva, enrol-mentee: what it says to "When can you meet\?" cannot be read$/,
      ],
      [signUp(made, { ...ANA, email: 'Tom at x' }), 'cell', /"Your e-mail address" cannot be read/],
    ];
    put(made, Object.fromEntries(bad.map(([text], at) => [`inbox/${at}.txt`, text])));
    const told = await take(made);
    expect(told.problems).toMatchObject(
      bad.map(([, rule, message], at) => ({
        file: `inbox/${at}.txt`,
        line: 1,
        rule,
        message: expect.stringMatching(message),
      })),
    );
    expect(JSON.stringify(told)).not.toContain('Tom');
    expect((await mentor(made, 'participant', 'list', '--json')).stdout).toContain('"participants": []');
  });

  test('what the programme needs of everybody has to be answered', async () => {
    const made = nobody();
    made.store.write('test', () =>
      made.store.db.prepare('UPDATE programme SET required_fields = ?').run('["timezone"]'),
    );
    put(made, { 'inbox/one.txt': signUp(made, ANA) });
    expect((await take(made)).problems[0]?.message).toContain('"Your time zone" is not answered');
  });

  test('a code that was renewed', async () => {
    const made = nobody();
    put(made, { 'inbox/one.txt': signUp(made, ANA) });
    await mentor(made, 'form', 'codes', '--renew', '--confirm', 'Heads Together');
    expect((await take(made)).problems).toMatchObject([{ rule: 'renewed' }]);
  });

  test('all problems are told at once; --partial takes the others, and --means says what words mean', async () => {
    const made = nobody();
    put(made, {
      'inbox/a.txt': signUp(made, { ...ANA, availability: 'whenever' }),
      'inbox/b.txt': signUp(made, { ...ANA, name: 'Bea', email: 'bea@x.example', country: 'Nowhereland' }),
      'inbox/c.txt': signUp(made, { ...ANA, name: 'Cy', email: 'cy@x.example' }),
    });
    const all = await take(made);
    expect(all.problems.map(({ file }) => file)).toEqual(['inbox/a.txt', 'inbox/b.txt']);
    const partial: Ran = await mentor(
      made,
      'import',
      'answers',
      'inbox',
      '--partial',
      '--rejects',
      'bad.csv',
    );
    expect(partial.exit).toBe(3);
    expect(readFileSync(join(made.folder, 'bad.csv'), 'utf8')).not.toMatch(/whenever|Nowhereland/);
    const told = await take(
      made,
      '--means',
      'availability:whenever=Mon 09:00-17:00',
      '--means',
      'country:Nowhereland=PT',
    );
    expect(told.summary).toEqual({ answers: 3, new: 2, unchanged: 1, rejected: 0 });
    const { exit, stderr } = await mentor(made, 'import', 'answers', 'inbox', '--means', 'country:X=Nowhere');
    expect([exit, stderr]).toEqual([2, expect.stringContaining('--means "country:x=Nowhere"')]);
  });

  test('of a mail with several, one that is broken is told although another is whole', async () => {
    const made = nobody();
    const other = signUp(made, { ...ANA, name: 'Bea', email: 'bea@x.example' });
    put(made, { 'inbox/one.eml': aMail(`${signUp(made, ANA)}\n${other}\n${other.replace('Bea', 'Eve')}`) });
    expect((await take(made)).problems).toMatchObject([{ rule: 'altered' }]);
  });
});
