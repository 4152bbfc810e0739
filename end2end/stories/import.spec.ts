// A plan made elsewhere comes in through the page: looked at, decided about, checked, and all of it internal.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, type House, type Sit } from '../people';
import { OWNER, PIVOINE, card, lane, setUpHouse, takeIn } from './steps/firm';

const FIXTURES = path.join(import.meta.dirname ?? __dirname, '../../crates/import/tests/fixtures');
const LOCKED = 'Nothing of this is shown to a client';

/** Somebody of the firm, on the page that brings in a plan for a client just taken in. */
async function atTheImport(house: House, sit: Sit): Promise<Page> {
  const page = await sit();
  await setUpHouse(page, house);
  await takeIn(page, PIVOINE);
  await page.getByRole('link', { name: 'Bring in a plan' }).first().click();
  await atStep(page, 'File', 'Bring in a plan');
  return page;
}

/** The step one is at, by its name among the steps and by the heading. */
async function atStep(page: Page, step: string, heading?: string | RegExp): Promise<void> {
  await expect(page.getByRole('list', { name: 'Steps' }).locator('[aria-current=step]')).toHaveText(step);
  await expect(page.getByText(LOCKED)).toBeVisible();
  if (heading) await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
}

/** Chooses a file by the button, as one does. */
async function choose(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const dialog = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Choose a(nother)? file$/ }).first().click();
  await (await dialog).setFiles(typeof file === 'string' ? path.resolve(FIXTURES, file) : file);
}

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Next: / }).click();
}

/** A line of the report says how many were found, come in, and are left out. */
async function expectLine(page: Page, kind: string, figures: string[]): Promise<void> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: kind, exact: true }) });
  await expect(row.locator('td.num')).toHaveText(figures);
}

