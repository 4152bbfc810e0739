// How a client's portal looks, and that it is there without a connection: for whoever saw it, and for nobody else.
import { expect, expectAccessible, test } from '../people';
import { CLAIRE, CLIENT, MAP, PROJECT, closeTask, enter, invited, task, together } from './steps/contact';
import { goTo, invite, PIVOINE, setUpHouse, takeIn } from './steps/firm';
import { mailTo } from './steps/mail';
import type { Page } from '@playwright/test';
import zlib from 'node:zlib';

/** A PNG of one colour. */
function png([r, g, b]: number[], width = 300, height = 100): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(zlib.crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([r!, g!, b!]))]);
  const rows = zlib.deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>');

test('a client gets a colour and a logo, and wears them at its door', async ({ house, sit }) => {
  const ines = await sit();
  await setUpHouse(ines, house);
  await takeIn(ines, PIVOINE);
  await ines.getByRole('link', { name: 'Change the look' }).click();
  await expect(ines.getByRole('heading', { name: 'Look', level: 1 })).toBeVisible();

  await test.step('the colour: four figures, two previews, nothing refused', async () => {
    const save = ines.getByRole('button', { name: 'Save', exact: true });
    await expect(save).toHaveAttribute('aria-disabled', 'true');
    await ines.getByLabel('Accent colour', { exact: true }).fill('#fbf0a8');
    const figures = ines.getByRole('region', { name: 'Readable everywhere' });
    await expect(figures.getByRole('row', { name: /^Lines and text darkened/ })).toContainText('4.6');
    await expect(figures.getByRole('row')).toHaveCount(4);
    await expect(ines.getByText('Not saved yet')).toBeVisible();
    await expectAccessible(ines, 'the look of a client');
    await save.click();
    await expect(ines.getByText('Saved. Everybody sees the new look when they load their page.')).toBeVisible();
    await expect(ines.getByText('Not saved yet')).toHaveCount(0);
  });

  const logo = ines.getByRole('group', { name: 'Logo' });
  await test.step('the logo: a drawing is refused with what to do, a picture hangs', async () => {
    const file = logo.locator('input[type=file]');
    await file.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: SVG });
    await expect(logo.getByRole('alert')).toContainText('Save it as PNG');
    await expect(logo.getByRole('img')).toHaveCount(0);
    await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png([31, 90, 65]) });
    await expect(logo.getByRole('img', { name: 'Logo' })).toBeVisible();
    await expect(logo.getByRole('alert')).toHaveCount(0);
    await expect(logo.getByRole('button', { name: 'Replace' })).toBeVisible();
    await ines.getByRole('radio', { name: 'Mail' }).click();
    await expectAccessible(ines, 'the look of a client with a logo');
  });

  await test.step('at the door it stands where the initials were, as wide as it is', async () => {
    const stranger = await sit('pivoine');
    await stranger.goto(house.at('pivoine') + '/sign-in');
    const mark = stranger.locator('.band .monogram');
    await expect(mark).toHaveCSS('background-image', /\/logo\/[0-9a-f]{24}-mark\.png/);
    const box = (await mark.boundingBox())!;
    expect(box.width / box.height).toBeCloseTo(3, 1);
    const manifest = await stranger.evaluate(async () => (await fetch('/manifest.webmanifest')).json());
    expect(manifest).toMatchObject({ name: CLIENT, theme_color: '#fbf0a8', display: 'standalone' });
    expect(manifest.icons[0].src).toMatch(/^\/logo\/[0-9a-f]{24}-192\.png$/);
    // Another picture, and none.
    const first = await mark.evaluate((element) => getComputedStyle(element).backgroundImage);
    await logo.locator('input[type=file]').setInputFiles({ name: 'new.png', mimeType: 'image/png', buffer: png([160, 20, 30]) });
    await expect(async () => {
      await stranger.reload();
      expect(await mark.evaluate((element) => getComputedStyle(element).backgroundImage)).not.toBe(first);
    }).toPass();
    await logo.getByRole('button', { name: 'Remove' }).click();
    await expect(logo.getByRole('img')).toHaveCount(0);
    await stranger.reload();
    await expect(mark).toHaveCSS('background-image', 'none');
  });
});

