/**
 * What each further provider's simulation answers: its dialect, and no other, recognises it and reads the link, the status and the
 * way back.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Raw, StatusWord } from '../../src/consent/provider.js';
import { providers } from '../../src/consent/providers/index.js';
import { type Simulator, startSimulator } from '../../src/simulator.js';

const RETURN_URL = 'https://shop.example/back?sca_attempt=1';
const TRANSFERS = [{ amount: { value: '129.90', currency: 'EUR' }, sepaBeneficiary: { name: 'Ferry Oslo' } }];
const FUNDS = { DebitedFunds: { Currency: 'EUR', Amount: 12_990 } };

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.close());

type Answer = Raw & { readonly id: string };

interface Call {
  readonly method?: string;
  readonly body?: object;
  readonly headers?: Record<string, string>;
  readonly switches?: object;
}

/** JSON, unless it is a form. */
async function ask(address: string, { body, headers = {}, switches = {}, ...init }: Call = {}): Promise<Answer> {
  const isForm = body instanceof URLSearchParams;
  const answer = await fetch(address, {
    method: body ? 'POST' : 'GET',
    ...init,
    headers: {
      Authorization: `Bearer ${simulator.generic.token}`,
      'X-Simulate': JSON.stringify(switches),
      ...(!isForm && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: isForm ? body : (body && JSON.stringify(body)) || null,
  });
  return (await answer.json()) as Answer;
}

interface Dialect {
  create(switches?: object): Promise<Raw>;
  status(created: Raw): Promise<Raw>;
  /** What is added to the return address, by name. */
  readonly back: Readonly<Record<string, readonly string[]>>;
  readonly declined: StatusWord;
}

function payIn(kind: 'web' | 'direct', returnField: string): Dialect {
  const address = () => `${simulator.mangopay.api}/v2.01/${simulator.mangopay.clientId}/payins`;
  return {
    create: (switches) =>
      ask(`${address()}/card/${kind}`, { body: { ...FUNDS, [returnField]: RETURN_URL }, switches: switches ?? {} }),
    status: ({ Id }) => ask(`${address()}/${Id}`),
    back: { mangopay: ['transactionId'] },
    declined: 'failed',
  };
}

const DIALECTS: Readonly<Record<string, Dialect>> = {
  'mangopay, a web pay-in': payIn('web', 'ReturnURL'),
  'mangopay, a direct pay-in': payIn('direct', 'SecureModeReturnURL'),
  swan: {
    async create(switches) {
      const variables = { input: { consentRedirectUrl: RETURN_URL, creditTransfers: TRANSFERS } };
      const body = { query: 'mutation { initiateCreditTransfers(input: $input) { payment } }', variables };
      const { data } = await ask(`${simulator.swan.api}/graphql`, { body, switches: switches ?? {} });
      return (data as { initiateCreditTransfers: { payment: Raw } }).initiateCreditTransfers.payment;
    },
    async status(created) {
      const { id } = (created as { statusInfo: { consent: { id: string } } }).statusInfo.consent;
      const body = { query: 'query { consent(consentId: $id) { status } }', variables: { id } };
      return (await ask(`${simulator.swan.api}/graphql`, { body })).data as Raw;
    },
    back: { swan: ['consentId', 'env', 'status'] },
    declined: 'declined',
  },
  mollie: {
    create: (switches) =>
      ask(`${simulator.mollie.api}/v2/payments`, {
        body: { amount: { currency: 'EUR', value: '129.90' }, description: 'Ferry', redirectUrl: RETURN_URL },
        switches: switches ?? {},
      }),
    status: ({ id }) => ask(`${simulator.mollie.api}/v2/payments/${id}`),
    back: { mollie: [] },
    declined: 'declined',
  },
  truelayer: {
    async create(switches) {
      const payments = `${simulator.truelayer.api}/v3/payments`;
      const made = await ask(payments, { body: { amount_in_minor: 12_990, currency: 'EUR' } });
      const body = { redirect: { return_uri: RETURN_URL } };
      const flow = await ask(`${payments}/${made.id}/authorization-flow`, { body, switches: switches ?? {} });
      return { ...flow, id: made.id };
    },
    status: ({ id }) => ask(`${simulator.truelayer.api}/v3/payments/${id}`),
    back: { truelayer: ['payment_id'] },
    declined: 'declined',
  },
  'berlin-group': {
    create: (switches) =>
      ask(`${simulator.berlinGroup.api}/v1/payments/sepa-credit-transfers`, {
        body: { instructedAmount: { currency: 'EUR', amount: '129.90' }, creditorName: 'Ferry Oslo' },
        headers: { 'TPP-Redirect-URI': RETURN_URL },
        switches: switches ?? {},
      }),
    status: ({ paymentId }) =>
      ask(`${simulator.berlinGroup.api}/v1/payments/sepa-credit-transfers/${paymentId}/status`),
    back: { 'berlin-group': [] },
    declined: 'declined',
  },
  stripe: {
    create: (switches) =>
      ask(`${simulator.stripe.api}/v1/payment_intents`, {
        body: new URLSearchParams({ amount: '12990', currency: 'eur', confirm: 'true', return_url: RETURN_URL }),
        switches: switches ?? {},
      }),
    status: ({ id }) => ask(`${simulator.stripe.api}/v1/payment_intents/${id}`),
    back: { stripe: ['payment_intent', 'payment_intent_client_secret', 'redirect_status'] },
    declined: 'failed',
  },
};

function dialectOf(what: string) {
  const dialect = providers.find(({ name }) => name === what.split(',')[0]);
  assert.ok(dialect, what);
  return dialect;
}

async function decide(link: string, decision: string): Promise<URL> {
  const body = new URLSearchParams({ decision });
  const answer = await fetch(link, { method: 'POST', body, redirect: 'manual' });
  return new URL(answer.headers.get('Location') ?? '');
}

for (const [what, { create, status, back, declined }] of Object.entries(DIALECTS)) {
  const dialect = dialectOf(what);

  for (const [decision, word] of [
    ['authorised', 'complete'],
    ['declined', declined],
  ] as const) {
    test(`${what}: ${decision}`, async () => {
      const created = await create();
      assert.deepEqual(
        providers.filter(({ recognises }) => recognises?.(created)).map(({ name }) => name),
        [dialect.name],
      );
      const link = String(dialect.readLink?.(created)?.redirect_url);
      assert.ok(simulator.generic.linkOrigins.includes(new URL(link).origin));
      assert.equal(dialect.readStatus?.(await status(created)), 'pending');
      const returned = await decide(link, decision);
      returned.searchParams.delete('sca_attempt');
      assert.deepEqual([...returned.searchParams.keys()], back[dialect.name]);
      assert.equal(dialect.readStatus?.(await status(created)), word);
    });
  }

  test(`${what}: the names by which it knows a return are among what comes back`, () => {
    const names = back[dialect.name] ?? [];
    const { returnId = [], secretReturn = [] } = dialect;
    const known = [...returnId, ...secretReturn];
    // A bank that comes back with a code is one that the host's own route serves.
    if (dialect.name !== 'berlin-group' && known.length > 0) assert.ok(known.some((name) => names.includes(name)));
  });
}

test('nobody decides in time: each says so in its own words', async () => {
  for (const [what, { create, status }] of Object.entries(DIALECTS)) {
    const created = await create({ expiresIn: 0 });
    const word = dialectOf(what).readStatus?.(await status(created));
    assert.ok(word && word !== 'pending' && word !== 'complete', `${what}: ${word}`);
  }
});

for (const what of ['truelayer', 'berlin-group']) {
  test(`${what}, decoupled: no link, and the question is in the app`, async () => {
    const { create, status } = DIALECTS[what] ?? assert.fail();
    const created = await create({ decoupled: true });
    assert.equal(dialectOf(what).readLink?.(created)?.wait, true);
    const question = await fetch(`${simulator.origin}/app`);
    assert.match(await question.text(), /id="authorise"/);
    const body = new URLSearchParams({ decision: 'authorised' });
    const answered = await fetch(question.url, { method: 'POST', body });
    assert.match(await answered.text(), /data-notice="done"/);
    assert.equal(dialectOf(what).readStatus?.(await status(created)), 'complete');
    assert.equal((await fetch(`${simulator.origin}/app`)).status, 404);
  });
}

test('a call that shall fail once fails once, and works from then on', async () => {
  const { create } = DIALECTS.mollie ?? assert.fail();
  const switches = { apiStatus: 500, apiTimes: 1 };
  assert.equal((await create(switches)).status, 500);
  assert.equal((await create(switches)).status, 'open');
});

test('a wrong token, a wrong address and a wrong amount: each says so in its own shape', async () => {
  const headers = { Authorization: 'Bearer wrong' };
  const { swan, mollie, truelayer, berlinGroup, stripe } = simulator;
  const shapes = {
    [`${swan.api}/graphql`]: 'errors',
    [`${mollie.api}/v2/payments`]: 'detail',
    [`${truelayer.api}/v3/payments`]: 'trace_id',
    [`${berlinGroup.api}/v1/payments/sepa-credit-transfers`]: 'tppMessages',
    [`${stripe.api}/v1/payment_intents`]: 'error',
  };
  for (const [address, field] of Object.entries(shapes)) {
    assert.ok(field in (await ask(address, { body: {}, headers })), field);
  }
});
