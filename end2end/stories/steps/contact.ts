// What a client's people do, and the beginning that several stories share: Claire is in, with two things asked of her.
import { expect, type House, type Sit } from '../../people';
import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import { ask, goTo, importTrello, invite, openBoard, PIVOINE, setUpHouse, share, takeIn } from './firm';
import { mailTo, type Mail } from './mail';

export const CLIENT = PIVOINE.name;
export const PROJECT = 'Harbour office website';
export const MAP = 'Approve the map';
export const ACCESS = 'Access to the booking system';
export const BOOKING = 'Booking form';
export const CLAIRE = 'claire@pivoine.example';

/** The firm, with its board open, and the invitation it sent: a plan imported, three tasks shared, two asks, one mail. */
export async function invited(house: House, sit: Sit): Promise<{ ines: Page; mail: Mail }> {
  const ines = await sit();
  await setUpHouse(ines, house);
  await takeIn(ines, PIVOINE);
  await importTrello(house, CLIENT);
  await openBoard(ines, PROJECT);
  const panel = await share(ines, [BOOKING, MAP, ACCESS]);
  await panel.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(panel).toBeHidden();
  await ask(ines, CLIENT, { task: MAP, action: 'Approve', sentence: 'Validez la carte du port.' });
  await ines.goBack();
  await ask(ines, CLIENT, { task: ACCESS, action: 'Answer', sentence: 'Qui nous donne accès au système ?' });
  await goTo(ines, CLIENT);
  await invite(ines, CLIENT, { name: 'Claire Fontaine', email: CLAIRE, lands: MAP });
  const mail = await mailTo(house, CLAIRE);
  await openBoard(ines, PROJECT);
  return { ines, mail };
}

/** The same, and Claire on her home. */
export async function together(house: House, sit: Sit, options: BrowserContextOptions = {}): Promise<{ ines: Page; claire: Page; mail: Mail }> {
  const { ines, mail } = await invited(house, sit);
  const claire = await sit('pivoine', { locale: 'fr-FR', ...options });
  await enter(claire, mail.link);
  await closeTask(claire);
  await claire.getByRole('link', { name: 'Accueil' }).first().click();
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
