/** The overview is seen at a glance: on one screen, with its sentence first. Its page has all figures, folded away. */
import { afterAll, expect, test } from '@jest/globals';
import { reportFacts } from '../../src/application/reports/report-facts.ts';
import { overview } from '../../src/reports/overview.ts';
import type { OutputMode } from '../../src/view/document/document.ts';
import { renderMarkdown } from '../../src/view/document/markdown.ts';
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

test('the flow is of the round and of what goes on from before, and not of what earlier rounds completed', () => {
  const facts = reportFacts(store, {});
  const flowIn = (
    round?: number,
  ): NonNullable<ReturnType<typeof overview.build>['charts']>[number] | undefined =>
    overview.build({
      ...facts,
      asOf: AS_OF,
      round: facts.rounds.find(({ id }) => id === round) ?? null,
      relationships: facts.relationships.filter(({ roundId }) => round === undefined || roundId === round),
    }).charts?.[0];
  const valueIn = (chart: ReturnType<typeof flowIn>, step: string): number | null | undefined =>
    chart?.points.find(({ label }) => label === step)?.values[0];
  const open = new Set(facts.open.flatMap(({ people }) => people.map(({ participantId }) => participantId)));
  expect(flowIn()?.title).toBe('How far people have come in Summer, or in what still goes on from before');
  expect(valueIn(flowIn(), 'matched')).toBe(open.size);
  expect(valueIn(flowIn(), 'completed')).toBe(0);
  expect(flowIn(1)?.title).toBe('How far people have come in Spring');
  expect(valueIn(flowIn(1), 'completed')).toBeGreaterThan(0);
});

test('mentees without a mentor are among what is to do', () => {
  const facts = { ...reportFacts(store, {}), asOf: AS_OF };
  expect(overview.build(facts).steps?.at(-1)).toEqual({
    text: 'Seven ready mentees have no mentor.',
    command: 'mentor match',
  });
  // Where pairs that need somebody are told one by one, only what is said of them goes.
  const page = renderMarkdown(
    reportDocument(overview, overview.build(facts), AS_OF, { programme: 'Any', needs: [] }),
  );
  expect(page).toContain('Seven ready mentees have no mentor. mentor match');
  expect(page).not.toContain('Who needs a word');
});

test('the flow from people to completed never rises', () => {
  const [flow] = overview.build({ ...reportFacts(store, {}), asOf: AS_OF }).charts ?? [];
  const counts = (flow?.points ?? []).map(({ values }) => values[0] ?? 0);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(flow?.points.map(({ label }) => label)).toEqual([
    'enrolled',
    'ready',
    'matched',
    'met',
    'with a goal',
    'completed',
  ]);
});
