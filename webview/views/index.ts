import { overviewTab } from './overview';
import { rowsTab } from './rows';
import { shapeTab } from './shape';
import type { Tab } from './tab';

/** The tabs in their order. A new tab is one file and one line here. */
export const TABS: readonly Tab[] = [overviewTab, rowsTab, shapeTab];
