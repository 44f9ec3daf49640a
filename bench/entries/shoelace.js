import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/tooltip/tooltip.js';

export const make = () => {
  const tip = document.createElement('sl-tooltip');
  const button = document.createElement('sl-button');
  button.textContent = 'Continue';
  tip.setAttribute('content', 'Continue');
  tip.setAttribute('trigger', 'click');
  tip.append(button);
  return tip;
};
export const mount = (place) => place.append(make());
export const ready = (tip) => tip.updateComplete;
export const trigger = (tip) => tip.firstElementChild;
export const panel = (tip) => tip.shadowRoot.querySelector('[part~=body], .tooltip__body');
