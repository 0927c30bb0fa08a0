/** `mentor demo`: builds a sample programme with the program's own commands, so that newcomers learn by watching. */
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, Context, Host, Output } from '../../context.ts';
import { shellLine } from '../../domain/words/text.ts';
import { refused, wrongUsage } from '../../errors.ts';
import { DEMO_FILES } from '../../io/program-files.ts';
import { readSession } from '../../io/session.ts';

const DATA_FILE = 'mentor.db';

/** The day on which the session ends; what is tried afterwards is tried on it. */
const LAST_DAY = '2026-03-16';

/** What shows most in five lines. */
const TO_TRY = [
  'mentor today',
  'mentor show Yasmin',
  'mentor met Chidinma Jasper yesterday 45m',
  'mentor find governors',
  'mentor report celebrate',
] as const;

export function define(command: Command, context: Context): void {
  command
    .description(
      'Show a sample programme of about 60 school leaders: import, match, apply, advance, report. Each command is printed before what it prints, and the folder is yours to try things in.',
    )
    .argument('[dir]', 'a folder for it, new or empty of data files (default: a new temporary folder)')
    .option('--no-pause', 'go through it at once; a terminal waits for Enter before each step')
    .action(async (given, options) => {
      if (context.options.db !== undefined)
        throw wrongUsage('The demo makes a data file of its own.', 'leave --db out; name a folder instead');
      const files = readdirSync(DEMO_FILES).filter((name) => name.endsWith('.csv'));
      const folder =
        given === undefined
          ? mkdtempSync(join(tmpdir(), 'mentor-demo-'))
          : newFolder(context.path(given), files);
      for (const name of files) {
        copyFileSync(new URL(name, DEMO_FILES), join(folder, name));
        chmodSync(join(folder, name), 0o600); // they hold names
      }
      const isJson = context.options.json === true;
      const host = demoHost(context.host, folder, isJson);
      const pauses = options.pause && !isJson && context.host.stdout.isTTY === true;
      const done: { command: string; exit: number }[] = [];
      for (const line of readSession(new URL('session.txt', DEMO_FILES))) {
        if (line.kind === 'note') {
          if (pauses && done.length > 0) await context.ask.pause('Enter goes on, Ctrl-C ends it here.');
          if (!isJson) await context.print(`\n# ${line.text}\n`);
          continue;
        }
        if (!isJson) await context.print(`\n$ ${line.text}\n`);
        const exit = await context.run(
          [
            ...line.words,
            '--color',
            context.options.color,
            ...(context.options.quiet === true ? ['-q'] : []),
          ],
          host,
        );
        done.push({ command: line.text, exit });
        if (exit !== 0)
          throw refused(`The demo stopped: "${line.text}" exited ${exit}.`, 'see what it printed above');
      }
      const file = join(folder, DATA_FILE);
      if (isJson)
        await context.show({ schema: 'demo/1', json: { folder, file, commands: done }, blocks: [] });
      else await context.print(`\nThe programme is in ${file}\n`);
      await context.next(
        `cd ${shellLine([folder])}, then for example:`,
        ...TO_TRY.map((line) => `${line} --today ${LAST_DAY}`),
      );
    });
}

function newFolder(folder: string, files: readonly string[]): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 }); // what the demo's reports hold is somebody's, too
  const names = readdirSync(folder);
  const taken = names.find((name) => name.endsWith('.db')) ?? names.find((name) => files.includes(name));
  if (taken !== undefined)
    throw refused(
      `${folder} holds ${taken} already.`,
      'name a new folder, or leave the name out for a temporary one',
    );
  return folder;
}

/** Returns a host with the same streams in the demo's folder, showing what a terminal shows and asking nobody. */
function demoHost(host: Host, folder: string, isSilent: boolean): Host {
  const silent: Output = {
    write(_, done) {
      done();
      return true;
    },
  };
  const screen: Output = {
    isTTY: true,
    columns: host.stdout.columns ?? 100,
    write: (text, done) => host.stdout.write(text, done),
  };
  const isColoured = host.stdout.isTTY === true;
  return {
    ...host,
    cwd: folder,
    stdin: Object.assign(Object.create(host.stdin) as Host['stdin'], { isTTY: false }),
    stdout: isSilent ? silent : screen,
    stderr: isSilent ? silent : host.stderr,
    env: { ...(isColoured ? host.env : { ...host.env, NO_COLOR: '1' }), MENTOR_DB: DATA_FILE },
    actor: 'coordinator',
  };
}
