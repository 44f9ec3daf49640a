import { expect } from '@open-wc/testing';
import type { CapturedReturn } from '../../src/arrival/capture-return.js';
import * as attemptStore from '../../src/attempt/attempt-store.js';
import { findResumable, isFor, type Resumable, type ResumableSearch } from '../../src/attempt/find-resumable.js';
import { readConsentRequest } from '../../src/consent/read-consent.js';
import { aRecord, clearStorages } from './records.js';

const place = '/checkout|';
const returned = { controlStatus: 'VALIDATED' };
const nothing = { amount: '', currency: '', payee: '' };
const ferry = { amount: '24.50', currency: 'EUR', payee: 'Ferry Oslo' };

function find(search: Partial<ResumableSearch> = {}): Resumable | null {
  return findResumable({
    arrival: undefined,
    place,
    request: null,
    payment: nothing,
    canVerify: true,
    loadedAt: Date.now(),
    ...search,
  });
}

function requestFor(id: string) {
  return readConsentRequest({ id, scope: ['make_payment'] }, 'generic', Date.now());
}

function arrivalOf(attempt: string): CapturedReturn {
  return { attempt, returned, record: attemptStore.load(attempt), heard: Promise.resolve(false) };
}

describe('findResumable', () => {
  beforeEach(clearStorages);
  after(clearStorages);

  it('finds nothing where nothing is remembered', () => {
    expect(find()).to.be.null;
    expect(find({ request: requestFor('c-1') })).to.be.null;
  });

  it('finds what the protected call can tell of, where an element makes it, without a status endpoint', () => {
    const record = aRecord({ place, call: 'expected' });
    attemptStore.save(record);
    expect(find({ canVerify: false })).to.be.null;
    expect(find({ canVerify: false, canPerform: true })).to.deep.include({ attempt: record.attempt });
    clearStorages();
    attemptStore.save(aRecord({ place }));
    expect(find({ canVerify: false, canPerform: true })).to.be.null;
  });

  it('finds what the user came back with before what they only left with', () => {
    const expiresAt = Date.now() + 60_000;
    for (let count = 0; count < 8; count += 1) attemptStore.save(aRecord({ expiresAt, startedAt: count }));
    const back = aRecord({ expiresAt, returned, startedAt: 3 });
    attemptStore.save(back);
    expect(find({ request: requestFor('c-1') })?.attempt).to.equal(back.attempt);
    expect(find()?.attempt).to.equal(back.attempt);
  });

  it('finds what led to this page before what the user came back with earlier', () => {
    const led = aRecord({ returned, startedAt: 1, leftAt: Date.now() });
    attemptStore.save(led);
    for (let count = 2; count < 8; count += 1) attemptStore.save(aRecord({ returned, startedAt: count }));
    expect(find({ request: requestFor('c-1') })).to.include({ attempt: led.attempt, isReturn: true });
  });

  it('finds the attempt that was begun last, where all end at the same time', () => {
    const expiresAt = Date.now() + 60_000;
    const records = [4, 7, 1, 8, 2].map((startedAt) => aRecord({ expiresAt, startedAt }));
    for (const record of records) attemptStore.save(record);
    expect(find({ request: requestFor('c-1') })?.attempt).to.equal(records[3]?.attempt);
  });

  it("finds the return in this page's address, with its record", () => {
    const record = aRecord({ place: '/elsewhere|' });
    attemptStore.save(record);
    const found = find({ arrival: arrivalOf(record.attempt) });
    expect(found).to.deep.include({ attempt: record.attempt, record, returned });
  });

  it('gives a return to one element only', () => {
    const record = aRecord({ place: '/elsewhere|' });
    attemptStore.save(record);
    const arrival = arrivalOf(record.attempt);
    expect(find({ arrival })).not.to.be.null;
    expect(find({ arrival })).to.be.null;
  });

  it('leaves a return of another consent to others', () => {
    const record = aRecord({ place: '/elsewhere|' });
    attemptStore.save(record);
    const arrival = arrivalOf(record.attempt);
    expect(find({ arrival, request: requestFor('c-2') })).to.be.null;
    expect(find({ arrival, request: requestFor('c-1') })).not.to.be.null;
  });

  it('takes a return without a record where there is a consent and a status endpoint to ask', () => {
    const arrival = arrivalOf('0'.repeat(32));
    expect(find({ arrival })).to.be.null;
    expect(find({ arrival, request: requestFor('c-1'), canVerify: false })).to.be.null;
    expect(find({ arrival, request: requestFor('c-1') })).to.deep.include({ record: null, returned });
  });

  it('takes no return without a record that this tab has seen before: a router put its address back', () => {
    const search = { request: requestFor('c-1') };
    expect(find({ ...search, arrival: arrivalOf('1'.repeat(32)) })).not.to.be.null;
    expect(find({ ...search, arrival: arrivalOf('1'.repeat(32)) })).to.be.null;
    expect(find({ ...search, arrival: arrivalOf('2'.repeat(32)) })).not.to.be.null;
  });

  it('finds what the same element of this page began in a window', () => {
    const record = aRecord({ flow: 'popup' });
    attemptStore.save(record);
    expect(find()).to.deep.equal({ attempt: record.attempt, record, isReturn: false });
    expect(find({ place: '/checkout|other' })).to.be.null;
    expect(find({ request: requestFor('c-2') })).to.be.null;
  });

  it('finds what the same element resumed last', () => {
    const record = aRecord({ flow: 'popup', place: '/elsewhere|', lastPlace: place });
    attemptStore.save(record);
    expect(find()).to.deep.equal({ attempt: record.attempt, record, isReturn: false });
  });

  it('finds the newest', () => {
    const older = aRecord({ flow: 'popup', expiresAt: Date.now() + 1000 });
    const newer = aRecord({ flow: 'popup', expiresAt: Date.now() + 2000 });
    for (const record of [newer, older]) attemptStore.save(record);
    expect(find()?.attempt).to.equal(newer.attempt);
  });

  it('finds a full-page attempt that came back, by its record', () => {
    const record = aRecord({ returned });
    attemptStore.save(record);
    expect(find()).to.deep.equal({ attempt: record.attempt, record, returned, isReturn: false });
  });
});

