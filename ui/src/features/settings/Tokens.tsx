import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { sessionQuery } from '../../api/queries';
import { tokensQuery, useMakeToken, useRevokeToken, type Token } from '../../api/tokens';
import type { Permission } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { Panel } from '../../shared/ui/Panel';

/** What programs sign in with in one's name: those there are, and a new one. */
export function Tokens() {
  const t = useT();
  const tokens = useQuery(tokensQuery);
  const items = tokens.data?.items;
  return (
    <Panel title={t('tokens.title')} note={t('tokens.note')}>
      {tokens.error && (
        <p className="refusal" role="alert">
          {tokens.error.message}
        </p>
      )}
      {items?.length === 0 && (
        <div className="tokens-none">
          <p className="strong">{t('tokens.empty.title')}</p>
          <p>{t('tokens.empty.text')}</p>
          <pre tabIndex={0}>{`curl -H "Authorization: Bearer qd_…" ${location.origin}/api/v1/problems`}</pre>
        </div>
      )}
      {items && items.length > 0 && (
        <ul className="tokens">
          {items.map((token) => (
            <Row key={token.id} token={token} />
          ))}
        </ul>
      )}
      <NewToken />
    </Panel>
  );
}

function Row({ token }: { token: Token }) {
  const t = useT();
  const format = useFormat();
  const revoke = useRevokeToken();
  const [asked, setAsked] = useState(false);
  const over = new Date(token.expires) < new Date();
  return (
    <li>
      <div>
        <p className="strong">{token.label}</p>
        <p className="note">{token.permissions.map((permission) => t(`permission.${permission}`)).join(', ')}</p>
      </div>
      <p className={over ? 'loss' : 'quiet'}>
        {t(over ? 'tokens.over' : 'tokens.until', { day: format.date(token.expires) })}
        <br />
        {token.used ? t('tokens.used', { time: format.time(token.used) }) : t('tokens.unused')}
      </p>
      {!asked && (
        <button type="button" className="button" aria-label={t('tokens.revokeOne', { label: token.label })} onClick={() => setAsked(true)}>
          {t('tokens.revoke')}
        </button>
      )}
      {asked && (
        <div className="tokens-ask actions" role="alert">
          <span>{t('tokens.revoke.note')}</span>
          <button type="button" className="button button-main" autoFocus disabled={revoke.isPending} onClick={() => revoke.mutate(token.id)}>
            {t('tokens.revoke.now')}
          </button>
          <button type="button" className="button" onClick={() => setAsked(false)}>
            {t('tokens.keep')}
          </button>
        </div>
      )}
      {revoke.error && (
        <p className="refusal" role="alert">
          {revoke.error.message}
        </p>
      )}
    </li>
  );
}

const DAYS = [7, 30, 90, 366];

/** A token makes no tokens, so nobody can give it that. */
const giveable = (permissions: Permission[]) => permissions.filter((permission) => permission !== 'tokens');

function NewToken() {
  const t = useT();
  const mine = giveable(useQuery(sessionQuery).data?.permissions ?? []);
  const make = useMakeToken();
  const [permissions, setPermissions] = useState<Permission[]>(['read']);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = new FormData(form);
    make.mutate({ label: String(said.get('label')), days: Number(said.get('days')), permissions }, { onSuccess: () => (form.reset(), setPermissions(['read'])) });
  };
  const turn = (permission: Permission) => setPermissions(permissions.includes(permission) ? permissions.filter((one) => one !== permission) : [...permissions, permission]);
  return (
    <>
      {make.data && <Secret secret={make.data.secret} label={make.data.token.label} onDone={make.reset} />}
      <form className="new-account new-token" onSubmit={submit}>
        <label>
          {t('tokens.label')} <input name="label" required maxLength={100} autoComplete="off" placeholder={t('tokens.label.example')} />
        </label>
        <label>
          {t('tokens.days')}
          <select name="days" defaultValue={30}>
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {t('tokens.days.n', { n: days })}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="role-choice">
          <legend>{t('tokens.may')}</legend>
          {mine.map((permission) => (
            <label key={permission} title={t(`permission.${permission}.note`)}>
              <input type="checkbox" checked={permissions.includes(permission)} onChange={() => turn(permission)} /> {t(`permission.${permission}`)}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button button-main" disabled={make.isPending || permissions.length === 0}>
          {t('tokens.make')}
        </button>
      </form>
      {make.error && (
        <p className="refusal" role="alert">
          {make.error.message}
        </p>
      )}
    </>
  );
}

/** Shown this once. */
function Secret({ secret, label, onDone }: { secret: string; label: string; onDone(): void }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const code = useRef<HTMLElement>(null);
  /** Where a page may not write the clipboard, it is marked for the person to copy. */
  const copy = () => {
    getSelection()?.selectAllChildren(code.current!);
    void navigator.clipboard?.writeText(secret).then(() => setCopied(true), () => {});
  };
  return (
    <div className="secret" role="status">
      <p className="strong">{t('tokens.made', { label })}</p>
      <p>{t('tokens.made.note')}</p>
      <p>
        <code ref={code}>{secret}</code>
      </p>
      <div className="actions">
        <button type="button" className="button button-main" onClick={copy}>
          {t(copied ? 'copied' : 'tokens.copy')}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t('tokens.hide')}
        </button>
      </div>
    </div>
  );
}
