import { window } from 'vscode';
import type { RowFormat } from '../../protocol/takeViews';
import { ROW_FORMATS } from '../../strings/taking';
import { sayNow } from '../language';

/** Lets a person say in which format rows are saved. */
export async function pickFormat(): Promise<RowFormat | undefined> {
  const items = [
    { label: 'CSV', detail: sayNow(ROW_FORMATS.csv), format: 'csv' as const },
    { label: 'JSON', detail: sayNow(ROW_FORMATS.json), format: 'json' as const },
    { label: 'NumPy (.npy)', detail: sayNow(ROW_FORMATS.npy), format: 'npy' as const },
  ];
  return (await window.showQuickPick(items, { title: sayNow(ROW_FORMATS.title) }))?.format;
}
