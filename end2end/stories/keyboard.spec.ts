// Everything can be done without a pointer, and one always sees where the keyboard is.
import { expect, test } from '../people';
import type { Page } from '@playwright/test';
import { card, carry, lane } from './steps/firm';
import { ACCESS, BOOKING, CLIENT, MAP, PROJECT, task, together } from './steps/contact';

test('a contact approves with Tab and Enter alone, and the keyboard is given back', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await claire.goto('/');
  await expect(claire.getByText('Deux points vous attendent.')).toBeVisible();
  await tabTo(claire, new RegExp(`^Voir et valider.*${MAP}`));
  await claire.keyboard.press('Enter');
  await expect(task(claire, MAP)).toBeVisible();
  await tabTo(claire, /^Valider$/);
  await claire.keyboard.press('Enter');
  await expect(task(claire, MAP)).toContainText('Validé par Claire Fontaine');
  // The button that had the keyboard is gone: it stands on the task's heading, inside the dialog.
  await expect.poll(() => claire.evaluate(() => document.activeElement?.id)).toBe('task-title');
  await claire.keyboard.press('Escape');
  await expect(claire.getByRole('dialog')).toHaveCount(0);
  await expect(claire.getByRole('link', { name: MAP })).toBeFocused();
  await expect(card(ines, MAP)).not.toHaveAttribute('data-action');
});

test('arrows go from card to card on both boards', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await claire.getByRole('link', { name: 'Projets' }).first().click();
  const hers = lane(claire, 'Waiting for the harbour office').locator('h3 a');
  await expect(hers).toHaveCount(2);
  await hers.first().focus();
  await claire.keyboard.press('ArrowDown');
  await expect(hers.last()).toBeFocused();
  await claire.keyboard.press('ArrowLeft');
  await expect(claire.getByRole('link', { name: BOOKING })).toBeFocused();
  await ines.getByRole('link', { name: MAP, exact: true }).focus();
  await ines.keyboard.press('ArrowDown');
  await expect(ines.getByRole('link', { name: ACCESS, exact: true })).toBeFocused();
  // A carried card that is put back stands where it stood.
  await carry(ines, ACCESS, ['m', 'ArrowRight', 'Escape']);
  await expect(ines.getByRole('link', { name: ACCESS, exact: true })).toBeFocused();
  await expect(ines.getByRole('region', { name: /^Waiting for the harbour office/ })).toContainText(ACCESS);
});

test('the first Tab offers to skip to the content', async ({ house, sit }) => {
  const { claire } = await together(house, sit);
  await claire.goto('/');
  await expect(claire.getByText('Deux points vous attendent.')).toBeVisible();
  await claire.keyboard.press('Tab');
  await expect(claire.locator('a.skip')).toBeFocused();
  await claire.keyboard.press('Enter');
  await expect(claire.locator('#main')).toBeFocused();
});

test('somebody of the firm adds a task, shares it, asks about it and moves it, without a pointer', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  const title = 'Tide tables';
  await tabTo(ines, /^New task$/);
  await ines.keyboard.press('Enter');
  await expect.poll(() => ines.evaluate(() => document.activeElement?.id)).toMatch(/^quick-/);
  await ines.keyboard.type(title);
  await ines.keyboard.press('Enter');
  const link = ines.getByRole('link', { name: title, exact: true });
  await expect(link).toBeVisible();
  await tabTo(ines, new RegExp(`^${title}$`), 'Shift+Tab');
  await ines.keyboard.press('s');
  await expect(card(ines, title)).not.toContainText('Only your team');
  await expect(link).toBeFocused();

  await ines.keyboard.press('Enter');
  await expect(ines.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await tabTo(ines, /^Ask…$/);
  await ines.keyboard.press('Enter');
  const dialog = ines.getByRole('dialog', { name: `Ask ${CLIENT} about “${title}”` });
  await expect(dialog).toBeVisible();
  await tabTo(ines, /^The sentence they read/);
  await ines.keyboard.type('Quelles marées affichons-nous ?');
  await tabTo(ines, new RegExp(`^Ask ${CLIENT}$`));
  await ines.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(ines.getByRole('region', { name: `Asked of ${CLIENT}` })).toContainText('Quelles marées affichons-nous ?');
  await expect(claire.getByText('Trois points vous attendent.')).toBeVisible();

  await tabTo(ines, new RegExp(`^${PROJECT}$`), 'Shift+Tab');
  await ines.keyboard.press('Enter');
  await expect(ines.getByRole('region', { name: 'Board' })).toBeVisible();
  await tabTo(ines, new RegExp(`^${title}$`));
  await ines.keyboard.press('m');
  await ines.keyboard.press('ArrowRight');
  await ines.keyboard.press('Enter');
  await expect(lane(ines, 'To do')).toContainText(title);
  await expect(link).toBeFocused();
});

/** Presses Tab until something with this name has the keyboard; it must be seen there at every stop. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 150; stops += 1) {
    await page.keyboard.press(key);
    const { words, seen } = await page.evaluate(() => {
      const on = document.activeElement as HTMLElement;
      const style = getComputedStyle(on);
      const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
      const label = (on as HTMLInputElement).labels?.[0]?.textContent;
      // The browser itself shows on which part of a date the keyboard is.
      const seen = on === document.body || outlined || style.boxShadow !== 'none' || on.matches('input[type^=date]');
      return { words: (on.getAttribute('aria-label') ?? label ?? on.textContent ?? '').trim(), seen };
    });
    expect(seen, `the keyboard is on “${words}” and cannot be seen`).toBe(true);
    if (name.test(words)) return;
  }
  throw new Error(`${name} cannot be reached with Tab`);
}
