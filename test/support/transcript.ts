/**
 * Transcripts: files that show a session at a terminal, and are tests of it. Their lines are
 *
 * - `# …`: a note to the reader;
 * - `$ mentor …`: a command, at a terminal 100 columns wide without colour, or with ` | cat` behind it piped;
 * - `$ cat > NAME <<END`, lines, `END`: a file is written;
 * - `$ cat NAME`: a file is shown;
 * - `$ sqlite3 NAME "SQL"`: another program makes a data file of its own;
 * - anything else: what the command before it printed, on stdout and stderr; `[exit n]` where n is not 0.
 *
 * It is 22 November 2026 unless a command says `--today`. The folder in which it all happens is shown as DIR.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sqlite } from '../../src/store/file/sqlite.ts';
import { shellWords } from '../../src/io/session.ts';
import { runMentor } from './host.ts';

export type Step =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly lines: readonly string[] }
  | { readonly kind: 'command'; readonly line: string; readonly output: string };

/** Short and always as long, so that a line which holds the folder breaks at the same place everywhere. */
const FOLDER = '/tmp/m';
const PIPE = / \| cat$/;

/** Returns the steps of a transcript, in order. Blank lines before a note are nobody's output. */
export function parseTranscript(text: string): Step[] {
  const steps: Step[] = [];
  const lines = text.split('\n');
  let output: string[] = [];
  const endOutput = (): void => {
    const last = steps.at(-1);
    while (output.at(-1) === '') output.pop();
    if (output.length > 0) {
      if (last?.kind !== 'command') throw new Error(`nothing could have printed "${output[0]}"`);
      steps[steps.length - 1] = { ...last, output: output.map((line) => `${line}\n`).join('') };
    }
    output = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!/^[#$] /.test(line)) {
      output.push(line);
      continue;
    }
    endOutput();
    const name = /^\$ cat > (\S+) <<END$/.exec(line)?.[1];
    if (line.startsWith('# ')) steps.push({ kind: 'note', text: line.slice(2) });
    else if (name === undefined) steps.push({ kind: 'command', line: line.slice(2), output: '' });
    else {
      const end = lines.indexOf('END', at);
      if (end < 0) throw new Error(`the file ${name} has no END`);
      steps.push({ kind: 'file', name, lines: lines.slice(at + 1, end) });
      at = end;
    }
  }
  endOutput();
  return steps;
}

/** Returns the text of a transcript: one blank line before a note that follows something else. */
export function formatTranscript(steps: readonly Step[]): string {
  return steps
    .map((step, at) => {
      if (step.kind === 'command') return `$ ${step.line}\n${step.output}`;
      if (step.kind === 'file')
        return `$ cat > ${step.name} <<END\n${[...step.lines, 'END'].map((line) => `${line}\n`).join('')}`;
      const before = steps[at - 1];
      return `${before === undefined || before.kind === 'note' ? '' : '\n'}# ${step.text}\n`;
    })
    .join('');
}

/** Plays the steps in a new folder and returns them with what the program printed this time. */
export async function play(steps: readonly Step[]): Promise<Step[]> {
  const cwd = mkdtempSync(FOLDER);
  try {
    const played: Step[] = [];
    for (const step of steps) {
      if (step.kind === 'file') writeFileSync(join(cwd, step.name), `${step.lines.join('\n')}\n`);
      played.push(step.kind === 'command' ? { ...step, output: await outputOf(step.line, cwd) } : step);
    }
    return played;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

async function outputOf(line: string, cwd: string): Promise<string> {
  const [program, ...words] = shellWords(line.replace(PIPE, ''));
  if (program === 'sqlite3') {
    const [name = '', sql = ''] = words;
    new Sqlite(join(cwd, name)).exec(sql).close();
    return '';
  }
  if (program === 'cat') return readFileSync(join(cwd, words[0] ?? ''), 'utf8').replaceAll('\r\n', '\n');
  if (program !== 'mentor') throw new Error(`a transcript cannot run "${line}"`);
  const { interleaved, exit } = await runMentor(words, {
    cwd,
    isTTY: !PIPE.test(line),
    env: { NO_COLOR: '1' },
  });
  const text = interleaved.replaceAll(cwd, 'DIR');
  if (text !== '' && !text.endsWith('\n')) throw new Error(`the last line of "${line}" has no end`);
  if (/^[#$] |\n\n$/m.test(text)) throw new Error(`a transcript cannot show what "${line}" prints`);
  return exit === 0 ? text : `${text}[exit ${exit}]\n`;
}
