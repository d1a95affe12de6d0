import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useDo, type Proposal } from '../../api/proposals';
import { sessionQuery, useMay } from '../../api/queries';
import { useT } from '../../i18n/Language';
import { stepsOf, type Step } from './steps';

/** What the reader may do with the proposal now. */
export function ReviewBar({ proposal, etag }: { proposal: Proposal; etag: string | null }) {
  const t = useT();
  const isAuthor = useQuery(sessionQuery).data?.user === proposal.author;
  const may = useMay('review');
  const act = useDo(String(proposal.number));
  const [text, setText] = useState('');
  const steps = stepsOf(proposal, isAuthor, may);
  if (steps.length === 0) return null;
  const doing = (step: Step) => act.mutate({ act: step, body: { text }, etag }, { onSuccess: () => setText('') });
  return (
    <section className="panel review-bar" aria-label={t('proposals.review')}>
      <div className="actions">
        <input type="text" value={text} onChange={(event) => setText(event.target.value)} aria-label={t('proposals.words')} placeholder={t('proposals.words')} />
        {steps.map((step, index) => (
          <button key={step} type="button" className={index === steps.length - 1 && !isAuthor ? 'button button-main' : 'button'} disabled={act.isPending || (step === 'merge' && proposal.conflicts.length > 0)} onClick={() => doing(step)}>
            {t(`proposals.do.${step}`)}
          </button>
        ))}
      </div>
      {isAuthor && may && proposal.state === 'open' && <p className="note">{t('proposals.own')}</p>}
      {act.error && (
        <p className="refusal" role="alert">
          {act.error.message}
        </p>
      )}
    </section>
  );
}
