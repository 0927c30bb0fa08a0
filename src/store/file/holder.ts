/** Finds who holds a data file, by asking the system after a command has waited in vain. */
import { readFileSync, statSync } from 'node:fs';

/** Where SQLite puts its locks in a file: bytes in which it never stores anything. */
const PENDING_BYTE = 0x40000000;
const LOCK_BYTES = 512;

export interface Holder {
  readonly pid: number;
  /** What it calls itself: `mentor import participants`, or another program's own name. */
  readonly program: string;
  /** Whether it writes or is about to; otherwise it reads. */
  readonly isWriting: boolean;
}

/**
 * Returns the process that has a lock on a data file, preferring a writer. Undefined where nobody has one any more, or
 * where the system does not tell; only Linux lists its locks.
 * any more or the system does not tell; only Linux lists its locks.
 */
export function holderOf(file: string): Holder | undefined {
  try {
    const { ino } = statSync(file, { bigint: true });
    const locks = readFileSync('/proc/locks', 'utf8')
      .split('\n')
      .map((line) => /(POSIX|OFDLCK)\s+\S+\s+(READ|WRITE)\s+(-?\d+)\s+\w+:\w+:(\d+)\s+(\d+)\s/.exec(line))
      .filter((lock) => lock !== null)
      .map(([, , mode, pid, inode, start]) => ({ mode, pid: Number(pid), inode, start: Number(start) }))
      .filter(
        ({ pid, inode, start }) =>
          pid > 0 &&
          pid !== process.pid &&
          inode === String(ino) &&
          start >= PENDING_BYTE &&
          start < PENDING_BYTE + LOCK_BYTES,
      );
    const lock = locks.find(({ mode }) => mode === 'WRITE') ?? locks[0];
    return lock === undefined
      ? undefined
      : { pid: lock.pid, program: programOf(lock.pid), isWriting: lock.mode === 'WRITE' };
  } catch {
    return undefined; // no such list here, or the process is gone already
  }
}

/** Our own processes say which command they run, and nothing of its arguments (see `Host.announce`). */
function programOf(pid: number): string {
  const title = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.trim() ?? '';
  if (/^mentor( [a-z-]+)*$/.test(title)) return title;
  return readFileSync(`/proc/${pid}/comm`, 'utf8')
    .trim()
    .replace(/[^\w .-]/g, '?');
}
