// What a report and a board are once the browser has drawn them: static pages of the same content are made of it.
import { expect, test, type Browser } from '@playwright/test';
import { answered, asked, fresh } from './asked';

interface Asked {
  report: Place;
  board: Place;
}

interface Place {
  url: string;
  cookies: string[];
}

test('what the pages hold', async ({ browser }) => {
  const { report, board } = asked<Asked>();
  answered({
    report: await capture(browser, report, '#report h1'),
    board: await capture(browser, board, '.board .tile h3 a'),
  });
});

/** The page without its scripts, and the first and the last of the texts that say it is there. */
async function capture(browser: Browser, place: Place, what: string): Promise<{ html: string; texts: string[] }> {
  const context = await fresh(browser, place.url, place.cookies);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  // The stream says hello once the program runs; it may have drawn the page anew by then.
  const hello = new Promise<void>((resolve) => network.once('Network.eventSourceMessageReceived', () => resolve()));
  await page.goto(place.url);
  await expect(page.locator(what).first()).toBeVisible();
  await hello;
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  const texts = await page.locator(what).allTextContents();
  const html = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    const gone = 'script, link[rel=modulepreload], link[rel=preload][as=fetch], noscript, #boot-failed';
    copy.querySelectorAll(gone).forEach((one) => one.remove());
    return `<!doctype html>${copy.outerHTML}`;
  });
  await context.close();
  const [first, last] = [texts[0], texts[texts.length - 1]];
  if (!first || !last) throw new Error(`nothing to read at ${place.url}`);
  return { html, texts: first === last ? [first] : [first, last] };
}
