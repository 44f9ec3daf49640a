import { createConsentHandler } from 'sca-consent/server';
import { wallets } from './mangopay.js';
import { userOf } from './users.js';

/** `/api/enrolment/initiate` opens the session, `/api/enrolment` tells how it stands: no id, as each user has one enrolment. */
export const enrolments = createConsentHandler({
  provider: wallets,
  find: async (_id, request) => {
    const user = await userOf(request);
    return user && { id: user.mangopayId, enrolment: { userId: user.mangopayId } };
  },
  returnOrigins: ['https://shop.example'],
  basePath: '/api/enrolment',
});

/** `GET /hooks/mangopay`: Mangopay wants a 200 within two seconds. What it says is noted, and never believed alone. */
export async function takeHook(request: Request): Promise<Response> {
  const event = await wallets.readHook(request);
  return new Response(null, { status: event ? 200 : 404 });
}
