// Links that let in, and those that do not.
import { expect, expectAccessible, test } from '../people';
import { goTo } from './steps/firm';
import { CLAIRE, CLIENT, enter, invited, MAP, task, together } from './steps/contact';
import { codeTo, mailTo, typeCode } from './steps/mail';

test('a link works once; whoever it was for gets a code, and is in on another device', async ({ house, sit }) => {
  const { mail } = await together(house, sit);
  const other = await sit('pivoine', { locale: 'fr-FR' });
  await other.goto(mail.link);
  await other.getByLabel('Votre nom').fill('Claire');
  await other.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(other.getByRole('heading', { name: "Ce lien n’est plus valable" })).toBeVisible();
  await expectAccessible(other, 'the door of a used link');
  await other.getByRole('button', { name: "Envoyez-moi un code" }).click();
  await expect(other.getByText('huit caractères à c…@pivoine.example')).toBeVisible();
  await expectAccessible(other, 'typing a code');
  const { code } = await codeTo(house, CLAIRE);
  // A wrong one is said beside the boxes, and the right one goes on by itself.
  await typeCode(other, 'AAAA-AAAA');
  await expect(other.getByRole('alert')).toContainText("Ce n’est pas le code");
  for (let box = 8; box > 0; box -= 1) await other.keyboard.press('Backspace');
  await typeCode(other, code);
  await expect(task(other, MAP)).toBeVisible();
});

test('a wrong link lets nobody in, and the code of the same mail does', async ({ house, sit }) => {
  const { mail } = await invited(house, sit);
  const claire = await sit('pivoine', { locale: 'fr-FR' });
  await claire.goto(`${mail.link.slice(0, -4)}0000`);
  await claire.getByLabel('Votre nom').fill('Claire');
  await claire.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(claire.getByRole('alert')).toContainText("Ce lien ne permet pas d’entrer");
  await expectAccessible(claire, 'the door of a wrong link');
  await claire.getByRole('button', { name: "J’ai le code d’une invitation" }).click();
  // A code that cannot be right is said beside its field, and what was typed stays.
  await claire.getByLabel('Votre e-mail').fill(CLAIRE);
  await claire.getByLabel("Code de l’e-mail").fill('12');
  await claire.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(claire.getByText('Le code a huit caractères.')).toBeVisible();
  await expect(claire.getByLabel('Votre e-mail')).toHaveValue(CLAIRE);
  expect(mail.code).not.toBe('');
  await claire.getByLabel("Code de l’e-mail").fill(mail.code.toLowerCase());
  await claire.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(task(claire, MAP)).toBeVisible();
});

test('an address without its secret, and one that is none, say what to do', async ({ house, sit }) => {
  const { claire, mail } = await together(house, sit);
  const other = await sit('pivoine', { locale: 'fr-FR' });
  await other.goto(mail.link.split('#')[0]!);
  await expect(other.getByRole('heading', { name: 'Entrer', exact: true, level: 1 })).toBeVisible();
  await claire.goto('/projects/nothing');
  await expect(claire.getByRole('heading', { name: 'Il n’y a rien ici' }).first()).toBeVisible();
  await expectAccessible(claire, 'an address that is none');
  await claire.goto('/projects/11111111-1111-4111-8111-111111111111');
  await expect(claire.getByText("n’est plus partagé avec vous").first()).toBeVisible();
  await expectAccessible(claire, 'a project that is not there');
});

test('signing out in one tab ends the other at once', async ({ house, sit }) => {
  const { claire } = await together(house, sit);
  const other = await claire.context().newPage();
  await other.goto('/');
  await expect(other.getByText('Deux points vous attendent.')).toBeVisible();
  await claire.getByRole('button', { name: 'Claire Fontaine : menu' }).click();
  await claire.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await expect(claire.getByRole('heading', { name: 'Entrer', exact: true, level: 1 })).toBeVisible();
  await other.bringToFront();
  await expect(other.getByRole('heading', { name: 'Entrer', exact: true, level: 1 })).toBeVisible();
  await expect(other.locator('body')).not.toContainText(MAP);
});

test('somebody invited again comes in beside their earlier visit', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await goTo(ines, CLIENT);
  await ines.getByRole('button', { name: 'Invite again: Claire Fontaine' }).click();
  await ines.getByRole('dialog').getByRole('button', { name: 'Send the invitation' }).click();
  const fresh = await mailTo(house, CLAIRE, 2);
  const phone = await sit('pivoine', { locale: 'fr-FR', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await enter(phone, fresh.link);
  await claire.reload();
  await expect(claire.getByText('Deux points vous attendent.')).toBeVisible();
});
