/** Runs `mentor enrol` so many times in this process, each as a command line of its own: node write-many.mjs NUMBER COUNT */
import { Readable } from 'node:stream';
import { run } from '../../src/run.ts';

const [number = '0', count = '1'] = process.argv.slice(2);
const silent = {
  write(_: string, done: () => void) {
    done();
    return true;
  },
};
for (let change = 0; change < Number(count); change++) {
  const exit = await run(['enrol', '--as', 'mentee', '--name', `Person ${number} ${change}`], {
    stdin: Object.assign(Readable.from([]), { isTTY: false }),
    stdout: silent,
    stderr: {
      write: (text: string, done: () => void) =>
        process.stderr.write(text.startsWith('mentor:') ? text : '', done),
    },
    env: {},
    cwd: process.cwd(),
    actor: `process ${number}`,
    timezone: 'Europe/London',
    version: '0',
    installed: { node: process.execPath, script: '', user: '' },
    now: () => new Date(),
  });
  if (exit !== 0) {
    process.exitCode = exit;
    break;
  }
}
