import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { overviewQuery } from '../../api/queries';
import { useT } from '../../i18n/Language';

/** What the organisation must say before the imported can be decided on. */
export function Needed({ lines }: { lines: string[] }) {
  const t = useT();
  const overview = useQuery(overviewQuery).data;
  if (lines.length === 0) return null;
  const none = (overview?.documents['organization'] ?? 0) === 0;
  return (
    <div className="needed">
      <p>
        {t('import.needed')}{' '}
        {none && (
          <Link to="/new/$kind" params={{ kind: 'organization' }}>
            {t('import.needed.write')}
          </Link>
        )}
      </p>
      <pre tabIndex={0} aria-label={t('import.needed')}>
        {lines.join('\n')}
      </pre>
    </div>
  );
}
