import './settings.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { documentsQuery, sessionQuery, useMay } from '../../api/queries';
import { useLanguage } from '../../i18n/Language';
import { useTheme } from '../../shared/theme';
import { Headline } from '../../shared/ui/Headline';
import { Panel } from '../../shared/ui/Panel';
import { Accounts } from './Accounts';
import { roleName } from './roles';
import { Tokens } from './Tokens';

/** How the office looks to the person, what that person may do, and who else there is. */
export function SettingsPage() {
  const { t } = useLanguage();
  const session = useQuery(sessionQuery).data;
  const administers = useMay('administer');
  return (
    <>
      <Headline page={t('nav.settings')} rest={session && t('settings.roles', { roles: session.roles.map((role) => roleName(t, role)).join(', ') })}>
        {t('settings.headline', { name: session?.name || session?.user || '' })}
      </Headline>
      <Look />
      <Conventions />
      <Tokens />
      {administers ? <Accounts self={session?.user ?? ''} /> : <Panel title={t('settings.accounts')} note={t('settings.accounts.mayNot')} />}
    </>
  );
}

const KINDS = ['organization', 'budget', 'pool'] as const;

/** The documents that every figure follows. */
function Conventions() {
  const { t } = useLanguage();
  return (
    <Panel title={t('settings.organization')} note={t('settings.organization.note')}>
      <dl className="conventions">
        {KINDS.map((kind) => (
          <Documents key={kind} kind={kind} />
        ))}
      </dl>
    </Panel>
  );
}

function Documents({ kind }: { kind: (typeof KINDS)[number] }) {
  const { t } = useLanguage();
  const documents = useInfiniteQuery(documentsQuery(kind, '')).data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div>
      <dt>{t(kind === 'organization' ? 'kind.organization' : `kinds.${kind}`)}</dt>
      <dd>
        {documents.map((document) => (
          <Link key={document.ref} to="/documents/$kind/$name" params={{ kind: document.kind, name: document.name }}>
            {document.title}
          </Link>
        ))}
        {documents.length === 0 && (
          <Link to="/new/$kind" params={{ kind }}>
            {t('document.new', { kind: t(`kind.${kind}`) })}
          </Link>
        )}
      </dd>
    </div>
  );
}

function Look() {
  const { t, language, choose } = useLanguage();
  const [theme, turn] = useTheme();
  return (
    <Panel title={t('settings.look')} note={t('settings.look.note')}>
      <div className="settings-look">
        <div className="segments" role="group" aria-label={t('settings.language')}>
          <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => choose('en')}>
            English
          </button>
          <button type="button" lang="da" aria-pressed={language === 'da'} onClick={() => choose('da')}>
            Dansk
          </button>
        </div>
        <div className="segments" role="group" aria-label={t('settings.theme')}>
          <button type="button" aria-pressed={theme === 'light'} onClick={() => theme === 'dark' && turn()}>
            {t('settings.light')}
          </button>
          <button type="button" aria-pressed={theme === 'dark'} onClick={() => theme === 'light' && turn()}>
            {t('settings.dark')}
          </button>
        </div>
      </div>
    </Panel>
  );
}
