/**
 * A process of its own for one measurement of a very large programme. Arguments: `write`, `score` or `propose`, a
 * file and, to write, mentees and mentors. What it generates it writes, one person a line, so that the process that is
 * measured holds people as they are loaded, and nothing that was needed to make them up. Prints one line of JSON.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Participant } from '../../src/domain/people/participant.ts';
import { loadScan } from '../../src/io/program-files.ts';
import { withSecondThread } from '../../src/io/machine/second-thread.ts';
import { propose } from '../../src/matching/proposal/propose.ts';
import type { Candidate, MatchingInput } from '../../src/matching/input/pair-context.ts';
import { programmeInput, scoreAll } from './programme-input.ts';

/** Milliseconds and megabytes, and what came of it. */
export interface MeasuredOnce {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  /** Of the process before it began. */
  readonly loadedMegabytes: number;
  /** Listed pairs, or the total of the proposal in units. */
  readonly result: number;
}

const megabytes = (): number => process.resourceUsage().maxRSS / 1024;

const before = new Map<string, unknown>();
/** Mostly nobody else's. */
const OWN_WORDS = new Set(['key', 'ref', 'name', 'email', 'about', 'motivation']);

const [what, file = '', mentees, mentors] = process.argv.slice(2);
if (what === 'write') await write(programmeInput(Number(mentees), Number(mentors)));
else {
  const input = await read();
  const loadedMegabytes = megabytes();
  const { result, milliseconds } = what === 'score' ? scored(input) : proposed(input);
  const measured: MeasuredOnce = { milliseconds, peakMegabytes: megabytes(), loadedMegabytes, result };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

type Run = Pick<MeasuredOnce, 'result' | 'milliseconds'>;

function scored(input: MatchingInput): Run {
  const { listed, milliseconds } = scoreAll(input);
  return { result: listed, milliseconds };
}

function proposed(input: MatchingInput): Run {
  const start = process.hrtime.bigint();
  const result = Number(
    withSecondThread((secondThread) => propose(input, { scan: loadScan(), secondThread })).summary.total,
  );
  return { result, milliseconds: Number(process.hrtime.bigint() - start) / 1e6 };
}

async function write({ mentees: wanting, mentors: giving, everyone, ...rest }: MatchingInput): Promise<void> {
  const stream = createWriteStream(file);
  const line = async (value: unknown): Promise<void> => {
    if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain');
  };
  await line(rest);
  for (const one of giving) await line({ role: 'mentor', one });
  for (const one of wanting) await line({ role: 'mentee', one });
  stream.end();
  await once(stream, 'finish');
}

async function read(): Promise<MatchingInput> {
  const sides: Record<'mentor' | 'mentee', Candidate[]> = { mentor: [], mentee: [] };
  let rest: Omit<MatchingInput, 'mentees' | 'mentors' | 'everyone'> | undefined;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (rest === undefined) {
      rest = JSON.parse(line) as typeof rest;
      continue;
    }
    const { role, one } = JSON.parse(line) as { role: 'mentor' | 'mentee'; one: Candidate };
    sides[role].push({ ...one, participant: shared(one.participant) });
  }
  const everyone = [...sides.mentor, ...sides.mentee].map(({ participant }) => participant);
  return { ...rest!, mentees: sides.mentee, mentors: sides.mentor, everyone };
}

/** Puts equal lists and short texts of a person in one copy, as they are where they are loaded from a file. */
function shared(participant: Participant): Participant {
  const person = participant as unknown as Record<string, unknown>;
  for (const [field, value] of Object.entries(person)) {
    if (OWN_WORDS.has(field) || value === null || !['string', 'object'].includes(typeof value)) continue;
    const text = JSON.stringify(value);
    const known = before.get(text);
    if (known === undefined) before.set(text, value);
    else person[field] = known;
  }
  return participant;
}
