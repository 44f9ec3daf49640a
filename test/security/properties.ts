/**
 * What comes from outside, made up at random: the seed is fixed, `SEED=5` takes another, `CASES=100000` tries more. What is
 * tried is the npm build, and its types are the source's.
 */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import fc from 'fast-check';

/** A module of `dist/`: `built<typeof import('../../src/errors.js')>('errors.js')`. */
export function built<M>(path: string): Promise<M> {
  return import(new URL(`../../dist/${path}`, import.meta.url).href);
}

const runs = { numRuns: Number(process.env.CASES ?? 2000), seed: Number(process.env.SEED ?? 20_261_124) };
let tried = 0;

/** Holds for everything that is made up, and for the examples before it. */
export function always<T>(what: fc.Arbitrary<T>, holds: (value: T) => void, examples: readonly T[] = []): void {
  const property = fc.property(what, (value) => {
    tried += 1;
    holds(value);
  });
  fc.assert(property, { ...runs, examples: examples.map((one): [T] => [one]) });
}

const { warn } = console;
before(() => {
  console.warn = () => {};
});
after(() => {
  console.warn = warn;
  console.log(`hostile input: ${tried} cases tried`);
});

export const secret = 's3cr3t-t0ken';

/** Text as it may come, worst first. */
export const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('..', '', '<b>x</b>', '__proto__', '\u0000', '\u202e', `https://psp.example/${secret}`),
);

/** A value of any kind where a certain kind is expected. */
export const value = fc.oneof(text, fc.anything({ withNullPrototype: true, maxDepth: 2 }));

type ErrorClass = abstract new (...args: never[]) => Error;

/** Calls it; an error that is meant is its answer. No message may be long, or hold what is secret ('': nothing is). */
export function orError<T>(call: () => T, kind: ErrorClass, hidden = secret): T | undefined {
  try {
    return call();
  } catch (error) {
    assert.ok(error instanceof kind, `an error that nobody meant: ${error}`);
    const { message } = error;
    assert.ok(
      !hidden || (message.length < 400 && !message.includes(hidden)),
      `a message that tells too much: ${message}`,
    );
    return undefined;
  }
}
