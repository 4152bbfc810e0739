// No page has a word of its own: what reads the same in English and in Swedish is data, or is said alike in both.
import { expect, House, Sitting, test } from '../people';
import type { Browser, Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const catalogue = join(import.meta.dirname, '../../crates/text/catalogue');

/** What the catalogue says in the same words in two languages, and the pieces around what is filled in. */
function saidAlike(): Set<string> {
  const of = (lang: string) => {
    const said = new Map<string, string[]>();
    for (const file of readdirSync(join(catalogue, lang))) {
      let key = '';
      for (const line of readFileSync(join(catalogue, lang, file), 'utf8').split('\n')) {
        const begins = /^([a-z][a-z0-9-]*) =\s*(.*)$/.exec(line);
        if (begins) key = begins[1]!;
        const text = begins ? begins[2]! : line;
        if (key && !line.startsWith('#')) said.set(key, [...(said.get(key) ?? []), ...pieces(text.replace(/^\s*\*?\[\w+\]/, ''))]);
      }
    }
    return said;
  };
  const [en, sv] = [of('en'), of('sv')];
  const alike = new Set<string>();
  for (const [key, texts] of en) for (const text of texts) if (sv.get(key)?.includes(text)) alike.add(text);
  return alike;
}

/** A message without what is filled in: the texts between. */
function pieces(message: string): string[] {
  return message.split(/\{[^}]*\}/).map(even).filter((piece) => /\p{L}/u.test(piece));
}

function even(text: string): string {
  return text.replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' ').trim();
}

// Names are not translated: of languages in themselves, and of the programs plans come from.
const NAMES = new Set(['English', 'Français', 'Svenska', 'Microsoft Project', 'Trello', 'Jira', 'Asana']);

/** Whether a text that reads the same in both languages may: its pieces are names, initials, said alike or data. */
async function mayBe(text: string, alike: Set<string>, data: Data): Promise<boolean> {
  if (alike.has(text) || (await data.has(text))) return true;
  for (const piece of text.split(/[,:·]|\d+/).map(even)) {
    // One letter is a key, two capitals are somebody's initials.
    if (!/\p{L}{2}/u.test(piece) || /^\p{Lu}{2}$/u.test(piece) || NAMES.has(piece) || alike.has(piece)) continue;
    if (!(await data.has(piece))) return false;
  }
  return true;
}

/** Everything that can be read on a page, and everything that can be heard of it. Runs in the page. */
function read(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const within = node.parentElement;
    if (within && !within.closest('script, style, noscript, kbd, [translate=no]')) found.push(node.textContent ?? '');
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription']) {
    for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? '');
  }
  return found;
}

/** What the house has told the page: words of people, not of ours. */
class Data {
  private text = '';
  private reading: Promise<void>[] = [];

  constructor(page: Page) {
    page.on('response', (response) => {
      const kind = response.headers()['content-type'] ?? '';
      if (!kind.includes('json') || response.status() !== 200) return;
      this.reading.push(response.json().then((told) => this.take(told)).catch(() => undefined));
    });
  }

  private take(told: unknown): void {
    if (typeof told === 'string') this.text += `\n${even(told.replace(/<[^>]*>/g, ' ').replace(/&amp;/g, '&').replace(/&#39;|&#x27;/g, "'").replace(/&quot;/g, '"'))}`;
    else if (Array.isArray(told)) for (const one of told) this.take(one);
    else if (told && typeof told === 'object') for (const one of Object.values(told)) this.take(one);
  }

  async has(text: string): Promise<boolean> {
    await Promise.all(this.reading);
    return this.text.includes(text);
  }
}

/** The words of a page that are the same in both languages and that nobody has said. */
async function own(page: Page, data: Data, pages: string[], speak: (lang: 'en' | 'sv') => Promise<void>): Promise<Record<string, string[]>> {
  const alike = saidAlike();
  const seen: Record<'en' | 'sv', Map<string, Set<string>>> = { en: new Map(), sv: new Map() };
  for (const lang of ['en', 'sv'] as const) {
    await speak(lang);
    for (const path of pages) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('h1, h2').first()).toBeAttached();
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      seen[lang].set(path, new Set((await page.evaluate(read)).map(even)));
    }
  }
  const left: Record<string, string[]> = {};
  for (const path of pages) {
    for (const text of seen.en.get(path) ?? []) {
      if (!seen.sv.get(path)?.has(text) || (await mayBe(text, alike, data))) continue;
      (left[path] ??= []).push(text);
    }
  }
  return left;
}

