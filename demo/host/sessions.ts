/** Who is asking: one HttpOnly cookie, and the CSRF token that goes with it. In memory, as a demo may. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Session } from './consent-endpoints.js';

export interface ShopSession extends Session {
  id: string;
  csrf: string;
  user: { name: string };
}

export interface Sessions {
  find(req: Pick<IncomingMessage, 'headers'>): ShopSession | undefined;
  create(): ShopSession;
  end(session: ShopSession): void;
  /** The Set-Cookie header. */
  cookie(session: ShopSession): string;
}

const MAX_SESSIONS = 2_000;

function randomSecret(): string {
  return randomBytes(24).toString('base64url');
}

export function createSessions(cookieName: () => string): Sessions {
  const sessions = new Map<string, ShopSession>();

  return {
    find(req) {
      const pairs = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
      const id = pairs.find(([name]) => name === cookieName())?.[1];
      return id === undefined ? undefined : sessions.get(id);
    },

    create() {
      const session: ShopSession = {
        id: randomSecret(),
        csrf: randomSecret(),
        user: { name: 'Astrid Lindqvist' },
        // Each visitor is another user of the payment provider, so that no test finds another one's account open.
        userId: `user_${randomSecret()}`,
        consents: new Map(),
      };
      sessions.set(session.id, session);
      const oldest = sessions.keys().next();
      if (sessions.size > MAX_SESSIONS && !oldest.done) sessions.delete(oldest.value);
      return session;
    },

    end(session) {
      sessions.delete(session.id);
    },

    /**
     * Lax and not Strict: the user comes back from the provider's site, and has to be known on that very request. With
     * https (always, outside a demo on localhost) add `Secure` and the `__Host-` prefix.
     */
    cookie(session) {
      return `${cookieName()}=${session.id}; Path=/; HttpOnly; SameSite=Lax`;
    },
  };
}

/** Compares in constant time, so that no guess learns how much of it was right. */
export function csrfFits(session: ShopSession, token: unknown): boolean {
  const given = Buffer.from(typeof token === 'string' ? token : '');
  const wanted = Buffer.from(session.csrf);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
