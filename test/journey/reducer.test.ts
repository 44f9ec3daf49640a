import { expect } from '@open-wc/testing';
import type { ActionType } from '../../src/journey/actions.js';
import { reduce } from '../../src/journey/reducer.js';
import { states } from '../../src/journey/state.js';
import { actions, inWords, journeys } from './examples.js';

/**
 * What every action makes of every journey (examples.ts): the next state, and what is to be done.
 * `.` nothing at all; `=` the same state; `(x)` leave and tell x; `check!` an answer on its way is too old; `performing`:
 * verifying, and the protected call runs;
 * `*` has a test of its own in reducer-clocks.test.ts. Whatever a whole row comes to nothing in stands under `nothing`.
 */
const covered: string[] = [];

const table = (title: string, text: string): void => {
  const [head = '', ...lines] = text.trim().split('\n');
  const names = head.split('|').slice(1);
  const rows = lines.flatMap((line): string[][] => {
    const nothing = /^\s*nothing: (.+)$/.exec(line)?.[1];
    if (nothing) return nothing.split('; ').map((action) => [action, ...names.map(() => '.')]);
    return [line.split('|').map((cell) => cell.trim())];
  });
  describe(title, () => {
    names.forEach((padded, at) => {
      const name = padded.trim();
      covered.push(name);
      it(`${name}: every action does what the table says`, () => {
        const journey = journeys[name as keyof typeof journeys];
        const expected = rows.map(([action, ...cells]) => `${action}: ${cells[at]}`);
        const found = rows.map(([action, ...cells]) => {
          const result = reduce(journey, actions[action as keyof typeof actions]);
          return `${action}: ${cells[at] === '*' ? '*' : inWords(journey, result)}`;
        });
        expect(found).to.deep.equal(expected);
      });
    });
    it('no action is missing', () => {
      expect(rows.map(([action]) => action)).to.have.members(Object.keys(actions));
    });
  });
};

table(
  'Before anything has happened',
  `
                           | empty                  | idle                   | idle, over
  window opened            | = close                | = close                | = close
  nothing: window refused
  given another            | idle                   | =                      | =
  given an over one        | verifying check!       | verifying check!       | verifying check!
  given an exempt one      | complete (complete)    | complete (complete)    | complete (complete)
  given a bad one          | failed (failed)        | failed (failed)        | failed (failed)
  given none               | =                      | empty                  | empty
  given the same           | .                      | =                      | =
  start                    | .                      | initiating request     | *
  start, blocked           | .                      | initiating request     | *
  start with link          | .                      | authorizing open       | *
  start with link, blocked | .                      | authorizing            | *
  failed                   | .                      | failed (failed)        | failed (failed)
  time                     | .                      | .                      | verifying check!
  resume, popup            | verifying check!       | authorizing check      | authorizing check
  resume, full page        | verifying check!       | verifying check!       | verifying check!
  resume, returned         | verifying close check! | verifying close check! | verifying close check!
  status complete          | .                      | complete (complete)    | complete (complete)
  reset                    | =                      | =                      | =
  nothing: initiated; initiated, exempt; window none; window open; window unobservable; window closed; reopen
  nothing: reopen, blocked; focus; returned; status pending; status declined; status expired
  nothing: endpoint lost; endpoint found; check again
  nothing: status failed; unverified; cancel; back; removed; lost, given; lost, remembered
  nothing: perform; performed; demanded; demanded, the same; perform failed
  resume, performs         | verifying check!       | authorizing check      | authorizing check
  resume, call begun       | verifying              | verifying              | verifying
  resume, call failed      | idle                   | =                      | =
`,
);

