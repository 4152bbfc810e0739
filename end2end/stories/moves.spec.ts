// Cards that are moved: by finger on a phone, by two people at once, several at once, and back again.
import { expect, expectAccessible, test } from '../people';
import type { CDPSession, Locator, Page } from '@playwright/test';
import { ACCESS, BOOKING, CLIENT, MAP, together } from './steps/contact';
import { card, carry, goTo, lane, share } from './steps/firm';

test('on a phone a card is lifted by holding it, and carried into the next lane', async ({ house, sit, browser }) => {
  const { ines, claire } = await together(house, sit);
  await claire.getByRole('link', { name: 'Projets' }).first().click();
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    baseURL: house.url,
    storageState: await ines.context().storageState(),
  });
  const page = await phone.newPage();
  await page.goto(`${new URL(ines.url()).pathname}?view=board`);
  const finger = new Finger(await phone.newCDPSession(page));
  const tile = card(page, BOOKING);
  await tile.scrollIntoViewIfNeeded();
  const from = lane(page, 'In progress');
  await expect(from).toContainText(BOOKING);

  // A finger that moves at once scrolls, and lifts nothing.
  await settled(page, tile);
  let [x, y] = await middle(tile);
  await finger.down(x, y);
  await finger.move(x, y - 60, 4);
  await finger.up();
  await expect(page.locator('.tile.dragging')).toHaveCount(0);
  await expect(from).toContainText(BOOKING);

  // One that stays lifts the card: the next lane shows at the edge of the screen.
  await tile.scrollIntoViewIfNeeded();
  await settled(page, tile);
  [x, y] = await middle(tile);
  await finger.down(x, y);
  await page.waitForTimeout(400);
  await finger.move(x + 4, y, 2);
  await expect(tile).toHaveClass(/dragging/);
  const to = lane(page, 'Waiting for the harbour office');
  await finger.move(376, y, 8);
  await expect(to).toHaveClass(/target/);
  await finger.up();
  await expect(to).toContainText(BOOKING);
  await expect(lane(claire, 'Waiting for the harbour office')).toContainText(BOOKING);

  // A finger that rests at the edge moves no more: the board goes along to its last lane, and no further.
  await to.evaluate((lane) => lane.scrollIntoView({ inline: 'start', block: 'nearest' }));
  await tile.scrollIntoViewIfNeeded();
  await settled(page, tile);
  const last = page.locator('.board [data-stage]').last();
  [x, y] = await middle(tile);
  await finger.down(x, y);
  await page.waitForTimeout(400);
  await finger.move(x + 4, y, 2);
  await expect(tile).toHaveClass(/dragging/);
  await finger.move(384, y, 8);
  await expect(last).toBeInViewport({ ratio: 0.2 });
  await page.waitForTimeout(1_000);
  const end = await last.evaluate((lane) => lane.getBoundingClientRect().right);
  expect(end).toBeGreaterThan(330);
  const [middleOfLast, top] = await middle(last);
  await finger.move(middleOfLast, top + 20, 8);
  await expect(last).toHaveClass(/target/);
  await finger.up();
  await expect(last).toContainText(BOOKING);
  await phone.close();
});

test('two people move one card at the same moment: both see it where it came last, once', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await claire.getByRole('link', { name: 'Projets' }).first().click();
  const again = await ines.context().newPage();
  await again.goto(ines.url());
  await expect(card(again, BOOKING)).toBeVisible();
  const [left, right] = ['In progress', 'Waiting for the harbour office'];
  await expect(lane(ines, left)).toContainText(BOOKING);
  // Both begin from the same place: one carries it right, the other one to the bottom of where it stands.
  await carry(ines, BOOKING, ['m', 'ArrowRight']);
  await carry(again, BOOKING, ['m', 'ArrowRight', 'ArrowDown']);
  await Promise.all([ines.keyboard.press('Enter'), again.keyboard.press('Enter')]);
  const order = (page: Page) => lane(page, right).locator('h3').allInnerTexts();
  await expect.poll(async () => (await order(ines)).includes(BOOKING)).toBe(true);
  await expect.poll(async () => JSON.stringify(await order(ines))).toBe(JSON.stringify(await order(again)));
  for (const page of [ines, again, claire]) {
    await expect(card(page, BOOKING)).toHaveCount(1);
    await expect(lane(page, right)).toContainText(BOOKING);
  }
  // What the others stand at is where they stood.
  expect((await order(ines)).filter((title) => [MAP, ACCESS].includes(title))).toHaveLength(2);
  await again.reload();
  await expect.poll(() => order(again)).toEqual(await order(ines));
  await again.close();
});

