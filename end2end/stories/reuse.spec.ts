// What is used again: a checklist two people write on, a project as the template of another client's,
// a task that comes again, and a small project.
import { expect, expectAccessible, test } from '../people';
import type { Page } from '@playwright/test';
import { BOOKING, together } from './steps/contact';
import { card, goTo, lane } from './steps/firm';

const SKOGHOLM = { name: 'Skogholm', accent: '#1f5a41', language: 'Svenska', host: 'skogholm.localhost' };

const list = (page: Page) => page.getByRole('region', { name: 'Checklist' });
const lines = (page: Page) => list(page).getByRole('listitem').locator('.words').allInnerTexts();
const grip = (page: Page, text: string) => list(page).getByRole('button', { name: `Move “${text}”` });

async function choose(page: Page, text: string, act: string): Promise<void> {
  await list(page).getByRole('button', { name: `More about “${text}”` }).click();
  await list(page).getByRole('menuitem', { name: act }).click();
}

test('a checklist is written, ordered and ticked by two people at once, and nothing is lost', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await ines.getByRole('link', { name: BOOKING, exact: true }).click();
  await expect(ines.getByRole('heading', { name: BOOKING, level: 1 })).toBeVisible();
  const other = await ines.context().newPage();
  await other.goto(ines.url());
  await expect(list(other)).toBeVisible();
  const before = await lines(ines);

  // Several lines at once, and one from the other side meanwhile.
  const add = list(ines).getByLabel('Add to the checklist');
  await add.fill('Count the berths\nAsk for prices');
  await add.press('Enter');
  await list(other).getByLabel('Add to the checklist').fill('Draw the form');
  await list(other).getByLabel('Add to the checklist').press('Enter');
  for (const page of [ines, other]) {
    await expect.poll(async () => (await lines(page)).slice(before.length).sort()).toEqual(['Ask for prices', 'Count the berths', 'Draw the form']);
  }
  await expect(add).toHaveValue('');
  await expectAccessible(ines, 'a task with a checklist');

  // By keyboard: the handle keeps the keyboard while its line goes up.
  await grip(ines, 'Ask for prices').focus();
  for (let place = (await lines(ines)).indexOf('Ask for prices'); place > 0; place -= 1) {
    await ines.keyboard.press('ArrowUp');
    await expect.poll(async () => (await lines(ines)).indexOf('Ask for prices')).toBe(place - 1);
    await expect(grip(ines, 'Ask for prices')).toBeFocused();
  }
  await expect.poll(async () => (await lines(other))[0]).toBe('Ask for prices');

  // By mouse: below the last.
  const last = list(ines).getByRole('listitem').last();
  const from = (await grip(ines, 'Ask for prices').boundingBox())!;
  const to = (await last.boundingBox())!;
  await ines.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await ines.mouse.down();
  await ines.mouse.move(from.x + from.width / 2, to.y + to.height + 4, { steps: 12 });
  await ines.mouse.up();
  for (const page of [ines, other]) await expect.poll(async () => (await lines(page)).at(-1)).toBe('Ask for prices');

  // While one writes a line anew, the other does too: the words of both are in sight, and nobody writes over what they did not see.
  await choose(ines, 'Draw the form', 'Write anew');
  const field = list(ines).getByLabel('What is to be done');
  await field.fill('Draw the form twice');
  await choose(other, 'Draw the form', 'Write anew');
  await list(other).getByLabel('What is to be done').fill('Draw the long form');
  await list(other).getByLabel('What is to be done').press('Enter');
  await expect(list(ines)).toContainText('Somebody wrote meanwhile: “Draw the long form”');
  await expect(field).toHaveValue('Draw the form twice');
  await field.press('Enter');
  await expect.poll(() => lines(other)).toContain('Draw the form twice');

  // Ticked here, ticked there; removed with its tick, and brought back with it.
  await list(other).getByRole('checkbox', { name: 'Count the berths' }).check();
  await expect(list(ines).getByRole('checkbox', { name: 'Count the berths' })).toBeChecked();
  await choose(ines, 'Count the berths', 'Remove');
  await expect.poll(() => lines(other)).not.toContain('Count the berths');
  await ines.getByRole('button', { name: 'Undo' }).click();
  await expect(list(other).getByRole('checkbox', { name: 'Count the berths' })).toBeChecked();
  await other.close();
});

