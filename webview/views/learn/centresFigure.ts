import type { ResidualsView, WantView } from '../../../src/protocol/taskViews';
import { formatNumber } from '../../../src/strings/numbers';
import { CENTRES, centresSummary, LEARN } from '../../../src/strings/panelLearn';
import { ROWS } from '../../../src/strings/panelRows';
import { centresDrawing } from '../../charts/centres';
import { Figure } from '../../charts/figure';
import { type Panel, words } from '../../panel';
import { binsTable, binTip } from '../bins';

/** The errors of the rows, and where each loss would put their middle. */
export function centresFigure(panel: Panel, { histogram }: ResidualsView, wants: readonly WantView[]): Figure {
  const figure = new Figure(panel, { title: words(panel, LEARN.picture), height: 'middle' });
  // A loss that wants all predictions shifted by s takes −s for the middle of the errors.
  const places = wants.filter(({ way }) => way === 'shift').map(({ lossId, short, smallestAt }) => ({ lossId, short, at: 0 - smallestAt }));
  const nameOf = (lossId: string) => (CENTRES[lossId] ? ` (${words(panel, CENTRES[lossId])})` : '');
  const centres = places
    .sort((a, b) => a.at - b.at)
    .map(({ lossId, short, at }) => ({ at, label: `${short} ${formatNumber(at, 3)}${nameOf(lossId)}` }));
  const titles = {
    x: words(panel, LEARN.residualAxis),
    y: words(panel, ROWS.countAxis),
    yLog: words(panel, ROWS.countAxisLog),
    nonFinite: words(panel, ROWS.nonFinite),
  };
  figure.show({
    drawing: theme => centresDrawing(theme, histogram, centres, titles),
    label: words(panel, centresSummary(places)),
    legend: [
      { mark: 'rows', label: words(panel, LEARN.rows) },
      { mark: 'curve', label: words(panel, LEARN.centres) },
    ],
    tip: stop => binTip(panel, histogram, stop),
    table: () => binsTable(panel, histogram, words(panel, LEARN.picture)),
  });
  return figure;
}
