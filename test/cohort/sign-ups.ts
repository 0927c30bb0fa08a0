/** Those who sign up, as a Google Form exports them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { inLanguage } from '../../src/domain/forms/form.ts';
import { cellText } from '../../src/domain/forms/sheets/read-cell.ts';
import { readShippedForm } from '../../src/io/shipped-forms.ts';
import { generateProgramme, type Row } from '../support/generate-programme.ts';

/** Writes the answers of mentors or mentees to the form on which they enrol. */
export function writeSignUps(
  file: string,
  side: 'mentor' | 'mentee',
  { year, count, today }: { readonly year: number; readonly count: number; readonly today: string },
): void {
  const { mentors, mentees } = generateProgramme({ seed: year, mentors: count, mentees: count });
  const form = readShippedForm(`enrol-${side}`);
  const rows = (side === 'mentor' ? mentors : mentees).map((row, at) => [
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
