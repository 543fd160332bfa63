import type { ExtensionContext } from 'vscode';
import type { Diagnostics } from '../diagnostics/diagnostics';
import type { Heat } from '../editors/heat';
import type { EngineClient } from '../engineClient';
import type { AnswerMemory } from './answerMemory';
import type { ColumnMemory } from './columnMemory';

/** What panels need of the extension. */
export interface PanelHost {
  readonly diagnostics: Diagnostics;
  readonly heat: Heat;
  readonly context: ExtensionContext;
  readonly engine: EngineClient;
  readonly memory: { readonly columns: ColumnMemory; readonly answers: AnswerMemory };
}
