// Changes by a colleague, each timed from its request to the frame in which a browser shows it.
import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import http from 'node:http';

/** A colleague: where the house listens, and what they come in with. */
export interface Staff {
  port: number;
  host: string;
  cookie: string;
}

declare global {
  interface Window {
    /** When the change looked for was painted, on the page's clock. */
    verandaPainted: Promise<number>;
  }
}

/** Changes before those that count. */
const WARM = 10;

/** A colleague says something about a task on the screen, again and again. Milliseconds from the request. */
export async function changes(page: Page, staff: Staff, count: number): Promise<{ painted: number[]; answered: number[] }> {
  const cards = await onScreen(page);
  if (cards.length === 0) throw new Error('no card is on the screen');
  const ahead = await clocks(page);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const [painted, answers]: [number[], number[]] = [[], []];
  for (let number = 0; number < count + WARM; number += 1) {
    const card = cards[number % cards.length]!;
    await page.evaluate(watch, card);
    const sent = now();
    const answer = say(agent, staff, /\/tasks\/([0-9a-f-]+)/.exec(card)![1]!, number);
    const [at, shown] = await Promise.all([answer, page.evaluate(() => window.verandaPainted)]);
    if (number < WARM) continue;
    answers.push(at - sent);
    painted.push(shown - ahead - sent);
  }
  agent.destroy();
  return { painted, answered: answers };
}

/** The addresses of the cards that can be seen. */
export async function onScreen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.board .tile h3 a')]
      .filter((link) => {
        const { top, bottom, left, right } = link.getBoundingClientRect();
        return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      })
      .map((link) => link.getAttribute('href')!),
  );
}

/** Begins to look at one card: resolves behind the frame in which it reads differently. Runs in the page. */
function watch(card: string): void {
  const text = () => document.querySelector(`.board .tile a[href="${card}"]`)?.closest('.tile')?.textContent;
  const before = text();
  window.verandaPainted = new Promise((resolve) => {
    const changes = new MutationObserver(() => {
      const after = text();
      if (after === undefined || after === before) return;
      changes.disconnect();
      requestAnimationFrame(() => {
        // Tasks of a channel run behind the frame that is being made now.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(0);
      });
    });
    changes.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** By how much the page's clock is ahead of ours: the exchange that took least time says it best. */
async function clocks(page: Page): Promise<number> {
  let best = { took: Number.POSITIVE_INFINITY, ahead: 0 };
  for (let round = 0; round < 50; round += 1) {
    const before = now();
    const there = await page.evaluate(() => performance.timeOrigin + performance.now());
    const after = now();
    if (after - before < best.took) best = { took: after - before, ahead: there - (before + after) / 2 };
  }
  return best.ahead;
}

/** A colleague says something about a task. Gives the moment of the answer. */
function say(agent: http.Agent, staff: Staff, task: string, number: number): Promise<number> {
  const body = JSON.stringify({ text: `Word number ${number}.` });
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        agent,
        method: 'POST',
        host: '127.0.0.1',
        port: staff.port,
        path: `/api/staff/tasks/${task}/remarks`,
        headers: {
          host: staff.host,
          cookie: staff.cookie,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': randomUUID(),
        },
      },
      (response) => {
        const at = now();
        if (response.statusCode !== 200) reject(new Error(`a change was answered ${response.statusCode}`));
        response.resume().on('end', () => resolve(at));
      },
    );
    request.on('error', reject).end(body);
  });
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
