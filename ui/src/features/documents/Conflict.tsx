import { useQuery } from '@tanstack/react-query';
import { callForAnswer } from '../../api/client';
import { documentPath } from '../../api/queries';
import type { FullDocument } from '../../api/types';
import { useT } from '../../i18n/Language';

interface Props {
  kind: string;
  name: string;
  mine: string;
  onOverwrite(etag: string | null): void;
}

/** Somebody changed the document meanwhile: what theirs says that mine does not, and the other way round. */
export function Conflict({ kind, name, mine, onOverwrite }: Props) {
  const t = useT();
  const theirs = useQuery({
    queryKey: ['conflict', kind, name],
    queryFn: () => callForAnswer<FullDocument>(documentPath(kind, name)),
    gcTime: 0,
  }).data;
  if (!theirs) return null;
  const other = theirs.data.text;
  return (
    <div className="conflict" role="alert">
      <p>
        <strong>{t('conflict.title')}</strong> {t('conflict.text')}
      </p>
      <Lines title={t('conflict.theirs')} text={other} except={mine} />
      <Lines title={t('conflict.mine')} text={mine} except={other} />
      <button type="button" className="button" onClick={() => onOverwrite(theirs.etag)}>
        {t('conflict.overwrite')}
      </button>
    </div>
  );
}

/** The lines of a text that another has not. */
function Lines({ title, text, except }: { title: string; text: string; except: string }) {
  const known = new Set(except.split('\n'));
  const own = text.split('\n').filter((line) => line.trim() && !known.has(line));
  if (own.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <pre lang="en">{own.join('\n')}</pre>
    </>
  );
}