/** Brings in what was checked, and goes to the board. */
async function bringIn(page: Page, tasks: number, done: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: `Bring in ${tasks} task${tasks === 1 ? '' : 's'}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(done);
  await expect(page.getByText('Nothing was shown to Maison Pivoine.')).toBeVisible();
}

async function toTheBoard(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Open the board' }).click();
  await expect(page.getByRole('region', { name: 'Board' })).toBeVisible();
}

/** From the file to the check, with what was found as it is. */
async function toTheCheck(page: Page): Promise<void> {
  await atStep(page, 'What is in it');
  await next(page);
  await atStep(page, 'Where it goes', 'Where it goes');
  await next(page);
  await atStep(page, 'Check', 'What will happen');
}

/** The board of the harbour's website with one card called otherwise, as a later export has it. */
async function harbourLater(): Promise<Buffer> {
  const board = JSON.parse(await readFile(path.join(FIXTURES, 'trello-harbour.json'), 'utf8'));
  const found = board.cards.find((card: { name: string }) => card.name === 'Photographs from the archive');
  found.name = 'Photographs from both archives';
  return Buffer.from(JSON.stringify(board));
}

test('a Trello board comes in through the page, and a later export of it updates the project', async ({ house, sit }) => {
  const page = await atTheImport(house, sit);
  await expectAccessible(page, 'choosing a plan');
  await choose(page, 'trello-harbour.json');
  await atStep(page, 'What is in it', 'Harbour office website');
  await expect(page.getByText('A Trello board, ')).toBeVisible();
  await expectAccessible(page, 'what is in a plan');
  await next(page);
  await atStep(page, 'Where it goes');
  await expectAccessible(page, 'where a plan goes');
  // A stage that is left out takes its tasks along; the figures say so before anything is written.
  const before = (await page.getByText(/ tasks come in\.$/).innerText()).match(/\d+/)![0];
  await page.getByRole('combobox', { name: 'Ideas becomes' }).selectOption({ label: 'Leave out' });
  await expect(page.getByText(/ tasks come in\.$/)).not.toContainText(before);
  await page.getByRole('combobox', { name: 'Ideas becomes' }).selectOption({ label: 'Becomes a stage' });
  await expect(page.getByText(/ tasks come in\.$/)).toContainText(before);
  await page.getByLabel('Project name').fill('');
  await expect(page.getByText('Something is missing here.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Next: / })).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Project name').fill('Harbour website');
  await next(page);
  await atStep(page, 'Check', 'What will happen');
  await expectLine(page, 'Tasks', ['44', '34', '10']);
  await expectAccessible(page, 'what an import will do');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const saved = await readFile(await (await saving).path(), 'utf8');
  expect(saved).toContain('"Tasks","44","34","10"');
  await bringIn(page, 34, 'Harbour website is in');
  await expectAccessible(page, 'a plan that is in');
  await toTheBoard(page);
  await expect(card(page, 'Photographs from the archive')).toBeVisible();

  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: PIVOINE.name }).click();
  await page.getByRole('link', { name: 'Bring in a plan' }).click();
  await choose(page, { name: 'later.json', mimeType: 'application/json', buffer: await harbourLater() });
  await atStep(page, 'What is in it');
  await expect(page.getByText('This updates “Harbour website”, imported before.')).toBeVisible();
  await next(page);
  await atStep(page, 'Where it goes');
  await next(page);
  await bringIn(page, 34, / is up to date$/);
  await toTheBoard(page);
  await expect(card(page, 'Photographs from both archives')).toBeVisible();
  await expect(card(page, 'Photographs from the archive')).toHaveCount(0);
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('row')).toHaveCount(2);
});

test('a Microsoft Project plan comes in with its milestones', async ({ house, sit }) => {
  const page = await atTheImport(house, sit);
  await choose(page, 'project-footbridge.xml');
  await atStep(page, 'What is in it', 'Footbridge over the Lillån');
  await expect(page.getByText('A Microsoft Project plan, ')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Opening Milestone/ })).toContainText('12 Mar 2027');
  await next(page);
  // Somebody of the plan is somebody of the firm.
  await page.getByRole('combobox', { name: 'Sigrid Alm becomes' }).selectOption({ label: OWNER.name });
  await next(page);
  await atStep(page, 'Check');
  await expectLine(page, 'Milestones', ['2', '2', '0']);
  await bringIn(page, 8, 'Footbridge over the Lillån is in');
  await toTheBoard(page);
  await expect(card(page, 'Lift the span')).toBeVisible();
});

test('issues from Jira come in once, although the connection dropped while they did', async ({ house, sit }) => {
  const page = await atTheImport(house, sit);
  await choose(page, 'jira-harbour.csv');
  await expect(page.getByText('Issues from Jira, ')).toBeVisible();
  await toTheCheck(page);
  const keys: string[] = [];
  await page.route('**/api/staff/clients/*/plans', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    // The server gets it and answers; nothing of the answer arrives.
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: /^Bring in / }).click();
  await expect(page.getByRole('alert')).toContainText('it comes in once');
  await expectAccessible(page, 'an import whose answer was lost');
  await page.unroute('**/api/staff/clients/*/plans');
  const again = page.waitForRequest((request) => request.url().endsWith('/plans'));
  await page.getByRole('button', { name: 'Try again' }).click();
  keys.push((await again).headers()['idempotency-key'] ?? '');
  expect(new Set(keys).size).toBe(1);
  await expect(page.getByText('Nothing was shown to Maison Pivoine.')).toBeVisible();
  await toTheBoard(page);
  await expect(card(page, 'Home page, second design')).toHaveCount(1);
});

test('a project from Asana is dropped on the page and comes in', async ({ house, sit }) => {
  const page = await atTheImport(house, sit);
  const text = await readFile(path.join(FIXTURES, 'asana-launch.csv'), 'utf8');
  const held = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'asana-launch.csv', { type: 'text/csv' }));
    return data;
  }, text);
  await page.getByRole('heading', { level: 1 }).dispatchEvent('dragover', { dataTransfer: held });
  await expect(page.getByRole('heading', { name: 'Let go to read the file' })).toBeVisible();
  await page.getByRole('heading', { level: 1 }).dispatchEvent('drop', { dataTransfer: held });
  await expect(page.getByText('A project from Asana, ')).toBeVisible();
  await toTheCheck(page);
  await page.getByRole('button', { name: /^Bring in / }).click();
  await expect(page.getByText('Nothing was shown to Maison Pivoine.')).toBeVisible();
  await toTheBoard(page);
  await expect(card(page, 'Landing page')).toBeVisible();
});

test('a French table in an old encoding comes in as its columns are decided, also after the session ended', async ({ house, sit }) => {
  const page = await atTheImport(house, sit);
  await choose(page, 'plan-fr-1252.csv');
  await expect(page.getByText('Its columns are separated by semicolons, its letters are read as windows-1252.')).toBeVisible();
  await next(page);
  // Without a title nothing can come in; the page says which column is missing.
  const title = page.getByRole('combobox', { name: 'Tâche becomes' });
  await title.selectOption({ label: 'Leave out' });
  await expect(page.getByText('Choose the column that holds the title.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Next: / })).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page, 'a table without a title');
  await title.selectOption({ label: 'Title' });
  await page.getByRole('combobox', { name: 'Lieu becomes' }).selectOption({ label: 'Label' });
  await page.getByLabel('Project name').fill('Passerelle');
  await next(page);
  await atStep(page, 'Check');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Bring in 5 tasks' }).click();
  await page.getByLabel('Your e-mail').fill(OWNER.email);
  await page.getByLabel('Password').fill(OWNER.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await atStep(page, 'Check', 'What will happen');
  await bringIn(page, 5, 'Passerelle is in');
  await toTheBoard(page);
  await expect(lane(page, 'Étude').getByRole('link', { name: 'Relevé des berges', exact: true })).toBeVisible();
});

test('a broken file and one that is too large are explained, and change nothing', async ({ house, sit }, story) => {
  const page = await atTheImport(house, sit);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/plans')) sent.push(request.url());
  });
  const huge = story.outputPath('huge.csv');
  await writeFile(huge, Buffer.alloc(33 * 1024 * 1024, 'a,b\n'));
  await choose(page, huge);
  await expect(page.getByRole('alert')).toContainText('“huge.csv” is too large');
  await expect(page.getByRole('alert')).toContainText('It has 33 MB, and at most 32 MB are taken.');
  expect(sent, 'a file that is too large stays where it is').toEqual([]);
  const whole = await readFile(path.join(FIXTURES, 'trello-harbour.json'));
  await choose(page, { name: 'half.json', mimeType: 'application/json', buffer: whole.subarray(0, whole.length / 2) });
  await expect(page.getByRole('alert')).toContainText('“half.json” could not be read');
  await expect(page.getByRole('alert')).toContainText('Nothing was written.');
  await atStep(page, 'File', 'Bring in a plan');
  await expectAccessible(page, 'a plan that could not be read');
  await page.goto('/');
  await expect(page.getByRole('main')).toContainText('No project yet');
  // The way in is offered right where there is nothing yet, and the keyboard alone takes it.
  await page.getByRole('main').getByRole('link', { name: 'Bring in a plan' }).press('Enter');
  await atStep(page, 'File', 'Bring in a plan');
});