table(
  'While the link is asked for',
  `
                      | initiating                      | initiating, away
  window opened       | =                               | .
  window refused      | =                               | .
  given another       | idle (cancelled)                | idle (cancelled)
  given an over one   | verifying (cancelled) check!    | verifying (cancelled) check!
  given an exempt one | complete (cancelled) (complete) | complete (cancelled) (complete)
  given a bad one     | failed (cancelled) (failed)     | failed (cancelled) (failed)
  given none          | empty (cancelled)               | empty (cancelled)
  given the same      | =                               | =
  endpoint lost       | =                               | =
  initiated           | authorizing open                | authorizing open  
  initiated, exempt   | complete (complete)             | complete (complete)
  failed              | failed (failed)                 | failed (failed)
  window none         | .                               | =
  window unobservable | .                               | =
  window closed       | verifying close check!          | = check
  focus               | .                               | = check
  returned            | .                               | verifying close check!
  status pending      | .                               | =
  status complete     | .                               | complete (complete)
  status declined     | .                               | declined (declined)
  status expired      | .                               | expired (expired)
  status failed       | .                               | failed (failed)
  cancel              | verifying close check!          | verifying close check!
  removed             | cancelled (cancelled)           | *
  reset               | idle (cancelled)                | idle (cancelled)
  lost, given         | idle                            | idle
  lost, remembered    | empty                           | empty
  nothing: start; start, blocked; start with link; start with link, blocked; window open; reopen; reopen, blocked
  nothing: endpoint found; check again
  nothing: unverified; time; back; resume, popup; resume, full page; resume, returned
  nothing: perform; performed; demanded; demanded, the same; perform failed; resume, performs; resume, call begun
  nothing: resume, call failed
`,
);

table(
  'While the person is at the provider, or about to go',
  `
                      | authorizing                     | authorizing, unverifiable       | authorizing, blocked
  window opened       | .                               | .                               | = close
  nothing: window refused
  given another       | idle (cancelled)                | idle (cancelled)                | idle (cancelled)
  given an over one   | verifying (cancelled) check!    | expired (cancelled) (expired)   | verifying (cancelled) check!
  given an exempt one | complete (cancelled) (complete) | complete (cancelled) (complete) | complete (cancelled) (complete)
  given a bad one     | failed (cancelled) (failed)     | failed (cancelled) (failed)     | failed (cancelled) (failed)
  given none          | empty (cancelled)               | empty (cancelled)               | empty (cancelled)
  given the same      | =                               | =                               | =
  endpoint lost       | =                               | =                               | =
  failed              | failed (failed)                 | failed (failed)                 | failed (failed)
  window none         | =                               | =                               | .
  window open         | .                               | .                               | =
  window unobservable | =                               | =                               | =
  window closed       | = check                         | =                               | = check
  reopen              | = open                          | = open                          | = open  
  reopen, blocked     | =                               | =                               | =
  focus               | = check                         | .                               | .
  returned            | verifying close check!          | complete (complete)             | .
  status pending      | =                               | =                               | =
  status complete     | complete (complete)             | complete (complete)             | complete (complete)
  status declined     | declined (declined)             | declined (declined)             | declined (declined)
  status expired      | expired (expired)               | expired (expired)               | expired (expired)
  status failed       | failed (failed)                 | failed (failed)                 | failed (failed)
  cancel              | verifying close check!          | cancelled close (cancelled)     | verifying close check!
  removed             | .                               | .                               | cancelled (cancelled)
  reset               | idle (cancelled)                | idle (cancelled)                | idle (cancelled)
  lost, given         | idle                            | idle                            | idle
  lost, remembered    | empty                           | empty                           | empty
  nothing: start; start, blocked; start with link; start with link, blocked; initiated; initiated, exempt
  nothing: endpoint found; check again
  nothing: unverified; time; back; resume, popup; resume, full page; resume, returned
  nothing: perform; performed; demanded; demanded, the same; perform failed; resume, performs; resume, call begun
  nothing: resume, call failed
`,
);

