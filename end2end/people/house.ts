// A running house of one's own: a fresh data directory, a free port, gone when the story ends.
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readline from 'node:readline';

export interface HouseOptions {
  /** `serve` begins empty; `demo` is furnished. */
  kind?: 'serve' | 'demo';
  /** Further arguments of the command. */
  args?: string[];
  /** Further variables of its environment. */
  env?: Record<string, string>;
  /** Where it keeps everything; a folder of its own if nothing is said. */
  data?: string;
}

export class House {
  private constructor(
    /** Where everything is kept; mails are written below it. */
    readonly data: string,
    /** Where staff enter, without a slash at the end. */
    public url: string,
    private readonly lines: string[],
    private server: ChildProcess,
    private readonly options: HouseOptions,
  ) {}

  /** Starts a server and waits until it has said everything it says at the start. */
  static async open(options: HouseOptions = {}): Promise<House> {
    const data = options.data ?? (await mkdtemp(path.join(tmpdir(), 'veranda-story-')));
    const furnished = process.env.STORIES_FURNISHED;
    // To furnish takes ten seconds, to copy what was furnished none; every start makes its own sign-in links.
    if (options.kind === 'demo' && furnished) await cp(furnished, data, { recursive: true });
    const { server, lines, url } = await begin(data, '0', options);
    return new House(data, url, lines, server, options);
  }

  /** Where a client's people enter: `house.at('skogholm')`. */
  at(client: string): string {
    const url = new URL(this.url);
    return `${url.protocol}//${client}.${url.host}`;
  }

  /** The one-time link by which the first owner sets an empty house up. */
  get ownerLink(): string {
    const link = this.links().find((link) => new URL(link).pathname === '/setup');
    if (!link) throw new Error(`no owner link was printed:\n${this.said()}`);
    return link;
  }

  /** The sign-in link a furnished house printed for staff, or for the contact of a client. */
  signIn(client?: string): string {
    const host = new URL(client ? this.at(client) : this.url).host;
    const link = this.links().find((link) => new URL(link).host === host && new URL(link).pathname.startsWith('/i/'));
    if (!link) throw new Error(`no sign-in link for ${host} was printed:\n${this.said()}`);
    return link;
  }

  /** The link to a report of a client's project that a furnished house printed. */
  reportLink(client: string): string {
    const host = new URL(this.at(client)).host;
    const link = this.links().find((link) => new URL(link).host === host && new URL(link).pathname.startsWith('/r/'));
    if (!link) throw new Error(`no report link for ${host} was printed:\n${this.said()}`);
    return link;
  }

  /** Every link with a secret that was printed. */
  links(): string[] {
    return this.lines.flatMap((line) => line.match(/http:\/\/[^\s"'<>]+#[^\s"'<>]+/g) ?? []);
  }

  /** Everything the server said, for messages of failure. */
  said(): string {
    return this.lines.join('\n');
  }

  /** Ends the server, as somebody does who starts it again: what it kept stays. */
  async stop(): Promise<void> {
    if (this.server.exitCode === null && this.server.signalCode === null) {
      const ended = new Promise((resolve) => this.server.once('exit', resolve));
      this.server.kill('SIGTERM');
      const patience = setTimeout(() => this.server.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(patience);
    }
  }

  /** Starts it again at the same address. */
  async start(): Promise<void> {
    const { server } = await begin(this.data, new URL(this.url).port, this.options);
    this.server = server;
  }

  /** Puts a copy of what it kept elsewhere; it is closed while that happens. */
  async copyTo(folder: string): Promise<void> {
    await this.stop();
    await rm(folder, { recursive: true, force: true });
    await cp(this.data, folder, { recursive: true });
  }

  /** Goes on from what another house kept, at the address that one had: links in its mails stay right. */
  async goOnFrom(folder: string, url: string): Promise<void> {
    await this.stop();
    await rm(this.data, { recursive: true, force: true });
    await cp(folder, this.data, { recursive: true });
    this.url = url;
    await this.start();
  }

  /** Ends the server and removes what it kept. */
  async close(): Promise<void> {
    await this.stop();
    await rm(this.data, { recursive: true, force: true });
  }
}

/** Runs the server until it has said everything it says at the start. */
async function begin(data: string, port: string, { kind = 'serve', args = [], env = {} }: HouseOptions): Promise<{ server: ChildProcess; lines: string[]; url: string }> {
  const server = spawn(need('VERANDA_BIN'), [kind, '--data', data, '--port', port, '--site', need('VERANDA_SITE'), ...args], {
    env: { ...process.env, LC_ALL: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const keep = (line: string) => {
      lines.push(line);
      // The last line of the beginning; the first address said before it is the house's own.
      if (line.startsWith('Stop it with')) {
        const [address] = /http:\/\/localhost:\d+/.exec(lines.join('\n')) ?? [];
        if (address) resolve(address);
        else reject(new Error(`no address was printed:\n${lines.join('\n')}`));
      }
    };
    readline.createInterface({ input: server.stdout! }).on('line', keep);
    readline.createInterface({ input: server.stderr! }).on('line', keep);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`veranda ${kind} ended with ${code}:\n${lines.join('\n')}`)));
  });
  return { server, lines, url };
}

function need(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run the stories with: cargo xtask test --only stories`);
  return value;
}
