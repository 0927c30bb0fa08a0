/** Makes a set of files from the data file and writes it into a folder, one process at a time. */
import type { Context } from '../../context.ts';
import { refused } from '../../errors.ts';
import { growSlowly } from '../../io/machine/heap-growth.ts';
import { openSet, type OutputFile, type SetKind, writeSet } from '../../io/output-set.ts';
import { whileLocked } from '../../store/file/process-lock.ts';
import type { Store } from '../../store/store.ts';

/** How long to wait for another run into the same folder, in milliseconds. */
const WAIT_MS = 60_000;

/** A set that was made. */
export interface MadeSet {
  /** The day that it is of. */
  readonly asOf: string;
  /** The name of the programme. */
  readonly programme: string;
  readonly files: readonly OutputFile[];
}

/** A set that was written. */
export type WrittenSet<Made extends MadeSet> = Made & {
  /** Absolute. */
  readonly folder: string;
  /** Whether anything had to be written: the same set again is left as it is. */
  readonly hasChanged: boolean;
};

/**
 * Makes a set and writes it whole or not at all: see {@link writeSet}. The data file is only read.
 *
 * @param out The folder, as a person gave it.
 * @param command The command that makes such sets, for who waits.
 * @throws Failure `refused` where the folder is the data file, holds other files or cannot be written.
 */
export async function writeWholeSet<Made extends MadeSet>(
  context: Context,
  { out, kind, command }: { readonly out: string; readonly kind: SetKind; readonly command: string },
  make: (store: Store) => Promise<Made>,
): Promise<WrittenSet<Made>> {
  const folder = context.path(out);
  const store = await context.store({ isReadOnly: true });
  if (folder === context.file) throw refused(`${folder} is the data file.`, 'name a folder with --out');
  const lock = {
    what: folder,
    waitMs: WAIT_MS,
    onWait: () => context.say(`Another ${command} is writing to ${folder}; waiting for it.`),
  };
  // Read under the lock too, so that of two runs the one that writes later has data at least as new.
  return whileLocked(openSet(folder, kind), lock, async () => {
    growSlowly(); // what is read and every file of the set are in memory together
    const made = await make(store);
    const about = { as_of: made.asOf, programme: made.programme, version: context.host.version };
    const hasChanged = writeSet(folder, kind, made.asOf, made.files, about, context.home);
    return { ...made, folder, hasChanged };
  });
}
