import type { Value } from '../../api/types';
import { useT } from '../../i18n/Language';
import type { Part } from '../ui/Explained';
import { useFormat } from './FormatContext';
import { isPoint } from './point';

/** What is said wherever a simulated value is explained: how it spreads, or that nothing behind it does. */
export function useSpread() {
  const t = useT();
  const format = useFormat();
  return {
    outcomes: (count: number): Part => [t('explain.outcomes'), format.number(count)],
    spread: (value: Value): Part[] =>
      isPoint(value)
        ? []
        : [
            [t('explain.mean'), format.money(value.mean)],
            [t('explain.error'), format.money(value.stdError)],
            ['P10', format.money(value.p10)],
            ['P90', format.money(value.p90)],
          ],
    pointNote: (value: Value) => (isPoint(value) ? t('explain.point') : undefined),
  };
}
