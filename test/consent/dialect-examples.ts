/**
 * What each provider answers where something must be authorised, as its own documentation, SDK or samples show it, and what
 * our simulation of it answers. `consent` and `link` are what must be read.
 */
import type { Consent } from '../../src/consent/consent.js';

export interface DialectExample {
  readonly what: string;
  /** The name of the dialect that must recognise it, and no other. */
  readonly provider: string;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly consent: Consent;
  /** Null: it came without one. `app`: the user authorises in an app. */
  readonly link: string | null;
  readonly exempt?: boolean;
}

const mangopayUrl = 'https://sca.sandbox.mangopay.com/?token=0193cf51ed367151a0cb1c59def21e13';
const swanUrl = 'https://identity.swan.io/consent?consentId=69c0cf2d&env=Sandbox';
const mollieUrl = 'https://www.mollie.com/checkout/select-method/7UhSN1zuXS';
const bankUrl = 'https://bank.example/authorise/8f1a';
const truelayerUrl = 'https://payment.truelayer.com/payments#payment_id=p-1&resource_token=ey-secret';
const stripeUrl = 'https://hooks.stripe.com/redirect/authenticate/src_1?client_secret=src_client_secret_1';

const pending = { id: 'c-1', status: 'pending' };
const payment = { ...pending, scope: ['make_payment'], expires_at: '2021-05-11T09:55:17.000Z' };

const intergiro: readonly Omit<DialectExample, 'provider'>[] = [
  { what: "a payment's 412", raw: { consent: payment }, consent: payment, link: null },
  { what: "a card's 412", raw: { consent: pending }, consent: pending, link: null },
  { what: 'the inner object', raw: payment, consent: payment, link: null },
  { what: 'an id and a status alone', raw: pending, consent: pending, link: null },
];

const mangopay: readonly Omit<DialectExample, 'provider'>[] = [
  { what: 'an enrolment', raw: { PendingUserAction: { RedirectUrl: mangopayUrl } }, consent: {}, link: mangopayUrl },
  {
    what: 'a transfer',
    raw: {
      Id: 'xfer_m_1',
      Status: 'CREATED',
      Type: 'TRANSFER',
      ResultCode: null,
      PendingUserAction: { RedirectUrl: mangopayUrl },
    },
    consent: { id: 'xfer_m_1' },
    link: mangopayUrl,
  },
  {
    what: 'an exempt transfer',
    raw: { Id: 'xfer_m_2', Status: 'SUCCEEDED', PendingUserAction: null },
    consent: { id: 'xfer_m_2' },
    link: null,
    exempt: true,
  },
  {
    what: 'a Web Card pay-in',
    raw: {
      Id: 'payin_m_1',
      Status: 'CREATED',
      Type: 'PAYIN',
      RedirectURL: 'https://secure.example/pay?token=1',
      ReturnURL: 'https://shop.example/back?transactionId=payin_m_1',
    },
    consent: { id: 'payin_m_1' },
    link: 'https://secure.example/pay?token=1',
  },
  {
    what: 'a direct card pay-in that needs 3-D Secure',
    raw: {
      Id: 'payin_m_2',
      Status: 'CREATED',
      SecureModeNeeded: true,
      SecureModeRedirectURL: 'https://secure.example/acs?token=2',
      SecureModeReturnURL: 'https://shop.example/back',
    },
    consent: { id: 'payin_m_2' },
    link: 'https://secure.example/acs?token=2',
  },
];

const swanConsent = {
  id: '69c0cf2d',
  consentUrl: swanUrl,
  redirectUrl: 'https://shop.example/back',
  status: 'Created',
  purpose: 'InitPayment',
  expiredAt: null,
};
const readSwanConsent = { id: '69c0cf2d', status: 'Created', scope: ['InitPayment'] };

const swan: readonly Omit<DialectExample, 'provider'>[] = [
  {
    what: 'a payment that waits for its consent',
    raw: { id: 'pay-1', statusInfo: { status: 'ConsentPending', consent: swanConsent } },
    consent: readSwanConsent,
    link: swanUrl,
  },
  { what: "a mutation's payload", raw: { consent: swanConsent }, consent: readSwanConsent, link: swanUrl },
  { what: 'the consent by itself', raw: swanConsent, consent: readSwanConsent, link: swanUrl },
  {
    what: 'a query that selected the link alone',
    raw: { statusInfo: { consent: { consentUrl: swanUrl } } },
    consent: { id: '69c0cf2d' },
    link: swanUrl,
  },
];

