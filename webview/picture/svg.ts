import type { Drawing } from '../charts/drawing';
import { drawnOn } from './drawn';
import { layoutOf, type PictureFrame } from './frame';
import { plainColours } from './plainColours';
import { SvgContext } from './svgContext';

const SVG = 'http://www.w3.org/2000/svg';

/** A chart with its title, legend and note as SVG: lines, shapes and text; only a density of many rows is an image in it. */
export function svgOf(frame: PictureFrame, drawing: Drawing, description: string): string {
  const measure = document.createElement('canvas').getContext('2d')!;
  const layout = layoutOf(frame, measure);
  const around = new SvgContext(layout.width, layout.height);
  layout.paint(around as unknown as CanvasRenderingContext2D);
  const whole = around.getSvg();
  whole.setAttribute('viewBox', `0 0 ${layout.width} ${layout.height}`);
  whole.setAttribute('role', 'img');
  whole.prepend(element('title', {}, frame.title), element('desc', {}, description), background(frame, layout));
  const plot = plotOf(frame, drawing);
  plot.setAttribute('x', String(layout.chart.x));
  plot.setAttribute('y', String(layout.chart.y));
  whole.append(plot);
  plainColours(whole, measure);
  // A picture of counts shows cells, not clouds.
  for (const image of whole.querySelectorAll('image')) image.setAttribute('image-rendering', 'pixelated');
  return new XMLSerializer().serializeToString(whole);
}

function plotOf({ width, height }: PictureFrame, drawing: Drawing): SVGSVGElement {
  const context = new SvgContext(width, height);
  // Chart.js looks for the canvas of a context, and sizes it.
  const surface = { width, height, style: {}, getContext: () => context };
  context.canvas = surface;
  return drawnOn(surface, withoutPaths(drawing), 1, () => context.getSvg().cloneNode(true) as SVGSVGElement);
}

/**
 * Chart.js draws a line as a `Path2D`, into which nobody can look, unless its segments may have styles of their own: then it draws it
 * command by command.
 */
function withoutPaths(drawing: Drawing): Drawing {
  const datasets = drawing.data.datasets.map(dataset => ({ segment: {}, ...dataset }));
  return { ...drawing, data: { ...drawing.data, datasets } as Drawing['data'] };
}

function background({ theme }: PictureFrame, { width, height }: { readonly width: number; readonly height: number }): SVGElement {
  return element('rect', { width: String(width), height: String(height), fill: theme.background });
}

function element(name: string, attributes: Readonly<Record<string, string>>, words = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = words;
  return made;
}
