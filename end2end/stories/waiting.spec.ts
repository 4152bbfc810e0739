// Collected edits: what Ines writes for Claire waits; Claire reads nothing of it until it is published, and then at once.
import { expect, expectAccessible, test } from '../people';
import { ACCESS, BOOKING, CLIENT, MAP, task, together } from './steps/contact';
import { card } from './steps/firm';
import type { Page } from '@playwright/test';

/** Opens a task of the firm's board and gives it another title towards the client. */
async function renamed(page: Page, title: string, called: string): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel(`Title for ${CLIENT}`).fill(called);
  await page.getByRole('button', { name: 'Save the task' }).click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
}

test('Ines collects changes, publishes some, and Claire sees them the moment they are out', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await ines.getByRole('button', { name: 'Changes: at once' }).click();
  await expectAccessible(ines, 'when changes go out');
  await ines.getByRole('menuitemradio', { name: 'Collected, until you publish' }).click();
  await expect(ines.getByRole('button', { name: 'Changes: collected' })).toBeVisible();

  await renamed(ines, MAP, 'The harbour map');
  const waiting = ines.getByRole('region', { name: 'Waiting to be published' });
  await expect(ines.getByRole('region', { name: `What ${CLIENT} reads` })).toContainText(MAP);
  await expect(waiting).toContainText('The harbour map');
  await expect(waiting).toContainText('Written by Ines Duarte');
  await expect(ines.getByRole('button', { name: `Publish 1 change to ${CLIENT}` })).toBeVisible();
  await expectAccessible(ines, 'a task on which a change waits');
  await ines.goBack();
  await renamed(ines, BOOKING, 'The form');
  await ines.goBack();
  await renamed(ines, ACCESS, 'Keys to the system');
  await ines.goBack();
  await expect(card(ines, MAP)).toContainText('to publish');

  // Claire has the page open, and reloads it: nothing is there.
  await expect(claire.getByRole('link', { name: MAP, exact: true }).first()).toBeVisible();
  await expect(claire.getByText('The harbour map')).toHaveCount(0);
  await claire.reload();
  await expect(claire.getByRole('link', { name: MAP, exact: true }).first()).toBeVisible();
  await expect(claire.getByText('The harbour map')).toHaveCount(0);

  // One is discarded, one left out, one published.
  await ines.getByRole('button', { name: `Publish 3 changes to ${CLIENT}` }).click();
  const list = ines.getByRole('dialog', { name: `Publish to ${CLIENT}` });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(ines, 'what is about to be published');
  await list.getByRole('button', { name: `Discard the change of “${BOOKING}”` }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('checkbox', { name: ACCESS }).uncheck();
  await list.getByRole('button', { name: `Publish 1 change to ${CLIENT}` }).click();
  await expect(list).toBeHidden();
  await expect(ines.getByText(`Published 1 change to ${CLIENT}.`).first()).toBeVisible();

  // Live, without a reload.
  await expect(claire.getByRole('link', { name: 'The harbour map', exact: true }).first()).toBeVisible();
  await expect(claire.getByRole('link', { name: ACCESS, exact: true }).first()).toBeVisible();
  await expect(claire.getByText('Keys to the system')).toHaveCount(0);
  await expect(claire.getByText('The form', { exact: true })).toHaveCount(0);
  await claire.getByRole('link', { name: 'The harbour map', exact: true }).first().click();
  await expect(task(claire, 'The harbour map')).toBeVisible();

  // What still waits goes on waiting, also when changes go out at once again.
  await ines.getByRole('button', { name: 'Changes: collected' }).click();
  await ines.getByRole('menuitemradio', { name: 'At once, as you save' }).click();
  await expect(ines.getByRole('button', { name: `Publish 1 change to ${CLIENT}` })).toBeVisible();
});
