// First visits: a fresh browser, nothing cached; ours and the static page in turn, round by round.
import { test, type Browser } from '@playwright/test';
import { answered, asked, fresh } from './asked';
import { look } from './probe';
import { Wire } from './wire';

interface Asked {
  rounds: Record<Profile, number>;
  pages: Place[];
}

interface Place {
  name: string;
  url: string;
  cookies: string[];
  still: string;
  texts: string[];
  live: 'hello' | 'click';
}

type Profile = 'plain' | 'slow';

interface Visit {
  page: string;
  profile: Profile;
  side: 'ours' | 'still';
  paint: number;
  seen: number;
  live?: number;
  bytes_to_paint: number;
  bytes_to_seen: number;
  bytes_to_live?: number;
}

test('first visits', async ({ browser }) => {
  const { rounds, pages } = asked<Asked>();
  const visits: Visit[] = [];
  for (const place of pages) {
    for (const profile of ['plain', 'slow'] as const) {
      // The first of each is not counted: the browser itself is warmer afterwards.
      for (let round = 0; round <= rounds[profile]; round += 1) {
        for (const side of ['ours', 'still'] as const) {
          const one = await visit(browser, place, side, profile);
          if (round > 0) visits.push(one);
        }
      }
    }
  }
  answered(visits);
});

async function visit(browser: Browser, place: Place, side: 'ours' | 'still', profile: Profile): Promise<Visit> {
  const ours = side === 'ours';
  const url = ours ? place.url : place.still;
  // Its cache is empty. It is not switched off: then what a page preloads would come twice, as it does for nobody.
  const context = await fresh(browser, url, ours ? place.cookies : []);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const wire = await Wire.of(network);
  if (profile === 'slow') {
    await network.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const throughput = 1_600_000 / 8;
    await network.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: throughput, uploadThroughput: throughput / 2 });
  }
  const press = ours && place.live === 'click';
  await page.addInitScript(look, { texts: place.texts, press });
  await page.goto(url, { waitUntil: 'commit' });
  const seen = await page.evaluate(() => window.verandaSeen);
  const paint = await wire.paint;
  const hello = ours && place.live === 'hello' ? await wire.hello : undefined;
  await context.close();
  const first = seen.first ?? Number.NaN;
  const ms = (moment: number) => (moment - wire.began) * 1000;
  const visit: Visit = {
    page: place.name,
    profile,
    side,
    paint: ms(paint),
    seen: first,
    bytes_to_paint: wire.until(paint),
    bytes_to_seen: wire.until(wire.began + first / 1000),
  };
  if (hello !== undefined) Object.assign(visit, { live: ms(hello), bytes_to_live: wire.until(hello) });
  else if (press) Object.assign(visit, { live: seen.clicked, bytes_to_live: wire.until(wire.began + (seen.all ?? Number.NaN) / 1000) });
  return visit;
}
