const STORED = 'quarterdeck.mappings';
const MOST = 20;

type Kept = [columns: string, mapping: string][];

const keyOf = (columns: string[]) => JSON.stringify([...columns].sort());

function kept(): Kept {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(all) ? (all as Kept) : [];
  } catch {
    return [];
  }
}

/** The mapping by which a table with these columns was imported last from this browser. */
export const mappingFor = (columns: string[]): string | undefined =>
  kept().find(([key]) => key === keyOf(columns))?.[1];

export function remember(columns: string[], mapping: string): void {
  const others = kept().filter(([key]) => key !== keyOf(columns));
  localStorage.setItem(STORED, JSON.stringify([[keyOf(columns), mapping], ...others].slice(0, MOST)));
}
