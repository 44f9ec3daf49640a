import { createConsentHandler, mangopay } from 'sca-consent/server';
import { orderOf } from './orders.js';

export const wallets = mangopay({
  api: process.env.MANGOPAY_API ?? '',
  clientId: process.env.MANGOPAY_CLIENT_ID ?? '',
  token: process.env.MANGOPAY_TOKEN ?? '',
});

/** What the user is about to do: from your own order, and not from the browser. */
async function find(id: string | null, request: Request) {
  const order = await orderOf(request, id);
  return order && { id: order.id, transfer: order.transfer };
}

export const transfers = createConsentHandler({ provider: wallets, find, returnOrigins: ['https://shop.example'] });

/** `POST /api/pay`: the page asks first, and once more when the user has authorised it. */
export async function pay(request: Request): Promise<Response> {
  const order = await orderOf(request);
  if (!order) return new Response(null, { status: 404 });
  const isPaid = (await wallets.status({ id: order.id, transfer: order.transfer })) === 'complete';
  if (isPaid) return Response.json({ booking: order.id });
  return Response.json({ provider: 'mangopay', id: order.id, scope: ['make_payment'] }, { status: 412 });
}
