import { Link } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { ApiError } from '../../api/client';
import { useBulkApply, useBulkPropose, useBulkTrial, type BulkOrder, type InitiativeLine } from '../../api/initiatives';
import { useMay, useUndo, workspaceChanged } from '../../api/queries';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { BulkTrialView } from './BulkTrialView';
import { isWhole, orderOf, type Wish } from './change';
import { WishFields } from './WishFields';

interface Props {
  lines: InitiativeLine[];
  all: InitiativeLine[];
  seen: number;
  onClose(): void;
}

const OUTDATED = 409;

/** One field of many initiatives: chosen, tried, then made one revision or one proposal. */
export function BulkEdit({ lines, all, seen, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const apply = useBulkApply();
  const propose = useBulkPropose();
  // what is changed is what was selected when this was opened, also once it is changed
  const [chosen] = useState(lines.length);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const done = apply.data ?? propose.data;
  return (
    <dialog ref={dialog} className="bulk" aria-labelledby={id} onClose={onClose}>
      <div className="bulk-head">
        <h2 id={id}>{t('bulk.title', { n: chosen, some: format.number(chosen) })}</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('bulk.close')}
        </button>
      </div>
      {apply.data && <Applied {...apply.data} />}
      {propose.data && <Proposed {...propose.data} />}
      {!done && <Form lines={lines} all={all} seen={seen} apply={apply} propose={propose} />}
    </dialog>
  );
}

interface FormProps extends Omit<Props, 'onClose'> {
  apply: ReturnType<typeof useBulkApply>;
  propose: ReturnType<typeof useBulkPropose>;
}

function Form({ lines, all, seen, apply, propose }: FormProps) {
  const t = useT();
  const client = useQueryClient();
  const writes = useMay('write');
  const proposes = useMay('propose');
  const [wish, setWish] = useState<Wish>({ field: 'category', value: '', key: '' });
  const [reason, setReason] = useState('');
  const trial = useBulkTrial();
  const refusal = apply.error ?? propose.error ?? trial.error;
  const order = (): BulkOrder => orderOf(wish, lines, seen, reason);
  const forget = () => [trial, apply, propose].forEach((one) => one.reset());
  const look = (event: FormEvent) => {
    event.preventDefault();
    forget();
    trial.mutate(order());
  };
  const concerned = order().documents.length;
  const outdated = refusal instanceof ApiError && refusal.status === OUTDATED;
  const change = (to: Wish) => {
    forget();
    setWish(to);
  };
  const fits = trial.data !== undefined && trial.data.refused === 0 && trial.data.changed > 0;
  const make = writes ? apply : propose;
  return (
    <>
      <form className="bulk-wish" onSubmit={look}>
        <WishFields wish={wish} lines={lines} all={all} onChange={change} />
        <button type="submit" className={fits ? 'button' : 'button button-main'} disabled={!isWhole(wish) || trial.isPending || concerned === 0}>
          {t('bulk.try')}
        </button>
      </form>
      {concerned === 0 && isWhole(wish) && <p className="note">{t('bulk.nothing')}</p>}
      <div className="bulk-result" aria-live="polite">
        {trial.data ? <BulkTrialView trial={trial.data} without={lines.length - concerned} /> : !refusal && <p className="note">{t(trial.isPending ? 'loading' : 'bulk.explain')}</p>}
        {refusal && (
          <p className="refusal" role="alert">
            {refusal.message}{' '}
            {outdated && (
              <button type="button" className="link" onClick={() => (forget(), workspaceChanged(client))}>
                {t('bulk.readAgain')}
              </button>
            )}
          </p>
        )}
      </div>
      <div className="actions bulk-end">
        <input type="text" className="reason" value={reason} placeholder={t('document.reason')} aria-label={t('document.reason')} onChange={(event) => setReason(event.target.value)} />
        <button type="button" className={fits ? 'button button-main' : 'button'} disabled={!fits || make.isPending} onClick={() => make.mutate(order())}>
          {t(writes ? 'bulk.apply' : 'proposals.propose')}
        </button>
        {writes && proposes && (
          <button type="button" className="button" disabled={!fits || propose.isPending} onClick={() => propose.mutate(order())}>
            {t('proposals.instead')}
          </button>
        )}
        <span className="note">{t(writes ? 'bulk.apply.note' : 'bulk.propose.note')}</span>
      </div>
    </>
  );
}

function Applied({ revision, changed }: { revision: number; changed: number }) {
  const t = useT();
  const format = useFormat();
  const undo = useUndo(revision);
  return (
    <>
      <p className="strong" role="status">
        {undo.isSuccess ? t('bulk.undone') : t('bulk.applied', { n: changed, some: format.number(changed), revision: format.number(revision) })}
      </p>
      <div className="actions">
        <button type="button" className="button" disabled={undo.isPending || undo.isSuccess} onClick={() => undo.mutate(t('history.reason', { revision }))}>
          {t('history.undo')}
        </button>
        <Link to="/history" className="button">
          {t('nav.history')}
        </Link>
      </div>
      {undo.error && (
        <p className="refusal" role="alert">
          {undo.error.message}
        </p>
      )}
    </>
  );
}

function Proposed({ number, changed }: { number: number; changed: number }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <p className="strong" role="status">
        {t('bulk.proposed', { n: changed, some: format.number(changed), number })}
      </p>
      <div className="actions">
        <Link to="/proposals/$number" params={{ number: String(number) }} className="button button-main">
          {t('bulk.toProposal')}
        </Link>
      </div>
    </>
  );
}
