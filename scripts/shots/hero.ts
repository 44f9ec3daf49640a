/** Runs in the README's picture: three real elements, each brought to its state by its public API. */
import { ScaConsent } from '../../src/sca-consent.js';

declare global {
  interface Window {
    /** Resolves when the picture may be taken. */
    ready: Promise<unknown>;
  }
}

ScaConsent.define();

/** The provider sends the person back at once. */
async function comesBack({ returnUrl }: { readonly returnUrl: string }): Promise<unknown> {
  return { redirect_url: `http://127.0.0.1:${location.port}/bank?back=${encodeURIComponent(returnUrl)}` };
}

function addElement(place: string, settings: Partial<ScaConsent>): ScaConsent {
  const sca = Object.assign(new ScaConsent(), {
    ...{ id: place, mode: 'popup', locale: 'en', amount: '129.90', currency: 'EUR', payee: 'Ferry Oslo' },
    ...{ consent: { id: place, scope: ['make_payment'] }, initiate: comesBack, timeout: 600_000 },
    ...settings,
  });
  document.getElementById(`${place}-place`)?.append(sca);
  return sca;
}

async function until(done: () => unknown, what: string): Promise<void> {
  for (let tries = 0; !done(); tries += 1) {
    if (tries > 300) throw new Error(`the picture waits in vain: ${what}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

async function compose(): Promise<void> {
  await document.fonts.ready;
  const asked = addElement('asked', {});
  const checking = addElement('checking', { checkStatus: () => new Promise(() => {}) });
  const confirmed = addElement('confirmed', { checkStatus: async () => ({ status: 'complete' }) });
  for (const sca of [checking, confirmed]) {
    await sca.updateComplete;
    void sca.start();
  }
  await until(() => checking.state === 'verifying' && confirmed.state === 'complete', 'the way back');
  await asked.updateComplete;
  asked.showExplanation();
  const tip = asked.shadowRoot?.querySelector('[part=tooltip]');
  await until(() => tip?.classList.contains('over'), 'the explanation beside the element');
  // Signs and panels have come to rest.
  await new Promise((next) => setTimeout(next, 600));
}

window.ready = compose();
window.ready.catch(() => {});
