// A status report by its link: no account, always as it is now, and over when the firm says so.
import { expect, expectAccessible, Sitting, test } from '../people';
import type { Page } from '@playwright/test';
import { ACCESS, MAP, PROJECT, task, together } from './steps/contact';
import { stopSharing } from './steps/firm';
import { linkRow, live, makeLink, openReport, report } from './steps/report';

test('a guest watches a day’s work of two others', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await openReport(ines);
  await expectAccessible(ines, "the firm's page of a report");
  const address = await makeLink(ines, { whom: 'The board of the harbour', level: 'Details' });
  expect(new URL(address).host).toBe(new URL(house.at('pivoine')).host);

  // Somebody without an account, in a browser that was never here.
  const guest = await sit('pivoine', { locale: 'en-GB' });
  await guest.goto(address);
  await expect(report(guest)).toContainText(PROJECT);
  await expect(report(guest)).toContainText('Shared by Ines Duarte with The board of the harbour.');
  await expect(report(guest)).toContainText('Validez la carte du port.');
  await expect(report(guest)).toContainText('has not released an assessment yet');
  await live(guest);
  await expectAccessible(guest, 'a report');
  await expect(linkRow(ines, 'The board of the harbour')).toContainText('not opened yet');

  // Claire approves: the guest reads it without doing anything.
  await claire.getByRole('link', { name: MAP, exact: true }).click();
  await task(claire, MAP).getByRole('button', { name: 'Valider', exact: true }).click();
  await expect(report(guest)).toContainText(`was approved by Claire Fontaine`);

  // Ines releases how it stands.
  await ines.getByRole('button', { name: 'Release…' }).click();
  const dialog = ines.getByRole('dialog', { name: 'Release health and forecast' });
  await dialog.getByRole('radio', { name: /^To watch/ }).check();
  await dialog.getByLabel('First likely day of the end').fill('2027-02-01');
  await dialog.getByLabel('Last likely day of the end').fill('2027-02-12');
  await dialog.getByLabel(/^Words for/).fill('The booking system opens later than we were told.');
  await dialog.getByRole('button', { name: /^Release to/ }).click();
  await expect(dialog).toBeHidden();
  await expect(report(guest)).toContainText('The booking system opens later than we were told.');
  await expect(report(guest)).toContainText('Released by Ines Duarte');

  // What is no longer shared is gone from the report too, at once.
  await expect(report(guest)).toContainText(ACCESS);
  await ines.goBack();
  await stopSharing(ines, ACCESS);
  await expect(report(guest)).not.toContainText(ACCESS);

  // Reload and bookmark: the address still holds its secret, the cookie its session.
  await guest.reload();
  await expect(report(guest)).toContainText('Released by Ines Duarte');
  expect(new URL(guest.url()).hash.length).toBeGreaterThan(30);
});

test('a link that is revoked closes the report while it is open', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await openReport(ines);
  const address = await makeLink(ines, { whom: 'An adviser', level: 'One page' });
  const guest = await sit('pivoine', { locale: 'en-GB' });
  await guest.goto(address);
  await live(guest);
  await expect(report(guest)).toContainText(PROJECT);

  await linkRow(ines, 'An adviser').getByRole('button', { name: /^Revoke/ }).click();
  await expect(ines.getByText('Readers lose it at once.')).toBeVisible();
  await linkRow(ines, 'An adviser').getByRole('button', { name: /^Revoke/ }).click();
  await expect(guest.getByRole('heading', { name: 'This link has ended' })).toBeVisible();
  await expect(guest.locator('body')).not.toContainText(PROJECT);
  await expectAccessible(guest, 'a link that has ended');

  // Without the secret nothing tells it from a link that never was.
  const stranger = await sit('pivoine', { locale: 'en-GB' });
  const bare = address.slice(0, address.indexOf('#'));
  await stranger.goto(`${bare}#${'0'.repeat(32)}`);
  await expect(stranger.getByRole('heading', { name: 'This link does not open' })).toBeVisible();
  await stranger.goto(bare);
  await expect(stranger.getByRole('heading', { name: 'The address is not complete' })).toBeVisible();
});

test('a link may ask for a password too', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await openReport(ines);
  const address = await makeLink(ines, { whom: 'The bank', password: 'a gangway in the sun' });
  const guest = await sit('pivoine', { locale: 'en-GB' });
  await guest.goto(address);
  await expect(guest.getByLabel('Password')).toBeVisible();
  await expectAccessible(guest, 'the password of a link');
  await guest.getByLabel('Password').fill('something else');
  await guest.getByRole('button', { name: 'Open the report' }).click();
  await expect(guest.getByText('That password does not open it.')).toBeVisible();
  await guest.getByLabel('Password').fill('a gangway in the sun');
  await guest.keyboard.press('Enter');
  await expect(report(guest)).toContainText(PROJECT);
});

test('a French report on a phone, readable before any program has come', async ({ browser, demo }) => {
  const sitting = new Sitting();
  const phone = { locale: 'fr-FR', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  const page = await sitting.down(browser, demo.at('pivoine'), phone);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // The program does not come: what the server wrote is the report.
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(demo.reportLink('pivoine'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(report(page)).toContainText('Maison Pivoine');
  await expect(report(page)).toContainText('Rapport');
  await expect(report(page).getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  // Not the board's program, not the portal's data.
  expect(asked.filter((path) => /\/(client|staff)[-.]|\/api\/(client|staff)\//.test(path))).toEqual([]);

  // And with it, nothing it said is said otherwise.
  const before = await said(page);
  await page.unroute('**/*.wasm');
  await page.reload();
  await live(page);
  await expectAccessible(page, 'a French report');
  await expect.poll(() => said(page)).toEqual(before);
  await page.context().close();
});

/** The lines of a report, but for what it says about being live. */
async function said(page: Page): Promise<string[]> {
  const lines = (await report(page).locator('main').innerText()).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('Dans ce navigateur'));
}