async function cameIn(sitting: Sitting, browser: Browser, client?: string): Promise<Page> {
  const page = await sitting.down(browser, client ? demo.at(client) : demo.url);
  await page.goto(demo.signIn(client));
  await page.locator('main').getByRole('button').first().click();
  await page.waitForURL((at) => at.hash === '');
  return page;
}

/** Speaks to the house in this language from now on. */
function speaks(page: Page, side: 'client' | 'staff') {
  return async (lang: 'en' | 'sv') => {
    const status = await page.evaluate(
      async ([side, lang]) => {
        const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
        return (await fetch(`/api/${side}/me/language`, { method: 'POST', headers, body: JSON.stringify({ lang }) })).status;
      },
      [side, lang] as const,
    );
    expect(status).toBe(200);
  };
}

// A furnished house of their own: these change the language their people are spoken to in.
let demo: House;
test.beforeAll(async () => {
  demo = await House.open({ kind: 'demo' });
});
test.afterAll(() => demo.close());

test('no page of the firm has a word that was not translated', async ({ browser }) => {
  const sitting = new Sitting();
  const ines = await cameIn(sitting, browser);
  const data = new Data(ines);
  await ines.goto('/');
  const board = (await ines.getByRole('main').getByRole('link', { name: 'Webshop relaunch' }).getAttribute('href'))!;
  const client = (await ines.getByRole('complementary', { name: 'Menu' }).getByRole('link', { name: 'Skogholm' }).getAttribute('href'))!;
  await ines.goto(board);
  const task = (await ines.locator('.tile.yours h3 a').first().getAttribute('href'))!;
  const views = ['list', 'timeline', 'calendar'].map((view) => `${board}?view=${view}`);
  const pages = ['/', board, ...views, task, `${board}/report`, client, `${client}/sharing`, `${client}/import`, '/team', '/mails', '/mails/lost', '/access', '/search'];
  expect(await own(ines, data, pages, speaks(ines, 'staff'))).toEqual({});
  await sitting.up();
});

test('no page of a client has a word that was not translated', async ({ browser }) => {
  const sitting = new Sitting();
  const maja = await cameIn(sitting, browser, 'skogholm');
  const data = new Data(maja);
  await maja.goto('/');
  const board = (await maja.getByRole('link', { name: 'Webshop relaunch', exact: true }).first().getAttribute('href'))!;
  await maja.goto(`${board}?view=board`);
  const task = (await maja.locator('.tile.yours h3 a').first().getAttribute('href'))!;
  const views = ['board', 'list', 'timeline', 'calendar'].map((view) => `${board}?view=${view}`);
  expect(await own(maja, data, ['/', ...views, task, '/people', '/mails', '/access', '/search'], speaks(maja, 'client'))).toEqual({});
  await sitting.up();
});

test('no door has a word that was not translated', async ({ browser }) => {
  const doors = [`${demo.url}/sign-in`, `${demo.url}/forgotten`, `${demo.at('skogholm')}/sign-in`, `${demo.at('skogholm')}/in/00000000-0000-4000-8000-000000000000`];
  const left: Record<string, string[]> = {};
  const alike = saidAlike();
  for (const door of doors) {
    const seen: Set<string>[] = [];
    const told: Data[] = [];
    for (const locale of ['en-GB', 'sv-SE']) {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      told.push(new Data(page));
      await page.goto(door);
      await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
      await expect(page.locator('h1').first()).toBeVisible();
      seen.push(new Set((await page.evaluate(read)).map(even)));
      await context.close();
    }
    for (const text of seen[0]!) {
      if (!seen[1]!.has(text) || (await mayBe(text, alike, told[0]!))) continue;
      (left[door] ??= []).push(text);
    }
  }
  expect(left).toEqual({});
});
