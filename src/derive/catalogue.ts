import type { Family, LossDefinition } from '../core/definition';
import type { Library } from '../core/equivalent';
import { losses } from '../core/losses/index';
import type { Text } from '../core/text';
import { TASKS } from '../strings/engine';
import { OUTSIDE, type OutsideLoss, outsideLosses } from '../strings/outside';
import { formulaText } from './formulaText';
import { libraryCalls } from './page/libraries';

/** A loss as the reference lists and finds it. */
export interface CatalogueEntry {
  readonly lossId: string;
  readonly name: Text;
  readonly short: string;
  readonly aliases: readonly string[];
  /** The formula in one line of text. */
  readonly formula: string;
  readonly calls: readonly { readonly library: Library; readonly call: string }[];
}

/** The losses of one kind of task. */
export interface CatalogueFamily {
  readonly family: Family;
  readonly name: Text;
  readonly losses: readonly CatalogueEntry[];
}

/** Every loss by family, and those that are only named. */
export interface Catalogue {
  readonly families: readonly CatalogueFamily[];
  readonly outside: { readonly title: Text; readonly intro: Text; readonly losses: readonly OutsideLoss[] };
}

/** The catalogue, the losses of a family in the order of the list of losses. */
export function catalogue(): Catalogue {
  return {
    families: families().map(([family, members]) => ({ family, name: headingOf(TASKS[family]), losses: members.map(entryOf) })),
    outside: { ...OUTSIDE, losses: outsideLosses },
  };
}

/** The losses of each family that has some, in the order of the list of losses. */
export function families(): readonly (readonly [Family, readonly LossDefinition[]])[] {
  const all = Object.keys(TASKS) as readonly Family[];
  return all.map(family => [family, losses.filter(loss => loss.family === family)] as const).filter(([, members]) => members.length > 0);
}

/** Words as a heading: with a capital at the front. */
export function headingOf({ en, ko }: Text): Text {
  return { en: en.charAt(0).toUpperCase() + en.slice(1), ko };
}

function entryOf(definition: LossDefinition): CatalogueEntry {
  const { id, names, formula } = definition;
  return {
    lossId: id,
    name: names.full,
    short: names.short,
    aliases: names.aliases,
    formula: formulaText(formula.value),
    calls: libraryCalls(definition).map(({ library, call }) => ({ library, call })),
  };
}
