/** Figures that can be aimed at, as they stand, and the one that a person means. */
import { folded, nearest, quote } from '../../domain/words/text.ts';
import { refused } from '../../errors.ts';
import { type Aim, aimsOf, takesTargets } from '../../reports/facts/targets.ts';
import { REPORTS } from '../../reports/index.ts';
import type { Store } from '../../store/store.ts';
import { reportFacts } from './report-facts.ts';

/** Returns the figures that can be aimed at, as they stand in the whole programme. */
export function loadAims(store: Store): Aim[] {
  const facts = reportFacts(store, {});
  return aimsOf(
    REPORTS.filter(takesTargets).map((report) => [report.name, report.build(facts).figures] as const),
  );
}

/** More are no help to whoever must choose. */
const MOST_NAMED = 10;

/**
 * Returns the figure that a name means: `completion_rate` as it is written, what any page calls it, the name written otherwise, or
 * words with which words of these begin. The first of these that any figure has decides, and one alone must have it.
 *
 * @param missing What to call it where there is none, and the hint.
 * @throws Failure `refused` where there is none, or where the name means several.
 */
export function aimNamed(
  aims: readonly Aim[],
  given: string,
  missing: readonly [what: string, hint: string] = [
    'figure',
    'mentor report completion --json prints the names of figures; docs/reports.md has them all',
  ],
): Aim {
  const wanted = plain(given);
  const words = wanted.split(' ');
  const ways: ((aim: Aim) => boolean)[] = [
    ({ key, figure }) => key === given || figure.name === given,
    ({ labels }) => labels.some((label) => plain(label) === wanted),
    ({ key, figure }) => plain(key) === wanted || plain(figure.name) === wanted,
    ({ key, labels }) =>
      words.every((word) => word !== '' && ` ${plain([key, ...labels].join(' '))}`.includes(` ${word}`)),
  ];
  for (const isMeant of ways) {
    const found = aims.filter(isMeant);
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
    if (only !== undefined)
      throw refused(
        `${quote(given)} means several things.`,
        `say which: ${[
          ...found.slice(0, MOST_NAMED).map(({ key, figure }) => `${key} (${figure.label})`),
          ...(found.length > MOST_NAMED ? [`and ${found.length - MOST_NAMED} more`] : []),
        ].join(', ')}`,
      );
  }
  const near = nearest(
    given,
    aims.map(({ key }) => key),
  );
  throw refused(
    `There is no ${missing[0]} ${quote(given)}.${near === undefined ? '' : ` Did you mean ${quote(near)}?`}`,
    missing[1],
  );
}

/** A name in words. */
function plain(name: string): string {
  return folded(name)
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
}
