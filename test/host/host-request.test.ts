import { expect } from '@open-wc/testing';
import { ScaError } from '../../src/errors.js';
import { type HostAnswer, HostCallError, type HostCallName, sendHostRequest } from '../../src/host/host-request.js';

interface Call {
  /** The host's function, in place of an endpoint. */
  readonly to: (signal: AbortSignal) => unknown;
  readonly name?: HostCallName;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const call = ({
  to,
  name = 'initiate',
  timeoutMs = 5000,
  signal = new AbortController().signal,
}: Call): Promise<HostAnswer> =>
  sendHostRequest({ name, target: to, headers: null, credentials: 'same-origin', timeoutMs, signal });

const failure = async (one: Call): Promise<HostCallError> => {
  const caught: unknown = await call(one).then(
    (answer) => new Error(`It answered: ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  );
  if (caught instanceof HostCallError) return caught;
  throw caught;
};

const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init);

describe("sendHostRequest with the host's function", () => {
  for (const body of [{ redirect_url: 'https://psp.example/' }, null, undefined, 'text', 5, []]) {
    it(`gives ${JSON.stringify(body) ?? 'nothing'} as it came, and no clock`, async () => {
      expect(await call({ to: async () => body })).to.deep.equal({ body, skew: null });
    });
  }

  it('reads a Response as if it had called itself', async () => {
    expect((await call({ to: async () => json({ a: 1 }) })).body).to.deep.equal({ a: 1 });
  });

  it('gives it a signal, which ends with the call', async () => {
    const outside = new AbortController();
    let signal: AbortSignal | undefined;
    const to = (own: AbortSignal) => {
      signal = own;
      return new Promise<never>(() => {});
    };
    const ended = failure({ to, signal: outside.signal });
    expect(signal?.aborted).to.be.false;
    outside.abort();
    expect((await ended).code).to.equal('initiate-failed');
    expect(signal?.aborted).to.be.true;
  });

  for (const [name, code] of [
    ['initiate', 'initiate-timeout'],
    ['status', 'status-failed'],
  ] as const) {
    it(`ends with ${code} where it never resolves, whether or not it looks at its signal`, async () => {
      const error = await failure({ name, timeoutMs: 20, to: () => new Promise(() => {}) });
      expect(error.code).to.equal(code);
      expect(error.message).to.contain('20 ms').and.to.contain('timeout attribute');
      expect(error.retryable).to.be.true;
    });

    it(`ends with ${name}-failed where it rejects, and keeps the cause`, async () => {
      const cause = new Error('No luck');
      const error = await failure({ name, to: () => Promise.reject(cause) });
      expect(error.code).to.equal(`${name}-failed`);
      expect(error.cause).to.equal(cause);
      expect(error.message).to.contain('No luck');
      expect(error.retryable).to.be.true;
    });
  }

  it('takes what it throws at once like what it rejects with', async () => {
    const to = () => {
      throw new TypeError('Not even a promise');
    };
    expect((await failure({ to })).message).to.contain('Not even a promise');
  });

  for (const reason of ['text', null, undefined, 5]) {
    it(`survives a rejection with ${JSON.stringify(reason) ?? 'nothing'}`, async () => {
      expect((await failure({ to: () => Promise.reject(reason) })).code).to.equal('initiate-failed');
    });
  }

  it('passes on a ScaError that it throws', async () => {
    const own = new ScaError('not-configured', 'No shop');
    const caught: unknown = await call({ to: () => Promise.reject(own) }).catch((error: unknown) => error);
    expect(caught).to.equal(own);
  });

  it('is not called where the call was aborted before it began', async () => {
    let count = 0;
    const to = () => ++count;
    expect((await failure({ to, signal: AbortSignal.abort() })).code).to.equal('initiate-failed');
    expect(count).to.equal(0);
  });

  it('says offline where the browser is', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const error = await failure({ to: () => Promise.reject(new TypeError('Failed to fetch')) });
      expect(error.code).to.equal('offline');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
});

describe('sendHostRequest with an error answer', () => {
  const problem = { headers: { 'content-type': 'application/problem+json' }, status: 409 };
  const long = 'x'.repeat(2000);

  for (const [what, body, message] of [
    [
      'problem+json',
      { type: 'about:blank', title: 'Conflict', detail: 'The consent is spent.' },
      'The consent is spent.',
    ],
    ['problem+json without a detail', { title: 'Conflict' }, 'Conflict'],
    ["Intergiro's error", { error: { code: 'request_blocked', message: 'Blocked.' } }, 'Blocked.'],
    ['an error of text', { error: 'Blocked.' }, 'Blocked.'],
    [
      "Mangopay's error",
      { Message: 'Not allowed', Type: 'param_error', Id: '1', Date: 1.5, errors: {} },
      'Not allowed',
    ],
    ['a message', { message: 'No.' }, 'No.'],
    ['a message that is too long', { message: long }, long.slice(0, 500)],
  ] as const) {
    it(`takes the message of ${what}`, async () => {
      const error = await failure({ to: async () => json(body, problem) });
      expect(error.message).to.equal(message);
      expect(error.code).to.equal('initiate-failed');
      expect(error.status).to.equal(409);
    });
  }

  for (const [what, text] of [
    ['a page', '<!doctype html><h1>502 Bad Gateway</h1>'],
    ['nothing', ''],
    ['an empty object', '{}'],
    ['null', 'null'],
    ['text', '"no"'],
    ['a list', '["no"]'],
    ['a message that is no text', '{"message":5,"error":{"message":null},"detail":{}}'],
    ['an empty message', '{"message":""}'],
    ['half an object', '{"message":"N'],
  ] as const) {
    it(`says the status where the body is ${what}`, async () => {
      const error = await failure({ to: async () => new Response(text, { status: 502 }) });
      expect(error.message).to.contain('502').and.not.to.contain('Bad Gateway');
      expect(error.status).to.equal(502);
    });
  }

  it('keeps what Retry-After asks for, in seconds', async () => {
    const to = async () => json({}, { status: 429, headers: { 'retry-after': '7' } });
    expect((await failure({ name: 'status', to })).retryAfterMs).to.equal(7000);
  });

  it('keeps what Retry-After asks for, as a date', async () => {
    const date = new Date(Date.now() + 30_000).toUTCString();
    const to = async () => json({}, { status: 503, headers: { 'retry-after': date } });
    expect((await failure({ name: 'status', to })).retryAfterMs).to.be.within(25_000, 30_000);
  });

  for (const text of ['', 'soon', '-5', 'Thu, 01 Jan 1970 00:00:00 GMT']) {
    it(`waits no longer for a Retry-After of "${text}"`, async () => {
      const headers: Record<string, string> = text ? { 'retry-after': text } : {};
      expect((await failure({ to: async () => json({}, { status: 503, headers }) })).retryAfterMs).to.equal(0);
    });
  }
});

describe('sendHostRequest with a good answer', () => {
  for (const [what, response] of [
    ['a page', () => new Response('<!doctype html><h1>Log in</h1>', { headers: { 'content-type': 'text/html' } })],
    ['nothing', () => new Response('')],
    ['no content', () => new Response(null, { status: 204 })],
  ] as const) {
    it(`that is ${what} fails, since it is not JSON`, async () => {
      const error = await failure({ to: async () => response() });
      expect(error.code).to.equal('initiate-failed');
      expect(error.message).to.contain('not JSON').and.not.to.contain('Log in');
    });
  }

  const skewOf = async (date: string): Promise<number | null> =>
    (await call({ to: async () => json({}, { headers: { date } }) })).skew;

  it("learns how far the server's clock is ahead", async () => {
    expect(await skewOf(new Date(Date.now() + 3_600_000).toUTCString())).to.be.within(3_598_000, 3_600_000);
  });

  it("learns how far the server's clock is behind", async () => {
    expect(await skewOf(new Date(Date.now() - 3_600_000).toUTCString())).to.be.within(-3_602_000, -3_600_000);
  });

  it('takes a second for no difference: Date has whole ones, and travels', async () => {
    expect(await skewOf(new Date(Date.now() - 500).toUTCString())).to.equal(0);
  });

  it('learns nothing from a date that is none', async () => {
    expect(await skewOf('today')).to.be.null;
  });

  it('learns nothing where there is no date', async () => {
    expect((await call({ to: async () => json({}) })).skew).to.be.null;
  });
});
