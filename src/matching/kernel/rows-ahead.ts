/** Rows that are made ready ahead of their scans. */
import { type CandidateList, emptyList, type SeeList } from './row-kernel.ts';
import type { ScanMemory } from './scan-memory.ts';

/** Sets the job at a place of the memory to a mentee's row and to what is asked of it. */
export type MakeReady = (mentee: number, place: number) => void;

/**
 * Asks about rows, many or one at a time.
 *
 * Of many rows, as many as the memory has places are ahead, each a job with a number. When there is no place left, the
 * first half of them is done with: in order, each is scanned, here if not on another thread, and its list is shown. So what
 * a row is asked may depend on the lists of the rows before the half that comes before its own, and never on when a row
 * was scanned.
 */
export class RowsAhead {
  readonly #memory: ScanMemory;
  readonly #menteeAt: Int32Array;
  readonly #list: CandidateList = emptyList();
  /** The numbers of the next jobs to be made ready, to be let to the threads, and to be shown. */
  #begun = 0;
  #released = 0;
  #shown = 0;

  constructor(memory: ScanMemory) {
    this.#memory = memory;
    this.#menteeAt = new Int32Array(memory.ahead);
  }

  /** Fills the list with what one row is asked for. */
  one(mentee: number, makeReady: MakeReady, list: CandidateList): void {
    const memory = this.#memory;
    this.#assertIdle();
    memory.turns++;
    makeReady(mentee, memory.ahead);
    memory.findAlone(memory.ahead, list);
    memory.done++;
  }

  /** Shows what each row is asked for, in the given order. */
  each(mentees: Iterable<number>, makeReady: MakeReady, see: SeeList): void {
    const memory = this.#memory;
    const { ahead } = memory;
    this.#assertIdle();
    const first = this.#begun;
    try {
      for (const mentee of mentees) {
        if (this.#begun - this.#shown === ahead) this.#showHalf(see);
        const place = this.#begun % ahead;
        memory.turns++;
        this.#menteeAt[place] = mentee;
        makeReady(mentee, place);
        this.#begun++;
        if ((this.#begun - first) % (ahead / 2) === 0) this.#release(true);
      }
      // Too few to be worth waking anybody.
      this.#release(false);
      while (this.#shown < this.#released) this.#showHalf(see);
    } finally {
      // Where a reader fails, what has been let to the threads is done all the same.
      for (; this.#shown < this.#released; this.#shown++) memory.scan.finish(this.#shown);
      this.#begun = this.#released;
      memory.done = memory.turns;
    }
  }

  #release(isToWake: boolean): void {
    this.#released = this.#begun;
    this.#memory.scan.release(this.#released, isToWake);
  }

  #showHalf(see: SeeList): void {
    const memory = this.#memory;
    const { ahead } = memory;
    for (const end = Math.min(this.#released, this.#shown + ahead / 2); this.#shown < end; this.#shown++) {
      memory.find(this.#shown, this.#list);
      see(this.#menteeAt[this.#shown % ahead]!, this.#list);
      memory.done++;
    }
  }

  #assertIdle(): void {
    if (this.#memory.turns !== this.#memory.done) throw new Error('Rows are asked about while others are');
  }
}
