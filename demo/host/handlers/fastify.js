// @ts-check
/** The two endpoints with Fastify: `app.register(consentRoutes(host), { prefix: '/api/consents' })`. */
import { answerConsentCall } from '../answer-consent-call.js';

/** @param {import('../answer-consent-call.js').Host} host @returns {import('fastify').FastifyPluginAsync} */
export const consentRoutes = (host) => async (app) => {
  /** @param {'initiate' | 'status'} endpoint @returns {import('fastify').RouteHandlerMethod} */
  const handle = (endpoint) => async (request, reply) => {
    const { id } = /** @type {{ id: string }} */ (request.params);
    const { cookie, 'x-csrf-token': csrf } = request.headers;
    const { status, headers, body } = await answerConsentCall(host, { endpoint, id, cookie, csrf, body: request.body });
    return reply
      .code(status)
      .headers(headers ?? {})
      .send(body);
  };
  app.post('/:id/initiate', { bodyLimit: 16_384 }, handle('initiate'));
  app.get('/:id', handle('status'));
};
