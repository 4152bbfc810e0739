// A project as board, list, timeline and calendar: what is shown stands in the address, and everything is done by keyboard alone.
import { expect, expectAccessible, test } from '../people';
import type { Locator, Page } from '@playwright/test';
import { ACCESS, BOOKING, closeTask, MAP, PROJECT, task, together } from './steps/contact';

const PHONE = { viewport: { width: 390, height: 844 } };

test('the firm orders, filters and changes a list by keyboard, and the address remembers it', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await ines.keyboard.press('2');
  await expect(table(ines)).toBeVisible();
  await expect(ines).toHaveURL(/\?view=list$/);
  await expectAccessible(ines, "Ines's list");

  // A column's head orders, turns round and lets go; a reload keeps it.
  const title = ines.getByRole('columnheader', { name: 'Task', exact: true });
  await title.getByRole('button').press('Enter');
  await expect(title).toHaveAttribute('aria-sort', 'ascending');
  await title.getByRole('button').press('Enter');
  await expect(title).toHaveAttribute('aria-sort', 'descending');
  await expect(ines).toHaveURL(/\?view=list&sort=-title$/);
  await ines.reload();
  await expect(title).toHaveAttribute('aria-sort', 'descending');

  // A filter in the address can be taken off, though there is little to filter.
  await ines.goto(`${path(ines)}?view=list&turn=client`);
  await expect(ines.locator('tr[data-action]')).toHaveCount(2);
  await expect(ines.getByRole('link', { name: BOOKING, exact: true })).toHaveCount(0);
  await ines.getByRole('button', { name: /^All/ }).press('Enter');
  await expect(ines.getByRole('link', { name: BOOKING, exact: true })).toBeVisible();
  await expect(ines).toHaveURL(/\?view=list$/);

  // From row to row, and picking on the way.
  const first = ines.locator('.tasks a[id^=card-]').first();
  await first.focus();
  await ines.keyboard.press('x');
  await ines.keyboard.press('Shift+J');
  await expect(ines.getByRole('toolbar', { name: '2 picked' })).toBeVisible();
  await expect(ines.locator('tr[aria-selected=true]')).toHaveCount(2);
  await expect(ines.locator('.tasks a[id^=card-]').nth(1)).toBeFocused();
  await ines.keyboard.press('Escape');
  await expect(ines.getByRole('toolbar')).toHaveCount(0);

  // A title, and with Tab the stage and the date beside it. The client sees the date at once.
  await ines.getByRole('link', { name: BOOKING, exact: true }).focus();
  await ines.keyboard.press('e');
  const field = ines.getByRole('textbox', { name: `Title of ${BOOKING}` });
  await expect(field).toBeFocused();
  await field.fill('Booking form, second try');
  await field.press('Tab');
  await expect(ines.getByRole('combobox', { name: /^Stage of / })).toBeFocused();
  await ines.keyboard.press('Tab');
  const date = ines.getByLabel(/^Client date of /).and(ines.locator('input'));
  await expect(date).toBeFocused();
  await date.fill(`${nextYear()}-12-10`);
  await date.press('Enter');
  const renamed = row(ines, 'Booking form, second try');
  await expect(renamed.getByRole('button', { name: /^Client date of / })).toContainText(`10 Dec ${nextYear()}`);
  await claire.getByRole('link', { name: 'Projets' }).first().click();
  await expect(claire.getByRole('region', { name: /^Tableau/ })).toBeVisible();
  await claire.keyboard.press('2');
  await expect(claire.locator('.lrow').filter({ hasText: BOOKING })).toContainText(`10 déc. ${nextYear()}`);

  // That date is one the client has read by now: it moves only when that is meant.
  const told = renamed.getByRole('button', { name: /^Client date of / });
  await expect(told).toBeFocused();
  await ines.keyboard.press('F2');
  await date.fill(`${nextYear()}-12-17`);
  await date.press('Enter');
  const asked = ines.getByRole('group', { name: /^You move a date Maison Pivoine has read/ });
  const reason = asked.getByRole('textbox', { name: 'Say why, Maison Pivoine will read it' });
  await expect(reason).toBeFocused();
  await expectAccessible(ines, 'a date that moves');
  await ines.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);
  await expect(told).toContainText(`10 Dec ${nextYear()}`);
  await expect(told).toBeFocused();
  await ines.keyboard.press('e');
  await date.fill(`${nextYear()}-12-17`);
  await date.press('Enter');
  await reason.fill('Les marées décident.');
  await asked.getByRole('button', { name: 'Move the date' }).press('Enter');
  await expect(told).toContainText(`17 Dec ${nextYear()}`);
  await expect(claire.locator('.lrow').filter({ hasText: BOOKING })).toContainText(`17 déc. ${nextYear()}`);

  // A task opened from the list leads back to the list; the way back of the browser leads through the views.
  await ines.getByRole('link', { name: MAP, exact: true }).press('Enter');
  await expect(ines.getByRole('heading', { name: MAP, level: 1 })).toBeVisible();
  await ines.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: PROJECT }).click();
  await expect(table(ines)).toBeVisible();
  await ines.keyboard.press('1');
  await expect(ines.getByRole('region', { name: 'Board' })).toBeVisible();
  await ines.goBack();
  await expect(table(ines)).toBeVisible();

  // The last row adds.
  await ines.keyboard.press('n');
  const add = ines.locator('.tasks textarea');
  await add.fill('Count the buoys');
  await add.press('Enter');
  await expect(ines.getByRole('link', { name: 'Count the buoys', exact: true })).toBeVisible();
});

