/** Figures that can be aimed at, as they stand, and the one that a person means. */
import { folded, nearest, quote } from '../../domain/words/text.ts';
import { type Failure, refused } from '../../errors.ts';
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

/**
 * Returns the figure that a name means: `completion_rate`, or its label in any case.
 *
 * @throws Failure `refused` where there is none, or where the name means several.
 */
export function aimNamed(aims: readonly Aim[], given: string): Aim {
  const wanted = folded(given).replaceAll(/[\s-]+/g, '_');
  const keyOf = (key: string): string => folded(key).replaceAll('-', '_');
  const found = aims.find(({ key }) => keyOf(key) === wanted);
  if (found !== undefined) return found;
  const several = aims.filter(({ figure }) => figure.name === wanted);
  if (several.length > 0)
    throw refused(
      `${quote(given)} means several things.`,
      `say which: ${several.map(({ key }) => key).join(', ')}`,
    );
  throw notNamed(
    'figure',
    given,
    aims.map(({ key }) => key),
    'mentor report completion --json prints the names of figures; docs/reports.md has them all',
  );
}

/** Returns the failure of a name that is none of those known, with the one that was probably meant. */
export function notNamed(what: string, given: string, known: readonly string[], hint: string): Failure {
  const near = nearest(given, known);
  return refused(
    `There is no ${what} ${quote(given)}.${near === undefined ? '' : ` Did you mean ${quote(near)}?`}`,
    hint,
  );
}