table(
  'While the person is away, and something is special',
  `
                      | authorizing, full page          | authorizing, link over          | authorizing, consent over
  nothing: window opened
  nothing: window refused
  given another       | idle (cancelled)                | idle (cancelled)                | idle (cancelled)
  given an over one   | verifying (cancelled) check!    | verifying (cancelled) check!    | verifying (cancelled) check!
  given an exempt one | complete (cancelled) (complete) | complete (cancelled) (complete) | complete (cancelled) (complete)
  given a bad one     | failed (cancelled) (failed)     | failed (cancelled) (failed)     | failed (cancelled) (failed)
  given none          | empty (cancelled)               | empty (cancelled)               | empty (cancelled)
  given the same      | =                               | =                               | =
  endpoint lost       | =                               | =                               | =
  failed              | failed (failed)                 | failed (failed)                 | failed (failed)
  window none         | .                               | =                               | =
  window open         | =                               | .                               | .
  window unobservable | =                               | =                               | =
  window closed       | = check                         | = check                         | = check
  reopen              | = open                          | initiating request              | = open  
  reopen, blocked     | = open                          | initiating request              | =
  focus               | = check                         | = check                         | = check
  returned            | verifying close check!          | verifying close check!          | verifying close check!
  status pending      | =                               | =                               | =
  status complete     | complete (complete)             | complete (complete)             | complete (complete)
  status declined     | declined (declined)             | declined (declined)             | declined (declined)
  status expired      | expired (expired)               | expired (expired)               | expired (expired)
  status failed       | failed (failed)                 | failed (failed)                 | failed (failed)
  time                | .                               | .                               | verifying check!
  cancel              | verifying close check!          | verifying close check!          | verifying close check!
  back                | verifying check!                | .                               | .
  reset               | idle (cancelled)                | idle (cancelled)                | idle (cancelled)
  lost, given         | idle                            | idle                            | idle
  lost, remembered    | empty                           | empty                           | empty
  nothing: start; start, blocked; start with link; start with link, blocked; initiated; initiated, exempt
  nothing: endpoint found; check again
  nothing: unverified; resume, popup; resume, full page; resume, returned; removed
  nothing: perform; performed; demanded; demanded, the same; perform failed; resume, performs; resume, call begun
  nothing: resume, call failed
`,
);

table(
  'While the truth is asked for',
  `
                      | verifying, returned             | verifying, unreachable          | verifying, cancelled            | verifying, expired
  nothing: window opened
  nothing: window refused
  given another       | idle (cancelled)                | idle (cancelled)                | idle (cancelled)                | idle (cancelled)
  given an over one   | = (cancelled) check!            | = (cancelled) check!            | = (cancelled) check!            | = (cancelled) check!
  given an exempt one | complete (cancelled) (complete) | complete (cancelled) (complete) | complete (cancelled) (complete) | complete (cancelled) (complete)
  given a bad one     | failed (cancelled) (failed)     | failed (cancelled) (failed)     | failed (cancelled) (failed)     | failed (cancelled) (failed)
  given none          | empty (cancelled)               | empty (cancelled)               | empty (cancelled)               | empty (cancelled)
  given the same      | =                               | =                               | =                               | =
  endpoint lost       | =                               | .                               | =                               | =
  endpoint found      | .                               | =                               | .                               | .
  focus               | = check                         | = check                         | = check                         | = check
  returned            | .                               | .                               | = close check!                  | = close check!
  status pending      | =                               | =                               | cancelled (cancelled)           | expired (expired)
  status complete     | complete (complete)             | complete (complete)             | complete (complete)             | complete (complete)
  status declined     | declined (declined)             | declined (declined)             | declined (declined)             | declined (declined)
  status expired      | expired (expired)               | expired (expired)               | expired (expired)               | expired (expired)
  status failed       | failed (failed)                 | failed (failed)                 | failed (failed)                 | failed (failed)
  unverified          | .                               | .                               | cancelled (cancelled)           | expired (expired)
  cancel              | = close check!                  | = close check!                  | cancelled (cancelled)           | = close check!
  removed             | .                               | .                               | cancelled (cancelled)           | .
  reset               | idle (cancelled)                | idle (cancelled)                | idle (cancelled)                | idle (cancelled)
  lost, given         | idle                            | idle                            | idle                            | idle
  lost, remembered    | empty                           | empty                           | empty                           | empty
  nothing: start; start, blocked; start with link; start with link, blocked; initiated; initiated, exempt; failed
  nothing: window none; window open; window unobservable; window closed; reopen; reopen, blocked; time; back
  nothing: resume, popup; resume, full page; resume, returned; check again
  nothing: perform; performed; demanded; demanded, the same; perform failed; resume, performs; resume, call begun
  nothing: resume, call failed
`,
);

