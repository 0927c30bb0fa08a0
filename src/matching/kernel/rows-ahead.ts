/** Rows that are made ready ahead of their scans. */
import { type CandidateList, emptyList, type SeeList } from './row-kernel.ts';
import type { ScanMemory } from './scan-memory.ts';

/** Sets the job at a place of the memory to a mentee's row and to what is asked of it. */
export type MakeReady = (mentee: number, place: number) => void;

/**
 * Asks about rows, many or one at a time.
 *
 * Of many rows, as many as the memory has places are ahead. When there is no place left, the first half of them is done
 * with: in order, each is scanned if it has not been, and its list is shown. So what a row is asked may depend on the lists
 * of the rows before the half that comes before its own, and on nothing else.
 */
export class RowsAhead {
  readonly #memory: ScanMemory;
  readonly #menteeAt: Int32Array;
  readonly #list: CandidateList = emptyList();
  /** How many of many rows have been made ready, and how many of these have been shown. */
  #begun = 0;
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
    memory.find(memory.ahead, list);
    memory.done++;
  }

  /** Shows what each row is asked for, in the given order. */
  each(mentees: Iterable<number>, makeReady: MakeReady, see: SeeList): void {
    const memory = this.#memory;
    this.#assertIdle();
    [this.#begun, this.#shown] = [0, 0];
    try {
      for (const mentee of mentees) {
        if (this.#begun - this.#shown === memory.ahead) this.#showHalf(see);
        const place = this.#begun++ % memory.ahead;
        memory.turns++;
        this.#menteeAt[place] = mentee;
        makeReady(mentee, place);
      }
      while (this.#shown < this.#begun) this.#showHalf(see);
    } finally {
      memory.done = memory.turns;
    }
  }

  #showHalf(see: SeeList): void {
    const memory = this.#memory;
    for (
      const end = Math.min(this.#begun, this.#shown + memory.ahead / 2);
      this.#shown < end;
      this.#shown++
    ) {
      const place = this.#shown % memory.ahead;
      memory.find(place, this.#list);
      see(this.#menteeAt[place]!, this.#list);
      memory.done++;
    }
  }

  #assertIdle(): void {
    if (this.#memory.turns !== this.#memory.done) throw new Error('Rows are asked about while others are');
  }
}
