/**
 * The shop's small backend. Read it in this order: `consent-endpoints.ts` (the two endpoints that the element needs),
 * `intergiro.ts` or `mangopay.ts` (what stands behind them), `api.ts` (how they are reached over HTTP), and this file.
 */
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answer, HttpError, type Listening, listen, send } from '../http.js';
import { type ApiCall, createApi } from './api.js';
import type { ProviderSettings } from './config.js';
import { generic } from './generic.js';
import { intergiro } from './intergiro.js';
import { mangopay } from './mangopay.js';
import { type Allow, createStaticFiles } from './static-files.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

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
}

export interface RunningShop extends Pick<Listening, 'origin' | 'close'> {
  /** Every call to the API, for tests. */
  calls: ApiCall[];
}

export async function startShop({
  port = 0,
  hostname = 'localhost',
  psp,
  root = REPOSITORY,
  folders = {},
  allow = {},
}: ShopOptions): Promise<RunningShop> {
  const providers = {
    intergiro: intergiro(psp.intergiro),
    mangopay: mangopay(psp.mangopay),
    generic: generic(psp.generic),
  };
  let server: Listening;
  const api = createApi({ providers, server: () => server });
  const files = createStaticFiles(
    { '/dist/': join(root, 'dist'), '/': join(root, 'demo/dist/shop'), ...folders },
    allow,
  );

  function answer(req: IncomingMessage): Answer | Promise<Answer> {
    const url = new URL(req.url ?? '/', 'http://shop.invalid');
    if (url.pathname.startsWith('/api/')) return api.answer(req, url);
    if (req.method !== 'GET' && req.method !== 'HEAD') throw new HttpError(405, 'method', 'Pages can only be read.');
    return files(url);
  }

  server = await listen(async (req, res) => send(res, await answer(req)), { port, hostname });
  return { origin: server.origin, close: server.close, calls: api.calls };
}
