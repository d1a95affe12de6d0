import './history.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { revisionsQuery, useMay, useUndo } from '../../api/queries';
import type { RevisionLine } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';

/** Every change of the workspace, newest first; each can be undone by a new one. */
export function HistoryPage() {
  const t = useT();
  const format = useFormat();
  const history = useInfiniteQuery(revisionsQuery);
  const lines = history.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = lines[0];
  return (
    <>
      <Headline page={t('nav.history')} rest={newest && t('history.newest', { who: newest.author, time: format.time(newest.time) })}>
        {newest ? t('history.count', { n: newest.revision, all: format.number(newest.revision) }) : t('nav.history')}
      </Headline>
      {history.error && <p className="refusal">{history.error.message}</p>}
      {history.data && lines.length === 0 && <EmptyState title={t('history.empty.title')} text={t('history.empty.text')} />}
      {lines.length > 0 && (
        <ol className="panel panel-flush revisions">
          {lines.map((line) => (
            <Revision key={line.revision} line={line} />
          ))}
        </ol>
      )}
      {history.hasNextPage && (
        <button type="button" className="button" disabled={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('history.more')}
        </button>
      )}
    </>
  );
}

const FEW = 4;

function Revision({ line }: { line: RevisionLine }) {
  const t = useT();
  const format = useFormat();
  const more = line.documents.length - FEW;
  return (
    <li>
      <span className="num quiet">{format.number(line.revision)}</span>
      <div>
        <p className="strong">{line.reason}</p>
        <p className="note">
          {line.author} · {format.time(line.time)}
        </p>
        <p className="revision-documents">
          {line.documents.slice(0, FEW).map((ref) => (
            <DocumentLink key={ref} reference={ref} />
          ))}
          {more > 0 && <span className="quiet">{t('history.others', { n: more })}</span>}
        </p>
      </div>
      <Undo revision={line.revision} />
    </li>
  );
}

function DocumentLink({ reference }: { reference: string }) {
  const [kind = '', name = ''] = reference.split(':');
  return (
    <Link to="/documents/$kind/$name" params={{ kind, name }}>
      {reference}
    </Link>
  );
}

function Undo({ revision }: { revision: number }) {
  const t = useT();
  const may = useMay('write');
  const undo = useUndo(revision);
  if (!may) return null;
  return (
    <div className="undo">
      <button type="button" className="button" disabled={undo.isPending} aria-label={t('history.undo.one', { revision })} onClick={() => undo.mutate(t('history.reason', { revision }))}>
        {t('history.undo')}
      </button>
      {undo.error && (
        <p className="refusal" role="alert">
          {undo.error.message}
        </p>
      )}
    </div>
  );
}
