// What happened in a project: the firm reads in words who did what, goes from there to the task, and sees it grow.
import { expect, expectAccessible, test } from '../people';
import type { Locator, Page } from '@playwright/test';
import { ACCESS, BOOKING, CLIENT, MAP, PROJECT, invited } from './steps/contact';
import { card, carry, lane } from './steps/firm';

/** A row of the list, by what it says. */
function act(page: Page, words: string): Locator {
  return page.getByRole('main').getByRole('listitem').filter({ has: page.getByText(words, { exact: true }) });
}

test('the firm reads what happened in a project, newest first, and it grows while somebody looks on', async ({ house, sit }) => {
  const { ines } = await invited(house, sit);
  const board = ines.url();
  await carry(ines, BOOKING, ['m', 'ArrowRight', 'Enter']);
  await expect(lane(ines, 'Waiting for the harbour office')).toContainText(BOOKING);
  await expect(card(ines, BOOKING).getByRole('link', { name: BOOKING })).toBeFocused();

  await test.step('from the board’s menu to the list', async () => {
    await ines.getByRole('button', { name: 'More about this project' }).click();
    await ines.getByRole('menuitem', { name: 'Activity' }).click();
    await expect(ines.getByRole('heading', { name: 'Activity', level: 1 })).toBeVisible();
    await expect(ines).toHaveURL(`${board}/activity`);
    await expect(ines).toHaveTitle(new RegExp(`Activity in ${PROJECT}`));
    const rows = ines.getByRole('main').locator('section > ul > li');
    await expect(rows.first()).toContainText(`Ines Duarte moved “${BOOKING}” to Waiting for the harbour office`);
    await expect(rows.last()).toContainText('Veranda brought in a plan');
    await expect(rows.last()).toContainText('Only your team');
    const asked = act(ines, `Ines Duarte asked ${CLIENT} for something on “${MAP}”`);
    await expect(asked).toHaveCount(1);
    await expect(asked).not.toContainText('Only your team');
    // What was done at once is told once, and names them.
    const shared = ines.getByRole('main').locator('section > ul > li').filter({ hasText: `Ines Duarte shared 3 tasks with ${CLIENT}` });
    for (const title of [BOOKING, MAP, ACCESS]) await expect(shared.getByRole('link', { name: title })).toBeVisible();
    await expect(ines.getByText('This is where it begins.')).toBeVisible();
    await expectAccessible(ines, 'the activity of a project');
  });

  await test.step('it grows while she looks on', async () => {
    const elsewhere = await ines.context().newPage();
    await elsewhere.goto(board);
    await expect(lane(elsewhere, 'Waiting for the harbour office')).toContainText(BOOKING);
    await carry(elsewhere, BOOKING, ['m', 'ArrowLeft', 'Enter']);
    await expect(ines.getByRole('main').locator('section > ul > li').first()).toContainText(`Ines Duarte moved “${BOOKING}” to In progress`);
    await elsewhere.close();
  });

  await test.step('on a phone too, and from there to the task', async () => {
    await ines.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(ines, 'the activity of a project on a phone');
    expect(await ines.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await ines.getByRole('main').getByRole('link', { name: BOOKING, exact: true }).first().click();
    await expect(ines.getByRole('heading', { name: BOOKING, level: 1 })).toBeVisible();
  });
});
