// Cards that are moved: by finger on a phone, and by two people at once.
import { expect, test } from '../people';
import type { CDPSession, Locator, Page } from '@playwright/test';
import { ACCESS, BOOKING, MAP, together } from './steps/contact';
import { card, carry, lane } from './steps/firm';

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
