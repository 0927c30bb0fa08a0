/**
 * Every report of one fixed year in every format, as it was when somebody last looked. To write them again after a
 * change: UPDATE_GOLDEN=1 npm test -- test/reports/golden. The suite runs in two time zones: the bytes are the same.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { reportFacts } from '../../src/application/reports/report-facts.ts';
import { REPORTS } from '../../src/reports/index.ts';
import { noColour } from '../../src/view/terminal/colour.ts';
import type { OutputMode } from '../../src/view/document/document.ts';
import { render } from '../../src/view/document/render.ts';
import { reportDocument } from '../../src/view/pages/report.ts';
import { AS_OF, aYear } from './year.ts';

const FORMATS: readonly (readonly [ending: string, mode: OutputMode])[] = [
  ['txt', 'terminal'],
  ['tsv', 'tsv'],
  ['csv', 'csv'],
  ['json', 'json'],
  ['md', 'markdown'],
  ['html', 'html'],
];
const FOLDER = new URL('golden/', import.meta.url);
const isUpdating = (process.env['UPDATE_GOLDEN'] ?? '') !== '' && (process.env['CI'] ?? '') === '';
const { store } = aYear();
afterAll(() => store.close());

const CASES = REPORTS.flatMap((report) =>
  FORMATS.map(([ending, mode]) => [`${ending}/${report.name}.${ending}`, report, mode] as const),
);

test.each(CASES)('%s', async (name, report, mode) => {
  const print = (): Promise<string> => {
    const facts = reportFacts(store, report.isPersonal === true ? { subject: 1 } : {});
    const document = reportDocument(report, report.build(facts), AS_OF, { programme: facts.programme.name });
    return render(document, mode, { width: 100, colour: noColour });
  };
  const text = await print();
  expect(await print()).toBe(text);
  const file = new URL(name, FOLDER);
  if (isUpdating) {
    mkdirSync(new URL('./', file), { recursive: true });
    writeFileSync(file, text);
  } else expect(text).toBe(readFileSync(file, 'utf8'));
});
