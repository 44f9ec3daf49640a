/**
 * What the host's two endpoints are asked. These numbers are written into docs/performance.md, and test/host/host-load.test.ts
 * holds the element to them: in time that is played, each call is counted.
 */

/** The calls of one element, in one situation. */
export interface HostLoad {
  readonly situation: string;
  /** Calls to the initiate endpoint. */
  readonly initiate: number;
  /** Calls to the status endpoint. Each pause is up to a tenth shorter or longer, so this is the usual number. */
  readonly status: number;
  /** The most calls to the status endpoint: each pause is a tenth shorter. */
  readonly mostStatus: number;
}

export const HOST_LOADS = {
  heardAtOnce: {
    situation: 'a return that is heard, at once',
    initiate: 1,
    status: 1,
    mostStatus: 1,
  },
  heardAfterAMinute: {
    situation: 'a return that is heard, after a minute at the provider',
    initiate: 1,
    status: 10,
    mostStatus: 10,
  },
  neverComes: {
    situation: 'a return that never comes: ten minutes, until the consent is over',
    initiate: 1,
    status: 64,
    mostStatus: 70,
  },
  hourInBackground: {
    situation: 'a tab that is left for an hour, in the background',
    initiate: 1,
    status: 0,
    mostStatus: 0,
  },
  hourInSight: {
    situation: 'a tab that is left for an hour, in sight, and nobody said when it ends',
    initiate: 1,
    status: 363,
    mostStatus: 403,
  },
  laterHour: {
    situation: '… each hour after that',
    initiate: 0,
    status: 60,
    mostStatus: 67,
  },
  bouncedFocus: {
    situation: 'a page whose focus is bounced 30 times a second, for a minute',
    initiate: 1,
    status: 101,
    mostStatus: 101,
  },
  failingInitiate: {
    situation: 'an initiate endpoint that fails: nothing is tried again until somebody presses',
    initiate: 1,
    status: 0,
    mostStatus: 0,
  },
  failingStatus: {
    situation: 'a status endpoint that answers 503 for an hour',
    initiate: 1,
    status: 363,
    mostStatus: 403,
  },
  busyStatus: {
    situation: '… with `Retry-After: 60`',
    initiate: 1,
    status: 60,
    mostStatus: 60,
  },
  refusingStatus: {
    situation: 'a status endpoint that refuses for an hour (401, 403, 404 or 410)',
    initiate: 1,
    status: 122,
    mostStatus: 136,
  },
} as const satisfies Record<string, HostLoad>;

/** Situations that last an hour, as a thousand tabs that know nothing of one another ask it. */
const THOUSAND_TABS: readonly HostLoad[] = [HOST_LOADS.failingStatus, HOST_LOADS.busyStatus, HOST_LOADS.refusingStatus];

const SECONDS_IN_AN_HOUR = 3600;

export interface ThousandTabs {
  readonly situation: string;
  /** Calls a second to the status endpoint. */
  readonly usual: number;
  readonly most: number;
}

export function loadsOfThousandTabs(): ThousandTabs[] {
  return THOUSAND_TABS.map(({ situation, status, mostStatus }) => ({
    situation: situation.replace('…', 'a status endpoint that answers 503'),
    usual: Math.round((1000 * status) / SECONDS_IN_AN_HOUR),
    most: Math.ceil((1000 * mostStatus) / SECONDS_IN_AN_HOUR),
  }));
}
