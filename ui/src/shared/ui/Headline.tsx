import { useEffect, type ReactNode } from 'react';

interface Props {
  /** The page, as the browser's tab names it. */
  page: string;
  above?: ReactNode;
  children: ReactNode;
  /** Said more quietly behind the answer. */
  rest?: ReactNode;
  actions?: ReactNode;
}

/** The one sentence of a page, with what can be done about it. */
export function Headline({ page, above, children, rest, actions }: Props) {
  useEffect(() => {
    document.title = `${page} · Quarterdeck`;
  }, [page]);
  return (
    <div className="headline">
      <div>
        {above && <p className="above">{above}</p>}
        <h1>
          {children} {rest && <span className="rest">{rest}</span>}
        </h1>
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
