import { useT } from '../../i18n/Language';

/** What the organisation must say before the imported can be decided on. */
export function Needed({ lines }: { lines: string[] }) {
  const t = useT();
  if (lines.length === 0) return null;
  return (
    <div className="needed">
      <p>{t('import.needed')}</p>
      <pre tabIndex={0} aria-label={t('import.needed')}>
        {lines.join('\n')}
      </pre>
    </div>
  );
}
