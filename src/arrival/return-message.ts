import type { Return } from '../attempt.js';
import type { Returned } from '../consent/provider.js';

/** How a return was noticed. */
export type Channel = 'broadcast' | 'message' | 'address' | 'page';

/** What is said besides the attempt. */
interface Message {
  readonly returned?: unknown;
  /** The waiting page's answer. */
  readonly heard?: unknown;
}

/**
 * The pages of this origin that one attempt concerns, by every channel that reaches. Every attempt has a channel of its own,
 * whose name nobody can guess. Channels are missing in some in-app browsers; then windows have to do. Messages of other
 * origins, other attempts and other shapes are not heard. Returns what speaks to them all, and to a window.
 */
const talk = (
  attempt: string,
  hear: (message: Message, by: Channel, from: MessageEventSource | null) => void,
  signal?: AbortSignal,
): ((message: Message, to: MessageEventSource | null) => void) => {
  let channel: BroadcastChannel | undefined;
  const by =
    (name: Channel) =>
    ({ data, origin, source }: MessageEvent): void => {
      // A channel has no other origins.
      if (data?.sca === attempt && (name === 'broadcast' || origin === location.origin)) hear(data, name, source);
    };
  addEventListener('message', by('message'), { signal } as AddEventListenerOptions);
  try {
    channel = new BroadcastChannel(`sca-consent:${attempt}`);
    channel.onmessage = by('broadcast');
  } catch {}
  signal?.addEventListener('abort', () => channel?.close());
  return (message, to) => {
    // A window of another origin hears nothing; a channel takes one argument alone.
    for (const one of [channel, to] as (Window | null)[])
      one?.postMessage({ sca: attempt, ...message }, location.origin);
  };
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
  const say = talk(
    attempt,
    ({ returned }, by, from) => {
      if (!returned || typeof returned !== 'object') return;
      say({ heard: true }, from);
      onReturn(Object.fromEntries(Object.entries(returned).filter(([, value]) => typeof value === 'string')), by);
    },
    signal,
  );
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
    const say = talk(attempt, ({ heard }) => {
      if (heard !== true) return;
      clearInterval(timer);
      resolve(true);
      close();
    });
    const speak = (): void => {
      if (times === patience) resolve(false);
      if (times++ === mostTimes) clearInterval(timer);
      // The opener is the shop's page, or a frame of it.
      say({ returned }, opener);
    };
    const timer = setInterval(speak, pause);
    speak();
  });
