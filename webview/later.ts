// What is loaded after the first view: every tab but the Overview.
export { rowsTab } from './views/rows';
export { shapeTab } from './views/shape';
