// @ts-check
/** The two endpoints with Hono: `app.route('/api/consents', consentApp(host))`. Runs wherever Hono does. */
import { Hono } from 'hono';
import { answerConsentCall } from '../answer-consent-call.js';

/** @param {import('../answer-consent-call.js').Host} host */
export function consentApp(host) {
  const app = new Hono();
  /** @param {import('hono').Context} c @param {'initiate' | 'status'} endpoint */
  const answer = async (c, endpoint) => {
    const { status, headers, body } = await answerConsentCall(host, {
      endpoint,
      id: c.req.param('id') ?? '',
      cookie: c.req.header('cookie'),
      csrf: c.req.header('x-csrf-token'),
      body: endpoint === 'initiate' ? await c.req.json().catch(() => ({})) : undefined,
    });
    return Response.json(body, { status, headers: /** @type {Record<string, string>} */ (headers ?? {}) });
  };
  app.post('/:id/initiate', (c) => answer(c, 'initiate'));
  app.get('/:id', (c) => answer(c, 'status'));
  return app;
}
