import type { Stats } from '@contract/board';
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';

/** The unit square that the chart is drawn in; the page stretches it to the room there is. */
export const chartSize = { width: 1000, height: 400 } as const;

/** One day's bar, in the units of `chartSize`: a line from the ground up. */
export interface DayBar {
  readonly date: string;
  readonly thanks: number;
  readonly x: number;
  /** A path with round ends in the page; an empty day has one of no length, which shows as a dot. */
  readonly path: string;
  readonly isToday: boolean;
}

/** The drawing of thanks per day. */
export interface DaysChart {
  readonly bars: readonly DayBar[];
  /** The week around each day, averaged: a quiet hill behind the bars. */
  readonly hill: string;
  /** The day with most thanks, the later one of equals, and where it is; x and y from 0 to 1. */
  readonly peak: { readonly date: string; readonly thanks: number; readonly x: number; readonly y: number };
}

/** Room above the highest bar, for its number, and below the ground, for round ends. */
const margin = { top: 64, bottom: 14, side: 14 } as const;

/** Draws thanks per day. @param days oldest first, at least one, the last is today */
export function daysChart(days: Stats['days']): DaysChart {
  const x = scalePoint<number>()
    .domain(days.map((_, at) => at))
    .range([margin.side, chartSize.width - margin.side])
    .padding(days.length === 1 ? 0 : 0.35);
  // A day with one word of thanks is no mountain.
  const most = days.reduce((top, { thanks }) => Math.max(top, thanks), 4);
  const y = scaleLinear([0, most], [chartSize.height - margin.bottom, margin.top]);
  const straight = line();
  const bars = days.map(({ date, thanks }, at) => {
    const along = x(at) ?? 0;
    const path = straight([
      [along, y(0)],
      [along, y(thanks)],
    ]);
    return { date, thanks, x: along, path: path ?? '', isToday: at === days.length - 1 };
  });
  const averages = days.map((_, at) => {
    const near = days.slice(Math.max(0, at - 3), at + 4);
    return near.reduce((sum, { thanks }) => sum + thanks, 0) / near.length;
  });
  const hill = area<number>()
    .x((_, at) => x(at) ?? 0)
    .y0(chartSize.height)
    .y1((average) => y(average))
    .curve(curveMonotoneX)(averages);
  const peak = bars.reduce((best, bar) => (bar.thanks >= best.thanks ? bar : best));
  return {
    bars,
    hill: hill ?? '',
    peak: {
      date: peak.date,
      thanks: peak.thanks,
      x: peak.x / chartSize.width,
      y: y(peak.thanks) / chartSize.height,
    },
  };
}
