/** Those who sign up, as a Google Form exports them, and on the page for everybody. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { inLanguage } from '../../src/domain/forms/form.ts';
import { cellText } from '../../src/domain/forms/sheets/read-cell.ts';
import { readShippedForm } from '../../src/io/shipped-forms.ts';
import { fileOf, textOfAnswer } from '../../src/view/form-page/script/page-answer.ts';
import type { PageRead } from './page-read.ts';
import { generateProgramme, type Row } from '../support/generate-programme.ts';

/** Some of the people of a year. */
interface SomePeople {
  readonly year: number;
  readonly count: number;
  /** How many there are in all. */
  readonly of: number;
  readonly today: string;
}

/** Writes the answers of the first mentors or mentees to the form on which they enrol. */
export function writeSignUps(
  file: string,
  side: 'mentor' | 'mentee',
  { year, count, of, today }: SomePeople,
): void {
  const { mentors, mentees } = generateProgramme({ seed: year, mentors: of, mentees: of });
  const form = readShippedForm(`enrol-${side}`);
  const rows = (side === 'mentor' ? mentors : mentees).slice(0, count).map((row, at) => [
    `${today} 10:${String(at % 60).padStart(2, '0')}:00`,
    ...form.questions.map((question) => {
      const said = saidBy(row, question.field ?? '', year, at);
      if (question.kind !== 'choices')
        return question.kind === 'yes-no' ? cellText(said, question, 'en') : said;
      return cellText(said, question, 'en').replaceAll('; ', ', ');
    }),
  ]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    stringify([['Timestamp', ...form.questions.map(({ title }) => inLanguage(title, ['en']))], ...rows]),
  );
}

/** Writes what the last of the same mentors or mentees answer on the page for everybody, a file each. */
export function signUpOnPage(
  { facts, fields }: PageRead,
  inbox: string,
  { year, count, of, today }: SomePeople,
): void {
  const { mentors, mentees } = generateProgramme({ seed: year, mentors: of, mentees: of });
  const form = readShippedForm(facts.form === 'enrol-mentor' ? 'enrol-mentor' : 'enrol-mentee');
  const fieldOf = new Map(form.questions.map(({ id, field }) => [id, field ?? '']));
  mkdirSync(inbox, { recursive: true });
  for (const [at, row] of (form.form === 'enrol-mentor' ? mentors : mentees).entries()) {
    if (at < of - count) continue;
    const typed = [...new Map(fields.map(({ key, kind }) => [key, kind]))].map(([key, kind]) => ({
      key,
      kind,
      typed: saidBy(row, fieldOf.get(key) ?? '', year, at),
    }));
    const text = textOfAnswer(facts, typed, today);
    writeFileSync(join(inbox, fileOf(facts, text)), text);
  }
}

function saidBy(row: Row, field: string, year: number, at: number): string {
  if (field === 'consent_on') return 'yes';
  // No two are called the same, and everybody has an address.
  if (field === 'name') return `${row.name} ${['Ash', 'Birch', 'Cole', 'Dale', 'Elm'][at % 5]}`;
  if (field === 'email') return `${row.roles}${at + 1}.${year}@cohort.example`;
  if (field === 'capacity') return '1';
  if (field === 'languages') return 'English';
  if (field === 'timezone' || field === 'avoids') return '';
  return field in row ? row[field as keyof Row] : '';
}
