// @ts-check
/** Who is asking: one HttpOnly cookie, and the CSRF token that goes with it. In memory, as a demo may. */
import { randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * @typedef {import('./consent-endpoints.js').Session & { id: string, csrf: string, user: { name: string } }}
 * ShopSession
 */

const KEEP = 2_000;
const secret = () => randomBytes(24).toString('base64url');

/** @param {() => string} cookieName */
export function createSessions(cookieName) {
  /** @type {Map<string, ShopSession>} */
  const sessions = new Map();

  return {
    /** @param {import('node:http').IncomingMessage} req */
    find(req) {
      const pairs = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
      const id = pairs.find(([name]) => name === cookieName())?.[1];
      return id === undefined ? undefined : sessions.get(id);
    },

    create() {
      const id = secret();
      // A payment provider's user of their own for each visitor, so that no test finds another one's account open.
      const session = {
        id,
        csrf: secret(),
        user: { name: 'Astrid Lindqvist' },
        userId: `user_${secret()}`,
        consents: new Map(),
      };
      sessions.set(id, session);
      const oldest = sessions.keys().next();
      if (sessions.size > KEEP && !oldest.done) sessions.delete(oldest.value);
      return session;
    },

    /** @param {ShopSession} session */
    end: (session) => sessions.delete(session.id),

    /**
     * Lax, not Strict: the user comes back from the provider's site, and has to be known on that very request. With
     * https (always, outside a demo on localhost) add `Secure` and the `__Host-` prefix.
     * @param {ShopSession} session
     */
    cookie: (session) => `${cookieName()}=${session.id}; Path=/; HttpOnly; SameSite=Lax`,
  };
}

/** @param {ShopSession} session @param {unknown} token */
export function csrfFits(session, token) {
  const given = Buffer.from(typeof token === 'string' ? token : '');
  const wanted = Buffer.from(session.csrf);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
