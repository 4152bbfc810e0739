// Accessibility of what is on screen: axe, and no sideways scrolling, wide and narrow, light and dark.
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [1440, 390];
const THEMES = ['light', 'dark'] as const;

/** Fails with a list people can read when anything is found on the page as it is now. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  const findings: string[] = [];
  for (const width of WIDTHS) {
    for (const colorScheme of THEMES) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // What the rules measure must be what is painted: fonts there, and one frame drawn at this size.
      await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      });
      const where = `${name}, ${width} wide, ${colorScheme}`;
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate((tags) => (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: tags }), TAGS);
      for (const rule of violations) {
        for (const node of rule.nodes) {
          const why = [...node.any, ...node.all, ...node.none].map((check) => check.message)[0] ?? rule.help;
          findings.push(`${where}: ${rule.id}: ${why}\n    ${node.html.slice(0, 200)}`);
        }
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) findings.push(`${where}: scrolls sideways by ${wide} px`);
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
  expect(findings.length, `\n${findings.join('\n')}\n`).toBe(0);
}
