/**
 * Shapes as signed distances: negative inside, zero on the edge, positive outside, in px. Distances need only be exact
 * near the edge, where they smooth it.
 */
export interface Shape {
  /** Distance of a point to the edge. */
  readonly distance: (x: number, y: number) => number;
  /** A box around the shape: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
}

const EVERYWHERE = [-1e9, -1e9, 1e9, 1e9] as const;

/** A circle. */
export function circle(cx: number, cy: number, r: number): Shape {
  return {
    distance: (x, y) => Math.sqrt((x - cx) ** 2 + (y - cy) ** 2) - r,
    box: [cx - r, cy - r, cx + r, cy + r],
  };
}

/** An ellipse with half axes `rx` and `ry`. */
export function ellipse(cx: number, cy: number, rx: number, ry: number): Shape {
  return {
    distance: (x, y) => {
      const dx = (x - cx) / rx;
      const dy = (y - cy) / ry;
      const k = Math.sqrt(dx ** 2 + dy ** 2);
      const slope = Math.sqrt((dx / rx) ** 2 + (dy / ry) ** 2);
      return slope === 0 ? -Math.min(rx, ry) : (k * (k - 1)) / slope;
    },
    box: [cx - rx, cy - ry, cx + rx, cy + ry],
  };
}

/** An upright egg: an ellipse whose width grows by `taper` towards the top (negative: towards the bottom). */
export function egg(cx: number, cy: number, rx: number, ry: number, taper: number): Shape {
  const widest = rx * (1 + Math.abs(taper));
  return {
    distance: (x, y) => {
      const width = rx * (1 - taper * Math.max(-1, Math.min(1, (y - cy) / ry)));
      const dx = (x - cx) / width;
      const dy = (y - cy) / ry;
      const k = Math.sqrt(dx ** 2 + dy ** 2);
      const slope = Math.sqrt((dx / width) ** 2 + (dy / ry) ** 2);
      return slope === 0 ? -width : (k * (k - 1)) / slope;
    },
    box: [cx - widest, cy - ry, cx + widest, cy + ry],
  };
}

/** A box between two corners with rounded corners. */
export function box(left: number, top: number, right: number, bottom: number, radius = 0): Shape {
  const cx = (left + right) / 2;
  const cy = (top + bottom) / 2;
  const hw = (right - left) / 2 - radius;
  const hh = (bottom - top) / 2 - radius;
  return {
    distance: (x, y) => {
      const dx = Math.abs(x - cx) - hw;
      const dy = Math.abs(y - cy) - hh;
      return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
    },
    box: [left, top, right, bottom],
  };
}

/** A line with round ends, `r` px to each side. */
export function line(x1: number, y1: number, x2: number, y2: number, r: number): Shape {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length2 = dx * dx + dy * dy || 1;
  return {
    distance: (x, y) => {
      const t = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length2));
      return Math.sqrt((x - x1 - t * dx) ** 2 + (y - y1 - t * dy) ** 2) - r;
    },
    box: [Math.min(x1, x2) - r, Math.min(y1, y2) - r, Math.max(x1, x2) + r, Math.max(y1, y2) + r],
  };
}

/** Lines from point to point with round ends and joints, `r` px to each side. Points as x, y, x, y, … */
function polyline(points: readonly number[], r: number): Shape {
  const parts: Shape[] = [];
  for (let i = 0; i + 3 < points.length; i += 2)
    parts.push(line(points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? 0, points[i + 3] ?? 0, r));
  return union(...parts);
}

/** A smooth curve through a start, a control point and an end, as a line of `r` px to each side. */
export function curve(
  x1: number,
  y1: number,
  cx: number,
  cy: number,
  x2: number,
  y2: number,
  r: number,
): Shape {
  const points: number[] = [];
  for (let i = 0; i <= 14; i += 1) {
    const t = i / 14;
    const a = (1 - t) * (1 - t);
    const b = 2 * t * (1 - t);
    points.push(a * x1 + b * cx + t * t * x2, a * y1 + b * cy + t * t * y2);
  }
  return polyline(points, r);
}

