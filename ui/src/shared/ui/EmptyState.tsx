import type { ReactNode } from 'react';

/** Says what would be here, and offers the smallest next step. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="empty panel">
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div className="actions">{children}</div>}
    </section>
  );
}
