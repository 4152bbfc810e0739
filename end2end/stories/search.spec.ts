// Finding by words and going by keys: what one may see and nothing else, without accents and without a pointer.
import { expect, expectAccessible, test } from '../people';
import { ACCESS, MAP, PROJECT, task, together } from './steps/contact';

const INSIDE = 'Hosting chosen';

test('a contact finds a French word without its accents, what needs them first, and no word inside', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);

  await test.step('from the header, as they type', async () => {
    await claire.getByRole('link', { name: 'Recherche' }).click();
    const box = claire.getByRole('searchbox', { name: 'Que cherchez-vous ?' });
    await expect(box).toBeFocused();
    await box.fill('systeme');
    const yours = claire.getByRole('region', { name: /^À vous/ });
    await expect(yours.getByRole('link', { name: `Répondre, ${ACCESS}` })).toBeVisible();
    await expect(yours.locator('mark')).toHaveText(['système']);
    await expect(claire.getByRole('status').filter({ hasText: '1 résultat' })).toBeVisible();
    await expect(claire).toHaveURL(/\/search\?q=systeme$/);
    await expect(claire).toHaveTitle(/^systeme · Recherche/);
    await expectAccessible(claire, 'what was found');
  });

  await test.step('the address keeps it', async () => {
    await claire.reload();
    await expect(claire.getByRole('searchbox')).toHaveValue('systeme');
    await claire.getByRole('link', { name: `Répondre, ${ACCESS}` }).click();
    await expect(task(claire, ACCESS)).toBeVisible();
    await claire.goBack();
    await expect(claire.getByRole('link', { name: `Répondre, ${ACCESS}` })).toBeVisible();
  });

  await test.step('words of what is not shared are as words that stand nowhere', async () => {
    const box = claire.getByRole('searchbox');
    for (const words of [INSIDE, 'xyzzy']) {
      await box.fill(words);
      await expect(claire.getByText('Rien n’a été trouvé dans ce que vous pouvez voir. Essayez un autre mot, ou moins de mots.')).toBeVisible();
      await expect(claire.getByRole('main').getByRole('listitem')).toHaveCount(0);
    }
    await expectAccessible(claire, 'nothing found');
  });

  await test.step('what she answers is found by its words at once, on both sides', async () => {
    const box = claire.getByRole('searchbox');
    await box.fill('systeme');
    await claire.getByRole('link', { name: `Répondre, ${ACCESS}` }).click();
    await task(claire, ACCESS).getByLabel('Votre réponse').fill('Zoé, de la capitainerie.');
    await task(claire, ACCESS).getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(task(claire, ACCESS)).toContainText('Zoé, de la capitainerie.');
    await claire.goto('/search?q=zoe+capit');
    const found = claire.getByRole('main').getByRole('listitem').filter({ hasText: ACCESS });
    await expect(found.locator('mark')).toHaveText(['Zoé', 'capitainerie']);
    await ines.goto('/search?q=capitainerie');
    await expect(ines.getByRole('region', { name: /^Tasks/ }).getByRole('link', { name: ACCESS })).toBeVisible();
  });
});

test('somebody of the firm finds, goes and does by keys alone', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  const palette = ines.getByRole('dialog', { name: 'Find or do' });
  const chosen = palette.getByRole('option', { selected: true });

  await test.step('Ctrl K finds a task by words inside', async () => {
    await ines.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await expectAccessible(ines, 'find or do');
    await ines.keyboard.type('hosting cho');
    await expect(chosen).toContainText(INSIDE);
    await expect(chosen).toContainText('Only your team');
    await ines.keyboard.press('Enter');
    await expect(palette).toHaveCount(0);
    await expect(ines.getByRole('heading', { name: INSIDE })).toBeVisible();
  });

  await test.step('G and P go to the portfolio, a slash and a name to a project', async () => {
    await ines.keyboard.press('g');
    await ines.keyboard.press('p');
    await expect(ines.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
    await ines.keyboard.press('/');
    await ines.keyboard.type('harbour office');
    await expect(palette.getByRole('option').filter({ hasText: PROJECT }).first()).toBeVisible();
    while (!(await chosen.textContent())?.startsWith(PROJECT)) await ines.keyboard.press('ArrowDown');
    await ines.keyboard.press('Enter');
    await expect(ines.getByRole('heading', { name: PROJECT, level: 1 })).toBeVisible();
  });

  await test.step('N writes something new, and letters in a text are letters', async () => {
    await ines.keyboard.press('n');
    const box = ines.locator('textarea:focus');
    await expect(box).toBeVisible();
    await ines.keyboard.type('gp/?n');
    await expect(box).toHaveValue('gp/?n');
    await box.fill('');
    await box.blur();
  });

  await test.step('the keys can be read, and switched off in this browser', async () => {
    await ines.keyboard.press('?');
    const sheet = ines.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet.getByRole('row', { name: /Ctrl K/ })).toContainText('Find or do');
    await expectAccessible(ines, 'the keys');
    await sheet.getByRole('checkbox', { name: 'Use single letters in this browser' }).uncheck();
    await expect(sheet.getByText('Single letters do nothing in this browser. Ctrl K still opens the search.')).toBeVisible();
    await ines.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await ines.keyboard.press('/');
    await ines.keyboard.press('?');
    await ines.keyboard.press('2');
    await expect(ines.getByRole('button', { name: /^View Board/ })).toBeVisible();
    await ines.keyboard.press('Control+k');
    await expect(palette).toBeVisible();
    await expect(ines.getByRole('dialog')).toHaveCount(1);
    await ines.keyboard.type('keyboard');
    await expect(chosen).toContainText('Keyboard shortcuts');
    await ines.keyboard.press('Enter');
    await expect(sheet.getByRole('checkbox')).not.toBeChecked();
  });

  await test.step('the page behind it shows the same', async () => {
    await ines.keyboard.press('Escape');
    await ines.goto(`/search?q=${encodeURIComponent(MAP.toLowerCase())}`);
    await expect(ines.getByRole('region', { name: /^Tasks/ }).getByRole('link', { name: MAP })).toBeVisible();
    await expectAccessible(ines, 'what the firm found');
  });

  await test.step('what was found is narrowed to a kind, in the address', async () => {
    await ines.goto('/search?q=harbour');
    const narrow = ines.getByRole('complementary', { name: 'Narrow down' });
    const [tasks, messages] = [/^Tasks/, /^Messages/].map((name) => ines.getByRole('region', { name }));
    await expect(tasks!).toBeVisible();
    await narrow.getByRole('checkbox', { name: /^Messages/ }).check();
    await expect(ines).toHaveURL(/\?q=harbour&kind=message$/);
    await expect(tasks!).toHaveCount(0);
    await expect(messages!).toBeVisible();
    await expectAccessible(ines, 'what the firm found, narrowed');
    await ines.reload();
    await expect(narrow.getByRole('checkbox', { name: /^Messages/ })).toBeChecked();
    await ines.getByRole('searchbox').fill('xyzzy');
    await expect(ines.getByText('Nothing found in what you may see.')).toBeVisible();
    await ines.getByRole('searchbox').fill('harbour');
    await expect(messages!).toBeVisible();
    await narrow.getByRole('checkbox', { name: /^Everything/ }).check();
    await expect(tasks!).toBeVisible();
    await expect(ines).toHaveURL(/\?q=harbour$/);
  });
});
