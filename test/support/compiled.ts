/** What runs in a process of its own, compiled beforehand, as the program is where it runs. */
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

/**
 * Compiles a module of the tests with all it needs of the program and returns the path of what Node runs. Compiled on the
 * way, functions are given their names anew each time they are made, which takes half of some of the times.
 *
 * @param module from `test/`, without its ending: `bench/solve-once`
 */
export function compiled(module: string): string {
  // As deep as the source, which finds the program's own files from where it stands.
  const name = module.replaceAll('/', '-');
  const outfile = fileURLToPath(new URL(`../../dist/test/${name}.mjs`, import.meta.url));
  buildSync({
    entryPoints: [fileURLToPath(new URL(`../${module}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}
