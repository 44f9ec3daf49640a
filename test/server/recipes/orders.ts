/** Your own: the one order of the user who asks. Here a cookie names the order, and nobody checks it. */
import type { TransferBody } from 'sca-consent/server';

interface Order {
  readonly id: string;
  readonly transfer: TransferBody;
}

const orders = new Map<string, Order>();

export async function orderOf(request: Request, id?: string | null): Promise<Order | null> {
  const own = (request.headers.get('Cookie') ?? '').replace('order=', '');
  return id === undefined || id === own ? (orders.get(own) ?? null) : null;
}

export function place(order: Order): void {
  orders.set(order.id, order);
}
