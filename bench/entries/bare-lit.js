/** The nearest floor with the same two libraries: a Lit button with a floating-ui tooltip, and nothing else. */
import { arrow, autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { css, html, LitElement } from 'lit';

class BareTip extends LitElement {
  static properties = { text: {}, open: { state: true } };
  static styles = css`
    [popover] { position: fixed; margin: 0; inset: auto; inline-size: 20rem; }
    .arrow { position: absolute; inline-size: 8px; block-size: 8px; }
  `;
  #stop;
  toggle() {
    const [button, tip, point] = ['button', '[popover]', '.arrow'].map((name) => this.renderRoot.querySelector(name));
    this.open = !this.open;
    this.#stop?.();
    this.#stop = undefined;
    if (!this.open) return tip.hidePopover();
    tip.showPopover();
    this.#stop = autoUpdate(button, tip, async () => {
      const middleware = [offset(8), flip(), shift({ padding: 8 }), arrow({ element: point })];
      const { x, y } = await computePosition(button, tip, { strategy: 'fixed', placement: 'bottom', middleware });
      tip.style.left = `${x}px`;
      tip.style.top = `${y}px`;
    });
    return undefined;
  }
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
  }
  render() {
    return html`<button aria-expanded=${this.open ? 'true' : 'false'} @click=${this.toggle}>${this.text}</button>
      <div popover="manual">${this.text}<div class="arrow"></div></div>`;
  }
}
customElements.define('bare-tip', BareTip);

export const make = () => Object.assign(document.createElement('bare-tip'), { text: 'Continue' });
export const mount = (place) => place.append(make());
export const ready = (element) => element.updateComplete;
export const trigger = (element) => element.renderRoot.querySelector('button');
export const panel = (element) => element.renderRoot.querySelector('[popover]');
