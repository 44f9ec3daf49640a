import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { ReadConsent, ScaConsentEventMap } from 'sca-consent';
import 'sca-consent/define';
import { finish, headers, pay } from './shop';

@Component({
  selector: 'app-checkout',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button type="button" id="pay" (click)="begin()">Pay</button>
      <button type="button" id="toggle" (click)="open.set(!open())">{{ open() ? 'Close' : 'Open' }}</button>
      @if (open()) {
        <sca-consent
          [consent]="consent()"
          [headers]="headers"
          amount="129.90"
          currency="EUR"
          payee="Ferry Oslo"
          initiate-url="/api/consents/{id}/initiate"
          status-url="/api/consents/{id}"
          return-url="/sca-return.html"
          (consent-complete)="complete($event)"
          (consent-declined)="message.set('Declined')"
          (consent-renew)="begin()"
        />
      }
      <output>{{ message() }}</output>
    </main>
  `,
})
export class Checkout {
  readonly consent = signal<ReadConsent | null>(null);
  readonly open = signal(true);
  readonly message = signal('');
  readonly headers = headers;

  async begin() {
    this.consent.set(await pay());
  }

  async complete({ detail }: ScaConsentEventMap['consent-complete']) {
    this.message.set(await finish(detail.consent));
  }
}
