// What is to be measured, and what was: two files that `cargo xtask bench` names.
import type { Browser, BrowserContext } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';

/** What is asked for. */
export function asked<T>(): T {
  return JSON.parse(readFileSync(need('VERANDA_BENCH_ASKED'), 'utf8')) as T;
}

/** What was measured. */
export function answered(measured: unknown): void {
  writeFileSync(need('VERANDA_BENCH_ANSWERED'), JSON.stringify(measured));
}

/** A browser nobody has used, with these cookies (`name=value`) for the host of an address. */
export async function fresh(browser: Browser, url: string, cookies: string[]): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const domain = new URL(url).hostname;
  await context.addCookies(
    cookies.map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return { name, value, domain, path: '/', secure: true, httpOnly: true, sameSite: 'Lax' as const };
    }),
  );
  return context;
}

function need(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; measure with: cargo xtask bench`);
  return value;
}
