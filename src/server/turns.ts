import { CallError } from './call-error.js';
import type { Store } from './store.js';

/** Longer than the longest call to a provider, so that only a process that has died loses its turn. */
const TURN_MS = 40_000;

/** Shorter than the element waits, so that it is told and not left. */
const MAX_WAIT_MS = 10_000;

const LOOK_EVERY_MS = 100;

/** An order is paid or given up in less. */
export const RECORD_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

export interface Turns<State> {
  readonly store: Store;
  /** The order's name in the store. */
  readonly name: string;
  /** What is known of an order that nobody has asked about yet. */
  readonly first: State;
}

interface SavedState<State> {
  readonly turn: number;
  readonly state: State;
}

/** Writes down what is known so far: a process that dies in the middle of its turn leaves that behind. */
export type Save = () => Promise<unknown>;

/**
 * Calls `act` for one order as nobody else does, in this process or in another one on the same store. `act` changes the state
 * that it is given, which is saved when it ends or throws. A turn that died is over after 40 seconds.
 *
 * @throws CallError 409 where another call for the order takes longer than 10 seconds; and whatever `act` throws.
 */
export async function takeTurn<State extends object, Value>(
  turns: Turns<State>,
  act: (state: State, save: Save) => Promise<Value>,
): Promise<Value> {
  const lastLook = Date.now() + MAX_WAIT_MS;
  for (;;) {
    const saved = await claimTurn(turns);
    if (saved) return runTurn(turns, saved, act);
    if (Date.now() >= lastLook) {
      throw new CallError(409, 'in_progress', 'Another call for the same order is under way: ask again in a moment.');
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** The state to go on from; null: somebody else has the turn. */
async function claimTurn<State extends object>(turns: Turns<State>): Promise<SavedState<State> | null> {
  const { turn } = await readState(turns);
  const isFree = await turns.store.setIfAbsent(`${turns.name}:turn:${turn}`, 'taken', TURN_MS);
  if (!isFree) return null;
  // Between the two it may have been taken, ended and forgotten.
  const saved = await readState(turns);
  return saved.turn === turn ? saved : null;
}

async function runTurn<State extends object, Value>(
  turns: Turns<State>,
  { turn, state }: SavedState<State>,
  act: (state: State, save: Save) => Promise<Value>,
): Promise<Value> {
  try {
    return await act(state, () => writeState(turns, { turn, state }));
  } finally {
    await writeState(turns, { turn: turn + 1, state });
  }
}

/** What is known of the order, for whoever only looks. */
export async function readState<State extends object>({
  store,
  name,
  first,
}: Turns<State>): Promise<SavedState<State>> {
  const text = await store.get(name);
  return text ? (JSON.parse(text) as SavedState<State>) : { turn: 1, state: { ...first } };
}

function writeState<State>({ store, name }: Turns<State>, saved: SavedState<State>): Promise<unknown> {
  return store.set(name, JSON.stringify(saved), RECORD_LIFETIME_MS);
}
