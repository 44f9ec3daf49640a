import { arrow, autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';

const gap = 10;
const edge = 8;
/** Less is not worth scrolling in: then the tip rather covers its button (a page at 400 %). */
const least = 192;
const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;

/**
 * Keeps the tip at its anchor, which stands before it, inside the window, until the returned function is called. The only place that knows
 * floating-ui, so that CSS anchor positioning can take over in one file. Positions are set through the CSSOM: a style
 * attribute would break a strict Content-Security-Policy.
 */
export const placeTip = (tip: HTMLElement): (() => void) => {
  const anchor = tip.previousElementSibling as HTMLElement;
  const pointer = tip.firstElementChild as HTMLElement;
  return autoUpdate(anchor, tip, () => {
    // Its own height, not what the last look left of it, decides on which side it stands.
    tip.style.maxHeight = '';
    void computePosition(anchor, tip, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset({ mainAxis: gap, crossAxis: -edge }),
        flip({ padding: edge, fallbackAxisSideDirection: 'none' }),
        size({
          padding: edge,
          apply: ({ availableHeight }) => {
            tip.style.maxHeight = `min(40rem, ${Math.max(availableHeight, Math.min(least, innerHeight - 2 * edge))}px)`;
          },
        }),
        shift({ padding: edge, crossAxis: true }),
        arrow({ element: pointer, padding: 12 }),
      ],
    }).then(({ x, y, placement, middlewareData }) => {
      const side = placement.split('-')[0] as keyof typeof opposite;
      Object.assign(tip.style, {
        insetInlineStart: 'auto',
        left: `${x}px`,
        top: `${y}px`,
        right: 'auto',
        bottom: 'auto',
        margin: '0',
      });
      const { x: along = 0 } = middlewareData.arrow ?? {};
      // Pushed over its button it has nothing to point at.
      const covers = !!middlewareData.shift?.y;
      Object.assign(pointer.style, { left: `${along}px`, top: '', bottom: '', display: covers ? 'none' : 'block' });
      pointer.style[opposite[side]] = '-5px';
      pointer.classList.toggle('above', side === 'top');
      // Not every engine lets the keyboard into what scrolls.
      const text = pointer.nextElementSibling as HTMLElement;
      if (text.scrollHeight > text.clientHeight) text.tabIndex = 0;
      else text.removeAttribute('tabindex');
    });
  });
};
