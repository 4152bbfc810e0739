// What a story begins with: a house, and people who each sit in front of a browser of their own.
import { test as base, expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { House } from './house';

export { expect, House };
export { expectAccessible } from './axe';

/** Opens a browser for somebody: at the firm's door, or at a client's. */
export interface Sit {
  (at?: string, options?: BrowserContextOptions): Promise<Page>;
  /** What it opens them in. */
  readonly browser: Browser;
}

interface Story {
  /** An empty house, as on the first day. */
  house: House;
  /** Somebody sits down at this house: `sit()` is staff, `sit('skogholm')` a contact. Each has cookies of their own. */
  sit: Sit;
}

interface Shared {
  /** The furnished demo house, shared by the stories of a worker: they look and do not change it. */
  demo: House;
}

export const test = base.extend<Story, Shared>({
  house: async ({}, use) => {
    const house = await House.open();
    await use(house);
    await house.close();
  },

  demo: [
    async ({}, use) => {
      const house = await House.open({ kind: 'demo' });
      await use(house);
      await house.close();
    },
    { scope: 'worker' },
  ],

  sit: async ({ browser, house }, use) => {
    const sitting = new Sitting();
    await use(sitting.at(browser, house));
    await sitting.up();
  },
});

/** People in front of browsers; what went wrong in any of them fails the story. */
export class Sitting {
  private readonly pages: Page[] = [];
  private readonly faults: string[] = [];

  /** Sitting down at the doors of one house. */
  at(browser: Browser, house: House): Sit {
    const sit = (at?: string, options?: BrowserContextOptions) => this.down(browser, at ? house.at(at) : house.url, options);
    return Object.assign(sit, { browser });
  }

  async down(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: url, ...options });
    const page = await context.newPage();
    this.pages.push(page);
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      const text = message.text();
      // A refused request is part of many stories; a broken policy, a panic or an exception never is.
      if (message.type() === 'error' && !text.startsWith('Failed to load resource')) this.faults.push(`${page.url()}: ${text}`);
    });
    return page;
  }

  async up(): Promise<void> {
    for (const page of this.pages) await page.context().close();
    expect(this.faults, 'what the browsers complained about').toEqual([]);
  }
}
