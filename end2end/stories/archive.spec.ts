// The end of a project: the lead archives it, its client reads on and takes everything along, and the lead opens it again.
import { expect, expectAccessible, test } from '../people';
import { unzipSync } from 'fflate';
import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BOOKING, CLIENT, MAP, PROJECT, task, together } from './steps/contact';
import { card } from './steps/firm';

test('a project is archived, read and taken along, and opened again', async ({ house, sit }) => {
  test.setTimeout(180_000);
  const { ines, claire } = await together(house, sit);

  await test.step('the lead reads what it does before it is done', async () => {
    await ines.getByRole('button', { name: 'More about this project' }).click();
    await ines.getByRole('menuitem', { name: 'Archive…' }).click();
    const dialog = ines.getByRole('dialog', { name: 'Archive this project' });
    await expect(dialog).toContainText(`${CLIENT} keeps reading everything that is shared.`);
    await expect(dialog).toContainText('2 open asks are taken back');
    await expectAccessible(ines, 'archiving a project');
    await dialog.getByRole('button', { name: 'Archive', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(ines.getByText(/^Archived by Ines Duarte/)).toBeVisible();
    await expect(ines.getByRole('button', { name: 'New task' })).toHaveCount(0);
    await expect(ines.locator('[id^=quick-]')).toHaveCount(0);
    await expectAccessible(ines, 'the board of an archived project');
    // A task is read as it was; a card goes nowhere, and it says why.
    await ines.getByRole('link', { name: BOOKING, exact: true }).click();
    await expect(ines.getByRole('heading', { name: BOOKING, level: 1 })).toBeVisible();
    await expect(ines.getByText(/^Archived by Ines Duarte/)).toBeVisible();
    for (const box of await ines.getByRole('main').getByRole('textbox').all()) await expect(box).toBeDisabled();
    await expect(ines.getByRole('button', { name: 'Finish the task' })).toHaveCount(0);
    await expect(ines.getByRole('button', { name: 'Stop sharing' })).toBeEnabled();
    await expectAccessible(ines, 'a task of an archived project');
    await ines.goBack();
    await ines.getByRole('link', { name: BOOKING, exact: true }).focus();
    for (const key of ['m', 'ArrowRight', 'Enter']) await ines.keyboard.press(key);
    await expect(ines.getByRole('alert')).toContainText('Reopen it to change something.');
  });

  await test.step('what was asked is gone at the client’s, live, and the project is offered apart', async () => {
    await expect(claire.getByText("Rien à faire pour l’instant").first()).toBeVisible();
    await claire.getByText('Projets terminés').click();
    await expectAccessible(claire, 'a home with a finished project');
    await claire.getByRole('main').getByRole('link', { name: PROJECT, exact: true }).click();
    await expect(claire.getByText(/^Remis le .*Tout reste lisible\.$/)).toBeVisible();
    await card(claire, MAP).getByRole('link', { name: MAP }).click();
    await expect(task(claire, MAP)).toContainText('Tout reste lisible.');
    await expect(task(claire, MAP).getByRole('textbox')).toHaveCount(0);
    await expectAccessible(claire, 'a task of a finished project');
    await claire.getByRole('button', { name: 'Fermer et revenir au tableau' }).click();
  });

  await test.step('she takes everything along, and it opens without us', async () => {
    const saving = claire.waitForEvent('download');
    await claire.getByRole('link', { name: 'Tout télécharger (zip)' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('Harbour-office-website.zip');
    const folder = await mkdtemp(path.join(tmpdir(), 'veranda-package-'));
    for (const [name, bytes] of Object.entries(unzipSync(await readFile(await saved.path())))) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), bytes);
    }
    expect((await readdir(folder)).sort()).toEqual(['decisions.csv', 'index.html', 'style.css', 'tasks', 'tasks.csv']);
    const page = await claire.context().newPage();
    await page.goto(`file://${folder}/index.html`);
    await expect(page.getByRole('heading', { name: PROJECT, level: 1 })).toBeVisible();
    await expectAccessible(page, 'the first page of a package');
    await page.getByRole('link', { name: BOOKING }).first().click();
    await expect(page.getByRole('heading', { name: BOOKING, level: 1 })).toBeVisible();
    await expectAccessible(page, 'a task of a package');
    await page.close();
  });

  await test.step('opened again, work goes on', async () => {
    await ines.getByRole('button', { name: 'Reopen' }).first().click();
    await expect(ines.getByText(/^Archived by/)).toHaveCount(0);
    await expect(ines.getByRole('button', { name: 'New task' })).toBeVisible();
    await expect(claire.getByText('Tout reste lisible.')).toHaveCount(0);
  });
});
