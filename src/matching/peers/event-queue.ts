/** What happens next in a search: the earliest of many events. */

/** A binary heap of events by time, in preallocated arrays. Of events at one time, the one with the lower code is first. */
export class EventQueue {
  #times = new Float64Array(256);
  #codes = new Int32Array(256);
  #size = 0;
  /** Of the event taken last. */
  time = 0;

  clear(): void {
    this.#size = 0;
  }

  add(time: number, code: number): void {
    if (this.#size === this.#times.length) {
      const times = new Float64Array(2 * this.#size);
      times.set(this.#times);
      this.#times = times;
      const codes = new Int32Array(2 * this.#size);
      codes.set(this.#codes);
      this.#codes = codes;
    }
    const [times, codes] = [this.#times, this.#codes];
    let at = this.#size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (times[above]! < time || (times[above] === time && codes[above]! <= code)) break;
      times[at] = times[above]!;
      codes[at] = codes[above]!;
      at = above;
    }
    times[at] = time;
    codes[at] = code;
  }

  /** Takes the earliest event out, sets {@link time} and returns its code; `undefined` where there is none. */
  take(): number | undefined {
    if (this.#size === 0) return undefined;
    const [times, codes] = [this.#times, this.#codes];
    const code = codes[0]!;
    this.time = times[0]!;
    const last = --this.#size;
    const [time, moved] = [times[last]!, codes[last]!];
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= last) break;
      const isRight =
        below + 1 < last &&
        (times[below + 1]! < times[below]! ||
          (times[below + 1] === times[below] && codes[below + 1]! < codes[below]!));
      if (isRight) below++;
      if (time < times[below]! || (time === times[below] && moved <= codes[below]!)) break;
      times[at] = times[below]!;
      codes[at] = codes[below]!;
      at = below;
    }
    times[at] = time;
    codes[at] = moved;
    return code;
  }
}
