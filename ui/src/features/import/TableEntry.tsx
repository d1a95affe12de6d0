import { useState, type DragEvent } from 'react';
import type { TableText } from '../../api/types';
import { useT } from '../../i18n/Language';
import { Panel } from '../../shared/ui/Panel';
import { readFile } from './readFile';

interface Props {
  busy: boolean;
  refusal: string | undefined;
  onTable(table: TableText): void;
}

const ACCEPTED = '.csv,.tsv,.txt,.xlsx';

/** Takes a table: pasted from a spreadsheet, or a file that is dropped or chosen. */
export function TableEntry({ busy, refusal, onTable }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void readFile(file).then(onTable);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <Panel title={t('import.table')} note={t('import.table.note')}>
      <div className={over ? 'entry entry-over' : 'entry'} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={onDrop}>
        <textarea
          rows={8}
          value={text}
          spellCheck={false}
          aria-label={t('import.paste')}
          placeholder={t('import.example')}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="actions">
          <button
            type="button"
            className="button button-main"
            disabled={busy || text.trim() === ''}
            onClick={() => onTable({ name: t('import.pastedName'), content: text, encoding: 'text' })}
          >
            {t('import.read')}
          </button>
          <label className="button file">
            {t('import.file')}
            <input type="file" accept={ACCEPTED} className="hidden" disabled={busy} onChange={(event) => take(event.target.files)} />
          </label>
          <span className="note">{t('import.drop')}</span>
        </div>
      </div>
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
    </Panel>
  );
}
