import { useNavigate } from '@tanstack/react-router';
import { usePropose } from '../../api/proposals';
import { useMay } from '../../api/queries';
import { useT } from '../../i18n/Language';
import type { Start } from './DocumentEditor';

interface Props {
  start: Start;
  text: string;
  base: string | null;
  name: string | null;
  reason: string;
  disabled: boolean;
  /** It is the only way to have the change. */
  main: boolean;
}

/** Asks others for a yes instead of saving. */
export function Propose({ start, text, base, name, reason, disabled, main }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const propose = usePropose();
  const may = useMay('propose');
  if (!may) return null;
  const ask = () => {
    const document = { ref: `${start.kind}:${name}`, text, ...(base === null ? {} : { base: Number(base.replace(/\D/g, '')) }) };
    propose.mutate(
      { title: reason.trim() || t('proposals.titleOf', { name: name ?? '' }), reason: '', documents: [document] },
      { onSuccess: ({ number }) => void navigate({ to: '/proposals/$number', params: { number: String(number) }, ignoreBlocker: true }) },
    );
  };
  return (
    <>
      {propose.error && (
        <span className="refusal" role="alert">
          {propose.error.message}
        </span>
      )}
      <button type="button" className={main ? 'button button-main' : 'button'} disabled={disabled || !name || propose.isPending} onClick={ask}>
        {t(main ? 'proposals.propose' : 'proposals.instead')}
      </button>
    </>
  );
}
