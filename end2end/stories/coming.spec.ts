// Coming along with somebody, going from house to house, and what robots do with an invitation.
import { expect, expectAccessible, test } from '../people';
import { goTo, invite, takeIn } from './steps/firm';
import { CLAIRE, CLIENT, enter, invited, MAP, task, together } from './steps/contact';
import { codeTo, mailTo, typeCode } from './steps/mail';

const NORD = { name: 'Nordhamn', accent: '#2b5ea3', language: 'Svenska', host: 'nordhamn.localhost' };

test('a whole team boards from one forwarded mail', async ({ house, sit }) => {
  const { ines, mail } = await together(house, sit);
  await test.step('the firm lets everybody of the client’s own domain in', async () => {
    await goTo(ines, CLIENT);
    await ines.getByLabel('Domain, such as skogholm.example').fill('gmail.com');
    await ines.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(ines.getByText('At this domain anybody gets an address')).toBeVisible();
    await ines.getByLabel('Domain, such as skogholm.example').fill('pivoine.example');
    await ines.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(ines.getByRole('listitem').filter({ hasText: 'pivoine.example' })).toBeVisible();
    await expectAccessible(ines, 'who comes in at once');
  });

  for (const [name, email] of [['Anouk Sorel', 'anouk@pivoine.example'], ['Bastien Roy', 'bastien@pivoine.example'], ['Chloé Marin', 'chloe@pivoine.example']] as const) {
    await test.step(`${name} is in`, async () => {
      const page = await sit('pivoine', { locale: 'fr-FR', viewport: { width: 390, height: 844 } });
      await page.goto(mail.link);
      await page.getByLabel('Votre nom').fill(name);
      await page.getByLabel('Votre nom').press('Enter');
      // The link was used by Claire: whoever it was passed on to says so.
      await page.getByRole('button', { name: 'On me l’a transmise' }).click();
      await expect(page.getByRole('heading', { name: 'Bonjour. Qui êtes-vous ?' })).toBeVisible();
      await expect(page.getByLabel('Votre nom')).toHaveValue(name);
      await expectAccessible(page, 'somebody an invitation was passed on to');
      await page.getByLabel('Votre e-mail professionnel').fill(email);
      await page.getByRole('button', { name: 'Envoyez-moi un code' }).click();
      await expect(page.getByRole('heading', { name: 'Saisissez le code' })).toBeVisible();
      await typeCode(page, (await codeTo(house, email)).code);
      await expect(task(page, MAP)).toBeVisible();
    });
  }
  await goTo(ines, 'Portfolio');
  await goTo(ines, CLIENT);
  await expect(ines.getByRole('row', { name: /Chloé Marin/ })).toBeVisible();
});

test('somebody from elsewhere waits until the client’s own keeper lets them in', async ({ house, sit }) => {
  const { ines, claire, mail } = await together(house, sit);
  await goTo(ines, CLIENT);
  await ines.getByRole('button', { name: 'Change: Claire Fontaine' }).click();
  await ines.getByRole('dialog').getByLabel('Looks after access: lets colleagues in').check();
  await ines.getByRole('dialog').getByRole('button', { name: 'Save' }).click();

  const anouk = await sit('pivoine', { locale: 'fr-FR' });
  await anouk.goto(mail.link);
  await anouk.getByLabel('Votre nom').fill('Anouk Sorel');
  await anouk.getByLabel('Votre nom').press('Enter');
  await anouk.getByRole('button', { name: 'On me l’a transmise' }).click();
  await anouk.getByLabel('Votre e-mail professionnel').fill('anouk@ailleurs.example');
  await anouk.getByRole('button', { name: 'Envoyez-moi un code' }).click();
  await typeCode(anouk, (await codeTo(house, 'anouk@ailleurs.example')).code);
  await expect(anouk.getByText('Claire Fontaine s’occupe des accès')).toBeVisible();
  await expectAccessible(anouk, 'waiting to be let in');

  await claire.getByRole('button', { name: 'Claire Fontaine : menu' }).click();
  await claire.getByRole('menuitem', { name: 'Personnes' }).click();
  await expect(claire.getByRole('heading', { name: 'En attente' })).toBeVisible();
  await expectAccessible(claire, 'the people of a client');
  await claire.getByRole('button', { name: 'Laisser entrer' }).click();
  // Once on this device, a code.
  const proof = claire.getByRole('dialog', { name: 'Un code, une fois sur cet appareil' });
  await expect(proof).toBeVisible();
  await expectAccessible(claire, 'a proof, once on a device');
  await typeCode(claire, (await codeTo(house, CLAIRE)).code);
  await expect(proof).toBeHidden();
  await expect(claire.getByRole('heading', { name: 'En attente' })).toHaveCount(0);
  await anouk.goto((await mailTo(house, 'anouk@ailleurs.example')).link);
  await anouk.getByLabel('Votre nom').fill('Anouk');
  await anouk.getByLabel('Votre nom').press('Enter');
  await expect(anouk.getByRole('heading', { level: 1 })).toContainText('Anouk');

  await test.step('and she brings a colleague along herself', async () => {
    await claire.getByLabel('Nom', { exact: true }).fill('Bastien Roy');
    await claire.getByLabel('E-mail', { exact: true }).fill('bastien@pivoine.example');
    await claire.getByRole('button', { name: 'Inviter' }).click();
    await expect(claire.getByText('Bastien Roy a reçu une invitation.').first()).toBeVisible();
    const letter = await mailTo(house, 'bastien@pivoine.example');
    expect(letter.text).toContain('Claire Fontaine');
  });
});

