/** Your own: who is asking. Here a cookie names the user, and nobody checks it. */
export async function userOf(request: Request): Promise<{ readonly mangopayId: string } | null> {
  const mangopayId = (request.headers.get('Cookie') ?? '').replace('user=', '');
  return mangopayId === '' ? null : { mangopayId };
}
