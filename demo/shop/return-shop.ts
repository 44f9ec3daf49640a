/** The return page with the element on it: says what became of the order, without the page that began it. */
import type { ConsentCompleteDetail } from 'sca-consent';
import { byId, setAttribute } from './dom.js';
import { describe, refusal } from './result.js';
import { act, cases, dialectOf, endpointsFor, providers } from './wiring.js';

const query = new URLSearchParams(location.search);
const provider = providers.find((name) => name === query.get('provider')) ?? 'intergiro';
const kind = cases.find((name) => name === query.get('case')) ?? 'payment';

const element = byId('consent', HTMLElement);
const result = byId('result', HTMLElement);

const { initiate, status } = endpointsFor(provider, kind);
element.setAttribute('provider', dialectOf(provider));
setAttribute(element, 'initiate-url', initiate);
setAttribute(element, 'status-url', status);
byId('back', HTMLAnchorElement).href = `/?${new URLSearchParams({ provider, case: kind })}`;

element.addEventListener('consent-complete', ({ detail }) => void finish(detail));

/** The user has authorised: ask once more, and now it goes through. */
async function finish({ consent }: ConsentCompleteDetail): Promise<void> {
  const answer = await act(provider, kind, { consent: consent?.id });
  const isDone = !answer.consent && answer.response.ok;
  result.replaceChildren(...(isDone ? describe(kind, answer.body) : refusal('The provider is not ready yet.')));
}
