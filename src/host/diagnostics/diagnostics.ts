import { type Diagnostic, type DiagnosticCollection, type Disposable, languages } from 'vscode';
import type { PlacedFinding } from '../../protocol/adviceViews';
import type { FindingsQuestion } from '../../protocol/messages';
import type { EngineClient } from '../engineClient';
import type { Session } from '../panel/session';
import { onSettingChange, settings } from '../settings';
import { marksOf, SOURCE } from './marks';

/** What one panel has marked. */
interface Marked {
  readonly session: Session;
  readonly question: FindingsQuestion;
  findings: readonly PlacedFinding[];
  marks: readonly (readonly Diagnostic[])[];
}

/** What stands behind a mark. */
export interface Behind {
  readonly session: Session;
  readonly question: FindingsQuestion;
  readonly finding: PlacedFinding;
}

/** The marks in the editors: one set for each panel, gone with it. */
export class Diagnostics implements Disposable {
  private readonly collection: DiagnosticCollection = languages.createDiagnosticCollection(SOURCE);
  private readonly byPanel = new Map<string, Marked>();
  private readonly subscription: Disposable;

  constructor(private readonly engine: EngineClient) {
    this.subscription = onSettingChange(['diagnostics', 'language'], () => {
      for (const { session, question } of [...this.byPanel.values()]) void this.update(session, question);
    });
  }

  /** Marks what looks wrong in the files of a panel under the loss that it shows. */
  async update(session: Session, question: FindingsQuestion): Promise<void> {
    const { uris } = session;
    const level = uris[0] ? settings.diagnostics(uris[0]) : 'off';
    const marked: Marked = { session, question, findings: [], marks: [] };
    this.byPanel.set(session.id, marked);
    if (level !== 'off') {
      const only = level === 'errors' ? 'error' : 'all';
      const found = await this.engine.request('findingPlaces', { ...question, session: session.id, only }, { key: `${session.id} places` });
      // A later question, or the end of the panel, has made this one void.
      if (this.byPanel.get(session.id) !== marked || !found.ok) return;
      marked.findings = found.value;
      marked.marks = marksOf(found.value, uris.length);
    }
    this.show();
  }

  /** Takes the marks of a panel away. */
  drop(session: Session): void {
    this.byPanel.delete(session.id);
    this.show();
  }

  /** The panel whose mark this is, with the finding behind it. */
  behind(uri: string, mark: Diagnostic): Behind | undefined {
    for (const { session } of this.byPanel.values()) {
      const behind = session.source.uris.includes(uri) ? this.of(session, String(mark.code)) : undefined;
      if (behind) return behind;
    }
    return undefined;
  }

  /** A finding that a panel has marked. */
  of(session: Session, code: string): Behind | undefined {
    const marked = this.byPanel.get(session.id);
    const finding = marked?.findings.find(each => each.code === code);
    return marked && finding && { session, question: marked.question, finding };
  }

  dispose(): void {
    this.subscription.dispose();
    this.byPanel.clear();
    this.collection.dispose();
  }

  private show(): void {
    this.collection.clear();
    // VS Code merges entries of the same file.
    const entries = [...this.byPanel.values()].flatMap(({ session, marks }) =>
      session.uris.map((uri, file): [typeof uri, readonly Diagnostic[]] => [uri, marks[file] ?? []]),
    );
    this.collection.set(entries);
  }
}
