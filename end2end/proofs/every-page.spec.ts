// Every page, and what opens on it, of the firm, of three brands and of a partner, in three languages, light and dark, wide and
// narrow: axe finds nothing, and nothing is wider than the window, at 200 % neither.
import { expect, expectAccessible, House, test } from '../people';
import { form, settled, walk } from '../people/pages';
import type { Locator, Page } from '@playwright/test';

let house: House;
test.beforeAll(async () => {
  house = await House.open({ kind: 'demo' });
});
test.afterAll(() => house.close());

const PEOPLE = [
  { who: 'the firm', at: undefined, side: 'staff', least: 15 },
  { who: 'Ljusnät', at: 'ljusnat', side: 'client', least: 6 },
  { who: 'Pivoine', at: 'pivoine', side: 'client', least: 6 },
  { who: 'Skogholm', at: 'skogholm', side: 'client', least: 6 },
  { who: 'a partner', at: 'tra-och-form', side: 'partner', least: 3 },
] as const;

for (const { who, at, side, least } of PEOPLE) {
  test(`every page of ${who} is accessible in three languages, with what opens on it`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: at ? house.at(at) : house.url, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(house.signIn(at));
    await page.getByRole('main').getByRole('button').first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/i/'));
    await settled(page);
    const findings: string[] = [];
    const judged = async (name: string) => {
      try {
        await expectAccessible(page, name);
      } catch (error) {
        findings.push((error as Error).message.replace(/\u001b\[[0-9;]*m/g, '').split('\n').slice(0, 40).join('\n'));
      }
    };
    // The firm's pages lead on: to a client, a project, a task of it.
    const pages = await walk(page, ['/'], 4, async () => undefined);
    expect(pages.length, `forms of pages of ${who}`).toBeGreaterThanOrEqual(least);
    for (const lang of ['en', 'fr', 'sv'] as const) {
      await speak(page, side, lang);
      for (const href of pages) {
        await page.goto(href);
        await settled(page);
        const name = `${who}, ${lang}, ${form(href)}`;
        await judged(name);
        findings.push(...(await zoomed(page, name)));
        // What opens is built alike in every language; once is enough.
        if (lang === 'fr') await opened(page, href, name, judged).catch((error: Error) => findings.push(`${name}: ${error.message}`));
      }
    }
    await context.close();
    expect(findings, `\n${findings.join('\n')}\n`).toEqual([]);
  });
}

/** Speaks to the house in this language from now on. */
async function speak(page: Page, side: string, lang: string): Promise<void> {
  const status = await page.evaluate(
    async ([side, lang]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      return (await fetch(`/api/${side}/me/language`, { method: 'POST', headers, body: JSON.stringify({ lang }) })).status;
    },
    [side, lang] as const,
  );
  expect(status, `speaking ${lang} as ${side}`).toBe(200);
}

/** At 200 % a window of 1440 is as wide as 720: nothing may scroll sideways but what is meant to. */
async function zoomed(page: Page, name: string): Promise<string[]> {
  await page.setViewportSize({ width: 720, height: 450 });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.setViewportSize({ width: 1440, height: 900 });
  return wide > 0 ? [`${name} at 200 %: scrolls sideways by ${wide} px`] : [];
}

/** Opens what a button of the page opens (menus, dialogs, panes), one of each name, and judges it. */
async function opened(page: Page, href: string, name: string, judged: (name: string) => Promise<void>): Promise<void> {
  const buttons = await pressable(page).evaluateAll((all) =>
    all.flatMap((one, at) => {
      const words = (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/«[^»]*»|“[^”]*”|\d+/g, '').trim();
      // What sends, removes or signs out is nothing that opens; a form is left as it is.
      return one.getAttribute('type') === 'submit' || one.closest('form') || one.matches('.danger, [disabled], [aria-disabled=true]') ? [] : [{ at, words }];
    }),
  );
  const done = new Set<string>();
  for (const { at, words } of buttons) {
    const kind = words.split(' ').slice(0, 2).join(' ');
    if (done.has(kind) || done.size >= 12) continue;
    done.add(kind);
    await page.goto(href);
    await settled(page);
    // What was pressed before may have changed what can be pressed: then it was no button that opens.
    if ((await pressable(page).count()) <= at) continue;
    const before = await page.locator(OPEN).count();
    const { origin } = new URL(page.url());
    const away = (url: URL) => url.origin !== origin;
    await pressable(page).nth(at).click();
    // Either something opens, or it leads to another house (seeing as somebody), or nothing comes of it: then time says so.
    await Promise.race([
      page.locator(OPEN).nth(before).waitFor({ timeout: 1_000 }),
      page.waitForURL(away, { timeout: 1_000 }),
    ]).catch(() => undefined);
    // Another house is judged by those who live in it.
    if (away(new URL(page.url()))) continue;
    if ((await page.locator(OPEN).count()) <= before) continue;
    await settled(page);
    await judged(`${name}, “${words}” opened`);
  }
}

const OPEN = '[role=dialog]:visible, dialog[open], [role=menu]:visible';

/** The buttons that can be pressed: of the dialog on top, where there is one. */
function pressable(page: Page): Locator {
  return page.locator('body:not(:has(dialog[open])) :is(main, header) button:visible, dialog[open] button:visible');
}