table(
  'While the truth is asked for, and nothing was opened, Back was pressed, or the page was visited again',
  `
                      | verifying, expired unopened     | verifying, back                 | verifying, remembered
  window opened       | = close                         | .                               | .
  nothing: window refused
  given another       | idle (cancelled)                | idle (cancelled)                | idle (cancelled)
  given an over one   | = (cancelled) check!            | = (cancelled) check!            | = (cancelled) check!
  given an exempt one | complete (cancelled) (complete) | complete (cancelled) (complete) | complete (cancelled) (complete)
  given a bad one     | failed (cancelled) (failed)     | failed (cancelled) (failed)     | failed (cancelled) (failed)
  given none          | empty (cancelled)               | empty (cancelled)               | empty (cancelled)
  given the same      | =                               | =                               | =
  endpoint lost       | =                               | =                               | =
  focus               | .                               | = check                         | = check
  returned            | .                               | = close check!                  | = close check!
  status pending      | expired (expired)               | idle                            | authorizing
  status complete     | complete (complete)             | complete (complete)             | complete (complete)
  status declined     | declined (declined)             | declined (declined)             | declined (declined)
  status expired      | expired (expired)               | expired (expired)               | expired (expired)
  status failed       | failed (failed)                 | failed (failed)                 | failed (failed)
  unverified          | expired (expired)               | idle                            | empty
  cancel              | = close check!                  | = close check!                  | = close check!
  reset               | idle (cancelled)                | idle (cancelled)                | idle (cancelled)
  lost, given         | idle                            | idle                            | idle
  lost, remembered    | empty                           | empty                           | empty
  nothing: start; start, blocked; start with link; start with link, blocked; initiated; initiated, exempt; failed
  nothing: window none; window open; window unobservable; window closed; reopen; reopen, blocked; time; back
  nothing: endpoint found; check again
  nothing: resume, popup; resume, full page; resume, returned; removed
  nothing: perform; performed; demanded; demanded, the same; perform failed; resume, performs; resume, call begun
  nothing: resume, call failed
`,
);

table(
  'At the end',
  `
                      | complete         | declined            | expired
  nothing: window opened
  nothing: window refused
  given another       | idle             | idle                | idle
  given an over one   | verifying check! | verifying check!    | verifying check!
  given an exempt one | = (complete)     | complete (complete) | complete (complete)
  given a bad one     | failed (failed)  | failed (failed)     | failed (failed)
  given none          | empty            | empty               | empty
  given the same      | =                | =                   | =
  reset               | idle             | idle                | idle
  nothing: start; start, blocked; start with link; start with link, blocked; initiated; initiated, exempt; failed
  nothing: window none; window open; window unobservable; window closed; reopen; reopen, blocked; focus; returned
  nothing: status pending; status complete; status declined; status expired; status failed; unverified; time; cancel
  nothing: endpoint lost; endpoint found; check again
  nothing: back; resume, popup; resume, full page; resume, returned; removed; lost, given; lost, remembered
  nothing: perform; performed; demanded; demanded, the same; perform failed; resume, performs; resume, call begun
  nothing: resume, call failed
`,
);

