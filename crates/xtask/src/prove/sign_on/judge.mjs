// Two providers of oidc-provider (certified for OpenID Connect), and people who come in through them at a house that runs.
//
//   node judge.mjs VERANDA FOLDER      the server's binary, an empty folder
//
// It prints one JSON object a line: {"what", "count", "result"} for everything that holds. It ends with 1 at the first
// thing that does not, and says which.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import readline from 'node:readline';
import { Provider } from 'oidc-provider';

const [binary, folder] = process.argv.slice(2);
const SECRET = randomBytes(24).toString('base64url');
const PASSWORD = 'a long word for the veranda';

const held = (what, count, result) => process.stdout.write(`${JSON.stringify({ what, count: String(count), result })}\n`);

function must(truth, what, seen) {
  if (!truth) throw new Error(`${what}: ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`);
}

/** A port that was free a moment ago. */
async function freePort() {
  const server = http.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A provider: who signs in there next, and what becomes of its tokens, is said by the test. */
class Firm {
  /** Accounts by subject: address and whether it is verified. */
  accounts = {};
  /** Who signs in next. */
  next = '';
  /** Given in the place of the ID token it made. */
  instead = null;
  /** The last ID token it gave. */
  last = '';
  /** How often it was asked for keys. */
  keysAsked = 0;

  static async open(algorithm, back) {
    const firm = new Firm();
    firm.algorithm = algorithm;
    firm.back = back;
    firm.server = http.createServer((request, response) => firm.answer(request, response)).listen(0, '127.0.0.1');
    await once(firm.server, 'listening');
    firm.issuer = `http://127.0.0.1:${firm.server.address().port}`;
    firm.rotate();
    return firm;
  }

  /** Throws its key away and makes another. */
  rotate() {
    const pair = this.algorithm === 'RS256' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const kid = randomBytes(6).toString('hex');
    const keys = [{ ...pair.privateKey.export({ format: 'jwk' }), use: 'sig', kid, alg: this.algorithm }];
    const client = (client_id) => ({
      client_id,
      client_secret: SECRET,
      redirect_uris: [this.back],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      id_token_signed_response_alg: this.algorithm,
    });
    const provider = new Provider(this.issuer, {
      clients: [client('veranda'), client('another-portal')],
      jwks: { keys },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (context, interaction) => `/interaction/${interaction.uid}` },
      findAccount: (context, sub) => ({ accountId: sub, claims: async () => ({ sub, ...this.accounts[sub] }) }),
      loadExistingGrant: async (context) => {
        const { client, provider, session } = context.oidc;
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
    });
    provider.use(async (context, next) => {
      await next();
      if (context.oidc?.route === 'token' && context.body?.id_token) {
        this.last = context.body.id_token;
        if (this.instead) context.body.id_token = this.instead;
      }
      if (context.oidc?.route === 'jwks') this.keysAsked += 1;
    });
    this.provider = provider;
    this.handle = provider.callback();
  }

  async answer(request, response) {
    if (!request.url.startsWith('/interaction/')) return this.handle(request, response);
    return this.provider.interactionFinished(request, response, { login: { accountId: this.next } }, { mergeWithLastSubmission: false });
  }

  /** Somebody follows the address with a fresh browser and signs in. Gives the address they come back to. */
  async signIn(address, subject) {
    this.next = subject;
    const jar = new Map();
    let at = new URL(address);
    for (let step = 0; step < 8; step += 1) {
      const { headers, status, text } = await ask(at, { jar });
      must(headers.location, 'the provider leads on', `${status} ${text}`);
      at = new URL(headers.location, at);
      if (at.origin !== this.issuer) return at;
    }
    throw new Error('the provider leads round and round');
  }
}

/** One request over a connection to this machine, whatever the host is called. */
function ask(url, { method = 'GET', jar, body, headers = {} } = {}) {
  const { promise, resolve, reject } = withResolvers();
  const kept = [...jar.entries()].map(([name, value]) => `${name}=${value}`).join('; ');
  const request = http.request({
    host: '127.0.0.1',
    port: url.port,
    path: `${url.pathname}${url.search}`,
    method,
    headers: { host: url.host, ...(kept && { cookie: kept }), ...headers },
  });
  request.on('error', reject);
  request.on('response', (response) => {
    const pieces = [];
    response.on('data', (piece) => pieces.push(piece));
    response.on('end', () => {
      for (const line of response.headers['set-cookie'] ?? []) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
        if (value) jar.set(name, value);
        else jar.delete(name);
      }
      resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(pieces).toString() });
    });
  });
  request.end(body);
  return promise;
}

function withResolvers() {
  let resolve, reject;
  const promise = new Promise((one, other) => ([resolve, reject] = [one, other]));
  return { promise, resolve, reject };
}

/** A browser at one of the house's doors. */
class Browser {
  jar = new Map();
  constructor(door) {
    this.door = door;
  }

