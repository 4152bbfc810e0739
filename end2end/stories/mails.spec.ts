// What somebody wants by mail is theirs to say: kinds, hours, projects. A remark can be taken back for half a minute, and
// a link in a mail leads to its page even where the session has ended.
import { expect, expectAccessible, test } from '../people';
import { ACCESS, CLAIRE, closeTask, CLIENT, MAP, PROJECT, task, together } from './steps/contact';

test('a contact chooses what is mailed to them and takes a remark back', async ({ house, sit }) => {
  test.setTimeout(240_000);
  const { claire } = await together(house, sit);

  await test.step('from the account menu to the page, and what is saved stays', async () => {
    await claire.getByRole('button', { name: /Claire Fontaine/ }).click();
    await claire.getByRole('menuitem', { name: 'Vos e-mails' }).click();
    await expect(claire.getByRole('heading', { name: 'Ce qui vous est envoyé par e-mail', level: 1 })).toBeVisible();
    await expectAccessible(claire, 'what is mailed to a contact');
    const told = claire.getByRole('radiogroup', { name: 'Quand il y a du nouveau' });
    await expect(told.getByRole('radio', { name: 'Le lundi' })).toBeChecked();
    await told.getByRole('radio', { name: 'Jamais' }).click();
    await expect(claire.getByText('Vous ne recevez aucun e-mail de ce type.')).toBeVisible();
    await claire.getByLabel('De', { exact: true }).fill('21:30');
    await claire.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(claire.getByText('Enregistré.', { exact: false })).toBeVisible();
    await claire.reload();
    await expect(told.getByRole('radio', { name: 'Jamais' })).toBeChecked();
    await expect(claire.getByLabel('De', { exact: true })).toHaveValue('21:30');
    await claire.getByLabel('À', { exact: true }).fill('21:30');
    await claire.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(claire.getByRole('alert')).toContainText('à la même heure');
  });

  await test.step('a project is followed, or not, here and on its board', async () => {
    const chip = claire.getByRole('button', { name: `Suivre ${PROJECT}` });
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'false');
    await claire.getByRole('link', { name: 'Projets' }).first().click();
    await expect(chip).toHaveAttribute('aria-pressed', 'false');
    await expectAccessible(claire, 'a board one does not follow');
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('a remark is taken back with the keyboard, and its words are in the box again', async () => {
    await claire.getByRole('link', { name: new RegExp(MAP) }).first().click();
    const open = task(claire, MAP);
    const box = open.getByRole('textbox').last();
    await box.fill('Oups, pas ceci');
    await box.press('Control+Enter');
    await expect(open.getByRole('listitem').filter({ hasText: 'Oups, pas ceci' })).toBeVisible();
    const undo = open.getByRole('button', { name: 'Annuler' });
    await undo.focus();
    await claire.keyboard.press('Enter');
    await expect(open.getByRole('listitem').filter({ hasText: 'Oups, pas ceci' })).toHaveCount(0);
    await expect(box).toHaveValue('Oups, pas ceci');
    await expect(box).toBeFocused();
    await box.fill('');
    await closeTask(claire);
  });

  await test.step('the door knows whom a mail was for, and leads on to its page', async () => {
    const path = new URL(claire.url()).pathname;
    const stranger = await sit('pivoine', { locale: 'fr-FR' });
    await stranger.goto(`${house.at('pivoine')}${path}#for=${encodeURIComponent(CLAIRE)}`);
    await expect(stranger.getByLabel('Votre e-mail')).toHaveValue(CLAIRE);
    expect(new URL(stranger.url()).searchParams.get('to')).toBe(path);
    // What is no address is not taken up.
    await stranger.goto(`${house.at('pivoine')}${path}#for=nobody`);
    await stranger.reload();
    await expect(stranger.getByLabel('Votre e-mail')).toHaveValue('');
  });
});

test('the firm chooses too, and finance is not offered to see as a contact', async ({ house, sit }) => {
  test.setTimeout(240_000);
  const { ines } = await together(house, sit);
  const more = ines.getByRole('button', { name: 'More about this project' });
  const follow = ines.getByRole('menuitemcheckbox', { name: 'Follow' });
  await more.click();
  await expect(follow).toHaveAttribute('aria-checked', 'false');
  await follow.click();
  await expect(ines.getByText(`You follow ${PROJECT}.`, { exact: false })).toBeVisible();
  await more.click();
  await expect(follow).toHaveAttribute('aria-checked', 'true');
  await ines.keyboard.press('Escape');
  await expect(ines.getByRole('button', { name: 'See as…' })).toBeVisible();
  await ines.getByRole('complementary', { name: 'Menu' }).getByRole('link', { name: 'Your mails' }).click();
  await expect(ines.getByRole('heading', { name: 'What is mailed to you', level: 1 })).toBeVisible();
  await expect(ines.getByRole('radiogroup', { name: 'When a client answers' })).toBeVisible();
  await expectAccessible(ines, 'what is mailed to a colleague');
  await ines.goto(`${house.url}/mails/lost`);
  await expect(ines.getByRole('heading', { name: 'Every mail has arrived' })).toBeVisible();
  await expectAccessible(ines, 'the mails that did not arrive');

  const finn = await sit();
  await ines.getByRole('complementary', { name: 'Menu' }).getByRole('link', { name: 'Team' }).click();
  await ines.getByRole('button', { name: 'Add to the team' }).click();
  const dialog = ines.getByRole('dialog', { name: 'Add to the team' });
  await dialog.getByLabel('Name', { exact: true }).fill('Finn Alm');
  await dialog.getByLabel('E-mail', { exact: true }).fill('finn@halden-rask.example');
  await dialog.getByRole('radio', { name: /^Finance/ }).check();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await finn.goto(await ines.getByRole('row').filter({ hasText: 'Finn Alm' }).getByRole('textbox').inputValue());
  await finn.getByRole('button', { name: 'Come in' }).click();
  await finn.getByLabel('Choose a password').fill('another short sentence');
  await finn.getByRole('button', { name: 'Come in' }).click();
  await finn.getByRole('main').getByRole('link', { name: CLIENT }).first().click();
  await expect(finn.getByRole('heading', { name: CLIENT, level: 1 })).toBeVisible();
  await finn.getByRole('main').getByRole('link', { name: PROJECT, exact: true }).click();
  await expect(finn.getByRole('region', { name: 'Board' })).toBeVisible();
  await expect(finn.getByRole('button', { name: 'See as…' })).toHaveCount(0);
  await finn.getByRole('link', { name: ACCESS, exact: true }).click();
  await finn.getByRole('button', { name: 'Who can see this?' }).click();
  await expect(finn.getByRole('dialog')).toContainText('Claire Fontaine');
  await expect(finn.getByRole('button', { name: /See as/ })).toHaveCount(0);
});
