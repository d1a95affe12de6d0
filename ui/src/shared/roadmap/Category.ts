import type { Translate } from '../../i18n/Language';

const KNOWN = ['grow', 'run', 'protect', 'build', 'explore'] as const;

/** A category as a reader says it; one that the product does not know, as it is written. */
export function categoryName(t: Translate, category: string): string {
  const known = KNOWN.find((one) => one === category);
  return known ? t(`category.${known}`) : category;
}

export const CATEGORIES = KNOWN;
