// Lost connections, servers that start again, sessions that end: nothing typed is lost, nothing is done twice.
import { expect, test } from '../people';
import { card, carry, lane, OWNER } from './steps/firm';
import { ACCESS, BOOKING, CLAIRE, CLIENT, task, together } from './steps/contact';
import { goTo } from './steps/firm';
import { codeTo, typeCode } from './steps/mail';

const PLACE = '**/place';
const OFFLINE = 'You are offline. What you write is kept.';

test('a move without connection waits where it was put, and is done once; a short gap is bridged', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await claire.getByRole('link', { name: 'Projets' }).first().click();
  const moves: string[] = [];
  ines.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/place')) moves.push(request.headers()['idempotency-key'] ?? '');
  });

  await ines.context().setOffline(true);
  await expect(ines.locator('.strip')).toHaveText(OFFLINE);
  await carry(ines, BOOKING, ['m', 'ArrowRight', 'Enter']);
  await expect(lane(ines, 'Waiting for the harbour office')).toContainText(BOOKING);
  await expect(ines.getByText('One change waits to be sent.')).toBeVisible({ timeout: 20_000 });
  await expect(card(ines, BOOKING)).toContainText('Waits to be sent');
  await expect(lane(claire, 'In progress')).toContainText(BOOKING);
  await ines.context().setOffline(false);
  await expect(lane(claire, 'Waiting for the harbour office')).toContainText(BOOKING, { timeout: 20_000 });
  await expect(ines.getByText('What you did without a connection has been sent.')).toBeVisible();
  await expect(ines.locator('.strip')).toHaveCount(0);
  await expect(lane(ines, 'Waiting for the harbour office')).toContainText(BOOKING);
  await expect(card(ines, BOOKING)).not.toContainText('Waits to be sent');
  // However often it was tried, it was one intention.
  expect(new Set(moves).size).toBe(1);
  await carry(ines, BOOKING, ['m', 'ArrowLeft', 'Enter']);
  await expect(lane(claire, 'In progress')).toContainText(BOOKING);

  // The first try is lost, the next one arrives.
  moves.length = 0;
  await ines.route(PLACE, (route) => route.abort(), { times: 1 });
  await carry(ines, BOOKING, ['m', 'ArrowRight', 'Enter']);
  await expect(lane(claire, 'Waiting for the harbour office')).toContainText(BOOKING);
  await expect(lane(ines, 'Waiting for the harbour office')).toContainText(BOOKING);
  // Every try was the same intention.
  expect([moves.length, new Set(moves).size]).toEqual([2, 1]);
  await ines.reload();
  await expect(lane(ines, 'Waiting for the harbour office')).toContainText(BOOKING);
  await expect(card(ines, BOOKING)).toHaveCount(1);
});

test('a move that waited is not done over what somebody else did meanwhile: it is said, and the card stands where they put it', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  const tram = await ines.context().browser()!.newContext({ baseURL: house.url, storageState: await ines.context().storageState() });
  const away = await tram.newPage();
  await away.goto(new URL(ines.url()).pathname);
  await expect(card(away, BOOKING)).toBeVisible();
  await tram.setOffline(true);
  await carry(away, BOOKING, ['m', 'ArrowRight', 'Enter']);
  await expect(card(away, BOOKING)).toContainText('Waits to be sent', { timeout: 20_000 });
  await carry(ines, BOOKING, ['m', 'ArrowLeft', 'Enter']);
  await expect(lane(ines, 'In progress')).not.toContainText(BOOKING);
  await tram.setOffline(false);
  await expect(away.getByRole('alert').getByText(/^Not done: .* Somebody changed this while you worked on it/)).toBeVisible({ timeout: 20_000 });
  await expect(lane(away, 'Waiting for the harbour office')).not.toContainText(BOOKING);
  await expect(lane(ines, 'Waiting for the harbour office')).not.toContainText(BOOKING);
  await away.getByRole('button', { name: 'Put aside' }).click();
  await expect(away.getByText(/^Not done/)).toHaveCount(0);
  await tram.close();
});

