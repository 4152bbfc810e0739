// The firm's day in a furnished house: what waits and for how long, one reminder a day, and one's own work over all projects.
import { expect, expectAccessible, House, Sitting, test } from '../people';
import { goTo } from './steps/firm';
import type { Browser, Page } from '@playwright/test';

/** One furnished house for this file, which these stories change. */
let house: House;
test.beforeAll(async () => {
  house = await House.open({ kind: 'demo' });
});
test.afterAll(() => house.close());

/** Ines at her desk. The printed link lets in once, so her cookies are kept. */
let seat: string | undefined;
async function ines(sitting: Sitting, browser: Browser): Promise<Page> {
  if (!seat) {
    const page = await sitting.down(browser, house.url);
    await page.goto(house.signIn());
    await page.locator('main').getByRole('button').first().click();
    await page.waitForURL((at) => at.hash === '');
    seat = JSON.stringify(await page.context().storageState());
  }
  return sitting.down(browser, house.url, { storageState: JSON.parse(seat) });
}

test('Ines reminds once, her other window sees it, and the button is gone until tomorrow', async ({ browser }) => {
  const sitting = new Sitting();
  const desk = await ines(sitting, browser);
  const other = await ines(sitting, browser);
  for (const page of [desk, other]) {
    await page.goto('/');
    await goTo(page, 'My work');
    await expect(page.getByRole('heading', { name: 'My work', level: 1 })).toBeVisible();
  }
  await expectAccessible(desk, 'my work');
  const waiting = (page: Page) => page.getByRole('region', { name: /^Waiting for clients/ }).getByRole('listitem');

  const first = waiting(desk).filter({ has: desk.getByRole('button', { name: /^Remind/ }) }).first();
  await expect(first).toContainText(/\d+ working days?/);
  const task = (await first.getByRole('link').innerText()).trim();
  await first.getByRole('button', { name: /^Remind/ }).click();
  const reminded = (page: Page) => waiting(page).filter({ hasText: task }).filter({ hasText: /Reminded today, .* by Ines/ }).first();
  await expect(reminded(desk)).toBeVisible();
  await expect(reminded(desk).getByRole('button')).toHaveCount(0);
  // Live, without a reload.
  await expect(reminded(other)).toBeVisible();

  // On the task itself it says the same.
  await reminded(desk).getByRole('link').click();
  await expect(desk.getByRole('heading', { name: task, level: 1 })).toBeVisible();
  await expect(desk.getByText(/Reminded today, .* by Ines/).first()).toBeVisible();
  await expectAccessible(desk, 'a task that was reminded of');
  await sitting.up();
});

test('Ines reminds of several at once, and nothing of it stays picked or can be done twice', async ({ browser }) => {
  const sitting = new Sitting();
  const desk = await ines(sitting, browser);
  await desk.goto('/');
  await desk.getByRole('main').getByRole('link', { name: 'Avbrottsinformation', exact: true }).first().click();
  await expect(desk.getByRole('heading', { name: 'Avbrottsinformation', level: 1 })).toBeVisible();
  // Lena asked both some days ago, and nobody has reminded anybody since.
  const titles = ['Channels, voice calls cost extra', 'Requirements, keep it to six pages'];
  const bar = desk.getByRole('toolbar');
  const remind = async () => {
    for (const title of titles) await desk.getByRole('checkbox', { name: `Pick ${title}` }).check();
    await expect(bar).toHaveAccessibleName('2 picked');
    await bar.getByRole('button', { name: 'Remind' }).click();
  };
  await remind();
  await expect(desk.locator('.toast')).toContainText('Reminded of 2 tasks. Everybody gets one mail, in a moment, outside quiet hours.');
  await expect(bar).toHaveCount(0);
  await expectAccessible(desk, 'several were reminded');

  await remind();
  const said = bar.getByRole('alert');
  await expect(said).toContainText('2 of 2 stayed as they were.');
  for (const title of titles) await expect(said).toContainText(`“${title}”`);
  await expect(said).toContainText('They have had a mail about it today.');

  await desk.getByRole('link', { name: titles[0], exact: true }).click();
  await expect(desk.getByRole('heading', { name: titles[0], level: 1 })).toBeVisible();
  await expect(desk.getByText(/Reminded today, .* by Ines/).first()).toBeVisible();
  await sitting.up();
});

test('J and K go from row to row, Enter opens, and the address says what is shown', async ({ browser }) => {
  const sitting = new Sitting();
  const desk = await ines(sitting, browser);
  await desk.goto('/work');
  const rows = desk.locator('[data-go]');
  await expect(rows.nth(1)).toBeVisible();
  for (const [key, at] of [['j', 0], ['j', 1], ['k', 0]] as const) {
    await desk.keyboard.press(key);
    await expect(rows.nth(at)).toBeFocused();
  }
  const parts = desk.getByRole('navigation', { name: 'What is shown' });
  await expect(parts.locator('[aria-current]')).toHaveText(/^All/);
  await parts.getByRole('link', { name: /^Waiting for clients/ }).click();
  await expect(desk).toHaveURL(/\/work\?show=waits$/);
  await expect(parts.locator('[aria-current]')).toHaveText(/^Waiting for clients/);
  await desk.reload();
  await expect(desk.getByRole('region', { name: /^Waiting for clients/ })).toBeVisible();
  await expect(desk.getByRole('region', { name: /^(Overdue|Due today|This week|Later)/ })).toHaveCount(0);
  await rows.first().focus();
  await desk.keyboard.press('Enter');
  await expect(desk).toHaveURL(/\/projects\/.*\/tasks\//);
  await sitting.up();
});
