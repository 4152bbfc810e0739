// The firm's list: stage, dates and people are changed in the row, rows go elsewhere by hand, and what is typed is kept.
import { expect, expectAccessible, test } from '../people';
import type { Locator, Page } from '@playwright/test';
import { BOOKING, MAP, together } from './steps/contact';
import { carry } from './steps/firm';

test('stage, team date and people are changed in the row by keyboard', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await list(ines);
  const day = `${nextYear()}-12-10`;

  // From cell to cell with the arrows, and in with E.
  await ines.getByRole('link', { name: BOOKING, exact: true }).focus();
  await ines.keyboard.press('ArrowRight');
  await expect(cell(ines, 'Stage', BOOKING)).toBeFocused();
  await ines.keyboard.press('e');
  const stage = ines.getByRole('combobox', { name: `Stage of ${BOOKING}` });
  await expect(stage).toBeFocused();
  await expectAccessible(ines, 'a stage that is being changed');
  await stage.selectOption({ label: 'Waiting for the harbour office' });
  await stage.press('Enter');
  await expect(cell(ines, 'Stage', BOOKING)).toContainText('Waiting for the harbour office');
  await expect(cell(ines, 'Stage', BOOKING)).toBeFocused();

  // The team's own date asks nobody.
  await cell(ines, 'Team date', BOOKING).press('F2');
  const date = ines.getByLabel(`Team date of ${BOOKING}`).and(ines.locator('input'));
  await date.fill(day);
  await date.press('Tab');
  const who = ines.getByRole('group', { name: `Who works on ${BOOKING}` });
  await expect(who.getByRole('checkbox').first()).toBeFocused();
  await expectAccessible(ines, 'people who are being chosen');
  await who.getByRole('checkbox', { name: 'Ines Duarte' }).check();
  await ines.keyboard.press('Enter');
  await expect(who).toHaveCount(0);
  await expect(cell(ines, 'Who works on', BOOKING)).toContainText('Ines Duarte');
  await expect(cell(ines, 'Team date', BOOKING)).toContainText(`10 Dec ${nextYear()}`);

  // It is so for whoever comes now, too.
  await ines.reload();
  await expect(cell(ines, 'Stage', BOOKING)).toContainText('Waiting for the harbour office');
  await expect(cell(ines, 'Team date', BOOKING)).toContainText(`10 Dec ${nextYear()}`);
  await expect(cell(ines, 'Who works on', BOOKING)).toContainText('Ines Duarte');

  // Escape leaves what it said.
  await cell(ines, 'Who works on', BOOKING).press('e');
  await who.getByRole('checkbox', { name: 'Ines Duarte' }).uncheck();
  await ines.keyboard.press('Escape');
  await expect(cell(ines, 'Who works on', BOOKING)).toContainText('Ines Duarte');
  await expect(cell(ines, 'Who works on', BOOKING)).toBeFocused();
});

test('two colleagues set one team date: the second is told, and keeps what they typed', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await list(ines);
  const again = await ines.context().newPage();
  await again.goto(ines.url());
  await cell(again, 'Team date', MAP).press('e');
  const date = again.getByLabel(`Team date of ${MAP}`).and(again.locator('input'));
  await date.fill(`${nextYear()}-12-10`);
  await cell(ines, 'Team date', MAP).press('e');
  const first = ines.getByLabel(`Team date of ${MAP}`).and(ines.locator('input'));
  await first.fill(`${nextYear()}-11-05`);
  await first.press('Enter');
  await expect(cell(ines, 'Team date', MAP)).toContainText(`5 Nov ${nextYear()}`);
  await date.press('Enter');
  await expect(again.getByText(/was not saved\. Somebody changed it meanwhile/)).toBeVisible();
  await expect(date).toHaveValue(`${nextYear()}-12-10`);
  await date.press('Enter');
  await expect(cell(ines, 'Team date', MAP)).toContainText(`10 Dec ${nextYear()}`);
  await again.close();
});

test('what is asked about and what cannot be kept come before another cell', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await list(ines);
  const told = cell(ines, 'Client date', BOOKING);
  const date = ines.getByLabel(`Client date of ${BOOKING}`).and(ines.locator('input'));
  for (const day of [10, 17]) {
    await told.press('e');
    await date.fill(`${nextYear()}-12-${day}`);
    await date.press('Enter');
    if (day === 10) await expect(told).toContainText(`10 Dec ${nextYear()}`);
  }
  const reason = ines.getByRole('textbox', { name: /^Say why, / });
  await expect(reason).toBeFocused();
  await reason.fill('Les marées');
  await cell(ines, 'Team date', MAP).click();
  await expect(reason).toBeFocused();
  await expect(reason).toHaveValue('Les marées');
  await reason.fill('Les marées décident.');
  await reason.press('Enter');
  await expect(told).toContainText(`17 Dec ${nextYear()}`);

  // A title that is too long stands in its cell until it is shorter, or left.
  await ines.getByRole('link', { name: MAP, exact: true }).focus();
  await ines.keyboard.press('e');
  const title = ines.getByRole('textbox', { name: `Title of ${MAP}` });
  const long = 'A map '.repeat(50).trim();
  await title.fill(long);
  await cell(ines, 'Team date', BOOKING).click();
  await expect(title).toBeFocused();
  await expect(title).toHaveValue(long);
  await expect(ines.getByText(`“${MAP}” was not saved.`, { exact: false })).toBeVisible();
  await title.press('Escape');
  await cell(ines, 'Team date', BOOKING).click();
  await expect(ines.getByLabel(`Team date of ${BOOKING}`).and(ines.locator('input'))).toBeFocused();
});

