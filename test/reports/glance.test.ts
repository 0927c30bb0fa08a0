/** The overview is seen at a glance: on one screen, with its sentence first. Its page has all figures, folded away. */
import { afterAll, expect, test } from '@jest/globals';
import { reportFacts } from '../../src/application/reports/report-facts.ts';
import { overview } from '../../src/reports/overview.ts';
import type { OutputMode } from '../../src/view/document/document.ts';
import { render } from '../../src/view/document/render.ts';
import { reportDocument } from '../../src/view/pages/report.ts';
import { noColour } from '../../src/view/terminal/colour.ts';
import { aProgramme } from '../support/programme.ts';
import { AS_OF, aYear } from './year.ts';

const { store } = aYear();
const begun = aProgramme().create();
afterAll(() => {
  store.close();
  begun.store.close();
});

function shown(of: typeof store, mode: OutputMode, isExplained = false): Promise<string> {
  const facts = { ...reportFacts(of, {}), asOf: AS_OF };
  const document = reportDocument(overview, overview.build(facts), AS_OF, { programme: 'Any', isExplained });
  return render(document, mode, { width: 80, colour: noColour });
}

test.each([
  ['a year', store],
  ['a programme that has just begun', begun.store],
])('%s is told in 24 lines of 80 columns, the sentence first', async (_, of) => {
  const lines = (await shown(of, 'terminal')).trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(24);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  expect(lines[1]).toBe('');
  expect(lines[2]).toMatch(/^[A-Z0-9]/);
});

test('five dials are on the screen; all figures on the page and with --explain', async () => {
  const { figures, headline } = overview.build({ ...reportFacts(store, {}), asOf: AS_OF });
  expect(headline).toHaveLength(5);
  const [screen, page, explained] = [
    await shown(store, 'terminal'),
    await shown(store, 'html'),
    await shown(store, 'terminal', true),
  ];
  for (const { name, label, value } of figures) {
    if (value !== null) expect(page).toContain(`>${label}<`);
    expect(explained).toContain(label);
    if (headline?.includes(name) === true) expect(screen).toContain(`\n${label} `);
  }
  expect(screen).not.toContain('Places used');
});

test('the flow from people to completed never rises', () => {
  const [flow] = overview.build({ ...reportFacts(store, {}), asOf: AS_OF }).charts ?? [];
  const counts = (flow?.points ?? []).map(({ values }) => values[0] ?? 0);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(counts[0]).toBe(reportFacts(store, {}).participants.length);
  expect(flow?.points.map(({ label }) => label)).toEqual([
    'enrolled',
    'ready',
    'matched',
    'met',
    'with a goal',
    'completed',
  ]);
});
