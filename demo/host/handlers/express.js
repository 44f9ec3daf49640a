// @ts-check
/** The two endpoints with Express: `app.use('/api/consents', consentRouter(host))`. */
import express from 'express';
import { answerConsentCall } from '../answer-consent-call.js';

/** @param {import('../answer-consent-call.js').Host} host */
export function consentRouter(host) {
  const router = express.Router();
  /** @param {'initiate' | 'status'} endpoint @returns {import('express').RequestHandler} */
  const handle = (endpoint) => async (req, res) => {
    const { status, headers, body } = await answerConsentCall(host, {
      endpoint,
      id: String(req.params.id),
      cookie: req.headers.cookie,
      csrf: req.headers['x-csrf-token'],
      body: req.body,
    });
    res
      .status(status)
      .set(headers ?? {})
      .json(body);
  };
  router.post('/:id/initiate', express.json({ limit: '16kb' }), handle('initiate'));
  router.get('/:id', handle('status'));
  return router;
}
