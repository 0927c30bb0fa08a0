/** Sheets with the titles of the enrolment forms, in every language, as an import of people takes them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import { FORM_LANGUAGES } from '../../../../src/domain/forms/form.ts';
import { YES_NO_WORDS } from '../../../../src/domain/words/yes-no.ts';
import { readShippedForm } from '../../../../src/io/shipped-forms.ts';
import { type Ran, runMentor } from '../../../support/host.ts';
import { aFolder } from '../../../support/programme.ts';

let cwd: string;
const mentor = (...argv: readonly string[]): Promise<Ran> => runMentor(argv, { cwd });

beforeEach(async () => {
  cwd = aFolder();
  await mentor('init', 'T');
});

/** What somebody writes: Poland, English and Polish, Mondays and Thursdays, two topics. */
const WRITTEN: Readonly<Record<(typeof FORM_LANGUAGES)[number], readonly string[]>> = {
  en: ['Poland', 'English, Polish', 'Mon 16:00-18:00; Thu 08:00-09:00', 'workload, leading a team'],
  cy: ['Gwlad Pwyl', 'Saesneg, Pwyleg', 'Llun 16:00-18:00; Iau 08:00-09:00', 'llwyth gwaith, arwain tîm'],
  fr: ['Pologne', 'anglais, polonais', 'lundi 16:00-18:00; jeudi 08:00-09:00', 'charge, diriger une équipe'],
  es: ['Polonia', 'inglés, polaco', 'lunes 16:00-18:00; jueves 08:00-09:00', 'carga, dirigir un equipo'],
  de: ['Polen', 'Englisch, Polnisch', 'Mo 16:00-18:00; Do 08:00-09:00', 'Belastung, ein Team leiten'],
  pt: ['Polônia', 'inglês, polonês', 'segunda 16:00-18:00; quinta 08:00-09:00', 'carga, liderar pessoas'],
  pl: ['Polska', 'angielski, polski', 'pon 16:00-18:00; czw 08:00-09:00', 'obciążenie, kierowanie zespołem'],
  ar: ['بولندا', 'الإنجليزية، البولندية', 'الاثنين 16:00-18:00؛ الخميس 08:00-09:00', 'عبء العمل، قيادة فريق'],
  zh: ['波兰', '英语，波兰语', '周一 16:00-18:00；周四 08:00-09:00', '工作量，带领团队'],
};

test('a sheet of the form with the columns of Google Forms is recognised, and its time is the day of consent', async () => {
  const { questions } = readShippedForm('enrol-mentee');
  const cells = [
    '王芳',
    'fang@school.example',
    '第一中学',
    '教师',
    '中国',
    '',
    '中文',
    '',
    '视频',
    '工作量',
    '',
    '',
    '',
    '同意',
  ];
  const table = [
    ['时间戳记', ...questions.map(({ title }) => title['zh'])],
    ['2026-11-03 09:12:00', ...cells],
  ];
  writeFileSync(join(cwd, 'form.csv'), stringify(table));
  const ran = await mentor('import', 'form.csv', '--as', 'mentee');
  expect(ran).toMatchObject({ exit: 0, stderr: expect.stringContaining('Taken as participants') });
  const { stdout } = await mentor('participant', 'show', 'P1', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    participant: { is_ready: true, fields: { name: '王芳', country: 'CN', consent_on: '2026-11-03' } },
  });
});

test.each(
  FORM_LANGUAGES.flatMap((language) =>
    (['mentor', 'mentee'] as const).map((side) => ({ language, side }) as const),
  ),
)('a sheet of the form for a $side in $language leaves nothing to ask', async ({ language, side }) => {
  const { questions } = readShippedForm(`enrol-${side}`);
  const [country, languages, availability, topics = ''] = WRITTEN[language];
  const channels = questions.find(({ id }) => id === 'channels')?.choices ?? [];
  const cells: Readonly<Record<string, string | undefined>> = {
    name: 'Anna Nowak',
    email: 'anna@school.example',
    organisation: 'Hill School',
    'job-title': 'Teacher',
    country,
    timezone: 'Warsaw',
    languages,
    availability,
    // As Google Forms writes several choices.
    channels: channels
      .slice(0, 2)
      .map(({ words }) => words[language])
      .join(', '),
    expertise: topics,
    goals: topics,
    capacity: '2',
    about: 'I teach physics.',
    motivation: 'To learn.',
    avoids: '',
    consent: YES_NO_WORDS.yes[language],
  };
  const table = [questions.map(({ title }) => title[language]), questions.map(({ id }) => cells[id])];
  writeFileSync(join(cwd, 'form.csv'), stringify(table));
  const ran = await mentor('import', 'participants', 'form.csv', '--as', side, '--consent-on', '2026-11-01');
  expect(ran).toMatchObject({ exit: 0 });
  const { stdout } = await mentor('participant', 'show', 'P1', '--confidential', '--json');
  const { participant } = JSON.parse(stdout) as { participant: { fields: Record<string, string> } };
  expect(participant.fields).toMatchObject({
    name: 'Anna Nowak',
    email: 'anna@school.example',
    organisation: 'Hill School',
    job_title: 'Teacher',
    country: 'PL',
    timezone: 'Europe/Warsaw',
    languages: 'en; pl',
    availability: 'Mon 16:00-18:00; Thu 08:00-09:00',
    channels: 'video; phone',
    about: 'I teach physics.',
    motivation: 'To learn.',
    consent_on: '2026-11-01',
    capacity: side === 'mentor' ? '2' : null,
    [side === 'mentor' ? 'expertise' : 'goals']: topics.split(/, |، |，/).join('; '),
  });
});
