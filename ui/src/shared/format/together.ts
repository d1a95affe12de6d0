import type { Translate } from '../../i18n/Language';

/** The chance that all of a goal's several key results are met: "Both: 44%." */
export const together = (t: Translate, n: number, chance: string): string => t(n === 2 ? 'goals.both' : 'goals.together', { n, chance });
