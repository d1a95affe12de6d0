import './live.css';
import { useState, type ReactNode } from 'react';
import type { CaseOption, LiveCase } from '../../api/cases';
import { useT } from '../../i18n/Language';
import { RangeBar } from '../../shared/charts/Bars';
import { CashFlow } from '../../shared/charts/CashFlow';
import { Histogram } from '../../shared/charts/Histogram';
import { Tornado } from '../../shared/charts/Tornado';
import { CurrencyProvider, useFormat } from '../../shared/format/FormatContext';
import { isPoint } from '../../shared/format/point';
import { Figure } from '../../shared/ui/Figure';
import { useCaseExplanations } from './caseExplanations';
import { Returns } from './Returns';
import type { Live } from './useLiveCase';

/** What an initiative is worth as it is being written. */
export function CaseValue({ live }: { live: Live }) {
  const t = useT();
  const { value } = live;
  const state = live.failure ?? (live.broken ? t(value ? 'live.broken' : 'live.brokenFirst') : live.stale ? t('live.working') : t('live.fresh'));
  return (
    <section className="panel live" aria-labelledby="live-title" aria-busy={live.stale && !live.broken}>
      <div className="live-head">
        <h2 id="live-title">{t('live.title')}</h2>
        <p className={live.broken || live.failure ? 'live-state live-stale' : 'live-state'} role="status">
          {state}
        </p>
      </div>
      {value?.currency && (
        <CurrencyProvider currency={value.currency}>
          <Options value={value} saved={live.saved} stale={live.broken} />
        </CurrencyProvider>
      )}
      {!value && !live.broken && !live.failure && <div className="live-room" />}
    </section>
  );
}

function Options({ value, saved, stale }: { value: LiveCase; saved: LiveCase | null; stale: boolean }) {
  const t = useT();
  const format = useFormat();
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = value.options.find((option) => option.option === wanted) ?? value.options[0];
  if (!chosen) return <p className="live-none">{t('live.notValued')}</p>;
  return (
    <div className={stale ? 'live-body live-old' : 'live-body'}>
      {value.options.length > 1 && (
        <div className="segments live-options" role="group" aria-label={t('live.options')}>
          {value.options.map((option) => (
            <button key={option.option} type="button" aria-pressed={option === chosen} onClick={() => setWanted(option.option)}>
              {option.title} <span className="num">{format.money(option.npv.mean)}</span>
            </button>
          ))}
        </div>
      )}
      <Sentence option={chosen} saved={saved} />
      <Figures option={chosen} />
      <Part title={t('live.flow')} note={t('live.flow.note', { start: chosen.start })} end={<FlowLegend />}>
        <CashFlow flows={chosen.flows} />
      </Part>
      <Spread option={chosen} />
      <Part title={t('live.returns')} note={t('live.returns.note')}>
        <Returns option={chosen} />
      </Part>
    </div>
  );
}

/** What the case is worth, and by how much that differs from what is saved. */
function Sentence({ option, saved }: { option: CaseOption; saved: LiveCase | null }) {
  const t = useT();
  const format = useFormat();
  const { npv } = option;
  const before = saved?.options.find((one) => one.option === option.option);
  const change = before && npv.mean - before.npv.mean;
  return (
    <div className="live-sentence" aria-live="polite">
      <p className="strong">
        {isPoint(npv)
          ? t('point.npv', { npv: format.money(npv.mean) })
          : t('decide.expect', { npv: format.money(npv.mean), p10: format.money(npv.p10), p90: format.money(npv.p90) })}
      </p>
      <p className={change === undefined || change === 0 ? 'note' : change < 0 ? 'live-change loss' : 'live-change gain'}>
        {!saved ? '\u00a0' : change === undefined ? t('live.newOption') : change === 0 ? t('live.same') : t('live.change', { change: format.moneyChange(change) })}
      </p>
    </div>
  );
}

function Figures({ option }: { option: CaseOption }) {
  const t = useT();
  const format = useFormat();
  const explained = useCaseExplanations();
  const { npv } = option;
  const point = isPoint(npv);
  const payback = option.returns.find(({ line }) => line.measure === 'payback');
  return (
    <dl className="live-figures">
      <Figure value={format.money(npv.mean)} explanation={explained.npv(option)} tone={npv.mean < 0 ? 'loss' : undefined}>
        {!point && <RangeBar value={npv} from={Math.min(0, npv.p10)} to={Math.max(0, npv.p90)} />}
        <p>{point ? t('point.note') : t('case.error', { error: format.money(npv.stdError) })}</p>
      </Figure>
      <Figure value={point ? t('point.loss') : format.chance(npv.chanceOfLoss)} explanation={explained.loss(option)}>
        <p>{point ? t('live.loss.point') : t('live.worst', { cvar: format.money(npv.cvar5) })}</p>
      </Figure>
      {payback && (
        <Figure value={payback.line.expected === null ? '–' : explained.amount(payback.line.expected, 'years')} explanation={explained.measure(payback)}>
          <p>{payback.line.none > 0 ? t('live.never', { chance: format.chance(payback.line.none) }) : t('live.always')}</p>
        </Figure>
      )}
    </dl>
  );
}

function Part({ title, note, end, children }: { title: string; note: ReactNode; end?: ReactNode; children?: ReactNode }) {
  return (
    <section className="live-part">
      <div className="panel-head">
        <div>
          <h3>{title}</h3>
          <p className="note">{note}</p>
        </div>
        {end}
      </div>
      {children}
    </section>
  );
}

function FlowLegend() {
  const t = useT();
  return (
    <ul className="legend">
      <li className="key-gain">{t('flow.benefits')}</li>
      <li className="key-loss">{t('flow.costs')}</li>
    </ul>
  );
}

/** How the value spreads, and what makes it; a point estimate has neither. */
function Spread({ option }: { option: CaseOption }) {
  const t = useT();
  const format = useFormat();
  const { npv } = option;
  if (isPoint(npv)) return <Part title={t('live.distribution')} note={t('live.point')} />;
  return (
    <>
      <Part title={t('live.distribution')} note={t('live.distribution.note', { samples: format.number(option.outcomes), loss: format.chance(npv.chanceOfLoss) })}>
        <Histogram npv={npv} low />
      </Part>
      {option.swings.length > 0 && (
        <Part title={t('tornado.title')} note={t('tornado.note')}>
          <Tornado swings={option.swings} mean={npv.mean} />
        </Part>
      )}
    </>
  );
}
