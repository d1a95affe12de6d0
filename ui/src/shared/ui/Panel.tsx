import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  note?: ReactNode;
  end?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** A titled surface. */
export function Panel({ title, note, end, className, children }: Props) {
  const id = useId();
  return (
    <section className={`panel ${className ?? ''}`} aria-labelledby={id}>
      <div className="panel-head">
        <div>
          <h2 id={id}>{title}</h2>
          {note && <p className="note">{note}</p>}
        </div>
        {end}
      </div>
      {children}
    </section>
  );
}
