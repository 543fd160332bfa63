import { TAB_TITLES } from '../../src/strings/panelTabs';
import type { Model } from '../state';
import { laterTab } from './laterTab';
import { overviewTab } from './overview';
import type { Tab } from './tab';

const shape = laterTab('shape', TAB_TITLES.shape, later => later.shapeTab);
const rows = laterTab('rows', TAB_TITLES.rows, later => later.rowsTab);
const residuals = laterTab('residuals', TAB_TITLES.residuals, later => later.residualsTab);
const decisions = laterTab('decisions', TAB_TITLES.decisions, later => later.decisionsTab);
const learn = laterTab('learn', TAB_TITLES.learn, later => later.learnTab);

/** The tabs of these data in their order; the fourth is the one of their task. */
export function tabsOf({ opened }: Model): readonly Tab[] {
  const ofTask = opened?.taskView === 'residuals' ? [residuals] : opened?.taskView === 'decisions' ? [decisions] : [];
  return [overviewTab, shape, rows, ...ofTask, learn];
}

/** The tab with this id; of data without it the first one. A panel that comes back with other data finds the tab of their task. */
export function tabOf(model: Model): Tab {
  const tabs = tabsOf(model);
  const isOfTask = model.tab === residuals.id || model.tab === decisions.id;
  return tabs.find(tab => tab.id === model.tab || (isOfTask && tab.id === model.opened?.taskView)) ?? tabs[0]!;
}
