// A company's provider of OpenID Connect, with one account and a page that asks whether to sign in with it.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Account {
  sub: string;
  email: string;
}

interface Given {
  account: Account;
  nonce: string;
}

const CLIENT_ID = 'veranda-story';
const SECRET = 'a-secret-of-the-stories';

export class Provider {
  /** Who would sign in next. */
  account: Account = { sub: '', email: '' };
  private readonly codes = new Map<string, Given>();
  private readonly pair = generateKeyPairSync('rsa', { modulusLength: 2048 });

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => void this.answer(request, response));
  }

  static async open(): Promise<Provider> {
    const server = http.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Provider(server);
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    const json = (value: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return void json({
          issuer: this.issuer,
          authorization_endpoint: `${this.issuer}/sign-in`,
          token_endpoint: `${this.issuer}/token`,
          jwks_uri: `${this.issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/keys':
        return void json({ keys: [{ ...this.pair.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' }] });
      case '/sign-in':
        return void this.page(url.searchParams, response);
      case '/token': {
        const pieces: Buffer[] = [];
        for await (const piece of request) pieces.push(piece as Buffer);
        const code = new URLSearchParams(Buffer.concat(pieces).toString()).get('code') ?? '';
        const given = this.codes.get(code);
        this.codes.delete(code);
        if (!given) return void json({ error: 'invalid_grant' });
        return void json({ access_token: randomBytes(8).toString('hex'), token_type: 'Bearer', id_token: this.token(given) });
      }
      default:
        response.statusCode = 404;
        response.end();
    }
  }

  /** The page of the company: one link that signs in, one that does not. */
  private page(asked: URLSearchParams, response: ServerResponse): void {
    const code = randomBytes(8).toString('hex');
    this.codes.set(code, { account: this.account, nonce: asked.get('nonce') ?? '' });
    const back = (more: Record<string, string>) => {
      const address = new URL(asked.get('redirect_uri') ?? '');
      for (const [name, value] of Object.entries({ ...more, state: asked.get('state') ?? '', iss: this.issuer })) address.searchParams.set(name, value);
      return address.href.replaceAll('&', '&amp;');
    };
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Company sign-in</title><a href="${back({ code })}">Sign in</a> <a href="${back({ error: 'access_denied' })}">Cancel</a>`);
  }

  private token({ account, nonce }: Given): string {
    const now = Math.floor(Date.now() / 1_000);
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iss: this.issuer, aud: CLIENT_ID, nonce, iat: now, exp: now + 300, ...account, email_verified: true };
    const signed = `${part({ alg: 'RS256', kid: 'one' })}.${part(claims)}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), this.pair.privateKey).toString('base64url')}`;
  }
}

/** Writes the file of a house whose firm and client have a sign-on each. Gives where it lies. */
export async function signOnFile(firm: Provider, client: { host: string; provider: Provider; button?: string }): Promise<string> {
  const peer = ({ issuer }: Provider) => `issuer = "${issuer}"\nclient_id = "${CLIENT_ID}"\nsecret = "${SECRET}"\n`;
  const button = client.button ? `button = "${client.button}"\n` : '';
  const text = `plain_on_this_machine = true\n[firm]\n${peer(firm)}[[client]]\nhost = "${client.host}"\n${peer(client.provider)}${button}`;
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'veranda-sign-on-')), 'sign-on.toml');
  await writeFile(file, text, { mode: 0o600 });
  return file;
}
