import './decide.css';
import './funding.css';
import './roadmap.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { decisionQuery, decisionsQuery } from '../../api/queries';
import type { DecisionJob } from '../../api/types';
import { useT } from '../../i18n/Language';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';
import { AskButton } from './AskButton';
import { DecisionView } from './DecisionView';
import { NoPlan } from './NoPlan';
import { RunProgress } from './RunProgress';

/** What to fund: the decision of the link, or else the newest. */
export function DecidePage() {
  const t = useT();
  const { d } = useSearch({ from: '/shell/decide' });
  const list = useQuery(decisionsQuery);
  const id = d ?? list.data?.items[0]?.id;
  const job = useQuery({ ...decisionQuery(id ?? ''), enabled: id !== undefined });
  if (list.error ?? job.error) return <Refused text={(list.error ?? job.error)!.message} />;
  if (list.data && !id) return <FirstDecision />;
  if (!job.data) {
    return (
      <p className="quiet" role="status">
        {t('loading')}
      </p>
    );
  }
  return <JobView job={job.data} />;
}

function JobView({ job }: { job: DecisionJob }) {
  const t = useT();
  if (job.state === 'waiting' || job.state === 'running') return <RunProgress job={job} />;
  if (job.decision && job.decision.plan.length > 0) return <DecisionView job={job} decision={job.decision} />;
  if (job.decision) return <NoPlan decision={job.decision} />;
  return (
    <>
      <Headline page={t('nav.funding')}>{t(job.state === 'cancelled' ? 'run.cancelled' : 'run.failed')}</Headline>
      <EmptyState title={t('decide.empty.title')} text={job.state === 'cancelled' ? t('run.cancelled.text') : job.phase}>
        <AskButton />
      </EmptyState>
    </>
  );
}

function FirstDecision() {
  const t = useT();
  return (
    <>
      <Headline page={t('nav.funding')}>{t('decide.none')}</Headline>
      <EmptyState title={t('decide.empty.title')} text={t('decide.empty.text')}>
        <AskButton />
      </EmptyState>
    </>
  );
}

function Refused({ text }: { text: string }) {
  const t = useT();
  return (
    <>
      <Headline page={t('nav.funding')}>{t('failed.title')}</Headline>
      <EmptyState title={t('decide.refused')} text={text}>
        <AskButton />
      </EmptyState>
    </>
  );
}
