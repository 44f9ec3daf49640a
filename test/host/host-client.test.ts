import { expect } from '@open-wc/testing';
import { ScaError } from '../../src/errors.js';
import {
  fetchStatus,
  fillTemplate,
  findUrlThatNeedsId,
  type HostSettings,
  requestLink,
} from '../../src/host/host-client.js';

const settings = (more: Partial<HostSettings> = {}): HostSettings => ({
  initiateUrl: '/api/consents/{id}/initiate',
  statusUrl: '/api/consents/{id}',
  initiate: null,
  checkStatus: null,
  credentials: 'same-origin',
  headers: null,
  timeout: 5000,
  ...more,
});

const consent = { id: 'a/b' };
const returnUrl = 'https://shop.example/back?sca_attempt=0';
const never = (): AbortSignal => new AbortController().signal;

/** What would have been fetched while something runs. */
const fetched = async (run: () => Promise<unknown>): Promise<Request> => {
  const { fetch } = globalThis;
  let request: Request | undefined;
  globalThis.fetch = async (input, init) => {
    // A relative address is the page's, as it would be for the real one.
    request = new Request(new URL(String(input), location.origin), init);
    return new Response('{}');
  };
  try {
    await run();
  } finally {
    globalThis.fetch = fetch;
  }
  if (!request) throw new Error('Nothing was fetched.');
  return request;
};

describe('fetchStatus and requestLink', () => {
  it('reads what a fetch of the page’s own gives', async () => {
    const { fetch } = globalThis;
    const like = { status: 200, ok: true, headers: new Headers(), text: async () => '{"status":"complete"}' };
    globalThis.fetch = async () => like as Response;
    try {
      const { body } = await fetchStatus(settings(), { consent, returned: null, signal: never() });
      expect(body).to.deep.equal({ status: 'complete' });
    } finally {
      globalThis.fetch = fetch;
    }
  });
});

describe('requestLink', () => {
  const ask = (more: Partial<HostSettings> = {}) =>
    fetched(() => requestLink(settings(more), { consent, returnUrl, signal: never() }));

  it('posts the return URL as JSON to the endpoint, with the id encoded', async () => {
    const request = await ask();
    expect(request.method).to.equal('POST');
    expect(new URL(request.url).pathname).to.equal('/api/consents/a%2Fb/initiate');
    expect(request.headers.get('content-type')).to.equal('application/json');
    expect(await request.json()).to.deep.equal({ return_url: returnUrl });
  });

  it('asks for JSON, and for nothing out of a cache', async () => {
    const request = await ask();
    expect(request.headers.get('accept')).to.equal('application/json');
    expect(request.cache).to.equal('no-store');
  });

  for (const credentials of ['same-origin', 'include', 'omit'] as const) {
    it(`sends credentials as it is told: ${credentials}`, async () => {
      expect((await ask({ credentials })).credentials).to.equal(credentials);
    });
  }

  it("adds the host's headers", async () => {
    expect((await ask({ headers: { 'x-csrf': 't' } })).headers.get('x-csrf')).to.equal('t');
    expect((await ask({ headers: new Headers({ 'x-csrf': 't' }) })).headers.get('x-csrf')).to.equal('t');
    const twice = await ask({ headers: { 'content-type': 'application/json' } });
    expect(twice.headers.get('content-type')).to.equal('application/json');
  });

  it('asks a function for them at every call', async () => {
    let count = 0;
    const headers = () => ({ 'x-csrf': String(++count) });
    expect((await ask({ headers })).headers.get('x-csrf')).to.equal('1');
    expect((await ask({ headers })).headers.get('x-csrf')).to.equal('2');
  });

  it('fails where that function throws', async () => {
    const headers = () => {
      throw new Error('No token');
    };
    const error = await requestLink(settings({ headers }), { consent, returnUrl, signal: never() }).catch(
      (caught: unknown) => caught,
    );
    expect(error).to.be.instanceOf(ScaError).with.property('code', 'initiate-failed');
  });

  it("calls the host's function in place of the endpoint", async () => {
    const asked: unknown[] = [];
    const initiate: HostSettings['initiate'] = async ({ signal, ...request }) => {
      asked.push(request, signal.aborted);
      return { redirect_url: 'https://psp.example/' };
    };
    const { body } = await requestLink(settings({ initiate }), { consent, returnUrl, signal: never() });
    expect(body).to.deep.equal({ redirect_url: 'https://psp.example/' });
    expect(asked).to.deep.equal([{ consent, returnUrl }, false]);
  });
});

