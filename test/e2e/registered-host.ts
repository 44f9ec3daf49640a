/** A shop in front of a bank that has its return address on a list: docs/providers.md, "Registered return addresses". */
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createConsentHandler } from 'sca-consent/server';
import { createPages } from '../../demo/server/pages.js';
import { type BankConsent, type BankSettings, bankProvider, comeBack } from '../server/recipes/registered-return.js';
import { startAuthorisationServer } from './authorisation-server.js';
import { listen } from './http-server.js';
import type { Shop } from './journey.js';

export interface RegisteredHost extends Shop {
  /** The bank's origin. */
  readonly bank: string;
}

const CALLBACK = '/bank/callback';

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

/** By the cookie's value. */
type Sessions = Map<string, Map<string, BankConsent>>;

function sessionOf(sessions: Sessions, request: Request): Map<string, BankConsent> | undefined {
  const [, name = ''] = /session=([\w-]+)/.exec(request.headers.get('Cookie') ?? '') ?? [];
  return sessions.get(name);
}

function startSession(sessions: Sessions): Response {
  const name = crypto.randomUUID();
  sessions.set(name, new Map());
  // Lax: the bank's redirect brings the user back with it.
  const headers = { 'Set-Cookie': `session=${name}; Path=/; HttpOnly; SameSite=Lax` };
  return Response.json({ csrf: 'none' }, { headers });
}

export async function startRegisteredHost(): Promise<RegisteredHost> {
  const sessions: Sessions = new Map();
  const pages = createPages({ '/dist/': path('../../dist'), '/fixtures/': path('pages') }, { testSwitches: true });
  let settings: BankSettings | undefined;

  async function answer(request: Request): Promise<Response> {
    const { pathname, origin } = new URL(request.url);
    const session = sessionOf(sessions, request);
    if (pathname === '/api/session') return session ? Response.json({ csrf: 'none' }) : startSession(sessions);
    if (!settings || !session || !/^\/(api|bank)\//.test(pathname)) return pages(new URL(request.url));
    if (pathname === CALLBACK) return comeBack(settings, request, [...session.values()]);
    if (pathname.startsWith('/api/actions/')) {
      const consent: BankConsent = { id: crypto.randomUUID(), status: 'pending', visits: new Map() };
      session.set(consent.id, consent);
      return Response.json({ id: consent.id, scope: ['account_history'] }, { status: 412 });
    }
    const find = (id: string | null) => session.get(id ?? '') ?? null;
    return createConsentHandler({ provider: bankProvider(settings), find, returnOrigins: [origin] })(request);
  }

  const shop = await listen(getRequestListener(answer), 'localhost');
  const server = await startAuthorisationServer(shop.origin + CALLBACK);
  settings = server.settings;
  const close = async () => void (await Promise.all([shop.close(), server.close()]));
  return { origin: shop.origin, bank: server.origin, calls: [], close };
}
