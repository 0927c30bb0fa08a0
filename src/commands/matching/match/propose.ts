/** `mentor match`: proposes the best batch match. It changes nothing but the proposal itself. */
import type { Command, Context } from '../../../context.ts';
import { OBJECTIVES } from '../../../matching/input/pair-context.ts';
import { oneOf, repeated } from '../../../application/options/values.ts';
import { proposeMatch } from '../../../application/match/propose-match.ts';
import { CONFIDENTIAL_POINTS } from '../../../application/match/shown-plan.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Propose the best match of everyone who is ready, for the open round: what is locked, then as many mentees as possible, those who have waited longest first, then the greatest total score. The same people give the same proposal; nothing is changed until mentor match apply.',
    )
    .option(
      '--scores <file>',
      'a CSV of mentee,mentor,score in place of the criteria, or - for what is piped in; pairs that are absent are not allowed. Of any size; may be repeated. The scores are kept with the proposal',
      repeated,
    )
    .option(
      '--objective <objective>',
      'default; or score: the greatest total alone, even if fewer are matched; or fair: as many and as long waits as by default, and then the lowest score as high as it can be before the total (default: default, or with --keep that of the open proposal)',
      oneOf(OBJECTIVES),
    )
    .option(
      '--keep',
      'hold every match that was approved and is still possible, and match the rest around them, by the scores and under the objective of the open proposal unless others are given',
    )
    .option(
      '--again <person>',
      'also match a mentee who has completed a relationship in this round: P3, an e-mail, a ref, a name or part of it; may be repeated. --keep keeps them in',
      repeated,
    )
    .option(...CONFIDENTIAL_POINTS)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor match\n  $ mentor match --keep\n  $ mentor match --scores scores.csv --json\n  $ mentor match --objective fair\n  $ mentor match --again P3',
    )
    .action((options) => proposeMatch(context, options));
}
