// What an ask wants is done on it: undone until it takes effect, chosen with its consequence, given as a figure, signed with
// a name. The firm sees each of it at once.
import { expect, expectAccessible, test } from '../people';
import type { Page } from '@playwright/test';
import { card } from './steps/firm';
import { CLAIRE, CLIENT, MAP, task, together } from './steps/contact';
import { codeTo, typeCode } from './steps/mail';

/** Opens a task of the firm's board and its dialog to ask. */
async function asking(ines: Page, title: string) {
  await ines.getByRole('link', { name: title, exact: true }).click();
  await ines.getByRole('button', { name: 'Ask…' }).click();
  return ines.getByRole('dialog', { name: `Ask ${CLIENT} about “${title}”` });
}

async function openMap(claire: Page) {
  await claire.getByRole('link', { name: new RegExp(`^Voir et valider.*${MAP}`) }).first().click();
  await expect(task(claire, MAP)).toBeVisible();
}

test('an approval is undone in one press, and both sides see it at once', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await openMap(claire);
  const map = task(claire, MAP);
  await map.getByRole('button', { name: 'Valider', exact: true }).click();
  await expect(map).toContainText('Validé par Claire Fontaine');
  await expect(map).toContainText('Annulation possible jusqu’au');
  await expect(card(ines, MAP)).not.toHaveAttribute('data-action');
  await expectAccessible(claire, 'an answer that can be undone');
  await map.getByRole('button', { name: 'Annuler « Validez la carte du port. »' }).click();
  await expect(map.getByRole('button', { name: 'Valider', exact: true })).toBeVisible();
  await expect(map).toContainText('Claire Fontaine a retiré sa réponse');
  await expect(card(ines, MAP)).toHaveAttribute('data-action', 'approve');
  await ines.getByRole('link', { name: MAP, exact: true }).click();
  await expect(ines.getByRole('region', { name: `Asked of ${CLIENT}` })).toContainText('Claire Fontaine took the answer back');

  await test.step('what should change comes back into its form with the undo of the toast', async () => {
    await map.getByRole('button', { name: 'Pas encore' }).click();
    await map.getByLabel('Que faut-il changer ?').fill('Le quai nord manque.');
    await map.getByRole('button', { name: 'Envoyer ce qu’il faut changer' }).click();
    await expect(map).toContainText('Claire Fontaine a demandé des changements');
    await map.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect(map.getByLabel('Que faut-il changer ?')).toHaveValue('Le quai nord manque.');
  });
});

test('the firm names the consequence and the moment, and a way is chosen with its letter', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  const dialog = await asking(ines, MAP);
  await dialog.getByRole('radio', { name: /^Approve/ }).check();
  await dialog.getByRole('radio', { name: 'Choose how to go on' }).check();
  await dialog.getByLabel('The sentence they read').fill('Comment continuer avec la carte ?');
  await dialog.getByLabel('Option A', { exact: true }).fill('Réduire');
  await dialog.getByLabel('What follows from A').fill('Le port ouvre à l’heure.');
  await dialog.getByLabel('They can undo until').fill('2001-01-01T10:00');
  await dialog.getByRole('button', { name: `Ask ${CLIENT}` }).click();
  await expect(dialog).toContainText('Two to five different options are needed.');
  await expect(dialog).toContainText('A day and an hour that are still to come.');
  await expectAccessible(ines, 'asking to choose');
  await dialog.getByLabel('Option B', { exact: true }).fill('Arrêter');
  await dialog.getByLabel('They can undo until').fill('2099-11-26T17:00');
  await dialog.getByLabel('What it unlocks').fill('La suite commence lundi.');
  await dialog.getByRole('button', { name: `Ask ${CLIENT}` }).click();
  await expect(dialog).toBeHidden();
  await expect(ines.getByRole('region', { name: `Asked of ${CLIENT}` })).toContainText('can be undone until');

  await openMap(claire);
  const decision = task(claire, MAP).getByRole('region', { name: 'Comment continuer avec la carte ?' });
  await expect(decision).toContainText('Le port ouvre à l’heure.');
  await expect(decision).toContainText('26 nov. 2099 à 17 h');
  await decision.getByRole('button', { name: 'Choisir', exact: true }).click();
  await expect(decision).toContainText('Choisissez d’abord l’une des options.');
  await decision.getByRole('radio', { name: /^B · Arrêter/ }).check();
  await expectAccessible(claire, 'choosing a way');
  await test.step('the choice outlives a reload', async () => {
    await claire.reload();
    await expect(decision.getByRole('radio', { name: /^B · Arrêter/ })).toBeChecked();
  });
  await decision.getByRole('button', { name: 'Choisir B : Arrêter' }).click();
  await expect(task(claire, MAP)).toContainText('Claire Fontaine a choisi « Arrêter »');
  await expect(ines.getByText('Claire Fontaine chose')).toBeAttached();
});

