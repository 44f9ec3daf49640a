/** Frames of this page: real windows, with real messages between them. */
type Messages = typeof import('../../src/arrival/return-channel.js');

export interface Frame {
  readonly window: Window & typeof globalThis;
  /** The frame's own copy of the module. */
  readonly messages: Messages;
}

const module = new URL('../../src/arrival/return-channel.ts', import.meta.url).href;

/** A page of this origin at an address of its own. */
export const openPage = (address: string): Promise<Window & typeof globalThis> => {
  const frame = document.createElement('iframe');
  frame.src = address;
  return load(frame);
};

/** A frame whose document was written into its `srcdoc`: it has this page's origin, and no address of its own. */
export const openSrcdoc = (): Promise<Window & typeof globalThis> => {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<!doctype html><title>Preview</title>';
  return load(frame);
};

const load = async (frame: HTMLIFrameElement): Promise<Window & typeof globalThis> => {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as Window & typeof globalThis;
};

/** A page that came back: same-origin, with this page as its opener where it is to have one. */
export const openReturnPage = async ({ opener = null as Window | null, broadcasts = true } = {}): Promise<Frame> => {
  const frame = document.createElement('iframe');
  // A blob has this page's origin, which about:blank does not say of itself.
  frame.src = URL.createObjectURL(new Blob(['<!doctype html><title>Back</title>'], { type: 'text/html' }));
  const window = await load(frame);
  Object.defineProperty(window, 'opener', { value: opener, configurable: true });
  if (!broadcasts) Object.defineProperty(window, 'BroadcastChannel', { value: undefined, configurable: true });
  return { window, messages: (await window.eval(`import(${JSON.stringify(module)})`)) as Messages };
};

/** A page of another origin, which says one thing to its parent, again and again. */
export const openForeignPage = async (data: unknown): Promise<void> => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  const said = JSON.stringify(data).replaceAll('<', '\\u003c');
  frame.srcdoc = `<!doctype html><script>setInterval(() => parent.postMessage(${said}, '*'), 20)</script>`;
  await load(frame);
};

export const closeFrames = (): void => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
};
