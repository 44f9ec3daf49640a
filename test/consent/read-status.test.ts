import { expect } from '@open-wc/testing';
import { type Provider, statusWords } from '../../src/consent/provider.js';
import { providers } from '../../src/consent/providers/index.js';
import { readStatus } from '../../src/consent/read-status.js';

const generic: Provider = { name: 'plain' };

describe('readStatus', () => {
  for (const word of statusWords) {
    it(`reads {"status":"${word}"} in every dialect`, () => {
      for (const provider of providers) expect(readStatus({ status: word }, provider)).to.equal(word);
    });
  }

  for (const [raw, word] of [
    [{ consent: { id: 'c-1', status: 'pending' } }, 'pending'],
    [{ consent: { id: 'c-1', status: 'complete' } }, 'complete'],
    [{ consent: { id: 'c-1', status: 'approved' } }, 'complete'],
    [{ id: 'c-1', status: 'rejected' }, 'declined'],
    [{ Id: 't-1', Status: 'CREATED' }, 'pending'],
    [{ Id: 't-1', Status: 'SUCCEEDED' }, 'complete'],
    [{ Id: 't-1', Status: 'FAILED' }, 'failed'],
    [{ Id: 'r-1', Status: 'PENDING' }, 'pending'],
    [{ Id: 'r-1', Status: 'ACTIVE' }, 'complete'],
    [{ Id: 'r-1', Status: 'CANCELED' }, 'declined'],
    [{ Id: 'u-1', UserStatus: 'PENDING_USER_ACTION' }, 'pending'],
    [{ id: 'c-1', status: 'Accepted' }, 'complete'],
    [{ id: 'c-1', status: 'CustomerRefused' }, 'declined'],
    [{ id: 'c-1', status: 'Expired' }, 'expired'],
  ] as const) {
    it(`reads ${JSON.stringify(raw)}, passed through, as ${word}`, () => {
      expect(readStatus(raw, generic)).to.equal(word);
    });
  }

  for (const [word, synonyms] of Object.entries({
    complete: 'complete completed approved authorised authorized accepted confirmed succeeded success active valid',
    declined: 'declined rejected refused denied cancelled canceled customerrefused',
    expired: 'expired',
    failed: 'failed error',
  })) {
    for (const synonym of synonyms.split(' ')) {
      it(`reads ${synonym} as ${word}, in large letters too`, () => {
        for (const status of [synonym, synonym.toUpperCase()]) expect(readStatus({ status }, generic)).to.equal(word);
      });
    }
  }

  for (const raw of [
    undefined,
    null,
    '',
    'complete',
    5,
    [],
    ['complete'],
    {},
    { status: 'done-ish' },
    { status: '' },
    { status: ' ' },
    { status: 'complete complete' },
    // Nothing fails open: a text that only contains a word has not said it.
    { status: 'not complete' },
    { status: 'incomplete' },
    { status: '!valid' },
    { status: 'active?' },
    { status: ' complete' },
    { status: 'complete\n' },
    { status: 'complete2' },
    { status: 'toString' },
    { status: null },
    { status: 5 },
    { status: true },
    { status: {} },
    // JSON that says a list has not said the word.
    { status: ['complete'] },
    { error: { message: 'complete' } },
    { consent: { id: 'x' }, status: 'complete' },
  ]) {
    it(`counts ${JSON.stringify(raw) ?? 'nothing'} as pending`, () => {
      for (const provider of providers) expect(readStatus(raw, provider)).to.equal('pending');
    });
  }

  it("asks a host's own provider first", () => {
    const own: Provider = { name: 'own', readStatus: (raw) => (raw.done ? 'complete' : undefined) };
    expect(readStatus({ done: true, status: 'failed' }, own)).to.equal('complete');
    expect(readStatus({ done: false, status: 'failed' }, own)).to.equal('failed');
  });
});

describe('the generic hint on the way back', () => {
  const hint = providers.find(({ name }) => name === 'generic')?.readReturn;

  for (const [returned, meant] of [
    [{ status: 'declined' }, 'declined'],
    [{ status: 'rejected' }, 'declined'],
    [{ status: 'complete' }, undefined],
    [{ status: 'nonsense' }, undefined],
    [{}, undefined],
  ] as const) {
    it(`of ${JSON.stringify(returned)} is ${meant ?? 'nothing'}`, () => {
      expect(hint?.(returned)).to.equal(meant);
    });
  }

  it('is given by no other dialect, as nothing is documented there', () => {
    for (const { name, readReturn } of providers) if (name !== 'generic') expect(readReturn).to.be.undefined;
  });
});
