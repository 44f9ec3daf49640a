import { expect } from '@open-wc/testing';
import { languages } from '../../src/i18n/load-words.js';
import { clockTime, momentBetween, spokenTime } from '../../src/view/countdown.js';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

describe('clockTime', () => {
  for (const [rest, locale, shown] of [
    [5 * minute, 'en', '5:00'],
    [5 * minute - 1, 'en', '5:00'],
    [5 * minute - second, 'en', '4:59'],
    [59 * second, 'en', '0:59'],
    [59 * second + 1, 'en', '1:00'],
    [9 * second, 'en', '0:09'],
    [1, 'en', '0:01'],
    [0, 'en', '0:00'],
    [-minute, 'en', '0:00'],
    [hour, 'en', '1:00:00'],
    [hour + 4 * minute + 59 * second, 'en', '1:04:59'],
    [23 * hour + 59 * minute + 59 * second, 'en', '23:59:59'],
    [90 * second, 'de', '1:30'],
    [90 * second, 'ar-EG', '١:٣٠'],
    [hour + 2 * second, 'ar-EG', '١:٠٠:٠٢'],
    [90 * second, 'fa', '۱:۳۰'],
  ] as const) {
    it(`shows ${rest} ms as ${shown} in ${locale}`, () => {
      expect(clockTime(rest, locale)).to.equal(shown);
    });
  }

  // `Intl` is what the short way must agree with, in every language there are words in.
  it('is the same without Intl, where the digits are European', () => {
    for (const language of ['en', ...languages]) {
      for (const rest of [0, 9 * second, 90 * second, hour, 23 * hour + 59 * minute + 9 * second]) {
        expect(clockTime(rest, null), language).to.equal(clockTime(rest, language));
      }
    }
  });
});

describe('spokenTime', () => {
  for (const [rest, locale, said] of [
    [5 * minute, 'en', '5 minutes'],
    [5 * minute - second, 'en', '5 minutes'],
    [minute, 'en', '1 minute'],
    [30 * second, 'en', '30 seconds'],
    [second, 'en', '1 second'],
    [2 * hour, 'en', '2 hours'],
    [hour, 'en', '1 hour'],
    [5 * minute, 'de', '5 Minuten'],
    [minute, 'de', '1 Minute'],
    [30 * second, 'de', '30 Sekunden'],
  ] as const) {
    it(`says ${rest} ms as "${said}" in ${locale}`, () => {
      expect(spokenTime(rest, locale)).to.equal(said);
    });
  }

  it("says it in the language's digits", () => {
    expect(spokenTime(5 * minute, 'ar-EG')).to.contain('٥');
  });
});

describe('momentBetween', () => {
  for (const [before, now, moment] of [
    [5 * minute + 1, 5 * minute, 5 * minute],
    [5 * minute + 500, 5 * minute - 500, 5 * minute],
    [5 * minute, 5 * minute - second, undefined],
    [6 * minute, 5 * minute + 1, undefined],
    [minute + 500, minute - 500, minute],
    [30 * second + 500, 30 * second - 500, 30 * second],
    [30 * second, 29 * second, undefined],
    [10 * second, 0, undefined],
    [Number.POSITIVE_INFINITY, 6 * minute, undefined],
  ] as const) {
    it(`from ${before} to ${now} ms is ${moment ?? 'none'}`, () => {
      expect(momentBetween(before, now)).to.equal(moment);
    });
  }

  // A page in the background looks at the clock once a minute at most, and not at all while the computer sleeps.
  for (const [before, now, moment] of [
    [6 * minute, 50 * second, minute],
    [6 * minute, 20 * second, 30 * second],
    [2 * minute, 20 * second, 30 * second],
  ] as const) {
    it(`from ${before} to ${now} ms, after a long sleep, is the last one passed and no longer rest`, () => {
      expect(momentBetween(before, now)).to.equal(moment);
    });
  }
});
