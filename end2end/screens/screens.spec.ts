// Our pages beside the design's. `pages.json` says which: who looks, at what, how wide, light or dark, and the design's picture.
// A path that ends in a slash means the first link of the home page that begins with it; `then` is added to where it leads.
import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { House } from '../people/house';

interface Shot {
  name: string;
  who: string;
  path: string;
  then?: string;
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  full?: boolean;
  design: string;
}

const sheets = process.env.VERANDA_SCREENS ?? 'test-results/screens';
const design = process.env.VERANDA_DESIGN ?? '';
const shots: Shot[] = JSON.parse(readFileSync(path.join(import.meta.dirname ?? __dirname, 'pages.json'), 'utf8'));

const test = base.extend<object, { demo: House; seats: Map<string, string> }>({
  demo: [
    async ({}, use) => {
      const house = await House.open({ kind: 'demo' });
      await use(house);
      await house.close();
    },
    { scope: 'worker' },
  ],
  // Who has signed in already, with the cookies they got.
  seats: [async ({}, use) => use(new Map()), { scope: 'worker' }],
});

for (const shot of shots) {
  test(shot.name, async ({ browser, demo, seats }) => {
    const page = await sitDown(browser, demo, seats, shot);
    await open(page, shot);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const ours = await page.screenshot({ fullPage: shot.full ?? false });
    await page.context().close();
    const picture = path.join(design, shot.design);
    await sheet(browser, shot, ours, existsSync(picture) ? readFileSync(picture) : undefined);
  });
}

test.afterAll(() => {
  const items = shots
    .filter((shot) => existsSync(path.join(sheets, `${shot.name}.png`)))
    .map((shot) => `<figure><figcaption>${shot.name}</figcaption><a href="${shot.name}.png"><img src="${shot.name}.png" alt="${shot.name}"></a></figure>`);
  const style = 'body{font-family:sans-serif;margin:2rem}img{max-width:100%;border:1px solid #ccc}figure{margin:0 0 3rem}';
  writeFileSync(path.join(sheets, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Ours and the design's</title><style>${style}</style><h1>Ours left, the design's right</h1>${items.join('\n')}`);
});

/** A browser for the person of a shot, signed in once by the link the house printed. */
async function sitDown(browser: Browser, demo: House, seats: Map<string, string>, shot: Shot): Promise<Page> {
  const client = shot.who === 'staff' || shot.who === 'nobody' ? undefined : shot.who;
  const baseURL = client ? demo.at(client) : demo.url;
  if (shot.who !== 'nobody' && !seats.has(shot.who)) {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await page.goto(demo.signIn(client));
    await page.locator('main button').first().click();
    await page.waitForURL((url) => !url.hash);
    seats.set(shot.who, JSON.stringify(await context.storageState()));
    await context.close();
  }
  const width = shot.width ?? 1440;
  const phone = width < 500;
  const seat = seats.get(shot.who);
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height: shot.height ?? 900 },
    colorScheme: shot.theme ?? 'light',
    isMobile: phone,
    hasTouch: phone,
    reducedMotion: 'reduce',
    ...(seat ? { storageState: JSON.parse(seat) } : {}),
  });
  return context.newPage();
}

async function open(page: Page, shot: Shot): Promise<void> {
  if (shot.path.endsWith('/') && shot.path !== '/') {
    await page.goto('/');
    const link = page.locator(`a[href^="${shot.path}"]`).first();
    await link.waitFor({ state: 'attached' });
    const target = new URL((await link.getAttribute('href')) ?? '/', page.url()).pathname;
    // The page itself, not what the link opens on it.
    const whole = target.split('/').slice(0, 3).join('/');
    await page.goto(whole + (shot.then ?? ''));
  } else {
    await page.goto(shot.path);
  }
  await expect(page.locator('main h1, header h1, h1').first()).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** Both pictures on one sheet. */
async function sheet(browser: Browser, shot: Shot, ours: Buffer, theirs: Buffer | undefined): Promise<void> {
  const width = shot.width ?? 1440;
  const image = (bytes: Buffer) => `<img src="data:image/png;base64,${bytes.toString('base64')}" style="width:${width}px;display:block">`;
  const page = await browser.newPage({ viewport: { width: width * 2 + 24, height: 600 } });
  await page.setContent(
    `<body style="margin:0;display:flex;gap:24px;align-items:flex-start;background:#888">${image(ours)}${theirs ? image(theirs) : ''}</body>`,
  );
  await page.evaluate(() => Promise.all([...document.images].map((one) => one.decode())).then(() => undefined));
  await page.screenshot({ path: path.join(sheets, `${shot.name}.png`), fullPage: true });
  await page.close();
}
