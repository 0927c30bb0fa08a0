/** The one class of error that people see, and what each kind of it exits with. */

/**
 * What the program exits with. `attention` is no failure, and `partial` need not be one: a command that did its work
 * sets them through `Context.leaveWith`.
 */
export const EXIT_CODES = {
  done: 0,
  refused: 1,
  usage: 2,
  partial: 3,
  attention: 8,
  'no-programme': 10,
  locked: 11,
  damaged: 12,
  internal: 70,
  cancelled: 130,
} as const;

export type ExitName = keyof typeof EXIT_CODES;
export type FailureKind = Exclude<ExitName, 'done' | 'attention'>;

/** What each exit means, in the order of {@link EXIT_CODES}; printed by `mentor help exit-codes`. */
export const EXIT_MEANINGS: Readonly<Record<ExitName, string>> = {
  done: 'done (finding nothing is done)',
  refused: 'refused or failed; the rows are as before',
  usage: 'wrong command line, or input missing without a terminal',
  partial: 'done in part; what could not be finished after a change was made is said',
  attention: 'done, and someone must act; only when --exit-code is given',
  'no-programme': 'no programme file, or not one of ours, or from a newer version',
  locked: 'another process holds the file',
  damaged: 'damaged file',
  internal: 'internal error: a bug, with how to report it',
  cancelled: 'cancelled',
};

/**
 * An error that a person can do something about. The message names the thing that is wrong
 * (`line 14, column "email": …`); the hint names what mends it. Anything else that is thrown is a bug.
 *
 * @example throw refused('There is no participant P99.', 'mentor participant list shows them all');
 */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly hint: string | undefined;

  constructor(kind: FailureKind, message: string, hint?: string) {
    super(message);
    this.name = 'Failure';
    this.kind = kind;
    this.hint = hint;
  }
}

/** Words that mean another command, which is run in their place. */
export class MeantLine extends Failure {
  /** As typed: `Goals`; none where a line without a command means one. */
  readonly typed: readonly string[];
  /** The words in their place: `goal list`. */
  readonly line: readonly string[];
  /** Whether it is said which command is run. */
  readonly isSaid: boolean;

  constructor(typed: readonly string[], line: readonly string[], isSaid = true) {
    super('usage', `mentor ${typed.join(' ')} is mentor ${line.join(' ')}.`, `mentor ${line.join(' ')}`);
    this.typed = typed;
    this.line = line;
    this.isSaid = isSaid;
  }
}

/** Returns the failure of what cannot be done: nothing was changed. */
export function refused(message: string, hint?: string): Failure {
  return new Failure('refused', message, hint);
}

/** Returns the failure of a wrong command line. */
export function wrongUsage(message: string, hint?: string): Failure {
  return new Failure('usage', message, hint);
}

/**
 * Returns the failure for an error after a committed change: done in part, without the claim that nothing was
 * changed.
 */
export function afterTheChange({ message, hint }: Failure): Failure {
  const rest = hint?.replace(/(?:^|; |, )nothing (?:was|has been) changed$/, '') ?? '';
  const look = 'mentor log shows what was changed, before you run the command again';
  return new Failure(
    'partial',
    `The change was made, but not all that follows it. ${message}`,
    rest === '' ? look : `${rest}; ${look}`,
  );
}

/**
 * Returns the hint for a disk that cannot be written to: to free some space, if it is full.
 *
 * @param otherwise What else may mend it.
 */
export function roomOr(code: string | undefined, otherwise: string): string {
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'free some space, or write elsewhere' : otherwise;
}

/**
 * Returns the code of an error of the system or of SQLite (`ENOENT`, `SQLITE_BUSY`), or undefined. Such errors
 * are told apart by code, never by `instanceof`: they may come from another realm.
 */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
