import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { foundQuery } from '../api/queries';
import type { DocumentLine } from '../api/types';
import { useT } from '../i18n/Language';
import { GROUPS } from './pages';

interface Hit {
  key: string;
  title: string;
  hint: string;
  go(): void;
}

/** Finds pages and documents by a few letters; arrows choose, Enter opens, Escape closes. */
export function Palette({ onClose }: { onClose(): void }) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const hits = useHits(words, onClose);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setAt((at + step + hits.length) % hits.length);
    }
    if (event.key === 'Enter') hits[at]?.go();
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={t('search')} onClose={onClose} onClick={(event) => event.target === dialog.current && onClose()}>
      <input
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-hits"
        aria-activedescendant={hits[at] ? `hit-${at}` : undefined}
        aria-label={t('search')}
        placeholder={t('search')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="palette-hits" role="listbox" aria-label={t('search.hits')}>
        {hits.map((hit, index) => (
          <li key={hit.key} id={`hit-${index}`} role="option" aria-selected={index === at} onClick={hit.go} onMouseMove={() => setAt(index)}>
            {hit.title} <span className="quiet">{hit.hint}</span>
          </li>
        ))}
      </ul>
      {hits.length === 0 && <p className="quiet palette-none">{t('search.none')}</p>}
    </dialog>
  );
}

function useHits(words: string, onClose: () => void): Hit[] {
  const t = useT();
  const navigate = useNavigate();
  const asked = useDeferredValue(words.trim());
  const found = useQuery(foundQuery(asked)).data?.items ?? [];
  const pages = GROUPS.flatMap((group) => group.pages)
    .filter((page) => t(page.title).toLowerCase().includes(words.trim().toLowerCase()))
    .map((page) => ({ key: page.to, title: t(page.title), hint: t('search.page'), go: () => leave(() => navigate({ to: page.to })) }));
  const leave = (go: () => Promise<void>) => {
    onClose();
    void go();
  };
  const open = (line: DocumentLine) =>
    leave(() => navigate({ to: '/documents/$kind/$name', params: { kind: line.kind, name: line.name } }));
  const documents = asked.length > 1 ? found : [];
  return [
    ...pages,
    ...documents.map((line) => ({ key: line.ref, title: line.title, hint: line.ref, go: () => open(line) })),
  ];
}
