// How the furnished house looks to the people of two clients and of the firm, and in the three languages.
import { expect, expectAccessible, Sitting, test as base, type House } from '../people';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { together } from './steps/contact';

/** Somebody of the furnished house, come in by the link it printed. */
type Visit = (client?: string, options?: BrowserContextOptions) => Promise<Page>;

// One link lets one browser in; the others of the same person bring its cookies.
const test = base.extend<{ visit: Visit }, { seats: Map<string, string> }>({
  seats: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  visit: async ({ browser, demo, seats }, use) => {
    const sitting = new Sitting();
    await use(async (client, options) => {
      const url = client ? demo.at(client) : demo.url;
      if (!seats.has(url)) seats.set(url, await cookies(sitting, browser, demo, url, client));
      return sitting.down(browser, url, { ...options, storageState: JSON.parse(seats.get(url)!) });
    });
    await sitting.up();
  },
});

async function cookies(sitting: Sitting, browser: Parameters<Sitting['down']>[0], demo: House, url: string, client?: string): Promise<string> {
  const page = await sitting.down(browser, url);
  await page.goto(demo.signIn(client));
  await page.locator('main').getByRole('button').first().click();
  await page.waitForURL((at) => at.hash === '');
  return JSON.stringify(await page.context().storageState());
}

test('Maja sees an English home in green', async ({ visit }) => {
  const maja = await visit('skogholm');
  await maja.goto('/');
  await expect(maja.getByRole('heading', { level: 1 })).toContainText('Maja.');
  await expect(maja.locator('html')).toHaveAttribute('lang', 'en');
  await expect(maja.getByText('Webshop relaunch').first()).toBeVisible();
  await expectAccessible(maja, "Maja's home");
  await maja.getByRole('link', { name: 'Webshop relaunch', exact: true }).first().click();
  await expect(maja.getByRole('region', { name: 'Board' })).toBeVisible();
  await expectAccessible(maja, "Maja's board");
  await maja.locator('.tile.yours h3 a').first().click();
  await expect(maja.getByRole('dialog')).toContainText('Asked of you');
  await expectAccessible(maja, "Maja's task");
});

test('Claire sees a French home in magenta', async ({ visit }) => {
  const claire = await visit('pivoine');
  await claire.goto('/');
  await expect(claire.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(claire.getByRole('heading', { level: 1 })).toContainText('Claire.');
  await expect(claire.getByText(/points? vous attend/).first()).toBeVisible();
  await expectAccessible(claire, "Claire's home");
  await claire.getByRole('link', { name: 'Projets' }).first().click();
  await expect(claire.getByRole('region', { name: 'Tableau' })).toBeVisible();
  await expectAccessible(claire, "Claire's board");
});

test('Ines sees her clients, a board with its hidden lane, and what was shared', async ({ visit }) => {
  const ines = await visit();
  await ines.goto('/');
  await expect(ines.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
  await expectAccessible(ines, 'the furnished portfolio');
  await ines.getByRole('main').getByRole('link', { name: 'Webshop relaunch' }).click();
  await expect(ines.getByText('Lane hidden from Skogholm')).toBeVisible();
  await expectAccessible(ines, "the firm's furnished board");
  await ines.locator('.tile.yours h3 a').first().click();
  await expect(ines.getByRole('heading', { name: 'Asked of Skogholm' })).toBeVisible();
  await expectAccessible(ines, "the firm's furnished task");
  await ines.getByRole('complementary', { name: 'Menu' }).getByRole('link', { name: 'Skogholm' }).click();
  await expect(ines.getByRole('heading', { name: 'Skogholm', level: 1 })).toBeVisible();
  await expectAccessible(ines, "Skogholm's page");
  await ines.getByRole('link', { name: 'Sharing history' }).click();
  await expect(ines.getByRole('heading', { name: 'What Skogholm has been shown' })).toBeVisible();
  await expectAccessible(ines, "Skogholm's sharing history");
});

for (const [who, house, side, rest] of [['a client', 'skogholm', 'client', ''], ['the firm', undefined, 'staff', '/top']] as const) {
  test(`a board is asked for again when the stream opens, and sent once to ${who}`, async ({ visit }) => {
    const page = await visit(house);
    await page.goto('/');
    const board = await page.getByRole('link', { name: 'Webshop relaunch', exact: true }).first().getAttribute('href');
    const answers: number[] = [];
    const others: string[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname === `/api/${side}${board}${rest}`) answers.push(response.status());
      else if (pathname === `/api/${side}${board}`) others.push(pathname);
    });
    await page.goto(board!);
    await expect(page.getByRole('region', { name: 'Board' })).toBeVisible();
    // Asked again once or more: whenever the stream opens. What is known is not sent again.
    await expect.poll(() => answers.length).toBeGreaterThan(1);
    expect(answers[0]).toBe(200);
    expect(answers.slice(1).filter((status) => status !== 304)).toEqual([]);
    expect(others, 'nothing is fetched that nobody reads').toEqual([]);
  });
}

