// Who sees what, from the firm's side: seeing as a contact, who can see a task, what stopping takes back, the history.
import { expect, expectAccessible, test } from '../people';
import { BOOKING, CLIENT, MAP, PROJECT, enter, invited } from './steps/contact';
import { card, goTo, openBoard } from './steps/firm';

test('Ines sees as Claire: everything in its place, nothing to be done, and back again', async ({ house, sit }) => {
  const { ines } = await invited(house, sit);
  await goTo(ines, CLIENT);
  await ines.getByRole('button', { name: 'See as Claire' }).click();
  const band = ines.getByRole('complementary', { name: 'Seeing as Claire Fontaine' });
  await expect(band.first()).toContainText('You see what Claire Fontaine at Maison Pivoine sees. Nothing you do here is sent.');
  // What Claire reads is in her language, what is said to Ines is in hers.
  await expect(ines.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(ines.getByText('Deux points vous attendent.')).toBeVisible();
  await expectAccessible(ines, 'the home, seen as Claire');
  await ines.getByRole('link', { name: MAP, exact: true }).first().click();
  const task = ines.getByRole('dialog', { name: MAP });
  await expect(task).toContainText('Validez la carte du port.');
  await expect(task.getByText('Only Claire can do this. You are looking.').first()).toBeVisible();
  await expect(task.getByRole('button', { name: 'Valider', exact: true })).toBeDisabled();
  await expect(task.getByRole('textbox').first()).toBeDisabled();
  await expectAccessible(ines, 'a task, seen as Claire');
  // The first Escape closes the task, the second leaves.
  await ines.keyboard.press('Escape');
  await expect(task).toBeHidden();
  await ines.keyboard.press('Escape');
  await expect(ines.getByRole('heading', { name: CLIENT, level: 1 })).toBeVisible();
  await expect(ines.getByRole('row', { name: /Claire/ })).toContainText('not in yet');

  // From the board it lands on the board, and the button of the band leads back there.
  await openBoard(ines, PROJECT);
  await ines.getByRole('button', { name: 'See as…' }).click();
  await expectAccessible(ines, 'as whom to see');
  await ines.getByRole('menuitem', { name: 'Claire Fontaine' }).click();
  await expect(band.first()).toBeVisible();
  await expect(ines.getByRole('region', { name: 'Tableau' })).toBeVisible();
  await band.first().getByRole('button', { name: /Leave/ }).click();
  await expect(ines.getByRole('region', { name: 'Board' })).toBeVisible();
});

test('Ines learns who can see a task, and stops with a word to whoever saw it', async ({ house, sit }) => {
  const { ines, mail } = await invited(house, sit);
  await ines.getByRole('link', { name: MAP, exact: true }).click();
  await ines.getByRole('button', { name: 'Who can see this?' }).click();
  const who = ines.getByRole('dialog', { name: 'Who can see this?' });
  const claires = who.getByRole('listitem').filter({ hasText: 'Claire Fontaine' });
  await expect(who).toContainText('2 people');
  await expect(claires).toContainText('not yet');
  await expect(who).toContainText('Nobody else.');
  await expectAccessible(ines, 'who can see a task');
  await who.getByRole('button', { name: 'Close' }).click();

  const claire = await sit('pivoine', { locale: 'fr-FR' });
  await enter(claire, mail.link);
  await ines.getByRole('button', { name: 'Who can see this?' }).click();
  await expect(claires).toContainText('opened');
  await who.getByRole('button', { name: 'Stop sharing' }).click();

  const asked = ines.getByRole('dialog', { name: `Stop sharing “${MAP}”` });
  await expect(asked).toContainText('Claire Fontaine already had it open.');
  await expect(asked).toContainText('what Claire Fontaine read');
  await expect(asked).toContainText('1 open ask: taken back');
  await expect(asked.getByRole('radio', { name: /tell Claire Fontaine why/ })).toBeChecked();
  await expectAccessible(ines, 'what stopping takes back');
  await asked.getByRole('button', { name: 'Stop sharing and tell them' }).click();
  await expect(asked).toContainText('Write why, or choose to say nothing.');
  await asked.getByLabel(/will read this/).fill('It was a draft.');
  await asked.getByRole('button', { name: 'Stop sharing and tell them' }).click();
  await expect(asked).toBeHidden();
  await expect(claire.getByText('Validez la carte du port.')).toHaveCount(0);

  await goTo(ines, CLIENT);
  await ines.getByRole('link', { name: 'Sharing history' }).click();
  const row = ines.getByRole('row', { name: new RegExp(MAP) });
  await expect(row).toContainText('Ines Duarte told them: “It was a draft.”');
  await ines.getByRole('button', { name: /^Not opened yet/ }).click();
  await expect(ines).toHaveURL(/show=unopened/);
  await expect(row).toHaveCount(0);
  await ines.getByRole('button', { name: /^Stopped/ }).click();
  await ines.reload();
  await expect(row).toBeVisible();
  await expectAccessible(ines, 'the history of what was stopped');
});

test('what comes back of an earlier sharing is chosen one by one', async ({ house, sit }) => {
  const { ines } = await invited(house, sit);
  await ines.getByRole('link', { name: BOOKING, exact: true }).click();
  for (const words of ['The first form is ready.', 'The second one is better.']) {
    await ines.getByLabel(/will see this/).fill(words);
    await ines.getByLabel(/will see this/).press('Control+Enter');
    await expect(ines.locator('.thread.client li').filter({ hasText: words })).toBeVisible();
  }
  await ines.getByRole('button', { name: 'Stop sharing' }).click();
  await ines.getByRole('button', { name: /^Share with/ }).click();
  const panel = ines.getByRole('dialog', { name: /^Share / });
  await expect(panel.getByRole('radio', { name: /From now on/ })).toBeChecked();
  await panel.getByRole('radio', { name: /With history/ }).check();
  const first = panel.getByRole('checkbox', { name: /The first form is ready/ });
  await expect(first).toBeChecked();
  await first.uncheck();
  await expectAccessible(ines, 'the share panel with history');
  await panel.getByRole('button', { name: /^Share/ }).click();
  await expect(panel).toBeHidden();

  // Claire would read the second and not the first.
  await ines.goBack();
  await expect(card(ines, BOOKING)).toBeVisible();
  await ines.getByRole('button', { name: 'See as…' }).click();
  await ines.getByRole('menuitem', { name: 'Claire Fontaine' }).click();
  await ines.getByRole('link', { name: BOOKING, exact: true }).first().click();
  const task = ines.getByRole('dialog', { name: BOOKING });
  await expect(task).toContainText('The second one is better.');
  await expect(task).not.toContainText('The first form is ready.');
});
