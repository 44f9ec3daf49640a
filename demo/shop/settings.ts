/**
 * The switches, kept in the address: after a full page at the provider the shop comes back to this very address, and so
 * to the same case and provider.
 */

/** The languages of the European Economic Area, as far as a provider there may meet them. */
const LANGUAGES = 'bg hr cs da nl en et fi fr de el hu ga it lv lt mt pl pt ro sk sl es sv nb is'.split(' ');

/** What is chosen, by the control's name. An unticked box is missing. */
export type Choices = Partial<Record<string, string>>;

type Control = HTMLInputElement | HTMLSelectElement;

function controls(): Control[] {
  const selector = '#switches select, #switches input, #cases input';
  return [...document.querySelectorAll<Control>(selector)];
}

/** Fills the language list with each language's own name. */
export function fillLanguages(select: HTMLSelectElement): void {
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
export function restore(): void {
  const query = new URLSearchParams(location.search);
  for (const control of controls()) {
    const value = query.get(control.name);
    if (value !== null) setControl(control, value);
  }
}

function setControl(control: Control, value: string): void {
  if (control instanceof HTMLSelectElement) {
    const isKnown = [...control.options].some((option) => option.value === value);
    if (isKnown) control.value = value;
  } else if (control.type === 'radio') {
    control.checked = control.value === value;
  } else {
    control.checked = value === 'on';
  }
}

/** Writes what differs from the default into the address. What else is there stays. */
export function keep(): void {
  const url = new URL(location.href);
  for (const control of controls()) keepControl(control, url.searchParams);
  history.replaceState(history.state, '', url);
}

function keepControl(control: Control, query: URLSearchParams): void {
  // Of a group of radio buttons only the chosen one says anything.
  if (control.type === 'radio' && !(control as HTMLInputElement).checked) return;
  const value = changedValue(control);
  if (value === null) query.delete(control.name);
  else query.set(control.name, value);
}

/** Null where the control says its default. */
function changedValue(control: Control): string | null {
  if (control instanceof HTMLSelectElement) {
    const usual = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
    return control.value === usual?.value ? null : control.value;
  }
  if (control.type === 'radio') return control.defaultChecked ? null : control.value;
  return control.checked ? 'on' : null;
}

/** What is chosen now. */
export function readChoices(): Choices {
  const form = document.querySelector<HTMLFormElement>('#switches');
  const radio = document.querySelector<HTMLInputElement>('#cases input:checked');
  const choices: Choices = { case: radio?.value ?? 'payment' };
  for (const [name, value] of new FormData(form ?? undefined)) choices[name] = String(value);
  return choices;
}

/** What the provider shall be told in `X-Simulate`. */
export function simulation(choices: Choices): object {
  return {
    ...(choices.slow && { slow: 3_000, apiSlow: 1_500 }),
    ...(choices.coop && { coop: choices.coop }),
    ...(choices.linkExpires && { linkExpiresIn: 15_000 }),
    ...(choices.consentExpires && { expiresIn: 30_000 }),
    ...(choices.never && { never: true }),
    ...(choices.decoupled && { decoupled: true }),
    ...(choices.decline && { auto: 'decline', decideIn: 1_500 }),
    ...(choices.initiateFails && { apiStatus: 500, apiTimes: 1 }),
  };
}
