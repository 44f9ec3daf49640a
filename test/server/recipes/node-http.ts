import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { consents } from './consents.js';

export const server = createServer(getRequestListener(consents));
