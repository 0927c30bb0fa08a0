/** What is measured in a process of its own, compiled beforehand, as the program is where it runs. */
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

/**
 * Compiles a module of this folder with all it needs and returns the path of what Node runs. Compiled on the way,
 * functions are given their names anew each time they are made, which takes half of some of the times.
 */
export function compiled(name: string): string {
  const outfile = fileURLToPath(new URL(`../../dist/bench/${name}.mjs`, import.meta.url));
  buildSync({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}
