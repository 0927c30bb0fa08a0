/** Charts as SVG text, so that a page needs no script. The same chart gives the same bytes. */
import type { Chart } from '../../reports/report.ts';
import { measureFor, type WidthOf } from '../terminal/measure.ts';
import { forTerminal } from '../document/sanitise.ts';
import { axisOf } from './axis.ts';
import { barsSvg } from './bars-svg.ts';
import { linesSvg } from './lines-svg.ts';
import { pointText, worthDrawing } from './worth-drawing.ts';
import { type Drawing, LETTER, MARGIN, seriesOf, tenths, TEXT_LINE, textAt, WIDTH } from './svg.ts';

/** How high the line is in which the names of two series stand, and what is drawn before a name. */
const LEGEND = 24;
const SAMPLE = 16;

/** Returns the SVG of each chart, in their order. */
export async function chartsSvg(charts: readonly Chart[]): Promise<string[]> {
  const shown = charts.map(asShown);
  const texts = shown.flatMap(({ series, points }) => [...series, ...points.map(({ label }) => label)]);
  const widthOf = await measureFor(texts.join(''));
  return shown.map((chart) => {
    const { svg, height } = drawingOf(chart, widthOf);
    // A letter that is wider than was reckoned is drawn past the edge, and not cut. Its figure has the chart's name.
    return `<svg viewBox="0 0 ${WIDTH} ${height}" overflow="visible" aria-hidden="true" focusable="false" font-family="system-ui, sans-serif" font-size="12">${svg}</svg>`;
  });
}

/** Texts as a page shows them: that is how wide they are. */
function asShown(chart: Chart): Chart {
  return {
    ...chart,
    series: chart.series.map((name) => forTerminal(name)),
    points: worthDrawing(chart).points.map(({ label, values }) => ({
      label: forTerminal(pointText(chart, label)),
      values,
    })),
  };
}

function drawingOf(chart: Chart, widthOf: WidthOf): Drawing {
  const known = seriesOf(chart).flatMap(({ values }) => values.filter((value) => value !== null));
  if (known.length === 0)
    return { svg: textAt('start', 0, TEXT_LINE, 'Nothing yet.'), height: TEXT_LINE + MARGIN };
  const draw = chart.kind === 'bars' ? barsSvg : linesSvg;
  const { svg, height } = draw(
    chart,
    axisOf(chart.full === undefined ? known : [...known, chart.full]),
    widthOf,
  );
  if (chart.series.length < 2) return { svg, height };
  return {
    svg: `${legendSvg(chart, widthOf)}<g transform="translate(0,${LEGEND})">${svg}</g>`,
    height: LEGEND + height,
  };
}

/** The names of the series in one line, each after a sample of how it is drawn. */
function legendSvg(chart: Chart, widthOf: WidthOf): string {
  let x = 0;
  const names = seriesOf(chart).map(({ name, colour, dashes }) => {
    const sample =
      chart.kind === 'bars'
        ? `<rect x="${x}" y="4" width="10" height="10" fill="${colour}"/>`
        : `<path d="M${x},9h12" stroke="${colour}" stroke-width="2"${dashes}/>`;
    const text = textAt('start', x + SAMPLE, TEXT_LINE, name);
    x = tenths(x + SAMPLE + LETTER * widthOf(name) + SAMPLE);
    return sample + text;
  });
  return names.join('');
}