  async call(method, where, body) {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'idempotency-key': randomBytes(12).toString('hex') };
    const sent = method === 'GET' ? {} : { body: JSON.stringify(body ?? null) };
    for (;;) {
      const { status, text } = await ask(new URL(where, this.door), { method, jar: this.jar, headers, ...sent });
      const said = text ? JSON.parse(text) : null;
      // One network may come so often: whoever is too fast waits as long as they are told.
      if (status !== 429) return { status, said };
      await new Promise((resolve) => setTimeout(resolve, said.retry_after * 1_000));
    }
  }

  /** Leaves for the company's sign-in page. */
  async leave(to) {
    const { status, said } = await this.call('POST', '/api/door/sign-on', to ? { to } : {});
    must(status === 200, 'the door says where the sign-in page is', said);
    return said.address;
  }

  /** Comes back from it, as the page of the way back does. */
  async back(address) {
    const said = address.searchParams;
    must(said.get('code') && said.get('state'), 'the provider gives a code', address.href);
    return this.call('POST', '/api/door/sign-on/back', { code: said.get('code'), state: said.get('state'), issuer: said.get('iss') });
  }

  /** There and back. */
  async signOn(firm, subject) {
    return this.back(await firm.signIn(await this.leave(), subject));
  }

  /** Who is in. */
  async isIn() {
    const side = this.jar.has('__Host-s') ? await this.call('GET', this.me) : { status: 401 };
    return side.status === 200 ? side.said : null;
  }

  get me() {
    return new URL(this.door).hostname === 'localhost' ? '/api/staff/me' : '/api/client/me';
  }
}

/** A house with a firm and a client, each with its own sign-on. */
async function open(port, firm, client) {
  mkdirSync(folder, { recursive: true });
  const peer = (one) => `issuer = "${one.issuer}"\nclient_id = "veranda"\nsecret = "${SECRET}"\n`;
  const text = `plain_on_this_machine = true\n[firm]\n${peer(firm)}[[client]]\nhost = "skogholm.localhost"\n${peer(client)}`;
  writeFileSync(path.join(folder, 'sign-on.toml'), text, { mode: 0o600 });
  const server = spawn(binary, ['serve', '--data', folder, '--port', String(port), '--log', 'error'], { env: { ...process.env, LC_ALL: 'en' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = [];
  await new Promise((resolve, reject) => {
    readline.createInterface({ input: server.stdout }).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('Stop it with')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`veranda serve ended with ${code}:\n${lines.join('\n')}`)));
  });
  const link = /http:\/\/\S+\/setup#(\S+)/.exec(lines.join('\n'));
  must(link, 'the first start prints a link', lines.join('\n'));
  return { server, secret: link[1] };
}

async function furnish(doors, secret) {
  const ines = new Browser(doors.firm);
  const did = async (where, body) => {
    const { status, said } = await ines.call('POST', where, body);
    must(status === 200, where, said);
    return said;
  };
  const email = 'ines@halden-rask.example';
  await did('/api/door/owner', { secret, firm_name: 'Halden & Rask', name: 'Ines Duarte', email, password: PASSWORD, lang: 'en' });
  const { id } = await did('/api/staff/clients', { name: 'Skogholm', accent: '#1f5a41', lang: 'en', host: 'skogholm.localhost' });
  for (const [name, address] of [['Anna Ek', 'anna@skogholm.example'], ['Bo Ek', 'bo@skogholm.example']]) {
    await did(`/api/staff/clients/${id}/invitations`, { name, email: address, role: 'decides', sees_money: false, lang: null, task: null, words: '' });
  }
}

