// The plan on paper: whatever view a project is in, printing gives one wide sheet that says who does what and by when, to be read
// away from the portal.
import { expect, test } from '../people';
import { BOOKING, CLIENT, MAP, PROJECT, together } from './steps/contact';
import { OWNER } from './steps/firm';
import type { Locator, Page } from '@playwright/test';

/** The width and height of every page of a PDF, in points. */
function pages(pdf: Buffer): [number, number][] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g);
  return [...boxes].map((box) => [Math.round(Number(box[1])), Math.round(Number(box[2]))]);
}

const A4_WIDE = [842, 595];

/** What is on the paper. */
function sheet(page: Page): Locator {
  return page.locator('.plan-sheet');
}

/** Draws the page as it is printed, and says so to it as a browser does before it prints. */
async function paper(page: Page, prints: boolean): Promise<void> {
  await page.emulateMedia({ media: prints ? 'print' : null });
  await page.evaluate((event) => window.dispatchEvent(new Event(event)), prints ? 'beforeprint' : 'afterprint');
}

function line(page: Page, title: string): Locator {
  return sheet(page).locator('tr').filter({ hasText: title });
}

/** The client date of a task, as Ines sets it on its page. */
async function dated(ines: Page, title: string, day: string, why?: string): Promise<void> {
  await ines.getByRole('link', { name: title, exact: true }).click();
  await expect(ines.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await ines.getByRole('button', { name: 'Edit', exact: true }).click();
  await ines.getByLabel('Client date', { exact: true }).fill(day);
  if (why) await ines.getByLabel(`Say why, ${CLIENT} will read it`).fill(why);
  const save = ines.getByRole('button', { name: 'Save the task' });
  await save.click();
  await expect(save).toHaveCount(0);
  await ines.goBack();
}

test('Claire prints the plan: who does what, the dates promised, and nothing of the firm’s own', async ({ house, sit }, info) => {
  const { ines, claire } = await together(house, sit, { colorScheme: 'dark' });
  const year = new Date().getFullYear() + 1;
  await dated(ines, BOOKING, `${year}-03-10`);
  await dated(ines, BOOKING, `${year}-03-15`, 'Le calendrier du port a changé.');
  await claire.getByRole('link', { name: 'Projets' }).first().click();
  await expect(claire.locator('.tile').filter({ hasText: BOOKING })).toContainText('15 mars');

  await test.step('on the screen there is no trace of it', async () => {
    await expect(sheet(claire)).toBeEmpty();
    await expect(sheet(claire)).toBeHidden();
  });

  for (const view of ['board', 'list', 'timeline', 'calendar']) {
    await test.step(`it is what the ${view} prints`, async () => {
      await claire.goto(`${new URL(claire.url()).pathname}?view=${view}`);
      await expect(claire.getByRole('heading', { name: PROJECT, level: 1 })).toBeVisible();
      await paper(claire, true);
      await expect(claire.getByRole('heading', { name: `${PROJECT} : plan`, level: 1 })).toBeVisible();
      await expect(claire.getByRole('main')).toBeHidden();
      await expect(claire.getByRole('banner')).toBeHidden();
      await paper(claire, false);
      await expect(sheet(claire)).toBeEmpty();
      await expect(claire.getByRole('main')).toBeVisible();
    });
  }

  await test.step('it says in words what the board says in colours', async () => {
    await paper(claire, true);
    const all = sheet(claire);
    await expect(all).toContainText(`avec ${OWNER.firm}`);
    await expect(all).toContainText(/Situation au \p{L}+ \d{1,2}(er)? \p{L}+ \d{4} à \d{1,2}\sh(\s\d\d)?, pour Claire Fontaine/u);
    await expect(all).toContainText(`Toujours à jour sur ${new URL(claire.url()).host}${new URL(claire.url()).pathname}`);
    await expect(line(claire, MAP)).toContainText(/(Claire|Maison Pivoine) valide/);
    await expect(line(claire, MAP)).toContainText('pas encore de date');
    await expect(line(claire, BOOKING)).toContainText('Chez nous');
    await expect(line(claire, BOOKING)).toContainText(/\p{L}+\. 15 mars( \d{4})?, au lieu du 10 mars/u);
    await expect(all).toContainText('Ce que nous demandons :');
    await expect(all.locator('.row .verb').filter({ hasText: /^Valider$/ })).toHaveCount(1);
    await expect(all.locator('.row .verb').filter({ hasText: /^Signer$/ })).toHaveCount(0);
    await expect(all).toContainText(`Les dates sont des engagements pris envers ${CLIENT}. Rien d’interne ne figure sur cette feuille.`);
    await expect(all).toContainText('3 points sur 3');
    // The firm has more in this project than it shared.
    const words = await all.innerText();
    for (const inside of await inner(ines)) expect(words, inside).not.toContain(inside);
  });

  await test.step('a wide A4, light though the screen is dark', async () => {
    const light = (colour: string) => Number(/[\d.]+/.exec(colour.replace('oklch(', ''))?.[0]);
    const ink = () => claire.locator('h1').last().evaluate((on) => getComputedStyle(on).color);
    const printed = await sheet(claire).locator('h1').evaluate((on) => getComputedStyle(on).color);
    expect(light(printed)).toBeLessThan(0.5);
    await paper(claire, false);
    expect(light(await ink())).toBeGreaterThan(0.5);
    // Nothing but the browser itself says here that it prints.
    const pdf = await claire.pdf({ preferCSSPageSize: true, path: info.outputPath('plan.pdf') });
    expect(pages(pdf)).toEqual([A4_WIDE]);
    await expect(sheet(claire)).toBeEmpty();
  });

  await test.step('the menu prints the same, and the keyboard is back where it was', async () => {
    await claire.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', document.querySelector('.plan-sheet h1')?.textContent ?? '');
    });
    const menu = claire.getByRole('button', { name: /^Affichage / });
    await menu.click();
    await claire.getByRole('menuitem', { name: 'Imprimer le plan' }).press('Enter');
    await expect(claire.locator('html')).toHaveAttribute('data-printed', new RegExp(`^${PROJECT}\\s: plan$`));
    await expect(menu).toBeFocused();
  });
});

/** What stands on the firm's board and was never shared: the titles of its other tasks. */
async function inner(ines: Page): Promise<string[]> {
  const titles = await ines.locator('.tile h3').allInnerTexts();
  const own = titles.map((title) => title.trim()).filter((title) => title && ![BOOKING, MAP].includes(title) && !title.startsWith('Access to'));
  expect(own.length).toBeGreaterThan(2);
  return own;
}
