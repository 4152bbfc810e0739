// The guards of the stories can fail.
import { expect, expectAccessible, test } from '../people';

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title><meta name="viewport" content="width=device-width"></head><body><main><h1>A page</h1>${body}</main></body></html>`;

test('a sound page passes the accessibility check', async ({ page: browser }) => {
  await browser.setContent(page('<p>Nothing needs you.</p>'));
  await expectAccessible(browser, 'a sound page');
});

test('faint text, a button without a name and sideways scrolling are found', async ({ page: browser }) => {
  for (const fault of [
    '<p style="color:#ccc;background:#fff">faint</p>',
    '<button><svg viewBox="0 0 24 24"></svg></button>',
    '<div style="inline-size:2000px">wide</div>',
  ]) {
    await browser.setContent(page(fault));
    await expect(expectAccessible(browser, 'a faulty page')).rejects.toThrow(/a faulty page, /);
  }
});
