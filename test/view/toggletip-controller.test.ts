import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { html, LitElement, nothing } from 'lit';
import { ToggletipController } from '../../src/view/toggletip-controller.js';

class ToggletipHost extends LitElement {
  hasPanel = true;
  situation = 'asked';
  readonly tip = new ToggletipController(this, {
    ...{ anchor: 'button', panel: '.tip', arrow: '.arrow', box: '.box' },
    keepClear: 'button, .words',
    keepInSight: ['button'],
    getSituation: () => this.situation,
  });

  protected override render() {
    if (!this.hasPanel) return nothing;
    return html`<div class="box">
      <p class="words">What is asked.</p>
      <button
        aria-expanded=${this.tip.isOpen}
        @click=${this.tip.onClick}
        @pointerenter=${this.tip.onPointerEnter}
        @pointerleave=${this.tip.onHoverLeave}
      >
        Why?
      </button>
      <div class="tip" popover="manual"><div class="arrow"></div><div class="text">Because.</div></div>
    </div>`;
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

const isShown = (host: ToggletipHost): boolean => host.find('.tip').matches(':popover-open.over');

const hover = (host: ToggletipHost, type: 'pointerenter' | 'pointerleave', pointerType = 'mouse'): void => {
  host.find('button').dispatchEvent(new PointerEvent(type, { pointerType }));
};

it('opens, says so, and closes', async () => {
  const host = await aHost();
  host.tip.show();
  await host.updateComplete;
  expect(host.tip.isOpen).to.equal(true);
  await waitUntil(() => isShown(host), 'it is not shown', { timeout: 5000 });
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
  await waitUntil(() => isShown(host), 'it is not shown', { timeout: 5000 });
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

it('what it explains changed, and it closes', async () => {
  const host = await aHost();
  host.tip.show();
  host.situation = 'answered';
  host.requestUpdate();
  await host.updateComplete;
  expect(host.tip.isOpen).to.equal(false);
});

it('floating it closes when the focus goes elsewhere', async () => {
  const host = await aHost();
  const other = document.createElement('button');
  host.after(other);
  host.tip.show();
  await waitUntil(() => isShown(host), 'it is not shown', { timeout: 5000 });
  other.focus();
  expect(host.tip.isOpen).to.equal(false);
  other.remove();
});

/** So low a host that nothing floats anywhere. */
const aFullHost = async (): Promise<ToggletipHost> => {
  const host = await aHost();
  host.find('.text').style.height = `${innerHeight}px`;
  return host;
};

it('without room it opens in the flow, where a press or the focus outside leaves it', async () => {
  const host = await aFullHost();
  host.tip.show();
  await waitUntil(() => host.find('.tip').matches('.flow:not(:popover-open)'), 'it is not in the flow', {
    timeout: 5000,
  });
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  expect(host.tip.isOpen).to.equal(true);
  host.tip.hide();
  expect(host.find('.tip').className).to.equal('tip');
});

it('without room a mouse that rests on the button opens nothing', async () => {
  const host = await aFullHost();
  hover(host, 'pointerenter');
  await aTimeout(500);
  expect([host.tip.isOpen, host.find('.tip').className]).to.deep.equal([false, 'tip']);
});

/** Rests the mouse on the button, and acts while the panel that is to open by that is being placed. */
const whileHoverIsPlaced = async (host: ToggletipHost, act: () => void): Promise<void> => {
  const panel = host.find('.tip');
  const placed = new Promise<void>((done) => {
    panel.showPopover = () => {
      Reflect.deleteProperty(panel, 'showPopover');
      panel.showPopover();
      act();
      done();
    };
  });
  hover(host, 'pointerenter');
  await placed;
  // As long as either of them may still be placed.
  await aTimeout(300);
};

it('a press while it opens by hovering opens it for good', async () => {
  const host = await aHost();
  await whileHoverIsPlaced(host, () => host.find('button').click());
  expect([host.tip.isOpen, isShown(host)]).to.deep.equal([true, true]);
  hover(host, 'pointerleave');
  await aTimeout(400);
  expect([host.tip.isOpen, isShown(host)]).to.deep.equal([true, true]);
});

it('two presses while it opens by hovering leave it closed', async () => {
  const host = await aHost();
  await whileHoverIsPlaced(host, () => {
    host.find('button').click();
    host.find('button').click();
  });
  expect([host.tip.isOpen, isShown(host)]).to.deep.equal([false, false]);
});

it('what is closed by script while it opens by hovering stays closed', async () => {
  const host = await aHost();
  await whileHoverIsPlaced(host, () => host.tip.hide());
  expect([host.tip.isOpen, isShown(host)]).to.deep.equal([false, false]);
});
