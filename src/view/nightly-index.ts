/** The page that leads to everything a nightly run has written. */
import type { Report } from '../reports/report.ts';
import type { Block, Document } from './document.ts';

const OTHERS = ['md', 'csv', 'json'];

/** Returns the index of a set of reports, in their order. */
export function indexDocument(
  programme: string,
  asOf: string,
  reports: readonly Pick<Report, 'name' | 'title' | 'answers'>[],
  hasNames: boolean,
): Document {
  const blocks: Block[] = [
    { kind: 'heading', text: `${programme}, ${asOf}` },
    {
      kind: 'links',
      links: [
        { text: 'The digest: what needs you, what has changed', file: 'digest.html' },
        ...(hasNames ? [{ text: 'Who needs a word, with names', file: 'who-needs-a-word.html' }] : []),
        { text: 'All figures with their definitions (CSV)', file: 'figures.csv' },
      ],
    },
    { kind: 'heading', text: 'Reports' },
    ...reports.map(({ name, title, answers }): Block => ({
      kind: 'links',
      title,
      links: [
        { text: `${answers.charAt(0).toUpperCase()}${answers.slice(1)}`, file: `${name}.html` },
        ...OTHERS.map((ending) => ({
          text: `${title} (${ending})`,
          file: `${name}.${ending}`,
          isSmall: true as const,
        })),
      ],
    })),
  ];
  return { schema: 'nightly.index/1', json: {}, blocks };
}
