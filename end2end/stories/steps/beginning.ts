// How most stories begin. It is lived once by the people themselves; every story goes on from a copy of it.
import { expect, House, Sitting, type Sit } from '../../people';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import path from 'node:path';
import { ACCESS, BOOKING, CLAIRE, CLIENT, closeTask, enter, MAP, PROJECT } from './contact';
import { ask, goTo, importTrello, invite, openBoard, PIVOINE, setUpHouse, share, takeIn } from './firm';
import { mailTo, type Mail } from './mail';

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface Begun {
  /** Where the house was; its mails say so. */
  url: string;
  /** What it kept when the invitation was sent, and once Claire was in. */
  invited: string;
  together: string;
  /** The browsers of both, as they left them. */
  ines: State;
  claire: State;
  /** The page of the client, for Ines to go on from. */
  client: string;
  /** Claire's invitation. */
  mail: Mail;
}

/** Codes and proofs grow old: what was begun longer ago, in milliseconds, is lived anew. */
const FRESH = 5 * 60_000;

let last: { begun: Promise<Begun>; at: number } | undefined;

/** What was lived before, or lived now. */
export async function beginning(browser: Browser): Promise<Begun> {
  if (!last || Date.now() - last.at > FRESH) last = { begun: live(browser), at: Date.now() };
  try {
    return await last.begun;
  } catch (error) {
    // A beginning that failed is no beginning for the next.
    last = undefined;
    throw error;
  }
}

/** Ines goes on: on her board, where she was. */
export async function back(sit: Sit, begun: Pick<Begun, 'ines' | 'client'>): Promise<Page> {
  const ines = await sit(undefined, { storageState: begun.ines });
  await ines.goto(begun.client);
  await openBoard(ines, PROJECT);
  return ines;
}

async function live(browser: Browser): Promise<Begun> {
  const folder = path.join(process.env.STORIES_BEGUN!, String(process.pid));
  const [invited, together] = [path.join(folder, 'invited'), path.join(folder, 'together')];
  const house = await House.open();
  const sitting = new Sitting();
  const sit = sitting.at(browser, house);
  try {
    const ines = await sit();
    await setUpHouse(ines, house);
    await takeIn(ines, PIVOINE);
    const client = new URL(ines.url()).pathname;
    await importTrello(house, CLIENT);
    await openBoard(ines, PROJECT);
    const panel = await share(ines, [BOOKING, MAP, ACCESS]);
    await panel.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(panel).toBeHidden();
    await ask(ines, CLIENT, { task: MAP, action: 'Approve', sentence: 'Validez la carte du port.' });
    await ines.goBack();
    await ask(ines, CLIENT, { task: ACCESS, action: 'Answer', sentence: 'Qui nous donne accès au système ?' });
    await goTo(ines, CLIENT);
    await invite(ines, CLIENT, { name: 'Claire Fontaine', email: CLAIRE, lands: MAP });
    const mail = await mailTo(house, CLAIRE);
    const left = await ines.context().storageState();
    await ines.context().close();
    await house.copyTo(invited);
    await house.start();
    const claire = await sit('pivoine', { locale: 'fr-FR' });
    await enter(claire, mail.link);
    await closeTask(claire);
    await claire.getByRole('link', { name: 'Accueil' }).first().click();
    await expect(claire.getByText('Deux points vous attendent.')).toBeVisible();
    const hers = await claire.context().storageState();
    await claire.context().close();
    await house.copyTo(together);
    await sitting.up();
    return { url: house.url, invited, together, ines: left, claire: hers, client, mail };
  } finally {
    await house.close();
  }
}
