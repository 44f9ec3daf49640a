import type { ScaConsent } from 'sca-consent';
import { mountCheckout } from '../src/checkout';

/** Looks again until it is so. */
async function until(check: () => void): Promise<void> {
  for (let left = 400; left > 0; left -= 1) {
    try {
      check();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  check();
}

afterEach(() => {
  document.body.replaceChildren();
});

function mount(lang: string): { sca: ScaConsent; said: string[] } {
  const said: string[] = [];
  document.documentElement.lang = lang;
  const sca = mountCheckout(document.body, (text) => said.push(text));
  // They take the place of the two calls to your endpoints.
  sca.initiate = async () => ({ redirect_url: 'https://provider.example/pay' });
  sca.checkStatus = async () => ({ status: 'complete' });
  return { sca, said };
}

function buttonOf(sca: ScaConsent): HTMLElement | null {
  return sca.shadowRoot?.querySelector<HTMLElement>('[part=button]') ?? null;
}

test('is drawn in German', async () => {
  const { sca } = mount('de');
  await until(() => expect(buttonOf(sca)?.textContent).toContain('Weiter zur Bestätigung'));
});

test('is drawn in English', async () => {
  const { sca } = mount('en');
  await until(() => expect(buttonOf(sca)?.textContent).toContain('Continue to confirm'));
});

test('a press leads to the end', async () => {
  const { sca, said } = mount('en');
  await sca.updateComplete;
  buttonOf(sca)?.click();
  await until(() => expect(said).toEqual(['Paid']));
  expect(sca.state).toBe('complete');
});

test('nothing to authorise', async () => {
  const { sca, said } = mount('en');
  sca.initiate = async () => ({ PendingUserAction: null });
  sca.provider = 'mangopay';
  await sca.start();
  expect(sca.outcome?.type).toBe('consent-complete');
  expect(said).toHaveLength(1);
});

test('a declined payment', async () => {
  const { sca, said } = mount('en');
  sca.checkStatus = async () => ({ status: 'declined' });
  await sca.updateComplete;
  buttonOf(sca)?.click();
  await until(() => expect(said).toEqual(['Declined']));
});

test('taken out in the middle, nothing is left', async () => {
  const { sca, said } = mount('en');
  sca.checkStatus = async () => ({ status: 'pending' });
  await sca.updateComplete;
  buttonOf(sca)?.click();
  await until(() => expect(sca.state).toBe('authorizing'));
  sca.remove();
  await Promise.resolve();
  expect(said).toEqual([]);
});