table(
  'At an end that may begin again',
  `
                           | expired, link       | cancelled           | failed | cancelled, waited
  nothing: window opened
  nothing: window refused
  given another            | idle                | idle                | idle | idle
  given an over one        | verifying check!    | verifying check!    | verifying check! | verifying check!
  given an exempt one      | complete (complete) | complete (complete) | complete (complete) | complete (complete)
  given a bad one          | failed (failed)     | failed (failed)     | = (failed) | failed (failed)
  given none               | empty               | empty               | empty | empty
  given the same           | =                   | =                   | = | =
  start                    | initiating request  | initiating request  | initiating request | initiating request
  start, blocked           | initiating request  | initiating request  | initiating request | initiating request
  start with link          | authorizing open    | authorizing open    | authorizing open | authorizing open
  start with link, blocked | authorizing         | authorizing         | authorizing | authorizing
  failed                   | failed (failed)     | failed (failed)     | = (failed) | failed (failed)
  returned                 | .                   | =                   | . | =
  check again              | .                   | .                   | .                   | verifying check!
  reset                    | idle                | idle                | idle | idle
  nothing: initiated; initiated, exempt; window none; window open; window unobservable; window closed; reopen
  nothing: reopen, blocked; focus; status pending; status complete; status declined; status expired
  nothing: endpoint lost; endpoint found
  nothing: status failed; unverified; time; cancel; back; resume, popup; resume, full page; resume, returned; removed
  nothing: lost, given; lost, remembered
  nothing: perform; performed; demanded; demanded, the same; perform failed; resume, performs; resume, call begun
  nothing: resume, call failed
`,
);

table(
  'At an end that may not',
  `
                      | failed, stuck
  nothing: window opened
  nothing: window refused
  given another       | idle
  given an over one   | verifying check!
  given an exempt one | complete (complete)
  given a bad one     | = (failed)
  given none          | empty
  given the same      | =
  reset               | idle
  nothing: start; start, blocked; start with link; start with link, blocked; initiated; initiated, exempt; failed
  nothing: window none; window open; window unobservable; window closed; reopen; reopen, blocked; focus; returned
  nothing: status pending; status complete; status declined; status expired; status failed; unverified; time; cancel
  nothing: endpoint lost; endpoint found; check again
  nothing: back; resume, popup; resume, full page; resume, returned; removed; lost, given; lost, remembered
  nothing: perform; performed; demanded; demanded, the same; perform failed; resume, performs; resume, call begun
  nothing: resume, call failed
`,
);

table(
  'Before anything has happened, where the element makes the protected call',
  `
                           | empty, performs        | idle, by perform                | idle, call failed
  window opened            | = close                | = close                         | = close
  nothing: window refused
  given another            | idle                   | = (cancelled)                   | = leave
  given an over one        | verifying check!       | verifying (cancelled) check!    | verifying leave check!
  given an exempt one      | complete (complete)    | complete (cancelled) (complete) | complete leave (complete)
  given a bad one          | failed (failed)        | failed (cancelled) (failed)     | failed leave (failed)
  given the same           | .                      | =                               | =
  given none               | =                      | empty (cancelled)               | empty leave
  start                    | .                      | initiating request              | .
  start, blocked           | .                      | initiating request              | .
  start with link          | .                      | authorizing open                | .
  start with link, blocked | .                      | authorizing                     | .
  failed                   | .                      | failed (failed)                 | .
  status complete          | .                      | performing close                | .
  resume, popup            | verifying check!       | authorizing check               | authorizing check
  resume, full page        | verifying check!       | verifying check!                | verifying check!
  resume, returned         | verifying close check! | verifying close check!          | verifying close check!
  lost, given              | .                      | .                               | =
  lost, remembered         | .                      | .                               | empty
  reset                    | =                      | empty (cancelled)               | empty leave
  perform                  | performing             | .                               | performing
  resume, performs         | verifying check!       | authorizing check               | authorizing check
  resume, call begun       | performing             | performing                      | performing
  resume, call failed      | idle                   | =                               | =
  nothing: initiated; initiated, exempt; window none; window open; window unobservable; window closed; reopen
  nothing: reopen, blocked; focus; returned; status pending; status declined; status expired; status failed
  nothing: endpoint lost; endpoint found; unverified; time; cancel; back; removed; performed; demanded
  nothing: demanded, the same; perform failed; check again
`,
);

