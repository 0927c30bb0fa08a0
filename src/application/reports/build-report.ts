/** Builds a report for its day, and for the day it is compared with. */
import { idOf } from '../../domain/reference.ts';
import { quote } from '../../domain/words/text.ts';
import { Failure, refused } from '../../errors.ts';
import { type Change, changesBetween } from '../../reports/facts/changes.ts';
import { withTargets } from '../../reports/facts/targets.ts';
import type { Report, ReportFacts, ReportResult } from '../../reports/report.ts';
import { readAsOf } from '../../store/log/as-of.ts';
import { loadParticipantsById } from '../../store/people/participants.ts';
import { loadRounds } from '../../store/matching/rounds.ts';
import type { Store } from '../../store/store.ts';
import type { ReportOptions } from '../../view/pages/report.ts';
import { reportFacts, type ReportScope } from './report-facts.ts';

export interface Built {
  readonly asOf: string;
  readonly programme: string;
  readonly round: string | undefined;
  readonly result: ReportResult;
  readonly compared:
    | (NonNullable<ReportOptions['compared']> & {
        readonly list: readonly Change[] | undefined;
        /** Why one day has less than the other. */
        readonly notes: readonly string[];
      })
    | undefined;
  readonly changes: ReportOptions['changes'];
}

/**
 * Builds a report, for a past day if one is named. Compares it with an earlier day if one is named.
 *
 * @throws Failure `refused` where the report's subject was not yet known on its day.
 */
export function buildReport(
  store: Store,
  report: Report,
  scope: ReportScope,
  { asOf, compare }: { readonly asOf?: string | undefined; readonly compare?: string | undefined },
): Built {
  if (asOf === undefined) return buildCompared(store, store, report, scope, compare);
  return readAsOf(store, asOf, (past) => {
    const [unknown] = notKnown(past, scope);
    if (unknown !== undefined) throw refused(unknown, 'name a later day with --as-of');
    return buildCompared(store, past, report, scope, compare);
  });
}

/** Builds a report of `shown`, compared with the day of `store` if there is one. */
function buildCompared(
  store: Store,
  shown: Store,
  report: Report,
  scope: ReportScope,
  compare: string | undefined,
): Built {
  const facts = reportFacts(shown, scope);
  const result = withTargets(report, report.build(facts), facts.targets);
  const before =
    compare === undefined
      ? undefined
      : readAsOf(store, compare, (past) => {
          const then = reportFacts(past, scope);
          const list = report.tellsChanges === true ? changesBetween(then, facts) : undefined;
          const notes = notKnown(past, scope);
          // A round that was not yet open had nothing, and that is a figure too. A person who was not yet known has no
          // figures.
          const isNobody = scope.subject !== undefined && notes.length > 0;
          return { figures: isNobody ? [] : figuresOf(report, then, notes), list, notes, on: compare };
        });
  return {
    asOf: facts.asOf,
    programme: facts.programme.name,
    round: facts.round?.name,
    result,
    compared: before,
    changes: before?.list === undefined ? undefined : { since: before.on, list: before.list },
  };
}

/** Returns the figures of a day. Where the report was refused for that day, adds the reason to the notes. */
function figuresOf(report: Report, facts: ReportFacts, notes: string[]): ReportResult['figures'] {
  try {
    return report.build(facts).figures;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    notes.push(`As of ${facts.asOf}: ${error.message}`);
    return [];
  }
}

/** Returns which parts of the report's scope were not yet known on the day of a store. */
function notKnown(past: Store, { round, subject }: ReportScope): string[] {
  const notes: string[] = [];
  if (round !== undefined && !loadRounds(past).some(({ id }) => id === round.id))
    notes.push(
      `${idOf('N', round.id)} ${quote(round.name)} was not there yet on ${past.today}; it was opened on ${round.openedOn}.`,
    );
  if (subject !== undefined && loadParticipantsById(past, [subject]).length === 0)
    notes.push(`${idOf('P', subject)} was not enrolled yet on ${past.today}.`);
  return notes;
}
