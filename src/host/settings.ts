import { type ConfigurationChangeEvent, type Disposable, type Uri, workspace } from 'vscode';
import type { Language } from '../core/text';
import { type SETTINGS, SETTINGS_SECTION } from './names';

type SettingName = (typeof SETTINGS)[number];

/** The settings of the manifest, typed, each read when it is asked for. A value of a wrong type counts as the default. */
export const settings = {
  language(): Language | 'auto' {
    const value = workspace.getConfiguration(SETTINGS_SECTION).get('language');
    return value === 'en' || value === 'ko' ? value : 'auto';
  },
  hover: (resource: Uri): boolean => flag('hover.enabled', resource),
  codeLens: (resource: Uri): boolean => flag('codeLens.enabled', resource),
  diagnostics(resource: Uri): 'off' | 'errors' | 'all' {
    const value = workspace.getConfiguration(SETTINGS_SECTION, resource).get('diagnostics');
    return value === 'off' || value === 'all' ? value : 'errors';
  },
  recomputeOnEdit: (resource: Uri): boolean => flag('recomputeOnEdit', resource),
  heat: (resource?: Uri): boolean => workspace.getConfiguration(SETTINGS_SECTION, resource).get('heat') === true,
} as const;

function flag(name: SettingName, resource: Uri): boolean {
  return workspace.getConfiguration(SETTINGS_SECTION, resource).get(name) !== false;
}

/** Calls `listener` when one of the named settings changes. */
export function onSettingChange(names: readonly SettingName[], listener: () => void): Disposable {
  return workspace.onDidChangeConfiguration((change: ConfigurationChangeEvent) => {
    if (names.some(name => change.affectsConfiguration(`${SETTINGS_SECTION}.${name}`))) listener();
  });
}
