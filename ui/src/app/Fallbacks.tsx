import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { useT } from '../i18n/Language';
import { EmptyState } from '../shared/ui/EmptyState';

export function Pending() {
  const t = useT();
  return (
    <p className="quiet" role="status">
      {t('loading')}
    </p>
  );
}

export function Failed({ error }: ErrorComponentProps) {
  const t = useT();
  return (
    <EmptyState title={t('failed.title')} text={error instanceof Error ? error.message : String(error)}>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('failed.again')}
      </button>
    </EmptyState>
  );
}

export function NotFound() {
  const t = useT();
  return (
    <EmptyState title={t('notFound.title')} text={t('notFound.text')}>
      <Link to="/" className="button">
        {t('nav.home')}
      </Link>
    </EmptyState>
  );
}
