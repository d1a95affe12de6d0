import type { Translate } from '../../i18n/Language';

const NAMED = ['initiative', 'goal', 'need', 'scenario', 'rule', 'budget', 'pool', 'driver', 'organization'] as const;

/** A kind of document as people call it. */
export function kindName(t: Translate, kind: string): string {
  const named = NAMED.find((one) => one === kind);
  return named ? t(`kind.${named}`) : kind;
}
