// A board of ten thousand tasks beside one of a hundred: until the screen is full, scrolling, dragging, changes.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { answered, asked, fresh } from './asked';
import { changes, onScreen, type Staff } from './changes';

interface Asked {
  few: Place;
  many: Place;
  staff: Staff;
  visits: number;
  changes: number;
}

interface Place {
  url: string;
  tasks: number;
}

interface Frames {
  frames: number;
  long: number[];
}

declare global {
  interface Window {
    /** When the screen was full, and when all cards were there. */
    verandaFull: Promise<{ full: number; whole: number }>;
    /** The frames since they are counted. */
    verandaFrames: { frames: number; long: number[]; stop: boolean };
  }
}

test('tasks', async ({ browser }) => {
  const told = asked<Asked>();
  const boards = { few: { place: told.few, full: [] as number[], whole: [] as number[] }, many: { place: told.many, full: [] as number[], whole: [] as number[] } };
  // The first visit of each is not counted: browser and house are warmer afterwards.
  for (let round = 0; round <= told.visits; round += 1) {
    for (const board of [boards.few, boards.many]) {
      const { full, whole } = await visit(browser, board.place, told.staff);
      if (round === 0) continue;
      board.full.push(full);
      board.whole.push(whole);
    }
  }
  const measured: Record<string, unknown> = {};
  for (const [name, { place, full, whole }] of Object.entries(boards)) {
    const context = await fresh(browser, place.url, [told.staff.cookie]);
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    const hello = new Promise<void>((resolve) => network.once('Network.eventSourceMessageReceived', () => resolve()));
    await open(page, place);
    await hello;
    await network.detach();
    await quiet(page);
    const scrolled = await framesOf(page, () => scroll(page));
    const dragged = await framesOf(page, () => drag(page));
    await quiet(page);
    const { painted } = await changes(page, told.staff, told.changes);
    measured[name] = { full, whole, scrolled, dragged, painted };
    await context.close();
  }
  answered(measured);
});

async function visit(browser: Browser, place: Place, staff: Staff): Promise<{ full: number; whole: number }> {
  const context = await fresh(browser, place.url, [staff.cookie]);
  const page = await context.newPage();
  const seen = await open(page, place);
  await context.close();
  return seen;
}

/** Enters the address and waits until all cards are there. */
async function open(page: Page, place: Place): Promise<{ full: number; whole: number }> {
  await page.addInitScript(watch, place.tasks);
  await page.goto(place.url, { waitUntil: 'commit' });
  return page.evaluate(() => window.verandaFull);
}

/** Looks once a frame whether the screen is full, and whether all cards have come. Runs in the page. */
function watch(tasks: number): void {
  // A browser keeps the first 250 requests and forgets the rest, unless it is asked for more.
  performance.setResourceTimingBufferSize(5_000);
  let full: number | undefined;
  let bytes = false;
  // All cards have come with the last slice: nothing is fetched any more, and the lanes' heads count all of them.
  window.verandaFull = new Promise((resolve) => {
    const frame = () => {
      const lanes = [...document.querySelectorAll('.board .lane')].filter((lane) => {
        const { left, right } = lane.getBoundingClientRect();
        return right > 0 && left < innerWidth;
      });
      const counted = (lane: Element) => Number(lane.querySelector('h2 .count')?.textContent ?? 0);
      const filled = (lane: Element) => {
        const tiles = lane.querySelectorAll('.tile');
        const last = tiles[tiles.length - 1]?.getBoundingClientRect().bottom ?? 0;
        return last >= innerHeight || tiles.length >= counted(lane);
      };
      if (full === undefined && lanes.length > 0 && lanes.every(filled)) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (full = performance.now());
        port2.postMessage(0);
      }
      const all = [...document.querySelectorAll('.board .lane h2 .count')].reduce((sum, count) => sum + Number(count.textContent), 0);
      const asked = performance.getEntriesByType('resource').filter((entry) => /\/cards(\?|$)|\/top$/.test(entry.name)) as PerformanceResourceTiming[];
      const slices = asked.filter((entry) => /\/cards/.test(entry.name)).length;
      const expected = tasks > 280 ? Math.ceil(tasks / 500) : 0;
      bytes = asked.length > 0 && slices >= expected && asked.every((entry) => entry.responseEnd > 0);
      if (full !== undefined && all === tasks && bytes) return resolve({ full, whole: performance.now() });
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** Waits until the page has had nothing to do for a while. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => setTimeout(resolve, 500))));
}

/** Counts frames while something is done. */
async function framesOf(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const counted = { frames: 0, long: [] as number[], stop: false };
    window.verandaFrames = counted;
    new PerformanceObserver((list) => {
      if (!counted.stop) counted.long.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: 'long-animation-frame', buffered: false });
    const frame = () => {
      counted.frames += 1;
      if (!counted.stop) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await act();
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    window.verandaFrames.stop = true;
    const { frames, long } = window.verandaFrames;
    return { frames, long };
  });
}

/** By the wheel to the end, and back to the top in larger steps. */
async function scroll(page: Page): Promise<void> {
  await page.mouse.move(700, 500);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const down = Math.min(120, Math.ceil(height / 400));
  for (let step = 0; step < down; step += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(16);
  }
  // Far away at once, as by the End key, and back.
  for (const far of [height, 0]) {
    await page.evaluate((far) => window.scrollTo(0, far), far);
    await page.waitForTimeout(200);
  }
}

/** A card over all lanes in sight, and put down where it was: that is no move. */
async function drag(page: Page): Promise<void> {
  const [first] = await onScreen(page);
  const card = page.locator(`.board .tile a[href="${first}"]`);
  const box = await card.boundingBox();
  if (!box) throw new Error('no card to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const [to, down] of [[1100, 600], [400, 300], [x, y]] as const) {
    await page.mouse.move(to, down, { steps: 60 });
  }
  await page.mouse.up();
  await expect(page.locator('.tile.dragging')).toHaveCount(0);
}
