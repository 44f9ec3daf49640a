// @ts-check
/** The form with every custom property of the element. */
import { colourOf, contrast, isOneScheme, PROPERTIES, readValue, withColour, withValue } from './sheet.js';

/** @typedef {'light' | 'dark'} Scheme */
/** @typedef {(css: string, scheme: Scheme) => string} Change */

/** @param {string} tag @param {Record<string, any>} [more] @param {...(Node | string)} inside */
function make(tag, more = {}, ...inside) {
  const element = Object.assign(document.createElement(tag), more);
  element.append(...inside);
  return element;
}

/** @param {HTMLElement} form @param {(change: Change) => void} onChange */
export function fillProperties(form, onChange) {
  for (const { name, kind, what, max, step } of PROPERTIES) {
    const label = make('label', { htmlFor: name }, make('code', {}, `--sca-${name}`), make('span', {}, what));
    const input = /** @type {HTMLInputElement} */ (
      make('input', {
        id: name,
        name,
        type: { colour: 'color', length: 'range', font: 'text' }[kind],
        ...(kind === 'length' && { min: 0, max, step }),
        ...(kind === 'font' && { spellcheck: false, autocomplete: 'off' }),
      })
    );
    const said = make('output', { id: `${name}-said`, htmlFor: name });
    input.setAttribute('aria-describedby', said.id);
    input.addEventListener('input', () => {
      const { value } = input;
      if (kind === 'colour') onChange((css, scheme) => withColour(css, name, scheme, value));
      else if (kind === 'length') onChange((css) => withValue(css, name, `${value}${unitOf(name)}`));
      // What is no font is not written; while it is being typed it often is none.
      else if (CSS.supports('font', value)) onChange((css) => withValue(css, name, value));
    });
    form.append(make('div', { className: `property ${kind}` }, label, input, said));
  }
}

/** @param {string} name */
const unitOf = (name) => PROPERTIES.find((one) => one.name === name)?.unit ?? '';

/** Brings the form in line with the CSS. @param {HTMLElement} form @param {string} css @param {Scheme} scheme */
export function showProperties(form, css, scheme) {
  const legend = form.querySelector('[data-scheme]');
  if (legend) legend.textContent = isOneScheme(css) ? 'colours for light and dark' : `colours for ${scheme}`;
  for (const { name, kind, on, least = 4.5 } of PROPERTIES) {
    const input = /** @type {HTMLInputElement} */ (form.querySelector(`#${name}`));
    const said = /** @type {HTMLOutputElement} */ (form.querySelector(`#${name}-said`));
    const value = readValue(css, name);
    if (kind === 'font') {
      if (document.activeElement !== input) input.value = value;
    } else if (kind === 'length') {
      input.value = String(Number.parseFloat(value));
      said.value = value;
    } else {
      input.value = colourOf(css, name, scheme);
      const ratio = on ? contrast(input.value, colourOf(css, on, scheme)) : 0;
      // Cut, not rounded: 4.46 is too little.
      const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
      const low = ratio < least;
      said.value = on ? `${shown} : 1${low ? `, below ${least}` : ''}` : input.value;
      said.classList.toggle('low', !!on && low);
    }
  }
}
