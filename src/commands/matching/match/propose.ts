/** `mentor match`: proposes the best batch match. It changes nothing but the proposal itself. */
import type { Command, Context } from '../../../context.ts';
import { OBJECTIVES } from '../../../matching/input/pair-context.ts';
import { keyValue, oneOf, repeated, text, wholeNumber } from '../../../application/options/values.ts';
import { formatAsked } from '../../../application/match/groups/format-asked.ts';
import { MATCH_FORMATS, refuseUnfit, sizeRange } from '../../../application/match/groups/group-options.ts';
import { proposeMatch } from '../../../application/match/propose-match.ts';
import { CONFIDENTIAL_POINTS } from '../../../application/match/shown-plan.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Propose the best match of everyone who is ready, for the open round: what is locked, then as many mentees as possible, those who have waited longest first, then the greatest total score. The same people give the same proposal; nothing is changed until mentor match apply. With --format, groups: circles of one mentor with several mentees, panels of several mentors for one mentee, or pairs of peers.',
    )
    .option(
      '--format <format>',
      `${MATCH_FORMATS.join(', ')}; mixed has one-to-one places and circles, by the formats that people accept (default: one-to-one, or with --keep that of the open proposal)`,
      oneOf(MATCH_FORMATS),
    )
    .option(
      '--scores <file>',
      'a CSV of mentee,mentor,score in place of the criteria, or - for what is piped in; of peers a,b,score, each pair once. Pairs that are absent are not allowed. Of any size; may be repeated. The scores are kept with the proposal',
      repeated,
    )
    .option(
      '--objective <objective>',
      'default; or score: the greatest total alone, even if fewer are matched; or fair: as many and as long waits as by default, and then the lowest score as high as it can be before the total (default: default, or with --keep that of the open proposal)',
      oneOf(OBJECTIVES),
    )
    .option(
      '--keep',
      'hold every match that was approved and is still possible, and match the rest around them, by the scores and under the objective of the open proposal unless others are given; groups as they were asked for, too',
    )
    .option(
      '--again <person>',
      'also match a mentee who has completed a relationship in this round: P3, an e-mail, a ref, a name or part of it; may be repeated. --keep keeps them in',
      repeated,
    )
    .option(
      '--explain',
      'also work out what would match those who are left over, for the first 50 of them, as mentor match show --unmatched does',
    )
    .option('--size <least..most>', 'circles: how many mentees each has (default: 3..8)', sizeRange(2, 100))
    .option('--wished <n>', 'circles: as few as possible have fewer mentees than this', wholeNumber(2, 100))
    .option('--circles-each <n>', 'circles: how many one mentor may have (default: 1)', wholeNumber(1, 20))
    .option(
      '--with-slots',
      'circles: only people who share a weekly time, also in the worst week of the round; the proposal names it',
    )
    .option('--no-with-slots', 'circles: with --keep, no longer a weekly time')
    .option('--slot-minutes <n>', 'circles: how long that time is (default: 60)', wholeNumber(15, 480))
    .option('--mentors <least..most>', 'panels: how many mentors each has (default: 2..3)', sizeRange(2, 20))
    .option(
      '--different <field>',
      'panels: no two mentors have the same value of a field: organisation, expertise',
      text,
    )
    .option('--no-different', 'panels: with --keep, mentors need not differ any more')
    .option(
      '--symmetric <how>',
      'peers: the mean of what each scores with the other, or the least (default: mean)',
      oneOf(['mean', 'least'] as const),
    )
    .option('--trio', 'peers: one group of three where somebody would be left over')
    .option(
      '--apart-rounds <n>',
      'peers: not again with somebody from so many last rounds, this one counted (default: as the rule paired-before says)',
      wholeNumber(0, 100),
    )
    .option(
      '--at-most <field=n>',
      'circles, panels and mixed: at most so many of one organisation, or one value of another field, in a group; may be repeated',
      keyValue,
    )
    .option(
      '--seconds <n>',
      'circles, panels and mixed: stop the search after so long, and say how far from the best it may be (default: 60)',
      wholeNumber(1, 86_400),
    )
    .option(
      '--way <way>',
      'mixed: as many good one-to-one pairs as there can be and circles of those left, or the best of all together (default: one-to-one-first)',
      oneOf(['one-to-one-first', 'together'] as const),
    )
    .option(...CONFIDENTIAL_POINTS)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor match\n  $ mentor match --keep\n  $ mentor match --scores scores.csv --json\n  $ mentor match --objective fair\n  $ mentor match --again P3\n  $ mentor match --format circle --size 4..8 --with-slots\n  $ mentor match --format panel --mentors 2..3 --different organisation\n  $ mentor match --format peer --trio\n  $ mentor match --format peer --scores peers.csv',
    )
    .action(async (options) => {
      if (options.format !== undefined) refuseUnfit(options.format, options);
      const format = await formatAsked(context, options);
      refuseUnfit(format, options);
      if (format === 'one-to-one') {
        await proposeMatch(context, options);
        return;
      }
      const { proposeGroups } = await import('../../../application/match/groups/propose-groups.ts');
      await proposeGroups(context, format, options);
    });
}
