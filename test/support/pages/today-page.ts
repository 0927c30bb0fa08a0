/** The page on `mentor today`: what it shows, and where each line and each count comes from. */
import { KINDS, NEED_KINDS, TURNS } from '../../../src/domain/today/need.ts';

/** Returns the page as Markdown. */
export function todayPage(): string {
  const kinds = NEED_KINDS.map((kind) => {
    const { turns, meaning } = KINDS[kind];
    return `| ${kind} | ${meaning} | ${turns.gentle}, ${turns.firm}, ${turns.coordinator} |`;
  });
  const turns = Object.entries(TURNS)
    .map(([turn, meaning]) => `**${turn}**, ${meaning}`)
    .join('; ');
  return `# Today

Made from the code by \`npm run docs\`.

\`mentor today\` shows who needs a word: at most ten lines, two rows each, on one screen of 80 × 24. \`mentor\` alone does the same beside a
data file. Each line says who, why, and one thing to do (ring, write or record) with its command.

\`\`\`
$ mentor today
Mon 30 Nov: 3 things need somebody, the most urgent first
 1   Ana Ruiz asked for help 3 days ago; paired with Kasia Nowak (1 more reason)
     Ring Ana Ruiz: mentor check-in list R1 --confidential
 2 * Wei Tan and Ben Ode have never met; paired 2 weeks ago
     Write to both: mentor meeting suggest R2
 3   Una Reyes has waited 9 weeks for a match; 12 others wait too
     Ring them, and match anew: mentor match
ready to move 2 · not answered 3 · waiting for a match 13 · reminders due 8
You last looked on Fri 27 Nov; 1 of these is new since (*).
\`\`\`

## Where a line comes from

Signals are those of \`mentor report attention\`, with their thresholds and snoozes (\`mentor attention show\`). What is put off is not shown.
What is not known is not at risk, and has no line.

| kind | when | turn: gentle, firm, coordinator |
| --- | --- | --- |
${kinds.join('\n')}

The turns: ${turns}.

Lines stand by turn, then as kinds stand in this table, then the longest first. A pair has one line: its most urgent need, and \`(2 more reasons)\`
for the others, which \`mentor report attention\` and \`mentor today --who R7\` name.

## The counts

| count | what it counts | the same as |
| --- | --- | --- |
| ready to move | relationships whose checklist is complete | what \`mentor advance --ready\` moves |
| not answered | people who have not answered their latest check-in, once for each relationship | \`mentor check-in due\` |
| waiting for a match | mentees in the pool of \`mentor match\`: ready, in no open relationship, and with none completed in the open round | \`mentor report overview\`: ready mentees who are not matched now, but for those who have completed a relationship in the open round |
| not ready | active participants who cannot be matched yet | \`mentor report overview\`: ready, of active participants |
| reminders due | letters to write, one a person, and turns of your own | \`mentor remind\` |
| actions overdue | open actions past their date, of relationships that go on | \`mentor meeting action list --overdue\` |
| forms due | forms that people have and have not answered | \`mentor form due\` |

A count of 0 is left out; \`--json\` has all of them.

## Opening a line

In a terminal a line can be opened by its number. Then what is known of the pair is shown (last meeting, goals, ratings, what was noted), and
it is asked what happened: they met, you rang or wrote, they said how it goes, or they are left until a day. What is known from last time is
offered. The answer is recorded by the command that does it, which is printed, and the list is shown again. \`<\` goes back, Ctrl-C leaves.

A call without an answer has no record of its own: what came of it is kept as the reason for leaving the pair alone
(\`mentor attention snooze\`), for the coordinator alone, and the line comes back after that day.

Nothing is asked with \`--no-input\`, \`--quiet\`, \`--exit-code\`, \`--obfuscate\`, a \`--format\`, or where it is piped.

## Since you last looked

The data file keeps the day of the last look and the one before it: no name, and nothing of what was shown. What has been so only since a
later day is marked \`*\`. \`--json\`, \`--who\`, \`--obfuscate\` and \`--today\` keep no look, nor does a file that cannot be written. The
change log has none, so \`mentor undo\` never finds one.
`;
}
