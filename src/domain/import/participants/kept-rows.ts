/**
 * Keeps what the rows of a file say in little memory. A row is a run of numbers in a typed array, into which the garbage
 * collector does not look. A number stands for a value; rows that say the same mostly have the same number.
 */
import type { Draft } from '../../people/field.ts';
import type { ConsentSaid } from '../../privacy/consent.ts';
import type { PackedDraft } from './packed-draft.ts';
import type { Reading } from './reader.ts';
import type { TopicTexts } from './topic-cells.ts';

/** What one row said of a person. */
export interface Said extends PackedDraft {
  readonly line: number;
  readonly submitted: string;
  readonly topics: TopicTexts | null;
  readonly consent: ConsentSaid | null;
}

/** A row as it was read. */
export interface RowRead extends Pick<Reading, 'draft' | 'topics' | 'consent' | 'submitted'> {
  readonly line: number;
}

type Property = keyof Draft;

/** What rows have in common up to a cell that they fill: a tree, whose branches are the cells that come next. */
interface Layout {
  readonly properties: readonly Property[];
  /** Null where the file has no topics. */
  readonly topics: readonly string[] | null;
  readonly next: Map<string, Branch>;
  /** The branch that was taken last: most rows fill the same cells. */
  last: Branch | null;
  /** Its place among those that rows end with; null where none does. */
  at: number | null;
}

interface Branch {
  readonly name: string;
  readonly numbers: Numbers;
  readonly layout: Layout;
}

/** The numbers of the values of a property. */
interface Numbers {
  /** Null where hardly two rows say the same. */
  readonly known: Map<unknown, number> | null;
  last: unknown;
  lastNumber: number;
}

/** How many numbers one typed array holds. */
const ROOM = 1 << 14;
/** At least as many as one row takes. */
const LONGEST = 256;
/** How many values one list holds: a longer list would be copied each time that it grows. */
const VALUES = 1 << 14;
/** The layout, the line, when it was submitted, and the consent. */
const HEAD = 4;
/** Up to this many different values of a property are recognised: the same answers fill most columns. */
const MOST_KNOWN = 20_000;

const OWN: ReadonlySet<string> = new Set<Property>(['name', 'email', 'ref', 'custom']);
/** The branch to the topics. */
const TOPICS = '|';

export class KeptRows {
  readonly #root = layoutOf([], null);
  /** Those that rows end with. */
  readonly #layouts: Layout[] = [];
  readonly #numbers = new Map<string, Numbers>();
  readonly #runs: Int32Array[] = [];
  /** How much of the last run is taken. */
  #taken = ROOM;
  readonly #values: unknown[][] = [];
  #count = 0;
  readonly #submitted = this.#numbersOf('submitted');
  readonly #consents = this.#numbersOf('consent');