const molliePayment = {
  resource: 'payment',
  id: 'tr_7UhSN1zuXS',
  status: 'open',
  amount: { value: '10.00', currency: 'EUR' },
  redirectUrl: 'https://shop.example/back',
  _links: { self: { href: 'https://api.mollie.com/v2/payments/tr_7UhSN1zuXS', type: 'application/hal+json' } },
};

const mollie: readonly Omit<DialectExample, 'provider'>[] = [
  {
    what: 'a payment',
    raw: {
      ...molliePayment,
      expiresAt: '2026-03-20T09:28:37+00:00',
      _links: { ...molliePayment._links, checkout: { href: mollieUrl, type: 'text/html' } },
    },
    consent: { id: 'tr_7UhSN1zuXS', status: 'open', scope: ['payment'], expires_at: '2026-03-20T09:28:37+00:00' },
    link: mollieUrl,
  },
  {
    what: 'a recurring charge that is paid',
    raw: { ...molliePayment, status: 'paid' },
    consent: { id: 'tr_7UhSN1zuXS', status: 'paid', scope: ['payment'] },
    link: null,
    exempt: true,
  },
  {
    what: 'a recurring charge that is not paid yet',
    raw: { ...molliePayment, status: 'pending' },
    consent: { id: 'tr_7UhSN1zuXS', status: 'pending', scope: ['payment'] },
    link: null,
  },
];

const authorizing = { id: 'p-1', status: 'authorizing' };

const truelayer: readonly Omit<DialectExample, 'provider'>[] = [
  {
    what: 'a payment that was made',
    raw: { id: 'p-1', user: { id: 'u-1' }, resource_token: 'ey-secret', status: 'authorization_required' },
    consent: { id: 'p-1', status: 'authorization_required' },
    link: null,
  },
  {
    what: 'a payment with the hosted page that the server built',
    raw: { id: 'p-1', resource_token: 'ey-secret', status: 'authorization_required', redirect_url: truelayerUrl },
    consent: { id: 'p-1', status: 'authorization_required' },
    link: truelayerUrl,
  },
  {
    what: 'a direct flow that leads to the bank',
    raw: { ...authorizing, authorization_flow: { actions: { next: { type: 'redirect', uri: bankUrl } } } },
    consent: authorizing,
    link: bankUrl,
  },
  {
    what: 'a direct flow whose bank asks in its app',
    raw: { ...authorizing, authorization_flow: { actions: { next: { type: 'wait' } } } },
    consent: authorizing,
    link: 'app',
  },
  {
    what: 'a direct flow that asks for a bank first',
    raw: { ...authorizing, authorization_flow: { actions: { next: { type: 'provider_selection', providers: [] } } } },
    consent: authorizing,
    link: null,
  },
];

const self = { href: '/v1/payments/sepa-credit-transfers/pay-1' };

const berlinGroup: readonly Omit<DialectExample, 'provider'>[] = [
  {
    what: 'a payment',
    raw: { transactionStatus: 'RCVD', paymentId: 'pay-1', _links: { scaRedirect: { href: bankUrl }, self } },
    consent: { id: 'pay-1', status: 'RCVD', scope: ['payment'] },
    link: bankUrl,
  },
  {
    what: 'a consent to account access, whose end is no limit for the user',
    raw: {
      consentStatus: 'received',
      consentId: 'con-1',
      validUntil: '2020-01-01',
      _links: { scaRedirect: { href: bankUrl } },
    },
    consent: { id: 'con-1', status: 'received', scope: ['account_access'] },
    link: bankUrl,
  },
  {
    what: 'an openFinance 2 consent',
    raw: { consentStatus: 'received', consentId: 'con-2', validTo: '2020-01-01', _links: { scaStatus: self } },
    consent: { id: 'con-2', status: 'received', scope: ['account_access'] },
    link: null,
  },
  {
    what: 'a payment whose authorisation is still to be begun',
    raw: {
      transactionStatus: 'RCVD',
      paymentId: 'pay-1',
      psuMessage: 'Please choose how.',
      _links: { startAuthorisation: self },
    },
    consent: { id: 'pay-1', status: 'RCVD', scope: ['payment'] },
    link: null,
  },
  {
    what: 'a payment by OAuth, whose link is for servers',
    raw: {
      transactionStatus: 'RCVD',
      paymentId: 'pay-1',
      _links: { scaOAuth: { href: 'https://bank.example/.well-known/oauth-authorization-server' } },
    },
    consent: { id: 'pay-1', status: 'RCVD', scope: ['payment'] },
    link: null,
  },
  {
    what: 'a payment that the bank asks about in its app',
    raw: {
      transactionStatus: 'RCVD',
      scaStatus: 'started',
      paymentId: 'pay-1',
      psuMessage: 'Please confirm in the app.',
      _links: { self, scaStatus: self },
    },
    consent: { id: 'pay-1', status: 'started', scope: ['payment'] },
    link: 'app',
  },
  {
    what: 'an exempt payment',
    raw: { transactionStatus: 'ACSC', scaStatus: 'exempted', paymentId: 'pay-1', _links: { self } },
    consent: { id: 'pay-1', status: 'exempted', scope: ['payment'] },
    link: null,
    exempt: true,
  },
];

