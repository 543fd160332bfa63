import type { ExtensionContext } from 'vscode';
import { activate as activateWith } from './host/activate';
import { webDoor } from './host/engineDoor.web';

/** Called by VS Code in the browser. */
export function activate(context: ExtensionContext): void {
  activateWith(context, webDoor);
}
