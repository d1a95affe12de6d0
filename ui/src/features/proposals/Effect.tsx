import { useQuery } from '@tanstack/react-query';
import { effectQuery, useDo, type Proposal } from '../../api/proposals';
import { decisionQuery, useMay } from '../../api/queries';
import type { Job } from '../../api/types';
import { useT } from '../../i18n/Language';
import { Doing } from '../../shared/ui/Doing';
import { EffectOnPlan } from '../../shared/ui/EffectOnPlan';
import { Panel } from '../../shared/ui/Panel';
import { ProblemList } from '../../shared/ui/ProblemList';

/** What the proposal does to the plan: asked for, awaited, shown. */
export function Effect({ proposal }: { proposal: Proposal }) {
  const t = useT();
  const number = String(proposal.number);
  const known = useQuery(effectQuery(number)).data;
  const running = [known?.before, known?.after].find((job) => job && (job.state === 'waiting' || job.state === 'running'));
  const undecided = proposal.state === 'open' || proposal.state === 'approved';
  return (
    <Panel title={t('effect.title')} note={t('effect.note')} end={undecided && !running && <Ask number={number} again={known?.after != null} />}>
      {known?.stale && <p className="note">{t('effect.stale')}</p>}
      {running ? <Running job={running} /> : known?.effect ? <EffectOnPlan effect={known.effect} /> : known?.after ? <Failed job={known.after} /> : <p className="note">{t('effect.none')}</p>}
    </Panel>
  );
}

function Ask({ number, again }: { number: string; again: boolean }) {
  const t = useT();
  const may = useMay('decide');
  const ask = useDo(number);
  if (!may) return null;
  return (
    <div className="actions">
      {ask.error && (
        <span className="refusal" role="alert">
          {ask.error.message}
        </span>
      )}
      <button type="button" className="button" disabled={ask.isPending} onClick={() => ask.mutate({ act: 'effect', body: {} })}>
        {t(again ? 'effect.again' : 'effect.ask')}
      </button>
    </div>
  );
}

function Running({ job }: { job: Job }) {
  const t = useT();
  return (
    <>
      <p className="note">
        {t(job.proposal ? 'effect.with' : 'effect.without')}
      </p>
      <Doing job={job} />
    </>
  );
}

/** A proposal that nothing can be decided with says why. */
function Failed({ job }: { job: Job }) {
  const t = useT();
  const problems = useQuery(decisionQuery(job.id)).data?.problems ?? [];
  return (
    <>
      <p className="note">{t('effect.failed')}</p>
      <ProblemList problems={problems} showFile />
    </>
  );
}
