/** A programme of three mentors and nine mentees, who fall into three circles by what they want to learn. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HostOptions, type Ran, runMentor } from '../../../support/host.ts';
import { aFolder } from '../../../support/programme.ts';

const CSV = `name,email,roles,consent_on,organisation,sector,languages,expertise,goals,capacity
Ruth Okafor,ruth@example.org,mentor,2026-11-01,Harbour College,Education,en,Leadership; Budgets,,2
Sam Patel,sam@example.org,mentor,2026-11-01,Northgate School,Education,en,Behaviour; Leadership,,1
Ines Prado,ines@example.org,mentor,2026-11-01,Elm Trust,Charity,en,Budgets; Writing,,2
Ada Lovelace,ada@example.org,mentee,2026-11-01,Harbour College,Education,en,,Leadership; Budgets,
Bob Stone,bob@example.org,mentee,2026-11-01,Northgate School,Education,en,,Leadership,
Cem Aydin,cem@example.org,mentee,2026-11-01,Elm Trust,Charity,en,,Budgets; Writing,
Dora Klein,dora@example.org,mentee,2026-11-01,Weir School,Education,en; de,,Behaviour,
Emil Novak,emil@example.org,mentee,2026-11-01,Weir School,Education,en,,Behaviour; Leadership,
Fay Moreau,fay@example.org,mentee,2026-11-01,Elm Trust,Charity,fr; en,,Writing,
Gus Hall,gus@example.org,mentee,2026-11-01,Northgate School,Education,en,,Leadership; Behaviour,
Hana Sato,hana@example.org,mentee,2026-11-01,Quay Ltd,Business,en,,Budgets,
Ivo Berg,ivo@example.org,mentee,2026-11-01,Quay Ltd,Education,en,,Leadership,
`;

const PEERS = `name,email,roles,consent_on,organisation,sector,languages,expertise,goals
Ann Reed,ann@example.org,peer,2026-11-01,Oak,Education,en,,Writing
Ben Cole,ben@example.org,peer,2026-11-01,Ash,Education,en,,Writing
Cat Dunn,cat@example.org,peer,2026-11-01,Elm,Charity,en,,Budgets
Dan Eves,dan@example.org,peer,2026-11-01,Yew,Charity,en,,Budgets
Eva Finn,eva@example.org,peer,2026-11-01,Fir,Business,en,,Law
`;

/** A programme, and what runs a command line in it. */
export interface Programme {
  readonly cwd: string;
  readonly run: (line: string, options?: Partial<HostOptions>) => Promise<Ran>;
  /** Runs a command line that must succeed, and returns its JSON. */
  readonly json: (line: string) => Promise<Record<string, never>>;
}

/** Makes a programme of circles, or one of five peers. */
export async function aProgrammeOf(kind: 'circles' | 'peers'): Promise<Programme> {
  const cwd = aFolder();
  const run = (line: string, options: Partial<HostOptions> = {}): Promise<Ran> =>
    runMentor(wordsOf(line), { cwd, ...options });
  writeFileSync(join(cwd, 'people.csv'), kind === 'peers' ? PEERS : CSV);
  for (const line of ['init Programme', 'import participants people.csv']) {
    const { exit, stderr } = await run(line);
    if (exit !== 0) throw new Error(stderr);
  }
  const json = async (line: string): Promise<Record<string, never>> => {
    const { stdout, stderr, exit } = await run(`${line} --json`);
    if (exit !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Record<string, never>;
  };
  return { cwd, run, json };
}

function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
}
