import type { CaseOption, CaseReturn, Made, MadeStep } from '../../api/cases';
import type { Key } from '../../i18n/en';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { useSpread } from '../../shared/format/useSpread';
import type { Explanation, Part } from '../../shared/ui/Explained';

/** How each figure of a case was made, step by step, so that a reader can add it up. */
export function useCaseExplanations() {
  const t = useT();
  const format = useFormat();
  const { outcomes, spread, pointNote } = useSpread();

  /** A value whose unit, years or a year, stands elsewhere. */
  const bare = (value: number, unit: string, exact = false): string => {
    if (unit.startsWith('money')) return exact ? format.exact(value) : format.money(value);
    if (unit.startsWith('share')) return format.percent(value, 1);
    if (unit === 'years') return format.number(value, 1);
    return exact ? format.number(value, 4) : format.ratio(value);
  };
  /** A value with its unit. */
  const amount = (value: number, unit: string, exact = false): string => {
    const text = bare(value, unit, exact);
    if (unit === 'years') return t('live.years', { n: value, years: text });
    return unit.endsWith('/year') ? t('live.perYear', { amount: text }) : text;
  };
  const step = (one: MadeStep): Part => [
    one.discounted ? `${one.label}: ${format.exact(one.discounted.amount)} × ${format.number(one.discounted.factor, 4)}` : one.label,
    amount(one.value, one.unit, true),
  ];
  const made = ({ explanation, source }: Made) => ({
    formula: explanation.factor ? `${explanation.formula}; discount factor = ${explanation.factor}` : explanation.formula,
    source,
    lang: 'en',
    steps: explanation.steps.map(step),
  });
  return {
    amount,
    bare,
    npv: (option: CaseOption): Explanation => {
      const { steps, ...rest } = made(option.made);
      return { title: t('figure.npv'), ...rest, note: pointNote(option.npv), parts: [outcomes(option.outcomes), ...spread(option.npv), ...steps] };
    },
    loss: (option: CaseOption): Explanation => ({
      title: t('chanceOfLoss'),
      formula: t('explain.loss'),
      note: pointNote(option.npv),
      parts: [outcomes(option.outcomes)],
      source: t('explain.loss.source'),
    }),
    measure: ({ line, made: how }: CaseReturn): Explanation => {
      const { steps, ...rest } = made(how);
      const ends: Part[] = line.p10 === null || line.p90 === null ? [] : [['P10', amount(line.p10, line.unit)], ['P90', amount(line.p90, line.unit)]];
      return { title: t(measureName(line.measure)), ...rest, parts: [outcomes(line.samples), ...ends, ...steps] };
    },
  };
}

const NAMED = ['bcr', 'roi', 'irr', 'mirr', 'payback', 'discounted-payback', 'npv-per-capital', 'eav', 'tco'] as const;

/** The key of a measure's title. */
export function measureName(measure: string): Key {
  const named = NAMED.find((one) => one === measure);
  return named ? `measure.${named}` : 'npv';
}
