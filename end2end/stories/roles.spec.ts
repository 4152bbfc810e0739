// Who sees what, as it changes: somebody joins the team, is given a client, loses it, and is gone; a contact of the client
// is given other rights and removed. Everything holds at once, in the browser that is open.
import { expect, expectAccessible, test } from '../people';
import { goTo, invite, OWNER, PIVOINE, setUpHouse, takeIn } from './steps/firm';

const MOA = { name: 'Moa Lind', email: 'moa@halden-rask.example', password: 'another short sentence' };

test('a member has what they were given, while they have it', async ({ house, sit }) => {
  test.setTimeout(240_000);
  const ines = await sit();
  const moa = await sit();

  let link = '';
  await test.step('the owner adds a member, who gets a link', async () => {
    await setUpHouse(ines, house);
    await takeIn(ines, PIVOINE);
    await goTo(ines, 'Team');
    await expect(ines.getByRole('heading', { name: 'Team', level: 1 })).toBeVisible();
    await ines.getByRole('button', { name: 'Add to the team' }).click();
    const dialog = ines.getByRole('dialog', { name: 'Add to the team' });
    await expectAccessible(ines, 'adding to the team');
    await dialog.getByLabel('Name', { exact: true }).fill(MOA.name);
    await dialog.getByLabel('E-mail', { exact: true }).fill(MOA.email);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();
    const row = ines.getByRole('row').filter({ hasText: MOA.name });
    await expect(row).toContainText('has not come in yet');
    await expect(row).toContainText('no client yet');
    link = await row.getByRole('textbox').inputValue();
    await expectAccessible(ines, 'the team');
  });

  await test.step('the member chooses a password and sees nothing', async () => {
    await moa.goto(link);
    await moa.getByRole('button', { name: 'Come in' }).click();
    await expect(moa.getByRole('heading', { name: 'Welcome to the team' })).toBeVisible();
    await expectAccessible(moa, 'choosing a password');
    await moa.getByLabel('Choose a password').fill('short');
    await moa.getByRole('button', { name: 'Come in' }).click();
    await expect(moa.getByText('Use 10 characters or more.')).toBeVisible();
    await moa.getByLabel('Choose a password').fill(MOA.password);
    await moa.getByRole('button', { name: 'Come in' }).click();
    await expect(moa.getByRole('heading', { name: 'Nothing was given to you yet' })).toBeVisible();
    await expect(moa.getByRole('button', { name: 'New client' })).toHaveCount(0);
    await expect(ines.getByRole('row').filter({ hasText: MOA.name })).not.toContainText('has not come in yet');
  });

  const rights = ines.getByRole('dialog', { name: `What ${MOA.name} may do` });
  await test.step('given a client, they see it at once; taken, it is gone at once', async () => {
    await ines.getByRole('button', { name: `Change: ${MOA.name}` }).click();
    await expectAccessible(ines, 'what a member may do');
    await rights.getByRole('button', { name: 'Give', exact: true }).click();
    await expect(rights.getByRole('listitem')).toContainText(PIVOINE.name);
    await expect(moa.getByRole('main').getByRole('link', { name: PIVOINE.name })).toBeVisible();
    await rights.getByRole('button', { name: 'Take away' }).click();
    await expect(moa.getByRole('heading', { name: 'Nothing was given to you yet' })).toBeVisible();
  });

  await test.step('as a manager they see every client, and the team without its roles', async () => {
    await rights.getByRole('radio', { name: /^Manager/ }).check();
    await rights.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(moa.getByRole('main').getByRole('link', { name: PIVOINE.name })).toBeVisible();
    await rights.getByRole('button', { name: 'Close' }).click();
    await goTo(moa, 'Team');
    await expect(moa.getByRole('row').filter({ hasText: OWNER.email })).toBeVisible();
    await expect(moa.getByRole('button', { name: 'Add to the team' })).toHaveCount(0);
  });

  await test.step('a contact gets other rights, and is removed', async () => {
    await goTo(ines, PIVOINE.name);
    await invite(ines, PIVOINE.name, { name: 'Claire Fontaine', email: 'claire@pivoine.example' });
    await ines.getByRole('button', { name: 'Change: Claire Fontaine' }).click();
    const contact = ines.getByRole('dialog', { name: 'What Claire Fontaine may do' });
    await expectAccessible(ines, 'what a contact may do');
    await contact.getByRole('radio', { name: /^Looks/ }).check();
    await contact.getByRole('button', { name: 'Save', exact: true }).click();
    const row = ines.getByRole('row').filter({ hasText: 'Claire Fontaine' });
    await expect(row).toContainText('Looks');
    await ines.getByRole('button', { name: 'Change: Claire Fontaine' }).click();
    await contact.getByRole('button', { name: `Remove from ${PIVOINE.name}` }).click();
    await expect(row).toHaveCount(0);
  });

  await test.step('who is removed is out at once', async () => {
    await goTo(ines, 'Team');
    await ines.getByRole('button', { name: `Change: ${MOA.name}` }).click();
    await rights.getByRole('button', { name: `Remove ${MOA.name}` }).click();
    await expect(ines.getByRole('row').filter({ hasText: MOA.name })).toHaveCount(0);
    await expect(moa.getByRole('heading', { name: OWNER.firm })).toBeVisible();
    await moa.getByLabel('Your e-mail').fill(MOA.email);
    await moa.getByLabel('Password').fill(MOA.password);
    await moa.getByRole('button', { name: 'Sign in' }).click();
    await expect(moa.getByText('E-mail and password do not go together.')).toBeVisible();
  });
});
