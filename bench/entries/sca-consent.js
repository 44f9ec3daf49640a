/** Ours, as a script tag gets it: this file stays outside the bundle and is fetched as it is published. */
import '/dist/cdn/sca-consent.js';

const consent = { id: 'c_1', scope: ['make_payment'] };
const make = (more) => {
  const element = document.createElement('sca-consent');
  element.setAttribute('lang', 'en');
  return Object.assign(element, { consent, initiateUrl: '/initiate/{id}', ...more });
};

export { make };
export const mount = (place) => place.append(make());
export const ready = (element) => element.updateComplete;
export const trigger = (element) => element.shadowRoot.querySelector('[part=why]');
export const panel = (element) => element.shadowRoot.querySelector('[part=tooltip]');
