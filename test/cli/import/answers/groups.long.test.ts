/** Answers about circles: who was not at a meeting, and whose goal a mentor writes down. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { wasAbsent } from '../../../../src/domain/relationship/meetings.ts';
import { idOf } from '../../../../src/domain/reference.ts';
import { withGroup } from '../../../support/groups.ts';
import { aProgramme, type Made } from '../../../support/programme.ts';
import { anAnswer, codeOf, DAY, mentor, put, take } from './answering.ts';
import { dueOf, factsOf, GOAL, NEXT_DAY, told } from './confirming.ts';

const [RUTH, ANA, BEN, CEM] = [1, 2, 3, 4];
const BEGUN = '2026-11-02';
const MET = '2026-11-20';
const FORM = { day: BEGUN };

/** R1 is a circle of Ruth, a mentor, with Ana, Ben and Cem, since {@link BEGUN}; Dee is in none. */
function aCircle(sql = ''): Made {
  const programme = aProgramme().withMentor({ name: 'Ruth Meyer', capacity: 6 });
  for (const name of ['Ana Ruiz', 'Ben Okri', 'Cem Kaya', 'Dee Hill']) programme.withMentee({ name });
  withGroup(programme, 'circle', ['Ruth Meyer'], ['Ana Ruiz', 'Ben Okri', 'Cem Kaya']);
  return programme
    .with('more', ({ store }) =>
      store.db.exec(`UPDATE relationships SET started_on = '${BEGUN}', phase = 'negotiation'; ${sql}`),
    )
    .create();
}

/** Who was absent from each meeting of R1: `2026-11-20 P3 P4`. */
function absences(made: Made): string[] {
  const { meetings, people, former } = factsOf(made);
  return meetings.map((one) =>
    [
      one.metOn,
      ...[...people, ...former]
        .filter(({ participantId: id }) => wasAbsent(one, id))
        .map(({ participantId: id }) => idOf('P', id)),
    ].join(' '),
  );
}

const metWith = (absent?: string, on = MET): Record<string, string> => ({
  'met-on': on,
  ...(absent !== undefined && { absent }),
});