test('a task whose answer was lost is added once, however often it is sent', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  const keys: string[] = [];
  // Every try arrives, and no answer comes back.
  await ines.route('**/api/staff/projects/*/tasks', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    await route.fetch();
    return route.abort();
  });
  await ines.keyboard.press('2');
  const add = ines.locator('.tasks textarea');
  await add.fill('Count the buoys');
  await add.press('Enter');
  await expect(ines.locator('.tasks form').getByRole('alert')).toBeVisible({ timeout: 20_000 });
  await expect(add).toHaveValue('Count the buoys');
  await ines.unroute('**/api/staff/projects/*/tasks');
  const sent = ines.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/tasks'));
  await add.press('Enter');
  keys.push((await sent).headers()['idempotency-key'] ?? '');
  await expect(add).toHaveValue('');
  expect(new Set(keys).size).toBe(1);
  await ines.reload();
  await expect(ines.getByRole('link', { name: 'Count the buoys', exact: true })).toHaveCount(1);
});

test('a remark written offline waits through a reload, and is said once', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await claire.getByRole('link', { name: new RegExp(`^Répondre.*${ACCESS}`) }).click();
  const words = 'Nous revenons vers vous lundi.';
  await claire.route('**/api/**', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await task(claire, ACCESS).locator('.thread.client textarea').fill(words);
  await task(claire, ACCESS).getByRole('button', { name: /^Envoyer à/ }).click();
  const waits = task(claire, ACCESS).locator('.unsent');
  await expect(waits).toContainText(words, { timeout: 20_000 });
  await expect(waits).toContainText('En attente d’envoi');
  await expect(task(claire, ACCESS).locator('.thread.client textarea')).toHaveValue('');
  await claire.reload();
  await expect(waits).toContainText(words);
  // Back into the field, and sent again.
  await waits.getByRole('button', { name: 'Remettre dans le champ' }).click();
  await expect(task(claire, ACCESS).locator('.thread.client textarea')).toHaveValue(words);
  await task(claire, ACCESS).getByRole('button', { name: /^Envoyer à/ }).click();
  await expect(waits).toContainText(words, { timeout: 20_000 });
  await claire.unroute('**/api/**');
  await expect(task(claire, ACCESS).locator('.thread.client .msg')).toContainText(words, { timeout: 45_000 });
  await expect(waits).toHaveCount(0);
  await ines.getByRole('link', { name: ACCESS, exact: true }).click();
  await expect(ines.locator('.thread.client .msg').filter({ hasText: words })).toHaveCount(1);
});

test('an answer written offline is kept, and sent once the connection is back', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await claire.getByRole('link', { name: new RegExp(`^Répondre.*${ACCESS}`) }).click();
  await expect(task(claire, ACCESS).getByLabel('Votre réponse')).toBeVisible();
  await claire.context().setOffline(true);
  await expect(claire.locator('.strip')).toHaveText('Hors connexion. Ce que vous écrivez est conservé.');
  await task(claire, ACCESS).getByLabel('Votre réponse').fill('Jeanne, de la capitainerie.');
  await task(claire, ACCESS).getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(task(claire, ACCESS).getByRole('alert')).toBeVisible();
  await expect(task(claire, ACCESS).getByLabel('Votre réponse')).toHaveValue('Jeanne, de la capitainerie.');
  await claire.context().setOffline(false);
  await task(claire, ACCESS).getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(task(claire, ACCESS)).toContainText('Réponse de Claire Fontaine');
  await ines.getByRole('link', { name: ACCESS, exact: true }).click();
  await ines.getByText('1 closed').click();
  await expect(ines.getByText('Jeanne, de la capitainerie.')).toHaveCount(1);
});