test('a project becomes the template of another client’s, and what it shared is proposed and not shared', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await ines.getByRole('button', { name: 'More about this project' }).click();
  await ines.getByRole('menuitem', { name: 'Use as a template…' }).click();
  const making = ines.getByRole('dialog', { name: 'Use as a template' });
  await expectAccessible(ines, 'making a template');
  await making.getByRole('button', { name: 'Make the template' }).click();
  await expect(making.locator('.refusal')).toBeVisible();
  await making.getByLabel('Name of the template').fill('A website');
  await making.getByRole('button', { name: 'Make the template' }).click();
  await expect(making).toBeHidden();
  await expect(ines.getByText('Made the template “A website”')).toBeVisible();

  await goTo(ines, 'Portfolio');
  await ines.getByRole('button', { name: 'New client' }).click();
  const taking = ines.getByRole('dialog', { name: 'New client' });
  await taking.getByLabel('Name', { exact: true }).fill(SKOGHOLM.name);
  await taking.getByLabel('Accent colour', { exact: true }).fill(SKOGHOLM.accent);
  await taking.getByLabel('Language of their pages and mails').selectOption({ label: SKOGHOLM.language });
  await taking.getByLabel('Address of their portal').fill(SKOGHOLM.host);
  await taking.getByRole('button', { name: 'Take the client in' }).click();
  await expect(ines.getByRole('heading', { name: SKOGHOLM.name, level: 1 })).toBeVisible();

  // A template that was removed comes back as long as one can say so.
  await ines.getByRole('button', { name: 'New project' }).click();
  const dialog = ines.getByRole('dialog', { name: 'New project' });
  const template = dialog.getByRole('radio', { name: /^A website/ });
  await template.check();
  await expectAccessible(ines, 'a new project like another');
  await dialog.getByRole('button', { name: 'Remove this template' }).click();
  await expect(template).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await template.check();
  await dialog.getByLabel('Name of the project').fill('Forest website');
  await dialog.getByLabel('First day').fill('2027-05-15');
  await dialog.getByRole('button', { name: 'Begin the project' }).click();

  await expect(ines.getByRole('heading', { name: 'Forest website', level: 1 })).toBeVisible();
  await expect(ines.getByText('nothing shared', { exact: false }).first()).toBeVisible();
  const bar = ines.getByRole('status').filter({ hasText: /prepared for Skogholm/ });
  await expect(bar).toBeVisible();
  await expectAccessible(ines, 'a board made of a template');
  await bar.getByRole('button', { name: 'Share these…' }).click();
  const panel = ines.getByRole('dialog', { name: /^Share \d+ tasks with Skogholm/ });
  await expect(panel).toContainText('The project “Forest website” itself becomes visible with it');
  await panel.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(panel).toBeHidden();
  await expect(bar).toHaveCount(0);
  await expect(card(ines, BOOKING)).not.toContainText('Only your team');
});

test('a task that comes again is there anew once it is finished', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  const board = ines.url();
  await ines.getByRole('link', { name: BOOKING, exact: true }).click();
  const again = ines.getByRole('region', { name: 'Comes again' });
  await expect(again).toContainText('Never');
  await again.getByRole('button', { name: 'Change…' }).click();
  const dialog = ines.getByRole('dialog', { name: 'Comes again' });
  await dialog.getByLabel('How often').selectOption({ label: 'Every two weeks' });
  await expectAccessible(ines, 'how often a task comes again');
  await dialog.getByLabel('Day of this one').fill('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.locator('.refusal')).toBeVisible();
  await dialog.getByLabel('Day of this one').fill(`${new Date().getFullYear() + 1}-06-07`);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(again).toContainText('Every two weeks. The next one is for');

  // Its successor is internal, though the client sees this one.
  await ines.getByRole('button', { name: 'Finish the task' }).click();
  await ines.goto(board);
  await expect(card(ines, BOOKING)).toHaveCount(2);
  await expect(card(ines, BOOKING).filter({ hasText: 'Only your team' })).toHaveCount(1);
});

test('a small project is begun in one form and has three stages', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await goTo(ines, 'Maison Pivoine');
  await ines.getByRole('button', { name: 'New project' }).click();
  const dialog = ines.getByRole('dialog', { name: 'New project' });
  await dialog.getByLabel('Name of the project').fill('A sign');
  await dialog.getByRole('radio', { name: /^A small project/ }).check();
  await dialog.getByRole('button', { name: 'Begin the project' }).click();
  await expect(ines.getByRole('heading', { name: 'A sign', level: 1 })).toBeVisible();
  for (const name of ['To do', 'Doing', 'Done']) await expect(lane(ines, name)).toBeVisible();
  await expect(ines.locator('.board .lane')).toHaveCount(3);
});
