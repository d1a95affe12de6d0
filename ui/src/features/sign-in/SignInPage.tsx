import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { call, withQuery } from '../../api/client';
import { sessionQuery, waysQuery } from '../../api/queries';
import type { Session } from '../../api/types';
import { useT } from '../../i18n/Language';
import { Door, Field } from './Door';

const REFUSED = {
  unreachable: 'signIn.unreachable',
  failed: 'signIn.failed',
  role: 'signIn.role',
  closed: 'signIn.closed',
  busy: 'signIn.busy',
} as const;

export function SignInPage() {
  const t = useT();
  const { to, refused } = useSearch({ from: '/sign-in' });
  const ways = useQuery(waysQuery);
  const provider = ways.data?.provider ?? undefined;
  const client = useQueryClient();
  const router = useRouter();
  const signIn = useMutation({
    mutationFn: (form: FormData) =>
      call<Session>('/session', {
        method: 'POST',
        body: { user: form.get('user'), password: form.get('password') },
      }),
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      router.history.push(to?.startsWith('/') && !to.startsWith('//') ? to : '/');
    },
  });
  return (
    <Door title={t('signIn.title')} submit={t('signIn.submit')} error={signIn.error} busy={signIn.isPending} onSubmit={signIn.mutate} other={provider && <Other name={provider} to={to} />}>
      {refused && !ways.isPending && (
        <p className="refusal" role="alert">
          {t(REFUSED[refused as keyof typeof REFUSED] ?? 'signIn.failed', { name: provider ?? '' })}
        </p>
      )}
      <Field name="user" label={t('signIn.user')} autoComplete="username" />
      <Field name="password" label={t('signIn.password')} type="password" autoComplete="current-password" />
    </Door>
  );
}

/** A plain link: the provider's page takes the place of this one. */
function Other({ name, to }: { name: string; to: string | undefined }) {
  const t = useT();
  return (
    <a className="button" href={`/api/v1${withQuery('/sign-in/oidc', { to })}`}>
      {t('signIn.with', { name })}
    </a>
  );
}