test('two colleagues in the same cell: the second is told, and nothing is lost', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  const again = await ines.context().newPage();
  await again.goto(`${path(ines)}?view=list`);
  await expect(table(again)).toBeVisible();
  await again.getByRole('link', { name: MAP, exact: true }).focus();
  await again.keyboard.press('e');
  const field = again.getByRole('textbox', { name: `Title of ${MAP}` });
  await field.fill('Approve the second map');
  await ines.keyboard.press('2');
  await expect(table(ines)).toBeVisible();
  await ines.getByRole('link', { name: MAP, exact: true }).focus();
  await ines.keyboard.press('e');
  await ines.getByRole('textbox', { name: `Title of ${MAP}` }).fill('Approve the third map');
  await ines.keyboard.press('Enter');
  await expect(ines.getByRole('link', { name: 'Approve the third map', exact: true })).toBeVisible();
  await expect(field).toHaveValue('Approve the second map');
  await field.press('Enter');
  await expect(again.getByText(/was not saved\. Somebody changed it meanwhile/)).toBeVisible();
  // What was typed stands in its cell again, to keep or to leave.
  const kept = again.getByRole('textbox', { name: /^Title of / });
  await expect(kept).toHaveValue('Approve the second map');
  await kept.press('Escape');
  await expect(again.getByRole('link', { name: 'Approve the third map', exact: true })).toBeFocused();
  await again.close();
});

test('on a phone a contact has a list: their turn first, one filled button', async ({ house, sit }) => {
  const { claire } = await together(house, sit, PHONE);
  await claire.getByRole('link', { name: 'Projets' }).first().click();
  await expect(claire.getByRole('heading', { name: 'À vous', level: 2 })).toBeVisible();
  await expect(claire.getByRole('region', { name: /^Tableau/ })).toHaveCount(0);
  await expect(claire.locator('.lrow.yours')).toHaveCount(2);
  await expect(claire.locator('.lrow .btn.act')).toHaveCount(1);
  await expect(claire.locator('.lrow.yours').first().locator('.btn')).toHaveClass(/\bact\b/);
  for (const height of await claire.locator('.lrow .btn').evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height))) {
    expect(height).toBeGreaterThanOrEqual(44);
  }
  await expectAccessible(claire, "Claire's list");
  await claire.locator('.lrow').filter({ hasText: MAP }).locator('h3 a').click();
  await expect(task(claire, MAP)).toBeVisible();
  await closeTask(claire);
  await expect(claire.locator('.lrow.yours')).toHaveCount(2);

  // The board is one choice away, and an address that names it is kept.
  await claire.getByRole('button', { name: /^Affichage/ }).click();
  await claire.getByRole('menuitemradio', { name: 'Tableau' }).click();
  await expect(claire.getByRole('region', { name: /^Tableau/ })).toBeVisible();
  await expect(claire).toHaveURL(/\?view=board$/);
  await claire.goBack();
  await expect(claire.locator('.lrow.yours')).toHaveCount(2);
});

