import { getRequestListener } from '@hono/node-server';
import Fastify from 'fastify';
import { consents } from './consents.js';

export const app = Fastify();
app.register(async (scope) => {
  // The handler reads the body itself, and no more than 16 kB of it.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _body, done) => done(null));
  scope.all('/api/consents/*', async (request, reply) => {
    reply.hijack();
    await getRequestListener(consents)(request.raw, reply.raw);
  });
});
