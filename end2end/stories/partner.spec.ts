// Further companies on a project: each sees what is shared with it and says what it says in a place of its own, and nobody
// else hears of it but by the name the firm gives away.
import { expect, expectAccessible, test, type House, type Sit } from '../people';
import type { Page } from '@playwright/test';
import { BOOKING, CLIENT, closeTask, PROJECT, task, together } from './steps/contact';
import { card, goTo, invite, openBoard } from './steps/firm';
import { mailTo } from './steps/mail';

const NORD = { name: 'Atelier Nord', accent: '#1f5f8b', host: 'nord.localhost' };
const SYD = { name: 'Studio Syd', accent: '#8a4b12', host: 'syd.localhost' };
const NOOR = { name: 'Noor Vik', email: 'noor@nord.example' };
const SAM = { name: 'Sam Ek', email: 'sam@syd.example' };
const THEIRS = 'Booking form, the server behind it';
const ASKED = 'Which port does the booking server answer on?';

async function put(ines: Page, partner: typeof NORD, named: boolean): Promise<void> {
  const dialog = ines.getByRole('dialog', { name: `Partners on ${PROJECT}` });
  await dialog.getByRole('button', { name: 'Add a partner' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill(partner.name);
  await dialog.getByLabel('Accent colour', { exact: true }).fill(partner.accent);
  await dialog.getByLabel('Language of their pages and mails').selectOption({ label: 'English' });
  await dialog.getByLabel('Address of their portal').fill(partner.host);
  const tick = dialog.locator('form').getByRole('checkbox', { name: `${CLIENT} knows of this partner` });
  if (named) await tick.check();
  await expectAccessible(ines, `putting ${partner.name} on the project`);
  await dialog.getByRole('button', { name: 'Put it on the project' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: partner.name })).toContainText('Nothing shared yet');
}

async function comesIn(house: House, sit: Sit, email: string, host: string, name: string): Promise<Page> {
  const page = await sit(host.split('.')[0]);
  await page.goto((await mailTo(house, email)).link);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Come in', exact: true }).click();
  await expect(page.getByRole('banner')).toBeVisible();
  return page;
}

test('a partner is shown a task, asked and written to; the client learns its name, another partner nothing', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  const nord = ines.getByRole('region', { name: `With ${NORD.name}`, exact: true });

  await test.step('two partners are put on the project, one of them named', async () => {
    await ines.getByRole('button', { name: 'More about this project' }).click();
    await ines.getByRole('menuitem', { name: /^Partners/ }).click();
    await put(ines, NORD, true);
    await put(ines, SYD, false);
    await expectAccessible(ines, 'the partners of a project');
  });

  await test.step('their pages are no clients', async () => {
    await ines.getByRole('dialog').getByRole('link', { name: NORD.name }).click();
    await expect(ines.getByRole('heading', { name: NORD.name, level: 1 })).toBeVisible();
    await expect(ines.getByRole('button', { name: 'New project' })).toHaveCount(0);
    await expect(ines.getByRole('link', { name: 'Sharing history' })).toHaveCount(0);
    await invite(ines, NORD.name, NOOR);
    await expect(ines.getByRole('row', { name: new RegExp(PROJECT) })).toContainText('yes');
    await expect(ines.getByRole('button', { name: 'See as Noor' })).toHaveCount(0);
    await expectAccessible(ines, "a partner's page");
    await goTo(ines, 'Portfolio');
    await ines.getByRole('region', { name: 'Partners' }).getByRole('link', { name: SYD.name }).click();
    await invite(ines, SYD.name, SAM);
    await goTo(ines, CLIENT);
    await openBoard(ines, PROJECT);
  });

  await test.step('a task is shared with one of them, and something asked', async () => {
    await ines.getByRole('link', { name: BOOKING, exact: true }).click();
    await expect(nord).toContainText(`${NORD.name} does not see this task.`);
    await nord.getByRole('button', { name: `Share with ${NORD.name}…` }).click();
    const dialog = ines.getByRole('dialog', { name: `Share “${BOOKING}” with ${NORD.name}` });
    await expectAccessible(ines, 'sharing with a partner');
    await dialog.getByLabel('Title').fill(THEIRS);
    await dialog.getByLabel('Text').fill('The form posts to it.');
    await dialog.getByRole('button', { name: `Share with ${NORD.name}` }).click();
    await expect(nord).toContainText(`${NORD.name} has seen this task since`);
    await nord.getByRole('button', { name: 'Ask…' }).click();
    const ask = ines.getByRole('dialog', { name: `Ask ${NORD.name} about “${BOOKING}”` });
    await ask.getByRole('radio', { name: 'Answer', exact: false }).first().check();
    await ask.getByLabel('The sentence they read').fill(ASKED);
    await expectAccessible(ines, 'asking a partner');
    await ask.getByRole('button', { name: `Ask ${NORD.name}` }).click();
    await expect(nord).toContainText(ASKED);
    await expectAccessible(ines, 'a task with a partner');
    await ines.getByRole('button', { name: 'Who can see this?' }).click();
    const who = ines.getByRole('dialog', { name: 'Who can see this?' });
    await expect(who.getByRole('listitem').filter({ hasText: NOOR.name })).toContainText(NORD.name);
    await expect(who).not.toContainText(SAM.name);
    await who.getByRole('button', { name: 'Close' }).click();
  });

  let noor!: Page;
  await test.step('its people find it in their own portal', async () => {
    noor = await comesIn(house, sit, NOOR.email, NORD.host, NOOR.name);
    await expect(noor.getByText(ASKED)).toBeVisible();
    await expect(noor.locator('body')).not.toContainText(CLIENT);
    await expectAccessible(noor, "a partner's home");
    await noor.getByRole('link', { name: THEIRS, exact: true }).first().click();
    await expect(task(noor, THEIRS)).toContainText('The form posts to it.');
    await expectAccessible(noor, "a partner's task");
    await expect(nord).toContainText('Visible to Atelier Nord: Noor Vik');
  });

  await test.step('the client reads its name and nothing else', async () => {
    await claire.getByRole('link', { name: 'Projets' }).first().click();
    await expect(card(claire, BOOKING)).toContainText(`Chez ${NORD.name}`);
    await expect(claire.locator('body')).not.toContainText(ASKED);
    await expect(claire.locator('body')).not.toContainText(SYD.name);
  });

  await test.step('both sides speak, each sees the other at once', async () => {
    await nord.getByLabel(/^Visible to Atelier Nord/).fill('It must be an encrypted one.');
    await nord.getByRole('button', { name: `Send to ${NORD.name}` }).click();
    await expect(task(noor, THEIRS)).toContainText('It must be an encrypted one.');
    await noor.getByLabel('Your answer').fill('On 8443, encrypted.');
    await noor.getByRole('button', { name: 'Send answer' }).click();
    await nord.getByText('1 closed').click();
    await expect(nord).toContainText('On 8443, encrypted.');
    await expect(card(claire, BOOKING)).not.toContainText(NORD.name);
    await claire.getByRole('link', { name: BOOKING, exact: true }).first().click();
    await expect(task(claire, BOOKING)).toBeVisible();
    await expect(claire.locator('body')).not.toContainText('encrypted');
    await closeTask(claire);
  });

  await test.step('another partner has nothing of it', async () => {
    const sam = await comesIn(house, sit, SAM.email, SYD.host, SAM.name);
    await expect(sam.getByText('Nothing is shared with you yet').first()).toBeVisible();
    await expect(sam.locator('body')).not.toContainText(PROJECT);
    await expect(sam.locator('body')).not.toContainText(NORD.name);
  });

  await test.step('taken off the project, it sees nothing of it any more', async () => {
    await ines.getByRole('link', { name: PROJECT, exact: true }).click();
    await ines.getByRole('button', { name: 'More about this project' }).click();
    await ines.getByRole('menuitem', { name: /^Partners/ }).click();
    const dialog = ines.getByRole('dialog', { name: `Partners on ${PROJECT}` });
    await dialog.getByRole('button', { name: `Take ${NORD.name} off the project` }).click();
    await expect(dialog).toContainText('1 task vanishes from the portal of Atelier Nord at once');
    await expectAccessible(ines, 'taking a partner off');
    await dialog.getByRole('button', { name: 'Take it off' }).click();
    await expect(dialog.getByRole('listitem').filter({ hasText: NORD.name })).toHaveCount(0);
    await expect(noor.getByText('The form posts to it.')).toHaveCount(0);
  });
});
