import { getRequestListener } from '@hono/node-server';
import express from 'express';
import { consents } from './consents.js';

export const app = express();
// Before express.json(): the handler reads the body itself, and no more than 16 kB of it.
app.use('/api/consents', getRequestListener(consents));
app.use(express.json());
