// What the firm keeps of a project for itself: views under a name, the plan as it was, and what decides when it ends.
import { expect, expectAccessible, test } from '../people';
import { BOOKING, MAP, together } from './steps/contact';
import type { Locator, Page } from '@playwright/test';

const NAME = 'Waiting, by date';

/** The menu between the views, open. */
async function views(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^View / }).click();
  return page.getByRole('menu', { name: 'View' });
}

/** The day the firm plans a task for, and where it is told, the one the client reads. */
async function planned(page: Page, title: string, day: string, told?: string): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Team date', { exact: true }).fill(day);
  if (told) await page.getByLabel('Client date', { exact: true }).fill(told);
  const save = page.getByRole('button', { name: 'Save the task' });
  await save.click();
  await expect(save).toHaveCount(0);
  await page.goBack();
}

test('Ines keeps a view under a name, finds it again, and takes back that she removed it', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await ines.goto(`${new URL(ines.url()).pathname}?view=list&turn=client&sort=-due`);
  await expect(ines.getByRole('link', { name: MAP, exact: true })).toBeVisible();
  await (await views(ines)).getByRole('menuitem', { name: 'Save or tidy views…' }).click();
  const dialog = ines.getByRole('dialog', { name: 'Saved views' });
  await expectAccessible(ines, 'keeping a view');
  await dialog.getByLabel('Name', { exact: true }).press('Enter');
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Name', { exact: true }).fill(NAME);
  await dialog.getByLabel('For everyone on the team who sees this project').check();
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(dialog).toBeHidden();

  // It is the house's, not the browser's: a new page knows it, and says which view it shows.
  await ines.goto(new URL(ines.url()).pathname);
  await expect(ines.getByRole('region', { name: 'Board' })).toBeVisible();
  const kept = (await views(ines)).getByRole('menuitemradio', { name: NAME });
  await expect(kept).toHaveAttribute('aria-checked', 'false');
  await kept.click();
  await expect(ines).toHaveURL(/view=list&turn=client&sort=-due$/);
  await expect((await views(ines)).getByRole('menuitemradio', { name: NAME })).toHaveAttribute('aria-checked', 'true');
  await ines.getByRole('menuitem', { name: 'Save or tidy views…' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('Yours, for everyone');
  await dialog.getByRole('button', { name: `Remove ${NAME}` }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
});

test('the timeline says what moved since the baseline, what decides the end, and what is against its order', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await ines.keyboard.press('2');
  await planned(ines, BOOKING, day(400), day(402));
  await planned(ines, MAP, day(390), day(391));
  await ines.getByRole('link', { name: BOOKING, exact: true }).click();
  const order = ines.getByRole('region', { name: 'Waits for' });
  await order.getByRole('button', { name: 'Add' }).click();
  await ines.getByLabel('Which task comes first?').fill('the map');
  await ines.getByLabel('Which task comes first?').press('Enter');
  await expect(order.getByRole('link', { name: MAP, exact: true })).toBeVisible();
  await ines.goBack();

  await ines.keyboard.press('3');
  const path = ines.locator('section.note').filter({ hasText: 'Critical path to' });
  await expect(path.getByRole('heading')).toContainText(BOOKING);
  await expect(path.getByRole('listitem')).toHaveText([MAP, BOOKING]);
  await expect(ines.locator('.gantt .span.decides')).toHaveCount(2);
  const baseline = ines.getByRole('region', { name: 'Baseline' });
  await baseline.getByRole('button', { name: 'Keep as baseline' }).click();
  await expect(baseline).toContainText('nothing has moved');
  await expectAccessible(ines, 'a timeline with its baseline');

  await ines.keyboard.press('2');
  await planned(ines, MAP, day(404));
  await ines.keyboard.press('3');
  await expect(baseline).toContainText('1 later');
  await expect(baseline).toContainText('The end moves from');
  await expect(ines.locator('.gantt li').filter({ has: ines.getByRole('link', { name: MAP, exact: true }) })).toContainText('14 days later than in the baseline');
  const wrong = ines.locator('section.note').filter({ hasText: 'Planned against its own order' });
  await expect(wrong.getByRole('listitem')).toContainText(`“${BOOKING}” waits for it`);
  await expectAccessible(ines, 'a plan against its own order');

  await baseline.getByRole('button', { name: 'Remove baseline' }).click();
  await expect(baseline).toContainText('Keep the plan as it stands today');
  await ines.getByRole('button', { name: 'Undo' }).click();
  await expect(baseline).toContainText('1 later');
});