const [SKETCH, PROOF, MARGIN] = ['Sketch of the counter', 'Printed proof', 'Margin check'];

test('several cards are moved at once: what may not stays and says why, and the rest comes back with one press', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await begun(ines);
  const panel = await share(ines, [SKETCH, PROOF]);
  await panel.getByRole('button', { name: /^Share/ }).click();
  await expect(panel).toBeHidden();

  for (const title of [SKETCH, PROOF, MARGIN]) await ines.getByRole('checkbox', { name: `Pick ${title}` }).check();
  const bar = ines.getByRole('toolbar');
  await expect(bar).toHaveAccessibleName('3 picked');
  await bar.getByRole('button', { name: 'Stage…' }).click();
  const dialog = ines.getByRole('dialog', { name: 'Move 3 tasks' });
  await dialog.getByLabel('Stage').selectOption({ label: 'Client review' });
  await expect(dialog).toContainText(`${CLIENT} acts there and does not see 1 of these tasks yet`);
  await expectAccessible(ines, 'moving several');
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();

  const [design, review] = [lane(ines, 'Design'), lane(ines, 'Client review')];
  const order = (of: Locator) => of.locator('h3').allInnerTexts();
  await expect.poll(() => order(review)).toEqual([SKETCH, PROOF]);
  await expect.poll(() => order(design)).toEqual([MARGIN]);
  await expect(bar.getByRole('alert')).toContainText(`1 of 3 stayed as they were. “${MARGIN}”: `);
  await expect(bar).toHaveAccessibleName('1 picked');
  const toast = ines.locator('.toast');
  await expect(toast).toContainText(`2 of 3 tasks moved to Client review. ${CLIENT} is asked 2 things.`);
  await expect(claire.getByText('Quatre points vous attendent.')).toBeVisible();
  // What she has before her now is said beside it, and holds nothing up.
  const offer = ines.locator('.note').filter({ has: ines.getByRole('status').filter({ hasText: /Claire Fontaine now has \d+ asks, about/ }) });
  await expect(offer.getByRole('button', { name: 'Bundle' })).toBeVisible();
  await expectAccessible(ines, 'what became of several');
  await ines.setViewportSize({ width: 390, height: 844 });
  await expect(bar).toBeInViewport({ ratio: 1 });
  const [first, last] = [bar.getByRole('button').first(), bar.getByRole('button').last()];
  for (const button of [first, last]) await expect(button).toBeInViewport({ ratio: 1 });
  await ines.setViewportSize({ width: 1280, height: 800 });

  // Back where they stood, in their order; and what entering the stage had asked is not asked any more.
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => order(design)).toEqual([SKETCH, PROOF, MARGIN]);
  await expect(toast).toContainText('2 tasks stand where they stood. 2 things are not asked any more.');
  await expect(toast.getByRole('button')).toHaveCount(0);
  await expect(claire.getByText('Deux points vous attendent.')).toBeVisible();
});