describe('who was not at a meeting', () => {
  test('is recorded as the commands do, and where nobody is named everybody came', async () => {
    const made = aCircle();
    expect(await told(made, 'ana', anAnswer(made, 'meeting', ANA, metWith('P3; P4'), FORM))).toEqual([]);
    expect(
      await told(made, 'ben', anAnswer(made, 'meeting', BEN, metWith(undefined, '2026-11-25'), { day: MET })),
    ).toEqual([]);
    expect(absences(made)).toEqual([`${MET} P3 P4`, '2026-11-25']);
    const { stdout } = await mentor(made, 'meeting', 'list', 'R1');
    expect(stdout).toContain('held without Ben Okri and Cem Kaya');
  });

  test('where two disagree, whoever is missed by either is absent, and both are told', async () => {
    const made = aCircle();
    await told(made, 'ana', anAnswer(made, 'meeting', ANA, { ...metWith('P3'), notes: 'Headship' }, FORM));
    const other = anAnswer(made, 'meeting', BEN, { ...metWith('P4'), notes: 'Budgets' }, FORM);
    const change = `mentor meeting log R1 --on ${MET} --absent …`;
    expect(await told(made, 'ben', other)).toEqual([
      'M1 of that day was recorded already; it is one meeting',
      `M1 did not have P4 as absent, and has now: ${change}`,
      `M1 has P3 as absent, and the answer does not say so; it stays: ${change}`,
    ]);
    expect(absences(made)).toEqual([`${MET} P3 P4`]);
    expect(factsOf(made).meetings[0]?.notes).toBe('Headship\n\nBudgets');
    expect(await told(made, 'ben', other)).toEqual([]);
  });

  test('an account that would leave one alone is not taken, and what was recorded stays', async () => {
    const made = aCircle();
    await told(made, 'ana', anAnswer(made, 'meeting', ANA, metWith('P3'), FORM));
    expect(await told(made, 'cem', anAnswer(made, 'meeting', CEM, metWith('P1; P2'), FORM))).toEqual([
      'Without P3, P1 and P2 there were not two to meet',
    ]);
    expect(absences(made)).toEqual([`${MET} P3`]);
    expect((await take(made)).problems.map(({ hint }) => hint)).toEqual([
      `ask them who was there; mentor meeting missed R1 --on ${MET} --absent P3 P1 P2 records that nobody met`,
    ]);
  });

  test('nobody who is no member is absent, whatever a file says', async () => {
    const made = aCircle();
    for (const [name, absent] of [
      ['dee', 'P5'],
      ['nobody', 'P99'],
      ['name', 'Ben Okri'],
      ['twice', 'P3; P5'],
    ] as const)
      put(made, { [`inbox/${name}.txt`]: anAnswer(made, 'meeting', ANA, metWith(absent), FORM) });
    const { summary, problems } = await take(made);
    expect(summary).toMatchObject({ new: 0, rejected: 4 });
    expect(new Set(problems.map(({ message }) => message))).toEqual(
      new Set([
        'Ana Ruiz, meeting of R1: “Who was not there?”: is none of its choices'.replaceAll(/[“”]/g, '"'),
      ]),
    );
    expect(absences(made)).toEqual([]);
  });

  test('who left after the meeting was absent from it; who left before it, or joined after it, is left out', async () => {
    const made = aCircle();
    await mentor(made, 'relationship', 'leave', 'R1', 'P3', '--on', '2026-11-22', '--reason', 'no-time');
    await mentor(made, 'relationship', 'join', 'R1', 'P5', '--on', '2026-11-24');
    expect(await told(made, 'ana', anAnswer(made, 'meeting', ANA, metWith('P3; P5'), FORM))).toEqual([
      'P5 joined R1 on 2026-11-24, after that day, so what is said of them is left out',
    ]);
    const later = anAnswer(made, 'meeting', ANA, metWith('P3', '2026-11-26'), { day: MET });
    expect(await told(made, 'later', later)).toEqual([
      'P3 left R1 on 2026-11-22, before that day, so what is said of them is left out',
      `P5 joined after the form was due, and may not stand in it; kept as there: mentor meeting log R1 --on 2026-11-26 --absent …`,
    ]);
    expect(absences(made)).toEqual([`${MET} P3`, '2026-11-26']);
    expect(
      await told(
        made,
        'next',
        anAnswer(made, 'meeting', CEM, metWith('P5', '2026-11-28'), { day: '2026-11-26' }),
      ),
    ).toEqual([]);
  });

  test('a pair is not asked it, and an answer that says it all the same is not taken', async () => {
    const made = aCircle(`DELETE FROM relationship_people WHERE participant_id IN (3, 4)`);
    expect(await told(made, 'ana', anAnswer(made, 'meeting', ANA, metWith('P1'), FORM))).toEqual([
      'version 1 of the form does not ask "absent" of a mentee',
    ]);
  });

  test.each(['csv', 'text', 'google'])('comes back by name as %s', async (format) => {
    const made = aCircle();
    await mentor(made, 'form', 'make', 'meeting', '--for', format, '--to', 'all', '--out', 'forms');
    const file = readdirSync(join(made.folder, 'forms')).find((one) => /P2|csv|group/.test(one)) ?? '';
    const form = readFileSync(join(made.folder, 'forms', file), 'utf8');
    const code = codeOf(made, 'meeting', ANA, FORM);
    expect(form).toContain('Who was not there?');
    expect(form.includes('Ben Okri')).toBe(format !== 'google');
    const filled = {
      text: form.replace(/^1: $/m, `1: ${MET}`).replace(/^9: $/m, '9: ben; Cem Kaya'),
      csv: `Code,When did you meet?,Who was not there?\n${code},${MET},"ben; Cem Kaya"\n`,
      google: `Timestamp,Code,When did you meet?,Who was not there?\n,${code},${MET},"ben, Cem Kaya"\n`,
    };
    put(made, { [`inbox/back.${format === 'text' ? 'txt' : 'csv'}`]: filled[format as keyof typeof filled] });
    expect((await take(made)).summary).toMatchObject({ new: 1, rejected: 0 });
    expect(absences(made)).toEqual([`${MET} P3 P4`]);
  });

  test('a row without a code is known by who is in it, and a sheet of pairs and circles asks the circle alone', async () => {
    const made = aCircle();
    await mentor(made, 'enrol', '--name', 'Max Roe', '--as', 'mentor', '--consent-on', BEGUN);
    await mentor(made, 'relationship', 'pair', 'Max Roe', '--with', 'Dee Hill');
    await mentor(made, 'form', 'make', 'meeting', '--for', 'csv', '--to', 'all', '--out', 'forms');
    const [header = '', circle = '', pair = ''] = readFileSync(join(made.folder, 'forms/meeting.csv'), 'utf8')
      .replace('\ufeff', '')
      .split(/\r?\n/);
    const titles = header.split(',');
    expect(titles).toContain('Who was not there?');
    expect(circle).toContain('Ruth Meyer,"Ana Ruiz, Ben Okri, Cem Kaya"');
    expect(pair).toContain('Dee Hill,Max Roe');
    const rows = ['Ruth Meyer,"Ana Ruiz, Ben Okri, Cem Kaya"', 'Max Roe,Dee Hill'].map(
      (who) => `${who},${MET},Ana,`,
    );
    put(made, {
      'inbox/a.csv': `Name,Partner,When did you meet?,Who was not there?,Code\n${rows.join('\n')}\n`,
    });
    const { summary, notes } = await take(made, '--by-name');
    expect(summary).toMatchObject({ new: 2, rejected: 0 });
    expect(notes.map(({ message }) => message)).toContain(
      'left out, for the person is not asked it: Who was not there?',
    );
    expect(absences(made)).toEqual([`${MET} P2`]);
  });

  test('a name that nobody in the circle has is told, and nothing is recorded', async () => {
    const made = aCircle();
    put(made, {
      'inbox/a.csv': `Code,When did you meet?,Who was not there?\n${codeOf(made, 'meeting', ANA, FORM)},${MET},Dee Hill\n`,
    });
    const [problem] = (await take(made)).problems;
    expect(problem).toMatchObject({
      rule: 'cell',
      hint: 'write one of: Ruth Meyer / Ana Ruiz / Ben Okri / Cem Kaya',
    });
    expect(absences(made)).toEqual([]);
  });

  test('a reply to a form from before is read by the numbers that it had', async () => {
    const made = aCircle();
    put(made, {
      'inbox/old.txt': `Code: ${codeOf(made, 'meeting', ANA, FORM)}\n1: ${MET}\n2: 45\n3: b\n6: Read it\n7: c\n8: 2026-12-01\n-----\n`,
    });
    expect((await take(made)).summary).toMatchObject({ new: 1, rejected: 0 });
    const { meetings, actions } = factsOf(made);
    expect(meetings).toMatchObject([{ metOn: MET, minutes: 45, channel: 'phone', absentId: null }]);
    expect(actions).toMatchObject([{ action: 'Read it', ownerId: null, dueOn: '2026-12-01' }]);
  });
});

