/** A programme in which circles, panels and peers can be made, and its commands as lines. */
import { expect } from '@jest/globals';
import { type Ran, runMentor } from '../../../support/host.ts';
import { aFolder } from '../../../support/programme.ts';

/** P1 and P2 are mentors with places, P3 to P6 mentees, P7 to P10 peers. */
const PEOPLE = 'Ruth,Ida:mentor Ana,Ben,Cy,Dee:mentee Eva,Finn,Gus,Hal:peer';

export interface Programme {
  /** Runs a line, in which a text in double quotes is one word, on a day. */
  readonly run: (line: string, today?: string) => Promise<Ran>;
  /** Runs a line that works, and returns what it says on both streams. */
  readonly does: (line: string, today?: string) => Promise<string>;
  /** Runs a line that is refused, changes nothing, and returns why. */
  readonly refuses: (line: string, today?: string) => Promise<string>;
  readonly json: (line: string, today?: string) => Promise<never>;
}

export async function somePeople(): Promise<Programme> {
  const cwd = aFolder();
  const run = (line: string, today = '2026-09-01'): Promise<Ran> =>
    runMentor([...wordsOf(line), '--today', today], { cwd });
  const does = async (line: string, today?: string): Promise<string> => {
    const { stdout, stderr, exit } = await run(line, today);
    if (exit !== 0) throw new Error(`mentor ${line}: exit ${exit}: ${stderr}`);
    return stdout + stderr;
  };
  await does('init Groups --timezone Europe/London');
  for (const some of PEOPLE.split(' ')) {
    const [names = '', role = ''] = some.split(':');
    for (const name of names.split(','))
      await does(
        `enrol --as ${role} --name "${name} Hill" --email ${name.toLowerCase()}@example.org --consent-on 2026-09-01 ${role === 'mentor' ? '--capacity 4' : ''}`,
      );
  }
  return {
    run,
    does,
    async refuses(line, today) {
      const before = await does('log --json', today);
      const { stdout, stderr, exit } = await run(line, today);
      expect(exit).toBeGreaterThan(0);
      expect(stdout).toBe('');
      expect(await does('log --json', today)).toBe(before);
      return stderr;
    },
    async json(line, today) {
      const { stdout, stderr, exit } = await run(`${line} --json`, today);
      if (exit !== 0) throw new Error(`mentor ${line}: exit ${exit}: ${stderr}`);
      return JSON.parse(stdout) as never;
    },
  };
}

function wordsOf(line: string): string[] {
  return Array.from(line.trim().matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '');
}