const stripe: readonly Omit<DialectExample, 'provider'>[] = [
  {
    what: 'a payment intent',
    raw: {
      object: 'payment_intent',
      id: 'pi_1',
      status: 'requires_action',
      client_secret: 'pi_1_secret_1',
      next_action: {
        type: 'redirect_to_url',
        redirect_to_url: { url: stripeUrl, return_url: 'https://shop.example/back' },
      },
    },
    consent: { id: 'pi_1', status: 'requires_action', scope: ['payment'] },
    link: stripeUrl,
  },
  {
    what: 'a setup intent',
    raw: {
      object: 'setup_intent',
      id: 'seti_1',
      status: 'requires_action',
      next_action: { type: 'redirect_to_url', redirect_to_url: { url: stripeUrl, return_url: null } },
    },
    consent: { id: 'seti_1', status: 'requires_action' },
    link: stripeUrl,
  },
  {
    what: 'an intent for Stripe.js, which is no redirect',
    raw: {
      object: 'payment_intent',
      id: 'pi_2',
      status: 'requires_action',
      next_action: { type: 'use_stripe_sdk', use_stripe_sdk: { stripe_js: stripeUrl } },
    },
    consent: { id: 'pi_2', status: 'requires_action', scope: ['payment'] },
    link: null,
  },
  {
    what: 'an intent that needed nothing',
    raw: { object: 'payment_intent', id: 'pi_3', status: 'succeeded', next_action: null },
    consent: { id: 'pi_3', status: 'succeeded', scope: ['payment'] },
    link: null,
    exempt: true,
  },
];

const generic: readonly Omit<DialectExample, 'provider'>[] = [
  {
    what: 'a consent with its link',
    raw: { id: 'g-1', scope: ['make_payment'], redirect_url: bankUrl, expires_at: '2026-01-01T00:05:00Z' },
    consent: { id: 'g-1', scope: ['make_payment'], expires_at: '2026-01-01T00:05:00Z' },
    link: bankUrl,
  },
  {
    what: 'a consent with its link and status',
    raw: { id: 'g-1', status: 'pending', redirect_url: bankUrl },
    consent: { id: 'g-1', status: 'pending' },
    link: bankUrl,
  },
  { what: 'a consent that waits for an app', raw: { id: 'g-1', wait: true }, consent: { id: 'g-1' }, link: 'app' },
];

const named = { intergiro, mangopay, swan, mollie, truelayer, 'berlin-group': berlinGroup, stripe, generic };

export const dialectExamples: readonly DialectExample[] = Object.entries(named).flatMap(([provider, examples]) =>
  examples.map((example) => ({ ...example, provider })),
);

/** What providers without a dialect answer (their documentation's shapes): nobody's, so that a host names what it means. */
export const nobodysExamples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'PayPal, an order': {
    id: '5O190127TN364715T',
    status: 'PAYER_ACTION_REQUIRED',
    links: [{ href: 'https://www.paypal.com/checkoutnow?token=5O1', rel: 'payer-action', method: 'GET' }],
  },
  'finAPI, a web form': {
    id: 'wf-1',
    url: 'https://webform-sandbox.finapi.io/wf/wf-1',
    status: 'NOT_YET_OPENED',
    expiresAt: '2026-01-01T00:20:00.000+0000',
    payload: { paymentId: 1 },
  },
  'GoCardless, a requisition': {
    id: 'req-1',
    status: 'CR',
    link: 'https://ob.gocardless.com/psd2/start/req-1',
    redirect: 'https://shop.example/back',
  },
  'Klarna, a payment request': {
    payment_request_id: 'kr-1',
    payment_request_url: 'https://pay.klarna.com/na/requests/kr-1',
    state: 'SUBMITTED',
  },
  'Adyen, a redirect': {
    resultCode: 'RedirectShopper',
    action: { type: 'redirect', method: 'POST', url: 'https://acs.example', data: { MD: 'x' } },
  },
  'UK Open Banking, a consent': { Data: { ConsentId: 'uk-1', Status: 'AwaitingAuthorisation' } },
  'an order of the shop’s own': { id: 'order-1', status: 'pending', total: '10.00' },
};
