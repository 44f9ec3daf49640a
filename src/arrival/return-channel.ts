import { prefix, type Return } from '../attempt/attempt-id.js';
import type { Returned } from '../consent/provider.js';

/** How a return was noticed. */
export type Channel = 'broadcast' | 'message' | 'address' | 'page';

/** What is said besides the attempt. */
interface Message {
  readonly returned?: unknown;
  /** The waiting page's answer. */
  readonly heard?: unknown;
}

type Page = MessageEventSource | BroadcastChannel | null | undefined;

/** A window of another origin hears nothing of it; a channel reaches none, and takes one argument alone. */
const say = (attempt: string, message: Message, ...to: Page[]): void => {
  for (const page of to) (page as Window | null)?.postMessage({ sca: attempt, ...message }, location.origin);
};

/**
 * Hears what pages of this origin say of an attempt, by every channel that reaches: messages of other origins, other attempts
 * and other shapes are not heard. Every attempt has a channel of its own, whose name nobody can guess; returns it. Channels are
 * missing in some in-app browsers; then the other ways have to do.
 */
const listen = (
  attempt: string,
  hear: (message: Message, by: Channel, from: Page) => void,
  signal?: AbortSignal,
): BroadcastChannel | undefined => {
  const take = ({ data, source }: MessageEvent, by: Channel): void => {
    if (data?.sca === attempt) hear(data, by, source);
  };
  addEventListener(
    'message',
    (event) => {
      if (event.origin === location.origin) take(event, 'message');
    },
    { signal } as AddEventListenerOptions,
  );
  try {
    const channel = new BroadcastChannel(prefix + attempt);
    channel.onmessage = (event) => take(event, 'broadcast');
    return channel;
  } catch {
    return undefined;
  }
};

/**
 * The waiting page: hears a return by every channel that reaches, and answers, so that the page that came back knows that it
 * may close. The parameters are strings by name, whatever was sent.
 */
export const listenForReturn = (
  attempt: string,
  signal: AbortSignal,
  onReturn: (returned: Returned, channel: Channel) => void,
): void => {
  const channel = listen(
    attempt,
    ({ returned }, by, from) => {
      if (!returned || typeof returned !== 'object') return;
      say(attempt, { heard: true }, channel, from);
      onReturn(Object.fromEntries(Object.entries(returned).filter(([, value]) => typeof value === 'string')), by);
    },
    signal,
  );
  signal.addEventListener('abort', () => channel?.close());
};

/** The page that came back speaks this often, in milliseconds, and so many times. */
const pause = 200;
const mostTimes = 50;

/** After so many times in vain it goes on as if nobody waited; an old phone's answer may still come. */
const patience = 4;

/**
 * The page that came back: tells the waiting page, by every channel. True: it was heard; false: not so far. Whenever it is
 * heard, also late, its window closes itself: allowed in one that a script opened, also where the provider's headers took its
 * opener away.
 */
export const tellReturn = ({ attempt, returned }: Return): Promise<boolean> =>
  new Promise((resolve) => {
    let times = 0;
    const channel = listen(attempt, ({ heard }) => {
      if (heard !== true) return;
      clearInterval(timer);
      resolve(true);
      close();
    });
    const speak = (): void => {
      if (times === patience) resolve(false);
      if (times++ === mostTimes) clearInterval(timer);
      // The opener is the shop's page, or a frame of it.
      say(attempt, { returned }, channel, opener);
    };
    const timer = setInterval(speak, pause);
    speak();
  });
