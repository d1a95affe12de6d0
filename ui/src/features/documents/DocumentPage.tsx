import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { documentQuery } from '../../api/queries';
import { useT } from '../../i18n/Language';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';
import { DocumentEditor } from './DocumentEditor';
import { kindName } from '../../shared/format/kindName';

/** One document as it is written, to be changed. */
export function DocumentPage() {
  const t = useT();
  const { kind, name } = useParams({ from: '/shell/documents/$kind/$name' });
  const read = useQuery(documentQuery(kind, name));
  if (read.error) {
    return (
      <>
        <Headline page={name}>{t('document.absent')}</Headline>
        <EmptyState title={`${kind}:${name}`} text={read.error.message}>
          <Link to="/" className="button">
            {t('nav.home')}
          </Link>
        </EmptyState>
      </>
    );
  }
  if (!read.data || !read.isFetchedAfterMount) {
    return (
      <p className="quiet" role="status">
        {t('loading')}
      </p>
    );
  }
  const { document, text, problems } = read.data.data;
  return (
    <>
      <Headline page={document.title} above={`${kindName(t, kind)} · ${name} · ${document.file}`}>
        {document.title}
      </Headline>
      <DocumentEditor key={`${kind}:${name}`} start={{ kind, name, text, etag: read.data.etag, problems, row: document.file.endsWith('.csv') }} />
    </>
  );
}
