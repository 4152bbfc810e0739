// A department of a client: taken in from the client's page, with a house of its own; the client's people see it under its
// name, its own people see nothing else.
import { expect, expectAccessible, test } from '../people';
import { CLAIRE, CLIENT, MAP, PROJECT, closeTask, enter, task } from './steps/contact';
import { ask, goTo, importTrello, invite, openBoard, PIVOINE, setUpHouse, share, takeIn } from './steps/firm';
import { mailTo } from './steps/mail';

const SHOPS = 'Boutiques';
const WHOLE = `${CLIENT} · ${SHOPS}`;
const BO = 'bo@pivoine.example';

test('a department has a house of its own, and its client sees into it', async ({ house, sit }) => {
  const ines = await sit();
  await setUpHouse(ines, house);
  await takeIn(ines, PIVOINE);

  await test.step('Ines takes the department in: its address is proposed under the client’s', async () => {
    await ines.getByRole('button', { name: 'New department' }).click();
    const dialog = ines.getByRole('dialog', { name: 'New department' });
    await dialog.getByLabel('Name', { exact: true }).fill(SHOPS);
    await expect(dialog.getByLabel('Address of their portal')).toHaveValue('boutiques.pivoine.localhost');
    await expect(dialog.getByLabel('Accent colour')).toHaveValue('');
    await expectAccessible(ines, 'taking a department in');
    await dialog.getByRole('button', { name: 'Take the department in' }).click();
    await expect(ines.getByRole('heading', { name: SHOPS, level: 1 })).toBeVisible();
    // It wears the client's colour, and a department has no departments.
    await expect(ines.getByText(PIVOINE.accent)).toBeVisible();
    await expect(ines.getByRole('button', { name: 'New department' })).toHaveCount(0);
    await expectAccessible(ines, 'a department');
  });

  await test.step('something of it is shared, and both are asked', async () => {
    await importTrello(house, SHOPS);
    await openBoard(ines, PROJECT);
    const panel = await share(ines, [MAP]);
    await panel.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(panel).toBeHidden();
    await ask(ines, WHOLE, { task: MAP, action: 'Approve', sentence: 'Validez la carte du port.' });
  });

  await test.step('the client’s page and the menu show it under its client', async () => {
    await goTo(ines, SHOPS);
    await invite(ines, SHOPS, { name: 'Bo Marchand', email: BO, lands: MAP });
    await ines.getByRole('main').getByRole('link', { name: CLIENT }).click();
    await expect(ines.getByRole('heading', { name: CLIENT, level: 1 })).toBeVisible();
    const departments = ines.getByRole('region', { name: 'Departments' });
    await expect(departments.getByRole('link', { name: SHOPS })).toBeVisible();
    await expect(departments.getByRole('link', { name: PROJECT })).toBeVisible();
    await expectAccessible(ines, 'a client with a department');
    await invite(ines, CLIENT, { name: 'Claire Fontaine', email: CLAIRE, lands: MAP });
  });

  const claire = await sit('pivoine', { locale: 'fr-FR' });
  const bo = await sit('boutiques.pivoine', { locale: 'fr-FR' });
  await test.step('each comes in at their own door', async () => {
    await enter(claire, (await mailTo(house, CLAIRE)).link);
    const mail = await mailTo(house, BO);
    expect(new URL(mail.link).hostname).toBe('boutiques.pivoine.localhost');
    await enter(bo, mail.link, 'Bo Marchand');
  });

  await test.step('Claire reads whose it is; for Bo it is just theirs', async () => {
    await closeTask(claire);
    await expect(claire.getByRole('heading', { name: `${SHOPS} · ${PROJECT}`, level: 1 })).toBeVisible();
    await claire.getByRole('link', { name: 'Accueil' }).first().click();
    await expect(claire.getByRole('article').filter({ hasText: PROJECT })).toContainText(SHOPS);
    await expectAccessible(claire, 'a home with a department');
    await closeTask(bo);
    await expect(bo.getByRole('heading', { name: PROJECT, level: 1 })).toBeVisible();
    await expect(bo.getByRole('banner')).toContainText(WHOLE);
  });

  await test.step('what Claire decides, Bo sees at once', async () => {
    await claire.getByRole('link', { name: MAP, exact: true }).first().click();
    await task(claire, MAP).getByRole('button', { name: 'Valider', exact: true }).click();
    await bo.getByRole('link', { name: MAP, exact: true }).first().click();
    await expect(task(bo, MAP)).toContainText('Claire Fontaine');
  });
});
