import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { decisionQuery } from '../../api/queries';
import type { Decision, Job, ScenarioLine } from '../../api/types';
import { useT } from '../../i18n/Language';
import { RangeBar } from '../../shared/charts/Bars';
import { useFormat } from '../../shared/format/FormatContext';
import { Panel } from '../../shared/ui/Panel';

interface World {
  key: string;
  title: string;
  job: Job | undefined;
  decision: Decision | null | undefined;
}

/** The newest plan in each world beside that for the workspace as it stands: worth, capital, and what it funds otherwise. */
export function SideBySide({ scenarios, jobs }: { scenarios: ScenarioLine[]; jobs: Job[] }) {
  const t = useT();
  const newest = (scenario: string | null) => jobs.find((job) => job.state === 'done' && job.scenario === scenario && !job.proposal);
  const rows = [{ key: '', title: t('side.asItStands'), job: newest(null) }, ...scenarios.map(({ name, title }) => ({ key: name, title, job: newest(name) }))];
  const answers = useQueries({ queries: rows.map(({ job }) => ({ ...decisionQuery(job?.id ?? ''), enabled: job !== undefined })) });
  const worlds: World[] = rows.map((row, at) => ({ ...row, decision: answers[at]?.data?.decision }));
  const base = worlds[0]?.decision;
  const npvs = worlds.flatMap(({ decision }) => (decision ? [decision.npv] : []));
  const from = Math.min(0, ...npvs.map((npv) => npv.p10));
  const to = Math.max(0, ...npvs.map((npv) => npv.p90));
  return (
    <Panel title={t('side.title')} note={t('side.note')} className="panel-flush">
      <div className="side-scroll" tabIndex={0} role="group" aria-label={t('side.title')}>
        <table className="side" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">{t('side.world')}</th>
              <th scope="col" role="columnheader" className="right">
                {t('npv')}
              </th>
              <th scope="col" role="columnheader">{t('p10p90')}</th>
              <th scope="col" role="columnheader" className="right">
                {t('capital')}
              </th>
              <th scope="col" role="columnheader" className="right">
                {t('funded')}
              </th>
              <th scope="col" role="columnheader">{t('side.joins')}</th>
              <th scope="col" role="columnheader">{t('side.leaves')}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {worlds.map((world) => (
              <Row key={world.key} world={world} base={base} from={from} to={to} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Row({ world: { key, title, job, decision }, base, from, to }: { world: World; base: Decision | null | undefined; from: number; to: number }) {
  const t = useT();
  const format = useFormat();
  if (!job || !decision) {
    return (
      <tr role="row">
        <th scope="row" role="rowheader">{title}</th>
        <td role="cell" colSpan={6} className="quiet">
          {t('notDecided')}
        </td>
      </tr>
    );
  }
  const named = (one: Decision, other: Decision) => {
    const there = new Set(other.plan.map((line) => line.initiative));
    return one.plan.filter((line) => !there.has(line.initiative)).map((line) => line.title).join(', ') || '–';
  };
  const { npv } = decision;
  const capital = decision.plan.reduce((sum, line) => sum + line.capital, 0);
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <Link to="/decide" search={{ d: job.id, case: undefined }}>
          {title}
        </Link>
      </th>
      <td role="cell" className="num right" data-label={t('npv')}>
        {format.money(npv.mean)}
        {base && key !== '' && <span className={npv.mean < base.npv.mean ? 'side-change loss' : 'side-change quiet'}>{format.moneyChange(npv.mean - base.npv.mean)}</span>}
      </td>
      <td role="cell" className="side-range" data-label={t('p10p90')}>
        <RangeBar value={npv} from={from} to={to} />
        <span className="num note">{t('fromTo', { from: format.money(npv.p10), to: format.money(npv.p90) })}</span>
      </td>
      <td role="cell" className="num right" data-label={t('capital')}>
        {format.money(capital)}
      </td>
      <td role="cell" className="num right" data-label={t('funded')}>
        {format.number(decision.plan.length)}
      </td>
      <td role="cell" data-label={t('side.joins')}>
        {key !== '' && base ? named(decision, base) : ''}
      </td>
      <td role="cell" data-label={t('side.leaves')}>
        {key !== '' && base ? named(base, decision) : ''}
      </td>
    </tr>
  );
}
