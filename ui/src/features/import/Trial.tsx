import { useState } from 'react';
import type { CellNote, FirstAnswers, ImportReport, ImportRow } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { Panel } from '../../shared/ui/Panel';
import { FirstDocuments } from './FirstDocuments';
import { Needed } from './Needed';

/** So few at first that what is to be done about them stays in sight. */
const FIRST = 8;
const PAGE = 50;
const SHOWN = ['all', 'noted', 'rejected'] as const;
type Shown = (typeof SHOWN)[number];

const TAKES: Record<Shown, (row: ImportRow) => boolean> = {
  all: () => true,
  noted: (row) => row.problems.length > 0,
  rejected: (row) => row.state === 'rejected',
};

interface Props {
  report: ImportReport;
  /** The mapping was changed since. */
  stale: boolean;
  busy: boolean;
  refusal: string | undefined;
  onApply(reason: string, first: FirstAnswers | undefined): void;
}

/** What would become of each row; nothing is stored yet. */
export function Trial({ report, stale, busy, refusal, onApply }: Props) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [first, setFirst] = useState<FirstAnswers>(() => ({ title: t('import.first.ours'), currency: report.first?.currency ?? 'EUR', rate: '8 %', money: '' }));
  const nothing = report.added + report.changed === 0;
  return (
    <Panel title={t('import.trial')} note={t('import.trial.note')} className={stale ? 'import-panel trial-stale' : 'import-panel'}>
      {stale && (
        <p className="refusal" role="status">
          {t('import.stale')}
        </p>
      )}
      <Counts report={report} />
      <Notes notes={report.notes} />
      <Rows rows={report.rows} />
      {report.first ? <FirstDocuments asked={report.first} answers={first} onChange={setFirst} /> : <Needed lines={report.organization} />}
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <div className="actions">
        <input type="text" className="reason" value={reason} placeholder={t('document.reason')} aria-label={t('document.reason')} onChange={(event) => setReason(event.target.value)} />
        <button type="button" className="button button-main" disabled={stale || busy || nothing} onClick={() => onApply(reason, report.first ? first : undefined)}>
          {t('import.apply')}
        </button>
        <span className="note">{t(nothing ? 'import.nothing' : 'import.apply.note')}</span>
      </div>
    </Panel>
  );
}

/** What a table should have none of. */
const LACKS: readonly string[] = ['rejected', 'notValued'];

function Counts({ report }: { report: ImportReport }) {
  const t = useT();
  const format = useFormat();
  return (
    <dl className="import-counts">
      {(['added', 'changed', 'same', 'rejected', 'notValued'] as const).map((state) => (
        <div key={state} className={LACKS.includes(state) && report[state] > 0 ? 'loss' : ''}>
          <dt>{t(`row.${state}`)}</dt>
          <dd className="num">{format.number(report[state])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Rows({ rows }: { rows: ImportRow[] }) {
  const t = useT();
  const format = useFormat();
  const [shown, setShown] = useState<Shown>(rows.some(TAKES.noted) ? 'noted' : 'all');
  const [most, setMost] = useState(FIRST);
  const taken = rows.filter(TAKES[shown]);
  const more = taken.length - most;
  return (
    <>
      <div className="segments" role="group" aria-label={t('table.show')}>
        {SHOWN.map((one) => (
          <button key={one} type="button" aria-pressed={one === shown} onClick={() => setShown(one)}>
            {t(`rows.${one}`, { count: format.number(rows.filter(TAKES[one]).length) })}
          </button>
        ))}
      </div>
      <ol className="import-rows">
        {taken.slice(0, most).map((row) => (
          <Row key={row.row} row={row} />
        ))}
      </ol>
      {taken.length === 0 && <p className="note">{t('rows.none')}</p>}
      {more > 0 && (
        <button type="button" className="link" onClick={() => setMost(most + PAGE)}>
          {t('table.more', { n: Math.min(more, PAGE) })}
        </button>
      )}
    </>
  );
}

function Row({ row }: { row: ImportRow }) {
  const t = useT();
  const format = useFormat();
  return (
    <li>
      <span className="num quiet">{t('row.number', { row: format.number(row.row) })}</span>
      <span className={row.state === 'rejected' ? 'loss strong' : 'tag'}>{t(`row.${row.state}`)}</span>
      <div>
        <p className="strong">{row.initiative ?? t('row.nameless')}</p>
        <Notes notes={row.problems} />
      </div>
    </li>
  );
}

function Notes({ notes }: { notes: CellNote[] }) {
  return notes.map((note, at) => (
    <p key={at} lang="en">
      {note.column && <span className="strong">{note.column} </span>}
      {note.raw && <code>{note.raw}</code>} {note.message}
    </p>
  ));
}
