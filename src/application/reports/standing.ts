/** How a programme stands, as sets of pages tell it: every report, and the pairs that need somebody. */
import { attend, type Attended } from '../../domain/attention/attention.ts';
import { numbered, type PairWord, pairWords } from '../../domain/today/pair-words.ts';
import { withTargets } from '../../reports/facts/targets.ts';
import { REPORTS } from '../../reports/index.ts';
import type { Report, ReportFacts, ReportResult } from '../../reports/report.ts';
import { MOST_NEEDS } from '../../view/pages/nightly/digest.ts';

/** A report with its figures and rows. */
export interface BuiltReport {
  readonly report: Report;
  readonly result: ReportResult;
}

export interface Standing {
  readonly facts: ReportFacts;
  /** Every report but those of one person. */
  readonly built: readonly BuiltReport[];
  /** Every open relationship, the most urgent first. */
  readonly attended: readonly Attended[];
  /** The pairs that are not well, and those that one must wait for. */
  readonly words: readonly PairWord[];
  /** The first of those that need somebody, by number. */
  readonly numbered: readonly PairWord[];
}

/** Returns how the programme of some facts stands. Call it inside `store.read`. */
export function standingOf(facts: ReportFacts): Standing {
  const { relationships, circumstances, asOf } = facts;
  const built = REPORTS.filter(({ isPersonal }) => isPersonal !== true).map((report) => ({
    report,
    result: withTargets(report, report.build(facts), facts.targets),
  }));
  const attended = attend(relationships, circumstances, asOf);
  const words = pairWords(attended, circumstances, asOf);
  const first = needing(words).slice(0, MOST_NEEDS);
  const factsOf = new Map(attended.map((one) => [one.facts.id, one.facts]));
  const byNumber = first.flatMap(({ relationshipId }) => {
    const pair = factsOf.get(relationshipId);
    return pair === undefined ? [] : [numbered(pair)];
  });
  return {
    facts,
    built,
    attended,
    words,
    numbered: pairWords(attend(byNumber, circumstances, asOf), circumstances, asOf),
  };
}

/** Returns the pairs about which somebody must do something, the most urgent first. */
export function needing(words: readonly PairWord[]): readonly PairWord[] {
  return words.filter(({ way }) => way !== 'wait');
}
