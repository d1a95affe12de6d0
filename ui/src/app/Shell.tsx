import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { overviewQuery } from '../api/queries';
import { useT } from '../i18n/Language';
import { CurrencyProvider } from '../shared/format/FormatContext';
import { Header } from './Header';
import { Navigation } from './Navigation';

/** Header, navigation and the page of the route. */
export function Shell() {
  const t = useT();
  const [open, setOpen] = useState(false);
  const overview = useQuery(overviewQuery).data;
  return (
    <CurrencyProvider currency={overview?.currency ?? 'EUR'}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Header menuOpen={open} onMenu={() => setOpen(!open)} />
      <div className="frame">
        <Navigation open={open} problems={overview && Object.keys(overview.documents).length > 0 ? overview.errors : 0} onChosen={() => setOpen(false)} />
        <main id="main" className="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </CurrencyProvider>
  );
}
