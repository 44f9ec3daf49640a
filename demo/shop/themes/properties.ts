/** The form with every custom property of the element. */
import { make } from '../dom.js';
import {
  colourOf,
  contrast,
  isOneScheme,
  type Property,
  properties,
  readValue,
  type Scheme,
  withColour,
  withValue,
} from './sheet.js';

/** Gives the text of the theme with one value changed. */
export type Change = (css: string, scheme: Scheme) => string;

const DEFAULT_MIN_CONTRAST = 4.5;
const INPUT_TYPE = { colour: 'color', length: 'range', font: 'text' };

export function fillProperties(form: HTMLElement, onChange: (change: Change) => void): void {
  for (const property of properties) {
    const { name, kind, label: description } = property;
    const label = make('label', { htmlFor: name }, make('code', {}, `--sca-${name}`), make('span', {}, description));
    const output = make('output', { id: `${name}-said` });
    output.htmlFor.add(name);
    const input = makeInput(property);
    input.setAttribute('aria-describedby', output.id);
    input.addEventListener('input', () => {
      const change = changeTo(property, input.value);
      if (change) onChange(change);
    });
    form.append(make('div', { className: `property ${kind}` }, label, input, output));
  }
}

function makeInput({ name, kind, range }: Property): HTMLInputElement {
  const input = make('input', { id: name, name, type: INPUT_TYPE[kind] });
  if (range) {
    input.min = '0';
    input.max = String(range.max);
    input.step = String(range.step);
  }
  if (kind === 'font') {
    input.spellcheck = false;
    input.autocomplete = 'off';
  }
  return input;
}

/** Null: nothing to write yet. */
function changeTo({ name, kind, range }: Property, value: string): Change | null {
  if (kind === 'colour') return (css, scheme) => withColour(css, { name, scheme, colour: value });
  if (kind === 'length') return (css) => withValue(css, name, `${value}${range?.unit ?? ''}`);
  // While a font is being typed the text often is no font.
  return CSS.supports('font', value) ? (css) => withValue(css, name, value) : null;
}

/** Brings the form in line with the CSS. */
export function showProperties(form: HTMLElement, css: string, scheme: Scheme): void {
  const legend = form.querySelector('[data-scheme]');
  if (legend) legend.textContent = isOneScheme(css) ? 'colours for light and dark' : `colours for ${scheme}`;
  for (const property of properties) {
    const input = form.querySelector<HTMLInputElement>(`#${property.name}`);
    const output = form.querySelector<HTMLOutputElement>(`#${property.name}-said`);
    if (!input || !output) continue;
    const value = readValue(css, property.name);
    if (property.kind === 'colour') {
      showColour(property, { input, output, css, scheme });
    } else if (property.kind === 'length') {
      input.value = String(Number.parseFloat(value));
      output.value = value;
    } else if (document.activeElement !== input) {
      input.value = value;
    }
  }
}

interface ColourField {
  input: HTMLInputElement;
  output: HTMLOutputElement;
  css: string;
  scheme: Scheme;
}

function showColour(property: Property, { input, output, css, scheme }: ColourField): void {
  const { name, on, minContrast = DEFAULT_MIN_CONTRAST } = property;
  input.value = colourOf(css, name, scheme);
  if (!on) {
    output.value = input.value;
    return;
  }
  const ratio = contrast(input.value, colourOf(css, on, scheme));
  const isLow = ratio < minContrast;
  // Cut and not rounded: 4.46 is too little.
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  output.value = `${shown} : 1${isLow ? `, below ${minContrast}` : ''}`;
  output.classList.toggle('low', isLow);
}
