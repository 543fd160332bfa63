import type { LibraryLine } from '../../src/protocol/libraryViews';
import { agreement, LIBRARIES, LIBRARY_NAMES, useSettingsOf } from '../../src/strings/libraries';
import { WORDS } from '../../src/strings/panel';
import { sentenceOf } from '../../src/strings/problems';
import { h } from '../dom';
import { type Panel, question, words } from '../panel';
import { callCode } from '../parts/callCode';
import { value } from '../parts/value';
import { lossInUse } from '../state';
import { table } from '../table';

/** Enough to see where libraries part: Keras' clipping shows in the seventh digit. */
const DIGITS = 8;

/** What each library prints for these rows with its defaults, why the numbers differ, and its settings one click away. */
export class LibrariesPart {
  readonly element = h('section', { class: 'libraries' });

  constructor(private readonly panel: Panel) {
    this.element.hidden = true;
  }

  /** Asks for the numbers of the loss in use. What was shown stays until the new ones come. */
  async refresh(): Promise<void> {
    const asked = question(this.panel);
    const result = await this.panel.host.request('libraries', asked, { key: 'libraries' });
    if (asked.lossId !== lossInUse(this.panel.store.model)?.lossId) return;
    if (result.ok) this.show(asked.lossId, result.value);
  }

  private show(lossId: string, lines: readonly LibraryLine[]): void {
    const { panel } = this;
    // Where every form of the loss refuses these rows, the reason stands in the panel already.
    this.element.hidden = lines.every(line => line.problem);
    if (this.element.hidden) {
      this.element.replaceChildren();
      return;
    }
    const title = words(panel, LIBRARIES.title);
    const values = new Set(lines.map(line => String(line.value)));
    const take = ({ parameters }: LibraryLine) =>
      panel.store.change({ parameters: { ...panel.store.model.parameters, [lossId]: parameters } });
    this.element.replaceChildren(
      h('h3', {}, title),
      h('p', { class: 'note' }, words(panel, agreement(lines.length, values.size))),
      table({
        caption: title,
        entries: lines,
        columns: [
          {
            id: 'library',
            title: words(panel, LIBRARIES.library),
            cell: ({ library, call }) => h('span', { class: 'library' }, LIBRARY_NAMES[library], ' ', callCode(call)),
          },
          { id: 'value', title: words(panel, WORDS.value), align: 'end', cell: line => this.valueCell(line) },
          { id: 'differs', title: words(panel, LIBRARIES.differs), cell: line => this.reasonCell(line) },
          {
            id: 'use',
            title: '',
            align: 'end',
            cell: line =>
              line.isInUse
                ? h('span', { class: 'muted' }, words(panel, LIBRARIES.inUse))
                : h(
                    'button',
                    {
                      class: 'link',
                      type: 'button',
                      'aria-label': words(panel, useSettingsOf(`${LIBRARY_NAMES[line.library]} ${line.call}`)),
                      onclick: () => take(line),
                    },
                    words(panel, LIBRARIES.use),
                  ),
          },
        ],
      }),
    );
  }

  private valueCell(line: LibraryLine): HTMLElement {
    return line.problem ? h('span', { class: 'muted' }, '–') : value(this.panel, line.value, '', DIGITS);
  }

  /** Why the library refuses these rows, else what sets it apart. */
  private reasonCell({ problem, differs }: LibraryLine): string {
    return words(this.panel, problem ? sentenceOf(problem).found : (differs ?? LIBRARIES.none));
  }
}
