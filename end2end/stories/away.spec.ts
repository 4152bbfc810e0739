// Away with a deputy: somebody says until when, a colleague finds what is asked of them in their own turn, both sides read why,
// and it comes back with whoever was away.
import { expect, expectAccessible, test } from '../people';
import type { Page } from '@playwright/test';
import { goTo, invite, openBoard } from './steps/firm';
import { closeTask, CLIENT, enter, MAP, PROJECT, task, together } from './steps/contact';
import { mailTo } from './steps/mail';

const PAUL = 'paul@pivoine.example';
const SENTENCE = 'Quelle photo pour le port ?';

/** The day so many days from now, as a field takes it. */
function day(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function home(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Accueil' }).first().click();
}

test('a contact goes away, a colleague answers, and they come back', async ({ house, sit }) => {
  test.setTimeout(180_000);
  const phone = { viewport: { width: 390, height: 844 } };
  const { ines, claire } = await together(house, sit, phone);
  await goTo(ines, CLIENT);
  await invite(ines, CLIENT, { name: 'Paul Martin', email: PAUL, lands: MAP });
  const paul = await sit('pivoine', { locale: 'fr-FR' });
  await enter(paul, (await mailTo(house, PAUL)).link, 'Paul Martin');
  await closeTask(paul);
  await home(paul);

  await test.step('she says until when, and who answers', async () => {
    await claire.getByRole('button', { name: /^Claire Fontaine/ }).click();
    await claire.getByRole('menuitem', { name: 'Personnes' }).click();
    const away = claire.getByRole('region', { name: 'Absence' });
    await away.getByRole('button', { name: 'Annoncer cette absence' }).click();
    await expect(away).toContainText('Choisissez d’abord un jour.');
    await away.getByLabel('Dernier jour d’absence').fill(day(-2));
    await away.getByRole('button', { name: 'Annoncer cette absence' }).click();
    await expect(away.getByLabel('Dernier jour d’absence')).toHaveAttribute('aria-invalid', 'true');
    await away.getByLabel('Dernier jour d’absence').fill(day(5));
    await away.getByRole('radio', { name: 'Paul Martin' }).check();
    await expectAccessible(claire, 'saying that one is away, on a phone');
    await claire.reload();
    await expect(away.getByRole('radio', { name: 'Paul Martin' }), 'what was filled in is kept').toBeChecked();
    await away.getByRole('button', { name: 'Annoncer cette absence' }).click();
    await expect(away).toContainText('Paul Martin répond pour vous.');
    await expectAccessible(claire, 'being away, on a phone');
    await home(claire);
    await expect(claire.getByText('Paul Martin répond pour vous.')).toBeVisible();
  });

  await test.step('the firm reads it before it asks, and the colleague finds it in their turn', async () => {
    await openBoard(ines, PROJECT);
    await goTo(ines, CLIENT);
    await expect(ines.getByRole('row', { name: /Claire Fontaine/ })).toContainText('Paul Martin answers');
    await openBoard(ines, PROJECT);
    await ines.getByRole('link', { name: MAP, exact: true }).click();
    await ines.getByRole('button', { name: 'Ask…' }).click();
    const dialog = ines.getByRole('dialog', { name: `Ask ${CLIENT} about “${MAP}”` });
    await dialog.getByRole('radio', { name: 'Answer' }).check();
    await dialog.getByLabel('The sentence they read').fill(SENTENCE);
    await dialog.getByRole('radio', { name: 'Named people; one of them is enough' }).check();
    await dialog.getByRole('checkbox', { name: 'Claire Fontaine' }).check();
    await expect(dialog).toContainText(/Claire Fontaine is away until .*\. Paul Martin answers\./);
    await expectAccessible(ines, 'asking somebody who is away');
    await dialog.getByRole('button', { name: `Ask ${CLIENT}` }).click();
    await expect(dialog).toBeHidden();
    await expect(ines.getByRole('region', { name: `Asked of ${CLIENT}` })).toContainText('Paul Martin answers.');
    await expect(paul.getByText(SENTENCE)).toBeVisible();
    await expect(claire.getByText(SENTENCE)).toHaveCount(0);
    await paul.getByRole('link', { name: MAP, exact: true }).first().click();
    await expect(task(paul, MAP)).toContainText('Claire Fontaine s’absente jusqu’au');
  });

  await test.step('she is back, and it is hers again', async () => {
    await claire.getByRole('button', { name: 'Je suis de retour' }).click();
    await expect(claire.getByText('Paul Martin répond pour vous.')).toHaveCount(0);
    await expect(claire.getByText(SENTENCE)).toBeVisible();
    await expect(task(paul, MAP)).not.toContainText('s’absente');
    await expect(ines.getByRole('region', { name: `Asked of ${CLIENT}` })).not.toContainText('Paul Martin answers.');
  });
});
