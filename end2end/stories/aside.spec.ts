// What somebody does with an ask besides answering it: stuck, later, handed to a colleague. Each is said in one form, seen by
// the firm at once, and taken back in one press.
import { expect, expectAccessible, test } from '../people';
import type { Page } from '@playwright/test';
import { card, goTo, invite, openBoard } from './steps/firm';
import { ACCESS, CLIENT, closeTask, enter, MAP, PROJECT, task, together } from './steps/contact';
import { mailTo } from './steps/mail';

const PAUL = 'paul@pivoine.example';

/** Presses one of the ways beside the answer, on the first page. */
async function aside(page: Page, way: string, title: string) {
  await page.getByRole('link', { name: `${way}: ${title}`, exact: true }).click();
  await expect(task(page, title)).toBeVisible();
  return task(page, title);
}

test('whoever is stuck says why, the firm sees to it, and asks again', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await expectAccessible(claire, 'the first page with the ways beside the answer');
  const map = await aside(claire, 'Je ne peux pas avancer', MAP);
  const reason = map.getByLabel('Qu’est-ce qui vous arrête ?');
  await expect(reason, 'the form stands open, ready to be written in').toBeFocused();
  await map.getByRole('button', { name: /^Le dire à / }).click();
  await expect(map).toContainText('Écrivez');
  await reason.fill('Il manque le plan du quai.');
  await expectAccessible(claire, 'being stuck');
  await map.getByRole('button', { name: /^Le dire à / }).click();
  await expect(map).toContainText(/Vous ne pouvez pas avancer\s:\s«\sIl manque le plan du quai\.\s»/);
  await expect(card(ines, MAP)).toContainText('With us: Claire Fontaine is stuck: “Il manque le plan du quai.”');
  await expect(card(ines, MAP)).not.toHaveAttribute('data-action');
  await closeTask(claire);
  await claire.getByRole('link', { name: 'Accueil' }).first().click();
  await expect(claire.getByRole('region', { name: /^Chez nous/ })).toContainText('Claire ne peut pas avancer');

  await test.step('the firm reads why, answers in the client thread, and the turn goes back', async () => {
    await ines.getByRole('link', { name: MAP, exact: true }).click();
    const asked = ines.getByRole('region', { name: `Asked of ${CLIENT}` });
    await expect(asked).toContainText('Il manque le plan du quai.');
    await asked.getByLabel('Your answer, in the client thread').fill('Le plan est joint.');
    await expectAccessible(ines, 'what is to be settled');
    await asked.getByRole('button', { name: 'Send and ask again' }).click();
    await expect(asked).toContainText('was stuck: “Il manque le plan du quai.”');
  });
  await claire.getByRole('link', { name: new RegExp(`^Voir et valider.*${MAP}`) }).first().click();
  await expect(map).toContainText('Redemandé');
  await expect(map).toContainText('Le plan est joint.');
  await map.getByRole('button', { name: 'Valider', exact: true }).click();
  await expect(map).toContainText('Validé par Claire Fontaine');
});

test('what is put off waits in a group of its own, and is taken back from there', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  const access = await aside(claire, 'Plus tard', ACCESS);
  const day = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
  await access.getByRole('button', { name: 'M’en occuper ce jour-là' }).click();
  await expect(access).toContainText('Choisissez d’abord un jour.');
  await access.getByLabel('Quand vous en occuperez-vous ?').fill(day);
  await expectAccessible(claire, 'putting something off');
  await access.getByRole('button', { name: 'M’en occuper ce jour-là' }).click();
  await expect(access).toContainText('Vous vous en occupez');
  await closeTask(claire);
  await claire.getByRole('link', { name: 'Accueil' }).first().click();
  await expect(claire.getByText('Un point vous attend.')).toBeVisible();
  const later = claire.getByText(/^Plus tard\s:\sle jour que vous avez choisi$/);
  await expect(claire.getByRole('link', { name: ACCESS })).toBeHidden();
  await later.click();
  await expectAccessible(claire, 'what is put off');
  await ines.getByRole('link', { name: ACCESS, exact: true }).click();
  await expect(ines.getByRole('region', { name: `Asked of ${CLIENT}` })).toContainText('Claire Fontaine looks at it');
  await claire.getByRole('link', { name: ACCESS }).click();
  await access.getByRole('button', { name: 'Revenir en arrière' }).click();
  await expect(access.getByText('Vous vous en occupez')).toHaveCount(0);
});

test('an ask is handed to a colleague on a phone, and taken back', async ({ house, sit }) => {
  test.setTimeout(180_000);
  const phone = { viewport: { width: 390, height: 844 } };
  const { ines, claire } = await together(house, sit, phone);
  await goTo(ines, CLIENT);
  await invite(ines, CLIENT, { name: 'Paul Martin', email: PAUL, lands: MAP });
  const paul = await sit('pivoine', { locale: 'fr-FR' });
  await test.step('nobody who has not come in is offered', async () => {
    const map = await aside(claire, 'Pas moi', MAP);
    await expect(map).toContainText('Aucun de vos collègues ici ne peut le faire.');
    await expect(map.getByRole('link', { name: 'Faire venir un collègue' })).toBeVisible();
    await closeTask(claire);
    await claire.getByRole('link', { name: 'Accueil' }).first().click();
  });
  await enter(paul, (await mailTo(house, PAUL)).link, 'Paul Martin');
  await openBoard(ines, PROJECT);
  const map = await aside(claire, 'Pas moi', MAP);
  await map.getByRole('button', { name: 'Transmettre' }).click();
  await expect(map).toContainText('Choisissez d’abord un collègue.');
  await map.getByRole('radio', { name: 'Paul Martin' }).check();
  await map.getByLabel(/^Un mot d’accompagnement/).fill('Tu connais le quai.');
  await expectAccessible(claire, 'handing over, on a phone');
  await map.getByRole('button', { name: 'Transmettre' }).click();
  await expect(map).toContainText('Claire Fontaine a transmis ceci à Paul Martin');
  await expect(map.getByRole('button', { name: 'Valider', exact: true })).toHaveCount(0);
  await expect(task(paul, MAP)).toContainText('Tu connais le quai.');
  await ines.getByRole('link', { name: MAP, exact: true }).click();
  await expect(ines.getByRole('region', { name: `Asked of ${CLIENT}` })).toContainText('Claire Fontaine handed this to Paul Martin');
  await map.getByRole('button', { name: 'Revenir en arrière' }).click();
  await expect(map.getByRole('button', { name: 'Valider', exact: true })).toBeVisible();
  await expect(task(paul, MAP)).not.toContainText('Tu connais le quai.');
});
