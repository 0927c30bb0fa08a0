/** A real mail server on this machine, that takes letters, and refuses, stalls or breaks off as a test wants it. */
import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What the server does with a letter to an address. */
export type Manner =
  | 'take'
  /** 550 to the address. */
  | 'refuse'
  /** 554 to the letter. */
  | 'refuse-letter'
  /** 451 to the address, the first time. */
  | 'defer-once'
  /** 451 to the letter, always. */
  | 'defer'
  /** Breaks off at the address, the first time. */
  | 'drop-once'
  /** Takes the letter, and breaks off in place of saying so. */
  | 'take-and-drop'
  /** Reads the letter, and breaks off without having taken it. */
  | 'read-and-drop'
  /** Takes the letter, and never says so. */
  | 'take-and-stall'
  /** Never answers to the address. */
  | 'stall';

/** A letter that the server has taken: it answers for it. */
export interface Received {
  readonly to: string;
  readonly from: string;
  readonly text: string;
  readonly messageId: string;
}

export interface PostOfficeOptions {
  readonly mannerOf?: (address: string) => Manner;
  /** Who may send; null for everybody. */
  readonly login?: { readonly user: string; readonly password: string } | null;
  readonly greetingAfterMs?: number;
  /** In place of everything: a refusal at the first word, or of every sender. */
  readonly refusal?: { readonly at: 'greeting' | 'sender'; readonly code: number; readonly words: string };
  readonly tls?: { readonly key: string; readonly cert: string; readonly isFromTheStart?: boolean };
  readonly port?: number;
  /** Told of each step of a letter, before the server answers to it; of `answered`, after. */
  readonly onStep?: (step: Step) => void;
}

export type Step = 'connected' | 'address' | 'letter' | 'answered';

export class PostOffice {
  readonly received: Received[] = [];
  /** How many connections there were. */
  connections = 0;
  /** Everything that was signed in with. */
  readonly logins: string[] = [];
  readonly #server: SMTPServer;
  readonly #seen = new Set<string>();
  readonly #sockets = new Map<string, Socket>();
  readonly #onStep: (step: Step) => void;
  #mannerOf: (address: string) => Manner;
  port = 0;

  private constructor({
    mannerOf = () => 'take',
    login = null,
    greetingAfterMs = 0,
    refusal,
    tls,
    onStep = () => undefined,
  }: PostOfficeOptions) {
    this.#mannerOf = mannerOf;
    this.#onStep = onStep;
    this.#server = new SMTPServer({
      authOptional: login === null,
      allowInsecureAuth: true,
      disabledCommands: tls === undefined ? ['STARTTLS'] : [],
      ...(tls === undefined ? {} : { key: tls.key, cert: tls.cert, secure: tls.isFromTheStart === true }),
      disableReverseLookup: true,
      logger: false,
      socketTimeout: 600_000,
      closeTimeout: 10,
      onConnect: (_session, done) => {
        this.connections++;
        this.#onStep('connected');
        setTimeout(
          () => done(refusal?.at === 'greeting' ? saying(refusal.code, refusal.words) : null),
          greetingAfterMs,
        ).unref();
      },
      onAuth: (given, _session, done) => {
        this.logins.push(`${given.username} ${given.password}`);
        if (given.username === login?.user && given.password === login?.password) done(null, { user: login });
        else done(saying(535, `5.7.8 no: you said ${given.password}`));
      },
      onMailFrom: (_address, _session, done) =>
        done(refusal?.at === 'sender' ? saying(refusal.code, refusal.words) : null),
      onRcptTo: ({ address }, session, done) => this.#address(address, session, done),
      onData: (stream, session, done) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => this.#letter(Buffer.concat(pieces).toString('utf8'), session, done));
      },
    });
    this.#server.on('error', () => undefined);
    this.#server.server.on(
      tls?.isFromTheStart === true ? 'secureConnection' : 'connection',
      (socket: Socket) => this.#sockets.set(`${socket.remoteAddress}:${socket.remotePort}`, socket),
    );
  }

  static async open(options: PostOfficeOptions = {}): Promise<PostOffice> {
    const office = new PostOffice(options);
    await new Promise<void>((done) => {
      const listener = office.#server.listen(options.port ?? 0, '127.0.0.1', () => {
        office.port = (listener.address() as { port: number }).port;
        done();
      });
    });
    return office;
  }

  /** How often each letter was taken, by its Message-ID. */
  get counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { messageId } of this.received) counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
    return counts;
  }

  behave(mannerOf: (address: string) => Manner): void {
    this.#mannerOf = mannerOf;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.values()) socket.destroy();
    await new Promise<void>((done) => this.#server.close(done));
  }

  #drop(session: SMTPServerSession): void {
    this.#sockets.get(`${session.remoteAddress}:${session.remotePort}`)?.destroy();
  }

  #isFirst(address: string): boolean {
    const isFirst = !this.#seen.has(address);
    this.#seen.add(address);
    return isFirst;
  }

  #address(address: string, session: SMTPServerSession, done: (error?: Error | null) => void): void {
    const manner = this.#mannerOf(address);
    this.#onStep('address');
    if (manner === 'refuse') done(saying(550, `5.1.1 <${address}>: nobody of that name`));
    else if (manner === 'defer-once' && this.#isFirst(address)) done(saying(451, '4.7.1 come back later'));
    else if (manner === 'drop-once' && this.#isFirst(address)) this.#drop(session);
    else if (manner !== 'stall') done();
  }

  #letter(
    text: string,
    session: SMTPServerSession,
    done: (error: Error | null, words?: string) => void,
  ): void {
    const { mailFrom, rcptTo } = session.envelope;
    const to = rcptTo[0]?.address ?? '';
    const manner = this.#mannerOf(to);
    if (manner === 'refuse-letter') return done(saying(554, '5.7.1 we do not like it'));
    if (manner === 'defer') return done(saying(451, '4.3.0 not today'));
    if (manner === 'read-and-drop') return this.#drop(session);
    const messageId = /^message-id:\s*(<[^>]*>)/im.exec(text)?.[1] ?? '';
    this.received.push({ to, from: mailFrom === false ? '' : mailFrom.address, text, messageId });
    this.#onStep('letter');
    if (manner === 'take-and-drop') return this.#drop(session);
    if (manner !== 'take-and-stall') done(null, 'taken');
    this.#onStep('answered');
    return undefined;
  }
}

function saying(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code });
}
