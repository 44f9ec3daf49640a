/**
 * Something that none of us wrote: `oidc-provider`, a certified authorisation server, with its own login and consent pages,
 * redirects, cookies and checks. It knows one return address, and compares it exactly.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import type { BankSettings } from '../server/recipes/registered-return.js';
import { type Listening, listen } from './http-server.js';

export interface AuthorisationServer extends Listening {
  readonly settings: BankSettings;
}

/** On another site than the shop's. `callback`: the address on its list. */
export async function startAuthorisationServer(callback: string): Promise<AuthorisationServer> {
  let answer: (req: IncomingMessage, res: ServerResponse) => unknown = () => {};
  const server = await listen((req, res) => void answer(req, res), '127.0.0.1');
  const [clientId, clientSecret] = ['shop', 'known-to-the-server-alone'];
  const provider = new Provider(server.origin, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
    scopes: ['openid', 'payments'],
    cookies: { keys: ['for the journeys'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    pkce: { methods: ['S256'], required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  });
  // Its pages ask for a font from elsewhere, which would keep them from being shown where there is no network.
  provider.use(async (context, next) => {
    await next();
    context.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
  });
  answer = provider.callback();
  return {
    ...server,
    settings: {
      authorizeUrl: `${server.origin}/auth`,
      tokenUrl: `${server.origin}/token`,
      clientId,
      clientSecret,
      callback,
    },
  };
}
