/**
 * How the organisation's mail server is reached: from a file that its owner alone can read, or the environment, which has
 * the last word. What is wrong is told without any value, as one of them is a password.
 */
import { readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { repeatedKey } from '../domain/words/json-keys.ts';
import { codeOf, refused } from '../errors.ts';

/** An address, and whose it is. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** Null for a server that asks for none. */
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly from: Sender | null;
  /** `none` sends passwords and letters as they are. */
  readonly security: 'tls' | 'none';
  /** Certificates of an authority of the organisation's own, as PEM; null for those that Node.js trusts. */
  readonly authority: string | null;
}

const KEYS = ['host', 'port', 'user', 'password', 'from', 'security', 'authority'] as const;
type Key = (typeof KEYS)[number];
type Said = Partial<Record<Key, string>>;

const DEFAULT_PORT = 587;
/** TLS from the first byte. */
export const TLS_PORT = 465;

/** The environment's name of a setting: `MENTOR_SMTP_HOST`. */
function variableOf(key: Key): string {
  return `MENTOR_SMTP_${key.toUpperCase()}`;
}

/**
 * Returns the settings.
 *
 * @param file Undefined where there is none.
 * @param mayBePlain Whether a server elsewhere may be spoken to without TLS.
 * @throws Failure `refused` where the file can be read by others, where something is missing, wrong or unknown.
 */
export function mailSettings(
  file: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  mayBePlain: boolean,
): MailSettings {
  const said: Said = file === undefined ? {} : readSettings(file);
  for (const key of KEYS) {
    const value = env[variableOf(key)];
    if (value !== undefined && value !== '') said[key] = value;
  }
  const where = file ?? 'The environment';
  const wrong = (key: Key, what: string, hint: string): Error =>
    refused(`${where}: "${key}" ${what}.`, `${hint}; mentor help sending has an example`);
  const { host, user, password, security = 'tls' } = said;
  if (host === undefined) throw wrong('host', 'is missing', 'name the mail server of your organisation');
  if (!/^[A-Za-z0-9.:-]{1,253}$/.test(host))
    throw wrong('host', 'is no name of a server', 'leave out smtp:// and ports');
  const port = said.port === undefined ? DEFAULT_PORT : Number(said.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw wrong('port', 'is no port', 'most servers take letters on 587 or 465');
  if (security !== 'tls' && security !== 'none')
    throw wrong('security', 'is neither "tls" nor "none"', 'leave it out for TLS');
  if (security === 'none' && !isLoopback(host) && !mayBePlain)
    throw refused(
      `${host} is another machine, and without TLS everybody on the way can read the password and the letters.`,
      'leave "security" out; or, where the network is yours alone, add --in-the-clear',
    );
  if ((user === undefined) !== (password === undefined))
    throw wrong(user === undefined ? 'user' : 'password', 'is missing', 'give both, or neither');
  return {
    host,
    port,
    login: user === undefined || password === undefined ? null : { user, password },
    from:
      said.from === undefined
        ? null
        : senderOf(said.from, () => wrong('from', 'is no address', 'write it as "Name <address>"')),
    security,
    authority: said.authority === undefined ? null : authorityOf(said.authority),
  };
}

/** Returns a sender from `Name <address>`, or the address alone. */
function senderOf(text: string, wrong: () => Error): Sender {
  const [, name = '', address = text] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  if (!/^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+$/.test(address.trim()) || /\p{Cc}/u.test(text)) throw wrong();
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() };
}

/** Whether a name or a number is this very machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function readSettings(file: string): Said {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw refused(`There is no ${file}.`, 'mentor help sending has one to start from');
  if (!found.isFile()) throw refused(`${file} is no file.`, 'mentor help sending has one to start from');
  if ((found.mode & 0o077) !== 0)
    throw refused(
      `${file} holds a password, and others on this machine may read it (mode ${(found.mode & 0o777).toString(8)}).`,
      `chmod 600 ${file}`,
    );
  const wrong = (what: string): Error => refused(`${file} ${what}.`, 'mentor help sending has an example');
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw wrong(`cannot be read (${codeOf(error)})`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong('is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong('is no object in JSON');
  if (repeatedKey(text) !== undefined) throw wrong('says a setting twice');
  const said: Said = {};
  for (const [name, given] of Object.entries(value)) {
    const key = KEYS.find((one) => one === name);
    if (key === undefined) throw wrong(`has a setting that there is not; there are ${KEYS.join(', ')}`);
    if (typeof given !== 'string' && !(key === 'port' && typeof given === 'number'))
      throw wrong(`has a "${key}" that is no text`);
    if (given !== '') said[key] = String(given);
  }
  return said;
}

function authorityOf(file: string): string {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // told below
  }
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  throw refused(`${file} holds no certificate.`, 'name a file in PEM, or leave "authority" out');
}
