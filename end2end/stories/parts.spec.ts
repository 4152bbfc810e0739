// The program comes in parts. A part that does not come is said, with the way on; what is typed or shown elsewhere stays.
import { expect, test, type House, type Sit } from '../people';
import type { Browser, Page } from '@playwright/test';
import { invited, MAP, task } from './steps/contact';

const BOARD = '**/assets/client-board-*.wasm';
const DOORWAY = '**/api/door';

/** Claire at the door, with a browser that cannot get the board. It is her own, because what it logs is no fault here. */
async function atTheDoor(browser: Browser, house: House, sit: Sit, refuse: 'gone' | 'lost'): Promise<Page> {
  const { mail } = await invited(house, sit);
  const context = await browser.newContext({ baseURL: house.at('pivoine'), locale: 'fr-FR' });
  const claire = await context.newPage();
  await claire.route(BOARD, (route) => (refuse === 'gone' ? route.fulfill({ status: 404 }) : route.abort()));
  await claire.goto(mail.link);
  await expect(claire.getByRole('button', { name: 'Entrer', exact: true })).toBeVisible();
  return claire;
}

test('a page of an older program offers to load again when the board has another name by now', async ({ browser, house, sit }) => {
  const claire = await atTheDoor(browser, house, sit, 'gone');
  await claire.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(claire.getByRole('alert')).toContainText('Une nouvelle version du portail est en place.');
  await claire.unroute(BOARD);
  await claire.getByRole('button', { name: 'Recharger' }).click();
  await expect(task(claire, MAP)).toBeVisible();
  await claire.context().close();
});

test('a board that the connection lost on its way comes when it is tried again', async ({ browser, house, sit }) => {
  const claire = await atTheDoor(browser, house, sit, 'lost');
  await claire.route(DOORWAY, (route) => route.abort());
  await claire.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(claire.getByRole('alert')).toContainText('Hors connexion.');
  await claire.evaluate(() => Object.assign(window, { stayed: true }));
  await claire.unroute(BOARD);
  await claire.getByRole('button', { name: 'Réessayer' }).click();
  await expect(task(claire, MAP)).toBeVisible();
  expect(await claire.evaluate(() => 'stayed' in window)).toBe(true);
  await claire.context().close();
});
