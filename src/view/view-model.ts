import { isActive, type JourneyState } from '../journey/state.js';
import { showComplete, showEnded, showFailed, showPerformFailed } from './ended.js';
import type { PatienceController } from './patience-controller.js';
import {
  showAuthorizing,
  showBlocked,
  showInitiating,
  showPerforming,
  showUnreachable,
  showVerifying,
} from './under-way.js';
import { BLANK, type MainButtonModel, PATIENCE_MS, type ViewModel, type ViewOptions } from './view.js';

/** What to show for where the journey is, and more once that has lasted long. Call it once for each drawing. */
export function describeView(
  state: JourneyState,
  flow: ViewOptions['flow'],
  patience: Pick<PatienceController, 'outlasts'>,
): ViewModel {
  const view = createViewModel(state, { flow, isLong: false });
  const isLong = patience.outlasts(view.status, view.status && PATIENCE_MS[view.status]);
  return isLong ? createViewModel(state, { flow, isLong }) : view;
}

/** What to show for where the journey is. */
export function createViewModel(state: JourneyState, options: ViewOptions): ViewModel {
  if (state.unreachable && isActive(state)) return showUnreachable();
  switch (state.state) {
    case 'empty':
      return BLANK;
    case 'idle':
      // An earlier page made the protected call, and it failed.
      if (state.authorisation) return showPerformFailed(state, options);
      return { ...BLANK, explains: true, hasClock: true, main: startButton(options) };
    case 'initiating':
      return showInitiating(state);
    case 'authorizing':
      return state.departed ? showAuthorizing(state, options) : showBlocked();
    case 'verifying':
      return state.isPerforming || state.authorisation ? showPerforming() : showVerifying(state, options);
    case 'complete':
      return showComplete(state);
    case 'declined':
    case 'expired':
    case 'cancelled':
      return showEnded(state, options);
    case 'failed':
      return showFailed(state, options);
  }
}

function startButton({ flow }: ViewOptions): MainButtonModel {
  return { words: 'start', action: 'start', sign: 'lock', leads: flow };
}
