/** Your own: who is asking, and what of it is theirs. Here a cookie names the user, and nobody checks it. */
import type { HostConsent } from 'sca-consent/server';

interface Session {
  readonly consents: Map<string, HostConsent>;
}

const sessions = new Map<string, Session>();

export async function sessionOf(request: Request): Promise<Session | undefined> {
  return sessions.get(request.headers.get('Cookie') ?? '');
}

export function signIn(user: string): Session {
  const session = { consents: new Map<string, HostConsent>() };
  sessions.set(`user=${user}`, session);
  return session;
}
