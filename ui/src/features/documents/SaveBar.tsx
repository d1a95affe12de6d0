import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError, callForAnswer } from '../../api/client';
import { documentPath, workspaceChanged } from '../../api/queries';
import type { FullDocument } from '../../api/types';
import { useT } from '../../i18n/Language';
import { Conflict } from './Conflict';
import type { Start } from './DocumentEditor';
import { nameIn } from './kinds';
import { Propose } from './Propose';

interface Props {
  /** Else the change can only be proposed. */
  mayWrite: boolean;
  start: Start;
  text: string;
  /** The tag that the text is based on. */
  base: string | null;
  changed: boolean;
  onSaved(etag: string | null): void;
  onRevert(): void;
}

const CHANGED_SINCE = 412;

/** Saves a document with a reason; says so when somebody else was faster. */
export function SaveBar({ mayWrite, start, text, base, changed, onSaved, onRevert }: Props) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const name = start.name ?? nameIn(text);
  useBlocker({ shouldBlockFn: () => changed && start.name !== null && !confirm(t('document.leave')), enableBeforeUnload: changed && start.name !== null });
  const save = useMutation({
    mutationFn: (etag: string | null) =>
      callForAnswer<FullDocument>(documentPath(start.kind, name ?? ''), {
        method: 'PUT',
        body: { text, reason },
        ...(etag === null ? {} : { ifMatch: etag }),
      }),
    onSuccess: (answer) => {
      onSaved(answer.etag);
      setReason('');
      workspaceChanged(client);
      if (start.name === null && name) void navigate({ to: '/documents/$kind/$name', params: { kind: start.kind, name }, replace: true });
    },
  });
  const conflict = save.error instanceof ApiError && save.error.status === CHANGED_SINCE;
  return (
    <div className="save-bar">
      {conflict && name && <Conflict kind={start.kind} name={name} mine={text} onOverwrite={(etag) => save.mutate(etag)} />}
      {save.error && !conflict && (
        <p className="refusal" role="alert">
          {save.error.message}
        </p>
      )}
      <div className="actions">
        <input type="text" value={reason} onChange={(event) => setReason(event.target.value)} placeholder={t('document.reason')} aria-label={t('document.reason')} />
        <button type="button" className="button" disabled={!changed || start.name === null} onClick={onRevert}>
          {t('document.revert')}
        </button>
        <Propose start={start} text={text} base={base} name={name} reason={reason} disabled={!changed} main={!mayWrite} />
        {mayWrite && (
          <button type="button" className="button button-main" disabled={!changed || !name || save.isPending} onClick={() => save.mutate(base)}>
            {t('document.save')}
          </button>
        )}
      </div>
      <p className="note" role="status">
        {save.isSuccess && !changed ? t('document.saved') : changed ? t('document.unsaved') : ''}
      </p>
    </div>
  );
}
