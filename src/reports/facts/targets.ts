/** The figures that can be aimed at, and the targets beside them. */
import type { Target } from '../../domain/target.ts';
import type { Figure } from '../figure.ts';
import type { Report, ReportResult } from '../report.ts';

/** A figure that can be aimed at, and the name by which its target is kept. */
export interface Aim {
  readonly key: string;
  /** As the first report has it. */
  readonly figure: Figure;
  /** What it is called, in each report that has it. */
  readonly labels: readonly string[];
}

/**
 * Returns the figures of reports by the names that targets have. A name that means one thing wherever it stands is enough by
 * itself; one that means several is told apart by its report.
 *
 * @example aimsOf([['check-ins', [satisfaction]], ['overview', [other]]]) // keys check-ins.satisfaction, overview.satisfaction
 */
export function aimsOf(reports: readonly (readonly [report: string, figures: readonly Figure[]])[]): Aim[] {
  const meanings = new Map<string, Set<string>>();
  for (const [, figures] of reports)
    for (const { name, definition } of figures)
      meanings.set(name, (meanings.get(name) ?? new Set()).add(definition));
  const aims = new Map<string, Aim>();
  for (const [report, figures] of reports)
    for (const figure of figures) {
      const key = meanings.get(figure.name)?.size === 1 ? figure.name : `${report}.${figure.name}`;
      const known = aims.get(key) ?? { key, figure, labels: [] };
      aims.set(key, { ...known, labels: [...new Set([...known.labels, figure.label])] });
    }
  return [...aims.values()];
}

/** Whether a report has figures that can be aimed at: those of one person, of groups that are compared, and of good news cannot. */
export function takesTargets({
  isPersonal,
  isKeepsake,
  hasFields,
}: Pick<Report, 'isPersonal' | 'isKeepsake' | 'hasFields'>): boolean {
  return isPersonal !== true && isKeepsake !== true && hasFields !== true;
}

/** Returns the target of a figure of a report; undefined where none is set. */
export function targetOf(report: string, figure: string, targets: readonly Target[]): Target | undefined {
  const set = (name: string): Target | undefined => targets.find((target) => target.figure === name);
  return set(`${report}.${figure}`) ?? set(figure);
}

/** Returns a result of a report, its figures with their targets. */
export function withTargets(report: Report, result: ReportResult, targets: readonly Target[]): ReportResult {
  if (targets.length === 0 || !takesTargets(report)) return result;
  const figures = result.figures.map((figure) => {
    const target = targetOf(report.name, figure.name, targets);
    return target === undefined ? figure : { ...figure, target };
  });
  return { ...result, figures };
}
