// The first whole of the house: a firm imports a plan, shares part of it, and a client's contact comes in and acts,
// each seeing the other's moves as they happen.
import { expect, expectAccessible, test } from '../people';
import type { Page } from '@playwright/test';
import { ask, card, carry, goTo, importTrello, invite, lane, openBoard, PIVOINE, setUpHouse, share, stopSharing, takeIn } from './steps/firm';
import { lookAt, mailTo } from './steps/mail';

const CLIENT = PIVOINE.name;
const PROJECT = 'Harbour office website';
const MAP = 'Approve the map';
const ACCESS = 'Access to the booking system';
const DESIGN = 'Home page, second design';
const BOOKING = 'Booking form';
const RULES = 'Rules of the guest harbour';

test('a plan becomes a board that firm and client share, and both see each other move', async ({ house, sit }) => {
  test.setTimeout(900_000);
  const ines = await sit();
  const claire = await sit('pivoine', { locale: 'fr-FR' });

  await test.step('the owner sets the house up and takes a client in', async () => {
    await setUpHouse(ines, house);
    await expectAccessible(ines, 'the empty portfolio');
    await takeIn(ines, PIVOINE);
    await expectAccessible(ines, "the new client's page");
  });

  await test.step('an import by command appears on the open page', async () => {
    await mark(ines);
    const said = await importTrello(house, CLIENT);
    expect(said).toContain(`“${PROJECT}” is in, for ${CLIENT}.`);
    expect(said).toContain('All of it is internal');
    await expect(ines.getByRole('main').getByRole('link', { name: PROJECT, exact: true })).toBeVisible();
    await expectMark(ines);
    await goTo(ines, 'Portfolio');
    await expectAccessible(ines, 'the portfolio');
    await goTo(ines, CLIENT);
  });

  await test.step('five tasks are picked and shared through the panel', async () => {
    await openBoard(ines, PROJECT);
    await expect(lane(ines, 'In progress')).toContainText(BOOKING);
    await expectAccessible(ines, "the firm's board, all internal");
    const panel = await share(ines, [DESIGN, BOOKING, MAP, ACCESS, RULES]);
    await expect(panel.getByRole('heading', { name: `Share 5 tasks with ${CLIENT}` })).toBeVisible();
    await expect(panel).toContainText(`The project “${PROJECT}” itself becomes visible with it`);
    await expectAccessible(ines, 'the share panel');
    await panel.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(panel).toBeHidden();
    await expect(ines.getByText(`${CLIENT} sees 5 more tasks now.`)).toBeVisible();
    await expect(card(ines, BOOKING)).not.toContainText('Only your team');
  });

  await test.step('an approval is asked on one, an answer on another', async () => {
    await ask(ines, CLIENT, { task: MAP, action: 'Approve', sentence: 'Validez la carte du port.', unlocks: "l'impression commence lundi" });
    await expectAccessible(ines, "the firm's task");
    await ines.goBack();
    await ask(ines, CLIENT, { task: ACCESS, action: 'Answer', sentence: 'Qui nous donne accès au système ?' });
    await ines.goBack();
    await expect(card(ines, MAP)).toHaveAttribute('data-action', 'approve');
    await expect(card(ines, ACCESS)).toHaveAttribute('data-action', 'answer');
  });

  const link = await test.step('a contact is invited, and a robot that looks at the link changes nothing', async () => {
    await goTo(ines, CLIENT);
    await invite(ines, CLIENT, { name: 'Claire Fontaine', email: 'claire@pivoine.example', lands: MAP });
    const mail = await mailTo(house, 'claire@pivoine.example');
    expect(new URL(mail.link).host).toBe(new URL(house.at('pivoine')).host);
    expect(mail.text).toContain('Validez la carte du port.');
    expect([await lookAt(mail.link, 'HEAD'), await lookAt(mail.link, 'GET'), await lookAt(mail.link, 'GET')]).toEqual([200, 200, 200]);
    await ines.reload();
    await expect(ines.getByRole('row', { name: /Claire Fontaine/ })).toContainText('not in yet');
    await expectAccessible(ines, "the client's page");
    return mail.link;
  });

  await test.step('she opens the link, presses the one button and lands on her task', async () => {
    await claire.goto(link);
    await expect(claire.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(claire.getByRole('heading', { name: `Bienvenue chez ${CLIENT}` })).toBeVisible();
    // Opening it, in a browser too, is not entering.
    await claire.reload();
    await expectAccessible(claire, 'the door of the invitation');
    // The button alone does nothing: whoever presses it says who they are.
    await claire.getByRole('button', { name: 'Entrer' }).click();
    await expect(claire.getByLabel('Votre nom')).toHaveAttribute('aria-invalid', 'true');
    await claire.getByLabel('Votre nom').fill('claire');
    await claire.getByLabel('Votre nom').press('Enter');
    await expect(task(claire, MAP)).toContainText('Validez la carte du port.');
    await expect(task(claire, MAP)).toContainText('En couleur : à vous. En gris : chez nous.');
    await expectAccessible(claire, "the client's task");
    expect(new URL(claire.url()).hash).toBe('');
  });

  await test.step('her home is French and in her brand', async () => {
    await close(claire);
    await expectAccessible(claire, "the client's board");
    await claire.getByRole('link', { name: 'Accueil' }).first().click();
    await expect(claire.getByRole('heading', { level: 1 })).toContainText('Claire.');
    await expect(claire.getByText('Deux points vous attendent.')).toBeVisible();
    await expect(claire.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(claire.locator('link[rel="stylesheet"][href^="/brand/d6006f-"]')).toHaveCount(1);
    // The sheet with her colour may still be on its way when its link is there.
    await expect.poll(() => frame(claire), { message: 'the frame in magenta' }).toEqual([true, true, true]);
    await expectAccessible(claire, "the client's home");
  });

  await test.step('she approves one and answers the other; the board of the firm follows', async () => {
    await goTo(ines, CLIENT);
    await openBoard(ines, PROJECT);
    await mark(ines);
    await claire.getByRole('link', { name: new RegExp(`^Voir et valider.*${MAP}`) }).click();
    await task(claire, MAP).getByRole('button', { name: 'Valider' }).click();
    await expect(task(claire, MAP)).toContainText('Validé par Claire Fontaine');
    await expect(card(ines, MAP)).not.toHaveAttribute('data-action');
    await close(claire);
    await claire.getByRole('link', { name: ACCESS }).click();
    await task(claire, ACCESS).getByLabel('Votre réponse').fill('Jeanne, de la capitainerie.');
    await task(claire, ACCESS).getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(task(claire, ACCESS)).toContainText('Réponse de Claire Fontaine');
    await expect(card(ines, ACCESS)).not.toHaveAttribute('data-action');
    await expectMark(ines);
    await expectAccessible(ines, "the firm's board");
    await close(claire);
  });

  await test.step('the firm moves one card by keyboard and one by mouse; her board follows', async () => {
    await mark(claire);
    await expect(lane(claire, 'In progress')).toContainText(BOOKING);
    await carry(ines, BOOKING, ['m', 'ArrowRight', 'Enter']);
    await expect(lane(ines, 'Waiting for the harbour office')).toContainText(BOOKING);
    await expect(ines.getByRole('link', { name: BOOKING, exact: true })).toBeFocused();
    await expect(lane(claire, 'Waiting for the harbour office')).toContainText(BOOKING);
    await expect(lane(claire, 'In progress')).not.toContainText(BOOKING);

    await drag(ines, DESIGN, 'Waiting for the harbour office');
    await expect(lane(ines, 'Waiting for the harbour office')).toContainText(DESIGN);
    await expect(lane(claire, 'Waiting for the harbour office')).toContainText(DESIGN);
    await expectMark(claire);
    await expectMark(ines);
  });

  await test.step('what is no longer shared vanishes for her at once, on the board and opened', async () => {
    await stopSharing(ines, RULES);
    await expect(card(claire, RULES)).toHaveCount(0);
    await expect(ines.getByText('Not shared any more. It was seen before')).toBeVisible();

    await claire.getByRole('link', { name: BOOKING }).click();
    await expect(task(claire, BOOKING)).toBeVisible();
    await stopSharing(ines, BOOKING);
    const gone = task(claire, "Ceci n’est plus ici.");
    await expect(gone).toContainText("n’est plus partagé avec vous");
    await expect(claire.locator('body')).not.toContainText(BOOKING);
    await expectAccessible(claire, 'a task that is gone');
    await gone.getByRole('link', { name: 'Vers le tableau' }).click();
    await expect(card(claire, DESIGN)).toBeVisible();
    await expect(card(claire, BOOKING)).toHaveCount(0);
    await expectMark(claire);
    await goTo(ines, CLIENT);
    await ines.getByRole('link', { name: 'Sharing history' }).click();
    await expect(ines.getByRole('row', { name: new RegExp(BOOKING) })).toContainText('stopped');
    await expectAccessible(ines, 'the sharing history');
  });
});

/** The opened task of a client's page, by the heading it has. */
function task(page: Page, title: string) {
  return page.getByRole('dialog', { name: title });
}

async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fermer et revenir au tableau' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Takes a card by the mouse and lets it go over a lane. */
async function drag(page: Page, title: string, to: string): Promise<void> {
  const held = card(page, title);
  const width = await held.evaluate((tile) => tile.getBoundingClientRect().width);
  // Hovering waits until the card stands still.
  await held.hover({ position: { x: width / 2, y: 12 } });
  const from = await held.boundingBox();
  const target = await lane(page, to).boundingBox();
  if (!from || !target) throw new Error('not on screen');
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 20, from.y + 20, { steps: 4 });
  await page.mouse.move(target.x + target.width / 2, target.y + 120, { steps: 12 });
  await page.mouse.up();
}

/** A mark that no reload survives. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { sameVisit: true }));
}

async function expectMark(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'sameVisit' in window), 'the page was loaded again').toBe(true);
}

/** Whether the frame as it is painted has much red, hardly any green, and the blue of magenta. */
async function frame(page: Page): Promise<boolean[]> {
  const [red = 0, green = 0, blue = 0] = await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')!;
    canvas.fillStyle = getComputedStyle(document.querySelector('.band')!).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  });
  return [red > 200, green < 20, Math.abs(blue - 0x6f) < 12];
}
