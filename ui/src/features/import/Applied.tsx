import { Link } from '@tanstack/react-router';
import { useUndo } from '../../api/queries';
import type { ImportReport } from '../../api/types';
import { useT } from '../../i18n/Language';
import { AskButton } from '../../shared/ui/AskButton';
import { Panel } from '../../shared/ui/Panel';
import { Needed } from './Needed';

/** What was stored, how to take it back, and what to do next. */
export function Applied({ report, onAgain }: { report: ImportReport; onAgain(): void }) {
  const t = useT();
  const undo = useUndo(report.revision);
  const undone = undo.isSuccess;
  return (
    <Panel title={t(undone ? 'import.undone' : 'import.done')} note={t(undone ? 'import.undone.note' : 'import.done.note', { revision: report.revision })}>
      {!undone && <Needed lines={report.organization} />}
      <div className="actions" role="status">
        {!undone && <AskButton title="import.decide" />}
        <Link to="/initiatives" search={{ q: undefined }} className="button">
          {t('import.look')}
        </Link>
        <button type="button" className="button" disabled={undone || undo.isPending} onClick={() => undo.mutate(t('history.reason', { revision: report.revision }))}>
          {t('history.undo')}
        </button>
        <button type="button" className="button" onClick={onAgain}>
          {t('import.again')}
        </button>
      </div>
      {undo.error && (
        <p className="refusal" role="alert">
          {undo.error.message}
        </p>
      )}
    </Panel>
  );
}
