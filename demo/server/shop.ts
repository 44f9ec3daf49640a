/**
 * The shop's backend. What every shop has: sessions, the protected calls (`/api/actions`), and the two endpoints that the
 * element calls (`/api/consents`), which are `createConsentHandler` and no code of the shop's.
 */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { CallError, createConsentHandler } from 'sca-consent/server';
import type { ProviderSettings } from './config.js';
import type { OrderConsent } from './desk.js';
import { createOrders, newOrder, type Orders } from './orders.js';
import { type Allow, createPages } from './pages.js';
import { createSessions, csrfFits, type Session, type Sessions } from './sessions.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

export interface ShopOptions {
  /** 0 takes any free one. */
  port?: number;
  hostname?: string;
  /** Where the providers are, with their tokens. */
  psp: ProviderSettings;
  /** The repository: `dist/` and `demo/dist/shop/` are served from it. */
  root?: string;
  /** More folders to serve, by path: `{'/fixtures/': '/some/folder'}`. */
  folders?: Record<string, string>;
  /** What the pages' policy allows beside. */
  allow?: Allow;
  /** Lets a page's address change its headers, which nobody but a test may: `?csp=off`, `?coop=`. */
  testSwitches?: boolean;
  /** Answers whatever is no call to the API, in place of the shop's own pages: for tests of other servers' pages. */
  front?: (request: Request) => Promise<Response>;
  /** Told of every call to the API, for tests. */
  onCall?: (call: { method: string; path: string }) => void;
}

export interface RunningShop {
  origin: string;
  close(): Promise<void>;
}

interface Shop {
  orders: Orders;
  sessions: Sessions;
  origin(): string;
  /** Cookies do not know ports: with the port in its name, two shops on localhost leave each other's alone. */
  cookieName(): string;
  redirectOrigins: string[];
}

export async function startShop(options: ShopOptions): Promise<RunningShop> {
  const {
    port = 0,
    hostname = 'localhost',
    psp,
    root = REPOSITORY,
    folders = {},
    allow,
    testSwitches,
    front,
    onCall,
  } = options;
  let address: AddressInfo | undefined;
  const cookieName = () => `shop_session_${address?.port}`;
  const shop: Shop = {
    orders: createOrders(psp),
    sessions: createSessions(cookieName),
    origin: () => `http://${hostname}:${address?.port}`,
    cookieName,
    redirectOrigins: [...new Set(Object.values(psp).flatMap(({ linkOrigins }) => linkOrigins))],
  };
  const pages = createPages(
    { '/dist/': join(root, 'dist'), '/': join(root, 'demo/dist/shop'), ...folders },
    { allow, testSwitches },
  );
  const app = new Hono();
  // A site that lets its own name lead to this machine gets nothing.
  app.use(async (c, next) => (isLoopback(c.req.raw) ? next() : c.text('No such shop.', 421)));
  app.use('/api/*', async (c, next) => {
    onCall?.({ method: c.req.method, path: c.req.path });
    await next();
  });
  app.get('/hooks/mangopay', async (c) => c.body(null, (await shop.orders.readHook(c.req.raw)) ? 200 : 404));
  app.get('*', async (c, next) => {
    if (c.req.path.startsWith('/api/')) return next();
    return front ? front(c.req.raw) : pages(new URL(c.req.url));
  });

  const server = await new Promise<ServerType>((done, fail) => {
    const starting = serve({ fetch: app.fetch, port, hostname }, (found) => {
      address = found;
      addApi(app, shop);
      done(starting);
    });
    starting.once('error', fail);
  });
  await askForHooks(psp.mangopay, `${shop.origin()}/hooks/mangopay`);
  return { origin: shop.origin(), close: () => close(server) };
}

/** Asks the simulated Mangopay for its webhooks. A real one cannot reach this machine. */
async function askForHooks({ api, clientId, token }: ProviderSettings['mangopay'], url: string): Promise<void> {
  if (!LOOPBACK.includes(new URL(api).hostname)) return;
  for (const type of ['SCA_ENROLLMENT_FAILED', 'SCA_ENROLLMENT_EXPIRED']) {
    await fetch(`${api}/v2.01/${clientId}/hooks`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ EventType: type, Url: url }),
    });
  }
}

