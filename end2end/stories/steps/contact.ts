// What a client's people do, and the beginning that several stories share: Claire is in, with two things asked of her.
import { expect, type House, type Sit } from '../../people';
import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import { back, beginning } from './beginning';
import type { Mail } from './mail';
import { PIVOINE } from './firm';

export const CLIENT = PIVOINE.name;
export const PROJECT = 'Harbour office website';
export const MAP = 'Approve the map';
export const ACCESS = 'Access to the booking system';
export const BOOKING = 'Booking form';
export const CLAIRE = 'claire@pivoine.example';

/** The firm, with its board open, and the invitation it sent: a plan imported, three tasks shared, two asks, one mail. */
export async function invited(house: House, sit: Sit): Promise<{ ines: Page; mail: Mail }> {
  const { mail, ...begun } = await beginning(sit.browser);
  await house.goOnFrom(begun.invited, begun.url);
  return { ines: await back(sit, begun), mail };
}

/** The same, and Claire on her home. */
export async function together(house: House, sit: Sit, options: BrowserContextOptions = {}): Promise<{ ines: Page; claire: Page; mail: Mail }> {
  const { mail, ...begun } = await beginning(sit.browser);
  await house.goOnFrom(begun.together, begun.url);
  const ines = await back(sit, begun);
  const claire = await sit('pivoine', { locale: 'fr-FR', storageState: begun.claire, ...options });
  await claire.goto('/');
  await expect(claire.getByText('Deux points vous attendent.')).toBeVisible();
  return { ines, claire, mail };
}

/** Opens the link of an invitation, says who she is and comes in. */
export async function enter(page: Page, link: string, name = 'Claire Fontaine'): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Votre nom').fill(name);
  await page.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(task(page, MAP)).toBeVisible();
}

/** The opened task of a client's page, by the heading it has. */
export function task(page: Page, title: string): Locator {
  return page.getByRole('dialog', { name: title });
}

export async function closeTask(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fermer et revenir au tableau' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
