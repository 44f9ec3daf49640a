import { createAsync, query, useSearchParams } from '@solidjs/router';
import { clientOnly } from '@solidjs/start';
import type { ReadConsent } from 'sca-consent';
import { Show } from 'solid-js';

/** What the server knows already, as its own call to the provider gave it. */
const known: ReadConsent = { id: 'c_42', scope: ['make_payment'], provider: 'intergiro' };

const findKnown = query(async (isAsked: boolean) => {
  'use server';
  return isAsked ? known : null;
}, 'known');

/** Solid sets no properties as it hydrates: the checkout is the browser's alone. */
const Checkout = clientOnly(() => import('../components/Checkout'));

export default function Page() {
  const [search] = useSearchParams();
  const first = createAsync(() => findKnown('known' in search));
  return (
    <Show when={first() !== undefined}>
      <Checkout first={first() ?? null} />
    </Show>
  );
}
