import {
  arrow as arrowMiddleware,
  autoUpdate,
  type ComputePositionReturn,
  computePosition,
  flip,
  type Middleware,
  offset,
  type Platform,
  platform,
  shift,
  size,
} from '@floating-ui/dom';

/** The elements of a toggletip. */
export interface TipParts {
  /** The button that opens the panel; the panel stands beside it. */
  readonly anchor: HTMLElement;
  readonly panel: HTMLElement;
  /** Inside the panel; points at the anchor. */
  readonly arrow: HTMLElement;
  /** Inside the panel; scrolls where there is not room enough. */
  readonly content: HTMLElement;
}

/** Lengths in CSS pixels. */
const GAP = 10;
const WINDOW_EDGE = 8;
const ARROW_CORNER_DISTANCE = 12;
/** Less height is not worth scrolling in: the panel rather covers its button, e.g. on a page at 400 % zoom. */
const MIN_HEIGHT = 192;

const OPPOSITE_SIDE = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;

/**
 * Keeps a panel at its anchor and inside the window. This is the only file that knows floating-ui, so that CSS anchor positioning
 * can take its place here. Positions are set through the CSSOM, because a style attribute would break a strict
 * Content-Security-Policy.
 *
 * @returns Stops it.
 */
export function placeTip(parts: TipParts): () => void {
  return autoUpdate(parts.anchor, parts.panel, () => {
    // Where it fails the panel stays where it was, or where CSS alone places it.
    updatePosition(parts).catch(() => {});
  });
}

/**
 * CSS `zoom` on the page, which floating-ui up to 1.8 does not know: it measures rectangles in the window's pixels and boxes in
 * their own. Here all is computed in the window's, and divided by the zoom where it is written into a style.
 */
function zoomOf(element: Element): number {
  // Browsers without this property measure rectangles, too, in the element's own pixels.
  return element.currentCSSZoom ?? 1;
}

const zoomAwarePlatform: Platform = {
  ...platform,
  async getDimensions(element) {
    const { width, height } = await platform.getDimensions(element);
    const zoom = zoomOf(element);
    return { width: width * zoom, height: height * zoom };
  },
};

async function updatePosition({ anchor, panel, arrow, content }: TipParts): Promise<void> {
  // The panel's own height decides on which side it stands, not the height that the last placement left it.
  panel.style.maxHeight = '';
  const position = await computePosition(anchor, panel, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: middlewareFor(panel, arrow),
    platform: zoomAwarePlatform,
  });
  const zoom = zoomOf(panel);
  movePanel(panel, position, zoom);
  pointArrow(arrow, position, zoom);
  letKeyboardScroll(content);
}

function middlewareFor(panel: HTMLElement, arrow: HTMLElement): Middleware[] {
  return [
    offset({ mainAxis: GAP, crossAxis: -WINDOW_EDGE }),
    flip({ padding: WINDOW_EDGE, fallbackAxisSideDirection: 'none' }),
    size({
      padding: WINDOW_EDGE,
      apply: ({ availableHeight }) => limitHeight(panel, availableHeight),
    }),
    shift({ padding: WINDOW_EDGE, crossAxis: true }),
    arrowMiddleware({ element: arrow, padding: ARROW_CORNER_DISTANCE }),
  ];
}

function limitHeight(panel: HTMLElement, availableHeight: number): void {
  const zoom = zoomOf(panel);
  const leastHeight = Math.min(MIN_HEIGHT * zoom, window.innerHeight - 2 * WINDOW_EDGE);
  panel.style.maxHeight = `min(40rem, ${Math.max(availableHeight, leastHeight) / zoom}px)`;
}

function movePanel({ style }: HTMLElement, { x, y }: ComputePositionReturn, zoom: number): void {
  style.insetInlineStart = 'auto';
  style.left = `${x / zoom}px`;
  style.top = `${y / zoom}px`;
  style.right = 'auto';
  style.bottom = 'auto';
  style.margin = '0';
}

function pointArrow(arrow: HTMLElement, { placement, middlewareData }: ComputePositionReturn, zoom: number): void {
  const side = placement.split('-')[0] as keyof typeof OPPOSITE_SIDE;
  // A panel that was pushed over its button has nothing to point at.
  const coversAnchor = Boolean(middlewareData.shift?.y);
  const { style } = arrow;
  style.display = coversAnchor ? 'none' : 'block';
  style.left = `${(middlewareData.arrow?.x ?? 0) / zoom}px`;
  style.top = '';
  style.bottom = '';
  style[OPPOSITE_SIDE[side]] = '-5px';
  arrow.classList.toggle('above', side === 'top');
}

/** Safari, and Chromium before 130, let the keyboard scroll only what can have the focus. */
function letKeyboardScroll(content: HTMLElement): void {
  if (content.scrollHeight > content.clientHeight) content.tabIndex = 0;
  else content.removeAttribute('tabindex');
}
