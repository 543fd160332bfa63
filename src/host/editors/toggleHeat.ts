import { ConfigurationTarget, window, workspace } from 'vscode';
import { cannotToggleHeat, heatNeedsPanel } from '../../strings/host';
import { sayNow } from '../language';
import { SETTINGS_SECTION } from '../names';
import { settings } from '../settings';

/** Turns the heat of the active editor on or off: the setting is changed where it stands already, else for this user. */
export async function toggleHeat(hasPanel: boolean): Promise<void> {
  const resource = window.activeTextEditor?.document.uri;
  const isOn = !settings.heat(resource);
  const configuration = workspace.getConfiguration(SETTINGS_SECTION, resource);
  const set = configuration.inspect('heat');
  const target =
    set?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : set?.workspaceValue !== undefined
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  try {
    await configuration.update('heat', isOn, target);
  } catch (error) {
    void window.showWarningMessage(sayNow(cannotToggleHeat(error instanceof Error ? error.message : String(error))));
    return;
  }
  if (isOn && !hasPanel) void window.showInformationMessage(sayNow(heatNeedsPanel));
}
