import type { ReactNode } from 'react';
import type { Decision } from '../../api/types';
import { useT } from '../../i18n/Language';
import { RangeBar, ShareBar } from '../../shared/charts/Bars';
import { useFormat } from '../../shared/format/FormatContext';
import { budgetTotals, capitalOf, tightest, words } from './summary';

function Figure({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd>
        <span className="figure-value num">{value}</span>
        {children}
      </dd>
    </div>
  );
}

/** The five figures that a plan is judged by. */
export function Figures({ decision }: { decision: Decision }) {
  const t = useT();
  const format = useFormat();
  const { npv } = decision;
  const budget = budgetTotals(decision);
  const perCapital = decision.measures.find((measure) => measure.measure === 'npv-per-capital');
  const skill = tightest(decision.pools);
  return (
    <dl className="panel figures">
      <Figure name={t('figure.capital')} value={format.money(capitalOf(decision.plan))}>
        {budget.available > 0 && (
          <>
            <ShareBar share={budget.used / budget.available} />
            <p>{t('figure.left', { left: format.money(budget.available - budget.used), of: format.money(budget.available) })}</p>
          </>
        )}
      </Figure>
      <Figure name={t('figure.npv')} value={format.money(npv.mean)}>
        <RangeBar value={npv} from={Math.min(0, npv.p10)} to={npv.p90} />
        <p>{t('range', { p10: format.money(npv.p10), p90: format.money(npv.p90) })}</p>
      </Figure>
      <Figure name={t('figure.perCapital')} value={perCapital?.expected === undefined ? '–' : format.ratio(perCapital.expected)}>
        <p>
          {perCapital?.p10 !== undefined &&
            perCapital.p90 !== undefined &&
            t('range', { p10: format.ratio(perCapital.p10), p90: format.ratio(perCapital.p90) })}
        </p>
      </Figure>
      <Figure name={t('figure.loss')} value={format.chance(npv.chanceOfLoss)}>
        <p>{t('figure.loss.note', { cvar: format.money(npv.cvar5) })}</p>
      </Figure>
      {skill && (
        <Figure name={t('figure.skill')} value={format.percent(skill.used / skill.available)}>
          <p>
            {words(skill.pool)}, {skill.period}: {t('figure.fte', { used: format.number(skill.used, 1), available: format.number(skill.available, 1) })}
          </p>
        </Figure>
      )}
    </dl>
  );
}
