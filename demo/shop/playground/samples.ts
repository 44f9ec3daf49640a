/** What providers answer, as their public documentation has it, and what the host's two endpoints say of it. */

/** How the consent came: by an HTTP status, or set by the page itself. */
export const arrivals = ['412', '401', '200', 'page'] as const;
export type Arrival = (typeof arrivals)[number];

export interface Sample {
  readonly label: string;
  readonly arrival: Arrival;
  /** The value of `WWW-Authenticate`, where the status is 401. */
  readonly challenge?: string;
  readonly body: object | string;
  /** What the initiate endpoint answers. None: the consent has its link already, or needs none. */
  readonly initiate?: object;
  readonly status?: object;
  /** What the page has to say, where nothing is there to recognise. */
  readonly provider?: string;
}

const MINUTE_MS = 60_000;

function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * MINUTE_MS).toISOString();
}

const mangopayLink = 'https://sca.sandbox.mangopay.com/?token=0193cf51ed36';

export const samples: readonly Sample[] = [
  {
    label: 'Intergiro, a payment',
    arrival: '412',
    body: { consent: { id: 'c-42', status: 'pending', scope: ['make_payment'], expires_at: inMinutes(15) } },
    initiate: { method: { redirect_url: 'https://integrate.intergiro.com/consent/c-42', expires_at: inMinutes(10) } },
    status: { status: 'complete' },
  },
  {
    label: 'Intergiro, card details',
    arrival: '412',
    body: { consent: { id: 'c-43', status: 'pending' } },
    initiate: { method: { redirect_url: 'https://integrate.intergiro.com/consent/c-43' } },
    status: { status: 'complete' },
  },
  {
    label: 'Mangopay, account access',
    arrival: '401',
    challenge: `PendingUserAction RedirectUrl=${mangopayLink}`,
    body: '',
    status: { status: 'pending' },
  },
  {
    label: 'Mangopay, a transfer that is made at the press',
    arrival: 'page',
    provider: 'mangopay',
    body: { scope: ['make_payment'] },
    initiate: { Id: 'xfer_m_1', Status: 'CREATED', PendingUserAction: { RedirectUrl: mangopayLink } },
    status: { Id: 'xfer_m_1', Status: 'SUCCEEDED' },
  },
  {
    label: 'Mangopay, nothing to authorise',
    arrival: '200',
    body: { Id: 'xfer_m_2', Status: 'SUCCEEDED', PendingUserAction: null },
  },
  {
    label: 'Swan, a payment',
    arrival: '200',
    body: {
      id: 'pay-1',
      statusInfo: {
        status: 'ConsentPending',
        consent: {
          id: '69c0cf2d',
          consentUrl: 'https://identity.swan.io/consent?consentId=69c0cf2d&env=Sandbox',
          status: 'Created',
          purpose: 'InitPayment',
        },
      },
    },
    status: { id: '69c0cf2d', status: 'Accepted' },
  },
  {
    label: 'Mollie, a payment',
    arrival: '200',
    body: {
      resource: 'payment',
      id: 'tr_7UhSN1zuXS',
      status: 'open',
      expiresAt: inMinutes(15),
      _links: { checkout: { href: 'https://www.mollie.com/checkout/select-method/7UhSN1zuXS', type: 'text/html' } },
    },
    status: { id: 'tr_7UhSN1zuXS', status: 'canceled' },
  },
  {
    label: 'TrueLayer, a bank that asks in its app',
    arrival: '200',
    body: { id: 'p-1', status: 'authorizing', authorization_flow: { actions: { next: { type: 'wait' } } } },
    status: { id: 'p-1', status: 'executed' },
  },
  {
    label: 'Berlin Group, account access',
    arrival: '200',
    body: {
      consentStatus: 'received',
      consentId: 'con-1',
      _links: { scaRedirect: { href: 'https://bank.example/authorise/8f1a' } },
    },
    status: { consentStatus: 'valid' },
  },
  {
    label: 'Stripe, a payment',
    arrival: '200',
    body: {
      object: 'payment_intent',
      id: 'pi_1',
      status: 'requires_action',
      next_action: {
        type: 'redirect_to_url',
        redirect_to_url: { url: 'https://hooks.stripe.com/redirect/authenticate/src_1' },
      },
    },
    status: { object: 'payment_intent', id: 'pi_1', status: 'succeeded' },
  },
  {
    label: 'Your own backend, the plain form',
    arrival: '412',
    body: { id: 'order-7', scope: ['account_history'], expires_at: inMinutes(5) },
    initiate: { redirect_url: 'https://provider.example/authorise/order-7' },
    status: { status: 'declined' },
  },
  { label: 'A mistake: the session is over', arrival: '401', body: { error: 'unauthenticated' } },
  {
    label: 'A mistake: the answer is wrapped',
    arrival: '412',
    body: { status: 'error', data: { consent: { id: 'c-44', status: 'pending' } } },
  },
];
