import './home.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { overviewQuery, useLatestDecision } from '../../api/queries';
import type { Decision, Overview } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { isPoint } from '../../shared/format/point';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';
import { Panel } from '../../shared/ui/Panel';
import { nextSteps } from './nextSteps';

/** Where the office stands, and what to do next. */
export function HomePage() {
  const t = useT();
  const overview = useQuery(overviewQuery);
  const latest = useLatestDecision();
  if (overview.error) return <EmptyState title={t('failed.title')} text={overview.error.message} />;
  if (!overview.data) {
    return (
      <p className="quiet" role="status">
        {t('loading')}
      </p>
    );
  }
  const stale = latest?.job.stale ?? false;
  return (
    <>
      <Answer overview={overview.data} decision={latest?.decision} stale={stale} />
      <Panel title={t('home.next')}>
        <ol className="next-steps">
          {nextSteps(overview.data, latest?.decision, stale).map((step) => (
            <li key={step.title}>
              <Link to={step.to} className="strong">
                {t(step.title, { n: step.n ?? 0 })}
              </Link>
              <p className="note">{t(step.text)}</p>
            </li>
          ))}
        </ol>
      </Panel>
      <Contents overview={overview.data} />
    </>
  );
}

function Answer({ overview, decision, stale }: { overview: Overview; decision: Decision | undefined; stale: boolean }) {
  const t = useT();
  const format = useFormat();
  const initiatives = overview.documents['initiative'] ?? 0;
  if (!decision) {
    return (
      <Headline page={t('nav.home')} above={overview.organization}>
        {initiatives > 0 ? t('home.undecided', { n: initiatives }) : t('home.empty')}
      </Headline>
    );
  }
  return (
    <Headline
      page={t('nav.home')}
      above={overview.organization}
      rest={t(stale ? 'home.stale' : 'home.current')}
      actions={
        <Link to="/decide" search={{ d: undefined, case: undefined }} className="button button-main">
          {t('home.see')}
        </Link>
      }
    >
      {t(isPoint(decision.npv) ? 'home.point' : 'home.decided', {
        n: decision.plan.length,
        all: decision.plan.length + decision.notFunded.length,
        npv: format.money(decision.npv.mean),
        p10: format.money(decision.npv.p10),
        p90: format.money(decision.npv.p90),
      })}
    </Headline>
  );
}

const SHOWN = ['initiative', 'goal', 'need', 'budget', 'pool', 'rule', 'driver', 'scenario'] as const;

function Contents({ overview }: { overview: Overview }) {
  const t = useT();
  const format = useFormat();
  return (
    <Panel title={t('home.contents')} note={t('home.revision', { revision: format.number(overview.revision) })}>
      <dl className="contents">
        {SHOWN.map((kind) => (
          <div key={kind}>
            <dt>{t(`kinds.${kind}`)}</dt>
            <dd className="num">{format.number(overview.documents[kind] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