table(
  'While the person is at the provider, and the protected call comes next',
  `
                      | authorizing, performs           | authorizing, performs unverifiable | authorizing, perform not set
  nothing: window opened
  nothing: window refused
  given another       | idle (cancelled)                | idle (cancelled)                   | idle (cancelled)
  given an over one   | verifying (cancelled) check!    | expired (cancelled) (expired)      | verifying (cancelled) check!
  given an exempt one | complete (cancelled) (complete) | complete (cancelled) (complete)    | complete (cancelled) (complete)
  given a bad one     | failed (cancelled) (failed)     | failed (cancelled) (failed)        | failed (cancelled) (failed)
  given the same      | =                               | =                                  | =
  given none          | empty (cancelled)               | empty (cancelled)                  | empty (cancelled)
  failed              | failed (failed)                 | failed (failed)                    | failed (failed)
  window none         | =                               | =                                  | =
  window unobservable | =                               | =                                  | =
  window closed       | = check                         | =                                  | = check
  reopen              | = open                          | = open                             | = open
  reopen, blocked     | =                               | =                                  | =
  focus               | = check                         | .                                  | = check
  returned            | verifying close check!          | performing close                   | verifying close check!
  status pending      | =                               | =                                  | =
  status complete     | performing close                | performing close                   | verifying close
  status declined     | declined (declined)             | declined (declined)                | declined (declined)
  status expired      | expired (expired)               | expired (expired)                  | expired (expired)
  status failed       | failed (failed)                 | failed (failed)                    | failed (failed)
  endpoint lost       | =                               | =                                  | =
  cancel              | verifying close check!          | cancelled close (cancelled)        | verifying close check!
  lost, given         | idle                            | idle                               | idle
  lost, remembered    | empty                           | empty                              | empty
  reset               | idle (cancelled)                | idle (cancelled)                   | idle (cancelled)
  nothing: start; start, blocked; start with link; start with link, blocked; initiated; initiated, exempt
  nothing: window open; endpoint found; unverified; time; back; resume, popup; resume, full page
  nothing: resume, returned; removed; perform; performed; demanded; demanded, the same; perform failed
  nothing: resume, performs; resume, call begun; resume, call failed; check again
`,
);

table(
  'While the protected call runs',
  `
                      | performing, first               | performing                      | performing, third
  window opened       | = close                         | .                               | .
  nothing: window refused
  given another       | idle (cancelled)                | idle (cancelled)                | idle (cancelled)
  given an over one   | verifying (cancelled) check!    | verifying (cancelled) check!    | verifying (cancelled) check!
  given an exempt one | complete (cancelled) (complete) | complete (cancelled) (complete) | complete (cancelled) (complete)
  given a bad one     | failed (cancelled) (failed)     | failed (cancelled) (failed)     | failed (cancelled) (failed)
  given the same      | .                               | =                               | =
  given none          | empty (cancelled)               | empty (cancelled)               | empty (cancelled)
  returned            | .                               | .                               | =
  lost, given         | idle                            | idle                            | idle
  lost, remembered    | empty                           | empty                           | empty
  reset               | empty (cancelled)               | idle (cancelled)                | empty (cancelled)
  performed           | complete (complete)             | complete (complete)             | complete (complete)
  demanded            | idle                            | idle leave                      | failed keep tell failed
  demanded, the same  | idle                            | failed keep tell failed         | failed keep tell failed
  perform failed      | failed (failed)                 | failed keep tell failed         | failed keep tell failed
  nothing: start; start, blocked; start with link; start with link, blocked; initiated; initiated, exempt
  nothing: failed; window none; window open; window unobservable; window closed; reopen; reopen, blocked; focus
  nothing: status pending; status complete; status declined; status expired; status failed; endpoint lost
  nothing: endpoint found; unverified; time; cancel; back; resume, popup; resume, full page; resume, returned
  nothing: removed; perform; resume, performs; resume, call begun; resume, call failed; check again
`,
);

