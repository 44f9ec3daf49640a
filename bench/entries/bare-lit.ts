/** The nearest floor with the same two libraries: a Lit button with a floating-ui tooltip, and nothing else. */
import { arrow, autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { css, html, LitElement, type TemplateResult } from 'lit';

class BareTip extends LitElement {
  static override properties = { text: {}, open: { state: true } };

  static override styles = css`
    [popover] { position: fixed; margin: 0; inset: auto; inline-size: 20rem; }
    .arrow { position: absolute; inline-size: 8px; block-size: 8px; }
  `;

  declare text: string;
  declare open: boolean;
  #stop: (() => void) | undefined;

  toggle(): void {
    const button = trigger(this);
    const tip = panel(this);
    const point = this.renderRoot.querySelector<HTMLElement>('.arrow');
    if (!button || !tip || !point) return;
    this.open = !this.open;
    this.#stop?.();
    this.#stop = undefined;
    if (!this.open) {
      tip.hidePopover();
      return;
    }
    tip.showPopover();
    this.#stop = autoUpdate(button, tip, async () => {
      const middleware = [offset(8), flip(), shift({ padding: 8 }), arrow({ element: point })];
      const { x, y } = await computePosition(button, tip, { strategy: 'fixed', placement: 'bottom', middleware });
      tip.style.left = `${x}px`;
      tip.style.top = `${y}px`;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render(): TemplateResult {
    return html`<button aria-expanded=${this.open ? 'true' : 'false'} @click=${this.toggle}>${this.text}</button>
      <div popover="manual">${this.text}<div class="arrow"></div></div>`;
  }
}

customElements.define('bare-tip', BareTip);

export function make(): HTMLElement {
  return Object.assign(document.createElement('bare-tip'), { text: 'Continue' });
}

export function mount(place: HTMLElement): void {
  place.append(make());
}

export function ready(element: BareTip): Promise<unknown> {
  return element.updateComplete;
}

export function trigger(element: BareTip): HTMLElement | null {
  return element.renderRoot.querySelector('button');
}

export function panel(element: BareTip): HTMLElement | null {
  return element.renderRoot.querySelector('[popover]');
}
