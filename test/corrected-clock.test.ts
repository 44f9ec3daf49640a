import { expect } from '@open-wc/testing';
import { CorrectedClock } from '../src/corrected-clock.js';
import { jumpingClock } from './helpers/jumping-clock.js';

const HOUR_MS = 3_600_000;

let wall: ReturnType<typeof jumpingClock>;
let changes: number;
let clock: CorrectedClock;

beforeEach(() => {
  wall = jumpingClock();
  changes = 0;
  clock = new CorrectedClock(() => {
    changes += 1;
  });
});

afterEach(() => wall.restore());

it('goes by the browser’s clock and the server’s', () => {
  clock.correct(HOUR_MS);
  expect(clock.now - Date.now()).to.be.closeTo(HOUR_MS, 50);
  clock.correct(null);
  expect(clock.now - Date.now()).to.be.closeTo(HOUR_MS, 50);
  expect(clock.isInDoubt).to.be.false;
});

for (const [way, by] of [
  ['forward', HOUR_MS],
  ['back', -HOUR_MS],
] as const) {
  it(`is in doubt after a jump ${way}, which is told once`, () => {
    wall.jump(by);
    void clock.now;
    expect(clock.isInDoubt).to.be.true;
    expect(changes).to.equal(1);
  });
}

it('is believed again once a server said what time it is', () => {
  wall.jump(HOUR_MS);
  expect(clock.isInDoubt).to.be.true;
  clock.correct(null);
  expect(clock.isInDoubt).to.be.true;
  clock.correct(-HOUR_MS);
  expect(clock.isInDoubt).to.be.false;
  expect(clock.now).to.be.closeTo(wall.realNow(), 50);
  expect(changes).to.equal(2);
});

it('is believed again once it has jumped back', () => {
  wall.jump(HOUR_MS);
  expect(clock.isInDoubt).to.be.true;
  wall.jump(-HOUR_MS);
  expect(clock.isInDoubt).to.be.false;
});

it('is adjusted a little, again and again, without being in doubt', () => {
  for (let turn = 0; turn < 5; turn += 1) {
    wall.jump(3000);
    expect(clock.isInDoubt).to.be.false;
  }
});
