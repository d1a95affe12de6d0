import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { InitiativeLine } from '../../api/initiatives';
import { documentsQuery } from '../../api/queries';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { CLEARS, FIELDS, type Field, type Wish } from './change';

interface Props {
  wish: Wish;
  /** That are to be changed. */
  lines: InitiativeLine[];
  /** Whose values may be meant. */
  all: InitiativeLine[];
  onChange(to: Wish): void;
}

const distinct = (values: (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b));

/** Which field, and which value it is to have. */
export function WishFields({ wish, lines, all, onChange }: Props) {
  const t = useT();
  return (
    <>
      <label>
        {t('bulk.field')}
        <select value={wish.field} onChange={(event) => onChange({ field: event.target.value as Field, value: '', key: '' })}>
          {FIELDS.map((field) => (
            <option key={field} value={field}>
              {t(`bulk.field.${field}`)}
            </option>
          ))}
        </select>
      </label>
      {wish.field === 'label' && <Suggested label={t('bulk.label')} value={wish.key} known={distinct(all.flatMap((line) => Object.keys(line.labels)))} pattern="[^.\[\]]+" onChange={(key) => onChange({ ...wish, key })} />}
      <Value wish={wish} lines={lines} all={all} onChange={(value) => onChange({ ...wish, value })} />
    </>
  );
}

interface ValueProps extends Omit<Props, 'onChange'> {
  onChange(value: string): void;
}

function Value({ wish, lines, all, onChange }: ValueProps) {
  const t = useT();
  const label = t('bulk.value');
  switch (wish.field) {
    case 'earliest':
    case 'latest':
    case 'mandatoryBy':
      return (
        <label>
          {label}
          <input type="date" value={wish.value} onChange={(event) => onChange(event.target.value)} />
          <Clears field={wish.field} />
        </label>
      );
    case 'removeTag':
      return <Choice label={label} value={wish.value} known={distinct(lines.flatMap((line) => line.tags))} none={t('bulk.choose')} onChange={onChange} />;
    case 'referenceClass':
      return <ReferenceClass label={label} value={wish.value} onChange={onChange} />;
    default:
      return <Suggested label={label} value={wish.value} known={KNOWN[wish.field](all, wish.key)} onChange={onChange} field={wish.field} />;
  }
}

const KNOWN = {
  category: (all: InitiativeLine[]) => distinct(all.map((line) => line.category)),
  owner: (all: InitiativeLine[]) => distinct(all.map((line) => line.owner)),
  addTag: (all: InitiativeLine[]) => distinct(all.flatMap((line) => line.tags)),
  label: (all: InitiativeLine[], key: string) => distinct(all.map((line) => line.labels[key] ?? null)),
};

/** Values in use that are named beside a new one. */
const FEW = 6;

interface TextProps {
  label: string;
  value: string;
  known: string[];
  onChange(value: string): void;
}

function Suggested({ label, value, known, onChange, pattern, field }: TextProps & { pattern?: string; field?: Field }) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  return (
    <label>
      {label}
      <input type="text" list={id} value={value} autoComplete="off" pattern={pattern} onChange={(event) => onChange(event.target.value)} />
      <datalist id={id}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {value !== '' && known.length > 0 && !known.includes(value) && (
        <span className="note" role="status">
          {t('bulk.new', { known: format.list(known.slice(0, FEW)), n: known.length })}
        </span>
      )}
      {field && <Clears field={field} />}
    </label>
  );
}

function Choice({ label, value, known, none, onChange }: TextProps & { none: string }) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none}</option>
        {known.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}

function ReferenceClass({ label, value, onChange }: Omit<TextProps, 'known'>) {
  const t = useT();
  const classes = useInfiniteQuery(documentsQuery('referenceclass', '')).data?.pages.flatMap((page) => page.items) ?? [];
  return <Choice label={label} value={value} known={classes.map(({ ref }) => ref)} none={t('bulk.empty')} onChange={onChange} />;
}

function Clears({ field }: { field: Field }) {
  const t = useT();
  return CLEARS.includes(field) ? <span className="note">{t('bulk.clears')}</span> : null;
}
