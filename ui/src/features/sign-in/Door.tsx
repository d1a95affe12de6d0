import { useEffect, useId, type InputHTMLAttributes, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/Language';

interface Props {
  title: string;
  text?: string;
  submit: string;
  error: Error | null;
  busy: boolean;
  onSubmit(form: FormData): void;
  children: ReactNode;
  /** Another way in. */
  other?: ReactNode;
}

/** The form in front of the application. */
export function Door({ title, text, submit, error, busy, onSubmit, children, other }: Props) {
  const { language, choose } = useLanguage();
  useEffect(() => {
    document.title = `${title} · Quarterdeck`;
  }, [title]);
  return (
    <main className="door">
      <p className="brand">
        Quarter<span>deck</span>
      </p>
      <form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(new FormData(event.currentTarget));
        }}
      >
        <h1>{title}</h1>
        {text && <p className="note">{text}</p>}
        {children}
        {error && (
          <p className="refusal" role="alert">
            {error.message}
          </p>
        )}
        <button type="submit" className="button button-main" disabled={busy}>
          {submit}
        </button>
        {other}
      </form>
      <button type="button" className="link" lang={language === 'en' ? 'da' : 'en'} onClick={() => choose(language === 'en' ? 'da' : 'en')}>
        {language === 'en' ? 'Dansk' : 'English'}
      </button>
    </main>
  );
}

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  name: string;
  label: string;
  hint?: string;
}

export function Field({ label, hint, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} required aria-describedby={hint ? `${id}-hint` : undefined} {...input} />
      {hint && (
        <p id={`${id}-hint`} className="note">
          {hint}
        </p>
      )}
    </div>
  );
}
