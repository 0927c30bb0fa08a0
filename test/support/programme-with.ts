/** Programmes of a few people, made by command lines as a coordinator types them. */
import { runMentor } from './host.ts';
import { aFolder } from './programme.ts';

/** Who is enrolled: as what, by which name, and with which other options. */
type EnrolledAs = readonly [role: 'mentor' | 'mentee', name: string, ...options: string[]];

/**
 * Makes a programme with people who have consented, in a new folder, and returns the folder. Each has an e-mail address made
 * from the name.
 *
 * @param on The day on which it starts and they are enrolled. Default: it starts today, and so are they.
 */
export async function aProgrammeWith(people: readonly EnrolledAs[], on?: string): Promise<string> {
  const cwd = aFolder();
  const run = async (...argv: string[]): Promise<void> => {
    const { exit, stderr } = await runMentor(argv, { cwd });
    if (exit !== 0) throw new Error(stderr);
  };
  await run('init', 'Programme', ...(on === undefined ? [] : ['--starts', on]));
  for (const [role, name, ...options] of people) {
    const email = `${name.replaceAll(' ', '.').toLowerCase()}@example.org`;
    const who = ['--as', role, '--name', name, '--email', email, '--consent-on', on ?? '2026-11-01'];
    await run('enrol', ...who, ...(on === undefined ? [] : ['--today', on]), ...options);
  }
  return cwd;
}