test('a server that starts again loses nothing: open pages come back, and what is typed stays', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await claire.getByRole('link', { name: new RegExp(`^Répondre.*${ACCESS}`) }).click();
  const answer = task(claire, ACCESS).getByLabel('Votre réponse');
  await answer.fill('Jeanne.');
  await house.stop();
  await task(claire, ACCESS).getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(task(claire, ACCESS).getByRole('alert')).toBeVisible();
  await expect(answer).toHaveValue('Jeanne.');
  await house.start();
  await task(claire, ACCESS).getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(task(claire, ACCESS)).toContainText('Réponse de Claire Fontaine');
  // The firm's page finds its way back by itself, between two tries of which the better part of a minute may go by.
  await expect(card(ines, ACCESS)).not.toHaveAttribute('data-action', /.*/, { timeout: 120_000 });
});

test('a session that ended keeps what was typed, on both sides', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await claire.getByRole('link', { name: new RegExp(`^Répondre.*${ACCESS}`) }).click();
  await task(claire, ACCESS).getByLabel('Votre réponse').fill('Je demande à Jeanne.');
  await claire.context().clearCookies();
  await task(claire, ACCESS).getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(claire.getByRole('heading', { name: 'Entrer', exact: true, level: 1 })).toBeVisible();

  await ines.getByRole('link', { name: ACCESS, exact: true }).click();
  const note = ines.getByPlaceholder('Note to the team');
  await note.fill('Jeanne has the keys.');
  await ines.context().clearCookies();
  await ines.getByRole('button', { name: 'Note to team' }).click();
  await ines.getByLabel('Your e-mail').fill(OWNER.email);
  await ines.getByLabel('Password').fill('not the password');
  await ines.getByRole('button', { name: 'Sign in' }).click();
  await expect(ines.getByText('E-mail and password do not go together.')).toBeVisible();
  await expect(ines.getByLabel('Your e-mail')).toHaveValue(OWNER.email);
  await ines.getByLabel('Password').fill(OWNER.password);
  await ines.getByRole('button', { name: 'Sign in' }).click();
  await expect(note).toHaveValue('Jeanne has the keys.');
  await ines.getByRole('button', { name: 'Note to team' }).click();
  await expect(ines.getByRole('listitem').filter({ hasText: 'Jeanne has the keys.' })).toBeVisible();

  await claire.getByLabel('Votre e-mail professionnel').fill(CLAIRE);
  await claire.getByRole('button', { name: 'Envoyez-moi un lien' }).click();
  const { code } = await codeTo(house, CLAIRE);
  await typeCode(claire, code);
  // Back on the task one was sent away from, with the words still there.
  await expect(task(claire, ACCESS).getByLabel('Votre réponse')).toHaveValue('Je demande à Jeanne.');
});

test('a form that is refused keeps what was typed and says what to do beside it', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await claire.getByRole('link', { name: new RegExp(`^Répondre.*${ACCESS}`) }).click();
  await task(claire, ACCESS).getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(task(claire, ACCESS).getByLabel('Votre réponse')).toHaveAttribute('aria-invalid', 'true');

  await goTo(ines, 'Portfolio');
  await ines.getByRole('button', { name: 'New client' }).click();
  const dialog = ines.getByRole('dialog', { name: 'New client' });
  await dialog.getByLabel('Name', { exact: true }).fill('Pivoine Paris');
  await dialog.getByLabel('Accent colour', { exact: true }).fill('purple-ish');
  await dialog.getByLabel('Address of their portal').fill('pivoine.localhost');
  await dialog.getByRole('button', { name: 'Take the client in' }).click();
  await expect(dialog.getByText('This is no colour. It looks like #1f5a41.')).toBeVisible();
  await dialog.getByLabel('Accent colour', { exact: true }).fill('#7a2f8f');
  // The address is another client's: only the server can say so.
  await dialog.getByRole('button', { name: 'Take the client in' }).click();
  await expect(dialog.getByRole('alert').or(dialog.locator('.refusal')).first()).toContainText(/in use|another/i);
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Pivoine Paris');
});
