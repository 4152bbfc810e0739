// A day's work in French, and one in Swedish: the lead and the client's own contact do it all in their language.
import { expect, expectAccessible, House, Sitting, test } from '../people';
import type { Browser, Page } from '@playwright/test';

/** What is read on the way, as it is said in one language. */
interface Day {
  lang: 'fr' | 'sv';
  client: { at: string; name: string };
  project: RegExp;
  work: string;
  menu: string;
  add: RegExp;
  title: string;
  inside: string;
  note: string;
  noteIt: string;
  ask: string;
  answer: string;
  sentence: string;
  goOn: string;
  shareAndAsk: RegExp;
  yourAnswer: string;
  reply: string;
  sendReply: string;
  replied: RegExp;
  taken: RegExp;
  home: string;
  message: string;
  send: RegExp;
  finish: string;
  finished: RegExp;
  search: { word: string; what: string };
  greeting: RegExp;
  more: RegExp;
}

const FRENCH: Day = {
  lang: 'fr',
  client: { at: 'pivoine', name: 'Maison Pivoine' },
  project: /Boutique en ligne/,
  work: 'Mon travail',
  menu: 'Menu',
  add: /^Ajouter une tâche à /,
  title: 'Texte de la page d’accueil',
  inside: 'Votre équipe seulement',
  note: 'Relire avant de montrer.',
  noteIt: 'Noter pour l’équipe',
  ask: 'Demander…',
  answer: 'Répondre',
  sentence: 'Quelle phrase doit accueillir vos clients ?',
  goOn: 'Continuer',
  shareAndAsk: /^Partager|^Demander/,
  yourAnswer: 'Votre réponse',
  reply: 'Bienvenue à la Maison.',
  sendReply: 'Envoyer la réponse',
  replied: /Réponse de Claire Fontaine/,
  taken: /Envoyé|Réponse/,
  home: 'Accueil',
  message: 'Nous préférons une phrase courte.',
  send: /^Envoyer à /,
  finish: 'Terminer la tâche',
  finished: /Terminée?/,
  search: { word: 'accueil', what: 'Que cherchez-vous ?' },
  greeting: /^(Bonjour|Bonsoir).*Claire\./,
  more: /^\d+ (de plus|autres?)/,
};

const SWEDISH: Day = {
  lang: 'sv',
  client: { at: 'ljusnat', name: 'Ljusnät Energi' },
  project: /Elnätskundportalen/,
  work: 'Mitt arbete',
  menu: 'Meny',
  add: /^Lägg till en uppgift i /,
  title: 'Text på förstasidan',
  inside: 'Bara ert team',
  note: 'Läs igenom innan den visas.',
  noteIt: 'Anteckna till teamet',
  ask: 'Be om…',
  answer: 'Svara',
  sentence: 'Vilken mening ska hälsa era kunder välkomna?',
  goOn: 'Vidare',
  shareAndAsk: /^Dela|^Fråga/,
  yourAnswer: 'Ditt svar',
  reply: 'Välkommen till elnätet.',
  sendReply: 'Skicka svaret',
  replied: /Svar från Elin Lund/,
  taken: /Skickat|Svar/,
  home: 'Hem',
  message: 'Vi vill gärna ha en kort mening.',
  send: /^Skicka till /,
  finish: 'Gör klar uppgiften',
  finished: /[Kk]lar/,
  search: { word: 'forstasidan', what: 'Vad söker du?' },
  greeting: /^God.*Elin\./,
  more: /^\d+ till/,
};

let house: House;
test.beforeAll(async () => {
  house = await House.open({ kind: 'demo' });
});
test.afterAll(() => house.close());

async function comeIn(sitting: Sitting, browser: Browser, at?: string, options = {}): Promise<Page> {
  const page = await sitting.down(browser, at ? house.at(at) : house.url, options);
  await page.goto(house.signIn(at));
  await page.locator('main').getByRole('button').first().click();
  await page.waitForURL((url) => url.hash === '');
  return page;
}

/** Chooses a language, as its button does. */
async function speak(page: Page, lang: string): Promise<void> {
  const status = await page.evaluate(async (lang) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID().replaceAll('-', '') };
    return (await fetch('/api/staff/me/language', { method: 'POST', headers, body: JSON.stringify({ lang }) })).status;
  }, lang);
  expect(status).toBe(200);
}