test('on a phone the whole menu of the firm is a drawer, and places lie along the bottom', async ({ visit }) => {
  const ines = await visit(undefined, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await ines.goto('/');
  await expect(ines.getByRole('dialog')).toHaveCount(0);
  // Projects are blocks there, and a table to whoever hears them.
  const projects = ines.getByRole('region', { name: 'Projects' });
  await expect(projects.getByRole('columnheader', { name: 'Next' })).toHaveCount(1);
  await expect(projects.getByRole('row').nth(1).getByRole('cell')).toHaveCount(5);
  expect(await projects.evaluate((scroll) => scroll.scrollWidth - scroll.clientWidth), 'nothing to scroll').toBe(0);
  await ines.getByRole('navigation', { name: 'Main, short' }).getByText('More').click();
  const drawer = ines.getByRole('dialog', { name: 'Menu' });
  await expect(drawer.getByRole('link', { name: 'Skogholm' })).toBeVisible();
  await expectAccessible(ines, 'the drawer');
  await drawer.getByRole('link', { name: 'Skogholm' }).click();
  await expect(ines.getByRole('heading', { name: 'Skogholm', level: 1 })).toBeVisible();
  await expect(drawer).toBeHidden();
});

test('a person chooses language and look, and both hold', async ({ house, sit }) => {
  const { claire } = await together(house, sit);
  await claire.getByRole('button', { name: /Claire Fontaine.*menu/ }).click();
  await claire.getByRole('menuitemradio', { name: 'Svenska' }).click();
  await expect(claire.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(claire.getByRole('link', { name: /^Projekt/ }).first()).toBeVisible();
  await expectAccessible(claire, 'the home in Swedish');
  await claire.reload();
  await expect(claire.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(claire.getByText('Två saker', { exact: false }).first()).toBeVisible();

  const before = await claire.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await claire.getByRole('button', { name: 'Ljust eller mörkt' }).click();
  await expect(claire.locator('html')).toHaveAttribute('data-theme', 'dark');
  await claire.reload();
  await expect(claire.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => claire.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(before);
});

test('the house asks nobody but itself, and no page carries a style of its own', async ({ visit, demo }) => {
  const people: [string | undefined, string[]][] = [
    [undefined, ['/', 'main a[href^="/clients/"]', 'main a[href^="/projects/"]', '.tile h3 a']],
    ['skogholm', ['/', '.project a', '.tile h3 a']],
    ['pivoine', ['/', '.project a', '.tile h3 a']],
  ];
  for (const [client, steps] of people) {
    const own = new URL(client ? demo.at(client) : demo.url).host;
    const page = await visit(client);
    const strangers: string[] = [];
    const styled: string[] = [];
    const unguarded: string[] = [];
    const reading: Promise<void>[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'data:' && url.host !== own) strangers.push(request.url());
    });
    page.on('response', (response) => {
      const kind = response.headers()['content-type'] ?? '';
      if (!response.headers()['content-security-policy']?.includes("default-src 'none'")) unguarded.push(response.url());
      if (!/html|json/.test(kind) || kind.includes('event-stream')) return;
      reading.push(response.text().then((text) => void (/\sstyle\s*=/.test(text) && styled.push(response.url()))));
    });
    for (const step of steps) {
      if (step === '/') await page.goto('/');
      else await page.locator(step).first().click();
      await expect(page.locator('h1, h2').first()).toBeVisible();
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    }
    await Promise.all(reading);
    expect({ strangers, styled, unguarded }, own).toEqual({ strangers: [], styled: [], unguarded: [] });
  }
});
