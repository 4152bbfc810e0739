// The firm's calendar: a task goes to another day by keyboard, by mouse and by finger, and what the client has read asks why.
import { expect, expectAccessible, test } from '../people';
import type { CDPSession, Locator, Page } from '@playwright/test';
import { BOOKING, CLIENT, together } from './steps/contact';

const INSIDE = 'Count the buoys';

test('a task goes to another day by keyboard and by mouse, with the way back', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  const month = nextMonth();
  await added(ines, `${month}-15`);
  await ines.goto(`${path(ines)}?view=calendar&month=${month}`);
  await expect(on(ines, `${month}-15`)).toBeVisible();

  // Picked up, a week on and a day back, and dropped.
  await on(ines, `${month}-15`).focus();
  await ines.keyboard.press('m');
  await expect(ines.getByText(`“${INSIDE}” is picked up.`, { exact: false })).toBeAttached();
  await ines.keyboard.press('ArrowDown');
  await expect(on(ines, `${month}-22`)).toBeFocused();
  await ines.keyboard.press('ArrowLeft');
  await expect(on(ines, `${month}-21`)).toBeFocused();
  await ines.keyboard.press('Escape');
  await expect(on(ines, `${month}-15`)).toBeFocused();
  for (const [key, day] of [['m', '15'], ['ArrowRight', '16'], ['Enter', '16']] as const) {
    await ines.keyboard.press(key);
    await expect(on(ines, `${month}-${day}`)).toBeFocused();
  }
  const toast = ines.locator('.toast');
  await expect(toast).toContainText(`The team date of “${INSIDE}” is `);
  await ines.keyboard.press('z');
  await expect(on(ines, `${month}-15`)).toBeVisible();

  // By mouse, and it is so for whoever comes now, too.
  await drag(ines, on(ines, `${month}-15`), day(ines, `${month}-18`));
  await expect(on(ines, `${month}-18`)).toBeVisible();
  await expect(toast).toContainText(`The team date of “${INSIDE}” is `);
  await expectAccessible(ines, 'a day that was moved');
  await ines.reload();
  await expect(on(ines, `${month}-18`)).toBeVisible();
});

test('a date the client has read moves only with a reason', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  const month = nextMonth();
  await ines.keyboard.press('2');
  const told = ines.getByRole('button', { name: `Client date of ${BOOKING}` });
  await told.press('e');
  const date = ines.getByLabel(`Client date of ${BOOKING}`).and(ines.locator('input'));
  await date.fill(`${month}-15`);
  await date.press('Enter');
  await expect(told).toContainText('15');
  const calendar = `${path(ines)}?view=calendar&month=${month}`;
  await ines.goto(calendar);
  const chip = (of: string) => day(ines, `${month}-${of}`).getByRole('link', { name: BOOKING });
  await drag(ines, chip('15'), day(ines, `${month}-17`));
  const asked = ines.getByRole('group', { name: new RegExp(`^You move a date ${CLIENT} has read`) });
  const reason = asked.getByRole('textbox', { name: `Say why, ${CLIENT} will read it` });
  await expect(reason).toBeFocused();
  await expect(chip('15')).toBeVisible();
  await ines.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);
  await expect(chip('15')).toBeFocused();
  await drag(ines, chip('15'), day(ines, `${month}-17`));
  await asked.getByRole('button', { name: 'Move the date' }).click();
  await expect(asked).toContainText('Say why in a sentence');
  await reason.fill('Les marées décident.');
  // Half said, and the page was left: the date stays, and what was typed comes back with the question.
  await ines.getByRole('link', { name: 'Portfolio' }).first().click();
  await expect(ines.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
  await ines.goto(calendar);
  await drag(ines, chip('15'), day(ines, `${month}-17`));
  await expect(reason).toHaveValue('Les marées décident.');
  await asked.getByRole('button', { name: 'Move the date' }).click();
  await expect(chip('17')).toBeVisible();
  await expect(ines.locator('.toast')).toContainText(`The client date of “${BOOKING}” is `);
});

test('a day is taken back from an opened task, and a date the client has read from another view', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  const month = nextMonth();
  const toast = ines.locator('.toast');
  await added(ines, `${month}-15`);
  const told = await toldOn(ines, `${month}-15`);
  const calendar = `${path(ines)}?view=calendar&month=${month}`;
  await ines.goto(calendar);

  await drag(ines, on(ines, `${month}-15`), day(ines, `${month}-18`));
  await expect(toast).toContainText(`The team date of “${INSIDE}” is `);
  await on(ines, `${month}-18`).click();
  await expect(ines.getByRole('heading', { name: INSIDE, level: 1 })).toBeVisible();
  await ines.keyboard.press('z');
  await expect(toast).toContainText(/15/);
  await ines.goto(calendar);
  await expect(on(ines, `${month}-15`)).toBeVisible();

  // Back to a day they have read as well: that is asked about where she is by then.
  await drag(ines, chip(ines, `${month}-15`), day(ines, `${month}-17`));
  const { asked, reason } = question(ines);
  await reason.fill('Les marées décident.');
  await reason.press('Enter');
  await expect(toast).toContainText(`The client date of “${BOOKING}” is `);
  await ines.keyboard.press('2');
  await expect(told).toContainText('17');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(reason).toBeFocused();
  await reason.fill('Les marées ont changé d’avis.');
  await asked.getByRole('button', { name: 'Move the date' }).click();
  await expect(told).toContainText('15');
  await expect(told).toBeFocused();
});

