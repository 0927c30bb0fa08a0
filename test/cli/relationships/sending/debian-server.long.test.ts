/**
 * A mail server as organisations run it: Exim of Debian, with TLS and a password, in front of the real program, which is killed.
 * Where there is no Exim, or nobody who may run it, it is skipped (`apt-get install exim4-daemon-light`).
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runMentor } from '../../../support/host.ts';
import {
  all,
  aProgrammeOf,
  ledgerIn,
  messageIdOf,
  writeLetters,
  writeSettings,
} from '../../../support/mail/letters.ts';
import { ended, ensureBuilt, start } from '../../program.ts';

const EXIM = '/usr/sbin/exim4';
const isThere = existsSync(EXIM) && process.getuid?.() === 0 && existsSync('/usr/bin/openssl');
const onDebian = isThere ? describe : describe.skip;
/** Nothing in it means anything to Exim. */
const LOGIN = { user: 'office', password: 'Geheim-7Q-kennwort' };
const PATIENCE_MS = 200_000;

let folder = '';
let port = 0;
let exim: ChildProcess | undefined;
beforeAll(async () => {
  if (!isThere) return;
  await ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'mentor-exim-'));
  for (const name of ['spool', 'mail']) mkdirSync(join(folder, name));
  for (const path of [folder, join(folder, 'spool'), join(folder, 'mail')]) chmodSync(path, 0o777);
  const certificate = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext`;
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const argv = [...certificate.split(' '), 'subjectAltName=IP:127.0.0.1', ...files];
  execFileSync('openssl', argv, { stdio: 'ignore' });
  chmodSync(join(folder, 'key.pem'), 0o644);
  port = await freePort();
  await run();
}, PATIENCE_MS);
afterAll(() => {
  exim?.kill();
  // What Exim had begun to deliver may write for a moment yet.
  if (folder !== '') rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port: free } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return free;
}

async function run(): Promise<void> {
  writeFileSync(join(folder, 'exim.conf'), config());
  exim = spawn(EXIM, ['-C', join(folder, 'exim.conf'), '-bdf'], { stdio: 'ignore' });
  while (!log().includes('listening for SMTP')) await new Promise((done) => setTimeout(done, 50));
}

function config(): string {
  return `primary_hostname = localhost
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${port}
spool_directory = ${folder}/spool
log_file_path = ${folder}/%slog
tls_certificate = ${folder}/cert.pem
tls_privatekey = ${folder}/key.pem
tls_advertise_hosts = *
auth_advertise_hosts = \${if def:tls_in_cipher {*}}
acl_smtp_rcpt = rcpt
acl_smtp_data = accept
keep_environment =
smtp_accept_max_per_connection = 600
smtp_accept_queue_per_connection = 5
begin acl
rcpt:
  deny message = sign in first
       ! authenticated = *
  deny message = nobody of that name
       local_parts = person2
  accept domains = example.org
begin routers
gone:
  driver = redirect
  local_parts = person3
  data = :fail: has left
  allow_fail
all:
  driver = accept
  transport = keep
begin transports
keep:
  driver = appendfile
  maildir_format
  directory = ${folder}/mail
  user = Debian-exim
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_condition = \${if and{{eq{$auth2}{${LOGIN.user}}}{eq{$auth3}{${LOGIN.password}}}}}
  server_set_id = $auth2
`;
}

function log(): string {
  const file = join(folder, 'mainlog');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** How often Exim has taken each letter, by what it says itself. */
function taken(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, id = ''] of log().matchAll(/<= office@example\.org .* id=(\S+)/g))
    counts.set(`<${id}>`, (counts.get(`<${id}>`) ?? 0) + 1);
  return counts;
}

onDebian(`Exim${isThere ? '' : ' (skipped: apt-get install exim4-daemon-light, as root)'}`, () => {
  test(
    'takes 300 letters over TLS, each once, while mentor is killed',
    async () => {
      const count = 300;
      const cwd = await aProgrammeOf(count);
      const people = all(count);
      writeLetters(cwd, people);
      writeSettings(cwd, port, { ...LOGIN, security: 'tls', authority: join(folder, 'cert.pem') });
      let told = '';
      for (let kills = 0; ; kills++) {
        const child = start(['send', 'letters', '--today', '2026-11-22'], { cwd });
        const before = taken().size;
        const timer = setInterval(() => {
          if (kills < 8 && taken().size >= before + 5 + kills) child.kill('SIGKILL');
        }, 3);
        const { stdout, stderr, exit } = await ended(child);
        clearInterval(timer);
        told += stdout + stderr;
        if (exit !== null) break;
      }
      expect(told).not.toContain(LOGIN.password);
      expect(log()).toMatch(/<= office@example\.org .* P=esmtpsa X=TLS1\.[23]:/);
      const ledger = ledgerIn(cwd);
      const counts = taken();
      for (const id of people) {
        const [state, times] = [ledger.get(messageIdOf(id)), counts.get(messageIdOf(id)) ?? 0];
        if (id === 2) expect([state, times]).toEqual(['refused', 0]);
        else if (state === 'unknown') expect(times).toBeLessThanOrEqual(1);
        else expect([id, state, times]).toEqual([id, 'sent', 1]);
      }

      // What Exim sends back for whom it could not reach.
      const bounced = (): string[] =>
        readdirSync(join(folder, 'mail/new')).filter((name) =>
          readFileSync(join(folder, 'mail/new', name), 'utf8').includes('X-Failed-Recipients: person3@'),
        );
      execFileSync(EXIM, ['-C', join(folder, 'exim.conf'), '-R', 'person3'], { stdio: 'ignore' });
      while (bounced().length === 0) await new Promise((done) => setTimeout(done, 100));
      const { stdout } = await runMentor(['import', 'bounces', join(folder, 'mail'), '--json'], { cwd });
      const { bounces } = JSON.parse(stdout) as { bounces: unknown[] };
      expect(bounces).toMatchObject([
        { participant: { id: 'P3' }, address: 'person3@example.org', state: 'new' },
      ]);
    },
    PATIENCE_MS,
  );

  test(
    'is told no password before its certificate is right, and a wrong one is told as such',
    async () => {
      const cwd = await aProgrammeOf(4);
      writeLetters(cwd, [4]);
      const send = async (more: object): Promise<string> => {
        writeSettings(cwd, port, { ...LOGIN, security: 'tls', ...more });
        return (await runMentor(['send', 'letters'], { cwd })).stderr;
      };
      expect(await send({})).toContain(`No safe connection to 127.0.0.1:${port}: `);
      expect(log()).not.toContain('authenticator failed');
      const authority = join(folder, 'cert.pem');
      const wrong = await send({ authority, password: 'Falsch-9' });
      expect(wrong).toContain('does not let us in: 535');
      expect(wrong).not.toContain('Falsch-9');
      expect(log()).toContain('authenticator failed');
    },
    PATIENCE_MS,
  );
});