describe('Nobody pays twice: an element without a consent', () => {
  beforeEach(clearStorages);
  after(clearStorages);

  it('finds a full-page attempt that did not come back, where there is a status endpoint', () => {
    const record = aRecord();
    attemptStore.save(record);
    expect(find()).to.deep.equal({ attempt: record.attempt, record, isReturn: false });
    expect(find({ canVerify: false })).to.be.null;
    expect(find({ canVerify: false, request: requestFor('c-1') })?.attempt).to.equal(record.attempt);
  });

  for (const flow of ['popup', 'redirect'] as const) {
    it(`finds what another tab began by ${flow}, where there is a status endpoint`, () => {
      const record = aRecord({ flow });
      attemptStore.save(record);
      sessionStorage.clear();
      expect(find()?.attempt).to.equal(record.attempt);
      expect(find({ canVerify: false })).to.be.null;
      expect(find({ request: requestFor('c-1') })).to.be.null;
      expect(find({ place: '/checkout|other' })).to.be.null;
    });
  }
});

describe('A return that nobody can verify', () => {
  beforeEach(clearStorages);
  after(clearStorages);

  it('is found on the page load that the return page led to, and on no later one', () => {
    const leftAt = Date.now();
    attemptStore.save(aRecord({ returned, leftAt }));
    expect(find({ canVerify: false, loadedAt: leftAt + 20 })).to.deep.include({ returned, isReturn: true });
    expect(find({ canVerify: false, loadedAt: leftAt + 60_000 })).to.be.null;
  });

  it('is not found where the return page led nowhere', () => {
    for (const flow of ['popup', 'redirect'] as const) attemptStore.save(aRecord({ flow, returned }));
    expect(find({ canVerify: false })).to.be.null;
  });

  it('is found where the host asks for that very consent', () => {
    attemptStore.save(aRecord({ returned }));
    expect(find({ canVerify: false, request: requestFor('c-1') })).to.deep.include({ returned });
    expect(find({ canVerify: false, request: requestFor('c-2') })).to.be.null;
  });

  it('is not found for a consent without an id, which may be anybody’s', () => {
    const consent = { scope: ['make_payment'] };
    attemptStore.save(aRecord({ consent, payment: ferry, returned }));
    const request = readConsentRequest(consent, 'generic', Date.now());
    expect(find({ canVerify: false, request, payment: ferry })).to.be.null;
    expect(find({ canVerify: true, request, payment: ferry })).not.to.be.null;
  });
});

describe('An attempt whose consent has no id', () => {
  const scope = ['make_payment'];
  const record = aRecord({ consent: { scope }, payment: ferry });
  const request = readConsentRequest({ scope }, 'generic', Date.now());

  for (const [what, asked, expected] of [
    ['the same payment', { request, payment: ferry }, true],
    ['another amount', { request, payment: { ...ferry, amount: '9999.00' } }, false],
    ['another currency', { request, payment: { ...ferry, currency: 'SEK' } }, false],
    ['another payee', { request, payment: { ...ferry, payee: 'Evil' } }, false],
    ['a payment of nothing', { request, payment: nothing }, false],
    [
      'another scope',
      { request: readConsentRequest({ scope: ['card_details'] }, 'generic', Date.now()), payment: ferry },
      false,
    ],
    ['a consent with an id', { request: requestFor('c-1'), payment: ferry }, false],
    ['no consent, and the same payment', { request: null, payment: ferry }, true],
    ['no consent, and a payment of nothing', { request: null, payment: nothing }, true],
    ['no consent, and another amount', { request: null, payment: { ...ferry, amount: '9999.00' } }, false],
  ] as const) {
    it(`is ${expected ? '' : 'not '}for an element with ${what}`, () => {
      expect(isFor(record, asked)).to.equal(expected);
    });
  }
});
