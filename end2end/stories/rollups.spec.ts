// Ten tasks of the firm are one line of the client's: put behind it, added there, finished, taken out, and never heard of outside.
import { expect, expectAccessible, test } from '../people';
import { BOOKING, CLIENT, MAP, together } from './steps/contact';
import { card } from './steps/firm';
import type { Page } from '@playwright/test';

/** Opens a task of the firm's board. */
async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** What a client's page says, word for word. */
async function words(page: Page): Promise<string> {
  return page.getByRole('main').innerText();
}

/** Ines calls the task that is open something else towards Claire. Once Claire reads it, whatever was told before has come, too. */
async function retitled(ines: Page, claire: Page, called: string): Promise<void> {
  await ines.getByRole('button', { name: 'Edit', exact: true }).click();
  await ines.getByLabel(`Title for ${CLIENT}`).fill(called);
  await ines.getByRole('button', { name: 'Save the task' }).click();
  await expect(claire.getByRole('link', { name: called, exact: true })).toBeVisible();
}

test('Ines puts work behind what Claire reads, sees how much of it is done, and Claire sees one line', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await claire.getByRole('link', { name: 'Projets' }).first().click();
  await expect(claire.getByRole('link', { name: BOOKING, exact: true })).toBeVisible();
  const before = await words(claire);
  const board = ines.url();
  // A colleague of hers has the board open beside her.
  const beside = await ines.context().newPage();
  await beside.goto(board);
  await expect(card(beside, BOOKING)).toBeVisible();

  await open(ines, BOOKING);
  const behind = ines.getByRole('region', { name: 'Behind this task' });
  await expect(behind).toContainText('Nothing stands behind this task.');
  const add = behind.getByRole('textbox', { name: 'New task behind it' });
  for (const title of ['Draw the fields', 'Try it on a phone']) {
    await add.fill(title);
    await add.press('Enter');
    await expect(behind.getByRole('link', { name: title, exact: true })).toBeVisible();
    await expect(add).toHaveValue('');
  }
  await expect(behind).toContainText(`${CLIENT} reads this task as one line`);
  await expect(behind).toContainText('0 of 2');
  await expectAccessible(ines, 'a line with what stands behind it');
  await expect(card(beside, BOOKING)).toContainText('0 of 2');
  await expect(card(beside, 'Draw the fields')).toContainText(`Behind “${BOOKING}”`);

  // Finished one by one: the firm reads it on the line, and the line itself stays where it is.
  await behind.getByRole('checkbox', { name: 'Draw the fields' }).check();
  await expect(behind).toContainText('1 of 2');
  await behind.getByRole('checkbox', { name: 'Try it on a phone' }).check();
  await expect(behind).toContainText('All 2 behind it done');
  await expect(card(beside, BOOKING)).toContainText('All 2 behind it done');
  const agreed = `${BOOKING}, as agreed`;
  await retitled(ines, claire, agreed);
  expect((await words(claire)).replaceAll(agreed, BOOKING)).toBe(before);

  // Its own page says where it stands and offers no sharing; taken out, it is a task like every other, and that can be undone.
  await behind.getByRole('link', { name: 'Draw the fields', exact: true }).click();
  await expect(ines.getByRole('heading', { name: 'Draw the fields', level: 1 })).toBeVisible();
  const stands = ines.locator('#stands-behind');
  await expect(stands.getByRole('link', { name: BOOKING, exact: true })).toBeVisible();
  await expect(ines.getByRole('button', { name: `Share with ${CLIENT}` })).toHaveCount(0);
  await expectAccessible(ines, 'a task behind a line');
  await stands.getByRole('button', { name: 'Take out' }).click();
  await expect(stands).toHaveCount(0);
  await expect(ines.getByRole('heading', { name: 'Behind this task' })).toBeFocused();
  await expect(ines.getByRole('button', { name: `Share with ${CLIENT}` })).toBeVisible();
  await ines.getByRole('button', { name: 'Undo' }).click();
  await expect(stands).toBeVisible();
  await stands.getByRole('link', { name: BOOKING, exact: true }).click();
  await expect(ines.getByRole('heading', { name: BOOKING, level: 1 })).toBeVisible();
  const drawn = `${BOOKING}, as drawn`;
  await retitled(ines, claire, drawn);
  expect((await words(claire)).replaceAll(drawn, BOOKING)).toBe(before);
});

