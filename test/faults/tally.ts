/** What was tried and what came of it, counted. */

/** What one fault left behind. */
export interface Outcome {
  /** Whether the program had said that it was done (exit 0). */
  readonly isAcknowledged: boolean;
  /** What the file holds: the state before the command, the one after it, or neither. */
  readonly state: 'before' | 'after' | 'neither';
  /** What else is wrong: a check that found something, an exit code that is a bug. */
  readonly trouble: string | null;
}

export class Tally {
  readonly name: string;
  tried = 0;
  survived = 0;
  lost = 0;
  halfVisible = 0;
  readonly troubles: string[] = [];

  constructor(name: string) {
    this.name = name;
  }

  add(fault: string, { isAcknowledged, state, trouble }: Outcome): void {
    this.tried++;
    const isLost = isAcknowledged && state !== 'after';
    if (isLost) this.lost++;
    if (state === 'neither') this.halfVisible++;
    if (!isLost && state !== 'neither' && trouble === null) this.survived++;
    else
      this.troubles.push(
        `${this.name}, ${fault}: ${isLost ? 'an acknowledged write is lost; ' : ''}state ${state}${trouble === null ? '' : `; ${trouble}`}`,
      );
  }
}

/** Returns the figures as a Markdown table, a line a scenario and one of the sums. */
export function figures(tallies: readonly Tally[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const sum = (of: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  return [
    line(['what', 'faults tried', 'survived', 'acknowledged writes lost', 'half-visible states']),
    line(['---', '---:', '---:', '---:', '---:']),
    ...tallies.map(({ name, tried, survived, lost, halfVisible }) =>
      line([name, tried, survived, lost, halfVisible]),
    ),
    line([
      '**all**',
      sum(({ tried }) => tried),
      sum(({ survived }) => survived),
      sum(({ lost }) => lost),
      sum(({ halfVisible }) => halfVisible),
    ]),
  ].join('\n');
}
