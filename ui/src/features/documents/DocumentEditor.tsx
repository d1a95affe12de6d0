import './documents.css';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useMay } from '../../api/queries';
import { call } from '../../api/client';
import type { ProblemLine } from '../../api/types';
import { useT } from '../../i18n/Language';
import { Panel } from '../../shared/ui/Panel';
import { ProblemList } from '../../shared/ui/ProblemList';
import { SaveBar } from './SaveBar';
import { TextArea, type Place } from './TextArea';
import { useSettled } from './useSettled';

/** A document as it was read; no name and no tag for one that is not there yet. */
export interface Start {
  kind: string;
  name: string | null;
  text: string;
  etag: string | null;
  problems: ProblemLine[];
}

const PAUSE_MILLIS = 400;

/** The text of a document, checked while it is written. */
export function DocumentEditor({ start }: { start: Start }) {
  const t = useT();
  const [text, setText] = useState(start.text);
  const [saved, setSaved] = useState({ text: start.text, etag: start.etag });
  const place = useRef<Place>(null);
  const mayWrite = useMay('write');
  const mayPropose = useMay('propose');
  const problems = useProblems(text, start);
  const changed = text !== saved.text || start.name === null;
  return (
    <div className="document">
      <section className="panel panel-flush">
        <TextArea ref={place} text={text} readOnly={!mayWrite && !mayPropose} problems={problems} onChange={setText} />
        {(mayWrite || mayPropose) && <SaveBar mayWrite={mayWrite} start={start} text={text} base={saved.etag} changed={changed} onSaved={(etag) => setSaved({ text, etag })} onRevert={() => setText(saved.text)} />}
      </section>
      <Panel title={t('document.problems', { n: problems.length })} note={problems.length === 0 ? t('document.fine') : undefined}>
        <ProblemList problems={problems} onPlace={(problem) => place.current?.go(problem.line, problem.column)} />
      </Panel>
    </div>
  );
}

/** What is wrong in a text by itself, asked for when the writing pauses. */
function useProblems(text: string, start: Start): ProblemLine[] {
  const settled = useSettled(text, PAUSE_MILLIS);
  const asRead = settled === start.text && start.name !== null;
  const check = useQuery({
    queryKey: ['check', settled],
    queryFn: () => call<ProblemLine[]>('/documents/check', { method: 'POST', body: { text: settled } }),
    enabled: !asRead,
    placeholderData: (known) => known,
    staleTime: Infinity,
  });
  return asRead ? start.problems : (check.data ?? []);
}