test('what stands behind cannot be shared, several are put there at once, and the board hides it', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  const board = new URL(ines.url()).pathname;
  await open(ines, MAP);
  const behind = ines.getByRole('region', { name: 'Behind this task' });
  const add = behind.getByRole('textbox', { name: 'New task behind it' });
  await add.fill('Measure the quay');
  await add.press('Enter');
  await expect(behind.getByRole('link', { name: 'Measure the quay', exact: true })).toBeVisible();
  await behind.getByRole('button', { name: 'Take “Measure the quay” out' }).click();
  await expect(behind.getByRole('link', { name: 'Measure the quay', exact: true })).toHaveCount(0);
  // It was the only row: the keyboard is where the next one is typed.
  await expect(add).toBeFocused();

  // From the board, with the bar for what is picked.
  await ines.goto(`${board}?view=board`);
  await ines.getByRole('checkbox', { name: 'Pick Measure the quay' }).check();
  await ines.getByRole('toolbar').getByRole('button', { name: 'Put behind…' }).click();
  const dialog = ines.getByRole('dialog', { name: 'Put 1 task behind another' });
  await dialog.getByLabel('Behind which task?').fill(MAP);
  await expectAccessible(ines, 'putting behind');
  await dialog.getByLabel('Behind which task?').press('Enter');
  await expect(dialog).toBeHidden();
  await expect(card(ines, 'Measure the quay')).toContainText(`Behind “${MAP}”`);

  // Whatever else is tried, the reason says what to do.
  const pick = ines.getByRole('checkbox', { name: 'Pick Measure the quay' });
  if (!(await pick.isChecked())) await pick.check();
  await ines.getByRole('toolbar').getByRole('button', { name: 'Share…' }).click();
  await expect(ines.getByText(`It stands behind “${MAP}”. Take it out first.`)).toBeVisible();

  // Hidden, and kept in the address.
  await ines.getByRole('button', { name: 'Hide what stands behind' }).click();
  await expect(ines).toHaveURL(/behind=hidden/);
  await expect(card(ines, 'Measure the quay')).toHaveCount(0);
  await expect(card(ines, MAP)).toContainText('0 of 1');
  await ines.getByRole('button', { name: 'Hide what stands behind' }).click();
  await expect(card(ines, 'Measure the quay')).toBeVisible();
});

/** Where tasks are added. */
const TASKS = '**/api/staff/projects/*/tasks';

test('what is typed and ticked there is not lost, not done twice, and not shown as done when it is not', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await open(ines, BOOKING);
  const behind = ines.getByRole('region', { name: 'Behind this task' });
  const add = behind.getByRole('textbox', { name: 'New task behind it' });
  const row = (title: string) => behind.getByRole('link', { name: title, exact: true });

  // Every answer is lost: the words stay, and pressed again they make the same task.
  await ines.route(TASKS, async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await add.fill('Draw the fields');
  await add.press('Enter');
  await expect(behind.getByRole('alert')).toBeVisible({ timeout: 20_000 });
  await expect(add).toHaveValue('Draw the fields');
  await ines.unroute(TASKS);
  await add.press('Enter');
  await expect(add).toHaveValue('');
  await expect(row('Draw the fields')).toHaveCount(1);

  // Half written, it outlasts the page; and what is typed while it is sent is the next one's.
  await add.fill('Ask the harbour master');
  await ines.reload();
  await expect(add).toHaveValue('Ask the harbour master');
  let answer = () => {};
  const held = new Promise<void>((go) => (answer = go));
  await ines.route(TASKS, async (route) => {
    await held;
    await route.continue();
  });
  await add.press('Enter');
  await add.press('End');
  await add.pressSequentially('Print the sign');
  answer();
  await expect(add).toHaveValue('Print the sign');
  await expect(row('Ask the harbour master')).toBeVisible();
  await expect(row('Draw the fields')).toHaveCount(1);
  await ines.unroute(TASKS);
  await add.press('Enter');
  await expect(row('Print the sign')).toBeVisible();

  // A tick that did not get through goes back, and says why.
  const tick = behind.getByRole('checkbox', { name: 'Draw the fields' });
  await ines.route('**/finish', (route) => route.abort());
  await tick.click();
  await expect(behind.getByRole('alert')).toBeVisible({ timeout: 20_000 });
  await expect(tick).not.toBeChecked();
  await expect(behind).toContainText('0 of 3');
  await ines.unroute('**/finish');
  await tick.check();
  await expect(behind).toContainText('1 of 3');
  await expect(behind.getByRole('alert')).toHaveCount(0);
  await expect(tick).toBeFocused();

  // The keyboard goes on to the next row, and back to the button that opened the list.
  await behind.getByRole('button', { name: 'Take “Ask the harbour master” out' }).press('Enter');
  await expect(row('Ask the harbour master')).toHaveCount(0);
  await expect(behind.getByRole('button', { name: 'Take “Print the sign” out' })).toBeFocused();
  await behind.getByRole('button', { name: 'Put behind it' }).click();
  await behind.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(behind.getByRole('button', { name: 'Put behind it' })).toBeFocused();
});

test('the way back is not taken over what a colleague did meanwhile', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  const board = ines.url();
  await open(ines, BOOKING);
  const behind = ines.getByRole('region', { name: 'Behind this task' });
  const add = behind.getByRole('textbox', { name: 'New task behind it' });
  await add.fill('Print the sign');
  await add.press('Enter');
  await expect(behind.getByRole('link', { name: 'Print the sign', exact: true })).toBeVisible();
  // A colleague is about to put something behind another task.
  const beside = await ines.context().newPage();
  await beside.goto(board);
  await open(beside, MAP);
  const theirs = beside.getByRole('region', { name: 'Behind this task' });
  await theirs.getByRole('button', { name: 'Put behind it' }).click();
  const which = theirs.getByLabel('Which task stands behind this one?');
  await which.fill('Print the sign');

  await behind.getByRole('button', { name: 'Take “Print the sign” out' }).click();
  await expect(theirs.getByRole('button', { name: 'Print the sign' })).toBeVisible();
  await which.press('Enter');
  await expect(theirs.getByRole('link', { name: 'Print the sign', exact: true })).toBeVisible();
  await ines.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(ines.getByRole('alert').filter({ hasText: '“Print the sign” stays where it is. Somebody changed this' })).toBeVisible();
  await expect(theirs.getByRole('link', { name: 'Print the sign', exact: true })).toBeVisible();
  await expect(behind.getByRole('link', { name: 'Print the sign', exact: true })).toHaveCount(0);
  await beside.close();
});
