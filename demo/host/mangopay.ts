/**
 * Mangopay, server side. There is no consent object: the call is the action. "SCA cannot be delayed", so a transfer is
 * created when the user presses the element's button and not earlier, and the *transfer* tells later how it ended.
 * Account access is refused with a link in a header and simply asked for again.
 */
import type { Answer } from '../http.js';
import { askProvider, type ProviderAccess, type ProviderAnswer, refused } from './ask-provider.js';
import { type ProviderCalls, problem, type Session, type ShopConsent, type StatusWord } from './consent-endpoints.js';

interface Transfer {
  Id?: string;
  Status?: 'CREATED' | 'SUCCEEDED' | 'FAILED';
  ResultCode?: string | null;
  PendingUserAction?: { RedirectUrl: string } | null;
}

/** "Transfer authentication expired" and "... failed"; what the user refused comes as the latter. */
const FAILED = new Map<string, StatusWord>([
  ['007102', 'expired'],
  ['007101', 'declined'],
]);

export function mangopay(access: ProviderAccess & { clientId: string }): ProviderCalls {
  const api = createApi(access);
  return {
    linkOrigins: access.linkOrigins,

    async perform(consent, session) {
      if (consent.kind === 'payment') return performTransfer(api, consent);
      if (consent.kind === 'account') return performAccount(api, consent, session);
      if (consent.kind === 'enrolment') return { status: 200, body: await api.enrol(consent, session) };
      return problem(422, 'not_offered', 'Mangopay issues no cards.');
    },

    // Mangopay is not told the return address here: the element adds it to the link as `returnUrl`.
    async initiate(consent, _returnUrl, session) {
      if (consent.kind === 'payment') return initiateTransfer(api, consent, session);
      const answer = await api.readAccount(consent, session);
      const link = /PendingUserAction RedirectUrl=(?<url>\S+)/.exec(answer.headers.get('WWW-Authenticate') ?? '');
      const url = link?.groups?.url;
      return { status: 200, body: { PendingUserAction: url ? { RedirectUrl: url } : null } };
    },

    async status(consent, session) {
      if (consent.kind === 'payment') return transferStatus(api, consent);
      // Nothing tells that the user refused access: until the session is over it looks the same as still thinking.
      return (await api.readAccount(consent, session)).status === 200 ? 'complete' : 'pending';
    },
  };
}

/** The calls to Mangopay's own API. */
interface Api {
  readTransfer(id: string): Promise<Transfer>;
  createTransfer(consent: ShopConsent, session: Session): Promise<Transfer>;
  /** Each refused call hands out a fresh SCA session that is valid for ten minutes. */
  readAccount(consent: ShopConsent, session: Session): Promise<ProviderAnswer>;
  enrol(consent: ShopConsent, session: Session): Promise<unknown>;
}

function createApi({ clientId, ...access }: ProviderAccess & { clientId: string }): Api {
  const base = `/v2.01/${encodeURIComponent(clientId)}`;
  return {
    async readTransfer(id) {
      const path = `${base}/transfers/${encodeURIComponent(id)}`;
      const answer = await askProvider<Transfer>(access, { method: 'GET', path });
      if (answer.status !== 200) throw refused(answer);
      return answer.body ?? {};
    },

    async createTransfer({ order, simulate }, { userId }) {
      const body = {
        AuthorId: userId,
        DebitedFunds: { Currency: order.currency, Amount: Math.round(Number(order.amount) * 100) },
        Fees: { Currency: order.currency, Amount: 0 },
        DebitedWalletId: `wallet_${userId}`,
        CreditedWalletId: 'wallet_ferry_oslo',
        ScaContext: 'USER_PRESENT',
        Tag: order.payee,
      };
      const path = `${base}/transfers`;
      const answer = await askProvider<Transfer>(access, { method: 'POST', path, body, simulate });
      if (answer.status !== 200) throw refused(answer);
      return answer.body ?? {};
    },

    readAccount({ simulate }, { userId }) {
      const path = `${base}/users/${encodeURIComponent(userId)}/transactions?ScaContext=USER_PRESENT`;
      return askProvider(access, { method: 'GET', path, simulate });
    },

    async enrol({ simulate }, { userId }) {
      const path = `${base}/sca/users/${encodeURIComponent(userId)}/enrollment`;
      const answer = await askProvider(access, { method: 'POST', path, simulate });
      if (answer.status !== 200) throw refused(answer);
      return answer.body;
    },
  };
}

async function performTransfer(api: Api, consent: ShopConsent): Promise<Answer> {
  const transfer = consent.ref ? await api.readTransfer(consent.ref) : null;
  if (transfer?.Status === 'SUCCEEDED') return { status: 200, body: transfer };
  // The shop's own answer, Mangopay was not asked yet: "this needs the user, and begins when the user begins it".
  return { status: 412, body: { scope: ['make_payment'] } };
}

async function performAccount(api: Api, consent: ShopConsent, session: Session): Promise<Answer> {
  const { status, headers, body } = await api.readAccount(consent, session);
  const link = headers.get('WWW-Authenticate') ?? '';
  // A 401 without the link would be about the shop's token.
  if (status === 401 && link.startsWith('PendingUserAction')) {
    return { status, headers: { 'WWW-Authenticate': link }, body };
  }
  if (status !== 200) throw refused({ status, body });
  return { status, body };
}

async function initiateTransfer(api: Api, consent: ShopConsent, session: Session): Promise<Answer> {
  // "Open again" must not create a second transfer beside the first: both could be authorised. The same link carries the
  // session on; only a transfer that failed is followed by another.
  if (consent.ref) {
    const transfer = await api.readTransfer(consent.ref);
    if (transfer.Status === 'SUCCEEDED') return { status: 200, body: { ...transfer, PendingUserAction: null } };
    if (transfer.Status === 'CREATED') return { status: 200, body: { ...transfer, PendingUserAction: consent.link } };
  }
  // Two calls at the same moment (a double press, a retry after a timeout) share one transfer.
  consent.starting ??= startTransfer(api, consent, session).finally(() => {
    delete consent.starting;
  });
  return consent.starting;
}

async function startTransfer(api: Api, consent: ShopConsent, session: Session): Promise<Answer> {
  const transfer = await api.createTransfer(consent, session);
  if (transfer.Id) consent.ref = transfer.Id;
  consent.link = transfer.PendingUserAction;
  return { status: 200, body: transfer };
}

async function transferStatus(api: Api, { ref }: ShopConsent): Promise<StatusWord> {
  if (!ref) return 'pending';
  const { Status, ResultCode } = await api.readTransfer(ref);
  if (Status === 'SUCCEEDED') return 'complete';
  if (Status === 'FAILED') return FAILED.get(ResultCode ?? '') ?? 'failed';
  return 'pending';
}
