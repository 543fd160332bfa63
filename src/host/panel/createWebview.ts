import { ViewColumn, type WebviewPanel, window } from 'vscode';
import type { PanelSource } from '../../protocol/panelMessages';
import { panelTitle } from '../../strings/host';
import { sayNow } from '../language';
import { VIEW_TYPE } from '../names';
import { fileNames } from '../sources';

/** Makes an empty panel to the side of the data, leaving the focus where it is. */
export function createWebview(source: PanelSource): WebviewPanel {
  const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  return window.createWebviewPanel(VIEW_TYPE, sayNow(panelTitle(fileNames(source))), place, { enableFindWidget: true });
}
