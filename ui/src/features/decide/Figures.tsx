import type { Decision } from '../../api/types';
import { useT } from '../../i18n/Language';
import { RangeBar, ShareBar } from '../../shared/charts/Bars';
import { useFormat } from '../../shared/format/FormatContext';
import { isPoint } from '../../shared/format/point';
import { Figure } from '../../shared/ui/Figure';
import { useExplanations } from './explanations';
import { poolTitle } from '../../shared/roadmap/periods';
import { budgetTotals, capitalOf, tightest } from './summary';

/** The five figures that a plan is judged by. */
export function Figures({ decision }: { decision: Decision }) {
  const t = useT();
  const format = useFormat();
  const explained = useExplanations(decision);
  const { npv } = decision;
  const point = isPoint(npv);
  const budget = budgetTotals(decision);
  const perCapital = decision.measures.find((measure) => measure.measure === 'npv-per-capital');
  const skill = tightest(decision.pools);
  return (
    <dl className="panel figures">
      <Figure value={format.money(capitalOf(decision.plan))} explanation={explained.capital()}>
        {budget.given > 0 && (
          <>
            <ShareBar share={budget.used / budget.given} />
            <p>{t('figure.left', { left: format.money(budget.given - budget.used), of: format.money(budget.given) })}</p>
          </>
        )}
      </Figure>
      <Figure value={format.money(npv.mean)} explanation={explained.npv()}>
        {!point && <RangeBar value={npv} from={Math.min(0, npv.p10)} to={npv.p90} />}
        <p>{point ? t('point.note') : t('range', { p10: format.money(npv.p10), p90: format.money(npv.p90) })}</p>
      </Figure>
      <Figure value={perCapital?.expected === undefined ? '–' : format.ratio(perCapital.expected)} explanation={explained.perCapital()}>
        <p>
          {perCapital?.p10 !== undefined &&
            perCapital.p90 !== undefined &&
            (point ? t('point.note') : t('range', { p10: format.ratio(perCapital.p10), p90: format.ratio(perCapital.p90) }))}
        </p>
      </Figure>
      <Figure value={point ? t('point.loss') : format.chance(npv.chanceOfLoss)} explanation={explained.loss()}>
        <p>{point ? t('point.loss.note') : t('figure.loss.note', { cvar: format.money(npv.cvar5) })}</p>
      </Figure>
      {skill && (
        <Figure value={format.percent(skill.used / skill.available)} explanation={explained.skill(skill)}>
          <p>
            {poolTitle(decision.pools, skill.pool)}, {skill.period}: {t('figure.fte', { used: format.number(skill.used, 1), available: format.number(skill.available, 1) })}
          </p>
        </Figure>
      )}
    </dl>
  );
}
