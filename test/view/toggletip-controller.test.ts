import { aTimeout, expect } from '@open-wc/testing';
import { html, LitElement, nothing } from 'lit';
import { ToggletipController } from '../../src/view/toggletip-controller.js';

class ToggletipHost extends LitElement {
  hasPanel = true;
  readonly tip = new ToggletipController(this, { anchor: 'button', panel: '.tip', arrow: '.arrow', content: '.text' });

  protected override render() {
    if (!this.hasPanel) return nothing;
    return html`<button
        aria-expanded=${this.tip.isOpen}
        @click=${this.tip.onClick}
        @pointerenter=${this.tip.onPointerEnter}
        @pointerleave=${this.tip.onPointerLeave}
      >
        Why?
      </button>
      <div class="tip" popover="manual"><div class="arrow"></div><div class="text">Because.</div></div>`;
  }

  find(selector: string): HTMLElement {
    return this.renderRoot.querySelector(selector) as HTMLElement;
  }
}
customElements.define('test-toggletip-host', ToggletipHost);

const hosts: ToggletipHost[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.remove();
});

const aHost = async (hasPanel = true): Promise<ToggletipHost> => {
  const host = new ToggletipHost();
  hosts.push(host);
  host.hasPanel = hasPanel;
  document.body.append(host);
  await host.updateComplete;
  return host;
};

const isShown = (host: ToggletipHost): boolean => host.find('.tip').matches(':popover-open.open');

const hover = (host: ToggletipHost, type: 'pointerenter' | 'pointerleave', pointerType = 'mouse'): void => {
  host.find('button').dispatchEvent(new PointerEvent(type, { pointerType }));
};

it('opens, says so, and closes', async () => {
  const host = await aHost();
  host.tip.show();
  await host.updateComplete;
  expect([host.tip.isOpen, isShown(host)]).to.deep.equal([true, true]);
  expect(host.find('button').getAttribute('aria-expanded')).to.equal('true');
  host.tip.hide();
  await host.updateComplete;
  expect([host.tip.isOpen, isShown(host)]).to.deep.equal([false, false]);
  expect(host.find('button').getAttribute('aria-expanded')).to.equal('false');
});

it('is placed at its button', async () => {
  const host = await aHost();
  host.tip.show();
  for (let tries = 0; tries < 100 && !host.find('.tip').style.top; tries++) await aTimeout(20);
  const { bottom, left } = host.find('button').getBoundingClientRect();
  expect(Number.parseFloat(host.find('.tip').style.top)).to.be.closeTo(bottom + 10, 1);
  expect(Number.parseFloat(host.find('.tip').style.left)).to.be.closeTo(Math.max(8, left - 8), 1);
});

it('opens once its panel is there, where an update is under way', async () => {
  const host = await aHost(false);
  host.hasPanel = true;
  host.requestUpdate();
  host.tip.show();
  await host.updateComplete;
  await host.updateComplete;
  expect(host.tip.isOpen).to.equal(true);
});

it('does not open later, where it was closed meanwhile or there is no panel', async () => {
  const host = await aHost(false);
  host.tip.show();
  await host.updateComplete;
  host.tip.hide();
  host.hasPanel = true;
  host.requestUpdate();
  host.tip.show();
  host.tip.hide();
  await host.updateComplete;
  expect(host.tip.isOpen).to.equal(false);
});

it('closes when its panel is gone', async () => {
  const host = await aHost();
  host.tip.show();
  host.hasPanel = false;
  host.requestUpdate();
  await host.updateComplete;
  expect(host.tip.isOpen).to.equal(false);
});

it('closes when its host is taken out, and cannot be opened there', async () => {
  const host = await aHost();
  host.tip.show();
  host.remove();
  expect(host.tip.isOpen).to.equal(false);
  host.tip.show();
  expect(host.tip.isOpen).to.equal(false);
});

it('a mouse that rests on the button opens it, and leaving closes it', async () => {
  const host = await aHost();
  hover(host, 'pointerenter');
  expect(host.tip.isOpen).to.equal(false);
  await aTimeout(400);
  expect(host.tip.isOpen).to.equal(true);
  hover(host, 'pointerleave');
  expect(host.tip.isOpen).to.equal(true);
  await aTimeout(450);
  expect(host.tip.isOpen).to.equal(false);
});

it('a press keeps open what a mouse opened; a second press closes it', async () => {
  const host = await aHost();
  hover(host, 'pointerenter');
  await aTimeout(400);
  host.find('button').click();
  hover(host, 'pointerleave');
  await aTimeout(450);
  expect(host.tip.isOpen).to.equal(true);
  host.find('button').click();
  expect(host.tip.isOpen).to.equal(false);
});

it('a finger opens nothing by passing', async () => {
  const host = await aHost();
  hover(host, 'pointerenter', 'touch');
  await aTimeout(400);
  expect(host.tip.isOpen).to.equal(false);
});

it('Escape closes it and nothing else; a second Escape is the page’s', async () => {
  const host = await aHost();
  const anEscape = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  host.tip.show();
  const [first, second] = [anEscape(), anEscape()];
  document.body.dispatchEvent(first);
  expect([host.tip.isOpen, first.defaultPrevented]).to.deep.equal([false, true]);
  document.body.dispatchEvent(second);
  expect(second.defaultPrevented).to.equal(false);
});

it('a press outside closes it, one on its button or panel does not', async () => {
  const host = await aHost();
  const press = () => new PointerEvent('pointerdown', { bubbles: true, composed: true });
  host.tip.show();
  host.find('.text').dispatchEvent(press());
  host.find('button').dispatchEvent(press());
  expect(host.tip.isOpen).to.equal(true);
  document.body.dispatchEvent(press());
  expect(host.tip.isOpen).to.equal(false);
});