test('a date that is asked about keeps its reason while others are dragged, and in every view', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  const month = nextMonth();
  await added(ines, `${month}-12`);
  const told = await toldOn(ines, `${month}-15`);
  await ines.goto(`${path(ines)}?view=calendar&month=${month}`);
  await drag(ines, chip(ines, `${month}-15`), day(ines, `${month}-17`));
  const { asked, reason } = question(ines);
  await reason.fill('Les marées');
  await drag(ines, chip(ines, `${month}-15`), day(ines, `${month}-19`));
  await expect(reason).toBeFocused();
  await expect(reason).toHaveValue('Les marées');
  await expect(asked).toContainText('17');
  // What the client does not read asks nothing, and moves.
  await drag(ines, on(ines, `${month}-12`), day(ines, `${month}-13`));
  await expect(on(ines, `${month}-13`)).toBeVisible();
  await expect(reason).toHaveValue('Les marées');
  await on(ines, `${month}-13`).focus();
  await ines.keyboard.press('2');
  await expect(reason).toHaveValue('Les marées');
  await reason.fill('Les marées décident.');
  await reason.press('Enter');
  await expect(told).toContainText('17');
});

test('a finger that is held lifts a task, and one that moves at once does not', async ({ house, sit, browser }) => {
  const { ines } = await together(house, sit);
  const month = nextMonth();
  await added(ines, `${month}-15`);
  const phone = await browser.newContext({
    viewport: { width: 1024, height: 800 },
    hasTouch: true,
    baseURL: house.url,
    storageState: await ines.context().storageState(),
  });
  const page = await phone.newPage();
  await page.goto(`${path(ines)}?view=calendar&month=${month}`);
  const from = on(page, `${month}-15`);
  await from.scrollIntoViewIfNeeded();
  const screen = await phone.newCDPSession(page);
  const [x, y] = await middle(from);
  await touch(screen, 'touchStart', x, y);
  await touch(screen, 'touchMove', x, y - 40);
  await touch(screen, 'touchEnd');
  await expect(from).toBeVisible();

  // That one scrolled: everything stands elsewhere once it has come to rest.
  await page.waitForTimeout(600);
  const [fromX, fromY] = await middle(from);
  const [toX, toY] = await middle(day(page, `${month}-16`));
  await touch(screen, 'touchStart', fromX, fromY);
  await page.waitForTimeout(400);
  for (let step = 1; step <= 8; step += 1) {
    await touch(screen, 'touchMove', fromX + ((toX - fromX) * step) / 8, fromY + ((toY - fromY) * step) / 8);
  }
  await touch(screen, 'touchEnd');
  await expect(on(page, `${month}-16`)).toBeVisible();
  await phone.close();
});

/** Adds an internal task with a team date, in the list. */
async function added(page: Page, date: string): Promise<void> {
  await page.keyboard.press('2');
  const add = page.locator('.tasks textarea');
  await add.fill(INSIDE);
  const by = page.locator('.tasks form').filter({ has: page.locator('textarea') }).getByLabel('Team date', { exact: true });
  await by.fill(date);
  await by.press('Enter');
  await expect(page.getByRole('link', { name: INSIDE, exact: true })).toBeVisible();
}

function day(page: Page, date: string): Locator {
  return page.locator(`li[data-day="${date}"]`);
}

/** A client date in the list, told; gives the cell it stands in. */
async function toldOn(page: Page, date: string): Promise<Locator> {
  await page.keyboard.press('2');
  const told = page.getByRole('button', { name: `Client date of ${BOOKING}` });
  await told.press('e');
  const field = page.getByLabel(`Client date of ${BOOKING}`).and(page.locator('input'));
  await field.fill(date);
  await field.press('Enter');
  await expect(told).toContainText(String(Number(date.slice(-2))));
  return told;
}

function chip(page: Page, date: string): Locator {
  return day(page, date).getByRole('link', { name: BOOKING });
}

/** What is asked before a date the client has read moves. */
function question(page: Page): { asked: Locator; reason: Locator } {
  const asked = page.getByRole('group', { name: new RegExp(`^You move a date ${CLIENT} has read`) });
  return { asked, reason: asked.getByRole('textbox', { name: `Say why, ${CLIENT} will read it` }) };
}

function on(page: Page, date: string): Locator {
  return day(page, date).getByRole('link', { name: INSIDE });
}

async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const [x, y] = await middle(what);
  const [toX, toY] = await middle(onto);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y + 4, { steps: 3 });
  await page.mouse.move(toX, toY, { steps: 8 });
  await page.mouse.up();
}

async function touch(screen: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0): Promise<void> {
  await screen.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
}

async function middle(what: Locator): Promise<[number, number]> {
  const box = (await what.boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

function path(page: Page): string {
  return new URL(page.url()).pathname;
}

/** The month after this one, as in the address. */
function nextMonth(): string {
  const now = new Date();
  const first = new Date(now.getFullYear(), now.getMonth() + 1, 1);
  return `${first.getFullYear()}-${String(first.getMonth() + 1).padStart(2, '0')}`;
}
