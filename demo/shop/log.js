// @ts-check
/** Shows every event of the element with its detail, newest first. */

export const EVENTS = /** @type {const} */ ([
  'consent-start',
  'consent-change',
  'consent-complete',
  'consent-expired',
  'consent-declined',
  'consent-cancelled',
  'consent-error',
  'consent-renew',
]);

const KEEP = 100;

/** @param {HTMLElement} log @param {EventTarget} target */
export function logEvents(log, target) {
  for (const type of EVENTS) {
    target.addEventListener(type, (event) => {
      const entry = document.createElement('li');
      entry.dataset.event = type;
      const name = document.createElement('strong');
      name.textContent = type;
      const time = document.createElement('time');
      time.textContent = new Date().toLocaleTimeString('en-GB');
      const detail = document.createElement('pre');
      detail.textContent = JSON.stringify(/** @type {CustomEvent} */ (event).detail, readable, 2);
      entry.append(name, time, detail);
      log.prepend(entry);
      while (log.children.length > KEEP) log.lastElementChild?.remove();
    });
  }
}

/** @param {string} _key @param {unknown} value */
function readable(_key, value) {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof URLSearchParams) return Object.fromEntries(value);
  // A link's token is a bearer secret: not even a demo puts it on the screen.
  if (typeof value === 'string') return value.replace(/([?&]token=)[^&\s]+/g, '$1…');
  return value;
}
