import type { Unfolded } from './parts/fold';
import type { Store } from './state';

// What a person has opened or chosen in a view, kept with the state of the panel under a key of its own, so that it outlives the page.

/** The folds that are open. */
export function keptFolds(store: Store): Unfolded {
  const open = () => store.model.unfolded ?? [];
  return {
    has: key => open().includes(key),
    add: key => {
      if (!open().includes(key)) store.change({ unfolded: [...open(), key] });
    },
    delete: key => {
      const wasOpen = open().includes(key);
      if (wasOpen) store.change({ unfolded: open().filter(other => other !== key) });
      return wasOpen;
    },
  };
}

/** Opens a native disclosure if it was open, and keeps whether it is. */
export function keepOpen(store: Store, key: string, details: HTMLDetailsElement): HTMLDetailsElement {
  const folds = keptFolds(store);
  details.open = folds.has(key);
  details.addEventListener('toggle', () => {
    if (details.open) folds.add(key);
    else folds.delete(key);
  });
  return details;
}

/** What was chosen among a few ways to show something. */
export function keptChoice<Id extends string>(store: Store, key: string, ids: readonly Id[], otherwise: Id): Id {
  const kept = store.model.choices;
  return ids.find(id => kept !== undefined && Object.hasOwn(kept, key) && kept[key] === id) ?? otherwise;
}

/** Keeps a choice. */
export function keepChoice(store: Store, key: string, id: string): void {
  store.change({ choices: { ...store.model.choices, [key]: id } });
}
