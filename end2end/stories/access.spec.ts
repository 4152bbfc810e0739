// One's own access: passkeys instead of mails, and a device that is lost.
import { expect, expectAccessible, type House, test } from '../people';
import type { CDPSession, Page } from '@playwright/test';
import { goTo, OWNER } from './steps/firm';
import { CLAIRE, CLIENT, closeTask, enter, MAP, together } from './steps/contact';
import { codeTo, mailTo, typeCode } from './steps/mail';

/** A device in the hand of whoever sits in front of this page: it holds passkeys and checks that it is them. */
async function device(page: Page): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2' as const,
    transport: 'internal' as const,
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options });
  return { cdp, id: authenticatorId };
}

/** Types the code that is mailed before somebody's own access is changed. */
async function proves(page: Page, house: House): Promise<void> {
  const proof = page.getByRole('dialog', { name: 'Un code, une fois sur cet appareil' });
  await expect(proof).toBeVisible();
  await typeCode(page, (await codeTo(house, CLAIRE)).code);
  await expect(proof).toBeHidden();
}

async function openAccess(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Claire Fontaine : menu' }).click();
  await page.getByRole('menuitem', { name: 'Vos accès' }).click();
  await expect(page.getByRole('heading', { name: 'Vos accès', level: 1 })).toBeVisible();
}

test('a contact sets up a passkey and comes in with it where they were', async ({ house, sit }) => {
  const { claire } = await together(house, sit);
  const { cdp, id } = await device(claire);
  await openAccess(claire);
  await expectAccessible(claire, 'one’s own access, with the offer of a passkey');
  await claire.getByRole('region', { name: 'La prochaine fois' }).getByRole('button', { name: "Créer une clé d’accès" }).click();
  // What came by an invitation's link makes no key: a code first, once.
  await proves(claire, house);
  await expect(claire.getByText('C’est fait.')).toBeVisible();
  const keys = claire.getByRole('region', { name: 'Clés d’accès', exact: true });
  await expect(keys.getByRole('listitem')).toHaveCount(1);
  await expect(claire.getByRole('region', { name: 'La prochaine fois' })).toHaveCount(0);
  await expectAccessible(claire, 'one’s own access, with a passkey');
  // The same device twice: it says so itself.
  await keys.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await expect(claire.getByRole('alert')).toContainText('Cet appareil contient déjà');
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId: id });
  expect(credentials.map(({ rpId, isResidentCredential }) => [rpId, isResidentCredential])).toEqual([['pivoine.localhost', true]]);

  // Out, and back to where a link in a mail leads, with one press.
  const board = claire.locator('.topbar nav').getByRole('link', { name: 'Projets' });
  const path = await board.getAttribute('href');
  await claire.getByRole('button', { name: 'Claire Fontaine : menu' }).click();
  await claire.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await expect(claire.getByRole('button', { name: 'Utiliser ma clé d’accès' })).toBeVisible();
  await expectAccessible(claire, 'a contact’s door, with the button of a passkey');
  await claire.goto(path!);
  await claire.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click();
  await expect(claire.getByRole('heading', { name: 'Harbour office website', level: 1 })).toBeVisible();
  await openAccess(claire);
  await expect(claire.getByRole('listitem').filter({ hasText: 'ici, maintenant' })).toContainText('clé d’accès');

  // Stopped by whoever holds the device, nothing happens and it is said.
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
  await claire.getByRole('button', { name: 'Claire Fontaine : menu' }).click();
  await claire.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await claire.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click();
  await expect(claire.getByRole('alert')).toContainText('Aucune clé d’accès n’a été présentée');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true });

  // Removed, it lets nobody in.
  await claire.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click();
  await openAccess(claire);
  await keys.getByRole('button', { name: /^Supprimer / }).click();
  await expect(keys.getByText('Aucune pour l’instant.')).toBeVisible();
  await claire.getByRole('button', { name: 'Claire Fontaine : menu' }).click();
  await claire.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await claire.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click();
  await expect(claire.getByRole('alert')).toContainText('Cette clé d’accès n’ouvre plus rien ici.');
});

