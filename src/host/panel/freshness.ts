import type { TextDocument, Uri } from 'vscode';
import { openDocument } from '../sources';

/** Whether what is on the screen is still what the files hold. */
export class Freshness {
  /** The file that was edited after the latest reading began, while edits are only told. */
  aged: string | undefined;
  /** The versions of the documents, where there were any, when what is on the screen was read. */
  private versions: readonly (number | undefined)[] = [];

  /** A reading begins: the answer is to be given to `took` once what was read is on the screen. */
  begin(uris: readonly Uri[]): readonly (number | undefined)[] {
    this.aged = undefined;
    return uris.map(uri => openDocument(uri)?.version);
  }

  took(versions: readonly (number | undefined)[]): void {
    this.versions = versions;
  }

  /** Whether rows stand in the document of a file where they were read. */
  isCurrent(document: TextDocument, file: number): boolean {
    const version = this.versions[file];
    return version === undefined ? !document.isDirty && this.aged === undefined : document.version === version;
  }

  /** The encoding in which a file holds what was read, where an editor shows it saved; null where nobody can tell from here. */
  encodingOf(uri: Uri): string | null {
    const document = openDocument(uri);
    const isSaved = document && !document.isDirty && !document.isUntitled && this.aged === undefined;
    return isSaved ? document.encoding : null;
  }
}
