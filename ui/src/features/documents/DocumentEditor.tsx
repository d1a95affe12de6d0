import './documents.css';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useMay } from '../../api/queries';
import { call } from '../../api/client';
import type { ProblemLine } from '../../api/types';
import { useT } from '../../i18n/Language';
import { Panel } from '../../shared/ui/Panel';
import { ProblemList } from '../../shared/ui/ProblemList';
import { CaseValue } from './CaseValue';
import { SaveBar } from './SaveBar';
import { TextArea, type Place } from './TextArea';
import { useLiveCase } from './useLiveCase';
import { useSettled } from './useSettled';

/** A document as it was read; no name and no tag for one that is not there yet. */
export interface Start {
  kind: string;
  name: string | null;
  text: string;
  etag: string | null;
  problems: ProblemLine[];
  /** Whether it is a row of a table, which is not read as a document by itself. */
  row?: boolean;
}

const PAUSE_MILLIS = 400;
/** What the server calls a text that it is asked about. */
const HERE = 'document.yaml';

/** The text of a document, checked while it is written. */
export function DocumentEditor({ start }: { start: Start }) {
  const t = useT();
  const [text, setText] = useState(start.text);
  const [saved, setSaved] = useState({ text: start.text, etag: start.etag });
  const place = useRef<Place>(null);
  const mayWrite = useMay('write');
  const mayPropose = useMay('propose');
  const valued = start.kind === 'initiative' && !start.row;
  const live = useLiveCase(text, saved.text, start.name, valued);
  const checked = useProblems(text, start, !valued);
  const problems = valued ? (live.problems ?? start.problems) : checked;
  const here = problems.filter((problem) => problem.file === HERE);
  const elsewhere = problems.filter((problem) => problem.file !== HERE);
  const changed = text !== saved.text || start.name === null;
  const list = (
    <Panel title={t('document.problems', { n: problems.length })} className="document-problems" note={problems.length > 0 ? undefined : t(valued && live.problems ? 'live.fine' : 'document.fine')}>
      <ProblemList problems={here} onPlace={(problem) => place.current?.go(problem.line, problem.column)} />
      <ProblemList problems={elsewhere} showFile />
    </Panel>
  );
  return (
    <div className={valued ? 'document document-valued' : 'document'}>
      <div className="document-text">
        <section className="panel panel-flush">
          <TextArea ref={place} text={text} readOnly={!mayWrite && !mayPropose} problems={here} onChange={setText} />
          {(mayWrite || mayPropose) && <SaveBar mayWrite={mayWrite} start={start} text={text} base={saved.etag} changed={changed} onSaved={(etag) => setSaved({ text, etag })} onRevert={() => setText(saved.text)} />}
        </section>
        {valued && list}
      </div>
      {valued ? <CaseValue live={live} /> : list}
    </div>
  );
}

/** What is wrong in a text by itself, asked for when the writing pauses. */
function useProblems(text: string, start: Start, enabled: boolean): ProblemLine[] {
  const settled = useSettled(text, PAUSE_MILLIS);
  const asRead = settled === start.text && start.name !== null;
  const check = useQuery({
    queryKey: ['check', settled],
    queryFn: () => call<ProblemLine[]>('/documents/check', { method: 'POST', body: { text: settled } }),
    enabled: enabled && !asRead,
    placeholderData: (known) => known,
    staleTime: Infinity,
  });
  return asRead ? start.problems : (check.data ?? []);
}
