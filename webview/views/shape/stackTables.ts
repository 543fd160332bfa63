import type { ShapeCurve, ShapeView } from '../../../src/protocol/views';
import { formatCount, formatNumber, formatSigned } from '../../../src/strings/numbers';
import { binWords, WORDS } from '../../../src/strings/panel';
import { DERIVATIVES, SHAPE } from '../../../src/strings/panelShape';
import type { TipContent } from '../../charts/figureContent';
import { h } from '../../dom';
import { lossInUseName, type Panel, words } from '../../panel';
import { table } from '../../table';

/** Every few samples of each curve, about 40 in all: a table to be read, not to be computed with. */
export function curveTable(panel: Panel, view: ShapeView): HTMLElement {
  const named = (curve: ShapeCurve, name: string) => ({ ...curve, name: [name, words(panel, curve.label)].filter(Boolean).join(', ') });
  const all = [
    ...view.curves.map(curve => named(curve, view.overlays.length > 0 ? lossInUseName(panel) : '')),
    ...view.overlays.flatMap(({ curves, short }) => curves.map(curve => named(curve, short))),
  ];
  const entries = all.flatMap(curve => {
    const step = Math.max(1, Math.floor(curve.x.length / 40));
    return Array.from({ length: Math.ceil(curve.x.length / step) }, (_, index) => ({ curve, sample: index * step }));
  });
  return table({
    caption: words(panel, SHAPE.valueTitle),
    columns: [
      ...(all.length > 1
        ? [{ id: 'curve', title: words(panel, SHAPE.curve), cell: (entry: (typeof entries)[number]) => entry.curve.name }]
        : []),
      { id: 'x', title: words(panel, view.xTitle), align: 'end' as const, cell: entry => formatNumber(entry.curve.x[entry.sample]!) },
      { id: 'value', title: 'L', align: 'end' as const, cell: entry => formatNumber(entry.curve.value[entry.sample]!) },
      {
        id: 'derivative',
        title: words(panel, DERIVATIVES[view.axis]),
        align: 'end' as const,
        cell: entry => formatSigned(entry.curve.derivative[entry.sample]!),
      },
    ],
    entries,
  });
}

/** How many rows lie in a bin. */
export function binTip(panel: Panel, { density }: ShapeView, stop: number): TipContent {
  const sentence = binWords(density.edges[stop]!, density.edges[stop + 1]!, density.counts[stop]!);
  return { now: [h('p', { class: 'tip-title' }, words(panel, sentence))] };
}

/** How many rows lie where, bin by bin. */
export function binTable(panel: Panel, { density }: ShapeView): HTMLElement {
  return table({
    caption: words(panel, SHAPE.densityTitle),
    columns: [
      { id: 'from', title: words(panel, WORDS.from), align: 'end', cell: bin => formatNumber(density.edges[bin]!) },
      { id: 'to', title: words(panel, WORDS.to), align: 'end', cell: bin => formatNumber(density.edges[bin + 1]!) },
      { id: 'count', title: words(panel, WORDS.count), align: 'end', cell: bin => formatCount(density.counts[bin]!) },
    ],
    entries: Array.from(density.counts, (_, bin) => bin),
  });
}
