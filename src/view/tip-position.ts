import {
  arrow as arrowMiddleware,
  autoUpdate,
  type ComputePositionReturn,
  computePosition,
  detectOverflow,
  type Middleware,
  offset,
  type Placement,
  type Platform,
  platform,
  type ReferenceElement,
  shift,
} from '@floating-ui/dom';

/** The elements of a toggletip. */
export interface TipParts {
  /** The button that opens the panel; the panel stands below or beside it. */
  readonly anchor: HTMLElement;
  readonly panel: HTMLElement;
  /** Inside the panel; points at the anchor. */
  readonly arrow: HTMLElement;
  /** All of the element: the panel may stand beside it. */
  readonly box: HTMLElement;
  /** What must stay in sight: the panel touches none of it. */
  readonly keepClear: readonly HTMLElement[];
}

/** A place that the panel may take: where it stands, and along which axis it may be moved to stay in the window. */
interface Candidate {
  readonly reference: ReferenceElement;
  readonly placement: Placement;
  readonly crossAxis: number;
  readonly shifts: boolean;
}

/** Lengths in CSS pixels. */
const GAP = 10;
const WINDOW_EDGE = 8;
const CLEARANCE = 4;
const ARROW_CORNER_DISTANCE = 14;
/** How far the panel begins above the middle of what it stands beside. */
const BESIDE_ANCHOR = -12;
const BESIDE_BOX = -24;

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

/**
 * Places a panel that is shown where all of it is in the window and none of it touches what must stay in sight, and keeps it
 * there while the page scrolls, until the signal aborts. This is the only file that knows floating-ui, so that CSS anchor
 * positioning can take its place here. Positions are set through the CSSOM, because a style attribute would break a strict
 * Content-Security-Policy.
 *
 * @returns False: there is no such place.
 */
export async function placeTip(parts: TipParts, signal: AbortSignal): Promise<boolean> {
  for (const candidate of candidatesFor(parts)) {
    const position = await positionAt(candidate, parts, [isClear(parts.keepClear)]);
    if (signal.aborted) return false;
    if (!position.middlewareData.isClear?.ok) continue;
    movePanel(parts, position);
    followScrolling(candidate, parts, signal);
    return true;
  }
  return false;
}

/** Best first. Above the anchor is no candidate: there is what must stay in sight. */
function candidatesFor({ anchor, box }: TipParts): readonly Candidate[] {
  const isRtl = getComputedStyle(anchor).direction === 'rtl';
  const [end, start] = isRtl ? (['left-start', 'right-start'] as const) : (['right-start', 'left-start'] as const);
  const row = rowOf(anchor, box);
  return [
    { reference: anchor, placement: 'bottom-start', crossAxis: -WINDOW_EDGE, shifts: true },
    { reference: anchor, placement: end, crossAxis: BESIDE_ANCHOR, shifts: false },
    { reference: row, placement: end, crossAxis: BESIDE_BOX, shifts: true },
    { reference: row, placement: start, crossAxis: BESIDE_BOX, shifts: true },
  ];
}

/** As wide as the box and as high as the anchor: what stands beside it is outside the box, and points at the anchor. */
function rowOf(anchor: HTMLElement, box: HTMLElement): ReferenceElement {
  return {
    contextElement: anchor,
    getBoundingClientRect() {
      const { x, width } = box.getBoundingClientRect();
      const { y, height } = anchor.getBoundingClientRect();
      return DOMRect.fromRect({ x, y, width, height });
    },
  };
}

function positionAt(
  { reference, placement, crossAxis, shifts }: Candidate,
  { panel, arrow }: TipParts,
  checks: readonly Middleware[],
): Promise<ComputePositionReturn> {
  const middleware = [
    offset({ mainAxis: GAP, crossAxis }),
    shifts && shift({ padding: WINDOW_EDGE }),
    ...checks,
    arrowMiddleware({ element: arrow, padding: ARROW_CORNER_DISTANCE }),
  ];
  return computePosition(reference, panel, { strategy: 'fixed', placement, middleware, platform: zoomAwarePlatform });
}

/** Tells whether the panel would lie wholly in the window and touch nothing of what must stay in sight. */
function isClear(keepClear: readonly HTMLElement[]): Middleware {
  return {
    name: 'isClear',
    async fn(state) {
      const { x, y, rects } = state;
      const { top, right, bottom, left } = await detectOverflow(state, { padding: WINDOW_EDGE });
      const fits = Math.max(top, right, bottom, left) <= 0;
      const panel = DOMRect.fromRect({ x, y, width: rects.floating.width, height: rects.floating.height });
      const ok = fits && !keepClear.some((element) => touches(panel, element.getBoundingClientRect()));
      return { data: { ok } };
    },
  };
}

function touches(one: DOMRect, other: DOMRect): boolean {
  if (other.width === 0 || other.height === 0) return false;
  return (
    one.left < other.right + CLEARANCE &&
    one.right > other.left - CLEARANCE &&
    one.top < other.bottom + CLEARANCE &&
    one.bottom > other.top - CLEARANCE
  );
}

/** While the page scrolls the panel goes along. Whether it has room is asked anew only when the window's size changes. */
function followScrolling(candidate: Candidate, parts: TipParts, signal: AbortSignal): void {
  async function move(): Promise<void> {
    const position = await positionAt(candidate, parts, []);
    if (!signal.aborted) movePanel(parts, position);
  }
  const reference = 'nodeType' in candidate.reference ? candidate.reference : parts.anchor;
  // Where it fails the panel stays where it was.
  const stop = autoUpdate(reference, parts.panel, () => void move().catch(() => {}), {
    ancestorResize: false,
    elementResize: false,
  });
  signal.addEventListener('abort', stop);
}

function movePanel({ panel, arrow }: TipParts, { x, y, placement, middlewareData }: ComputePositionReturn): void {
  const zoom = zoomOf(panel);
  panel.style.left = `${x / zoom}px`;
  panel.style.top = `${y / zoom}px`;
  const at = middlewareData.arrow;
  const [side = 'bottom'] = placement.split('-');
  arrow.dataset.side = side;
  arrow.style.left = at?.x === undefined ? '' : `${at.x / zoom}px`;
  arrow.style.top = at?.y === undefined ? '' : `${at.y / zoom}px`;
}