test('a calendar in Swedish: weeks from Monday, days and months by keyboard', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  const month = nextMonth();
  await ines.keyboard.press('2');
  await expect(table(ines)).toBeVisible();
  await row(ines, BOOKING).getByRole('button', { name: /^Client date of / }).press('Enter');
  const date = ines.getByLabel(/^Client date of /).and(ines.locator('input'));
  await date.fill(`${month.word}-15`);
  await date.press('Enter');
  await expect(row(ines, BOOKING).getByRole('button', { name: /^Client date of / })).toContainText('15');

  await claire.getByRole('button', { name: /Claire Fontaine/ }).click();
  await claire.getByRole('menuitemradio', { name: 'Svenska' }).click();
  await expect(claire.locator('html')).toHaveAttribute('lang', 'sv');
  await claire.getByRole('link', { name: 'Projekt' }).first().click();
  await expect(claire.getByRole('region', { name: /^Tavla/ })).toBeVisible();
  await claire.keyboard.press('4');
  await expect(claire.locator('.cal.weekdays li').first()).toHaveText('måndag');
  await expect(claire.locator('ol.cal > li')).toHaveCount(await cells(claire));
  await expect(claire.locator('ol.cal > li[aria-current=date]')).toHaveCount(1);

  // Page Down goes on by a month, an arrow by a day, over the end of a month too.
  await claire.locator('ol.cal > li[tabindex="0"]').focus();
  await claire.keyboard.press('PageDown');
  await expect(claire.locator('#month')).toHaveText(month.swedish);
  await expect(claire).toHaveURL(new RegExp(`month=${month.word}`));
  const chip = claire.locator(`li[data-day="${month.word}-15"] a`);
  await expect(chip).toHaveText(`Klar hos oss ${BOOKING}`);
  await claire.locator(`li[data-day="${month.word}-01"]`).focus();
  await claire.keyboard.press('ArrowRight');
  await expect(claire.locator(`li[data-day="${month.word}-02"]`)).toBeFocused();
  await expectAccessible(claire, "Claire's calendar");
  await claire.reload();
  await expect(claire.locator('#month')).toHaveText(month.swedish);
  await chip.click();
  await expect(task(claire, BOOKING)).toBeVisible();
  await claire.keyboard.press('Escape');
  await expect(claire.getByRole('dialog')).toHaveCount(0);
  await expect(claire.locator('#month')).toHaveText(month.swedish);

  // What is asked of her without a day is on none; the firm's calendar has the same day.
  await expect(claire.getByRole('link', { name: ACCESS })).toHaveCount(0);
  await ines.goto(`${path(ines)}?view=calendar&month=${month.word}`);
  await expect(ines.locator(`li[data-day="${month.word}-15"] a`)).toContainText(BOOKING);
  await expectAccessible(ines, "Ines's calendar");

  // The same along the days, where what has no date is counted and not drawn.
  await ines.keyboard.press('3');
  const line = ines.getByRole('region', { name: 'Timeline, scrolls sideways' });
  await expect(line.getByRole('listitem').filter({ hasText: BOOKING })).toContainText(/^.*Ready from us .*15/);
  await expect(ines.getByText(/no date and (is|are) not shown here/)).toBeVisible();
  await expectAccessible(ines, "Ines's timeline");
});

test('an address with a filter survives the door', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  const colleague = await sit();
  await colleague.goto(`${path(ines)}?view=list&turn=client`);
  await colleague.getByLabel('E-mail').fill('ines@halden-rask.example');
  await colleague.getByLabel('Password').fill('a short sentence');
  await colleague.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(table(colleague)).toBeVisible();
  await expect(colleague).toHaveURL(/\?view=list&turn=client$/);
  await expect(colleague.locator('tr[data-action]')).toHaveCount(2);
});

function table(page: Page): Locator {
  return page.getByRole('region', { name: 'Tasks' }).getByRole('table');
}

function row(page: Page, title: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

function path(page: Page): string {
  return new URL(page.url()).pathname;
}

/** Far enough that no date of a story is late or today. */
function nextYear(): number {
  return new Date().getFullYear() + 1;
}

/** The month after this one: as in the address, and as a Swedish reader has it. */
function nextMonth(): { word: string; swedish: string } {
  const now = new Date();
  const first = new Date(now.getFullYear(), now.getMonth() + 1, 1);
  const word = `${first.getFullYear()}-${String(first.getMonth() + 1).padStart(2, '0')}`;
  return { word, swedish: new Intl.DateTimeFormat('sv-SE', { month: 'long', year: 'numeric' }).format(first) };
}

/** How many days whole weeks from Monday make of the month that is shown. */
async function cells(page: Page): Promise<number> {
  const days = await page.locator('ol.cal > li').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-day')!));
  expect(new Date(`${days[0]}T12:00:00Z`).getUTCDay()).toBe(1);
  expect(days.length % 7).toBe(0);
  return days.length;
}
