// What is loaded after the first view: every tab but the Overview, and what is opened by hand.
export { showKeys } from './app/keysList';
export { comparePart } from './views/compare/comparePart';
export { decisionsTab } from './views/decisions';
export { learnTab } from './views/learn';
export { residualsTab } from './views/residuals';
export { rowsTab } from './views/rows';
export { shapeTab } from './views/shape';
