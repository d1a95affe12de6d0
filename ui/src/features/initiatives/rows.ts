import type { InitiativeLine } from '../../api/initiatives';
import type { Decision, Value } from '../../api/types';

/** What a decision made of an initiative. */
export interface Fate {
  funded: boolean;
  npv?: Value | undefined;
  start?: string | undefined;
}

/** An initiative as it stands in the table. */
export interface Row {
  line: InitiativeLine;
  /** Undefined when no decision was about it. */
  fate: Fate | undefined;
  /** What words are looked for in. */
  words: string;
}

/** What each initiative became in a decision, by name. */
export function fatesOf(decision: Decision | undefined): Map<string, Fate> {
  const fates = new Map<string, Fate>();
  for (const line of decision?.plan ?? []) fates.set(line.initiative, { funded: true, npv: line.npv, start: line.start });
  for (const line of decision?.notFunded ?? []) fates.set(line.initiative, { funded: false, npv: line.npv });
  return fates;
}

export const labelsOf = (line: InitiativeLine): string[] => Object.entries(line.labels).map(([key, value]) => `${key}: ${value}`);

export function rowsOf(lines: InitiativeLine[], fates: Map<string, Fate>): Row[] {
  return lines.map((line) => ({
    line,
    fate: fates.get(line.name),
    words: [line.title, line.name, line.category ?? '', line.owner ?? '', ...line.tags, ...labelsOf(line)].join('\n').toLowerCase(),
  }));
}

/** Fields by whose values rows are filtered. */
export const FILTERS = ['category', 'owner', 'tag', 'fate'] as const;
export type Filter = (typeof FILTERS)[number];
/** Stands for having no value; no value begins so. */
export const NONE = '–';
export type Chosen = Partial<Record<Filter, string | undefined>>;

const VALUES: Record<Filter, (row: Row) => string[]> = {
  category: ({ line }) => [line.category ?? NONE],
  owner: ({ line }) => [line.owner ?? NONE],
  tag: ({ line }) => (line.tags.length + Object.keys(line.labels).length === 0 ? [NONE] : [...line.tags, ...labelsOf(line)]),
  fate: ({ fate }) => [fate ? (fate.funded ? 'funded' : 'notFunded') : 'notDecided'],
};

/** The values that a field has, and how often; the one for none comes last. */
export function valuesOf(rows: Row[], field: Filter): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of VALUES[field](row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => Number(a === NONE) - Number(b === NONE) || a.localeCompare(b));
}

/** Nobody looks through more in one list, and a browser takes long to draw them. */
export const MOST_OFFERED = 200;

/** Values to choose from: all, or of too many the most frequent, none, and the chosen one. */
export function offered(values: [value: string, count: number][], chosen: string | undefined): [value: string, count: number][] {
  if (values.length <= MOST_OFFERED) return values;
  const frequent = new Set([...values].sort(([, a], [, b]) => b - a).slice(0, MOST_OFFERED).map(([value]) => value));
  return values.filter(([value]) => frequent.has(value) || value === NONE || value === chosen);
}

/** Rows that have every word and every chosen value. */
export function filtered(rows: Row[], words: string, chosen: Chosen): Row[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => wanted.every((word) => row.words.includes(word)) && FILTERS.every((field) => !chosen[field] || VALUES[field](row).includes(chosen[field])));
}

export const SORTS = ['title', 'category', 'owner', 'options', 'earliest', 'decision', 'start', 'npv'] as const;
export type Sort = (typeof SORTS)[number];
export interface Order {
  by: Sort;
  down: boolean;
}

const KEYS: Record<Sort, (row: Row) => string | number | undefined> = {
  title: ({ line }) => line.title.toLowerCase(),
  category: ({ line }) => line.category?.toLowerCase(),
  owner: ({ line }) => line.owner?.toLowerCase(),
  options: ({ line }) => line.options.length,
  earliest: ({ line }) => line.mandatoryBy ?? line.earliest ?? line.latest ?? undefined,
  decision: ({ fate }) => (fate ? (fate.funded ? 0 : 1) : undefined),
  start: ({ fate }) => fate?.start,
  npv: ({ fate }) => fate?.npv?.mean,
};

/** As a link says it: "-npv" for the largest first. */
export function parseOrder(text: string | undefined): Order {
  const by = SORTS.find((sort) => sort === text?.replace(/^-/, '')) ?? 'title';
  return { by, down: text?.startsWith('-') ?? false };
}

export const writeOrder = ({ by, down }: Order): string | undefined => (by === 'title' && !down ? undefined : (down ? '-' : '') + by);

const compare = new Intl.Collator(undefined, { numeric: true }).compare;

/** What has no value comes last in both directions; equals stay by title. */
export function sorted(rows: Row[], { by, down }: Order): Row[] {
  const keyed = rows.map((row) => ({ row, key: KEYS[by](row), title: KEYS.title(row) as string }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined) || compare(a.title, b.title);
    const order = typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : compare(String(a.key), String(b.key));
    return (down ? -order : order) || compare(a.title, b.title);
  });
  return keyed.map(({ row }) => row);
}
