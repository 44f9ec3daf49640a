import { createHash, randomBytes } from 'node:crypto';
import type { ConsentProvider, HostConsent, StatusWord } from 'sca-consent/server';

/** One way to the bank and back. */
interface Visit {
  /** Where the element waits for the user, with its attempt. */
  readonly returnUrl: string;
  readonly verifier: string;
}

/** Your own record of a consent, in the user's session. */
export interface BankConsent extends HostConsent {
  status: StatusWord;
  /** By `state`. */
  readonly visits: Map<string, Visit>;
}

export interface BankSettings {
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The address on the bank's list: the route that `comeBack` answers. */
  readonly callback: string;
}

function random(): string {
  return randomBytes(32).toString('base64url');
}

/** For `createConsentHandler`: builds the link, and remembers under `state` where it shall lead. */
export function bankProvider({ authorizeUrl, clientId, callback }: BankSettings): ConsentProvider<BankConsent> {
  return {
    async initiate({ visits }, returnUrl) {
      const [state, verifier] = [random(), random()];
      visits.set(state, { returnUrl, verifier });
      const link = new URL(authorizeUrl);
      link.search = new URLSearchParams({
        client_id: clientId,
        redirect_uri: callback,
        response_type: 'code',
        scope: 'openid payments',
        state,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      }).toString();
      return { redirect_url: link.href };
    },

    status: async ({ status }) => status,
  };
}

/** `GET` of the callback. `consents`: those of the user who asks, so that nobody brings another one's code. */
export async function comeBack(bank: BankSettings, request: Request, consents: BankConsent[]): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const state = searchParams.get('state') ?? '';
  const consent = consents.find(({ visits }) => visits.has(state));
  const visit = consent?.visits.get(state);
  if (!consent || !visit) return new Response('This user was not sent to the bank.', { status: 404 });
  // A code counts once.
  consent.visits.delete(state);
  const code = searchParams.get('code');
  if (code) consent.status = await redeem(bank, code, visit.verifier);
  else consent.status = searchParams.get('error') === 'access_denied' ? 'declined' : 'failed';
  const headers = { Location: visit.returnUrl, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };
  return new Response(null, { status: 303, headers });
}

/** The code goes from server to server, and no page ever sees it. */
async function redeem(bank: BankSettings, code: string, verifier: string): Promise<StatusWord> {
  const credentials = Buffer.from(`${bank.clientId}:${bank.clientSecret}`).toString('base64');
  const answer = await fetch(bank.tokenUrl, {
    method: 'POST',
    headers: { Authorization: `Basic ${credentials}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: bank.callback,
    }),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => null);
  return answer?.ok ? 'complete' : 'failed';
}
