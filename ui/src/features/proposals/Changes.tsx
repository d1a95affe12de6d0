import { Link } from '@tanstack/react-router';
import type { DocumentChange, FieldChange } from '../../api/proposals';
import { useT } from '../../i18n/Language';
import { Panel } from '../../shared/ui/Panel';

/** What a proposal changes, document by document and field by field. */
export function Changes({ documents }: { documents: DocumentChange[] }) {
  const t = useT();
  return (
    <Panel title={t('proposals.changes', { n: documents.length })} note={t('proposals.changes.note')}>
      {documents.map((document) => (
        <Document key={document.ref} document={document} />
      ))}
    </Panel>
  );
}

function Document({ document }: { document: DocumentChange }) {
  const t = useT();
  const [kind = '', name = ''] = document.ref.split(':');
  return (
    <section className="document-change" aria-label={document.title}>
      <h3>
        {document.change === 'added' ? document.title : (
          <Link to="/documents/$kind/$name" params={{ kind, name }} className="plain">
            {document.title}
          </Link>
        )}{' '}
        <span className={`tag change-${document.change}`}>{t(`proposals.change.${document.change}`)}</span>{' '}
        <span className="quiet">{document.ref}</span>
      </h3>
      {document.fields.length === 0 ? <p className="note">{t('proposals.onlyComments')}</p> : <Fields fields={document.fields} />}
      {document.more > 0 && <p className="note">{t('proposals.more', { n: document.more })}</p>}
    </section>
  );
}

function Fields({ fields }: { fields: FieldChange[] }) {
  const t = useT();
  return (
    <div className="wide">
      <table className="fields">
        <thead>
          <tr>
            <th scope="col">{t('proposals.field')}</th>
            <th scope="col">{t('proposals.before')}</th>
            <th scope="col">{t('proposals.after')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.path}>
              <th scope="row">{field.path || t('proposals.whole')}</th>
              <td>{field.before === null ? <span className="quiet">{t('proposals.nothing')}</span> : <del>{field.before}</del>}</td>
              <td>{field.after === null ? <span className="quiet">{t('proposals.nothing')}</span> : <ins>{field.after}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
