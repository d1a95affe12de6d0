import { useParams } from '@tanstack/react-router';
import { useT } from '../../i18n/Language';
import { Headline } from '../../shared/ui/Headline';
import { DocumentEditor } from './DocumentEditor';
import { kindName } from '../../shared/format/kindName';
import { template } from './kinds';

/** A document that is not there yet, begun from the smallest one that is valid. */
export function NewDocumentPage() {
  const t = useT();
  const { kind } = useParams({ from: '/shell/new/$kind' });
  const name = kindName(t, kind);
  return (
    <>
      <Headline page={t('document.new', { kind: name })} rest={t('document.new.text')}>
        {t('document.new', { kind: name })}
      </Headline>
      <DocumentEditor start={{ kind, name: null, text: template(kind), etag: null, problems: [] }} />
    </>
  );
}
