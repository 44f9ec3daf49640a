/** Who is asking: one HttpOnly cookie, and the CSRF token that goes with it. In memory, as a demo may. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Order } from './desk.js';

export interface Session {
  id: string;
  csrf: string;
  /** The provider's name for this user. */
  userId: string;
  /** By the consent's id, as the page knows it. */
  orders: Map<string, Order>;
  /** Milliseconds since 1970. */
  lastSeen: number;
}

export interface Sessions {
  find(request: Request): Session | undefined;
  /** Null: there are too many, and all of them are in use. */
  create(): Session | null;
  end(session: Session): void;
}

const MAX_SESSIONS = 2_000;
const IDLE_MS = 60 * 60_000;

function randomSecret(): string {
  return randomBytes(24).toString('base64url');
}

export function createSessions(cookieName: () => string): Sessions {
  const sessions = new Map<string, Session>();

  return {
    find(request) {
      const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
      const session = sessions.get(pairs.find(([name]) => name === cookieName())?.[1] ?? '');
      if (session) session.lastSeen = Date.now();
      return session;
    },

    create() {
      // A visitor who is new never ends the session of one who is at the provider just now.
      for (const [id, { lastSeen }] of sessions) if (Date.now() - lastSeen > IDLE_MS) sessions.delete(id);
      if (sessions.size >= MAX_SESSIONS) return null;
      const session: Session = {
        id: randomSecret(),
        csrf: randomSecret(),
        // Each visitor is another user of the payment provider, so that no test finds another one's account open.
        userId: `user_${randomSecret()}`,
        orders: new Map(),
        lastSeen: Date.now(),
      };
      sessions.set(session.id, session);
      return session;
    },

    end(session) {
      sessions.delete(session.id);
    },
  };
}

/** Compares in constant time, so that no guess learns how much of it was right. */
export function csrfFits(session: Session, token: string | null): boolean {
  const given = Buffer.from(token ?? '');
  const wanted = Buffer.from(session.csrf);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