test('Z takes a move back, with what it asked and what it shared, and not once somebody else has moved the card', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  await begun(ines);
  const toast = ines.locator('.toast');
  const [design, check] = [lane(ines, 'Design'), lane(ines, 'Internal check')];
  const order = (of: Locator) => of.locator('h3').allInnerTexts();

  // By keyboard, out of the middle.
  await carry(ines, PROOF, ['m', 'ArrowRight', 'Enter']);
  await expect(check).toContainText(PROOF);
  await expect(toast).toContainText(`“${PROOF}” stands in Internal check now.`);
  await expect(toast.getByRole('button', { name: 'Undo' })).toBeVisible();
  await ines.keyboard.press('z');
  await expect.poll(() => order(design)).toEqual([SKETCH, PROOF, MARGIN]);
  await expect(toast).toContainText(`“${PROOF}” stands in Design again.`);
  await expect(card(ines, PROOF).getByRole('link')).toBeFocused();

  // Through the share panel, where the client acts: it is internal again, and nothing is asked.
  await ines.getByRole('button', { name: `More about ${SKETCH}` }).click();
  await ines.getByRole('menuitem', { name: 'Move to…' }).click();
  const dialog = ines.getByRole('dialog', { name: `Move “${SKETCH}”` });
  await dialog.getByLabel('Stage').selectOption({ label: 'Client review' });
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  const panel = ines.getByRole('dialog', { name: /^Share / });
  await panel.getByRole('button', { name: /^Share/ }).click();
  await expect(panel).toBeHidden();
  await expect(toast).toContainText(`“${SKETCH}” stands in Client review now, and ${CLIENT} is asked “`);
  await ines.keyboard.press('z');
  await expect.poll(() => order(design)).toEqual([SKETCH, PROOF, MARGIN]);
  await expect(card(ines, SKETCH)).toContainText('Only your team');
  await expect(toast).toContainText(`“${SKETCH}” stands in Design again. “`);

  // Somebody moves it on: what was said stays, the way back goes.
  const again = await ines.context().newPage();
  await again.goto(ines.url());
  await expect(card(again, PROOF)).toBeVisible();
  await carry(ines, PROOF, ['m', 'ArrowRight', 'Enter']);
  await expect(toast.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(lane(again, 'Internal check')).toContainText(PROOF);
  await carry(again, PROOF, ['m', 'ArrowLeft', 'Enter']);
  await expect(design).toContainText(PROOF);
  await expect(toast.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await again.close();
});

test('what a move asks can wait for the others, and the task says that it does', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  await begun(ines);
  const panel = await share(ines, [SKETCH]);
  await panel.getByRole('button', { name: /^Share/ }).click();
  await expect(panel).toBeHidden();
  await ines.getByRole('checkbox', { name: `Pick ${SKETCH}` }).check();
  await ines.getByRole('toolbar').getByRole('button', { name: 'Stage…' }).click();
  const dialog = ines.getByRole('dialog', { name: 'Move 1 task' });
  await dialog.getByLabel('Stage').selectOption({ label: 'Client review' });
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(lane(ines, 'Client review')).toContainText(SKETCH);

  const words = ines.getByRole('status').filter({ hasText: /Claire Fontaine now has \d+ asks, about/ });
  const offer = ines.locator('.note').filter({ has: words });
  await expect(words).toContainText('In the portal it stands at once.');
  await expect(words.getByRole('button')).toHaveCount(0);
  await expectAccessible(ines, 'an offer to bundle');
  await offer.getByRole('button', { name: 'Bundle' }).press('Enter');
  const toast = ines.locator('.toast');
  await expect(toast).toContainText('Bundled. The mail goes out');
  // The move can be taken back still, and the keyboard is at what was moved.
  await expect(toast).toContainText(`“${SKETCH}” stands in Client review now`);
  await expect(toast.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(card(ines, SKETCH).getByRole('link')).toBeFocused();
  await expect(offer).toHaveCount(0);
  await expect(claire.getByText('Trois points vous attendent.')).toBeVisible();
  await ines.getByRole('link', { name: SKETCH, exact: true }).click();
  await expect(ines.getByRole('region', { name: `Asked of ${CLIENT}` })).toContainText('Bundled: its mail goes out');
});

test('several are reminded with one press, and what was left says why', async ({ house, sit }) => {
  const { ines } = await together(house, sit);
  for (const title of [BOOKING, MAP]) await ines.getByRole('checkbox', { name: `Pick ${title}` }).check();
  const bar = ines.getByRole('toolbar');
  await bar.getByRole('button', { name: 'Remind' }).click();
  const said = bar.getByRole('alert');
  await expect(said).toContainText('2 of 2 stayed as they were.');
  await expect(said).toContainText(`“${BOOKING}”: Nothing there waits for anybody.`);
  await expect(said).toContainText(`“${MAP}”: They have had a mail about it today.`);
  await expectAccessible(ines, 'nobody was reminded');
});

test('one date is set for several tasks, and one reason is asked where the client has read another', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit);
  const year = new Date().getFullYear() + 1;
  const bar = ines.getByRole('toolbar');
  const dialog = ines.getByRole('dialog', { name: 'A date for 2 tasks' });
  const set = async (day: string) => {
    for (const title of [BOOKING, MAP]) await ines.getByRole('checkbox', { name: `Pick ${title}` }).check();
    await bar.getByRole('button', { name: 'Date…' }).click();
    await dialog.getByLabel('Day').fill(day);
  };
  await set(`${year}-12-10`);
  await dialog.getByRole('button', { name: 'Set the date' }).click();
  await expect(ines.locator('.toast')).toContainText('2 tasks saved.');
  await expect(bar).toHaveCount(0);
  for (const title of [BOOKING, MAP]) await expect(card(ines, title)).toContainText(`10 Dec ${year}`);

  await set(`${year}-12-17`);
  await expect(dialog).toContainText(`On 2 of these tasks ${CLIENT} has read another date.`);
  await expectAccessible(ines, 'a date for several');
  await dialog.getByRole('button', { name: 'Set the date' }).click();
  const reason = dialog.getByRole('textbox', { name: `Say why, ${CLIENT} will read it` });
  await expect(reason).toHaveAttribute('aria-invalid', 'true');
  await reason.fill('Les marées décident.');
  await dialog.getByRole('button', { name: 'Set the date' }).click();
  for (const title of [BOOKING, MAP]) await expect(card(ines, title)).toContainText(`17 Dec ${year}`);
  await claire.getByRole('link', { name: 'Projets' }).first().click();
  await expect(card(claire, BOOKING)).toContainText(`17 déc. ${year}`);
});

