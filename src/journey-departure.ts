import { newAttemptId } from './attempt/attempt-id.js';
import type { ConsentRequest, Link } from './consent/consent.js';
import { readInitiate } from './consent/read-initiate.js';
import type { CorrectedClock } from './corrected-clock.js';
import { finalizeLink } from './departure/finalize-link.js';
import { chooseFlow, isFramed, type Mode } from './departure/flow.js';
import { PopupWindow } from './departure/popup-window.js';
import { buildReturnUrl } from './departure/return-url.js';
import { ScaError, warn } from './errors.js';
import { type HostSettings, requestLink } from './host/host-client.js';
import { isOver } from './journey/deadline.js';
import type { Flow } from './journey/state.js';
import { assertHasNeededId } from './journey-consent.js';
import type { Words } from './words/words.js';

/** The element's properties that decide how the user goes to the provider. */
export interface DepartureSettings extends HostSettings {
  readonly returnUrl: string | null;
  readonly mode: Mode;
  readonly redirectOrigins: string | null;
  readonly keepOpener: boolean;
}

/** The words in use, and their language (BCP 47). */
export interface SpokenWords {
  readonly words: Words;
  readonly language: string;
}

/** Everything that must be known before the user can go. */
export interface Departure {
  readonly attempt: string;
  readonly flow: Flow;
  readonly popup: PopupWindow | null;
  /** The link that the consent carried, checked and ready; null: the host must be asked for one. */
  readonly link: Link | null;
  /** The browser refused the window. */
  readonly blocked: boolean;
}

export interface DepartureContext {
  readonly settings: DepartureSettings;
  readonly speech: SpokenWords;
  readonly request: ConsentRequest;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly canVerify: boolean;
  readonly canRenewLink: boolean;
}

/**
 * Makes an attempt and opens its window. Nothing is awaited on the way: WebKit opens a window only in the very call that the
 * click made. Throws `ScaError`.
 */
export function prepareDeparture(context: DepartureContext): Departure {
  const { settings, request, now, canRenewLink } = context;
  assertHasNeededId(settings, request);
  const attempt = newAttemptId();
  const link = takeCarriedLink(context, attempt);
  const flow = chooseFlow(settings.mode);
  const canGo = (link !== null || canRenewLink) && !isOver(request.expiresAt, now);
  if (flow === 'redirect' || !canGo) {
    return { attempt, flow, popup: null, link, blocked: false };
  }
  const popup = openWindow(context, link?.url);
  // `auto` goes on by full page where the browser refuses the window. A frame must not: providers refuse to be framed.
  const leavesPage = !popup && settings.mode !== 'popup' && !isFramed();
  return { attempt, flow: leavesPage ? 'redirect' : 'popup', popup, link, blocked: !popup };
}

/** The link that came with the consent, while it is good. */
function takeCarriedLink(context: DepartureContext, attempt: string): Link | null {
  const { settings, speech, request, now, canVerify } = context;
  const returnUrl = buildReturnUrl(settings.returnUrl, attempt);
  const { link, provider } = request;
  if (!link || isOver(link.expiresAt, now)) return null;
  const { redirectOrigins } = settings;
  const finalized = finalizeLink(link, provider, { language: speech.language, redirectOrigins, returnUrl });
  if (!provider.prepareLink && !canVerify) {
    warn(
      'opens a link that came with the consent: it leads back without sca_attempt, so its return cannot be noticed. Set status-url, or initiate-url in place of the link.',
    );
  }
  return finalized;
}

/** Opens the provider's window, blank where the link is still to come. Null: the browser refused it. */
export function openWindow(
  { settings, speech }: Pick<DepartureContext, 'settings' | 'speech'>,
  url: string | undefined,
): PopupWindow | null {
  const popup = PopupWindow.open({
    url,
    keepOpener: settings.keepOpener,
    text: speech.words.preparing,
    lang: speech.language,
  });
  if (!popup && isFramed()) {
    warn('could not open a window. Where its frame is sandboxed, add allow-popups and allow-popups-to-escape-sandbox.');
  }
  return popup;
}

/** Asks the host for the provider's link and makes it ready. Null: the provider asks for nothing. Throws `ScaError`. */
export async function fetchLink({
  settings,
  speech,
  request,
  clock,
  attempt,
  signal,
}: Pick<DepartureContext, 'settings' | 'speech' | 'request'> & {
  readonly clock: CorrectedClock;
  readonly attempt: string;
  readonly signal: AbortSignal;
}): Promise<Link | null> {
  const returnUrl = buildReturnUrl(settings.returnUrl, attempt);
  const { body, skew } = await requestLink(settings, { consent: request.consent, returnUrl, signal });
  clock.correct(skew);
  const initiated = readInitiate(body, request.provider, clock.now);
  if (!initiated) throw new ScaError('invalid-link', NO_USABLE_LINK);
  const { link, provider } = initiated;
  const { redirectOrigins } = settings;
  return link && finalizeLink(link, provider, { language: speech.language, redirectOrigins, returnUrl });
}

const NO_USABLE_LINK =
  'The initiate endpoint answered without a usable link: expected {"redirect_url"}, {"method":{"redirect_url"}} or {"PendingUserAction":{"RedirectUrl"}}.';

/** Leaves the page for the provider's. The whole page also from inside a frame: providers refuse to be framed. */
export function leavePage(url: string): void {
  try {
    (window.top ?? window).location.href = url;
  } catch (cause) {
    const message = 'The page could not be left: a sandboxed frame needs allow-top-navigation-by-user-activation.';
    throw new ScaError('not-configured', message, { cause });
  }
}
