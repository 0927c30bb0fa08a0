/**
 * Giving letters to a mail server, by nodemailer's connection: the only thing in the program that speaks to a network. What
 * came of a letter is told exactly, above all whether the server may have taken it.
 */
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import { type MailSettings, TLS_PORT } from './mail-settings.ts';

/** What came of giving a letter to the server, with its words. */
export type GivenLetter =
  /** It took the letter. */
  | { readonly state: 'sent'; readonly words: string }
  /** It will not take it, however often it is asked. */
  | { readonly state: 'refused'; readonly words: string }
  /** It certainly did not take it, and may do so another time. */
  | { readonly state: 'later'; readonly words: string }
  /** The letter was out, and no answer came. */
  | { readonly state: 'unknown'; readonly words: string };

/** A server that cannot be spoken to, or that takes no letters from us at all. */
export class ServerFailure extends Error {
  /** Whether it may go better another time. */
  readonly isTemporary: boolean;
  readonly hint: string | undefined;

  constructor(message: string, isTemporary: boolean, hint?: string) {
    super(message);
    this.name = 'ServerFailure';
    this.isTemporary = isTemporary;
    this.hint = hint;
  }
}

/** How long is waited, in milliseconds. */
export interface Patience {
  readonly toConnect: number;
  /** For its first word. */
  readonly forGreeting: number;
  /** For anything else. A server may look at a letter for viruses before it answers. */
  readonly forAnswer: number;
}

export const PATIENCE: Patience = { toConnect: 120_000, forGreeting: 60_000, forAnswer: 300_000 };

/** What nodemailer tells of an error. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** So much is handed over at once, so that a letter of which only a part had gone is known not to be taken. */
const PIECE_BYTES = 16_384;
/** What a server says where a letter is too large for it: not that it takes none from us. */
const TOO_LARGE = 552;
const MUST_SIGN_IN = 530;

/** A connection over which letters are given, one after the other. */
export class MailServer {
  readonly #connection: SMTPConnection;
  readonly #settings: MailSettings;
  #isOpen = true;
  /** Tells whoever waits for an answer that none will come. */
  #onEnd: (error: Error) => void = () => undefined;

  private constructor(connection: SMTPConnection, settings: MailSettings) {
    this.#connection = connection;
    this.#settings = settings;
    connection.once('end', () => {
      this.#isOpen = false;
      // Why it ended is told first, if at all.
      setImmediate(() => this.#onEnd(new Error('the connection was closed')));
    });
    // Whoever waits is told by the call; where nobody does, that the connection is closed is all.
    connection.on('error', (error) => {
      this.#isOpen = false;
      setImmediate(() => this.#onEnd(error));
    });
  }

  /**
   * Connects, with TLS unless the settings say otherwise, and signs in.
   *
   * @throws ServerFailure
   */
  static async open(settings: MailSettings, patience: Patience = PATIENCE): Promise<MailServer> {
    const { host, port, security, authority, login } = settings;
    const isTls = security === 'tls';
    const connection = new SMTPConnection({
      host,
      port,
      secure: isTls && port === TLS_PORT,
      requireTLS: isTls && port !== TLS_PORT,
      ignoreTLS: !isTls,
      tls: { minVersion: 'TLSv1.2', ...(authority === null ? {} : { ca: authority }) },
      connectionTimeout: patience.toConnect,
      greetingTimeout: patience.forGreeting,
      socketTimeout: patience.forAnswer,
      logger: false,
    });
    const server = new MailServer(connection, settings);
    try {
      await server.#answer<unknown>((tell) => connection.connect(tell));
      if (login !== null)
        await server.#answer<unknown>((tell) =>
          connection.login({ user: login.user, pass: login.password }, tell),
        );
      return server;
    } catch (error) {
      connection.close();
      throw server.#failureOf(error as SmtpError);
    }
  }

  /** Whether letters can be given over it. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /**
   * Gives the server a letter to one address.
   *
   * @throws ServerFailure where it takes no letters from this sender.
   */
  async give(from: string, to: string, letter: Uint8Array): Promise<GivenLetter> {
    let isOut = false;
    const message = Readable.from(
      piecesOf(letter, () => {
        isOut = true;
      }),
      { objectMode: false },
    );
    const has8Bits = letter.some((byte) => byte > 0x7f);
    try {
      const { response } = await this.#answer<SMTPConnection.SentMessageInfo>((tell) =>
        this.#connection.send({ from, to: [to], size: letter.length, use8BitMime: has8Bits }, message, tell),
      );
      return { state: 'sent', words: this.#said(response) };
    } catch (error) {
      const { code, response = '', responseCode = 0, command } = error as SmtpError;
      const words = this.#wordsOf(error as SmtpError);
      if (isOfSender(command, responseCode, response)) {
        this.close();
        throw new ServerFailure(
          `${this.#settings.host} takes no letters from ${from}: ${words}`,
          false,
          'check "from", "user" and "password" in the settings',
        );
      }
      if (responseCode >= 400 && responseCode < 600) {
        await this.#beginAnew();
        return { state: responseCode >= 500 ? 'refused' : 'later', words };
      }
      const isOurs = !isOut && this.#isOpen && (code === 'EMESSAGE' || code === 'EENVELOPE');
      if (!isOurs) this.#connection.close(); // nobody knows what it would answer next
      return { state: isOurs ? 'refused' : isOut ? 'unknown' : 'later', words };
    }
  }

  /** Ends what the server keeps of a letter that it did not take. */
  async #beginAnew(): Promise<void> {
    try {
      if (this.#isOpen) await this.#answer<unknown>((tell) => this.#connection.reset(tell));
    } catch {
      this.#connection.close();
    }
  }

  /** Waits for the answer to what `ask` asks, or for the end of the connection. */
  async #answer<T>(ask: (tell: (error?: Error | null, value?: T) => void) => void): Promise<T> {
    try {
      return await new Promise<T>((done, fail) => {
        this.#onEnd = fail;
        ask((error, value) => {
          if (error) fail(error);
          else done(value as T);
        });
      });
    } finally {
      this.#onEnd = () => undefined;
    }
  }

