import { ATTEMPT_PREFIX, type AttemptReturn } from '../attempt/attempt-id.js';
import type { Returned } from '../consent/provider.js';

/**
 * How the waiting page noticed a return: by BroadcastChannel, by `postMessage`, by reading the address of its own window, or
 * because it is itself the page that the user came back to.
 */
export const returnChannels = ['broadcast', 'message', 'address', 'page'] as const;
export type ReturnChannel = (typeof returnChannels)[number];

/** How often the page that came back speaks. An old phone's answer may take seconds. */
const ANNOUNCE_INTERVAL_MS = 200;
const MAX_ANNOUNCEMENTS = 50;

/** After so many announcements without an answer the page goes on as if nobody waited. */
const PATIENT_ANNOUNCEMENTS = 4;

/** What the two pages say to one another. */
interface Message {
  /** The attempt's id. */
  readonly sca: string;
  /** Said by the page that came back: the return's parameters. */
  readonly returned?: unknown;
  /** Said by the waiting page: true. */
  readonly heard?: unknown;
}

interface Received {
  readonly message: Message;
  readonly channel: ReturnChannel;
  readonly answer: (message: Message) => void;
}

interface ListenOptions {
  readonly attempt: string;
  readonly onMessage: (received: Received) => void;
  /** Without one it listens for as long as the page lives. */
  readonly signal?: AbortSignal;
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
  listen({
    attempt,
    signal,
    onMessage: ({ message, channel, answer }) => {
      const returned = readReturned(message.returned);
      if (!returned) return;
      answer({ sca: attempt, heard: true });
      onReturn(returned, channel);
    },
  });
}

/**
 * The page that came back: tells the waiting page, by every channel. As soon as it is heard, also late, the window closes
 * itself. Browsers allow that in a window that a script opened, even where the provider's headers took its opener away.
 *
 * @returns whether somebody heard it within a second.
 */
export function announceReturn({ attempt, returned }: AttemptReturn): Promise<boolean> {
  return new Promise((resolve) => {
    let announcements = 0;
    const broadcast = listen({
      attempt,
      onMessage: ({ message }) => {
        if (message.heard !== true) return;
        clearInterval(timer);
        resolve(true);
        close();
      },
    });
    const announce = (): void => {
      if (announcements === PATIENT_ANNOUNCEMENTS) resolve(false);
      if (announcements === MAX_ANNOUNCEMENTS) clearInterval(timer);
      announcements += 1;
      const message: Message = { sca: attempt, returned };
      broadcast?.postMessage(message);
      // The opener is the shop's page, or a frame of it. A window of another origin hears nothing.
      (opener as Window | null)?.postMessage(message, location.origin);
    };
    const timer = setInterval(announce, ANNOUNCE_INTERVAL_MS);
    announce();
  });
}

/** Hears what pages of this origin say about one attempt. Messages of other origins, attempts and shapes are ignored. */
function listen({ attempt, onMessage, signal }: ListenOptions): BroadcastChannel | null {
  const broadcast = openBroadcast(attempt);
  broadcast?.addEventListener('message', ({ data }) => {
    if (!isAbout(attempt, data)) return;
    onMessage({ message: data, channel: 'broadcast', answer: (message) => broadcast.postMessage(message) });
  });
  const onWindowMessage = ({ data, origin, source }: MessageEvent): void => {
    if (origin !== location.origin || !isAbout(attempt, data)) return;
    const answer = (message: Message): void => (source as Window | null)?.postMessage(message, origin);
    onMessage({ message: data, channel: 'message', answer });
  };
  addEventListener('message', onWindowMessage, signal ? { signal } : {});
  signal?.addEventListener('abort', () => broadcast?.close());
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

function isAbout(attempt: string, data: unknown): data is Message {
  return typeof data === 'object' && data !== null && (data as Partial<Message>).sca === attempt;
}

function readReturned(value: unknown): Returned | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'));
}
