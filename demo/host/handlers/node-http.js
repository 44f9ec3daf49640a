// @ts-check
/** The two endpoints with Node's own http: `createServer(consentHandler(host))`. */
import { readJson, send } from '../../http.js';
import { answerConsentCall } from '../answer-consent-call.js';

const PATH = /^\/api\/consents\/([^/]+)(\/initiate)?$/;

/** @param {import('../answer-consent-call.js').Host} host @returns {import('node:http').RequestListener} */
export const consentHandler = (host) => async (req, res) => {
  const [, id = '', initiate] = PATH.exec((req.url ?? '').split('?')[0] ?? '') ?? [];
  if (!id || req.method !== (initiate ? 'POST' : 'GET')) {
    return send(res, { status: 404, body: { error: { code: 'not_found', message: 'No such endpoint.' } } });
  }
  const { cookie, 'x-csrf-token': csrf } = req.headers;
  /** @type {import('../answer-consent-call.js').ConsentCall} */
  const call = { endpoint: initiate ? 'initiate' : 'status', id: decodeURIComponent(id), cookie, csrf };
  const body = initiate ? await readJson(req).catch(() => ({})) : undefined;
  send(res, await answerConsentCall(host, { ...call, body }));
};
