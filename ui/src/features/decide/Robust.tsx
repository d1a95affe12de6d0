import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import type { Line } from './summary';

/** How much the choice depends on what happens, and how far an initiative is from being in. */
export function Robust({ chosen: { line } }: { chosen: Line }) {
  const t = useT();
  const format = useFormat();
  const { hindsight, near } = line.robustness ?? {};
  const { moreBenefit, lessCost } = ('remedy' in line && line.remedy) || {};
  return (
    <ul className="robust">
      {moreBenefit !== undefined && lessCost !== undefined && (
        <li>{t(lessCost < 1 ? 'case.far' : 'case.farBenefit', { benefit: format.percent(moreBenefit), cost: format.percent(lessCost) })}</li>
      )}
      {hindsight && <li>{t('case.hindsight', { funded: format.number(hindsight.funded), plans: format.number(hindsight.plans) })}</li>}
      {near && <li>{t('case.near', { funded: format.number(near.funded), plans: format.number(near.plans) })}</li>}
    </ul>
  );
}
