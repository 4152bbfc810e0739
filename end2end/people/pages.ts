// Every page that somebody comes to by links, one of each form.
import { expect, type Page } from '@playwright/test';

/** Waits until a page has come and nothing on it is still loading. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main').first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** An address without what tells one task or project from another. */
export function form(href: string): string {
  return href.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}').replace(/#.*/, '');
}

/** The pages that the links on this page lead to, one of each form: board, task, client, report, ... */
export async function formsOfLinks(page: Page): Promise<string[]> {
  const hrefs = await page.locator('a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const byForm = new Map<string, string>();
  for (const href of hrefs) {
    if (!form(href).startsWith('/demo/') && !byForm.has(form(href))) byForm.set(form(href), href);
  }
  return [...byForm.values()];
}

/** Walks from here along links, so many steps, and looks at each page that has a form of its own. Gives what was found. */
export async function walk(page: Page, first: string[], steps: number, look: (href: string) => Promise<void>): Promise<string[]> {
  const origin = new URL(page.url()).origin;
  const done = new Map<string, string>();
  let next = first;
  for (let step = 0; step < steps; step += 1) {
    const found: string[] = [];
    for (const href of next) {
      if (done.has(form(href))) continue;
      done.set(form(href), href);
      await page.goto(origin + href);
      await settled(page);
      await look(href);
      if (step + 1 < steps) found.push(...(await formsOfLinks(page)));
    }
    next = found;
  }
  return [...done.values()];
}
