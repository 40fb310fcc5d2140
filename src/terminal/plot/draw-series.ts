import type { Series } from '../../labs/lab.ts';
import { drawBars, drawHistogram } from './bars.ts';
import { drawLineChart, type Frame } from './line-chart.ts';
import { drawMessages } from './messages.ts';
import type { Plot } from './plot.ts';
import { drawStates } from './states.ts';

/** How a series is drawn: its beginning only, for an animation; or on the axes of another, to be compared with it. */
export type SeriesView = { readonly share?: number; readonly frame?: Frame; readonly most?: number };

/** Any series in the form that explains it. */
export function drawSeries(series: Series, plot: Plot, view: SeriesView = {}): string[] {
  switch (series.form) {
    case 'line':
      return drawLineChart(series, plot, view);
    case 'bars':
      return drawBars(series, plot, view);
    case 'histogram':
      return drawHistogram(series, plot, view);
    case 'states':
      return drawStates(series, plot, view);
    case 'messages':
      return drawMessages(series, plot, view);
  }
}
