import type { Attachment } from 'svelte/attachments';

/** A grid of equal cells. Lengths in the unit that the box was given in. */
export interface Packing {
  readonly columns: number;
  readonly rows: number;
  /** Width of one cell. */
  readonly cell: number;
}

/** How cells are packed. Ratios are of a cell's width. */
export interface PackOptions {
  readonly count: number;
  /** Height of a cell as a share of its width, such as 1.3 for a face with a name below. */
  readonly ratio: number;
  /** Space between cells as a share of a cell's width. */
  readonly gap: number;
  /** Largest width of a cell as a share of the box's shorter side. */
  readonly most?: number;
}

/** The grid in which `count` cells are as large as they can be in a box, with the fewest holes among equals. */
export function bestPacking(
  width: number,
  height: number,
  { count, ratio, gap, most = 1 }: PackOptions,
): Packing {
  const cells = Math.max(1, count);
  const limit = Math.min(width, height) * most;
  let best: Packing = { columns: 1, rows: cells, cell: 0 };
  for (let columns = 1; columns <= cells; columns += 1) {
    const rows = Math.ceil(cells / columns);
    const byWidth = width / (columns + gap * (columns - 1));
    const byHeight = height / (rows * ratio + gap * (rows - 1));
    const cell = Math.max(0, Math.min(byWidth, byHeight, limit));
    const holes = columns * rows - cells;
    const bestHoles = best.columns * best.rows - cells;
    const larger = cell > best.cell * 1.001;
    // Fewer holes are worth a few per cent of size.
    const tidier = holes < bestHoles && cell > best.cell * 0.93;
    const untidy = holes > bestHoles && cell < best.cell * 1.07;
    if (tidier || (larger && !untidy)) best = { columns, rows, cell };
  }
  return best;
}

/**
 * Packs an element's children into its box: sets `--columns`, `--cell` and `--gap` (px) on it, now and when its size
 * changes. The element's size must not depend on its children.
 */
export function pack(options: PackOptions): Attachment<HTMLElement> {
  return (element) => {
    const run = () => {
      const { columns, cell } = bestPacking(element.clientWidth, element.clientHeight, options);
      // A whisker less than fits, so that rounding never adds a row.
      const width = Math.floor(cell * 0.998);
      element.style.setProperty('--columns', String(columns));
      element.style.setProperty('--cell', `${width}px`);
      element.style.setProperty('--gap', `${Math.floor(width * options.gap)}px`);
    };
    run();
    const observer = new ResizeObserver(run);
    observer.observe(element);
    return () => observer.disconnect();
  };
}