const ofMentor = (values: Record<string, string>): Record<string, string> => ({ ...GOAL, ...values });
const second = Object.fromEntries(
  Object.entries({ ...GOAL, statement: 'Meet monthly' }).map(([key, value]) => [`second-${key}`, value]),
);

test('on a service for forms, those who are asked otherwise have a form of their own, and each a link in one', async () => {
  const made = aCircle();
  await mentor(made, 'enrol', '--name', 'Max Roe', '--as', 'mentor', '--consent-on', BEGUN);
  await mentor(made, 'relationship', 'pair', 'Max Roe', '--with', 'Dee Hill');
  const filesOf = async (kind: string, format: string): Promise<string[]> => {
    const out = `${kind}-${format}`;
    await mentor(made, 'form', 'make', kind, '--for', format, '--to', 'all', '--out', out);
    return readdirSync(join(made.folder, out)).toSorted();
  };
  expect(await filesOf('goals', 'google')).toEqual(['goals-group.gs', 'goals-mentor-group.gs', 'goals.gs']);
  const people = ['goals.gs', 'goals-group.gs', 'goals-mentor-group.gs'].map((name) =>
    [...readFileSync(join(made.folder, 'goals-google', name), 'utf8').matchAll(/"(P\d+)"/g)].map(
      ([, id]) => id,
    ),
  );
  expect(people).toEqual([['P5'], ['P2', 'P3', 'P4'], ['P1']]);
  expect(await filesOf('meeting', 'microsoft')).toEqual([
    'meeting-group-microsoft.txt',
    'meeting-group.docx',
    'meeting-microsoft.txt',
    'meeting.docx',
  ]);
  // What is not worded otherwise is one form for all.
  expect(await filesOf('outcomes', 'google')).toEqual(['outcomes.gs']);
  // What an earlier run made for groups is replaced as well.
  await mentor(made, 'relationship', 'end', 'R1', '--reason', 'no-time');
  expect(await filesOf('goals', 'google')).toEqual(['goals.gs']);
});

