import { ATTEMPT_PREFIX, type AttemptReturn } from '../attempt/attempt-id.js';
import type { Returned } from '../consent/provider.js';
import { pageOrigin } from '../page-origin.js';

/**
 * How the waiting page noticed a return: by BroadcastChannel, by `postMessage`, by reading the address of its own window, or
 * because it is itself the page that the user came back to.
 */
export const returnChannels = ['broadcast', 'message', 'address', 'page'] as const;
export type ReturnChannel = (typeof returnChannels)[number];

/** How often the page that came back speaks, and for how long. An old phone's answer may take seconds. */
const ANNOUNCE_INTERVAL_MS = 200;
const ANNOUNCE_DURATION_MS = 10_000;

/** After so long without an answer the page that came back goes on as if nobody waited. */
const PATIENCE_MS = 800;

/** What the two pages say to one another. */
interface Message {
  /** The attempt's id. */
  readonly sca: string;
  /** Said by the page that came back: the return's parameters. */
  readonly returned?: unknown;
  /** Said by the waiting page: true. */
  readonly heard?: unknown;
}

export interface ReturnListener {
  readonly attempt: string;
  /** Ends the listening. */
  readonly signal: AbortSignal;
  /** Called for each announcement; the parameters are strings by name, whatever was sent. */
  readonly onReturn: (returned: Returned, channel: ReturnChannel) => void;
}

/**
 * The waiting page: hears a return by every channel that reaches it, and answers, so that the page that came back knows that it
 * may close.
 */
export function listenForReturn({ attempt, signal, onReturn }: ReturnListener): void {
  const onMessage = ({ data, source, target }: MessageEvent): void => {
    const returned = readReturned(data.returned);
    if (!returned) return;
    const answer: Message = { sca: attempt, heard: true };
    broadcast?.postMessage(answer);
    (source as Window | null)?.postMessage(answer, pageOrigin());
    onReturn(returned, target === broadcast ? 'broadcast' : 'message');
  };
  const broadcast = listen(attempt, onMessage, { signal });
  signal.addEventListener('abort', () => broadcast?.close());
}

/**
 * The page that came back: tells the waiting page, by every channel. As soon as it is heard, also late, the window closes
 * itself. Browsers allow that in a window that a script opened, even where the provider's headers took its opener away.
 *
 * @returns whether somebody heard it within a second.
 */
export function announceReturn({ attempt, returned }: AttemptReturn): Promise<boolean> {
  return new Promise((resolve) => {
    const broadcast = listen(attempt, ({ data }) => {
      if (data.heard !== true) return;
      clearInterval(timer);
      resolve(true);
      close();
    });
    const announce = (): void => {
      const message: Message = { sca: attempt, returned };
      broadcast?.postMessage(message);
      // The opener is the shop's page, or a frame of it. A window of another origin hears nothing.
      (opener as Window | null)?.postMessage(message, pageOrigin());
    };
    const timer = setInterval(announce, ANNOUNCE_INTERVAL_MS);
    setTimeout(() => clearInterval(timer), ANNOUNCE_DURATION_MS);
    setTimeout(resolve, PATIENCE_MS, false);
    announce();
  });
}

/**
 * Hears what pages of this origin say about one attempt. Messages of other origins and other attempts are ignored. The origin
 * is the document's: a waiting page in a `srcdoc` frame has no other.
 */
function listen(
  attempt: string,
  onMessage: (event: MessageEvent) => void,
  options?: AddEventListenerOptions,
): BroadcastChannel | null {
  const broadcast = openBroadcast(attempt);
  const receive = (event: MessageEvent): void => {
    if (event.origin === pageOrigin() && event.data?.sca === attempt) onMessage(event);
  };
  broadcast?.addEventListener('message', receive);
  addEventListener('message', receive, options);
  return broadcast;
}

/** Each attempt has a channel of its own, whose name nobody can guess. Some in-app browsers have no channels. */
function openBroadcast(attempt: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(ATTEMPT_PREFIX + attempt);
  } catch {
    return null;
  }
}

function readReturned(value: unknown): Returned | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'));
}