/** What is proved at a door, the same at both. `people`: two with a place there, by subject and address. */
async function prove(where, door, firm, people) {
  const [[first, address], [second, other]] = people;
  firm.accounts[first] = { email: address, email_verified: true };
  const fresh = () => new Browser(door);
  const refused = async (browser, outcome, code, what) => {
    must(outcome.said?.code === code, `${what} at ${where}`, outcome);
    must(!(await browser.isIn()), `${what} at ${where}: nobody is in`, outcome);
  };

  // An address nobody verified joins nobody; then it is verified, and they are in.
  firm.accounts[first].email_verified = false;
  let browser = fresh();
  await refused(browser, await browser.signOn(firm, first), 'not_let_in', 'an unverified address');
  firm.accounts[first].email_verified = true;
  browser = fresh();
  const came = await browser.signOn(firm, first);
  must(came.status === 200 && (await browser.isIn()), `somebody comes in at ${where}`, came);
  const { id } = await browser.isIn();
  held(`${where}: an account is joined by a verified address`, 1, `${firm.algorithm}; the same address unverified: refused`);

  // Known by its subject from then on, whatever becomes of the address.
  firm.accounts[first].email = other;
  browser = fresh();
  must((await browser.signOn(firm, first)).status === 200 && (await browser.isIn()).id === id, `the same person at ${where}`, '');
  firm.accounts.thief = { email: address, email_verified: true };
  browser = fresh();
  await refused(browser, await browser.signOn(firm, 'thief'), 'not_let_in', 'another account with the same address');
  held(`${where}: another address, another account`, 2, 'the first is the same person, the second refused');

  // The provider throws its keys away.
  const before = firm.keysAsked;
  for (let round = 0; round < 3; round += 1) {
    firm.rotate();
    browser = fresh();
    const back = await browser.signOn(firm, first);
    must(back.status === 200 && (await browser.isIn()), `after changed keys at ${where}`, back);
  }
  must(firm.keysAsked === before + 3, `keys are asked for once a change at ${where}`, String(firm.keysAsked - before));
  held(`${where}: keys changed`, 3, 'in each time; the keys asked for once each time');

  // A code is worth one session: with the same state, and carried to a fresh way.
  browser = fresh();
  const way = await firm.signIn(await browser.leave(), first);
  const cookies = new Map(browser.jar);
  must((await browser.back(way)).status === 200, `once at ${where}`, '');
  browser.jar = new Map(cookies);
  await refused(browser, await browser.back(way), 'entry_used', 'a code and its state once more');
  browser = fresh();
  const leave = new URL(await browser.leave());
  const replayed = new URL(way);
  replayed.searchParams.set('state', leave.searchParams.get('state'));
  await refused(browser, await browser.back(replayed), 'not_let_in', 'a used code on a fresh way');
  browser = fresh();
  const stolen = await firm.signIn(await fresh().leave(), first);
  stolen.searchParams.set('state', new URL(await browser.leave()).searchParams.get('state'));
  await refused(browser, await browser.back(stolen), 'not_let_in', "another way's unused code");
  held(`${where}: codes replayed and carried over`, 3, 'each refused');

  // In another browser than the one that left.
  browser = fresh();
  await refused(browser, await browser.back(await firm.signIn(await fresh().leave(), first)), 'other_browser', 'in another browser');
  held(`${where}: another browser comes back`, 1, 'refused');

  // Tokens the provider has made for another portal, with our nonce and everything else right.
  const audience = async (portal) => {
    const browser = fresh();
    const address = new URL(await browser.leave());
    const theirs = new URL(address);
    theirs.searchParams.set('client_id', portal);
    // With a verifier of our own: the house's is not known outside it.
    const verifier = randomBytes(32).toString('hex');
    theirs.searchParams.set('code_challenge', createHash('sha256').update(verifier).digest('base64url'));
    const got = await firm.signIn(theirs.href, first);
    const form = new URLSearchParams({ grant_type: 'authorization_code', code: got.searchParams.get('code'), redirect_uri: firm.back, code_verifier: verifier });
    const basic = Buffer.from(`${portal}:${SECRET}`).toString('base64');
    const headers = { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await ask(new URL('/token', firm.issuer), { method: 'POST', jar: new Map(), headers, body: form.toString() });
    must(answer.status === 200, `a token for ${portal}`, answer.text);
    firm.instead = JSON.parse(answer.text).id_token;
    const outcome = await browser.back(await firm.signIn(address.href, first));
    firm.instead = null;
    return [browser, outcome];
  };
  const [wrong, outcome] = await audience('another-portal');
  await refused(wrong, outcome, 'not_let_in', 'a token for another portal');
  // The same exchange with a token for us shows that nothing else was wrong with it.
  const [right, let_in] = await audience('veranda');
  must(let_in.status === 200 && (await right.isIn()), `a token for us at ${where}`, let_in);
  held(`${where}: a token for another portal`, 1, 'refused; one for us, brought in the same way, lets in');

  // Somebody the provider knows and the house does not.
  firm.accounts.stranger = { email: 'stranger@elsewhere.example', email_verified: true };
  browser = fresh();
  await refused(browser, await browser.signOn(firm, 'stranger'), 'not_let_in', 'a stranger');
  firm.accounts[second] = { email: other, email_verified: true };
  browser = fresh();
  must((await browser.signOn(firm, second)).status === 200 && (await browser.isIn()).id !== id, `somebody else at ${where}`, '');
  held(`${where}: a stranger, and somebody else with a place`, 2, 'the first refused, the second in as themself');
}

const port = await freePort();
const doors = { firm: `http://localhost:${port}`, client: `http://skogholm.localhost:${port}` };
const firm = await Firm.open('RS256', `${doors.firm}/sign-on/back`);
const client = await Firm.open('ES256', `${doors.client}/sign-on/back`);
const { server, secret } = await open(port, firm, client);
try {
  await furnish(doors, secret);
  const added = spawnSync(binary, ['user', 'add', 'moa@halden-rask.example', '--name', 'Moa Lind', '--role', 'manager'], { env: { ...process.env, VERANDA_DATA: folder }, input: `${PASSWORD}\n`, encoding: 'utf8' });
  must(added.status === 0, 'a colleague is added', added.stderr);
  await prove('the firm', doors.firm, firm, [['firm-1', 'ines@halden-rask.example'], ['firm-2', 'moa@halden-rask.example']]);
  await prove('a client', doors.client, client, [['client-1', 'anna@skogholm.example'], ['client-2', 'bo@skogholm.example']]);
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
} finally {
  server.removeAllListeners('exit');
  server.kill('SIGTERM');
  await once(server, 'exit');
  for (const one of [firm, client]) one.server.close();
}
