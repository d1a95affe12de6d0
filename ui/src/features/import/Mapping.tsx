import { useId } from 'react';
import type { ImportProposal, TableText } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { Panel } from '../../shared/ui/Panel';
import { firstRows } from './cells';
import { doubtsIn, FIELDS, NEEDED, valueIn, withValue, type Field } from './mapping';

interface Props {
  table: TableText;
  proposal: ImportProposal;
  mapping: string;
  /** It is that of an earlier import of such a table. */
  known: boolean;
  busy: boolean;
  refusal: string | undefined;
  onChange(mapping: string): void;
  onTry(): void;
}

/** Says which column is which field; what it does not ask can be changed in the mapping's text. */
export function Mapping({ table, proposal, mapping, known, busy, refusal, onChange, onTry }: Props) {
  const t = useT();
  const format = useFormat();
  const counts = { rows: format.number(proposal.rows), columns: format.number(proposal.columns.length) };
  return (
    <Panel title={t('import.mapping')} note={`${t('import.counts', counts)} ${t(known ? 'import.known' : 'import.guessed')}`}>
      <Columns table={table} columns={proposal.columns} mapping={mapping} onChange={onChange} />
      <Forms mapping={mapping} onChange={onChange} />
      {doubtsIn(mapping).map((doubt) => (
        <p key={doubt} className="doubt" lang="en">
          {doubt}
        </p>
      ))}
      <details className="mapping-text">
        <summary>{t('import.text')}</summary>
        <textarea rows={14} value={mapping} spellCheck={false} aria-label={t('import.text')} onChange={(event) => onChange(event.target.value)} />
      </details>
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <div className="actions">
        <button type="button" className="button button-main" disabled={busy} onClick={onTry}>
          {t('import.try')}
        </button>
        <span className="note">{t('import.try.note')}</span>
      </div>
    </Panel>
  );
}

const SAMPLES = 4;

function Columns({ table, columns, mapping, onChange }: Pick<Props, 'table' | 'mapping' | 'onChange'> & { columns: string[] }) {
  const [, ...samples] = table.encoding === 'text' ? firstRows(table.content, SAMPLES) : [];
  return (
    <div className="import-fields">
      {FIELDS.map((field) => {
        const column = valueIn(mapping, 'columns', field);
        const seen = samples.map((row) => row[columns.indexOf(column)]?.trim()).filter(Boolean);
        return (
          <FieldChoice
            key={field}
            field={field}
            column={column}
            columns={columns}
            sample={seen.join(' · ')}
            onChange={(chosen) => onChange(withValue(mapping, 'columns', field, chosen))}
          />
        );
      })}
    </div>
  );
}

interface ChoiceProps {
  field: Field;
  column: string;
  columns: string[];
  sample: string;
  onChange(column: string): void;
}

function FieldChoice({ field, column, columns, sample, onChange }: ChoiceProps) {
  const t = useT();
  const id = useId();
  const missing = !column && NEEDED.includes(field);
  const offered = column && !columns.includes(column) ? [column, ...columns] : columns;
  return (
    <div className="import-field">
      <label htmlFor={id}>{t(`field.${field}`)}</label>
      <select id={id} value={column} aria-describedby={`${id}-seen`} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('import.noColumn')}</option>
        {offered.map((one, at) => (
          <option key={at}>{one}</option>
        ))}
      </select>
      <p id={`${id}-seen`} className={missing ? 'note loss' : 'note sample'}>
        {missing ? t('import.missing') : sample || t(`field.${field}.note`)}
      </p>
    </div>
  );
}

const ORDERS = ['auto', 'day-month', 'month-day'] as const;
const DECIMALS = ['auto', 'point', 'comma'] as const;

/** How the table writes money and days. */
function Forms({ mapping, onChange }: Pick<Props, 'mapping' | 'onChange'>) {
  const t = useT();
  const id = useId();
  const set = (block: string, key: string) => (event: { target: { value: string } }) =>
    onChange(withValue(mapping, block, key, event.target.value));
  return (
    <div className="import-fields">
      <div className="import-field">
        <label htmlFor={`${id}-unit`}>{t('import.unit')}</label>
        <input id={`${id}-unit`} type="text" value={valueIn(mapping, 'money', 'unit')} placeholder="EUR k" onChange={set('money', 'unit')} />
        <p className="note">{t('import.unit.note')}</p>
      </div>
      <div className="import-field">
        <label htmlFor={`${id}-decimal`}>{t('import.decimal')}</label>
        <select id={`${id}-decimal`} value={valueIn(mapping, 'money', 'decimal') || 'auto'} onChange={set('money', 'decimal')}>
          {DECIMALS.map((one) => (
            <option key={one} value={one}>
              {t(`decimal.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="import-field">
        <label htmlFor={`${id}-order`}>{t('import.order')}</label>
        <select id={`${id}-order`} value={valueIn(mapping, 'dates', 'order') || 'auto'} onChange={set('dates', 'order')}>
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`order.${one}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
