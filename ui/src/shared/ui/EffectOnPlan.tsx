import './effect.css';
import { Link } from '@tanstack/react-router';
import type { EffectLine, EffectSide, PlanEffect, PlanFigures } from '../../api/proposals';
import { useT } from '../../i18n/Language';
import { Why } from '../reason/Why';
import { CurrencyProvider, useFormat } from '../format/FormatContext';

/** How one plan differs from another: in money, in what is funded and when, in chances. */
export function EffectOnPlan({ effect }: { effect: PlanEffect }) {
  return (
    <CurrencyProvider currency={effect.currency}>
      <Sentence effect={effect} />
      <Figures before={effect.before} after={effect.after} />
      <Lines effect={effect} />
      {effect.goals.length > 0 && <Goals goals={effect.goals} />}
    </CurrencyProvider>
  );
}

function Sentence({ effect }: { effect: PlanEffect }) {
  const t = useT();
  const format = useFormat();
  const count = (change: EffectLine['change']) => effect.lines.filter((line) => line.change === change).length;
  if (effect.after.npv === null || effect.before.npv === null) return <p className="strong">{t(effect.after.npv === null ? 'effect.noPlan' : 'effect.aPlan')}</p>;
  return (
    <>
      <p className="strong">
        {effect.lines.length === 0
          ? t('effect.same')
          : t('effect.sentence', { into: count('in'), out: count('out'), moved: count('moved') + count('switched') })}{' '}
        {t('effect.gain', { change: format.moneyChange(effect.after.npv - effect.before.npv) })}
      </p>
      {effect.least !== null && effect.most !== null && (
        <p className="note">{t('effect.range', { least: format.moneyChange(effect.least), most: format.moneyChange(effect.most) })}</p>
      )}
    </>
  );
}

function Figures({ before, after }: { before: PlanFigures; after: PlanFigures }) {
  const t = useT();
  const format = useFormat();
  const money = (value: number | null) => (value === null ? '–' : format.money(value));
  const range = (plan: PlanFigures) => (plan.p10 === null || plan.p90 === null ? '–' : t('fromTo', { from: format.money(plan.p10), to: format.money(plan.p90) }));
  const rows: [string, string, string][] = [
    [t('npv'), money(before.npv), money(after.npv)],
    [t('p10p90'), range(before), range(after)],
    [t('chanceOfLoss'), before.chanceOfLoss === null ? '–' : format.chance(before.chanceOfLoss), after.chanceOfLoss === null ? '–' : format.chance(after.chanceOfLoss)],
    [t('capital'), format.money(before.capital), format.money(after.capital)],
    [t('funded'), format.number(before.funded), format.number(after.funded)],
  ];
  return <Table rows={rows} first={t('effect.figure')} />;
}

function Table({ rows, first }: { rows: [string, string, string][]; first: string }) {
  const t = useT();
  return (
    <table className="effect">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col" className="right">
            {t('effect.before')}
          </th>
          <th scope="col" className="right">
            {t('effect.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, before, after]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num right">{before}</td>
            <td className={before === after ? 'num right' : 'num right strong'}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Goals({ goals }: { goals: PlanEffect['goals'] }) {
  const t = useT();
  const format = useFormat();
  const chance = (value: number | null) => (value === null ? t('goals.unmeasured') : format.chance(value));
  return <Table first={t('goals.chance')} rows={goals.map((goal) => [goal.title, chance(goal.before), chance(goal.after)])} />;
}

function Lines({ effect }: { effect: PlanEffect }) {
  const t = useT();
  if (effect.lines.length === 0) return null;
  return (
    <>
      <ul className="effect-lines">
        {effect.lines.map((line) => (
          <Line key={line.initiative} line={line} />
        ))}
      </ul>
      <p className="note">{t('effect.others', { n: effect.same })}</p>
    </>
  );
}

function Line({ line }: { line: EffectLine }) {
  const t = useT();
  const format = useFormat();
  const side = (plan: EffectSide) => (line.change === 'switched' ? `${plan.option}, ${plan.start}` : plan.start);
  const change = (line.after?.npv ?? 0) - (line.before?.npv ?? 0);
  const spend = (line.after?.capital ?? 0) - (line.before?.capital ?? 0);
  return (
    <li>
      <span className={`tag effect-${line.change}`}>{t(`effect.change.${line.change}`)}</span>
      <div>
        <Link to="/documents/$kind/$name" params={{ kind: 'initiative', name: line.initiative }} className="plain">
          {line.title}
        </Link>
        <p className="note">
          {line.before && line.after ? t('effect.fromTo', { from: side(line.before), to: side(line.after) }) : side((line.before ?? line.after)!)} ·{' '}
          {t('effect.money', { npv: format.moneyChange(change), capital: format.moneyChange(spend) })}
        </p>
        <Why line={line} className="note" />
      </div>
    </li>
  );
}