table(
  'While the protected call runs, or waits to be set, and nobody has verified anything',
  `
                      | performing, unverified          | performing, asking              | performing, waiting
  nothing: window opened
  nothing: window refused
  given another       | idle (cancelled)                | idle (cancelled)                | idle (cancelled)
  given an over one   | expired (cancelled) (expired)   | expired (cancelled) (expired)   | = (cancelled) check!
  given an exempt one | complete (cancelled) (complete) | complete (cancelled) (complete) | complete (cancelled) (complete)
  given a bad one     | failed (cancelled) (failed)     | failed (cancelled) (failed)     | failed (cancelled) (failed)
  given the same      | =                               | =                               | =
  given none          | empty (cancelled)               | empty (cancelled)               | empty (cancelled)
  returned            | =                               | =                               | =
  lost, given         | idle                            | idle                            | idle
  lost, remembered    | empty                           | empty                           | empty
  reset               | idle (cancelled)                | idle (cancelled)                | idle (cancelled)
  performed           | complete (complete)             | complete (complete)             | .
  demanded            | idle leave                      | empty                           | .
  demanded, the same  | idle leave                      | authorizing                     | .
  perform failed      | failed keep tell failed         | empty                           | .
  nothing: start; start, blocked; start with link; start with link, blocked; initiated; initiated, exempt
  nothing: failed; window none; window open; window unobservable; window closed; reopen; reopen, blocked; focus
  nothing: status pending; status complete; status declined; status expired; status failed; endpoint lost
  nothing: endpoint found; unverified; time; cancel; back; resume, popup; resume, full page; resume, returned
  nothing: removed; perform; resume, performs; resume, call begun; resume, call failed; check again
`,
);

table(
  'At an end, where the element makes the protected call',
  `
                      | failed, call              | failed, first call  | declined, performs  | complete, performs
  window opened       | .                         | = close             | .                   | .
  nothing: window refused
  given another       | idle leave                | idle                | idle                | idle
  given an over one   | verifying leave check!    | verifying check!    | verifying check!    | verifying check!
  given an exempt one | complete leave (complete) | complete (complete) | complete (complete) | = (complete)
  given a bad one     | = leave (failed)          | = (failed)          | failed (failed)     | failed (failed)
  given the same      | =                         | .                   | =                   | =
  given none          | empty leave               | empty               | empty               | empty
  reset               | idle leave                | empty               | empty               | empty
  perform             | performing                | performing          | performing          | .
  nothing: start; start, blocked; start with link; start with link, blocked; initiated; initiated, exempt
  nothing: failed; window none; window open; window unobservable; window closed; reopen; reopen, blocked; focus
  nothing: returned; status pending; status complete; status declined; status expired; status failed
  nothing: endpoint lost; endpoint found; unverified; time; cancel; back; resume, popup; resume, full page
  nothing: resume, returned; lost, given; lost, remembered; removed; performed; demanded; demanded, the same
  nothing: perform failed; resume, performs; resume, call begun; resume, call failed; check again
`,
);

describe('The tables', () => {
  it('hold every journey once', () => {
    expect(covered).to.have.members(Object.keys(journeys));
  });

  it('hold every state', () => {
    expect(new Set(Object.values(journeys).map(({ state }) => state))).to.deep.equal(new Set(states));
  });

  it('hold every action that there is', () => {
    // Every member of the union: a new one is a compile error here until it has a row.
    const types: Record<ActionType, true> = {
      consentReceived: true,
      consentUpdated: true,
      startRequested: true,
      windowDecided: true,
      linkReceived: true,
      attemptFailed: true,
      windowChanged: true,
      reopenRequested: true,
      pageFocused: true,
      returnReceived: true,
      statusReceived: true,
      statusEndpointLost: true,
      statusEndpointFound: true,
      statusUnavailable: true,
      timePassed: true,
      cancelRequested: true,
      checkRequested: true,
      backPressed: true,
      attemptResumed: true,
      attemptLost: true,
      elementRemoved: true,
      resetRequested: true,
      performRequested: true,
      performSucceeded: true,
      consentDemanded: true,
      performFailed: true,
    };
    expect(new Set(Object.values(actions).map(({ type }) => type))).to.deep.equal(new Set(Object.keys(types)));
  });
});
