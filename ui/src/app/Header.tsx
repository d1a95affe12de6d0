import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { call } from '../api/client';
import { sessionQuery } from '../api/queries';
import { useLanguage } from '../i18n/Language';
import { Palette } from './Palette';
import { useTheme } from '../shared/theme';

export function Header({ menuOpen, onMenu }: { menuOpen: boolean; onMenu(): void }) {
  const { t, language, choose } = useLanguage();
  const [theme, turnTheme] = useTheme();
  const [searching, setSearching] = useState(false);
  useShortcut(() => setSearching(true));
  return (
    <header className="header">
      <button type="button" className="icon-button menu-button" aria-expanded={menuOpen} aria-controls="navigation" onClick={onMenu} aria-label={t('menu')}>
        <svg width="18" height="14" aria-hidden="true">
          <path d="M0 1h18M0 7h18M0 13h18" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <Link to="/" className="brand">
        Quarter<span>deck</span>
      </Link>
      <button type="button" className="search-button" onClick={() => setSearching(true)}>
        <span>{t('search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="header-end">
        <button type="button" className="icon-button" lang={language === 'en' ? 'da' : 'en'} aria-label={language === 'en' ? 'DA – vis på dansk' : 'EN – show in English'} onClick={() => choose(language === 'en' ? 'da' : 'en')}>
          {language === 'en' ? 'DA' : 'EN'}
        </button>
        <button type="button" className="icon-button" aria-label={t(theme === 'dark' ? 'theme.light' : 'theme.dark')} onClick={turnTheme}>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor" />
          </svg>
        </button>
        <SignedIn />
      </div>
      {searching && <Palette onClose={() => setSearching(false)} />}
    </header>
  );
}

function SignedIn() {
  const { t } = useLanguage();
  const session = useQuery(sessionQuery).data;
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = async () => {
    await call('/session', { method: 'DELETE' });
    client.clear();
    await navigate({ to: '/sign-in', search: { to: undefined, refused: undefined } });
  };
  return (
    <>
      <span className="who" title={session?.roles.join(', ')}>
        {session?.name}
      </span>
      <button type="button" className="icon-button sign-out" onClick={() => void signOut()}>
        {t('signOut')}
      </button>
    </>
  );
}

function useShortcut(action: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        action();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
