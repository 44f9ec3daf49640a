import { expect } from '@open-wc/testing';
import { describeForConsole, InvalidConsentError, ScaError } from '../../src/errors.js';
import { HostCallError, type HostCallName } from '../../src/host/host-errors.js';
import { type HostAnswer, sendHostRequest } from '../../src/host/host-request.js';

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

  it('reads a Response of another frame, which is no instance of this page’s', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    try {
      const foreign = (frame.contentWindow as (Window & typeof globalThis) | null)?.Response;
      if (!foreign) throw new Error('The frame has no Response.');
      const answer = new foreign('{"a":1}');
      expect(answer).not.to.be.instanceOf(Response);
      expect((await call({ to: async () => answer })).body).to.deep.equal({ a: 1 });
    } finally {
      frame.remove();
    }
  });

  it('reads what a client or a test’s own stand-in gives, without headers and `ok`', async () => {
    const like = (status: number) => ({ status, text: async () => '{"a":1}' });
    expect((await call({ to: async () => like(200) })).body).to.deep.equal({ a: 1 });
    expect((await failure({ to: async () => like(404) })).status).to.equal(404);
  });

  it('reads answers where there is no Response at all', async () => {
    const { Response: real } = globalThis;
    const answer = json({ a: 1 });
    Reflect.deleteProperty(globalThis, 'Response');
    try {
      expect((await call({ to: async () => answer })).body).to.deep.equal({ a: 1 });
      expect((await call({ to: async () => ({ status: 'pending' }) })).body).to.deep.equal({ status: 'pending' });
    } finally {
      globalThis.Response = real;
    }
  });

  it('takes an object with a status and a text that is no function for the body', async () => {
    const body = { status: 'complete', text: 'Done' };
    expect((await call({ to: async () => body })).body).to.equal(body);
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

  it('passes on what a ScaError that it throws says', async () => {
    const own = new ScaError('not-configured', 'No shop', { status: 409, cause: 5, retryable: false });
    const { code, message, status, cause, retryable } = await failure({ to: () => Promise.reject(own) });
    expect({ code, message, status, cause, retryable }).to.deep.equal({
      code: 'not-configured',
      message: 'No shop',
      status: 409,
      cause: 5,
      retryable: false,
    });
  });

  it('passes on that it could not read a consent', async () => {
    const own = new InvalidConsentError('id', 5, 'a string');
    const caught: unknown = await call({ to: () => Promise.reject(own) }).catch((error: unknown) => error);
    expect(caught).to.equal(own);
  });

  for (const [what, thrown, status] of [
    ['response.status (axios, ky)', { response: { status: 404 } }, 404],
    ['status (others)', { status: 401 }, 401],
    ['neither', { response: null, status: '401' }, undefined],
  ] as const) {
    it(`learns the HTTP status where its client's error has ${what}`, async () => {
      expect((await failure({ to: () => Promise.reject(thrown) })).status).to.equal(status);
    });
  }

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

  it('measures that date by the clock of the server that wrote it', async () => {
    const hourAgo = Date.now() - 3_600_000;
    const headers = { date: new Date(hourAgo).toUTCString(), 'retry-after': new Date(hourAgo + 30_000).toUTCString() };
    const { retryAfterMs } = await failure({ to: async () => json({}, { status: 503, headers }) });
    expect(retryAfterMs).to.be.within(25_000, 32_000);
  });

  for (const text of ['', 'soon', '-5', 'Thu, 01 Jan 1970 00:00:00 GMT']) {
    it(`waits no longer for a Retry-After of "${text}"`, async () => {
      const headers: Record<string, string> = text ? { 'retry-after': text } : {};
      expect((await failure({ to: async () => json({}, { status: 503, headers }) })).retryAfterMs).to.equal(0);
    });
  }
});

describe('what the console may say of a failed call', () => {
  const secret = 'session s3cr3t-d73 is locked';
  const page = () => new Response(secret, { status: 500, headers: { 'content-type': `text/plain; note="${secret}"` } });

  for (const [what, to] of [
    ['an error body', async () => json({ error: { message: secret } }, { status: 500 })],
    ['a problem', async () => json({ title: secret, detail: secret }, { status: 422 })],
    ['a page', async () => page()],
    ['a page with a 2xx', async () => new Response(secret, { headers: { 'content-type': secret } })],
    ['an error that the host’s function throws', () => Promise.reject(new Error(secret))],
    ['a ScaError that it throws', () => Promise.reject(new ScaError('initiate-failed', secret))],
    ['a text that it throws', () => Promise.reject(secret)],
  ] as const) {
    it(`holds nothing of ${what}`, async () => {
      const error = await failure({ to });
      const line = describeForConsole(error);
      expect(line).not.to.contain('s3cr3t');
      expect(line).to.match(/^initiate-failed/);
      if (error.status !== undefined) expect(line).to.contain(`HTTP ${error.status}`);
    });
  }

  it('is our own sentence, with what to look at first', async () => {
    const error = await failure({ to: async () => json({ message: secret }, { status: 403 }) });
    expect(error.message).to.equal(secret);
    expect(describeForConsole(error)).to.equal(
      'initiate-failed (HTTP 403): The initiate call was answered 403, not JSON with a 2xx. Is the user still signed in, and do headers and credentials carry what the endpoint asks for (cookie, CSRF token)?',
    );
  });

  for (const status of [400, 401, 403, 404, 405, 409, 410, 422, 429, 500, 502, 503]) {
    it(`says what to look at first for a ${status}`, async () => {
      const error = await failure({ to: async () => json({}, { status }) });
      expect(error.summary).to.match(/not JSON with a 2xx\. \S+/);
    });
  }

  it('says nothing of what is no error of ours', () => {
    expect(describeForConsole(new Error(secret))).not.to.contain('s3cr3t');
  });
});

describe('sendHostRequest with a good answer', () => {
  it('keeps what Retry-After asks for: a pending answer may ask too', async () => {
    const to = async () => json({}, { status: 202, headers: { 'retry-after': '7' } });
    expect((await call({ to })).retryAfterMs).to.equal(7000);
  });

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
