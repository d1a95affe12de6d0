import type { Value } from '../../api/types';

/** Whether nothing behind it has a range, so that no outcome differs from another. */
export const isPoint = (value: Value): boolean => value.stdError === 0 && value.p10 === value.p90;
