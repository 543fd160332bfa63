import type { LossDefinition } from '../../core/definition';
import type { Equivalent } from '../../core/equivalent';
import { LIBRARY_NAMES } from '../../strings/libraries';
import { PAGE } from '../../strings/reference';
import { type Block, type Cell, cell, code, joined, plain, words } from './blocks';
import { valueText } from './parameters';

/** The spellings of libraries that people call; NumPy's is for code export alone. */
export function libraryCalls({ equivalents }: LossDefinition): readonly Equivalent[] {
  return equivalents.filter(({ library }) => library !== 'numpy');
}

/** What each library calls the loss, which parameters give its number, and what differs. */
export function libraryTable(definition: LossDefinition): Block {
  return {
    kind: 'table',
    columns: [PAGE.library, PAGE.call, PAGE.settings, PAGE.differs],
    rows: libraryCalls(definition).map(equivalent => [
      cell(plain(LIBRARY_NAMES[equivalent.library])),
      cell(code(equivalent.call)),
      settingsOf(equivalent),
      cell(words(equivalent.differs ?? PAGE.none)),
    ]),
  };
}

function settingsOf({ preset }: Equivalent): Cell {
  if (!preset) return cell(words(PAGE.none));
  const settings = Object.entries(preset).map(([name, value]) => code(`${name} = ${valueText(value)}`));
  return settings.length === 0 ? cell(words(PAGE.defaults)) : [joined(settings, plain(', '))];
}