/** A project with the house's own stages, and three internal tasks in Design. */
async function begun(page: Page): Promise<void> {
  await goTo(page, CLIENT);
  await page.getByRole('button', { name: 'New project' }).click();
  const dialog = page.getByRole('dialog', { name: 'New project' });
  await dialog.getByLabel('Name of the project').fill('Booking counter');
  await dialog.getByRole('button', { name: 'Begin the project' }).click();
  await expect(page.getByRole('heading', { name: 'Booking counter', level: 1 })).toBeVisible();
  const add = page.getByRole('textbox', { name: 'Add a task to Design' });
  await add.fill([SKETCH, PROOF, MARGIN].join('\n'));
  await add.press('Enter');
  await expect(card(page, MARGIN)).toBeVisible();
}

/** One finger on the screen. */
class Finger {
  private at = { x: 0, y: 0 };

  constructor(private readonly screen: CDPSession) {}

  async down(x: number, y: number): Promise<void> {
    this.at = { x, y };
    await this.screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [this.at] });
  }

  async move(x: number, y: number, steps: number): Promise<void> {
    const from = this.at;
    for (let step = 1; step <= steps; step += 1) {
      this.at = { x: from.x + ((x - from.x) * step) / steps, y: from.y + ((y - from.y) * step) / steps };
      await this.screen.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [this.at] });
    }
  }

  async up(): Promise<void> {
    await this.screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
}

async function middle(what: Locator): Promise<[number, number]> {
  const box = (await what.boundingBox())!;
  return [box.x + box.width / 2, box.y + Math.min(box.height / 2, 40)];
}

/** Waits until nothing moves under the finger any more. */
async function settled(page: Page, what: Locator): Promise<void> {
  let before = '';
  await expect(async () => {
    const now = JSON.stringify(await what.boundingBox());
    const same = now === before;
    before = now;
    await page.waitForTimeout(100);
    expect(same).toBe(true);
  }).toPass();
}
