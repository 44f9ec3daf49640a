import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/tooltip/tooltip.js';
import type { LitElement } from 'lit';

let count = 0;

export function make(): HTMLElement {
  const box = document.createElement('div');
  const button = document.createElement('wa-button');
  const tip = document.createElement('wa-tooltip');
  button.id = `b${count++}`;
  button.textContent = 'Continue';
  tip.textContent = 'Continue';
  tip.setAttribute('for', button.id);
  tip.setAttribute('trigger', 'click');
  box.append(button, tip);
  return box;
}

export function mount(place: HTMLElement): void {
  place.append(make());
}

export function ready(box: HTMLElement): Promise<unknown> {
  return Promise.all([...box.children].map((child) => (child as LitElement).updateComplete));
}

export function trigger(box: HTMLElement): Element | null {
  return box.firstElementChild;
}

export function panel(box: HTMLElement): Element | null | undefined {
  return box.lastElementChild?.shadowRoot?.querySelector('[part~=body], .body');
}
