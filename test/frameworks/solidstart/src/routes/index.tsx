import { createAsync, query, useSearchParams } from '@solidjs/router';
import type { ReadConsent } from 'sca-consent';
import { Show } from 'solid-js';
import { Checkout } from '../components/Checkout';

/** What the server knows already, as its own call to the provider gave it. */
const known: ReadConsent = { id: 'c_42', scope: ['make_payment'], provider: 'intergiro' };

const findKnown = query(async (isAsked: boolean) => {
  'use server';
  return isAsked ? known : null;
}, 'known');

export default function Page() {
  const [search] = useSearchParams();
  const first = createAsync(() => findKnown('known' in search));
  return (
    <Show when={first() !== undefined}>
      <Checkout first={first() ?? null} />
    </Show>
  );
}
