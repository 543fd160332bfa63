import type { ExtensionContext } from 'vscode';
import { activate as activateWith } from './host/activate';
import { nodeDoor } from './host/engineDoor.node';

/** Called by VS Code on desktops and servers. */
export function activate(context: ExtensionContext): void {
  activateWith(context, nodeDoor);
}
