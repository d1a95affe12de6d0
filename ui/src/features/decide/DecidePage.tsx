import './decide.css';
import './funding.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { decisionQuery, decisionsQuery } from '../../api/queries';
import type { DecisionJob, Job } from '../../api/types';
import { useT } from '../../i18n/Language';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';
import { AskButton } from '../../shared/ui/AskButton';
import { Panel } from '../../shared/ui/Panel';
import { ProblemList } from '../../shared/ui/ProblemList';
import { DecisionView } from './DecisionView';
import { NoPlan } from './NoPlan';
import { RunProgress } from './RunProgress';

/** What to fund: the decision of the link, or else the newest. */
export function DecidePage() {
  const t = useT();
  const { d } = useSearch({ from: '/shell/decide' });
  const list = useQuery(decisionsQuery);
  const id = d ?? toShow(list.data?.items ?? [])?.id;
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

/** The newest about the workspace as it stands that says something, or else the newest of all. */
function toShow(jobs: Job[]): Job | undefined {
  const telling = jobs.filter((job) => job.state !== 'failed' && job.state !== 'cancelled');
  return telling.find((job) => job.scenario === null) ?? telling[0] ?? jobs[0];
}

function JobView({ job }: { job: DecisionJob }) {
  if (job.state === 'waiting' || job.state === 'running') return <RunProgress job={job} />;
  if (job.decision && job.decision.plan.length > 0) return <DecisionView job={job} decision={job.decision} />;
  if (job.decision) return <NoPlan decision={job.decision} />;
  return <Ended job={job} />;
}

/** A decision that came to nothing. */
function Ended({ job }: { job: DecisionJob }) {
  const t = useT();
  const cancelled = job.state === 'cancelled';
  return (
    <>
      <Headline page={t('nav.funding')} actions={<AskButton title="decide.again" />}>
        {t(cancelled ? 'run.cancelled' : 'run.failed')}
      </Headline>
      {job.problems.length > 0 ? (
        <Panel title={t('nav.problems')}>
          <ProblemList problems={job.problems} showFile />
        </Panel>
      ) : (
        <p className="quiet">{t(cancelled ? 'run.cancelled.text' : 'run.failed.text')}</p>
      )}
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
