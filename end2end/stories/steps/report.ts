// What the firm does with a project's status report, and what a guest sees of it.
import { expect } from '../../people';
import type { Locator, Page } from '@playwright/test';

export interface NewLink {
  whom: string;
  level?: 'Details' | 'Overview' | 'One page';
  password?: string;
}

/** From the board to its report. */
export async function openReport(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Status report' }).click();
  await expect(page.getByRole('heading', { name: 'Links', exact: true })).toBeVisible();
}

/** Makes a link on the report's page and gives its address. */
export async function makeLink(page: Page, link: NewLink): Promise<string> {
  await page.getByRole('button', { name: 'Share a link' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Share the status report' });
  await dialog.getByLabel('For whom').fill(link.whom);
  if (link.level) await dialog.getByRole('radio', { name: link.level }).check();
  if (link.password) {
    await dialog.getByText('More', { exact: true }).click();
    await dialog.getByLabel('Ask for a password').check();
    await dialog.getByLabel('Password', { exact: true }).fill(link.password);
  }
  await dialog.getByRole('button', { name: 'Make link' }).click();
  const ready = page.getByRole('dialog', { name: 'The link is ready' });
  const address = ready.getByLabel('Address of the link');
  await expect(address).toHaveValue(/#/);
  const made = await address.inputValue();
  await page.keyboard.press('Escape');
  await expect(ready).toBeHidden();
  return made;
}

/** The row of a link. */
export function linkRow(page: Page, whom: string): Locator {
  return page.getByRole('region', { name: 'Links' }).getByRole('listitem').filter({ hasText: whom });
}

/** Everything inside the page of a report. */
export function report(page: Page): Locator {
  return page.locator('#report[data-open]');
}

/** Waits until the report is live: its program has taken over. */
export async function live(page: Page): Promise<void> {
  await expect(page.locator('#report[data-live]')).toBeVisible();
}
