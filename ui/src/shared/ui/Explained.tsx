import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '../../i18n/Language';

/** A part that a figure is made of, with its amount as it is shown; and the initiative whose case it comes from. */
export type Part = readonly [name: string, amount: string, initiative?: string];

export interface Explanation {
  title: string;
  formula: string;
  parts: readonly Part[];
  source: string;
  note?: string | undefined;
  /** The figure, where what is clicked is only its name. */
  figure?: string;
  /** The language of formula, parts and source, where they are in the server's words. */
  lang?: string;
}

/** A figure that says on a click how it was made. */
export function Explained({ children, ...explanation }: Explanation & { children: ReactNode }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="explained" title={t('explain.open')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {children}
      </button>
      {open &&
        createPortal(
          <Shown {...explanation} onClose={() => setOpen(false)}>
            {children}
          </Shown>,
          document.body,
        )}
    </>
  );
}

function Shown({ title, formula, parts, source, note, figure, lang, children, onClose }: Explanation & { children: ReactNode; onClose(): void }) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="explanation" aria-labelledby={id} onClose={onClose} onClick={(event) => event.target === dialog.current && dialog.current.close()}>
      <div className="explanation-body">
        <form method="dialog" className="explanation-close">
          <button type="submit" className="button">
            {t('explain.close')}
          </button>
        </form>
        <h2 id={id}>{title}</h2>
        <p className="explanation-value num">{figure ?? children}</p>
        {note && <p className="note">{note}</p>}
        <h3>{t('explain.formula')}</h3>
        <p lang={lang}>{formula}</p>
        {parts.length > 0 && <h3>{t('explain.inputs')}</h3>}
        <dl className="amounts" lang={lang}>
          {parts.map(([name, amount, initiative], index) => (
            <div key={index}>
              <dt>{initiative ? <CaseLink name={name} initiative={initiative} onFollow={() => dialog.current?.close()} /> : name}</dt>
              <dd className="num">{amount}</dd>
            </div>
          ))}
        </dl>
        <h3>{t('explain.source')}</h3>
        <p lang={lang}>{source}</p>
      </div>
    </dialog>
  );
}

/** To the case in the decision that is shown. */
function CaseLink({ name, initiative, onFollow }: { name: string; initiative: string; onFollow(): void }) {
  return (
    <Link to="/decide" search={(now: { d?: string | undefined }) => ({ d: now.d, case: initiative })} hash="case" onClick={onFollow}>
      {name}
    </Link>
  );
}
