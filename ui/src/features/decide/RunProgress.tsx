import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../api/client';
import { decisionQuery, decisionsQuery } from '../../api/queries';
import type { DecisionJob, Job } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { Doing } from '../../shared/ui/Doing';
import { Headline } from '../../shared/ui/Headline';
import { Panel } from '../../shared/ui/Panel';

/** How far a decision is, as the server tells it, and a way to stop it. */
export function RunProgress({ job }: { job: DecisionJob }) {
  const t = useT();
  const format = useFormat();
  useFollow(job.id);
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => call(`/decisions/${job.id}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: decisionsQuery.queryKey }),
  });
  return (
    <>
      <Headline page={t('nav.funding')} above={t('run.revision', { revision: format.number(job.revision) })}>
        {t(job.state === 'waiting' ? 'run.waiting' : 'run.running')}
      </Headline>
      <Panel title={t('run.progress')} note={t('run.note')}>
        <Doing job={job} />
        <div className="actions">
          <button type="button" className="button" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('run.cancel')}
          </button>
        </div>
      </Panel>
    </>
  );
}

/** Keeps the decision in step with the server's events until it is over. */
function useFollow(id: string) {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource(`/api/v1/decisions/${id}/events`);
    const key = decisionQuery(id).queryKey;
    source.addEventListener('progress', (event) => {
      const job = JSON.parse(event.data as string) as Job;
      client.setQueryData<DecisionJob>(key, (known) => known && { ...known, ...job });
    });
    source.addEventListener('done', () => {
      source.close();
      void client.invalidateQueries({ queryKey: decisionsQuery.queryKey });
    });
    return () => source.close();
  }, [client, id]);
}
