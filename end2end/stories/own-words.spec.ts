// A word of the firm's own: the owner makes it, somebody asks with it, and the client reads it in French, in the colour of its
// family and in no other.
import { expect, expectAccessible, House, Sitting, test } from '../people';

/** One furnished house for this file, which this story changes. */
let house: House;
test.beforeAll(async () => {
  house = await House.open({ kind: 'demo' });
});
test.afterAll(() => house.close());

const ASKED = 'Pouvons-nous lancer l’impression des étiquettes ?';

test('Ines makes “Release for print”, asks with it, and Claire reads it in French', async ({ browser }) => {
  const sitting = new Sitting();
  const ines = await sitting.down(browser, house.url);
  const claire = await sitting.down(browser, house.at('pivoine'));
  await ines.goto(house.signIn());
  await ines.locator('main').getByRole('button').first().click();
  await ines.waitForURL((at) => at.hash === '');
  await claire.goto(house.signIn('pivoine'));
  await claire.locator('main').getByRole('button').first().click();
  await claire.waitForURL((at) => at.hash === '');

  await test.step('the owner makes the word', async () => {
    await ines.goto('/team');
    const words = ines.getByRole('region', { name: 'Our words' });
    await words.getByRole('button', { name: 'Add a word' }).click();
    const dialog = ines.getByRole('dialog', { name: 'A word of our own' });
    await expectAccessible(ines, 'a word being written');
    await dialog.getByRole('radio', { name: 'Approve' }).check();
    await dialog.getByLabel('In English').fill('Release for print');
    await dialog.getByLabel('In French').fill('Valider');
    await dialog.getByLabel('In Swedish').fill('Släpp till tryck');
    await dialog.getByRole('radio', { name: 'Printer' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    // What the family says already is said to be its own.
    await expect(dialog).toContainText('“Valider” is a word of the family “Approve” already');
    await dialog.getByLabel('In French').fill('Bon à tirer');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    const row = words.getByRole('listitem').filter({ hasText: 'Release for print' });
    await expect(row).toContainText('Bon à tirer');
    await expect(row.locator('.verb')).toHaveAttribute('data-action', 'approve');
    await expectAccessible(ines, 'the list of own words');
  });

  let task = '';
  await test.step('it is asked with', async () => {
    await ines.goto('/');
    await ines.getByRole('complementary', { name: 'Menu' }).getByRole('link', { name: 'Maison Pivoine' }).click();
    await ines.getByRole('main').getByRole('link', { name: /Boutique en ligne/ }).first().click();
    const shared = ines.locator('.board .tile:not(.inside):not(.done)').filter({ hasText: 'With us' }).first();
    task = (await shared.getByRole('link').first().innerText()).trim();
    await shared.getByRole('link', { name: task, exact: true }).click();
    await expect(ines.getByRole('heading', { name: task, level: 1 })).toBeVisible();
    await ines.getByRole('button', { name: 'Ask…' }).first().click();
    const dialog = ines.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Review/ }).check();
    await expect(dialog.getByRole('radio', { name: 'Release for print' })).toHaveCount(0);
    await dialog.getByRole('group', { name: 'What you need' }).getByRole('radio', { name: /^Approve/ }).check();
    await dialog.getByRole('radio', { name: 'Release for print' }).check();
    await expectAccessible(ines, 'asking with a word of our own');
    await dialog.getByLabel('The sentence they read').fill(ASKED);
    await dialog.getByRole('button', { name: /^Ask Maison Pivoine/ }).click();
    await expect(dialog).toBeHidden();
    await expect(ines.getByRole('region', { name: /^Asked of/ })).toContainText('Release for print');
  });

  await test.step('the client reads it, and the button does what the family does', async () => {
    // It came without a reload, in whatever place of the list.
    const more = claire.getByRole('button', { name: /^Afficher|^Voir/ }).first();
    const asked = claire.locator('.ask').filter({ hasText: ASKED });
    await expect(asked.or(more).first()).toBeVisible();
    if (!(await asked.isVisible())) await more.click();
    await expect(asked.locator('.ask-verb')).toHaveText('Bon à tirer');
    await expect(asked).toHaveAttribute('data-action', 'approve');
    await expectAccessible(claire, 'home with a word of the firm');
    await asked.getByRole('heading').getByRole('link').click();
    const open = claire.getByRole('dialog').getByRole('region', { name: ASKED });
    await expect(open.locator('.verb')).toHaveText('Bon à tirer');
    await expect(open.getByRole('button', { name: 'Valider' })).toBeVisible();
    // Without colours it is still told by its sign and its word.
    await expect(open.locator('.verb svg path')).toHaveAttribute('d', /^M6 18H4/);
  });

  await test.step('said otherwise, it says so on what was asked with it', async () => {
    await ines.goto('/team');
    const words = ines.getByRole('region', { name: 'Our words' });
    await words.getByRole('button', { name: 'Change: Release for print' }).click();
    const dialog = ines.getByRole('dialog', { name: 'Change this word' });
    await dialog.getByLabel('In French').fill('Bon à imprimer');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await words.getByRole('button', { name: 'Retire: Release for print' }).click();
    await expect(words.getByRole('button', { name: 'Bring back: Release for print' })).toBeVisible();
    await claire.reload();
    await expect(claire.getByRole('dialog').getByRole('region', { name: ASKED }).locator('.verb')).toHaveText('Bon à imprimer');
  });
  await sitting.up();
});