function isLoopback(request: Request): boolean {
  return LOOPBACK.includes(new URL(request.url).hostname);
}

function close(server: ServerType): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    // Browsers keep connections alive; without this a test would wait for them.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

function addApi(app: Hono, shop: Shop): void {
  const consents = createConsentHandler<OrderConsent>({
    provider: shop.orders,
    find: (id, request) => findConsent(shop.sessions.find(request), id),
    returnOrigins: [shop.origin()],
  });
  app.use('/api/*', bodyLimit({ maxSize: 16 * 1024 }));
  app.use('/api/*', async (c, next) => {
    if (c.req.method !== 'POST') return next();
    const session = shop.sessions.find(c.req.raw);
    if (!session) return problem(401, 'no_session', 'The session is over.');
    // Another site can send the cookie along, but cannot read this token.
    const isOwn = csrfFits(session, c.req.header('X-CSRF-Token') ?? null);
    return isOwn ? next() : problem(403, 'csrf', 'The X-CSRF-Token header is missing or wrong.');
  });
  app.onError((error) => {
    if (error instanceof CallError) return problem(error.status, error.code, error.message);
    console.error(error);
    return problem(500, 'internal', 'The shop failed.');
  });
  app.get('/api/session', (c) => readSession(shop, c));
  app.post('/api/session/end', (c) => endSession(shop, c));
  app.post('/api/actions/:kind', (c) => act(shop, c));
  app.all('/api/consents', (c) => consents(c.req.raw));
  app.all('/api/consents/*', (c) => consents(c.req.raw));
}

/** A session is made here and nowhere else. */
function readSession({ sessions, cookieName, redirectOrigins }: Shop, c: Context): Response {
  const known = sessions.find(c.req.raw);
  const session = known ?? sessions.create();
  if (!session) return problem(503, 'busy', 'There are too many visitors.');
  // Lax and not Strict: the user comes back from the provider's site, and has to be known on that very request. With https
  // (always, outside a demo on localhost) add `Secure` and the `__Host-` prefix.
  if (!known) c.header('Set-Cookie', `${cookieName()}=${session.id}; Path=/; HttpOnly; SameSite=Lax`);
  c.header('Cache-Control', 'no-store');
  return c.json({ csrf: session.csrf, user: { name: 'Astrid Lindqvist' }, redirectOrigins });
}

function endSession({ sessions, cookieName }: Shop, c: Context): Response {
  const session = sessions.find(c.req.raw);
  if (session) sessions.end(session);
  c.header('Set-Cookie', `${cookieName()}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`);
  // What this browser remembers of the user's journeys goes too.
  c.header('Clear-Site-Data', '"storage"');
  return c.body(null, 204);
}

/** The protected call: the first time, and once more with the consent that the user has given. */
async function act({ sessions, orders }: Shop, c: Context): Promise<Response> {
  const session = sessions.find(c.req.raw);
  const body: Record<string, unknown> = await c.req.json().catch(() => ({}));
  if (!session) return problem(401, 'no_session', 'The session is over.');
  const id = typeof body.consent === 'string' ? body.consent : undefined;
  const known = id === undefined ? undefined : session.orders.get(id);
  if (body.consent !== undefined && known?.kind !== c.req.param('kind'))
    return problem(404, 'not_found', 'This user has no such consent.');
  const order = known ?? newOrder({ ...body, kind: c.req.param('kind'), userId: session.userId });
  if (!order) return problem(422, 'invalid_order', 'That cannot be ordered.');
  const { response, consent } = await orders.perform(order, id);
  // From here on this user, and nobody else, may ask about it.
  if (consent?.id) session.orders.set(consent.id, order);
  return response;
}

/** Where the page names none, it is the one order that there is. Of two, nobody knows which one is meant. */
function findConsent(session: Session | undefined, id: string | null): OrderConsent | null {
  const entries = [...(session?.orders ?? [])];
  const [found, another] = id === null ? entries : entries.filter(([known]) => known === id);
  return found && !another ? { id: found[0], order: found[1] } : null;
}

function problem(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status, headers: { 'Cache-Control': 'no-store' } });
}
