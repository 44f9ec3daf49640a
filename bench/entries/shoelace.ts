import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/tooltip/tooltip.js';
import type { LitElement } from 'lit';

export function make(): HTMLElement {
  const tip = document.createElement('sl-tooltip');
  const button = document.createElement('sl-button');
  button.textContent = 'Continue';
  tip.setAttribute('content', 'Continue');
  tip.setAttribute('trigger', 'click');
  tip.append(button);
  return tip;
}

export function mount(place: HTMLElement): void {
  place.append(make());
}

export function ready(tip: LitElement): Promise<unknown> {
  return tip.updateComplete;
}

export function trigger(tip: LitElement): Element | null {
  return tip.firstElementChild;
}

export function panel(tip: LitElement): Element | null | undefined {
  return tip.shadowRoot?.querySelector('[part~=body], .tooltip__body');
}
