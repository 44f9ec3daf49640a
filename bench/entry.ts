/** What a page of the bench holds. */

/** What a module of bench/entries/ exports. A page has it as `globalThis.entry`. */
export interface Entry {
  /** Makes one, not yet in the document. */
  make(settings?: object): HTMLElement;
  /** Puts what is painted first into the page. */
  mount(place: HTMLElement): unknown;
  /** Settles when the element is drawn. */
  ready?(element: HTMLElement): unknown;
  /** What opens the tooltip. */
  trigger(element: HTMLElement): HTMLElement;
  /** The tooltip, once there is one. */
  panel(element: HTMLElement): HTMLElement | null;
  /** Starts a countdown that the elements do not run themselves. */
  begin?(elements: HTMLElement[]): void;
}

declare global {
  var entry: Entry;
  /** `mount` has come to its end. */
  var mounted: boolean | undefined;
}

/** The entries' names in the report. */
const NAMES = new Map([
  ['empty', 'an empty module and a line of text'],
  ['button', 'a plain button'],
  ['bare-lit', 'a bare Lit button with a floating-ui tooltip'],
  ['sca-consent', '**sca-consent**'],
  ['sca-consent-amount', 'sca-consent with an amount to write'],
  ['same-nodes', 'the same nodes and styles, no script'],
  ['oidc-client', 'oidc-client-ts'],
  ['auth0', 'auth0-spa-js'],
  ['msal', 'msal-browser'],
  ['msal-bridge', 'msal-browser’s redirect bridge'],
  ['adyen', 'adyen-web, Redirect'],
  ['web-awesome', 'Web Awesome, tooltip and button'],
  ['shoelace', 'Shoelace, tooltip and button'],
  ['emoji-picker', 'emoji-picker-element'],
]);

export function nameOf(entry: string): string {
  return NAMES.get(entry) ?? entry;
}
