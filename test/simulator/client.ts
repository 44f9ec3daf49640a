/** Calls to the simulated providers, as a shop's backend makes them. */
import type { Simulator } from '../../src/simulator.js';

export interface ApiCall {
  readonly body?: object;
  readonly headers?: Record<string, string>;
  readonly token?: string;
  readonly method?: string;
}

/** By default POST where there is a body, else GET. */
export function ask({ origin, intergiro }: Simulator, path: string, call: ApiCall = {}): Promise<Response> {
  const { body, headers = {}, token = intergiro.token, method = body ? 'POST' : 'GET' } = call;
  return fetch(origin + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    body: body ? JSON.stringify(body) : null,
  });
}

/** The fields that the tests look at. Each answer has some of them. */
interface Body {
  readonly consent: { readonly id: string; readonly status: string };
  readonly method: { readonly redirect_url: string };
  readonly transaction: { readonly status: string };
  readonly error: { readonly code: string };
  readonly Id: string;
  readonly Status: string;
  readonly ResultCode: string;
  readonly PendingUserAction: { readonly RedirectUrl: string };
  readonly StatusCode: string;
  readonly Resource: { readonly Id: string };
  readonly IsEnrolled: boolean;
  readonly LastEnrollmentDate: number;
  readonly Validity: string;
}

export async function json(answer: Promise<Response>): Promise<Body> {
  return (await (await answer).json()) as Body;
}
