/** Reports at a terminal of any width: no line is cut by the terminal, and colour adds nothing but colour. */
import { afterAll, expect, test } from '@jest/globals';
import stringWidth from 'string-width';
import { reportFacts } from '../../src/application/reports/report-facts.ts';
import { changesBetween } from '../../src/reports/facts/changes.ts';
import { REPORTS } from '../../src/reports/index.ts';
import { type Colour, createColour, noColour } from '../../src/view/terminal/colour.ts';
import { render } from '../../src/view/document/render.ts';
import { reportDocument } from '../../src/view/pages/report.ts';
import { AS_OF, aYear } from './year.ts';

const { store } = aYear();
afterAll(() => store.close());

const between = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, at) => from + at * by);

test.each(REPORTS.map((report) => [report.name, report] as const))(
  '%s fits 40 to 240 columns',
  async (name, report) => {
    const facts = reportFacts(store, report.isPersonal === true ? { subject: 1 } : {});
    const result = report.build(facts);
    const nobody = { participants: [], relationships: [], asOf: AS_OF };
    const compared = { on: '2027-09-01', figures: result.figures };
    const changes = { since: '2027-09-01', list: changesBetween(nobody, facts) };
    const programme = facts.programme.name;
    const documents = [
      reportDocument(report, result, AS_OF, { programme }),
      reportDocument(report, result, AS_OF, { programme, isExplained: true, compared, changes }),
    ];
    const print = (at: number, width: number, colour: Colour): Promise<string> =>
      render(documents[at] ?? { schema: '', json: {}, blocks: [] }, 'terminal', { width, colour });
    const colour = await createColour(true);
    // The overview, with its bars and lines, at every width.
    for (const width of between(40, 240, name === 'overview' ? 1 : 20))
      for (const at of documents.keys()) {
        const text = await print(at, width, noColour);
        const long = text.split('\n').filter((line) => stringWidth(line) > width);
        expect([width, long]).toEqual([width, []]);
        if (width % 10 !== 0 && name === 'overview') continue;
        const coloured = await print(at, width, colour);
        // eslint-disable-next-line no-control-regex
        expect(coloured.replaceAll(/\u001b\[[0-9;]*m/g, '')).toBe(text);
      }
  },
);
