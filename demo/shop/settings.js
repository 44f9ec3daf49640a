// @ts-check
/**
 * The switches, kept in the address: after a full page at the provider the shop comes back to this very address, and so
 * to the same case and provider.
 */

/** The languages of the European Economic Area, as far as a provider there may meet them. */
const LANGUAGES = 'bg hr cs da nl en et fi fr de el hu ga it lv lt mt pl pt ro sk sl es sv nb is'.split(' ');

/** @typedef {HTMLInputElement | HTMLSelectElement} Control */

/** @returns {Control[]} */
const controls = () =>
  [...document.querySelectorAll('#switches select, #switches input, #cases input')].map(
    (one) => /** @type {Control} */ (one),
  );

/** Fills the language list with each language's own name. @param {HTMLSelectElement} select */
export function fillLanguages(select) {
  for (const code of LANGUAGES) {
    const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
    const option = new Option(`${name[0]?.toLocaleUpperCase(code)}${name.slice(1)} (${code})`, code);
    option.lang = code;
    option.defaultSelected = code === 'en';
    select.add(option);
  }
  select.value = 'en';
}

/** Sets every switch as the address says. */
export function restore() {
  const query = new URLSearchParams(location.search);
  for (const control of controls()) {
    const value = query.get(control.name);
    if (value === null) continue;
    if (control instanceof HTMLSelectElement) {
      if ([...control.options].some((option) => option.value === value)) control.value = value;
    } else if (control.type === 'radio') control.checked = control.value === value;
    else control.checked = value === 'on';
  }
}

/** Writes what differs from the default into the address; what else is there stays. */
export function keep() {
  const url = new URL(location.href);
  for (const control of controls()) {
    if (control instanceof HTMLSelectElement) {
      const usual = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
      if (control.value === usual?.value) url.searchParams.delete(control.name);
      else url.searchParams.set(control.name, control.value);
    } else if (control.type === 'radio') {
      if (control.checked && control.defaultChecked) url.searchParams.delete(control.name);
      else if (control.checked) url.searchParams.set(control.name, control.value);
    } else if (control.checked) url.searchParams.set(control.name, 'on');
    else url.searchParams.delete(control.name);
  }
  history.replaceState(history.state, '', url);
}

/** @returns {Record<string, string>} what is chosen, by name; an unticked box is missing */
export function chosen() {
  const form = /** @type {HTMLFormElement} */ (document.querySelector('#switches'));
  const radio = /** @type {HTMLInputElement | null} */ (document.querySelector('#cases input:checked'));
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return { ...Object.fromEntries(entries), case: radio?.value ?? 'payment' };
}

/** What the provider shall be told in `X-Simulate`. @param {Record<string, string>} settings */
export function simulation({ slow, coop, linkExpires, consentExpires, never, decline, initiateFails }) {
  return {
    ...(slow && { slow: 3_000, apiSlow: 1_500 }),
    ...(coop && { coop }),
    ...(linkExpires && { linkExpiresIn: 15_000 }),
    ...(consentExpires && { expiresIn: 30_000 }),
    ...(never && { never: true }),
    ...(decline && { auto: 'decline', decideIn: 1_500 }),
    ...(initiateFails && { apiStatus: 500, apiTimes: 1 }),
  };
}
