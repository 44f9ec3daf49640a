import { DiagnosticsRecorder } from './diagnostics.js';
import { type ConsentOutcome, describeOutcome, type ScaConsentEventMap } from './events.js';
import type { Action, Effect } from './journey/actions.js';
import { deadlineOf, isOver } from './journey/deadline.js';
import { reduce } from './journey/reducer.js';
import { initialState, type JourneyState, type Problem } from './journey/state.js';

/** What the reducer is told about the host before each action. */
export type HostFacts = Pick<JourneyState, 'now' | 'clockInDoubt' | 'canVerify' | 'canRenewLink' | 'canPerform'>;

/** Every effect but `reportOutcome`, which the store sees to itself. */
export type HostEffect = Exclude<Effect, { type: 'reportOutcome' }>;

/** What the store needs of the controller. */
export interface StoreHooks {
  getHostFacts(): HostFacts;
  /** The state is another one. Called before any listener of the page runs. */
  onTransition(before: JourneyState, after: JourneyState, effects: readonly Effect[]): void;
  runEffect(effect: HostEffect): void;
}

type Resolve = (outcome: ConsentOutcome) => void;

/** An outcome that is still to be reported, and the promises of `start()` that wait for it. */
interface Report {
  readonly outcome: ConsentOutcome;
  readonly problem: Problem | undefined;
  readonly waiting: readonly Resolve[];
}

/** Holds a journey's state, hands actions to the reducer, and tells the page what came of them. */
export class JourneyStore {
  /** What happened behind the outcome of this attempt. */
  diagnostics = new DiagnosticsRecorder(Date.now());

  readonly #element: HTMLElement;
  readonly #hooks: StoreHooks;
  readonly #queue: Action[] = [];
  readonly #reports: Report[] = [];
  #state = initialState;
  /** What the page was told last. */
  #told: Pick<JourneyState, 'state' | 'window'> = initialState;
  #isDraining = false;
  #waiting: Resolve[] = [];
  #outcome: ConsentOutcome | null = null;

  constructor(element: HTMLElement, hooks: StoreHooks) {
    this.#element = element;
    this.#hooks = hooks;
  }

  get state(): JourneyState {
    return this.#state;
  }

  /** How the last journey ended, until the next one starts. */
  get outcome(): ConsentOutcome | null {
    return this.#outcome;
  }

  /** The state with what is known of the host right now. */
  get currentState(): JourneyState {
    return { ...this.#state, ...this.#hooks.getHostFacts() };
  }

  /** Resolves when the attempt that runs, or begins next, has ended. */
  whenEnded(): Promise<ConsentOutcome> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** A new attempt has diagnostics of its own. */
  restartDiagnostics(): DiagnosticsRecorder {
    this.diagnostics = new DiagnosticsRecorder(Date.now());
    return this.diagnostics;
  }

  /** One action at a time: what a listener does meanwhile waits its turn. Outcomes are reported when the queue is empty. */
  dispatch(action: Action): void {
    this.#queue.push(action);
    if (this.#isDraining) return;
    this.#isDraining = true;
    try {
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#process(next);
    } finally {
      this.#isDraining = false;
    }
    for (let report = this.#reports.shift(); report; report = this.#reports.shift()) this.#report(report);
  }

  #process(action: Action): void {
    const before = this.currentState;
    const { state: after, effects } = reduce(before, action);
    this.#state = after;
    this.diagnostics.recordTransition(before, after, Date.now());
    if (!after.outcome) this.#outcome = null;
    this.#collectReports(before, effects);
    this.#hooks.onTransition(before, after, effects);
    const isHalfTold = action.type === 'startRequested' && action.window === 'undecided';
    if (!isHalfTold || after.state !== 'initiating') this.#tellChange(after);
    for (const effect of effects) {
      if (effect.type !== 'reportOutcome') this.#hooks.runEffect(effect);
    }
    // What came in may have been over before it came.
    const isLate = isOver(deadlineOf(this.#state), this.#hooks.getHostFacts().now);
    if (isLate && action.type !== 'timePassed') this.dispatch({ type: 'timePassed' });
  }

  #tellChange({ state, window }: JourneyState): void {
    const { state: previous, window: previousWindow } = this.#told;
    this.#told = { state, window };
    if (state !== previous || window !== previousWindow) this.emit('consent-change', { state, previous, window });
  }

  /** Whoever waits for the end waits for this one: a listener that starts again waits for the next. */
  #collectReports(before: JourneyState, effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.type !== 'reportOutcome') continue;
      const isOwn = this.#state.outcome === effect.outcome;
      const diagnostics = this.diagnostics.read(isOwn ? this.#state : before);
      const outcome = describeOutcome(effect.outcome, effect.consent, diagnostics);
      if (isOwn) this.#outcome = outcome;
      const problem = effect.outcome.state === 'failed' ? effect.outcome.error : undefined;
      this.#reports.push({ outcome, problem, waiting: this.#waiting });
      this.#waiting = [];
    }
  }

  #report({ outcome, problem, waiting }: Report): void {
    if (problem) logError(problem);
    this.emit(outcome.type, outcome.detail);
    for (const resolve of waiting) resolve(outcome);
  }

  /** Tells the page. False: a listener prevented it. */
  emit<Type extends keyof ScaConsentEventMap>(
    type: Type,
    detail: ScaConsentEventMap[Type]['detail'],
    { cancelable = false } = {},
  ): boolean {
    return this.#element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}

/** Whoever does not listen to `consent-error` reads it here. Never the server's words: they may hold a secret. */
function logError({ code, message, summary = message, status }: Problem): void {
  const answer = status === undefined ? '' : ` (HTTP ${status})`;
  console.error(`<sca-consent> consent-error ${code}${answer}: ${summary}`);
}
