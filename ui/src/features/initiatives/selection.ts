/** What is selected, by name; a range is drawn from the anchor. */
export interface Selection {
  names: ReadonlySet<string>;
  anchor: string | null;
}

export const NOTHING: Selection = { names: new Set(), anchor: null };

/** Turns one. */
export function turned({ names }: Selection, name: string): Selection {
  const next = new Set(names);
  if (!next.delete(name)) next.add(name);
  return { names: next, anchor: name };
}

/** Adds all from the anchor to one, in the order shown; without an anchor in sight turns the one. */
export function extended(selection: Selection, name: string, shown: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : shown.indexOf(selection.anchor);
  const to = shown.indexOf(name);
  if (from < 0 || to < 0) return turned(selection, name);
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { names: new Set([...selection.names, ...range]), anchor: selection.anchor };
}

/** Selects all that are shown, or none of them when all are. */
export function turnedAll({ names }: Selection, shown: readonly string[]): Selection {
  const next = new Set(names);
  const all = shown.every((name) => names.has(name));
  for (const name of shown) {
    if (all) next.delete(name);
    else next.add(name);
  }
  return { names: next, anchor: null };
}
