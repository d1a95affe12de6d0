import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { approvedQuery, type ApprovedPlan } from '../../api/proposals';
import { call } from '../../api/client';
import { useMay, workspaceChanged } from '../../api/queries';
import type { DecisionJob } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { EffectOnPlan } from '../../shared/ui/EffectOnPlan';
import { Panel } from '../../shared/ui/Panel';

/** Which plan is approved, how the newest differs from it, and approving this one. */
export function Approval({ job }: { job: DecisionJob }) {
  const t = useT();
  const known = useQuery(approvedQuery).data;
  const mayApprove = useMay('approve');
  if (!known) return null;
  const isApproved = known.approval?.decision === job.id;
  const asks = mayApprove && !isApproved && job.scenario === null;
  if (!known.approval && !asks) return null;
  return (
    <Panel title={t('approval.title')} note={known.approval ? <Standing known={known} isThis={isApproved} /> : t('approval.none')} end={asks && <Approve id={job.id} />}>
      {known.effect && known.newest?.id !== known.approval?.decision && (
        <details>
          <summary>{t('approval.differs', { n: known.effect.lines.length })}</summary>
          <EffectOnPlan effect={known.effect} />
        </details>
      )}
    </Panel>
  );
}

function Standing({ known, isThis }: { known: ApprovedPlan; isThis: boolean }) {
  const t = useT();
  const format = useFormat();
  const { by, on, reason, decision } = known.approval!;
  const words = t(isThis ? 'approval.this' : 'approval.other', { who: by ?? '', when: on ? format.date(on) : '' });
  return (
    <>
      {words} {reason && <span>“{reason}”</span>}{' '}
      {!isThis && decision && (
        <Link to="/decide" search={{ d: decision, case: undefined }}>
          {t('approval.see')}
        </Link>
      )}
    </>
  );
}

/** The one thing that asks before it is done: a board's yes is not for undoing lightly. */
function Approve({ id }: { id: string }) {
  const t = useT();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState('');
  const approve = useMutation({
    mutationFn: () => call(`/decisions/${id}/approval`, { method: 'POST', body: { text } }),
    onSuccess: () => {
      setAsking(false);
      workspaceChanged(client);
    },
  });
  if (!asking) {
    return (
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {t('approval.approve')}
      </button>
    );
  }
  return (
    <form
      aria-label={t('approval.ask')}
      onSubmit={(event) => {
        event.preventDefault();
        approve.mutate();
      }}
    >
      <p className="strong">{t('approval.ask')}</p>
      <div className="actions">
        <input type="text" value={text} onChange={(event) => setText(event.target.value)} aria-label={t('approval.why')} placeholder={t('approval.why')} />
        <button type="button" className="button" onClick={() => setAsking(false)}>
          {t('approval.cancel')}
        </button>
        <button type="submit" className="button button-main" disabled={approve.isPending}>
          {t('approval.confirm')}
        </button>
      </div>
      {approve.error && (
        <p className="refusal" role="alert">
          {approve.error.message}
        </p>
      )}
    </form>
  );
}