describe('fetchStatus', () => {
  const ask = (more: Partial<HostSettings> = {}) =>
    fetched(() => fetchStatus(settings(more), { consent, returned: null, signal: never() }));

  it('gets the endpoint, with the id encoded and no body', async () => {
    const request = await ask();
    expect(request.method).to.equal('GET');
    expect(new URL(request.url).pathname).to.equal('/api/consents/a%2Fb');
    expect(await request.text()).to.equal('');
    expect(request.headers.has('content-type')).to.be.false;
  });

  it("adds the host's headers", async () => {
    expect((await ask({ headers: { 'x-csrf': 't' } })).headers.get('x-csrf')).to.equal('t');
  });

  it("calls the host's function in place of the endpoint", async () => {
    const checkStatus: HostSettings['checkStatus'] = async (request) => ({ status: 'complete', of: request.consent });
    const { body } = await fetchStatus(settings({ checkStatus }), { consent, returned: null, signal: never() });
    expect(body).to.deep.equal({ status: 'complete', of: consent });
  });

  for (const returned of [null, { status: 'ok' }]) {
    it(`tells that function ${returned ? 'what the return address said' : 'that nobody came back yet'}`, async () => {
      const asked: unknown[] = [];
      const checkStatus: HostSettings['checkStatus'] = async (request) => asked.push(request.returned);
      await fetchStatus(settings({ checkStatus }), { consent, returned, signal: never() });
      expect(asked).to.deep.equal([returned]);
    });
  }

  it('is done sooner where less time is given', async () => {
    const checkStatus = () => new Promise<never>(() => {});
    const error = await fetchStatus(settings({ checkStatus }), {
      consent,
      returned: null,
      signal: never(),
      timeoutMs: 10,
    }).catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(ScaError);
    expect((error as ScaError).message).to.contain('10 ms');
  });

  it('reads a real answer of a real server', async () => {
    const statusUrl = '/package.json';
    const { body } = await fetchStatus(settings({ statusUrl }), { consent: {}, returned: null, signal: never() });
    expect((body as { name: string }).name).to.equal('sca-consent');
  });
});

describe('fillTemplate', () => {
  for (const [id, filled] of [
    ['c-1', '/api/c-1'],
    ['a/b', '/api/a%2Fb'],
    ['../admin', '/api/..%2Fadmin'],
    ['..%2fadmin', '/api/..%252fadmin'],
    ['a?b=c', '/api/a%3Fb%3Dc'],
    ['a#b', '/api/a%23b'],
    ['a&b', '/api/a%26b'],
    ['a b', '/api/a%20b'],
    ['a\\b', '/api/a%5Cb'],
    ['a:b@c', '/api/a%3Ab%40c'],
    ['ä€', '/api/%C3%A4%E2%82%AC'],
    ['💳', '/api/%F0%9F%92%B3'],
    ['$&', '/api/%24%26'],
    ["$'", "/api/%24'"],
    ['{id}', '/api/%7Bid%7D'],
    [undefined, '/api/'],
  ] as const) {
    it(`puts ${JSON.stringify(id) ?? 'no id'} in as ${filled}`, () => {
      expect(fillTemplate('/api/{id}', id)).to.equal(filled);
    });
  }

  it('cannot be made to name another endpoint', () => {
    for (const id of ['../admin', '/admin', '//evil.example', '..\\admin', '?x', '#x', '...', 'a/../../admin']) {
      const url = new URL(fillTemplate('/api/consents/{id}/initiate', id), 'https://shop.example');
      expect(url.origin).to.equal('https://shop.example');
      expect(url.pathname).to.match(/^\/api\/consents\/[^/]+\/initiate$/);
      expect(url.search + url.hash).to.equal('');
    }
  });

  it('fills every place', () => {
    expect(fillTemplate('/{id}/x/{id}?c={id}', 'a b')).to.equal('/a%20b/x/a%20b?c=a%20b');
  });

  it('leaves a URL without a place alone', () => {
    expect(fillTemplate('/api/pay', 'c-1')).to.equal('/api/pay');
  });
});

describe('findUrlThatNeedsId', () => {
  const call = async () => ({});

  for (const [more, wants, why] of [
    [{}, 'initiate-url', 'both do'],
    [{ initiateUrl: '/pay' }, 'status-url', 'the status endpoint does'],
    [{ initiateUrl: '/pay', statusUrl: '/status' }, '', 'neither does'],
    [{ initiateUrl: null, statusUrl: null }, '', 'there are none'],
    [{ initiate: call, checkStatus: call }, '', 'functions stand in for them'],
    [{ initiate: call }, 'status-url', 'a function stands in for one'],
  ] as const) {
    it(`is ${wants || 'none'} where ${why}`, () => {
      expect(findUrlThatNeedsId(settings(more))).to.equal(wants);
    });
  }
});