  /** Says good-bye, and does not wait for the answer. */
  close(): void {
    if (!this.#isOpen) return;
    this.#connection.quit();
    this.#connection.close();
    this.#isOpen = false;
  }

  /** Returns what keeps us from the server, as people should read it. */
  #failureOf(error: SmtpError): ServerFailure {
    const { host, port } = this.#settings;
    const { code = '', originalCode, responseCode = 0 } = error;
    const words = this.#wordsOf(error);
    const at = `${host}:${port}`;
    if (code === 'EAUTH')
      return new ServerFailure(
        `${at} does not let us in: ${words}`,
        responseCode >= 400 && responseCode < 500,
        'check "user" and "password" in the settings',
      );
    const isOfTls =
      code === 'ETLS' || /^(?:ERR_TLS|ERR_SSL|CERT|DEPTH|SELF_SIGNED|UNABLE_TO)/.test(originalCode ?? code);
    if (isOfTls || /STARTTLS/.test(error.message))
      return new ServerFailure(
        `No safe connection to ${at}: ${words}`,
        false,
        'check "host" and "port"; where the organisation has an authority of its own, name its certificate as "authority"',
      );
    if (responseCode >= 500) return new ServerFailure(`${at} turns us away: ${words}`, false, undefined);
    return new ServerFailure(
      `${at} cannot be reached: ${words}`,
      true,
      'check "host" and "port" in the settings, and the network',
    );
  }

  /** Returns what the server said, or else what happened. */
  #wordsOf({ response, message, code, originalCode }: SmtpError): string {
    const system = originalCode ?? code;
    if (response !== undefined) return this.#said(response);
    // What OpenSSL says is of its own insides; the code says the same.
    if (system !== undefined && /:error:/.test(message)) return system;
    return this.#said(system === undefined || message.includes(system) ? message : `${message} (${system})`);
  }

  /** A server may say anything, even the password that it was told. */
  #said(words: string): string {
    const line = words.replaceAll(/\s+/g, ' ').trim();
    const { login } = this.#settings;
    if (login === null) return line;
    const coded = (text: string): string => Buffer.from(text).toString('base64');
    const secrets = [login.password, coded(login.password), coded(`\0${login.user}\0${login.password}`)];
    return secrets.reduce((text, secret) => text.replaceAll(secret, '…'), line);
  }
}

/** Returns a letter in pieces. `onOut` is called before the last is handed over: from then on the server may have it whole. */
function* piecesOf(letter: Uint8Array, onOut: () => void): Generator<Uint8Array> {
  for (let at = 0; at < letter.length; at += PIECE_BYTES) {
    if (at + PIECE_BYTES >= letter.length) onOut();
    yield letter.subarray(at, at + PIECE_BYTES);
  }
}

/** Whether a refusal is of whoever sends, and not of the letter: it would be the same for every letter. */
function isOfSender(command: string | undefined, responseCode: number, response: string): boolean {
  if (responseCode < 500 || responseCode === TOO_LARGE) return false;
  return command === 'MAIL FROM' || responseCode === MUST_SIGN_IN || /\brelay/i.test(response);
}
