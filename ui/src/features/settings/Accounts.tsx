import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call } from '../../api/client';
import { accountsQuery } from '../../api/queries';
import type { Account } from '../../api/types';
import { useT } from '../../i18n/Language';
import { Panel } from '../../shared/ui/Panel';
import { ROLES, roleName } from './roles';

/** Who may sign in, and what each may do; a change holds at once. */
export function Accounts({ self }: { self: string }) {
  const t = useT();
  const accounts = useQuery(accountsQuery);
  return (
    <>
      <Panel title={t('settings.accounts')} note={t('settings.accounts.note')}>
        {accounts.error && (
          <p className="refusal" role="alert">
            {accounts.error.message}
          </p>
        )}
        <ul className="accounts">
          {accounts.data?.items.map((account) => (
            <Row key={account.user} account={account} self={account.user === self} />
          ))}
        </ul>
      </Panel>
      <NewAccount />
    </>
  );
}

function useAccountsChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: accountsQuery.queryKey });
}

function Row({ account, self }: { account: Account; self: boolean }) {
  const t = useT();
  const changed = useAccountsChanged();
  const change = useMutation({
    mutationFn: (to: Pick<Account, 'roles' | 'enabled'>) => call(`/accounts/${encodeURIComponent(account.user)}`, { method: 'PUT', body: to }),
    onSettled: changed,
  });
  const turn = (role: string) =>
    change.mutate({
      enabled: account.enabled,
      roles: account.roles.includes(role) ? account.roles.filter((one) => one !== role) : [...account.roles, role],
    });
  return (
    <li>
      <div className="account-name">
        <p className="strong">
          {account.name || account.user} {self && <span className="quiet">{t('settings.you')}</span>}
        </p>
        <p className="note">{account.user}</p>
      </div>
      <RoleChoice name={account.name || account.user} roles={account.roles} busy={change.isPending} onTurn={turn} />
      <button type="button" className="button" disabled={self || change.isPending} onClick={() => change.mutate({ roles: account.roles, enabled: !account.enabled })}>
        {t(account.enabled ? 'settings.disable' : 'settings.enable')}
      </button>
      {change.error && (
        <p className="refusal" role="alert">
          {change.error.message}
        </p>
      )}
    </li>
  );
}

function RoleChoice({ name, roles, busy, onTurn }: { name: string; roles: string[]; busy: boolean; onTurn(role: string): void }) {
  const t = useT();
  return (
    <fieldset className="role-choice" disabled={busy}>
      <legend className="hidden">{t('settings.rolesOf', { name })}</legend>
      {ROLES.map((role) => (
        <label key={role} title={t(`role.${role}.note`)}>
          <input type="checkbox" checked={roles.includes(role)} onChange={() => onTurn(role)} /> {roleName(t, role)}
        </label>
      ))}
    </fieldset>
  );
}

function NewAccount() {
  const t = useT();
  const changed = useAccountsChanged();
  const [roles, setRoles] = useState<string[]>(['reader']);
  const add = useMutation({ mutationFn: (body: object) => call('/accounts', { method: 'POST', body }), onSuccess: changed });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = new FormData(form);
    add.mutate({ user: said.get('user'), name: said.get('name'), password: said.get('password'), roles }, { onSuccess: () => form.reset() });
  };
  const turn = (role: string) => setRoles(roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role]);
  return (
    <Panel title={t('settings.new')} note={t('settings.new.note')}>
      <form className="new-account" onSubmit={submit}>
        <label>
          {t('settings.name')} <input name="name" autoComplete="off" />
        </label>
        <label>
          {t('signIn.user')} <input name="user" required autoComplete="off" />
        </label>
        <label>
          {t('settings.password')} <input name="password" type="password" required minLength={12} autoComplete="new-password" />
        </label>
        <RoleChoice name={t('settings.new')} roles={roles} busy={false} onTurn={turn} />
        <button type="submit" className="button button-main" disabled={add.isPending || roles.length === 0}>
          {t('settings.add')}
        </button>
      </form>
      {add.error && (
        <p className="refusal" role="alert">
          {add.error.message}
        </p>
      )}
      {add.isSuccess && (
        <p className="note" role="status">
          {t('settings.added')}
        </p>
      )}
    </Panel>
  );
}
