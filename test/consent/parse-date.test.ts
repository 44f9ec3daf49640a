import { expect } from '@open-wc/testing';
import { parseDate as parse } from '../../src/consent/parse-date.js';
import { warningsOf } from './warnings.js';

const parseDate = (value: unknown): number | null => {
  let found: number | null = null;
  warningsOf(() => {
    found = parse('expires_at', value);
  });
  return found;
};

const instant = Date.UTC(2021, 4, 11, 9, 55, 17);

describe('parseDate', () => {
  for (const [text, why] of [
    ['2021-05-11T09:55:17.000Z', 'as Intergiro writes consents'],
    ['2021-05-11T11:55:17+02:00', 'as Intergiro writes links'],
    ['2021-05-11T11:55:17+0200', 'an offset without a colon'],
    ['2021-05-11T11:55:17+02', 'an offset of hours alone'],
    ['2021-05-11T05:25:17-04:30', 'an offset behind UTC'],
    ['20210511T095517Z', 'the basic format'],
    ['20210511T115517+0200', 'the basic format with an offset'],
    ['2021-05-11T09:55:17Z', 'no fraction'],
    ['2021-05-11T09:55:17,000Z', 'a fraction after a comma'],
    ['2021-05-11T09:55:17.0Z', 'one digit of a fraction'],
    ['2021-05-11T09:55:17.000000Z', 'microseconds, as Python writes them'],
    ['2021-05-11T09:55:17.000000000Z', 'nanoseconds, as Go writes them'],
    ['2021-05-11 09:55:17Z', 'a space in place of the T'],
    ['2021-05-11 09:55:17 +00:00', 'a space before the offset'],
    ['2021-05-11t09:55:17z', 'small letters'],
    ['2021-05-11T09:55:17', 'no offset reads as UTC, not as the time zone of this browser'],
    [' 2021-05-11T09:55:17Z\n', 'white space around it'],
  ] as const) {
    it(`reads ${JSON.stringify(text)}: ${why}`, () => {
      expect(parseDate(text)).to.equal(instant);
    });
  }

  it('keeps milliseconds and drops what is finer', () => {
    expect(parseDate('2021-05-11T09:55:17.1239Z')).to.equal(instant + 123);
  });

  it('reads half a second of one digit as 500 milliseconds', () => {
    expect(parseDate('2021-05-11T09:55:17,5Z')).to.equal(instant + 500);
  });

  it('reads a time without seconds', () => {
    expect(parseDate('2021-05-11T09:55Z')).to.equal(Date.UTC(2021, 4, 11, 9, 55));
  });

  it('reads a date alone as its first moment in UTC', () => {
    expect(parseDate('2021-05-11')).to.equal(Date.UTC(2021, 4, 11));
  });

  it('reads 24:00 as the end of the day', () => {
    expect(parseDate('2021-05-11T24:00:00Z')).to.equal(Date.UTC(2021, 4, 12));
  });

  for (const value of [
    '',
    'soon',
    'tomorrow',
    '11.05.2021',
    '05/11/2021',
    'Tue, 11 May 2021 09:55:17 GMT',
    '2021-13-01T00:00:00Z',
    '2021-05-32T00:00:00Z',
    '2021-02-30T00:00:00Z',
    '2021-05-11T25:00:00Z',
    '2021-05-11T09:61:00Z',
    '2021-05-11T09:55:17+99:00',
    '2021-05-11T09:55:17Zulu',
    '1620726917',
    1_620_726_917_000,
    Number.NaN,
    true,
    null,
    undefined,
    {},
    [],
    ['2021-05-11'],
    new Date(instant),
  ]) {
    it(`takes ${JSON.stringify(value) ?? 'nothing'} (${typeof value}) for no date`, () => {
      expect(parseDate(value)).to.be.null;
    });
  }
});
