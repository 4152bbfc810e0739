// The program comes in parts. A part that does not come is said, with the way on; what is typed or shown elsewhere stays.
import { expect, test, type House, type Sit } from '../people';
import type { Browser, Page, Route } from '@playwright/test';
import { invited, MAP, task } from './steps/contact';
import { goTo, PIVOINE, setUpHouse, takeIn } from './steps/firm';

const BOARD = '**/assets/client-board-*.wasm';
const OFFICE = '**/assets/staff-office-*.wasm';
const DOORWAY = '**/api/door';

const RETRY = 'Réessayer';

/** A browser of her own for Claire, because what it logs is no fault here, at the door of her invitation. */
async function atTheDoor(browser: Browser, house: House, sit: Sit, board: (page: Page, route: Route) => Promise<void>): Promise<Page> {
  const { mail } = await invited(house, sit);
  const context = await browser.newContext({ baseURL: house.at('pivoine'), locale: 'fr-FR' });
  const claire = await context.newPage();
  await claire.route(BOARD, (route) => board(claire, route));
  await claire.goto(mail.link);
  await claire.getByLabel('Votre nom').fill('Claire Fontaine');
  return claire;
}

test('a page of an older program offers to load again when the board has another name by now', async ({ browser, house, sit }) => {
  const claire = await atTheDoor(browser, house, sit, (_, route) => route.fulfill({ status: 404 }));
  await claire.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(claire.getByRole('alert')).toContainText('Une nouvelle version du portail est en place.');
  await claire.unroute(BOARD);
  await claire.getByRole('button', { name: 'Recharger' }).click();
  await expect(task(claire, MAP)).toBeVisible();
  await claire.context().close();
});

/** Notes a press on "try again" in the page itself, before the program hears of it. */
function watchForPress(): void {
  addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[role=alert] button')) Object.assign(window, { pressed: true });
  }, { capture: true });
}

test('a board that the connection lost on its way comes when it is tried again', async ({ browser, house, sit }) => {
  let lost = 0;
  // Nothing brings the board before somebody has pressed, and a press brings it.
  const claire = await atTheDoor(browser, house, sit, async (page, route) => {
    if (await page.evaluate(() => 'pressed' in window)) return route.continue();
    lost += 1;
    return route.abort();
  });
  await claire.evaluate(watchForPress);
  await claire.route(DOORWAY, (route) => route.abort());
  await claire.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(claire.getByRole('alert')).toContainText('Hors connexion.');
  await claire.evaluate(() => Object.assign(window, { stayed: true }));

  // It is tried again by itself, and nobody who looks at the page or is about to press notices.
  const retry = claire.getByRole('button', { name: RETRY });
  await retry.focus();
  const shown = await retry.elementHandle();
  const before = lost;
  await expect.poll(() => lost, { message: 'tries that nobody asked for' }).toBeGreaterThan(before + 1);
  expect(await shown!.evaluate((button) => button.isConnected && button === document.activeElement)).toBe(true);

  await retry.click();
  await expect(task(claire, MAP)).toBeVisible();
  expect(await claire.evaluate(() => 'stayed' in window)).toBe(true);
  await claire.context().close();
});

test('a board that the connection lost comes by itself once the connection is back', async ({ browser, house, sit }) => {
  const claire = await atTheDoor(browser, house, sit, (_, route) => route.abort());
  await claire.route(DOORWAY, (route) => route.abort());
  await claire.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(claire.getByRole('alert')).toContainText('Hors connexion.');
  await claire.evaluate(() => Object.assign(window, { stayed: true }));
  await claire.unroute(BOARD);
  await expect(task(claire, MAP)).toBeVisible();
  expect(await claire.evaluate(() => 'stayed' in window)).toBe(true);
  await claire.context().close();
});

test('a page of the firm that is lost on its way leaves the rest of the house as it is, and comes by itself', async ({ browser, house }) => {
  const context = await browser.newContext({ baseURL: house.url });
  const ines = await context.newPage();
  await ines.route(OFFICE, (route) => route.abort());
  await setUpHouse(ines, house);
  await takeIn(ines, PIVOINE);
  await ines.route(DOORWAY, (route) => route.abort());
  await goTo(ines, 'Team');
  await expect(ines.getByRole('main').getByRole('alert')).toContainText('You are offline.');
  await goTo(ines, PIVOINE.name);
  await expect(ines.getByRole('heading', { name: PIVOINE.name, level: 1 })).toBeVisible();
  await ines.goBack();
  await expect(ines.getByRole('main').getByRole('alert')).toContainText('You are offline.');
  await ines.unroute(OFFICE);
  await expect(ines.getByRole('heading', { name: 'Team', level: 1 })).toBeVisible();
  await context.close();
});
