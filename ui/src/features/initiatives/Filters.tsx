import { useMemo } from 'react';
import { useT, type Translate } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { categoryName } from '../../shared/roadmap/Category';
import { FILTERS, NONE, offered, valuesOf, type Chosen, type Filter, type Row } from './rows';

interface Props {
  rows: Row[];
  words: string;
  chosen: Chosen;
  /** How many rows are left. */
  shown: number;
  onChange(to: Chosen & { q?: string | undefined }): void;
}

const nameOf = (t: Translate, field: Filter, value: string) => {
  if (value === NONE) return t('initiatives.without');
  if (field === 'category') return categoryName(t, value);
  return field === 'fate' ? t(value as 'funded' | 'notFunded' | 'notDecided') : value;
};

/** Rows by words and by the values that fields have. */
export function Filters({ rows, words, chosen, shown, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const values = useMemo(() => FILTERS.map((field) => ({ field, all: valuesOf(rows, field) })), [rows]);
  const narrowed = words !== '' || FILTERS.some((field) => chosen[field]);
  return (
    <div className="table-tools">
      <input type="search" value={words} placeholder={t('initiatives.filter')} aria-label={t('initiatives.filter')} onChange={(event) => onChange({ q: event.target.value || undefined })} />
      {values.map(({ field, all }) => {
        const some = offered(all, chosen[field]);
        return (
          <select key={field} value={chosen[field] ?? ''} aria-label={t(`initiatives.by.${field}`)} className={chosen[field] ? 'filter-on' : ''} onChange={(event) => onChange({ [field]: event.target.value || undefined })}>
            <option value="">{t(`initiatives.by.${field}`)}</option>
            {some.map(([value, count]) => (
              <option key={value} value={value}>
                {nameOf(t, field, value)} ({format.number(count)})
              </option>
            ))}
            {some.length < all.length && <option disabled>{t('initiatives.moreValues', { n: all.length - some.length, some: format.number(all.length - some.length) })}</option>}
          </select>
        );
      })}
      {narrowed && (
        <>
          <span className="note" role="status">
            {t('initiatives.shown', { n: shown, some: format.number(shown) })}
          </span>
          <button type="button" className="link" onClick={() => onChange({ q: undefined, category: undefined, owner: undefined, tag: undefined, fate: undefined })}>
            {t('initiatives.showAll')}
          </button>
        </>
      )}
    </div>
  );
}