// The link of the furnished house lets Ines in once: both days are of one house and one desk.
test('a day’s work in French and a day’s work in Swedish', async ({ browser }) => {
  test.setTimeout(300_000);
  const sitting = new Sitting();
  const ines = await comeIn(sitting, browser);
  for (const day of [FRENCH, SWEDISH]) {
    const contact = await comeIn(sitting, browser, day.client.at, { viewport: { width: 390, height: 844 } });
    await test.step(`the lead works in ${day.lang}`, () => work(ines, day));
    await test.step(`the contact answers in ${day.lang}, on a phone`, () => answer(contact, day));
    await test.step(`the lead ends the day in ${day.lang}`, () => end(ines, contact, day));
  }
  await sitting.up();
});

/** Looks at what is to do, adds a task, notes something inside, shares it by asking for an answer. */
async function work(ines: Page, day: Day): Promise<void> {
  await ines.goto('/');
  await speak(ines, day.lang);
  await ines.goto('/');
  await expect(ines.locator('html')).toHaveAttribute('lang', day.lang);
  const menu = ines.getByRole('complementary', { name: day.menu });
  await menu.getByRole('link', { name: day.work }).click();
  await expect(ines.getByRole('heading', { name: day.work, level: 1 })).toBeVisible();
  await expectAccessible(ines, `my work in ${day.lang}`);
  await menu.getByRole('link', { name: day.client.name }).click();
  await ines.getByRole('main').getByRole('link', { name: day.project }).first().click();
  await ines.getByLabel(day.add).first().fill(day.title);
  await ines.getByLabel(day.add).first().press('Enter');
  const tile = ines.locator('.board .tile').filter({ hasText: day.title });
  await expect(tile).toContainText(day.inside);
  await tile.getByRole('link', { name: day.title, exact: true }).click();
  await expect(ines.getByRole('heading', { name: day.title, level: 1 })).toBeVisible();
  await ines.locator('.thread.inside textarea').fill(day.note);
  await ines.getByRole('button', { name: day.noteIt }).click();
  await expect(ines.locator('.thread.inside .msg')).toContainText(day.note);
  await ines.getByRole('button', { name: day.ask }).first().click();
  const dialog = ines.getByRole('dialog');
  await dialog.getByRole('radio', { name: day.answer }).check();
  await dialog.locator('textarea, input[type=text]').first().fill(day.sentence);
  await expectAccessible(ines, `asking in ${day.lang}`);
  await dialog.getByRole('button', { name: day.goOn }).click();
  // It was internal: what they will see of it comes first.
  await expect(dialog).toContainText(day.client.name);
  await expectAccessible(ines, `sharing in ${day.lang}`);
  await dialog.getByRole('button', { name: day.shareAndAsk }).last().click();
  await expect(dialog).toBeHidden();
  await expect(ines.getByRole('main')).toContainText(day.sentence);
}

/** Finds the ask at home, without a reload, answers it and writes one more line. */
async function answer(contact: Page, day: Day): Promise<void> {
  await contact.goto('/');
  await expect(contact.locator('html')).toHaveAttribute('lang', day.lang);
  await expect(contact.getByRole('heading', { level: 1 })).toHaveText(day.greeting);
  await expect(contact.getByText(day.note)).toHaveCount(0);
  // Five at most are shown at once; the newest is the last of six.
  const more = contact.getByRole('button', { name: day.more }).first();
  if (await more.isVisible()) await more.click();
  await contact.getByRole('link', { name: day.title }).first().click();
  const task = contact.getByRole('dialog', { name: day.title });
  await expect(task).toContainText(day.sentence);
  await expect(task).not.toContainText(day.note);
  await expectAccessible(contact, `a task in ${day.lang}`);
  await task.getByLabel(day.yourAnswer).fill(day.reply);
  await task.getByRole('button', { name: day.sendReply }).click();
  await expect(task).toContainText(day.replied);
  await task.locator('.thread.client textarea').fill(day.message);
  await task.getByRole('button', { name: day.send }).click();
  await expect(task.locator('.thread.client .msg')).toContainText(day.message);
}

/** Reads the answer, finishes the task; the contact sees that and finds it by a word without its accents. */
async function end(ines: Page, contact: Page, day: Day): Promise<void> {
  await expect(ines.locator('.thread.client .msg')).toContainText(day.message);
  await ines.getByRole('button', { name: day.finish }).click();
  await expect(ines.getByRole('main')).toContainText(day.finished);
  await contact.goto('/search');
  await contact.getByRole('combobox', { name: day.search.what }).or(contact.getByLabel(day.search.what)).first().fill(day.search.word);
  await expect(contact.getByRole('link', { name: day.title }).or(contact.getByRole('option', { name: new RegExp(day.title) })).first()).toBeVisible();
  await expectAccessible(contact, `searching in ${day.lang}`);
  const words = await contact.locator('body').innerText();
  for (const english of ['Search', 'Results', 'Tasks', 'Your turn', 'Only your team', 'With us']) expect(words).not.toContain(english);
}
