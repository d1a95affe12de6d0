import type { BulkOrder, InitiativeLine, Setting } from '../../api/initiatives';

/** What can be changed in many initiatives at once. */
export const FIELDS = ['category', 'owner', 'addTag', 'removeTag', 'label', 'earliest', 'latest', 'mandatoryBy', 'referenceClass'] as const;
export type Field = (typeof FIELDS)[number];

/** Without a value these become empty; the others need one. */
export const CLEARS: readonly Field[] = ['category', 'owner', 'earliest', 'latest', 'mandatoryBy', 'referenceClass'];

/** What somebody wants to change, as typed. */
export interface Wish {
  field: Field;
  value: string;
  /** Of a label. */
  key: string;
}

const PATHS = {
  category: 'category',
  owner: 'owner',
  earliest: 'starts.earliest',
  latest: 'starts.latest',
  mandatoryBy: 'mandatoryBy',
  referenceClass: 'referenceClass',
} as const;

/** The field that a path is of; none of tags and labels, whose paths say it. */
export const fieldOf = (path: string): keyof typeof PATHS | undefined => (Object.keys(PATHS) as (keyof typeof PATHS)[]).find((field) => PATHS[field] === path);

/** A text as YAML; JSON is a part of that. */
const yaml = (text: string): string => (text ? JSON.stringify(text) : '');

/** Whether there is something to be tried. */
export function isWhole({ field, value, key }: Wish): boolean {
  return field === 'label' ? key.trim() !== '' && value.trim() !== '' : CLEARS.includes(field) || value.trim() !== '';
}

/** What the wish sets in an initiative; nothing where a tag is, or is not, already. */
export function settingsOf(wish: Wish, line: InitiativeLine): Setting[] {
  const value = wish.value.trim();
  switch (wish.field) {
    case 'addTag':
      return line.tags.includes(value) ? [] : [{ path: 'metadata.tags', value: JSON.stringify([...line.tags, value]) }];
    case 'removeTag':
      return line.tags.includes(value) ? [{ path: 'metadata.tags', value: JSON.stringify(line.tags.filter((tag) => tag !== value)) }] : [];
    case 'label':
      return [{ path: `metadata.labels.${wish.key.trim()}`, value: yaml(value) }];
    default:
      return [{ path: PATHS[wish.field], value: yaml(value) }];
  }
}

/** Of those that the wish concerns. */
export function orderOf(wish: Wish, lines: InitiativeLine[], seen: number, reason: string): BulkOrder {
  const documents = lines.map((line) => ({ ref: `initiative:${line.name}`, set: settingsOf(wish, line) }));
  return { seen, reason: reason.trim(), documents: documents.filter(({ set }) => set.length > 0) };
}
