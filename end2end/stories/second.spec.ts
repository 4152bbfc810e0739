// A second proof beside the password, and a password that was forgotten.
import { expect, expectAccessible, House, Sitting, test } from '../people';
import type { Page } from '@playwright/test';
import { createHmac } from 'node:crypto';
import { OWNER, setUpHouse } from './steps/firm';
import { mailTo } from './steps/mail';

/** The app on somebody's phone (RFC 6238): it never shows the digits of a step twice. */
class App {
  private last = 0;

  constructor(private readonly secret: string) {}

  /** The digits of the next step the house takes: of now, or a step ahead where those of now are used. */
  async digits(): Promise<string> {
    const now = () => Math.floor(Date.now() / 30_000);
    const step = Math.max(now(), this.last + 1);
    while (step > now() + 1) await new Promise((waited) => setTimeout(waited, 500));
    this.last = step;
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(step));
    const hash = createHmac('sha1', this.key()).update(counter).digest();
    const number = hash.readUInt32BE(hash[19]! & 15) & 0x7fffffff;
    return String(number % 1_000_000).padStart(6, '0');
  }

  /** Base 32 (RFC 4648). */
  private key(): Buffer {
    const bits = [...this.secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
    return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  }
}

/** Sets a second proof up: the app, and the spare codes. */
async function setUp(page: Page): Promise<{ app: App; spares: string[] }> {
  await page.getByRole('link', { name: 'Your access' }).first().click();
  await expect(page.getByRole('heading', { name: 'Your second proof', level: 2 })).toBeVisible();
  await expectAccessible(page, 'no second proof yet');
  await page.getByRole('button', { name: 'Set up a second proof' }).click();
  await expect(page.getByRole('img', { name: 'QR code with the secret for your app' })).toBeVisible();
  await expectAccessible(page, 'setting a second proof up');
  const secret = (await page.locator('code.secret').innerText()).replace(/\s/g, '');
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const app = new App(secret);
  await page.getByLabel('The six digits your app shows now').fill('12');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('Type the six digits your app shows now.')).toBeVisible();
  await page.getByLabel('The six digits your app shows now').fill(await app.digits());
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { name: 'Your spare codes' })).toBeVisible();
  await expectAccessible(page, 'the spare codes');
  const spares = await page.locator('code.secret').allInnerTexts();
  expect(spares).toHaveLength(8);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('You have 8 spare codes left.')).toBeVisible();
  await expectAccessible(page, 'a second proof that stands');
  return { app, spares };
}

async function typePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Your e-mail').fill(OWNER.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const portfolio = (page: Page) => page.getByRole('heading', { name: 'Portfolio', level: 1 });

test('a second proof is set up, asked for, and stands in a drawer as spare codes', async ({ house, sit }) => {
  const ines = await sit();
  await setUpHouse(ines, house);
  const { app, spares } = await setUp(ines);
  await ines.getByRole('complementary', { name: 'Menu' }).getByRole('button', { name: 'Sign out' }).click();

  await test.step('with the password alone nobody comes in, and what was typed stays', async () => {
    await expect(ines.getByRole('heading', { name: OWNER.firm, level: 1 })).toBeVisible();
    await typePassword(ines, 'not the password');
    await expect(ines.getByText('E-mail and password do not go together.')).toBeVisible();
    await expectAccessible(ines, 'the team’s door with a wrong password');
    await typePassword(ines, OWNER.password);
    await expect(ines.getByRole('heading', { name: 'One more proof' })).toBeVisible();
    await expect(ines.getByLabel('Code')).toBeFocused();
    await expectAccessible(ines, 'the second proof at the door');
    await ines.getByRole('button', { name: 'Back' }).click();
    await expect(ines.getByLabel('Your e-mail')).toHaveValue(OWNER.email);
    await expect(ines.getByLabel('Password')).toHaveValue(OWNER.password);
    await ines.getByRole('button', { name: 'Sign in' }).click();
  });

  await test.step('wrong digits are said beside the field, right ones let in, once', async () => {
    await ines.getByLabel('Code').fill('1234-567');
    await ines.getByRole('button', { name: 'Sign in' }).click();
    await expect(ines.getByText('Type six digits, or a spare code of eight characters.')).toBeVisible();
    const digits = await app.digits();
    await ines.getByLabel('Code').fill(digits);
    await ines.getByRole('button', { name: 'Sign in' }).click();
    await expect(portfolio(ines)).toBeVisible();
    const other = await sit();
    await other.goto('/sign-in');
    await typePassword(other, OWNER.password);
    await other.getByLabel('Code').fill(digits);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await expect(other.getByText('This code does not fit, or was used already.')).toBeVisible();
    await other.getByLabel('Code').fill(spares[2]!.toLowerCase());
    await other.getByRole('button', { name: 'Sign in' }).click();
    await expect(portfolio(other)).toBeVisible();
  });

  await test.step('it is renewed and taken away by a code', async () => {
    await ines.getByRole('link', { name: 'Your access' }).first().click();
    await expect(ines.getByText('You have 7 spare codes left.')).toBeVisible();
    await ines.getByRole('button', { name: 'New spare codes' }).click();
    await ines.getByLabel('Code', { exact: true }).fill(spares[0]!);
    await expectAccessible(ines, 'new spare codes are asked for');
    await ines.getByRole('button', { name: 'New spare codes' }).click();
    await expect(ines.getByRole('heading', { name: 'Your spare codes' })).toBeVisible();
    const fresh = await ines.locator('code.secret').allInnerTexts();
    expect(fresh.filter((code) => spares.includes(code))).toEqual([]);
    await ines.getByRole('button', { name: 'I have kept them' }).click();
    await ines.getByRole('button', { name: 'Take it away' }).click();
    await ines.getByLabel('Code', { exact: true }).fill(fresh[7]!);
    await ines.getByRole('button', { name: 'Take it away' }).click();
    await expect(ines.getByRole('button', { name: 'Set up a second proof' })).toBeVisible();
  });
});

