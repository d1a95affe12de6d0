import { useNavigate } from '@tanstack/react-router';
import { useAsk, useMay } from '../../api/queries';
import type { Key } from '../../i18n/en';
import { useT } from '../../i18n/Language';

interface Props {
  /** Says more than that a decision is made. */
  title?: Key;
  /** It is what a reader should do next. */
  main?: boolean;
}

/** Asks for a decision about the workspace as it stands, and goes where its progress shows. */
export function AskButton({ title = 'decide.now', main = true }: Props) {
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
      <button type="button" className={main ? 'button button-main' : 'button'} disabled={!may || ask.isPending} title={may ? undefined : t('decide.mayNot')} onClick={start}>
        {t(title)}
      </button>
      {ask.error && (
        <span className="refusal" role="alert">
          {ask.error.message}
        </span>
      )}
    </>
  );
}
