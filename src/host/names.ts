// The names that the manifest and the code share; test/host/manifest.test.ts compares them.

/** The commands. */
export const COMMANDS = {
  compute: 'lossExplorer.compute',
  chooseColumns: 'lossExplorer.chooseColumns',
  recompute: 'lossExplorer.recompute',
  copyCode: 'lossExplorer.copyCode',
  openExample: 'lossExplorer.openExample',
  openReference: 'lossExplorer.openReference',
  saveRows: 'lossExplorer.saveRows',
  writeReport: 'lossExplorer.writeReport',
  copyLink: 'lossExplorer.copyLink',
  saveView: 'lossExplorer.saveView',
  openView: 'lossExplorer.openView',
  toggleHeat: 'lossExplorer.toggleHeat',
} as const;

/** The settings, without their section. */
export const SETTINGS = ['language', 'hover.enabled', 'codeLens.enabled', 'recomputeOnEdit', 'diagnostics', 'heat'] as const;
export const SETTINGS_SECTION = 'lossExplorer';

/** The view type of panels, which the activation event of a restored panel names. */
export const VIEW_TYPE = 'lossExplorer.panel';

/** The view type of the reference, likewise. */
export const REFERENCE_VIEW_TYPE = 'lossExplorer.reference';

/** The colour of heat in lines and in the overview ruler, which a theme may set. */
export const HEAT_COLOR = 'lossExplorer.heat';