  /** Keeps a row and returns its place. */
  keep({ line, draft, topics, consent, submitted }: RowRead): number {
    if (this.#taken + LONGEST > ROOM) {
      this.#runs.push(new Int32Array(ROOM));
      this.#taken = 0;
    }
    const run = this.#runs.at(-1) as Int32Array;
    const start = this.#taken;
    let next = start + HEAD;
    let layout = this.#root;
    for (const property in draft) {
      const branch = this.#branch(layout, property);
      run[next++] = this.#numberOf(draft[property as Property], branch.numbers);
      layout = branch.layout;
    }
    if (topics !== null) layout = this.#branch(layout, TOPICS).layout;
    for (const name in topics) {
      const branch = this.#branch(layout, name);
      run[next++] = this.#numberOf(topics[name], branch.numbers);
      layout = branch.layout;
    }
    layout.at ??= this.#layouts.push(layout) - 1;
    run[start] = layout.at;
    run[start + 1] = line;
    run[start + 2] = this.#numberOf(submitted, this.#submitted);
    run[start + 3] = this.#numberOf(consent, this.#consents);
    this.#taken = next;
    return (this.#runs.length - 1) * ROOM + start;
  }

  /** Returns the row at a place. */
  at(place: number): Said {
    return new KeptRow(this, place);
  }

  line(place: number): number {
    return this.#number(place, 1);
  }

  submitted(place: number): string {
    return this.#value(this.#number(place, 2)) as string;
  }

  consent(place: number): ConsentSaid | null {
    return this.#value(this.#number(place, 3)) as ConsentSaid | null;
  }

  properties(place: number): readonly Property[] {
    return this.#layout(place).properties;
  }

  values(place: number): Draft[Property][] {
    const run = this.#runs[Math.floor(place / ROOM)] as Int32Array;
    let next = (place % ROOM) + HEAD;
    return this.properties(place).map(() => this.#value(run[next++] as number) as Draft[Property]);
  }

  topics(place: number): TopicTexts | null {
    const { topics: names, properties } = this.#layout(place);
    if (names === null) return null;
    const topics: Record<string, readonly string[]> = {};
    for (const [at, name] of names.entries())
      topics[name] = this.#value(this.#number(place, HEAD + properties.length + at)) as readonly string[];
    return topics;
  }

  #branch(layout: Layout, name: string): Branch {
    if (layout.last?.name === name) return layout.last;
    let branch = layout.next.get(name);
    if (branch === undefined) {
      const { properties, topics } = layout;
      const isTopic = topics !== null;
      branch = {
        name,
        numbers: this.#numbersOf(isTopic ? `topics ${name}` : name),
        layout: isTopic
          ? layoutOf(properties, [...topics, name])
          : name === TOPICS
            ? layoutOf(properties, [])
            : layoutOf([...properties, name as Property], null),
      };
      layout.next.set(name, branch);
    }
    layout.last = branch;
    return branch;
  }

  #numbersOf(name: string): Numbers {
    let numbers = this.#numbers.get(name);
    if (numbers === undefined) {
      numbers = { known: OWN.has(name) ? null : new Map(), last: this, lastNumber: 0 };
      this.#numbers.set(name, numbers);
    }
    return numbers;
  }

  #numberOf(value: unknown, numbers: Numbers): number {
    const { known } = numbers;
    if (known === null) return this.#added(value);
    if (numbers.last === value) return numbers.lastNumber;
    let number = known.get(value);
    if (number === undefined) {
      number = this.#added(value);
      if (known.size < MOST_KNOWN) known.set(value, number);
    }
    numbers.last = value;
    numbers.lastNumber = number;
    return number;
  }

  #added(value: unknown): number {
    const number = this.#count++;
    if (number % VALUES === 0) this.#values.push([]);
    this.#values.at(-1)?.push(value);
    return number;
  }

  #layout(place: number): Layout {
    return this.#layouts[this.#number(place, 0)] as Layout;
  }

  #number(place: number, at: number): number {
    return this.#runs[Math.floor(place / ROOM)]?.[(place % ROOM) + at] as number;
  }

  #value(number: number): unknown {
    return this.#values[Math.floor(number / VALUES)]?.[number % VALUES];
  }
}

function layoutOf(properties: readonly Property[], topics: readonly string[] | null): Layout {
  return { properties, topics, next: new Map(), last: null, at: null };
}

/** A row that is looked at; what it says is looked up when it is asked for. */
class KeptRow implements Said {
  readonly #rows: KeptRows;
  readonly #place: number;

  constructor(rows: KeptRows, place: number) {
    this.#rows = rows;
    this.#place = place;
  }

  get line(): number {
    return this.#rows.line(this.#place);
  }

  get submitted(): string {
    return this.#rows.submitted(this.#place);
  }

  get properties(): readonly Property[] {
    return this.#rows.properties(this.#place);
  }

  get values(): readonly Draft[Property][] {
    return this.#rows.values(this.#place);
  }

  get topics(): TopicTexts | null {
    return this.#rows.topics(this.#place);
  }

  get consent(): ConsentSaid | null {
    return this.#rows.consent(this.#place);
  }
}
