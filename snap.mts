// usage: tsx snap.ts ROOT OUT [filter]
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { createHash } from 'node:crypto';
const [, , ROOT, OUT, filter] = process.argv as string[];
const ORIG = '/tmp/res/orig';
const { run } = await import(`${ROOT}/src/run.ts`);
const prep = await import(`${ORIG}/test/cli/prepared.ts`);
const { READS, FORMATTED, WRITES } = await import(`${ORIG}/test/cli/outputs.ts`);
const { parseTranscript } = await import(`${ORIG}/test/support/transcript.ts`);
const { shellWords, readSession } = await import(`${ORIG}/src/io/session.ts`);
const cat = await import(`${ORIG}/src/commands/catalogue.ts`);
rmSync(OUT, { recursive: true, force: true }); mkdirSync(OUT, { recursive: true });
const CWD = process.env.RS ?? '/tmp/rs'; // fixed
async function ran(argv: readonly string[], o: any) {
  const w: any[] = [];
  const output = (n: string) => ({ isTTY: o.isTTY === true, ...(o.isTTY ? { columns: o.columns ?? 100 } : {}), write(t: string, d: any) { w.push(`${n === 'stderr' ? '\u2502E ' : ''}${t}`); d(); return true; } });
  const now = new Date('2026-11-22T12:00:00Z');
  const exit = await run(argv, { stdin: Object.assign(Readable.from([]), { isTTY: false }), stdout: output('stdout'), stderr: output('stderr'), isStdoutFile: false, env: {}, cwd: o.cwd, actor: 'coordinator', timezone: 'Europe/London', version: '9.8.7', now: () => new Date(now) });
  return `${w.join('')}[exit ${exit}]\n`;
}
const normal = (t: string, cwd: string) => t.replaceAll(cwd, 'DIR').replaceAll(/mentor-demo-\w+/g, 'DEMO').replaceAll(/"(programme_key|key|uuid)": "[^"]*"/g, '"$1": K').replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,'UUID').replaceAll(/[0-9a-f]{32}/g,'HEX32').replaceAll(/\d+ texts? looked/g, 'N texts looked');
function files(cwd: string) {
  const out: string[] = [];
  for (const n of (readdirSync(cwd, { recursive: true, encoding: 'utf8' }) as string[]).sort()) {
    const p = join(cwd, n); if (statSync(p).isDirectory()) continue;
    if (/\.db(-|$|\.)|\.db/.test(n)) continue;
    out.push(`--- ${n}\n${readFileSync(p, 'utf8')}`);
  }
  return out.join('\n');
}
const MODES: [string, string[], any][] = [
  ['tty', ['--color', 'always'], { isTTY: true, columns: 100 }],
  ['narrow', [], { isTTY: true, columns: 60 }],
  ['pipe', [], {}],
  ['json', ['--json'], {}],
];
let seq = 0;
function fresh(from: string) { const cwd = join(CWD, 'w'); rmSync(cwd, { recursive: true, force: true }); cpSync(from, cwd, { recursive: true }); return cwd; }
async function every(name: string, from: string, setup: readonly string[] | undefined, argv: readonly string[], withFiles = true) {
  if (filter && !`${name} ${argv.join(' ')}`.includes(filter)) return;
  let text = '';
  for (const [mode, more, o] of MODES) {
    const cwd = fresh(from);
    if (setup) await ran(setup, { cwd });
    const before = files(cwd);
    text += `##### ${mode}\n${normal(await ran([...argv, ...more], { ...o, cwd }), cwd)}`;
    if (mode === 'pipe' && withFiles) {
      text += `##### log\n${normal(await ran(['log', '--last', '1', '--json'], { cwd }), cwd)}`;
      const after = files(cwd); if (after !== before) text += `##### files\n${normal(after, cwd)}`;
    }
  }
  writeFileSync(join(OUT, `${String(++seq).padStart(4, '0')}-${name}-${argv.join('_').replaceAll(/[^\w-]/g, '.').slice(0, 80)}.txt`), text);
}
rmSync(CWD, { recursive: true, force: true }); mkdirSync(CWD, { recursive: true });
const empty = join(CWD, 'empty'); mkdirSync(empty);
for (const e of cat.CATALOGUE) { await every('help', empty, undefined, [...e.path.split(' '), '--help'], false); await every('help', empty, undefined, ['help', ...e.path.split(' ')], false); }
await every('help', empty, undefined, ['--help'], false);
await every('help', empty, undefined, ['help'], false);
const prepared = process.env.PREP ?? (await prep.prepareProgramme());
for (const [path, list] of Object.entries(prep.INVOCATIONS) as any) for (const i of list) { await every('inv', prepared, i.setup, i.argv); }
// richer: the demo
const demo = '/tmp/res/demo'; 
try { statSync(demo); } catch { const { run: orun } = await import(`${ORIG}/src/run.ts`); mkdirSync(demo); 
  const rr = async (argv: string[]) => { const sink = { isTTY: false, write(_t: string, d: any) { d(); return true; } }; return orun(argv, { stdin: Object.assign(Readable.from([]), { isTTY: false }), stdout: sink, stderr: sink, env: {}, cwd: demo, actor: 'coordinator', timezone: 'Europe/London', version: '9.8.7', now: () => new Date('2026-11-22T12:00:00Z') }); };
  await rr(['demo', demo]); }
for (const line of READS) for (const day of ['2026-02-15']) await every('read', demo, undefined, [...line.split(' '), '--today', day], false);
for (const line of READS.filter((l:string)=>!l.startsWith('report'))) await every('readp', prepared, undefined, line.split(' '), false);
for (const [line, formats] of FORMATTED) for (const f of formats) await every('fmt', demo, undefined, [...line.split(' '), '--format', f, '--today', '2026-02-15'], false);
for (const line of WRITES) await every('write', demo, undefined, [...line.split(' '), '--today', '2026-02-15']);
const EXTRA = readFileSync('/tmp/res/extra.txt', 'utf8').split('\n').filter((l) => l.trim() !== '' && !l.startsWith('#'));
for (const line of EXTRA) { const [where, rest] = line.split('|', 2) as [string, string]; const [cmd, setup] = rest.split('<<').map((x) => x.trim()); await every('extra', where.trim() === 'demo' ? demo : prepared, setup ? shellWords(setup) : undefined, shellWords(cmd!)); }
// transcripts
for (const name of readdirSync(`${ORIG}/examples`).filter((n) => n.endsWith('.console'))) {
  const home = join(CWD, name); mkdirSync(home);
  for (const step of parseTranscript(readFileSync(`${ORIG}/examples/${name}`, 'utf8'))) {
    if (step.kind === 'file') writeFileSync(join(home, step.name), `${step.lines.join('\n')}\n`);
    if (step.kind !== 'command') continue;
    const [program, ...words] = shellWords(step.line.replace(/ \| cat$/, ''));
    if (program !== 'mentor') continue;
    await every(`tr-${name}`, home, undefined, words, false);
    await ran(words, { cwd: home });
  }
}
console.log(seq, 'snapshots');
