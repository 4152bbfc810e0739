// What the browser is told to allow and what not: in normal use it has nothing to complain about, and whatever is put into
// a page from outside does not run.
import { expect, House, test } from '../people';
import { formsOfLinks, settled, walk } from '../people/pages';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import http from 'node:http';

/** One furnished house for this file: its links let in once. */
let house: House;
test.beforeAll(async () => {
  house = await House.open({ kind: 'demo' });
});
test.afterAll(() => house.close());

interface Watched {
  page: Page;
  /** What the policy forbade: directive and address. */
  violations: string[];
  /** What the console complained about. */
  complaints: string[];
  /** Requests to anybody else. */
  foreign: string[];
  /** Pages that came with a style attribute in their markup. */
  styled: string[];
}

async function watched(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const seen: Watched = { page, violations: [], complaints: [], foreign: [], styled: [] };
  await page.exposeFunction('violated', (what: string) => seen.violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      void (window as unknown as { violated(what: string): void }).violated(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  page.on('pageerror', (error) => seen.complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    // An address that is nowhere is answered 404; that a file was fetched in advance is a matter of time, not of policy; and
    // the worker beside a page is kept away here by the one who drives the browser; an older browser does not know every
    // name of what is forbidden it.
    const harmless =
      /^Error with Permissions-Policy header: (Unrecognized feature|Origin trial controlled feature not enabled):/.test(text) ||
      text.startsWith('Failed to load resource') ||
      text.includes('was preloaded using link preload but not used') ||
      text.includes('Service Worker registration blocked by Playwright');
    if (['error', 'warning'].includes(message.type()) && !harmless) seen.complaints.push(`${page.url()}: ${text}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!isOurs(url)) seen.foreign.push(request.url());
  });
  page.on('response', async (response) => {
    if (!(response.headers()['content-type'] ?? '').startsWith('text/html')) return;
    const html = await response.text().catch(() => '');
    if (/[\s"'/]style\s*=/i.test(html)) seen.styled.push(response.url());
  });
  return seen;
}

function isOurs(url: URL): boolean {
  const home = new URL(house.url);
  const host = url.hostname === home.hostname || url.hostname.endsWith(`.${home.hostname}`);
  return (host && url.port === home.port) || ['blob:', 'about:'].includes(url.protocol);
}

function expectNothing(seen: Watched): void {
  expect(seen.violations, 'what the policy forbade').toEqual([]);
  expect(seen.complaints, 'what the console complained about').toEqual([]);
  expect(seen.foreign, 'requests to anybody else').toEqual([]);
  expect(seen.styled, 'pages with a style attribute').toEqual([]);
}

/** Lets somebody in by their link and waits for their first page. */
async function comeIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('main').getByRole('button').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/i/'));
  await settled(page);
}

/** Walks two steps from where one is, in both lights. Gives how many pages were looked at. */
async function walked(page: Page): Promise<number> {
  const first = ['/', '/mails', '/sign-in', '/nothing/here', ...(await formsOfLinks(page))];
  const seen = await walk(page, first, 2, async () => {
    for (const colorScheme of ['light', 'dark'] as const) await page.emulateMedia({ colorScheme });
  });
  return seen.length;
}

test('in normal use the policy has nothing to forbid', async ({ browser }) => {
  for (const [who, link, least] of [
    ['the firm', house.signIn(), 8],
    ['a contact in French', house.signIn('pivoine'), 5],
    ['a contact of another brand', house.signIn('skogholm'), 5],
    ['a partner’s person', house.signIn('tra-och-form'), 4],
  ] as const) {
    const seen = await watched(browser);
    await comeIn(seen.page, link);
    const pages = await walked(seen.page);
    expect(pages, `pages of ${who}`).toBeGreaterThanOrEqual(least);
    expectNothing(seen);
    await seen.page.context().close();
  }
  for (const client of ['pivoine', 'skogholm']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const seen = await watched(browser, { colorScheme });
      // A report is opened by its secret first, then by its cookie; its bare address says nothing.
      const report = house.reportLink(client);
      await seen.page.goto(report);
      await expect(seen.page.locator('#report[data-live]')).toBeVisible();
      await seen.page.reload();
      await expect(seen.page.locator('#report[data-live]')).toBeVisible();
      await seen.page.context().clearCookies();
      await seen.page.goto('about:blank');
      await seen.page.goto(report.slice(0, report.indexOf('#')));
      await seen.page.goto(`${house.at(client)}/stop/none`);
      await seen.page.goto(`${house.at(client)}/sign-in`);
      await settled(seen.page);
      expectNothing(seen);
      await seen.page.context().close();
    }
  }
});

/** What the house answers to somebody without a session, with its headers. */
async function answered(address: string): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port: url.port, path: url.pathname, headers: { host: url.host } }, async (response) => {
        let body = '';
        for await (const piece of response.setEncoding('utf8')) body += piece;
        const headers = Object.entries(response.headers).flatMap(([name, value]) => (typeof value === 'string' && name !== 'content-length' ? [[name, value] as const] : []));
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(headers), body });
      })
      .on('error', reject);
  });
}

/** What stands in a page as if somebody had managed to write into it. */
const INJECTED = `
  <script>window.ran = [...(window.ran ?? []), 'inline script'];</script>
  <script src="https://evil.example/script.js"></script>
  <p id="styled" style="position:fixed;inset:0">inline style</p>
  <style>#sheet{position:fixed}</style><p id="sheet">sheet</p>
  <img src="data:image/png;base64,x" onerror="window.ran = [...(window.ran ?? []), 'attribute'];">
  <iframe src="https://evil.example/frame"></iframe>
  <object data="https://evil.example/object"></object>
  <base href="https://evil.example/">
  <form id="away" action="https://evil.example/form" method="post"></form>
  <a id="script-link" href="javascript:window.ran = [...(window.ran ?? []), 'link']">link</a>`;

for (const [who, address] of [
  ['the firm’s door', () => `${house.url}/sign-in`],
  ['a client’s door', () => `${house.at('skogholm')}/sign-in`],
  ['a report', () => house.reportLink('pivoine')],
] as const) {
  test(`what somebody writes into the page of ${who} does not run`, async ({ browser }) => {
    const { page, violations } = await watched(browser);
    // What the policy forbids is refused before anything leaves the browser.
    const left: string[] = [];
    await page.context().route('https://evil.example/**', (route) => {
      left.push(route.request().url());
      return route.fulfill({ body: 'window.ran=["foreign"]', contentType: 'text/javascript' });
    });
    await page.route(
      (url) => url.pathname === new URL(address()).pathname,
      async (route) => {
        const { status, headers, body } = await answered(route.request().url());
        await route.fulfill({ status, headers, body: body.replace('<body>', `<body>${INJECTED}`) });
      },
    );
    await page.goto(address());
    await expect.poll(() => violations.length, { message: 'the browser says what it forbade' }).toBeGreaterThanOrEqual(8);
    const styles = await page.evaluate(() => ['styled', 'sheet'].map((id) => document.getElementById(id)).map((one) => one && getComputedStyle(one).position));
    // The app begins with an empty body: what is left of them is not styled either.
    for (const style of styles) expect([null, 'static']).toContain(style);
    const said = violations.join('\n');
    for (const [what, rule] of [
      ['an inline script', /^script-src-elem inline$/m],
      ['a foreign script', /^script-src-elem https:\/\/evil\.example\/script\.js$/m],
      ['an inline style', /^style-src-attr inline$/m],
      ['an inline sheet', /^style-src-elem inline$/m],
      ['an on… attribute', /^script-src-attr inline$/m],
      ['a foreign frame', /^frame-src https:\/\/evil\.example/m],
      ['another base', /^base-uri https:\/\/evil\.example/m],
      ['an image of data', /^img-src data/m],
    ] as const) {
      expect(said, what).toMatch(rule);
    }
    expect(await page.evaluate(() => (window as { ran?: string[] }).ran ?? [])).toEqual([]);
    expect(left, 'requests that left the browser').toEqual([]);
    await page.context().close();
  });

  test(`a text does not become a script in the page of ${who}`, async ({ browser }) => {
    const { page } = await watched(browser);
    await page.goto(address());
    await expect(page.locator('main, #report').first()).toBeVisible();
    const outcome = await page.evaluate(
      () =>
        // In a task of the page's own: what a debugger evaluates is allowed more.
        new Promise<Record<string, string>>((resolve) =>
          setTimeout(() => {
            const ran = window as unknown as Record<string, unknown>;
            const into = (html: string) => () => {
              const place = document.createElement('div');
              document.body.append(place);
              place.innerHTML = html;
              place.remove();
            };
            const tries: Record<string, () => unknown> = {
              eval: () => (0, eval)('window.evaluated = 1'),
              'new Function': () => new Function('window.evaluated = 1')(),
              'a script of a text': () => (document.createElement('script').text = 'window.evaluated = 1'),
              'a script of an address': () => (document.createElement('script').src = '/assets/x.js'),
              'a worker of an address': () => new Worker('blob:x'),
              'an attribute': () => document.createElement('p').setAttribute('onclick', 'window.evaluated = 1'),
              'a frame’s own page': () => (document.createElement('iframe').srcdoc = '<script>1</script>'),
              'document.write': () => document.write('<script>window.evaluated = 1</script>'),
              '<script>': into('<p>x</p><script>window.evaluated = 1</script>'),
              '<SCRIPT ': into('<SCRIPT src=x></SCRIPT>'),
              onerror: into('<img src="x" onerror="window.evaluated = 1">'),
              'onerror without quotes': into('<img src=x onerror=window.evaluated=1>'),
              'onerror behind a slash': into('<img/onerror="window.evaluated=1"/src=x>'),
              'onerror behind an apostrophe': into("<p>don't</p><img src=x onerror='window.evaluated=1'>"),
              'onload of a drawing': into('<svg onload="window.evaluated=1"></svg>'),
              'javascript:': into('<a href="javascript:alert(1)">x</a>'),
              ' JavaScript:': into("<a href=' JavaScript:alert(1)'>x</a>"),
              srcdoc: into('<iframe srcdoc="<script>1</script>"></iframe>'),
              'a comment that is none': into('<!--><img src=x onerror="window.evaluated=1"><!-- -->'),
              'a broken tag': into('<img src="x" onerror="window.evaluated=1"'),
              'another policy': () => (ran.trustedTypes as { createPolicy(name: string, rules: object): void }).createPolicy('mine', { createHTML: (text: string) => text }),
              'the policy once more': () => (ran.trustedTypes as { createPolicy(name: string, rules: object): void }).createPolicy('default', { createHTML: (text: string) => text }),
              // The control: what the house itself shows.
              'words and a link': into('<p class="prose">don\'t &lt;b&gt; <strong>on time=yes</strong> <a href="https://example.com/?a=1&amp;on=b" rel="noopener">javascript: a word</a><br><!----><!></p>'),
              'a drawing': into('<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14"></path></svg>'),
              'a field': into('<input type="checkbox" checked disabled><hr/>'),
            };
            const outcome: Record<string, string> = {};
            for (const [what, attempt] of Object.entries(tries)) {
              try {
                attempt();
                outcome[what] = 'done';
              } catch {
                outcome[what] = 'refused';
              }
            }
            setTimeout(() => resolve({ ...outcome, evaluated: String(ran.evaluated ?? 'nothing') }), 200);
          }, 0),
        ),
    );
    const allowed = Object.entries(outcome).filter(([, how]) => how === 'done').map(([what]) => what);
    expect(allowed).toEqual(['words and a link', 'a drawing', 'a field']);
    expect(outcome.evaluated).toBe('nothing');
    await page.context().close();
  });
}