test('the firm hangs its own logo at its own door', async ({ house, sit }) => {
  const ines = await sit();
  await setUpHouse(ines, house);
  await goTo(ines, 'Team');
  const logo = ines.getByRole('group', { name: 'Logo' });
  await logo.locator('input[type=file]').setInputFiles({ name: 'firm.png', mimeType: 'image/png', buffer: png([51, 65, 94], 100) });
  await expect(logo.getByRole('img', { name: 'Logo' })).toBeVisible();
  await expectAccessible(ines, 'the team, with the firm’s logo');
  await ines.reload();
  await expect(ines.locator('.side .monogram').first()).toHaveCSS('background-image', /\/logo\/[0-9a-f]{24}-mark\.png/);
  await logo.getByRole('button', { name: 'Remove' }).click();
  await expect(logo.getByRole('img')).toHaveCount(0);
});

/** The worker is there and holds the program. */
async function kept(page: Page, what: string): Promise<void> {
  await expect(async () => {
    const paths = await page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys()) {
        if (name.startsWith('kept-')) for (const ask of await (await caches.open(name)).keys()) found.push(new URL(ask.url).pathname);
      }
      return found;
    });
    expect(paths).toContainEqual(expect.stringContaining(what));
  }).toPass();
}

const stores = (page: Page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('kept-')));

test('without a connection what was last seen is there to read, and says of when it is', async ({ house, sit }) => {
  const { claire } = await together(house, sit, { serviceWorkers: 'allow' });
  await kept(claire, '/api/client/home');
  await claire.getByRole('link', { name: 'Projets' }).first().click();
  await expect(claire.getByRole('heading', { name: PROJECT, level: 1 })).toBeVisible();
  await claire.reload();
  await kept(claire, '/api/client/projects/');
  await claire.getByRole('link', { name: MAP, exact: true }).first().click();
  await expect(task(claire, MAP)).toBeVisible();
  await kept(claire, '/api/client/tasks/');
  await closeTask(claire);
  await house.stop();

  await claire.reload();
  await expect(claire.locator('.strip')).toContainText('Hors connexion. Ce que vous écrivez est conservé. Vous lisez ce que vous avez vu en dernier');
  await expect(claire.getByRole('heading', { name: PROJECT, level: 1 })).toBeVisible();
  await claire.getByRole('link', { name: MAP, exact: true }).first().click();
  await expect(task(claire, MAP)).toContainText('Validez la carte du port.');
  await closeTask(claire);
  await claire.goto(house.at('pivoine') + '/');
  await expect(claire.getByText('Deux points vous attendent.')).toBeVisible();
  await expectAccessible(claire, 'a home without a connection');

  await house.start();
  await claire.reload();
  await expect(claire.locator('.strip')).toHaveCount(0);
  await expect(claire.getByText('Deux points vous attendent.')).toBeVisible();
});

test('whoever comes after on the same browser sees nothing of whoever was there before', async ({ house, sit }) => {
  const { ines, claire } = await together(house, sit, { serviceWorkers: 'allow' });
  await kept(claire, '/api/client/home');
  const [hers] = await stores(claire);

  await test.step('another person comes in over her session: hers is gone with the first answer', async () => {
    await goTo(ines, CLIENT);
    await invite(ines, CLIENT, { name: 'Bo Marchand', email: 'bo@pivoine.example', lands: MAP });
    await enter(claire, (await mailTo(house, 'bo@pivoine.example')).link, 'Bo Marchand');
    await closeTask(claire);
    await claire.getByRole('link', { name: 'Accueil' }).first().click();
    await kept(claire, '/api/client/home');
    const now = await stores(claire);
    expect(now).toHaveLength(1);
    expect(now).not.toContain(hers);
  });

  await test.step('who signs out leaves nothing, with a connection or without', async () => {
    await claire.getByRole('button', { name: /Bo Marchand/ }).click();
    await claire.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await claire.waitForURL('**/sign-in');
    await expect(claire.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await stores(claire)).toEqual([]);
    await house.stop();
    await claire.goto(house.at('pivoine') + '/').catch(() => undefined);
    await expect(claire.getByText(MAP)).toHaveCount(0);
    await expect(claire.getByText('points vous attendent')).toHaveCount(0);
    await house.start();
  });
});

test('a look as somebody leaves nothing in the browser, and the firm’s own pages have no worker', async ({ house, sit }) => {
  const { ines } = await invited(house, Object.assign((at?: string, options = {}) => sit(at, { ...options, serviceWorkers: 'allow' }), { browser: sit.browser }));
  expect(await ines.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await goTo(ines, CLIENT);
  await ines.getByRole('button', { name: 'See as Claire' }).click();
  await expect(ines.getByText('Deux points vous attendent.')).toBeVisible();
  await ines.evaluate(async () => (await navigator.serviceWorker.ready).active);
  // Read again, through the worker this time.
  await ines.reload();
  await expect(ines.getByText('Deux points vous attendent.')).toBeVisible();
  expect(await ines.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  expect(await stores(ines)).toEqual([]);
});