test('a contact who is removed while looking is at the door, and sees nothing any more', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await goTo(ines, CLIENT);
  await ines.getByRole('button', { name: 'Change: Claire Fontaine' }).click();
  await ines.getByRole('dialog').getByRole('button', { name: 'Remove from Maison Pivoine' }).click();
  await expect(claire.getByRole('heading', { name: 'Entrer', exact: true, level: 1 })).toBeVisible();
  await expect(claire.locator('body')).not.toContainText(MAP);
});

test('one person with two clients has both open in two tabs, and nothing crosses', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await goTo(ines, 'Portfolio');
  await takeIn(ines, NORD);
  await invite(ines, NORD.name, { name: 'Claire Fontaine', email: CLAIRE });
  // What led her into one house tells of no other: she comes in by a code that was mailed because she asked.
  await claire.getByRole('button', { name: 'Claire Fontaine : menu' }).click();
  await expect(claire.getByRole('menuitem', { name: 'Se déconnecter' })).toBeVisible();
  await expect(claire.getByRole('menuitem', { name: new RegExp(NORD.name) })).toHaveCount(0);
  await claire.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await claire.getByLabel('Votre e-mail professionnel').fill(CLAIRE);
  await claire.getByRole('button', { name: 'Envoyez-moi un lien' }).click();
  await typeCode(claire, (await codeTo(house, CLAIRE)).code);
  await expect(claire.getByText('Deux points vous attendent.')).toBeVisible();
  const over = await claire.context().newPage();
  await over.goto(house.at('pivoine'));
  await over.getByRole('button', { name: 'Claire Fontaine : menu' }).click();
  await expect(over.getByRole('menuitem', { name: new RegExp(NORD.name) })).toContainText('Rien ne vous attend');
  await expectAccessible(over, 'the menu of somebody with two houses');
  await over.getByRole('menuitem', { name: new RegExp(NORD.name) }).click();
  await expect(over.getByRole('banner')).toContainText(NORD.name);
  expect(new URL(over.url()).host).toBe(new URL(house.at('nordhamn')).host);
  await expect(over.locator('body')).not.toContainText(MAP);
  // The other tab is where it was, signed in.
  await claire.reload();
  await expect(claire.getByText('Deux points vous attendent.')).toBeVisible();
  await expect(claire.getByRole('banner')).toContainText(CLIENT);
});

test('a robot that runs the page and presses everything is not in, and its reader is', async ({ browser, house, sit }) => {
  const { mail } = await invited(house, sit);
  const robots = await browser.newContext({ baseURL: house.at('pivoine'), locale: 'fr-FR' });
  for (const presses of [false, true, true]) {
    const robot = await robots.newPage();
    await robot.goto(mail.link);
    await expect(robot.getByRole('button', { name: 'Entrer', exact: true })).toBeVisible();
    if (presses) {
      for (let round = 0; round < 3; round += 1) {
        for (const pressable of await robot.locator('button, a, input').all()) {
          await pressable.click({ timeout: 1_000, force: true }).catch(() => undefined);
        }
      }
    }
    expect((await robots.cookies()).filter((cookie) => cookie.name === '__Host-s')).toEqual([]);
    await robot.close();
  }
  await robots.close();
  const claire = await sit('pivoine', { locale: 'fr-FR' });
  await enter(claire, mail.link);
});

test('somebody asks for a link and is in by it in the same browser, by its code in another', async ({ house, sit }) => {
  const { claire } = await together(house, sit);
  const laptop = await sit('pivoine', { locale: 'fr-FR' });
  await laptop.goto('/');
  await laptop.getByLabel('Votre e-mail professionnel').fill(CLAIRE);
  await expectAccessible(laptop, 'the door of a client');
  await laptop.getByRole('button', { name: 'Envoyez-moi un lien' }).click();
  const first = await codeTo(house, CLAIRE);
  await laptop.goto(first.inLink);
  await expect(laptop.getByText('Deux points vous attendent.')).toBeVisible();

  await laptop.context().clearCookies({ name: '__Host-s' });
  await laptop.goto('/sign-in');
  await laptop.getByLabel('Votre e-mail professionnel').fill(CLAIRE);
  await laptop.getByRole('button', { name: 'Envoyez-moi un lien' }).click();
  const second = await codeTo(house, CLAIRE, 2);
  const phone = await sit('pivoine', { locale: 'fr-FR', viewport: { width: 390, height: 844 } });
  await phone.goto(second.inLink);
  await expect(phone.getByText('Vous avez demandé ce lien dans un autre navigateur.')).toBeVisible();
  await expectAccessible(phone, 'a link that was asked for elsewhere');
  await typeCode(phone, second.code);
  await expect(phone.getByText('Deux points vous attendent.')).toBeVisible();
  await expect(claire.getByText('Deux points vous attendent.')).toBeVisible();
});

test('mails with a code, in French and in Swedish, as pictures', async ({ house, sit }, info) => {
  await together(house, sit);
  for (const [locale, label, button] of [['fr-FR', 'Votre e-mail professionnel', 'Envoyez-moi un lien'], ['sv-SE', 'Din e-post på jobbet', 'Skicka en länk till mig']] as const) {
    const page = await sit('pivoine', { locale });
    await page.goto('/');
    await page.getByLabel(label).fill(CLAIRE);
    await page.getByRole('button', { name: button }).click();
  }
  const mail = await codeTo(house, CLAIRE, 2);
  const reader = await sit('pivoine', { locale: 'fr-FR' });
  await reader.setContent(mail.html);
  await expect(reader.getByText(mail.code).first()).toBeVisible();
  await info.attach('the mail', { body: await reader.screenshot({ fullPage: true }), contentType: 'image/png' });
  await reader.setViewportSize({ width: 360, height: 740 });
  expect(await reader.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
});
