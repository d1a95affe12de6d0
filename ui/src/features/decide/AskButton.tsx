import { useNavigate } from '@tanstack/react-router';
import { useAsk, useMay } from '../../api/queries';
import { useT } from '../../i18n/Language';

/** Asks for a decision about the workspace as it stands, and goes where its progress shows. */
export function AskButton({ quiet = false }: { quiet?: boolean }) {
  const t = useT();
  const ask = useAsk();
  const may = useMay('decide');
  const navigate = useNavigate();
  const start = () =>
    ask.mutate(undefined, {
      onSuccess: (job) => void navigate({ to: '/decide', search: { d: job.id, case: undefined } }),
    });
  return (
    <>
      <button type="button" className={quiet ? 'button' : 'button button-main'} disabled={!may || ask.isPending} title={may ? undefined : t('decide.mayNot')} onClick={start}>
        {t(quiet ? 'decide.again' : 'decide.now')}
      </button>
      {ask.error && (
        <span className="refusal" role="alert">
          {ask.error.message}
        </span>
      )}
    </>
  );
}
