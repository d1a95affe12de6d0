import { useId } from 'react';
import type { FirstAnswers, FirstAsked } from '../../api/types';
import { useLanguage, useT } from '../../i18n/Language';
import { formatFor } from '../../shared/format/format';
import { useFormat } from '../../shared/format/FormatContext';

interface Props {
  asked: FirstAsked;
  answers: FirstAnswers;
  onChange(answers: FirstAnswers): void;
}

/** Asks for what an office must say before anything can be decided in it, and for the budget that makes it a choice. */
export function FirstDocuments({ asked, answers, onChange }: Props) {
  const { t, language } = useLanguage();
  const format = useFormat();
  const id = useId();
  const { year, amount } = asked.busiest;
  const written = asked.currency ? formatFor(language, asked.currency).money(amount) : format.figure(amount);
  const field = (key: keyof FirstAnswers, note: string) => (
    <Field id={`${id}-${key}`} name={key} value={answers[key]} note={note} onChange={(value) => onChange({ ...answers, [key]: value })} />
  );
  return (
    <section className="first-documents" aria-labelledby={id}>
      <h3 id={id}>{t('import.first')}</h3>
      <p className="note">{t('import.first.note')}</p>
      <div className="import-fields">
        {asked.budget && field('money', t('import.first.money.note', { amount: written, year }))}
        {field('title', t('import.first.title.note'))}
        {field('currency', t('import.first.currency.note'))}
        {field('rate', t('import.first.rate.note'))}
      </div>
    </section>
  );
}

interface FieldProps {
  id: string;
  name: keyof FirstAnswers;
  value: string;
  note: string;
  onChange(value: string): void;
}

function Field({ id, name, value, note, onChange }: FieldProps) {
  const t = useT();
  return (
    <div className="import-field">
      <label htmlFor={id}>{t(`import.first.${name}`)}</label>
      <input id={id} type="text" value={value} placeholder={name === 'money' ? '4M' : undefined} aria-describedby={`${id}-note`} onChange={(event) => onChange(event.target.value)} />
      <p id={`${id}-note`} className="note">
        {note}
      </p>
    </div>
  );
}
