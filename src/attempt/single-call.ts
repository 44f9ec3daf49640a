import { acquireLock, releaseLock, whenReleased } from './attempt-lock.js';
import { type CallProgress, load, update } from './attempt-store.js';

/** Shared by every copy of the script on this page. */
const PAGE_CALLS = Symbol.for('sca-consent.calls');

/** How often a call that another tab makes is looked after. */
const OTHER_TAB_INTERVAL_MS = 500;

/** How an attempt's call ended on this page. */
export interface CallEnd<Result> {
  readonly result: Result;
  /** What the record says from now on. `begun`: nobody knows whether it happened. */
  readonly progress: CallProgress;
}

/** What may become of a call: its result, or that another tab has made it. */
export type SingleResult<Result> =
  | { readonly type: 'made'; readonly result: Result }
  /** It was answered well, and the page that made it was gone before it could tell. What was answered is lost. */
  | { readonly type: 'lost' }
  /** Another tab made it, and told its end. */
  | { readonly type: 'toldElsewhere' };

/** A call that goes on whatever becomes of the element that began it. */
export class SingleCall<Result> {
  /** The attempt that it is for; null: nothing was authorised yet. */
  readonly attempt: string | null;
  /** The element that it is for, where there is no attempt: an element that takes the other one's place takes the call over. */
  readonly place: string | null;
  readonly result: Promise<SingleResult<Result>>;
  /** An element waits for the result. */
  isWatched = false;
  readonly #controller = new AbortController();
  readonly #lock: string | null;

  constructor({ attempt, place, verified, call }: SingleCallOptions<Result>) {
    this.attempt = attempt;
    this.place = place;
    this.#lock = attempt === null ? null : `${attempt}:perform`;
    const make = (): Promise<CallEnd<Result>> => call(this.#controller.signal);
    this.result =
      attempt === null ? Promise.resolve().then(make).then(toMade) : this.#makeOnce(attempt, verified, make);
    pageCalls().add(this);
  }

  /** The host took the consent away. The call may have happened all the same. */
  abort(): void {
    this.#controller.abort();
    this.forget();
  }

  /** Nobody asks for the result again. */
  forget(): void {
    pageCalls().delete(this);
    this.letOthersGoOn();
  }

  /** The page is left: another one that goes on with the attempt need not wait for it. */
  letOthersGoOn(): void {
    if (this.#lock !== null) releaseLock(this.#lock, this);
  }

  /** The lock keeps other tabs out, and the record says what those that are gone have done. */
  async #makeOnce(
    attempt: string,
    verified: boolean,
    make: () => Promise<CallEnd<Result>>,
  ): Promise<SingleResult<Result>> {
    const wasRemembered = load(attempt) !== null;
    while (!(await acquireLock(`${attempt}:perform`, { holder: this }))) {
      await (whenReleased(`${attempt}:perform`) ?? pause(OTHER_TAB_INTERVAL_MS));
    }
    const record = load(attempt);
    if (wasRemembered && !record) return { type: 'toldElsewhere' };
    if (record?.call === 'answered') return { type: 'lost' };
    update(attempt, { call: 'begun', verified });
    const end = await make();
    update(attempt, { call: end.progress });
    this.letOthersGoOn();
    return toMade(end);
  }
}

export interface SingleCallOptions<Result> {
  readonly attempt: string | null;
  readonly place: string | null;
  /** The status endpoint has said that the attempt is authorised. */
  readonly verified: boolean;
  /** Makes the call. Never rejects. */
  readonly call: (signal: AbortSignal) => Promise<CallEnd<Result>>;
}

/** The calls of this page that run, or whose result nobody has taken yet. */
function pageCalls(): Set<SingleCall<unknown>> {
  const page = globalThis as { [PAGE_CALLS]?: Set<SingleCall<unknown>> };
  page[PAGE_CALLS] ??= new Set();
  return page[PAGE_CALLS];
}

/** The call of an attempt, whichever element or copy of the script began it. */
export function findCall(attempt: string): SingleCall<unknown> | undefined {
  return [...pageCalls()].find((call) => call.attempt === attempt);
}

/** A call without an attempt whose element was taken out of the page. */
export function findOrphanedCall(place: string): SingleCall<unknown> | undefined {
  return [...pageCalls()].find((call) => call.attempt === null && call.place === place && !call.isWatched);
}

function toMade<Result>({ result }: CallEnd<Result>): SingleResult<Result> {
  return { type: 'made', result };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
