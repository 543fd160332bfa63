import type { Memento } from 'vscode';
import type { ReadInput } from '../../reader/reading';
import { asColumns } from '../untrusted';

/** Remembers which columns a person chose for which files, in this workspace. */
export class ColumnMemory {
  constructor(private readonly store: Memento) {}

  recall(uris: readonly string[]): ReadInput['columns'] {
    return asColumns(this.store.get(keyOf(uris)));
  }

  async remember(uris: readonly string[], columns: NonNullable<ReadInput['columns']>): Promise<void> {
    await this.store.update(keyOf(uris), columns);
  }
}

function keyOf(uris: readonly string[]): string {
  return `columns ${uris.join(' ')}`;
}
