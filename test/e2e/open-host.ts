/**
 * A shop with one customer and no cookie: inside another site's frame no cookie reaches a shop over http, which is that site's
 * business and not the element's.
 */
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createConsentHandler, intergiro } from 'sca-consent/server';
import { simulating } from '../../demo/server/desk.js';
import { createPages } from '../../demo/server/pages.js';
import { type Listening, listen } from './http-server.js';
import type { Psp } from './journey.js';

export type OpenHost = Listening;

/** What the page orders, and how the provider shall behave. */
interface Wanted {
  readonly amount: number;
  readonly simulate?: object;
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

export async function startOpenHost(psp: Psp): Promise<OpenHost> {
  const bank = intergiro(psp.intergiro);
  const known = new Set<string>();
  const pages = createPages({ '/dist/': path('../../dist'), '/fixtures/': path('pages') }, { testSwitches: true });

  async function order({ amount, simulate }: Wanted): Promise<Response> {
    const body = { amount, currency: 'EUR', beneficiary: { name: 'Ferry Oslo' } };
    const paying = intergiro({ ...psp.intergiro, fetch: simulating({ simulate }) });
    const { response, consent } = await paying.perform({
      key: crypto.randomUUID(),
      path: '/v3/transactions/pay',
      body,
    });
    if (consent?.id) known.add(consent.id);
    return response;
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname, origin } = new URL(request.url);
    if (pathname === '/api/session') return Response.json({ csrf: 'none' });
    if (pathname === '/api/actions/payment') return order((await request.json()) as Wanted);
    if (!pathname.startsWith('/api/')) return pages(new URL(request.url));
    const find = (id: string | null) => (id !== null && known.has(id) ? { id } : null);
    return createConsentHandler({ provider: bank, find, returnOrigins: [origin] })(request);
  }

  return listen(getRequestListener(answer), 'localhost');
}
