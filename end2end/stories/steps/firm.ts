// What the firm's people do, as they do it: by the names they read.
import { expect, type House } from '../../people';
import type { Locator, Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

export const OWNER = { firm: 'Halden & Rask', name: 'Ines Duarte', email: 'ines@halden-rask.example', password: 'a short sentence' };
export const PIVOINE = { name: 'Maison Pivoine', accent: '#d6006f', language: 'Français', host: 'pivoine.localhost' };

/** The first owner, from the link that was printed to the empty portfolio. */
export async function setUpHouse(page: Page, house: House): Promise<void> {
  await page.goto(house.ownerLink);
  await page.getByLabel('What is your firm called?').fill(OWNER.firm);
  await page.getByLabel('Your name').fill(OWNER.name);
  await page.getByLabel('Your e-mail').fill(OWNER.email);
  await page.getByLabel('Choose a password').fill(OWNER.password);
  await page.getByRole('button', { name: 'Open the house' }).click();
  await expect(page.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
}

/** Takes a client in; the page shows it then. */
export async function takeIn(page: Page, client: typeof PIVOINE): Promise<void> {
  await page.getByRole('button', { name: 'New client' }).click();
  const dialog = page.getByRole('dialog', { name: 'New client' });
  await dialog.getByLabel('Name', { exact: true }).fill(client.name);
  await dialog.getByLabel('Accent colour', { exact: true }).fill(client.accent);
  await dialog.getByLabel('Language of their pages and mails').selectOption({ label: client.language });
  await dialog.getByLabel('Address of their portal').fill(client.host);
  await dialog.getByRole('button', { name: 'Take the client in' }).click();
  await expect(page.getByRole('heading', { name: client.name, level: 1 })).toBeVisible();
}

/** The made-up plan of a harbour's website, as Trello exports one. */
export const HARBOUR = path.join(import.meta.dirname ?? __dirname, '../../../crates/import/tests/fixtures/trello-harbour.json');

/** The import command, run beside the running server. Gives what it printed. */
export async function importTrello(house: House, client: string, file = HARBOUR): Promise<string> {
  const command = ['import', 'trello', file, '--client', client, '--data', house.data, '--public-url', house.url];
  const { stdout } = await promisify(execFile)(process.env.VERANDA_BIN!, command, { env: { ...process.env, LC_ALL: 'en' } });
  return stdout;
}

/** Goes to a page of the menu beside every page. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('complementary', { name: 'Menu' }).getByRole('link', { name }).click();
}

/** Opens a project of the client whose page is open. */
export async function openBoard(page: Page, project: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: project, exact: true }).click();
  await expect(page.getByRole('heading', { name: project, level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Board' })).toBeVisible();
}

/** A card on whichever board is open. */
export function card(page: Page, title: string): Locator {
  return page.locator('.board .tile').filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

/** A lane of whichever board is open. */
export function lane(page: Page, name: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${name}\\s*\\d*$`) });
}

/** Presses keys on a card of the firm's board, each once the card has the keyboard again: it goes along where the card goes. */
export async function carry(page: Page, title: string, keys: string[]): Promise<void> {
  const link = page.getByRole('link', { name: title, exact: true });
  await link.focus();
  for (const key of keys) {
    await expect(link).toBeFocused();
    await page.keyboard.press(key);
  }
}

/** Picks tasks and shares them through the panel. */
export async function share(page: Page, titles: string[]): Promise<Locator> {
  for (const title of titles) await page.getByRole('checkbox', { name: `Pick ${title}` }).check();
  await page.getByRole('toolbar').getByRole('button', { name: 'Share…' }).click();
  const panel = page.getByRole('dialog', { name: /^Share / });
  await expect(panel).toBeVisible();
  return panel;
}

/** Ends a sharing from the card's own menu. */
export async function stopSharing(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `More about ${title}` }).click();
  await page.getByRole('menuitem', { name: 'Stop sharing' }).click();
  // What somebody saw is not stopped without a word about it.
  const asked = page.getByRole('dialog', { name: /^Stop sharing/ });
  await expect(asked.or(card(page, title).getByText('Only your team'))).toBeVisible();
  if (await asked.isVisible()) {
    await asked.getByRole('radio', { name: /without a word/ }).check();
    await asked.getByRole('button', { name: 'Stop sharing' }).click();
    await expect(asked).toBeHidden();
  }
  await expect(card(page, title)).toContainText('Only your team');
}

export interface Wish {
  task: string;
  action: 'Approve' | 'Answer' | 'Review';
  sentence: string;
  unlocks?: string;
}

/** Opens a task of the board, asks the client for something on it, and goes back to the board. */
export async function ask(page: Page, client: string, wish: Wish): Promise<void> {
  await page.getByRole('link', { name: wish.task, exact: true }).click();
  await expect(page.getByRole('heading', { name: wish.task, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Ask…' }).click();
  const dialog = page.getByRole('dialog', { name: `Ask ${client} about “${wish.task}”` });
  await dialog.getByRole('radio', { name: wish.action }).check();
  await dialog.getByLabel('The sentence they read').fill(wish.sentence);
  if (wish.unlocks) await dialog.getByLabel('What it unlocks').fill(wish.unlocks);
  await dialog.getByRole('button', { name: `Ask ${client}` }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: `Asked of ${client}` })).toContainText(wish.sentence);
}

/** Invites somebody from the page of their client. */
export async function invite(page: Page, client: string, person: { name: string; email: string; lands?: string; words?: string }): Promise<void> {
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Invite somebody of ${client}` });
  await dialog.getByLabel('Name', { exact: true }).fill(person.name);
  await dialog.getByLabel('E-mail').fill(person.email);
  if (person.lands) await dialog.getByLabel('Where the mail leads').selectOption({ label: person.lands });
  if (person.words) await dialog.getByLabel('Your own words in the mail').fill(person.words);
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: new RegExp(person.name) })).toContainText('not in yet');
}