test('a figure is read as its reader writes it, and a contract is signed with a name and a code', async ({ house, sit }) => {
  test.setTimeout(240_000);
  const { ines, claire } = await together(house, sit, { viewport: { width: 390, height: 844 } });
  const figure = await asking(ines, MAP);
  await figure.getByRole('radio', { name: /^Answer/ }).check();
  await figure.getByRole('radio', { name: 'A figure' }).check();
  await figure.getByLabel('The sentence they read').fill('Quelle surface a le quai ?');
  await figure.getByLabel('What it counts').fill('m²');
  await figure.getByRole('button', { name: `Ask ${CLIENT}` }).click();
  await expect(figure).toBeHidden();
  await ines.getByRole('button', { name: 'Ask…' }).click();
  const sign = ines.getByRole('dialog', { name: `Ask ${CLIENT} about “${MAP}”` });
  await sign.getByRole('radio', { name: /^Sign/ }).check();
  await sign.getByLabel('The sentence they read').fill('Signez la commande, s’il vous plaît.');
  await sign.getByLabel('The text they sign, word for word').fill('Nous commandons la carte.\nPour 900 €.');
  await expectAccessible(ines, 'asking for a signature');
  await sign.getByRole('button', { name: `Ask ${CLIENT}` }).click();
  await expect(sign).toBeHidden();

  await openMap(claire);
  const map = task(claire, MAP);
  await test.step('a figure', async () => {
    const asked = map.getByRole('region', { name: 'Quelle surface a le quai ?' });
    await asked.getByLabel('Votre chiffre, en m²').fill('12 mille');
    await asked.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(asked).toContainText('Écrivez un nombre');
    await asked.getByLabel('Votre chiffre, en m²').fill('12400,5');
    await expect(asked).toContainText(/Nous lisons 12.400,5 m²/);
    await asked.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(map).toContainText(/12.400,5 m²/);
    await expect(map).toContainText('Réponse de Claire Fontaine');
  });
  await test.step('a signature', async () => {
    const asked = map.getByRole('region', { name: 'Signez la commande, s’il vous plaît.' });
    await expect(asked).toContainText('signature électronique simple');
    await asked.getByLabel('Saisissez votre nom').fill('Claire');
    await asked.getByRole('button', { name: 'Signer', exact: true }).click();
    await expect(asked).toContainText('Ce n’est pas le nom que vous portez ici.');
    await asked.getByLabel('Saisissez votre nom').fill('claire  fontaine');
    await expectAccessible(claire, 'signing');
    await asked.getByRole('button', { name: 'Signer', exact: true }).click();
    const proof = claire.getByRole('dialog', { name: 'Un code, une fois sur cet appareil' });
    await expect(proof).toBeVisible();
    await typeCode(claire, (await codeTo(house, CLAIRE)).code, proof);
    await expect(proof).toBeHidden();
    await expect(map).toContainText('Signé par Claire Fontaine');
    await expect(map).toContainText('Signature électronique simple, saisie « claire fontaine »');
    await expectAccessible(claire, 'signed');
  });
  await expect(ines.getByText('Signed by Claire Fontaine')).toBeAttached();
});
