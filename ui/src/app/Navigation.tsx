import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/Language';
import { GROUPS } from './pages';

interface Props {
  open: boolean;
  /** How many errors the workspace has. */
  problems: number;
  onChosen(): void;
}

export function Navigation({ open, problems, onChosen }: Props) {
  const t = useT();
  return (
    <nav id="navigation" className={open ? 'nav nav-open' : 'nav'} aria-label={t('nav.label')}>
      {GROUPS.map((group) => (
        <div key={group.title ?? 'top'} className="nav-group">
          {group.title && <p className="nav-title">{t(group.title)}</p>}
          <ul>
            {group.pages.map((page) => (
              <li key={page.to}>
                <Link to={page.to} className="nav-link" activeOptions={{ exact: page.to === '/', includeSearch: false }} onClick={onChosen}>
                  {t(page.title)}
                  {page.to === '/problems' && problems > 0 && <span className="count">{problems}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
