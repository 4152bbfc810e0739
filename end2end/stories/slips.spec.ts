// A date that moves says why, wherever Ines moves it, and Claire reads it beside the date told first; what waits for what stays inside.
import { expect, expectAccessible, test } from '../people';
import { BOOKING, CLIENT, MAP, task, together } from './steps/contact';
import type { Locator, Page } from '@playwright/test';

const WHY = 'Le calendrier du port a changé.';

/** A task's row in the firm's list. */
function listed(page: Page, title: string): Locator {
  return page.locator('tr').filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

/** The client date of the opened task, changed. */
async function dated(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Client date', { exact: true }).fill(day);
}

test('Ines moves a date on its task, is asked why, and Claire reads it at once', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  const year = new Date().getFullYear() + 1;
  await ines.getByRole('link', { name: BOOKING, exact: true }).click();
  await expect(ines.getByRole('heading', { name: BOOKING, level: 1 })).toBeVisible();
  const reason = ines.getByLabel(`Say why, ${CLIENT} will read it`);
  const save = ines.getByRole('button', { name: 'Save the task' });

  // A first date is nobody's surprise.
  await dated(ines, `${year}-12-10`);
  await expect(reason).toHaveCount(0);
  await save.click();
  await expect(ines.getByText('Saved', { exact: true }).first()).toBeVisible();
  await expect(save).toHaveCount(0);

  // Claire has the board before her when it moves.
  await claire.getByRole('link', { name: 'Projets' }).first().click();
  await expect(claire.getByRole('region', { name: /^Tableau/ })).toBeVisible();
  await dated(ines, `${year}-12-14`);
  await expect(reason).toBeVisible();
  await expectAccessible(ines, 'a date that moves, on its task');
  await ines.getByLabel('Client date', { exact: true }).press('Enter');
  await expect(reason).toHaveAttribute('aria-invalid', 'true');
  await expect(ines.getByLabel('Client date', { exact: true })).toHaveValue(`${year}-12-14`);
  await reason.fill(WHY);
  await save.click();
  await expect(save).toHaveCount(0);
  const outside = ines.getByRole('region', { name: `What ${CLIENT} reads` });
  await expect(outside).toContainText('4 days later');
  await expect(outside).toContainText(`Why: ${WHY}`);

  const tile = claire.locator('.tile').filter({ hasText: BOOKING });
  await expect(tile).toContainText('4 jours plus tard');
  await tile.getByRole('link').click();
  const opened = task(claire, BOOKING);
  await expect(opened).toContainText(/au lieu du .*10 déc\./);
  await expect(opened).toContainText(`Raison : ${WHY}`);
  await expectAccessible(claire, 'a date that moved');

  // Moved again, it is counted against the date told first; earlier is said as earlier.
  await dated(ines, `${year}-12-08`);
  await reason.fill('Nous sommes en avance.');
  await save.click();
  await expect(outside).toContainText('2 days earlier');
  await expect(opened).toContainText('2 jours plus tôt');
  await expect(opened).toContainText('Raison : Nous sommes en avance.');
  await expect(opened).not.toContainText(WHY);
});

test('in the list nothing is saved until the reason is given, and the timeline shows where it was', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await ines.keyboard.press('2');
  const row = listed(ines, BOOKING);
  const told = row.getByRole('button', { name: /^Client date of / });
  const date = ines.getByLabel(/^Client date of /).and(ines.locator('input'));
  await told.press('Enter');
  await date.fill(day(10));
  await date.press('Enter');
  await expect(told).not.toContainText('–');

  await told.press('Enter');
  await date.fill(day(13));
  await date.press('Enter');
  const asked = ines.getByRole('group', { name: /^You move a date/ });
  const reason = asked.getByLabel(`Say why, ${CLIENT} will read it`);
  await expect(reason).toBeFocused();
  await reason.press('Enter');
  await expect(reason).toHaveAttribute('aria-invalid', 'true');
  await expect(told).not.toContainText('later');
  await reason.fill(WHY);
  await reason.press('Enter');
  await expect(asked).toHaveCount(0);
  await expect(told).toContainText('3 days later');

  await ines.keyboard.press('3');
  const bar = ines.locator('.gantt li').filter({ hasText: BOOKING });
  await expect(bar).toContainText('3 days later');
  await expect(bar.locator('.was')).toHaveCount(1);

  await claire.getByRole('link', { name: 'Projets' }).first().click();
  await expect(claire.getByRole('region', { name: /^Tableau/ })).toBeVisible();
  await claire.keyboard.press('2');
  await expect(claire.locator('.lrow').filter({ hasText: BOOKING })).toContainText('3 jours plus tard');
  await claire.keyboard.press('3');
  const theirs = claire.locator('.gantt li').filter({ hasText: BOOKING });
  await expect(theirs).toContainText('3 jours plus tard');
  await expect(theirs.locator('.was')).toHaveCount(1);
  await expectAccessible(claire, 'a timeline with a date that moved');
});

test('one task waits for another: a line on the timeline, a circle is refused by name, Claire sees nothing', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await ines.keyboard.press('2');
  for (const [title, days] of [[BOOKING, 12], [MAP, 5]] as const) {
    const row = listed(ines, title);
    await row.getByRole('button', { name: /^Client date of / }).press('Enter');
    const date = ines.getByLabel(/^Client date of /).and(ines.locator('input'));
    await date.fill(day(days));
    await date.press('Enter');
    await expect(row.getByRole('button', { name: /^Client date of / })).not.toContainText('–');
  }

  await ines.getByRole('link', { name: BOOKING, exact: true }).click();
  const order = (page: Page) => page.getByRole('region', { name: 'Waits for' });
  await expect(order(ines)).toContainText('This task waits for no other.');
  await order(ines).getByRole('button', { name: 'Add' }).click();
  await ines.getByLabel('Which task comes first?').fill('the map');
  await expectAccessible(ines, 'choosing what a task waits for');
  await ines.getByLabel('Which task comes first?').press('Enter');
  await expect(order(ines).getByRole('link', { name: MAP, exact: true })).toBeVisible();

  await order(ines).getByRole('link', { name: MAP, exact: true }).click();
  await expect(ines.getByRole('heading', { name: MAP, level: 1 })).toBeVisible();
  await expect(order(ines).getByRole('link', { name: BOOKING, exact: true })).toBeVisible();
  await order(ines).getByRole('button', { name: 'Add' }).click();
  await ines.getByLabel('Which task comes first?').fill(BOOKING);
  await ines.getByLabel('Which task comes first?').press('Enter');
  await expect(order(ines).getByText(`${MAP} → ${BOOKING} → ${MAP}`)).toBeVisible();
  await order(ines).getByRole('button', { name: 'Cancel' }).click();

  await ines.goBack();
  await ines.goBack();
  await ines.keyboard.press('3');
  await expect(ines.locator('.gantt .lines path')).toHaveCount(1);
  await expect(ines.locator('.gantt li').filter({ hasText: BOOKING })).toContainText(`waits for ${MAP}`);
  await expectAccessible(ines, 'a timeline with an order');

  await claire.getByRole('link', { name: 'Projets' }).first().click();
  await claire.keyboard.press('3');
  const theirs = claire.locator('.gantt li').filter({ hasText: BOOKING });
  await expect(theirs).toBeVisible();
  await expect(theirs).not.toContainText(MAP);
  await expect(claire.locator('.gantt .lines')).toHaveCount(0);
});
