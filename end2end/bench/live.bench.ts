// From a change by the firm to the frame in which a reader's browser shows it.
import { expect, test } from '@playwright/test';
import { answered, asked, fresh } from './asked';
import { changes as change, type Staff } from './changes';

interface Asked {
  url: string;
  cookies: string[];
  staff: Staff;
  changes: number;
}

test('changes', async ({ browser }) => {
  const { url, cookies, staff, changes } = asked<Asked>();
  const context = await fresh(browser, url, cookies);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const hello = new Promise<void>((resolve) => network.once('Network.eventSourceMessageReceived', () => resolve()));
  await page.goto(url);
  await expect(page.locator('.board .tile').first()).toBeVisible();
  await hello;
  await network.detach();
  const measured = await change(page, staff, changes);
  await context.close();
  answered(measured);
});
