// @ts-check
/**
 * Mangopay, server side. There is no consent to hold in the hand: the call is the action. "SCA cannot be delayed", so a
 * transfer is created when the user presses the element's button and not earlier, and it is the *transfer* that tells
 * later how it ended. Account access is refused with a link in a header and simply asked for again.
 */
import { askProvider, refused } from './ask-provider.js';
import { problem } from './consent-endpoints.js';

/** @typedef {import('./consent-endpoints.js').ProviderCalls} ProviderCalls */
/** @typedef {import('./consent-endpoints.js').ShopConsent} ShopConsent */
/** @typedef {import('./consent-endpoints.js').Session} Session */

/** "Transfer authentication expired" and "... failed"; what the user refused comes as the latter.
 * @type {Record<string, import('./consent-endpoints.js').StatusWord>} */
const FAILED = { '007102': 'expired', '007101': 'declined' };

/**
 * @param {{ api: string, clientId: string, token: string, linkOrigins: string[] }} access
 * @returns {ProviderCalls}
 */
export function mangopay({ clientId, ...access }) {
  const base = `/v2.01/${encodeURIComponent(clientId)}`;

  /** @param {string} id */
  async function readTransfer(id) {
    const answer = await askProvider(access, 'GET', `${base}/transfers/${encodeURIComponent(id)}`);
    if (answer.status !== 200) throw refused(answer);
    return answer.body;
  }

  /** @param {ShopConsent} consent @param {Session} session */
  async function createTransfer(consent, { userId }) {
    const { order, simulate } = consent;
    const money = { Currency: order.currency, Amount: Math.round(Number(order.amount) * 100) };
    const body = {
      AuthorId: userId,
      DebitedFunds: money,
      Fees: { Currency: order.currency, Amount: 0 },
      DebitedWalletId: `wallet_${userId}`,
      CreditedWalletId: 'wallet_ferry_oslo',
      ScaContext: 'USER_PRESENT',
      Tag: order.payee,
    };
    const answer = await askProvider(access, 'POST', `${base}/transfers`, { body, simulate });
    if (answer.status !== 200) throw refused(answer);
    consent.ref = answer.body.Id;
    consent.link = answer.body.PendingUserAction;
    return { status: 200, body: answer.body };
  }

  /**
   * Each refused call hands out a fresh session, valid for ten minutes. @param {ShopConsent} consent @param {Session}
   * session
   */
  const readAccount = ({ simulate }, { userId }) =>
    askProvider(access, 'GET', `${base}/users/${encodeURIComponent(userId)}/transactions?ScaContext=USER_PRESENT`, {
      simulate,
    });

  return {
    linkOrigins: access.linkOrigins,

    async perform(consent, session) {
      if (consent.kind === 'payment') {
        const transfer = consent.ref ? await readTransfer(consent.ref) : null;
        if (transfer?.Status === 'SUCCEEDED') return { status: 200, body: transfer };
        // Our own answer, nobody has asked Mangopay yet: "needs the user, and begins when the user does".
        return { status: 412, body: { scope: ['make_payment'] } };
      }
      if (consent.kind === 'account') {
        const { status, headers, body } = await readAccount(consent, session);
        const link = headers.get('WWW-Authenticate') ?? '';
        // A 401 without the link would be about our token.
        if (status === 401 && link.startsWith('PendingUserAction')) {
          return { status, headers: { 'WWW-Authenticate': link }, body };
        }
        if (status !== 200) throw refused({ status, body });
        return { status, body };
      }
      if (consent.kind === 'enrolment') {
        const path = `${base}/sca/users/${encodeURIComponent(session.userId)}/enrollment`;
        const answer = await askProvider(access, 'POST', path, { simulate: consent.simulate });
        if (answer.status !== 200) throw refused(answer);
        return { status: 200, body: answer.body };
      }
      return problem(422, 'not_offered', 'Mangopay issues no cards.');
    },

    async initiate(consent, _returnUrl, session) {
      // The return address is not told to Mangopay here: the element adds it to the link as `returnUrl`.
      if (consent.kind !== 'payment') {
        const answer = await readAccount(consent, session);
        const link = /PendingUserAction RedirectUrl=(\S+)/.exec(answer.headers.get('WWW-Authenticate') ?? '')?.[1];
        return { status: 200, body: { PendingUserAction: link ? { RedirectUrl: link } : null } };
      }
      // "Open again" must not create a second transfer beside the first: both could be authorised. The same link
      // carries the session on; only one that failed is followed by another.
      if (consent.ref) {
        const transfer = await readTransfer(consent.ref);
        if (transfer.Status === 'SUCCEEDED') return { status: 200, body: { ...transfer, PendingUserAction: null } };
        if (transfer.Status === 'CREATED')
          return { status: 200, body: { ...transfer, PendingUserAction: consent.link } };
      }
      // Two calls at the same moment (a double press, a retry after a timeout) share one transfer.
      consent.starting ??= createTransfer(consent, session).finally(() => {
        delete consent.starting;
      });
      return consent.starting;
    },

    async status(consent, session) {
      if (consent.kind !== 'payment') {
        // Nothing tells that the user refused access: until the session is over it looks the same as still thinking.
        return (await readAccount(consent, session)).status === 200 ? 'complete' : 'pending';
      }
      if (!consent.ref) return 'pending';
      const transfer = await readTransfer(consent.ref);
      if (transfer.Status === 'SUCCEEDED') return 'complete';
      return transfer.Status === 'FAILED' ? (FAILED[transfer.ResultCode] ?? 'failed') : 'pending';
    },
  };
}
