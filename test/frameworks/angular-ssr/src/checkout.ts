import {
  afterNextRender,
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  inject,
  makeStateKey,
  REQUEST,
  signal,
  TransferState,
} from '@angular/core';
import type { ReadConsent, ScaConsentEventMap } from 'sca-consent';
import { finish, headers, pay } from './shop';

/** What the server knows already, as its own call to the provider gave it. */
const known: ReadConsent = { id: 'c_42', scope: ['make_payment'], provider: 'intergiro' };
const KNOWN = makeStateKey<ReadConsent | null>('known');

/** The server writes it into the page, where the browser finds it. */
function findKnown(): ReadConsent | null {
  const state = inject(TransferState);
  const request = inject(REQUEST, { optional: true });
  if (request) state.set(KNOWN, new URL(request.url).searchParams.has('known') ? known : null);
  return state.get(KNOWN, null);
}

@Component({
  selector: 'app-checkout',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button type="button" id="pay" (click)="begin()">Pay</button>
      <sca-consent
        [consent]="consent()"
        [headers]="headers"
        amount="129.90"
        currency="EUR"
        payee="Ferry Oslo"
        initiate-url="/api/consents/{id}/initiate"
        status-url="/api/consents/{id}"
        (consent-complete)="complete($event)"
        (consent-renew)="begin()"
      />
      <output>{{ message() }}</output>
    </main>
  `,
})
export class Checkout {
  readonly consent = signal<ReadConsent | null>(findKnown());
  readonly message = signal('');
  readonly headers = headers;

  constructor() {
    // Once the page is hydrated: properties and listeners are there before the element starts.
    afterNextRender(() => import('sca-consent/define'));
  }

  async begin() {
    this.consent.set(await pay());
  }

  async complete({ detail }: ScaConsentEventMap['consent-complete']) {
    this.message.set(await finish(detail.consent));
  }
}
