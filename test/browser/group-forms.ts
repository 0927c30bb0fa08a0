/** Forms of a circle: its meeting and the goals that its mentor writes down, in every language, filled in by keyboard, and imported. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { FORM_LANGUAGES } from '../../src/domain/forms/form.ts';
import { runProgram } from '../bench/pairs.ts';
import { Filling } from './filling-in.ts';
import { type Check } from './form-pages.ts';
import { look, violationsOf, watch } from './look.ts';

const TELEPHONE = { width: 360, height: 740 };

/** A circle of Ruth with Ana, Ben and Cem, and the page of each form by which they are asked. */
const PAGES = [
  { page: 'meeting-R1-P3.html', kind: 'meeting', to: 'Ben Okri' },
  { page: 'goals-R1-P1.html', kind: 'goals', to: 'Ruth Meyer' },
] as const;

export async function checkGroupForms(
  browser: Browser,
  axe: string,
  folder: string,
  check: Check,
  shots: string | undefined,
): Promise<void> {
  const programme = join(folder, 'group');
  mkdirSync(join(programme, 'inbox'), { recursive: true });
  const mentor = (...argv: readonly string[]): string => runProgram(argv, programme);
  mentor('init', 'Rising leaders', '--contact', 'Mary Prince <mary@example.org>');
  const enrol = (name: string, role: string): string =>
    mentor('enrol', '--name', name, '--as', role, '--consent-on', 'today', '--capacity', '3');
  enrol('Ruth Meyer', 'mentor');
  for (const name of ['Ana Ruiz', 'Ben Okri', 'Cem Kaya']) enrol(name, 'mentee');
  mentor('relationship', 'pair', 'Ruth Meyer', '--with', 'Ana Ruiz', 'Ben Okri', 'Cem Kaya');

  const context = await browser.newContext({ viewport: TELEPHONE, locale: 'en-US' });
  const page = await context.newPage();
  for (const language of FORM_LANGUAGES)
    for (const one of PAGES) {
      const out = join('forms', language);
      mentor('form', 'make', one.kind, '--for', 'html', '--to', one.to, '--language', language, '--out', out);
      const what = `${one.kind} of a circle ${language} 360`;
      check(what, await look(page, join(programme, out, one.page), axe, TELEPHONE.width));
      if (shots !== undefined)
        await page.screenshot({ path: join(shots, `${what.replaceAll(' ', '-')}.png`), fullPage: true });
    }

  /** Fills in the English page of a form, and imports what it hands over. */
  const answer = async (
    { page: name, kind }: (typeof PAGES)[number],
    work: (filling: Filling) => Promise<void>,
  ): Promise<Filling> => {
    const file = join(programme, 'forms', 'en', name);
    const filling = new Filling(page, []);
    watch(page, file, filling.problems);
    await page.goto(pathToFileURL(file).href);
    await work(filling);
    filling.is('violations', await violationsOf(page, axe), []);
    const saved = await filling.saved();
    filling.is('names in what is handed over', /Ruth|Ana|Ben|Cem/.test(saved.text), false);
    page.removeAllListeners();
    writeFileSync(join(programme, 'inbox', saved.name), saved.text);
    mentor('import', 'answers', 'inbox');
    if (shots !== undefined)
      await page.screenshot({ path: join(shots, `${kind}-of-a-circle-filled.png`), fullPage: true });
    return filling;
  };
  const answered = (kind: string, { problems }: Filling): void =>
    check(
      `${kind} of a circle filled in by keyboard, and imported`,
      problems.filter((one) => !one.startsWith('it asks for blob:')),
    );

  const [meeting, goals] = PAGES;
  const met = await answer(meeting, async (filling) => {
    const { page: here } = filling;
    filling.is('who can be ticked', await here.locator('[name=q-absent]').count(), 4);
    await here.fill('#q-met-on', String(await here.evaluate('new Date().toISOString().slice(0, 10)')));
    // Ana, the second, is ticked, and Cem, the fourth; Ben is not.
    await filling.fillIn([['absent', 'Tab Space Tab Tab Space']]);
    await filling.fillIn([['notes', { type: 'Headship' }]]);
  });
  const { meetings } = JSON.parse(mentor('meeting', 'list', 'R1', '--json')) as {
    meetings: { absent: string | null; also_absent: string[]; notes: string | null }[];
  };
  met.is(
    'who was absent',
    meetings.map((one) => [one.absent, one.also_absent, one.notes]),
    [['P2', ['P4'], 'Headship']],
  );
  answered('meeting', met);

  const written = await answer(goals, async (filling) => {
    await filling.page.click('#save');
    filling.is('what is missing', await filling.page.locator('#q-whose-problem').isVisible(), true);
    await filling.fillIn([
      ['whose', 'Space ArrowDown'],
      ['statement', { type: 'Lead the meeting' }],
      ['measure', { type: 'meetings' }],
      ['baseline', { type: '0' }],
      ['target', { type: '6' }],
      ['why', { type: 'It matters' }],
      ['due-on', { type: '12312028' }],
      ['second-whose', 'ArrowUp'],
      ['second-statement', { type: 'Meet monthly' }],
    ]);
  });
  const { goals: kept } = JSON.parse(mentor('goal', 'list', 'R1', '--json')) as {
    goals: { participant: string | null; statement: string }[];
  };
  written.is(
    'whose goals they are',
    kept.map(({ statement, participant }) => [statement, participant]),
    [
      ['Lead the meeting', 'P3'],
      ['Meet monthly', null],
    ],
  );
  answered('goals', written);
  await context.close();
}
