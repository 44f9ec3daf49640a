import type { Returned } from '../consent/provider.js';
import type { Return } from './read-return.js';

/** How a return was noticed. */
export type Channel = 'broadcast' | 'message' | 'address' | 'page';

/**
 * Every attempt has a channel of its own, whose name nobody can guess. Channels are missing in some in-app browsers; then the
 * other ways have to do.
 */
const openChannel = (attempt: string): BroadcastChannel | null => {
  try {
    return new BroadcastChannel(`sca-consent:${attempt}`);
  } catch {
    return null;
  }
};

interface Message {
  readonly sca: string;
  readonly returned?: unknown;
  /** The waiting page's answer. */
  readonly heard?: boolean;
}

const readMessage = (data: unknown, attempt: string): Message | null =>
  (data as Message | null | undefined)?.sca === attempt ? (data as Message) : null;

/** The return parameters of a message: strings by name, whatever was sent. */
const readReturned = (value: unknown): Returned | null => {
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
};

export interface Listening {
  readonly attempt: string;
  readonly onReturn: (returned: Returned, channel: Channel) => void;
  readonly signal: AbortSignal;
}

/**
 * The waiting page: hears a return by every channel that reaches, and answers, so that the page that came back knows that it
 * may close. Messages of other origins, other attempts and other shapes are not answered and not heard.
 */
export const listenForReturn = ({ attempt, onReturn, signal }: Listening): void => {
  const heard: Message = { sca: attempt, heard: true };
  const channel = openChannel(attempt);
  const hear = (data: unknown, by: Channel, answer: () => void): void => {
    const returned = readReturned(readMessage(data, attempt)?.returned);
    if (!returned) return;
    answer();
    onReturn(returned, by);
  };
  channel?.addEventListener('message', ({ data }) => hear(data, 'broadcast', () => channel.postMessage(heard)));
  addEventListener(
    'message',
    ({ data, origin, source }) => {
      if (origin === location.origin) {
        hear(data, 'message', () => (source as Window | null)?.postMessage(heard, { targetOrigin: origin }));
      }
    },
    { signal },
  );
  signal.addEventListener('abort', () => channel?.close());
};

/** The page that came back speaks this often, in milliseconds, and so many times. */
const pause = 200;
const mostTimes = 50;

/** After so many times in vain it goes on as if nobody waited; an old phone's answer may still come. */
const patience = 4;

/**
 * The page that came back: tells the waiting page, by every channel. True: it was heard; false: not so far. `onHeard` is
 * called whenever it is, also late.
 */
export const tellReturn = ({ attempt, returned }: Return, onHeard?: () => void): Promise<boolean> =>
  new Promise((resolve) => {
    const channel = openChannel(attempt);
    const message: Message = { sca: attempt, returned };
    let times = 0;
    const speak = (): void => {
      if (times === patience) resolve(false);
      if (times++ === mostTimes) clearInterval(timer);
      channel?.postMessage(message);
      // The opener is the shop's page, or a frame of it: same-origin, or it hears nothing.
      (opener as Window | null)?.postMessage(message, location.origin);
    };
    const hear = (data: unknown): void => {
      if (readMessage(data, attempt)?.heard !== true) return;
      clearInterval(timer);
      resolve(true);
      onHeard?.();
    };
    addEventListener('message', ({ data, origin }) => {
      if (origin === location.origin) hear(data);
    });
    channel?.addEventListener('message', ({ data }) => hear(data));
    const timer = setInterval(speak, pause);
    speak();
  });
