// Coming in by the sign-in of one's own company: there and back, in one's own browser and to the page one was going to.
import { expect, expectAccessible, House, Sitting, test } from '../people';
import { Provider, signOnFile } from '../people/provider';
import { invite, OWNER, PIVOINE, setUpHouse, takeIn } from './steps/firm';

test('the firm and a client come in by the sign-in of their companies', async ({ browser }) => {
  test.setTimeout(240_000);
  const [firm, client] = [await Provider.open(), await Provider.open()];
  const file = await signOnFile(firm, { host: PIVOINE.host, provider: client, button: 'Continuer avec Pivoine ID' });
  const house = await House.open({ env: { VERANDA_SIGN_ON: file } });
  const sitting = new Sitting();
  try {
    const ines = await sitting.down(browser, house.url);
    await setUpHouse(ines, house);
    await takeIn(ines, PIVOINE);
    await invite(ines, PIVOINE.name, { name: 'Claire Fontaine', email: 'claire@pivoine.example' });

    await test.step('somebody of the firm goes there and lands where they were going', async () => {
      firm.account = { sub: 'firm-1', email: OWNER.email };
      const again = await sitting.down(browser, house.url);
      await again.goto('/team');
      const button = again.getByRole('button', { name: 'Go on with the company sign-in' });
      await expect(button).toBeVisible();
      await expectAccessible(again, "the team's door with the company's sign-in");
      await button.click();
      await again.getByRole('link', { name: 'Sign in' }).click();
      await expect(again.getByRole('heading', { name: 'Team', level: 1 })).toBeVisible();
      await again.goBack();
      expect(again.url(), 'nothing of the way is left in the history').not.toContain('code=');
    });

    await test.step('a contact comes in at their own door, in their language', async () => {
      client.account = { sub: 'client-1', email: 'claire@pivoine.example' };
      const claire = await sitting.down(browser, house.at('pivoine'), { locale: 'fr-FR' });
      await claire.goto('/');
      await claire.getByRole('button', { name: 'Continuer avec Pivoine ID' }).click();
      await claire.getByRole('link', { name: 'Sign in' }).click();
      await expect(claire).toHaveURL(`${house.at('pivoine')}/`);
      await expect(claire.getByText('Claire Fontaine').or(claire.getByRole('button', { name: /Claire/ })).first()).toBeVisible();
    });

    await test.step('who stops halfway, is not known, or never left is told so and is at the door again', async () => {
      const stranger = await sitting.down(browser, house.url);
      await stranger.goto('/sign-in');
      await stranger.getByRole('button', { name: 'Go on with the company sign-in' }).click();
      await stranger.getByRole('link', { name: 'Cancel' }).click();
      await expect(stranger.getByRole('alert')).toContainText('The company sign-in did not finish.');

      firm.account = { sub: 'firm-9', email: 'stranger@halden-rask.example' };
      await stranger.getByRole('button', { name: 'Go on with the company sign-in' }).click();
      const back = await stranger.getByRole('link', { name: 'Sign in' }).getAttribute('href');
      await stranger.getByRole('link', { name: 'Sign in' }).click();
      await expect(stranger.getByRole('alert')).toContainText('There is no place for you here yet.');
      expect(stranger.url()).not.toContain('code=');
      await expectAccessible(stranger, 'not in by the company sign-in');
      await stranger.getByRole('link', { name: 'Back to the door' }).click();
      await expect(stranger.getByRole('heading', { name: OWNER.firm, level: 1 })).toBeVisible();

      const victim = await sitting.down(browser, house.url);
      await victim.goto(back ?? '');
      await expect(victim.getByRole('alert')).toContainText('This sign-in was begun in another browser');
    });
    await sitting.up();
  } finally {
    await house.close();
    firm.close();
    client.close();
  }
});