describe('whose goal a mentor of several writes down', () => {
  test('is who they choose, or all; of the second the same where they do not say', async () => {
    const made = aCircle();
    const goals = (): unknown =>
      factsOf(made).goals.map(({ statement, participantId }) => [statement, participantId]);
    await told(made, 'one', anAnswer(made, 'goals', RUTH, ofMentor({ whose: 'P2', ...second }), FORM));
    expect(goals()).toEqual([
      [GOAL.statement, ANA],
      ['Meet monthly', ANA],
    ]);
    const more = { ...ofMentor({ whose: 'all', statement: 'Write' }), ...second, 'second-whose': 'P3' };
    await told(made, 'two', anAnswer(made, 'goals', RUTH, more, { day: DAY }));
    expect(goals()).toEqual([
      [GOAL.statement, ANA],
      ['Meet monthly', ANA],
      ['Write', null],
      ['Meet monthly', BEN],
    ]);
  });

  test('has to be said, is a mentee, and has not left', async () => {
    const made = aCircle();
    await mentor(made, 'relationship', 'leave', 'R1', 'P3', '--reason', 'no-time');
    const of = (whose?: string): Record<string, string> => ofMentor(whose === undefined ? {} : { whose });
    const problems: (readonly string[])[] = [];
    for (const whose of [undefined, 'P1', 'P5', 'P3'])
      problems.push(await told(made, 'one', anAnswer(made, 'goals', RUTH, of(whose), FORM)));
    expect(problems).toEqual([
      ['R1 has several mentees, and the answer does not say whose goal it is'],
      ['"Whose goal is it?": is none of its choices'],
      ['"Whose goal is it?": is none of its choices'],
      [`P3, whose goal it is, left R1 on ${DAY}`],
    ]);
    expect(factsOf(made).goals).toEqual([]);
  });

  test('a mentee is not asked it', async () => {
    const made = aCircle();
    expect(await told(made, 'ana', anAnswer(made, 'goals', ANA, ofMentor({ whose: 'P3' }), FORM))).toEqual([
      'version 1 of the form does not ask "whose" of a mentee',
    ]);
  });

  test('that mentee alone is asked for their yes; after a no the mentor is asked anew', async () => {
    const made = aCircle('UPDATE programme SET has_goals_confirmed = 1');
    await told(made, 'one', anAnswer(made, 'goals', RUTH, ofMentor({ whose: 'P2' }), FORM));
    const [goal] = factsOf(made).goals;
    expect(goal?.confirmation).toMatchObject({ writerId: RUTH, askedOn: DAY, agrees: null });
    expect(dueOf(made).filter((one) => one.startsWith('goal-c'))).toEqual([
      `goal-confirmation P${ANA} ${DAY}`,
    ]);
    const no = { 'agrees.G1': 'no', 'change.G1': 'Four would do' };
    await told(made, 'no', anAnswer(made, 'goal-confirmation', ANA, no));
    expect(dueOf(made).filter((one) => /P1|P2/.test(one))).toEqual([`goals P${RUTH} ${DAY}`]);
    // A goal of another mentee is no other wording of it.
    const others = { ...ofMentor({ whose: 'P3' }), statement: 'Budgets' };
    await told(made, 'ben', anAnswer(made, 'goals', RUTH, others));
    const anew = { ...ofMentor({ whose: 'P2' }), statement: 'Lead four team meetings' };
    expect(await told(made, 'anew', anAnswer(made, 'goals', RUTH, anew, { day: NEXT_DAY }))).toEqual([
      'G1 is worded anew; the other side is asked for its yes',
    ]);
    expect(factsOf(made).goals.map(({ statement, participantId }) => [statement, participantId])).toEqual([
      ['Lead four team meetings', ANA],
      ['Budgets', BEN],
    ]);
  });

  test('they get the form when they are named, as often as they fill it in on one day, and nobody asks for it', async () => {
    const made = aCircle();
    const make = async (to: string): Promise<{ person: string; code: string }[]> => {
      const { stdout } = await mentor(
        made,
        'form',
        'make',
        'goals',
        '--for',
        'text',
        '--to',
        to,
        '--out',
        'forms',
        '--json',
      );
      return (JSON.parse(stdout) as { asked: { person: { id: string }; code: string }[] }).asked.map(
        ({ person, code }) => ({ person: person.id, code }),
      );
    };
    const people = async (to: string): Promise<string[]> => (await make(to)).map(({ person }) => person);
    expect(await people('due')).toEqual(['P2', 'P3', 'P4']);
    const codes = new Set<string>();
    for (const [at, whose] of ['ana', 'Ben Okri', 'the whole group'].entries()) {
      const [{ code, person } = { code: '', person: '' }] = await make('P1');
      expect(person).toBe('P1');
      codes.add(code);
      const blank = readFileSync(join(made.folder, 'forms/goals-R1-P1.txt'), 'utf8');
      const said = [`Goal ${at}`, 'talks', '0', '3', 'it matters', '2027-05-01'];
      const filled = [...said.entries()].reduce(
        (text, [number, words]) => text.replace(`\n${number + 1}: `, `\n${number + 1}: ${words}`),
        blank,
      );
      put(made, { [`inbox/${at}.txt`]: filled.replace('\n13: ', `\n13: ${whose}`) });
      expect((await take(made)).summary).toMatchObject({ new: 1, rejected: 0 });
    }
    expect(codes.size).toBe(3);
    expect(factsOf(made).goals.map(({ participantId }) => participantId)).toEqual([ANA, BEN, null]);
  });
});