test('a forgotten password is chosen anew by mail, and the second proof stays needed', async ({ house, sit }) => {
  const ines = await sit();
  await setUpHouse(ines, house);
  const { spares } = await setUp(ines);

  const asking = await sit();
  await asking.goto('/sign-in');
  await asking.getByRole('link', { name: 'Forgotten' }).click();
  await expectAccessible(asking, 'a forgotten password');
  await asking.getByLabel('Your e-mail').fill('nobody@halden-rask.example');
  await asking.getByRole('button', { name: 'Mail me a link' }).click();
  await expect(asking.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await asking.goto('/forgotten');
  await asking.getByLabel('Your e-mail').fill(OWNER.email);
  await asking.getByRole('button', { name: 'Mail me a link' }).click();
  await expect(asking.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await expectAccessible(asking, 'link and code are on their way');
  const mail = await mailTo(house, OWNER.email);

  await test.step('the link in another browser wants the code too', async () => {
    const other = await sit();
    await other.goto(mail.link);
    await expect(other.getByText(`For ${OWNER.email}.`)).toBeVisible();
    await other.getByLabel('New password').fill('quite another sentence');
    await other.getByRole('button', { name: 'Keep the new password' }).click();
    await expect(other.getByText('You asked for this link in another browser.')).toBeVisible();
    await expectAccessible(other, 'a link from another browser');
    await expect(other.getByLabel('New password')).toHaveValue('quite another sentence');
    await other.getByLabel('Code from the mail').fill(mail.code);
    await other.getByRole('button', { name: 'Keep the new password' }).click();
    await expect(other.getByRole('heading', { name: 'One more proof' })).toBeVisible();
    await other.getByLabel('Code', { exact: true }).fill(spares[5]!);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await expect(portfolio(other)).toBeVisible();
  });

  await test.step('whoever was in is out, and the mail works no more', async () => {
    await expect(ines.getByRole('heading', { name: OWNER.firm, level: 1 })).toBeVisible();
    await asking.getByLabel('Code from the mail').fill(mail.code);
    await asking.getByLabel('New password').fill('a third sentence');
    await asking.getByRole('button', { name: 'Keep the new password' }).click();
    await expect(asking.getByRole('heading', { name: 'This link has ended' })).toBeVisible();
    await expectAccessible(asking, 'a link that has ended');
  });

  await test.step('in the browser that asked the link is enough', async () => {
    await asking.getByRole('button', { name: 'Ask for a new mail' }).click();
    await asking.getByLabel('Your e-mail').fill(OWNER.email);
    await asking.getByRole('button', { name: 'Mail me a link' }).click();
    const again = await mailTo(house, OWNER.email, 2);
    await asking.goto(again.link);
    await asking.getByLabel('New password').fill('a third sentence');
    await asking.getByRole('button', { name: 'Keep the new password' }).click();
    await asking.getByLabel('Code', { exact: true }).fill(spares[6]!);
    await asking.getByRole('button', { name: 'Sign in' }).click();
    await expect(portfolio(asking)).toBeVisible();
  });
});

test('where the house wants more than a password, a code is mailed', async ({ browser }) => {
  const house = await House.open({ args: ['--staff-second-proof', 'required'] });
  const people = new Sitting();
  const ines = await people.down(browser, house.url);
  await setUpHouse(ines, house);
  const other = await people.down(browser, house.url);
  await other.goto('/sign-in');
  await typePassword(other, OWNER.password);
  await expect(other.getByRole('heading', { name: 'A code is in your mail' })).toBeVisible();
  await expectAccessible(other, 'a mailed code at the team’s door');
  const { code } = await mailTo(house, OWNER.email, 1, 'code');
  await other.getByLabel('Code from the mail').fill(code);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(portfolio(other)).toBeVisible();
  await other.getByRole('link', { name: 'Your access' }).first().click();
  await expect(other.getByText('Your house wants more than a password.')).toBeVisible();
  await people.up();
  await house.close();
});
