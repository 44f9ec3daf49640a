import { expect } from '@open-wc/testing';
import type { CapturedReturn } from '../../src/arrival/capture-return.js';
import * as attemptStore from '../../src/attempt/attempt-store.js';
import { findResumable, type Resumable, type ResumableSearch } from '../../src/attempt/find-resumable.js';
import { readConsentRequest } from '../../src/consent/read-consent.js';
import { aRecord, clearStorages } from './records.js';

const place = '/checkout|';
const returned = { controlStatus: 'VALIDATED' };

function find(search: Partial<ResumableSearch> = {}): Resumable | null {
  return findResumable({ arrival: undefined, place, request: null, canVerify: true, ...search });
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

  it('finds what the same element of this page began in a window', () => {
    const record = aRecord({ flow: 'popup' });
    attemptStore.save(record);
    expect(find()).to.deep.equal({ attempt: record.attempt, record });
    expect(find({ place: '/checkout|other' })).to.be.null;
    expect(find({ request: requestFor('c-2') })).to.be.null;
  });

  it('finds what the same element resumed last', () => {
    const record = aRecord({ flow: 'popup', place: '/elsewhere|', lastPlace: place });
    attemptStore.save(record);
    expect(find()).to.deep.equal({ attempt: record.attempt, record });
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
    expect(find()).to.deep.equal({ attempt: record.attempt, record, returned });
  });

  it('leaves a full-page attempt that did not come back, unless its consent is there', () => {
    const record = aRecord();
    attemptStore.save(record);
    expect(find()).to.be.null;
    expect(find({ request: requestFor('c-1') })).to.deep.equal({ attempt: record.attempt, record });
  });

  it('leaves what another tab began', () => {
    attemptStore.save(aRecord({ flow: 'popup' }));
    sessionStorage.clear();
    expect(find()).to.be.null;
  });
});
