import { Hono } from 'hono';
import { consents } from './consents.js';

export const app = new Hono();
app.all('/api/consents/*', (c) => consents(c.req.raw));
