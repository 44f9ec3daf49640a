import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/tooltip/tooltip.js';

let count = 0;
export const make = () => {
  const box = document.createElement('div');
  const button = document.createElement('wa-button');
  const tip = document.createElement('wa-tooltip');
  button.id = `b${count++}`;
  button.textContent = tip.textContent = 'Continue';
  tip.setAttribute('for', button.id);
  tip.setAttribute('trigger', 'click');
  box.append(button, tip);
  return box;
};
export const mount = (place) => place.append(make());
export const ready = (box) => Promise.all([...box.children].map((child) => child.updateComplete));
export const trigger = (box) => box.firstElementChild;
export const panel = (box) => box.lastElementChild.shadowRoot.querySelector('[part~=body], .body');