/** A closed polygon; points as x, y, x, y, … */
export function polygon(points: readonly number[]): Shape {
  const n = points.length / 2;
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  return {
    distance: (x, y) => {
      let nearest = Number.POSITIVE_INFINITY;
      let inside = false;
      for (let i = 0, j = n - 1; i < n; j = i, i += 1) {
        const ax = xs[i] ?? 0;
        const ay = ys[i] ?? 0;
        const ex = (xs[j] ?? 0) - ax;
        const ey = (ys[j] ?? 0) - ay;
        const t = Math.max(0, Math.min(1, ((x - ax) * ex + (y - ay) * ey) / (ex * ex + ey * ey || 1)));
        const px = x - ax - ex * t;
        const py = y - ay - ey * t;
        nearest = Math.min(nearest, px * px + py * py);
        if (ay > y !== ay + ey > y && x < ax + (ex * (y - ay)) / ey) inside = !inside;
      }
      return inside ? -Math.sqrt(nearest) : Math.sqrt(nearest);
    },
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
  };
}

/** Everything under a line that a function draws from left to right. */
export function below(top: (x: number) => number): Shape {
  // Divided by a typical slope's length, so that steep parts are as smooth as flat ones.
  return { distance: (x, y) => (top(x) - y) / Math.hypot(1, top(x + 1) - top(x)), box: EVERYWHERE };
}

/** All of the shapes together. */
export function union(...shapes: readonly Shape[]): Shape {
  return {
    distance: (x, y) => {
      let nearest = Number.POSITIVE_INFINITY;
      for (const shape of shapes) nearest = Math.min(nearest, shape.distance(x, y));
      return nearest;
    },
    box: [
      Math.min(...shapes.map((s) => s.box[0])),
      Math.min(...shapes.map((s) => s.box[1])),
      Math.max(...shapes.map((s) => s.box[2])),
      Math.max(...shapes.map((s) => s.box[3])),
    ],
  };
}

/** Two shapes melted into each other over about `k` px. */
export function melt(a: Shape, b: Shape, k: number): Shape {
  return {
    distance: (x, y) => {
      const da = a.distance(x, y);
      const db = b.distance(x, y);
      const h = Math.max(k - Math.abs(da - db), 0) / k;
      return Math.min(da, db) - (h * h * k) / 4;
    },
    box: union(a, b).box,
  };
}

/** What both shapes cover. */
export function both(a: Shape, b: Shape): Shape {
  return {
    distance: (x, y) => Math.max(a.distance(x, y), b.distance(x, y)),
    box: [
      Math.max(a.box[0], b.box[0]),
      Math.max(a.box[1], b.box[1]),
      Math.min(a.box[2], b.box[2]),
      Math.min(a.box[3], b.box[3]),
    ],
  };
}

/** The first shape without the second. */
export function without(a: Shape, b: Shape): Shape {
  return { distance: (x, y) => Math.max(a.distance(x, y), -b.distance(x, y)), box: a.box };
}

/** The edge of a shape as a line, `r` px to each side. */
export function outline(a: Shape, r: number): Shape {
  return {
    distance: (x, y) => Math.abs(a.distance(x, y)) - r,
    box: [a.box[0] - r, a.box[1] - r, a.box[2] + r, a.box[3] + r],
  };
}

/** A shape mirrored at the vertical line `x = axis`, together with itself. */
export function mirrored(a: Shape, axis: number): Shape {
  const twin: Shape = {
    distance: (x, y) => a.distance(2 * axis - x, y),
    box: [2 * axis - a.box[2], a.box[1], 2 * axis - a.box[0], a.box[3]],
  };
  return union(a, twin);
}

/** A shape turned by `radians` (clockwise on the screen) around a point. */
export function turned(a: Shape, radians: number, cx: number, cy: number): Shape {
  const cos = Math.cos(-radians);
  const sin = Math.sin(-radians);
  const reach = Math.hypot(
    Math.max(Math.abs(a.box[0] - cx), Math.abs(a.box[2] - cx)),
    Math.max(Math.abs(a.box[1] - cy), Math.abs(a.box[3] - cy)),
  );
  return {
    distance: (x, y) =>
      a.distance(cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos),
    box: [cx - reach, cy - reach, cx + reach, cy + reach],
  };
}
