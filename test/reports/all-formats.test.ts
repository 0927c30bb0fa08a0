/**
 * Every report of a programme with every format, as it was when somebody last looked. To write them again after a change:
 * UPDATE_GOLDEN=1 npm test -- test/reports/all-formats.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { reportFacts } from '../../src/application/reports/report-facts.ts';
import type { Figure } from '../../src/reports/figure.ts';
import { REPORTS } from '../../src/reports/index.ts';
import { noColour } from '../../src/view/terminal/colour.ts';
import { render } from '../../src/view/document/render.ts';
import { reportDocument } from '../../src/view/pages/report.ts';
import { AS_OF, allFormats } from './all-formats.ts';

const FOLDER = new URL('golden/all-formats/', import.meta.url);
const isUpdating = (process.env['UPDATE_GOLDEN'] ?? '') !== '' && (process.env['CI'] ?? '') === '';
const { store } = allFormats();
afterAll(() => store.close());

test.each(REPORTS.map((report) => [report.name, report] as const))('%s', async (name, report) => {
  const facts = reportFacts(store, report.isPersonal === true ? { subject: 1 } : {});
  const document = reportDocument(report, report.build(facts), AS_OF, { programme: facts.programme.name });
  const text = await render(document, 'terminal', { width: 100, colour: noColour });
  const file = new URL(`${name}.txt`, FOLDER);
  if (isUpdating) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, text);
  } else expect(text).toBe(readFileSync(file, 'utf8'));
});

test('relationships and people are counted apart', () => {
  const of = figuresOf('overview');
  // Two circles with six people (one has lost its mentor), a panel of four, five peers, and one pair.
  expect(of('relationships_open')).toMatchObject({ value: 6 });
  expect(of('open_circle')).toMatchObject({ value: 2 });
  expect(of('people_in_circle')).toMatchObject({ value: 6 });
  expect(of('open_panel')).toMatchObject({ value: 1 });
  expect(of('people_in_panel')).toMatchObject({ value: 4 });
  expect(of('open_peer')).toMatchObject({ value: 2 });
  expect(of('people_in_peer')).toMatchObject({ value: 5 });
});

test('peers are no mentees, and somebody who left a circle waits for a mentor', () => {
  const of = figuresOf('overview');
  // Of eleven mentees, Dua has left her circle, Ike’s relationship is over, and Joy and Kit never had a mentor.
  expect(of('match_rate_now')).toMatchObject({ numerator: 7, denominator: 11, noun: ['mentee', 'mentees'] });
  // Hana is a mentee with a mentor, and a peer without one, as Uli is.
  expect(of('peers_matched_now')).toMatchObject({ numerator: 5, denominator: 7, noun: ['peer', 'peers'] });
  // Ruth has her circle and the panel, Greta and Hugo have the panel, Iris has her mentee.
  expect(of('places_used')).toMatchObject({ numerator: 5, denominator: 18, noun: ['place', 'places'] });
});

test('every share says what its whole counts', () => {
  for (const report of REPORTS) {
    const { figures } = report.build(reportFacts(store, report.isPersonal === true ? { subject: 1 } : {}));
    for (const { name, unit, noun } of figures)
      if (unit === 'share') expect([report.name, name, noun?.length]).toEqual([report.name, name, 2]);
  }
});

function figuresOf(name: string): (figure: string) => Figure | undefined {
  const report = REPORTS.find((one) => one.name === name);
  const figures = report?.build(reportFacts(store, {})).figures ?? [];
  return (figure) => figures.find((one) => one.name === figure);
}
