import type { Panel } from '../panel';

/** Whether a row has one target and one prediction, so that an expression can name them and the error between them. */
export function hasOneNumber(panel: Panel): boolean {
  const { target, prediction } = panel.store.model.opened ?? {};
  return [target, prediction].every(array => array?.shape.slice(1).every(size => size === 1));
}