test('the offer is put away for good in this browser, and the passkeys stay where they are', async ({ house, sit }) => {
  const { claire } = await together(house, sit);
  await device(claire);
  await openAccess(claire);
  await claire.getByRole('button', { name: 'Pas maintenant' }).click();
  await expect(claire.getByRole('region', { name: 'La prochaine fois' })).toHaveCount(0);
  await claire.reload();
  await expect(claire.getByRole('button', { name: 'Ajouter une clé d’accès' })).toBeVisible();
  await expect(claire.getByRole('region', { name: 'La prochaine fois' })).toHaveCount(0);
});

test('a lost phone is signed out from the computer, at once', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  const again = async (count: number) => {
    await goTo(ines, CLIENT);
    await ines.getByRole('button', { name: 'Invite again: Claire Fontaine' }).click();
    await ines.getByRole('dialog').getByRole('button', { name: 'Send the invitation' }).click();
    await expect(ines.getByRole('dialog')).toBeHidden();
    return mailTo(house, CLAIRE, count);
  };
  const phone = await sit('pivoine', {
    locale: 'fr-FR',
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  });
  await enter(phone, (await again(2)).link);
  await closeTask(phone);
  await openAccess(claire);
  const sessions = claire.getByRole('region', { name: 'Vos sessions ouvertes' });
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(claire, 'one’s own access, with two sessions');
  await sessions.getByRole('button', { name: 'Terminer : Safari sur iPhone' }).click();
  await proves(claire, house);
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  // The phone does nothing, and is out.
  await expect(phone.getByRole('heading', { name: 'Entrer', exact: true, level: 1 })).toBeVisible();
  await expect(phone.locator('body')).not.toContainText(MAP);

  // A second one, and whoever is in a hurry: everywhere.
  await enter(phone, (await again(3)).link);
  await closeTask(phone);
  await claire.getByRole('button', { name: 'Se déconnecter partout' }).click();
  const asked = claire.getByRole('dialog', { name: 'Vous déconnecter sur tous les appareils' });
  await expectAccessible(claire, 'the question before signing out everywhere');
  await asked.getByRole('button', { name: 'Se déconnecter partout' }).click();
  await expect(claire.getByRole('heading', { name: 'Entrer', exact: true, level: 1 })).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'Entrer', exact: true, level: 1 })).toBeVisible();
  expect(await claire.context().cookies()).not.toContainEqual(expect.objectContaining({ name: '__Host-s' }));
});

test('somebody of the firm comes in with a passkey, and ends what is open elsewhere', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await device(ines);
  const menu = ines.getByRole('complementary', { name: 'Menu' });
  await menu.getByRole('link', { name: 'Your access' }).click();
  await expect(ines.getByRole('heading', { name: 'Your access', level: 1 })).toBeVisible();
  await expectAccessible(ines, 'the access of somebody of the firm');
  await ines.getByRole('button', { name: 'Set up a passkey' }).click();
  await expect(ines.getByRole('region', { name: 'Passkeys' }).getByRole('listitem')).toHaveCount(1);
  await menu.getByRole('button', { name: 'Sign out' }).click();
  await ines.getByRole('button', { name: 'Use my passkey' }).click();
  await expect(ines.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();

  const other = await sit();
  await other.goto('/sign-in');
  await other.getByLabel('Your e-mail').fill(OWNER.email);
  await other.getByLabel('Password').fill(OWNER.password);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
  await menu.getByRole('link', { name: 'Your access' }).click();
  const sessions = ines.getByRole('region', { name: 'Where you are signed in' });
  await expect(sessions.getByRole('listitem').filter({ hasText: 'this one' })).toContainText('passkey');
  await sessions.getByRole('button', { name: 'End all others' }).click();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  await expect(other.getByRole('heading', { name: OWNER.firm, level: 1 })).toBeVisible();
});
