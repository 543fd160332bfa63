import { type ExtensionContext, window } from 'vscode';
import { registerCodeLens } from './codeLens';
import { registerCommands } from './commands';
import { createEngineClient } from './engineClient';
import type { EngineDoor } from './engineDoor';
import { registerCodeHover } from './hover/codeProvider';
import { registerHover } from './hover/provider';
import { Panels } from './panel/panels';
import { Reference } from './reference/reference';
import { openViewLink } from './take/openView';

/** Registers everything and starts nothing: the engine comes with the first question. */
export function activate(context: ExtensionContext, door: EngineDoor): void {
  const engine = createEngineClient(door, context.extensionUri);
  context.subscriptions.push(engine);
  const panels = new Panels(context, engine);
  registerCommands(context, panels, new Reference({ context, engine }));
  context.subscriptions.push(window.registerUriHandler({ handleUri: link => openViewLink(panels, link) }));
  context.subscriptions.push(registerHover(engine), registerCodeHover(engine), ...registerCodeLens(engine));
}