test('a row is carried and dragged to another stage, and not while the list is sorted', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await list(ines);
  await expect(cell(ines, 'Stage', BOOKING)).toContainText('In progress');
  await carry(ines, BOOKING, ['m', 'ArrowRight']);
  await expect(ines.getByText(/^Waiting for the harbour office, place \d+ of \d+$/)).toBeAttached();
  await carry(ines, BOOKING, ['Enter']);
  await expect(cell(ines, 'Stage', BOOKING)).toContainText('Waiting for the harbour office');
  await expect(ines.locator('.toast')).toContainText(`“${BOOKING}” stands in Waiting for the harbour office now.`);
  await ines.keyboard.press('z');
  await expect(cell(ines, 'Stage', BOOKING)).toContainText('In progress');

  // By mouse: onto the upper half of a row of another stage.
  const [from, onto] = [ines.getByRole('link', { name: BOOKING, exact: true }), row(ines, MAP)];
  const [x, y] = await middle(from);
  await ines.mouse.move(x, y);
  await ines.mouse.down();
  await ines.mouse.move(x + 10, y + 4, { steps: 3 });
  const box = (await onto.boundingBox())!;
  await ines.mouse.move(x + 10, box.y + 6, { steps: 8 });
  await ines.mouse.up();
  await expect(cell(ines, 'Stage', BOOKING)).toContainText('Waiting for the harbour office');
  await expect(table(ines)).toBeVisible();

  // Sorted, rows keep their places, and it is said why.
  await ines.getByRole('columnheader', { name: 'Task', exact: true }).getByRole('button').click();
  await carry(ines, BOOKING, ['m']);
  await expect(ines.locator('.toast')).toContainText('The list is sorted, so rows keep their places.');
});

test('“Move to…” goes after a task that is looked for', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await list(ines);
  await ines.getByRole('button', { name: `More about ${BOOKING}` }).click();
  await ines.getByRole('menuitem', { name: 'Move to…' }).click();
  const dialog = ines.getByRole('dialog', { name: `Move “${BOOKING}”` });
  await dialog.getByLabel('Stage').selectOption({ label: 'Waiting for the harbour office' });
  await dialog.getByLabel('Place').selectOption({ label: 'After a task…' });
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  const which = dialog.getByRole('textbox', { name: 'After which task?' });
  await expect(which).toHaveAttribute('aria-invalid', 'true');
  await which.fill('the map');
  await dialog.getByRole('radio', { name: MAP }).check();
  await expectAccessible(ines, 'a place that is looked for');
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => {
    const titles = await ines.locator('.tasks a[id^=card-]').allInnerTexts();
    return titles.indexOf(BOOKING) - titles.indexOf(MAP);
  }).toBe(1);
});

test('what is typed into the last row survives a reload, with who and when, and is gone once it is added', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await list(ines);
  const add = ines.locator('.tasks textarea');
  const form = ines.locator('.tasks form').filter({ has: ines.locator('textarea') });
  await expect(form.getByLabel('Who', { exact: true })).toHaveCount(0);
  await add.fill('Count the buoys');
  await form.getByLabel('Who', { exact: true }).selectOption({ label: 'Ines Duarte' });
  await form.getByLabel('Team date', { exact: true }).fill(`${nextYear()}-12-10`);
  await expectAccessible(ines, 'a task that is being added');
  await ines.reload();
  await expect(add).toHaveValue('Count the buoys');
  await expect(form.getByLabel('Who', { exact: true }).locator('option:checked')).toHaveText('Ines Duarte');
  await form.getByLabel('Team date', { exact: true }).press('Enter');
  await expect(cell(ines, 'Team date', 'Count the buoys')).toContainText(`10 Dec ${nextYear()}`);
  await expect(cell(ines, 'Who works on', 'Count the buoys')).toContainText('Ines Duarte');
  await expect(add).toHaveValue('');
  await expect(add).toBeFocused();
  await expect(form.getByLabel('Who', { exact: true })).toHaveCount(0);
  await ines.reload();
  await expect(table(ines)).toBeVisible();
  await expect(add).toHaveValue('');
});

async function list(page: Page): Promise<void> {
  await page.keyboard.press('2');
  await expect(table(page)).toBeVisible();
}

function table(page: Page): Locator {
  return page.getByRole('region', { name: 'Tasks' }).getByRole('table');
}

function row(page: Page, title: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

/** A cell that is changed in place, as it reads. */
function cell(page: Page, what: string, title: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${what}( of)? ${title}`) });
}

/** Far enough that no date of a story is late or today. */
function nextYear(): number {
  return new Date().getFullYear() + 1;
}

async function middle(what: Locator): Promise<[number, number]> {
  const box = (await what.boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}
