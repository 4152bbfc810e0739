// What a house has posted, read as a mail program would read it.
import { expect, type House } from '../../people';
import { readdir, readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import http from 'node:http';
import path from 'node:path';

export interface Mail {
  to: string;
  text: string;
  /** The link that lets its receiver in. */
  link: string;
  /** The link of whoever asked for one. */
  inLink: string;
  /** The subject, as it stands there. */
  subject: string;
  /** What a mail program shows. */
  html: string;
  /** The code for whoever's link was cut. */
  code: string;
}

/** The newest mail that lets somebody in by a link, or by a code alone, once there are `count` of them to that address. */
export async function mailTo(house: House, address: string, count = 1, by: 'link' | 'code' = 'link'): Promise<Mail> {
  let found: Mail[] = [];
  await expect
    .poll(async () => (found = (await mails(house)).filter((mail) => mail.to.includes(address) && mail[by] !== '')).length, { message: `mails to ${address}` })
    .toBe(count);
  return found[found.length - 1]!;
}

/** The newest mail with a code of its own, once there are `count` of them to that address. */
export async function codeTo(house: House, address: string, count = 1): Promise<Mail> {
  let found: Mail[] = [];
  await expect
    .poll(async () => (found = (await mails(house)).filter((mail) => mail.to.includes(address) && mail.link === '' && mail.code !== '')).length, { message: `codes to ${address}` })
    .toBe(count);
  return found[found.length - 1]!;
}

/** Types a code into the eight boxes, from the first one on, as a person does. */
export async function typeCode(page: Page, code: string, within: Page | Locator = page): Promise<void> {
  const boxes = within.locator('.code input');
  await expect(boxes).toHaveCount(8);
  await boxes.first().focus();
  await page.keyboard.type(code.replace('-', '').toLowerCase());
}

async function mails(house: House): Promise<Mail[]> {
  const folder = path.join(house.data, 'mail');
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  // Their names begin with the moment they were written.
  const files = names.filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(files.map(async (name) => opened(await readFile(path.join(folder, name), 'latin1'))));
}

function opened(raw: string): Mail {
  const to = /^To: (.*)$/im.exec(raw)?.[1] ?? '';
  const plain = part(raw);
  const inLink = /https?:\/\/\S+\/in\/[0-9a-f-]+#[0-9a-f]+/.exec(plain)?.[0] ?? '';
  const subject = /^Subject: (.*)$/im.exec(raw)?.[1] ?? '';
  const link = /https?:\/\/\S+\/(?:i\/[0-9a-f-]+#[0-9a-f]+|new-password\/[0-9a-f-]+#\S+)/.exec(plain)?.[0] ?? '';
  // By itself: the ids in links have such parts too.
  const code = /(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/.exec(plain)?.[0] ?? '';
  return { to, text: plain, link, inLink, subject, html: part(raw, 'html'), code };
}

/** One of the parts, decoded. */
function part(raw: string, kind: 'plain' | 'html' = 'plain'): string {
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(raw)?.[1];
  const parts = boundary ? raw.split(`--${boundary}`) : [raw];
  const plain = parts.find((one) => one.toLowerCase().includes(`content-type: text/${kind}`)) ?? raw;
  const [head = '', ...body] = plain.split(/\r?\n\r?\n/).filter((block, at) => at > 0 || block.trim() !== '');
  const text = body.join('\n\n');
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  if (!/content-transfer-encoding: quoted-printable/i.test(head)) return Buffer.from(text, 'latin1').toString('utf8');
  const bytes = text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** What a robot that looks at links in mails does: asks for the address, without the part after `#`. Gives the status. */
export async function lookAt(link: string, method: 'HEAD' | 'GET'): Promise<number> {
  const url = new URL(link);
  return new Promise((resolve, reject) => {
    const request = http.request(
      { method, host: '127.0.0.1', port: url.port, path: url.pathname, headers: { host: url.host, 'user-agent': 'Link scanner' } },
      (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)),
    );
    request.on('error', reject).end();
  });
}
